import { diffGraphs } from "../../src/graph/diff.js";
import type { GraphEdge, GraphNode, Props } from "../../src/model/index.js";

const node = (id: string, props: Props = {}, labels = ["Entity", "Person"]): GraphNode => ({ id, labels, props: { ...props, id } });
const edge = (id: string, source: string, target: string, props: Props = {}, type = "FIGHTS"): GraphEdge => ({ id, type, source, target, props: { ...props, id } });
const graph = (nodes: GraphNode[], edges: GraphEdge[] = []) => ({ nodes: () => nodes, edges: () => edges });
const EMPTY = { nodes: [], edges: [], deletedNodes: [], deletedEdges: [] };

test("equal graphs, in any order of elements and properties, differ in nothing", () => {
  const a = graph([node("a", { x: 1, l: ["p", "q"] }), node("b")], [edge("r", "a", "b", { c: 0.5 })]);
  const b = graph([node("b"), { ...node("a"), props: { id: "a", l: ["p", "q"], x: 1 } }], [edge("r", "a", "b", { c: 0.5 })]);
  expect(diffGraphs(a, b)).toEqual(EMPTY);
});

test("a missing property and one without a value are the same", () => {
  expect(diffGraphs(graph([node("a", { x: null } as never)]), graph([node("a")]))).toEqual(EMPTY);
});

test.each([
  ["a value", node("a", { x: 2 })],
  ["a type", node("a", { x: "1" })],
  ["one more property", node("a", { x: 1, y: 1 })],
  ["one property less", node("a")],
  ["another property", node("a", { y: 1 })],
  ["a label", node("a", { x: 1 }, ["Entity", "Place"])],
])("%s of a node", (_, changed) => {
  expect(diffGraphs(graph([node("a", { x: 1 })]), graph([changed]))).toEqual({ ...EMPTY, nodes: [changed] });
});

test("lists are compared by what they hold", () => {
  const after = node("a", { l: ["q", "p"] });
  expect(diffGraphs(graph([node("a", { l: ["p", "q"] })]), graph([after])).nodes).toEqual([after]);
});

test("new and gone elements", () => {
  const before = graph([node("a"), node("b")], [edge("r", "a", "b")]);
  const after = graph([node("a"), node("c")], [edge("s", "a", "c")]);
  expect(diffGraphs(before, after)).toEqual({
    nodes: [node("c")],
    edges: [edge("s", "a", "c")],
    deletedNodes: [{ id: "b", labels: ["Entity", "Person"] }],
    deletedEdges: [{ id: "r", type: "FIGHTS", source: "a", target: "b" }],
  });
});

test("an edge that changes its ends is taken away and made again", () => {
  const moved = edge("r", "a", "c");
  const delta = diffGraphs(graph([], [edge("r", "a", "b")]), graph([], [moved]));
  expect(delta).toEqual({ ...EMPTY, edges: [moved], deletedEdges: [{ id: "r", type: "FIGHTS", source: "a", target: "b" }] });
});

import { toNetwork } from "../../src/graph/network.js";
import { rankEntities } from "../../src/graph/rank.js";
import type { GraphEdge, GraphNode, GraphSource } from "../../src/model/index.js";

const entity = (id: string, kind = "Organization"): GraphNode => ({ id, labels: ["Entity", kind], props: { id, name: id.toUpperCase(), mentions: 1 } });
const edge = (type: string, source: string, target: string, props = {}): GraphEdge => ({ id: `${type}-${source}-${target}`, type, source, target, props });
const graph = (nodes: GraphNode[], edges: GraphEdge[]): GraphSource => ({ nodes: () => nodes, edges: () => edges });

const sample = graph(
  [entity("hub"), entity("a"), entity("b", "Person"), entity("alone", "Place"), { id: "v", labels: ["Event"], props: { id: "v" } }, { id: "s", labels: ["Statement"], props: { id: "s" } }],
  [edge("FIGHTS", "a", "hub", { count: 3 }), edge("ACTOR_IN", "b", "v"), edge("TARGET_OF", "hub", "v"), edge("STATED", "b", "s"), edge("ABOUT", "s", "v")],
);

test("the entity that most ties lead to comes first, one without ties last", async () => {
  const ranked = await rankEntities(sample);
  expect(ranked.map((e) => e.id)).toEqual(["hub", "a", "b", "alone"]);
  expect(ranked[0]).toMatchObject({ name: "HUB", kind: "Organization", neighbours: 2, events: 1, statements: 0 });
  expect(ranked[2]).toMatchObject({ kind: "Person", neighbours: 1, events: 1, statements: 1 });
  expect(ranked.reduce((sum, e) => sum + e.score, 0)).toBeCloseTo(1, 3);
});

test("a graph without entities has no ranks", async () => {
  expect(await rankEntities(graph([], []))).toEqual([]);
});

test("a network has every node and edge with what it says", async () => {
  const network = await toNetwork(sample);
  expect([network.order, network.size]).toEqual([6, 5]);
  expect(network.getNodeAttribute("b", "label")).toBe("Person");
  expect(network.getEdgeAttributes("FIGHTS-a-hub")).toEqual({ type: "FIGHTS", count: 3 });
});

import { cytoscape } from "../../src/export/formats/cytoscape.js";
import { jsonl } from "../../src/export/formats/jsonl.js";
import { collect, sourceOf } from "../support/collect.js";
import { EDGES, hostileGraph, NODES } from "../support/hostileGraph.js";

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])/g;
const wellFormed = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll("\\ud800", "").replace(LONE, "")) as unknown;

it("JSON Lines has a node or a relationship a line, nodes first, every value as it is", async () => {
  const { text, report } = await collect(jsonl, hostileGraph);
  const lines = text.trimEnd().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toEqual([
    ...NODES.map(({ id, labels, props }) => ({ type: "node", id, labels, properties: wellFormed({ id, ...props }) })),
    ...EDGES.map(({ id, type, source, target, props }) => ({
      type: "relationship", id, label: type, properties: { id, ...props },
      start: { id: source, labels: NODES.find((node) => node.id === source)!.labels },
      end: { id: target, labels: NODES.find((node) => node.id === target)!.labels },
    })),
  ]);
  expect(report.stripped).toBe(1);
});

it("Cytoscape JSON keeps what is the graph's own when a property has the same name", async () => {
  const { text } = await collect(cytoscape, sourceOf({
    nodes: [{ id: "s_1", labels: ["Statement"], props: { id: "other", kind: "denial", label: "own", text: "words", aliases: [] } }],
    edges: [{ id: "r_1", type: "ABOUT", source: "s_1", target: "s_1", props: { id: "other", source: "x", interaction: "y" } }],
  }));
  const { elements } = JSON.parse(text) as { elements: Record<string, { data: Record<string, unknown> }[]> };
  expect(elements["nodes"]![0]!.data).toMatchObject({ id: "s_1", kind: "Statement", ownKind: "denial", name: "denial: words", label: "denial: words" });
  expect(elements["nodes"]![0]!.data).not.toHaveProperty("aliases");
  expect(elements["edges"]![0]!.data).toMatchObject({ id: "r_1", source: "s_1", target: "s_1", interaction: "ABOUT" });
});

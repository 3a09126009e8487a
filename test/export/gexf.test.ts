import { gexf } from "../../src/export/formats/gexf.js";
import { loadSchema } from "../../src/resources/schema.js";
import type { GraphSource } from "../../src/model/index.js";
import { collect, sourceOf } from "../support/collect.js";
import { hostileGraph } from "../support/hostileGraph.js";
import { parseXml, type XmlElement } from "../support/xml.js";

async function write(source: GraphSource) {
  const { text } = await collect(gexf, source);
  const graph = parseXml(text).all("graph")[0]!;
  return { graph, nodes: graph.all("nodes")[0]!.all("node"), edges: graph.all("edges")[0]!.all("edge") };
}
const event = (id: string, props: Record<string, string>) => ({ id, labels: ["Event"], props: { type: "ASSAULT", ...props } });
const time = ({ attributes: { start, end } }: XmlElement) => [start, end];

it("says when things were, and that the graph changes in time", async () => {
  const { graph, nodes, edges } = await write(sourceOf({
    nodes: [event("v_1", { dateFrom: "2016-12-07", dateTo: "2016-12-09" }), event("v_2", { dateFrom: "2016-12" }), event("v_3", { dateText: "on Monday" })],
    edges: [{ id: "r_1", type: "CONTROLS", source: "v_1", target: "v_2", props: { since: "2014", to: "2016-10-17" } }, { id: "r_2", type: "CONTROLS", source: "v_1", target: "v_2", props: {} }],
  }));
  expect(graph.attributes).toMatchObject({ mode: "dynamic", timeformat: "date", timerepresentation: "interval", defaultedgetype: "directed" });
  expect(nodes.map(time)).toEqual([["2016-12-07", "2016-12-09"], ["2016-12-01", "2016-12-31"], [undefined, undefined]]);
  expect(edges.map(time)).toEqual([["2014-01-01", "2016-10-17"], [undefined, undefined]]);
});

it("is static where nothing has a date", async () => {
  const { graph } = await write(sourceOf({ nodes: [event("v_1", {})], edges: [] }));
  expect(graph.attributes["mode"]).toBe("static");
  expect(graph.attributes["timeformat"]).toBeUndefined();
});

it("colours events by their type and entities by their kind", async () => {
  const { nodes } = await write(hostileGraph);
  const color = (at: number) => { const { r, g, b } = nodes[at]!.all("viz:color")[0]!.attributes; return `#${[r, g, b].map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase(); };
  const schema = loadSchema();
  expect(color(2)).toBe(schema.entities.find(({ name }) => name === "Person")!.color);
  expect(color(4)).toBe(schema.eventType("ASSAULT").color);
});

it("gives every edge its type as kind, so that parallel edges of several types stay apart", async () => {
  const { edges } = await write(hostileGraph);
  expect(edges.map(({ attributes }) => [attributes["id"], attributes["kind"], attributes["weight"]])).toEqual([["r_1", "MENTIONS", "1"], ["r_2", "MENTIONS", "1"], ["r_3", "FIGHTS", "4"], ["r_4", "ALLY_OF", "1"], ["r_5", "OCCURRED_AT", "1"]]);
});

it("says so when the graph changes between its two passes", async () => {
  let pass = 0;
  await expect(write({ nodes: () => [event("v_1", pass++ === 0 ? {} : { late: "1" })], edges: () => [] })).rejects.toThrow(/changed while it was being exported/);
});

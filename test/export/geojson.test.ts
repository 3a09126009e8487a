import { geojson } from "../../src/export/formats/geojson.js";
import type { GraphNode } from "../../src/model/index.js";
import { collect, sourceOf } from "../support/collect.js";

const place = (id: string, name: string, props: GraphNode["props"]): GraphNode => ({ id, labels: ["Entity", "Place"], props: { id, name, ...props } });
const event = (id: string): GraphNode => ({ id, labels: ["Event"], props: { id, type: "ASSAULT", subtype: "airstrike", dateFrom: "2016-12-07", status: "alleged" } });
const at = (source: string, target: string, type = "OCCURRED_AT") => ({ id: `${type} ${source} ${target}`, type, source, target, props: {} });

async function features(nodes: GraphNode[], edges: ReturnType<typeof at>[]) {
  const { text, report } = await collect(geojson, sourceOf({ nodes, edges }));
  const parsed = JSON.parse(text) as { features: { id: string; geometry: unknown; properties: Record<string, unknown> }[] };
  expect(report.nodes).toBe(parsed.features.length);
  return parsed.features;
}

it("puts an event at its place, longitude first, with who was in it and how exact the place is", async () => {
  const nodes = [place("p", "Mosul", { lat: 36.34, lon: 43.13, subtype: "city", geoPrecision: "centroid" }), { id: "o", labels: ["Entity", "Organization"], props: { name: "Air Force" } }, { id: "b", labels: ["Entity", "Person"], props: { name: "Ben" } }, event("v")];
  expect(await features(nodes, [at("v", "p"), at("o", "v", "ACTOR_IN"), at("b", "v", "TARGET_OF")])).toEqual([
    {
      type: "Feature",
      id: "v",
      geometry: { type: "Point", coordinates: [43.13, 36.34] },
      properties: { name: "airstrike", type: "ASSAULT", subtype: "airstrike", dateFrom: "2016-12-07", status: "alleged", place: "Mosul", placeKind: "city", placePrecision: "centroid", actors: ["Air Force"], targets: ["Ben"] },
    },
  ]);
});

it("has all the places of an event that has several, and none of an event that has no coordinates", async () => {
  const nodes = [place("p", "A", { lat: 1, lon: 2 }), place("q", "B", { lat: -90, lon: 180 }), place("r", "C", {}), place("s", "D", { lat: 91, lon: 0 }), place("t", "E", { lat: Number.NaN, lon: 0 }), event("v"), event("w"), event("x")];
  const found = await features(nodes, [at("v", "p"), at("v", "q"), at("v", "r"), at("w", "r"), at("w", "s"), at("w", "t"), at("x", "gone")]);
  expect(found.map(({ id, geometry, properties }) => [id, geometry, properties["place"]])).toEqual([["v", { type: "MultiPoint", coordinates: [[2, 1], [180, -90]] }, "A; B"]]);
});

it("draws no place without an event", async () => {
  expect(await features([place("p", "A", { lat: 1, lon: 2 })], [])).toEqual([]);
});

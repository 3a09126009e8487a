import { SitgraphError } from "../../src/errors.js";
import { graphml } from "../../src/export/formats/graphml.js";
import type { GraphNode, GraphSource, Props } from "../../src/model/index.js";
import { EDGES, hostileGraph, ILLEGAL, NODES } from "../support/hostileGraph.js";
import { parseXml } from "../support/xml.js";

async function write(source: GraphSource) {
  let text = "";
  const report = await graphml.write(source, (chunk) => void (text += chunk));
  const root = parseXml(text);
  const keys = new Map(root.all("key").map((key) => [key.attributes["id"]!, key.attributes]));
  const values = (element: (typeof root.children)[number]): Record<string, string> =>
    Object.fromEntries(element.all("data").map((data) => [keys.get(data.attributes["key"]!)!["attr.name"]!, data.text]));
  return { text, report, root, keys, values };
}

const nodesOnly = (...nodes: GraphNode[]): GraphSource => ({ nodes: () => nodes, edges: () => [] });

describe("GraphML", () => {
  it("has all keys first, then one directed graph with its data before the nodes, nodes before edges", async () => {
    const { root } = await write(hostileGraph);
    const names = root.children.map(({ name }) => name);
    expect(names.slice(0, -1).every((name) => name === "key")).toBe(true);
    expect(names.at(-1)).toBe("graph");
    const graph = root.all("graph")[0]!;
    expect(graph.attributes["edgedefault"]).toBe("directed");
    expect(graph.children.map(({ name }) => name)).toEqual(["data", "data", "data", ...NODES.map(() => "node"), ...EDGES.map(() => "edge")]);
  });

  it("uses simple types only, each name once a domain", async () => {
    const { keys } = await write(hostileGraph);
    const all = [...keys.values()];
    expect(all.filter(({ "attr.type": type }) => !/^(?:boolean|int|long|float|double|string)$/.test(type!))).toEqual([]);
    const names = all.map((key) => `${key["for"]} ${key["attr.name"]}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it("takes the narrowest type that holds every value", async () => {
    const { keys } = await write(hostileGraph);
    const type = (name: string): string | undefined => [...keys.values()].find((key) => key["for"] === "node" && key["attr.name"] === name)?.["attr.type"];
    expect([type("mentions"), type("population"), type("lat"), type("inferred"), type("aliases")]).toEqual(["int", "long", "double", "boolean", "string"]);
  });

  it("gives back every value", async () => {
    const { root, values } = await write(hostileGraph);
    const [document, , person, place, event] = root.all("graph")[0]!.all("node").map(values);
    expect(document).toMatchObject({ text: NODES[0]!.props["text"], title: 'Tom & "Jerry" <b>', published: "2016-12-08", publishedYear: "2016" });
    expect(person).toMatchObject({ name: "`) DETACH DELETE n //", aliases: JSON.stringify(NODES[2]!.props["aliases"]) });
    expect(place).toMatchObject({ name: "الموصل", aliases: "[]", population: "3000000000" });
    expect(root.all("graph")[0]!.all("node").map(({ attributes }) => attributes["id"])).toEqual(NODES.map(({ id }) => id));
    expect(event).toMatchObject({ name: "air strike: pounded", inferred: "true", dateFromYear: "2016" });
  });

  it("counts what it had to strip", async () => {
    const { report, text } = await write(hostileGraph);
    // the name with illegal characters is written twice: as name and as label
    expect(report).toEqual({ nodes: NODES.length, edges: EDGES.length, stripped: ILLEGAL * 2 });
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
  });

  it("has the fields that Neo4j, Gephi and Cytoscape look for", async () => {
    const { root, keys, values } = await write(hostileGraph);
    const graph = root.all("graph")[0]!;
    const person = graph.all("node")[2]!;
    expect(person.attributes["labels"]).toBe(":Entity:Person");
    expect(values(person)).toMatchObject({ labels: ":Entity:Person", label: "`) DETACH DELETE n //" });
    const fights = graph.all("edge")[2]!;
    expect(fights.attributes["label"]).toBe("FIGHTS");
    expect(values(fights)).toMatchObject({ label: "FIGHTS", interaction: "FIGHTS", weight: "4", symmetric: "true", evidence: '["s_1"]', fromYear: "2014" });
    expect(graph.all("edge").every(({ attributes }) => attributes["directed"] === undefined)).toBe(true);
    expect([keys.get("labels")!["for"], keys.get("label")!["for"]]).toEqual(["node", "edge"]);
  });

  it("leaves out what is no value", async () => {
    const { text } = await write(nodesOnly({ id: "e_1", labels: ["Entity"], props: { name: "x", lat: Number.NaN, lon: Infinity, country: null as unknown as string } }));
    expect(text).not.toMatch(/NaN|Infinity|null|"lat"|"country"/);
  });

  it("keeps ids unique in the whole file and fit for XML, whatever they are", async () => {
    const { root } = await write({
      nodes: () => ["a b", "a:20:b", "label", "n.name", "é<"].map((id) => ({ id, labels: ["Entity"], props: {} })),
      edges: () => ["a b", "label"].map((id) => ({ id, type: "FROM", source: "a b", target: "é<", props: {} })),
    });
    const graph = root.all("graph")[0]!;
    const ids = [...root.all("key"), graph, ...graph.all("node"), ...graph.all("edge")].map(({ attributes }) => attributes["id"]!);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[A-Za-z_:][A-Za-z0-9_.:-]*$/.test(id))).toBe(true);
    const known = new Set(graph.all("node").map(({ attributes }) => attributes["id"]));
    expect(graph.all("edge").every(({ attributes }) => known.has(attributes["source"]) && known.has(attributes["target"]))).toBe(true);
  });

  it("says so when the graph changes between its two passes", async () => {
    let pass = 0;
    const changing: GraphSource = { nodes: () => [{ id: "e_1", labels: ["Entity"], props: (pass++ === 0 ? {} : { late: 1 }) as Props }], edges: () => [] };
    await expect(write(changing)).rejects.toThrow(SitgraphError);
  });

  it("hands over its text in pieces and waits for the sink", async () => {
    const nodes = Array.from({ length: 5000 }, (_, i): GraphNode => ({ id: `e_${i}`, labels: ["Entity"], props: { name: `Name ${i}` } }));
    let waiting = 0;
    let most = 0;
    const sizes: number[] = [];
    await graphml.write(nodesOnly(...nodes), async (chunk) => {
      sizes.push(chunk.length);
      most = Math.max(most, ++waiting);
      await new Promise((resolve) => setImmediate(resolve));
      waiting -= 1;
    });
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.max(...sizes)).toBeLessThan(100_000);
    expect(most).toBe(1);
  });
});

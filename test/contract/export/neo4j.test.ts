/**
 * Exports taken into a real Neo4j and compared with the graph: the folder for neo4j-admin by the importer itself, GraphML
 * and JSON Lines by APOC. Labels, types and every property come back, lists as lists.
 */
import { jest } from "@jest/globals";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { exportFormat } from "../../../src/export/index.js";
import type { GraphEdge, GraphNode, PropValue, Props } from "../../../src/model/index.js";
import { collectFiles, sourceOf } from "../../support/collect.js";
import { EDGES, NODES } from "../../support/hostileGraph.js";
import { describeNeo4j, neo4jAdmin, startNeo4j, type TestNeo4j } from "../../support/neo4j.js";
import { needs, readerJars } from "../../support/readers.js";
import { sampleGraph } from "../../support/sample-graph.js";

// a server has to start and to import, beside other tests
jest.setTimeout(300_000);

const sample = sampleGraph();
/** Both sample graphs at once, ids as in a store. */
const withId = <T extends GraphNode | GraphEdge>(element: T): T => ({ ...element, props: { id: element.id, ...element.props } });
const graph = { nodes: [...sample.nodes, ...NODES].map(withId), edges: [...sample.edges, ...EDGES].map(withId) };
const APOC = readerJars(/^(?!jgrapht|slf4j)/);
const external = process.env["SITGRAPH_TEST_NEO4J"] !== undefined;

describeNeo4j("exports in Neo4j", () => {
  let server: TestNeo4j;
  let driver: Driver;
  let imported: { status: number | null; output: string };
  const files: Record<string, { folder: string; file: string }> = {};

  beforeAll(async () => {
    for (const name of ["neo4j-csv", "graphml", "jsonl"]) files[name] = await collectFiles(exportFormat(name), sourceOf(graph));
    server = await startNeo4j({
      settings: "dbms.security.procedures.unrestricted=apoc.*\n",
      prepare(home) {
        for (const jar of APOC) cpSync(jar, join(home, "plugins", basename(jar)));
        writeFileSync(join(home, "conf", "apoc.conf"), "apoc.import.file.enabled=true\napoc.import.file.use_neo4j_config=false\n");
        imported = neo4jAdmin(home, files["neo4j-csv"]!.folder, "database", "import", "full", "neo4j", "@import.args");
      },
    });
    driver = neo4j.driver(server.uri, neo4j.auth.basic(server.credentials.username, server.credentials.password), { disableLosslessIntegers: true });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.stop();
    for (const { folder } of Object.values(files)) rmSync(folder, { recursive: true });
  });

  const run = async (cypher: string) => (await driver.executeQuery(cypher)).records;

  needs(!external, "a Neo4j of our own (SITGRAPH_TEST_NEO4J is set): its importer")("imports the folder of tables with `neo4j-admin database import full`", async () => {
    expect(imported).toMatchObject({ status: 0 });
    expect(await stored()).toEqual(expected((value) => (typeof value === "string" ? tableText(value) : value)));
  });

  needs(APOC.length > 0 && !external, "APOC (npm run readers:jars)")("imports GraphML with the same labels, types and properties", async () => {
    await server.clear({ schema: true });
    await run(`CALL apoc.import.graphml("file://${files["graphml"]!.file}", {readLabels: true, storeNodeIds: true})`);
    const { nodes, edges } = await stored();
    const wanted = expected((value) => (typeof value === "string" ? xmlText(value) : value), []);
    expect([...nodes.keys()].sort()).toEqual([...wanted.nodes.keys()].sort());
    for (const [id, { labels, props }] of wanted.nodes) expect(nodes.get(id)).toMatchObject({ labels, props });
    expect(await valueTypes("MATCH (x)")).toEqual(wantedTypes([...wanted.nodes.values()].map(({ props }) => props)));
    expect(await valueTypes("MATCH ()-[x]->()")).toEqual(wantedTypes(wanted.edges.map(({ props: { id: _id, ...props } }) => props)));
    // what the file has beside our own: captions, weights, years
    for (const [id, { props }] of nodes) expect(Object.keys(props).filter((name) => !(name in wanted.nodes.get(id)!.props) && !/^(?:label|name|\w+Year)$/.test(name))).toEqual([]);
    // the ids of relationships stand in attributes that APOC passes over
    const found = edges.map(({ props: { interaction, weight, ...props }, ...edge }) => ({ ...edge, interaction, weight, props: withoutYears(props) }));
    expect(found.map(key).sort()).toEqual(wanted.edges.map(({ props: { id: _id, ...props }, ...edge }) => ({ ...edge, interaction: edge.type, weight: props["count"] ?? 1, props })).map(key).sort());
  });

  needs(APOC.length > 0 && !external, "APOC (npm run readers:jars)")("imports JSON Lines with every value as it is", async () => {
    await server.clear({ schema: true });
    for (const label of new Set(graph.nodes.flatMap(({ labels }) => labels))) await run(`CREATE CONSTRAINT FOR (n:${label}) REQUIRE n.neo4jImportId IS UNIQUE`);
    await run(`CALL apoc.import.json("file://${files["jsonl"]!.file}")`);
    await run("MATCH (n) REMOVE n.neo4jImportId");
    expect(await stored()).toEqual(expected((value) => (typeof value === "string" ? value.replace(LONE, "") : value), []));
  });

  /** The types that Neo4j has for each property, but for those that the file has beside ours. */
  async function valueTypes(match: string): Promise<Record<string, string[]>> {
    const records = await run(`${match} UNWIND keys(x) AS name WITH name, valueType(x[name]) AS type RETURN name, collect(DISTINCT type) AS types`);
    const found = records.map((record) => [String(record.get("name")), (record.get("types") as string[]).map((type) => type.replaceAll(" NOT NULL", "")).sort()] as const);
    return Object.fromEntries(found.filter(([name]) => !/^(?:label|name|interaction|weight|\w+Year)$/.test(name)));
  }

  /** What is in Neo4j, by id. */
  async function stored(): Promise<Content> {
    const nodes = new Map<string, { labels: string[]; props: Props }>();
    for (const record of await run("MATCH (n) RETURN labels(n) AS labels, properties(n) AS props")) {
      const { labels, props } = record.toObject() as { labels: string[]; props: Props };
      nodes.set(String(props["id"]), { labels: labels.sort(), props });
    }
    const edges = await run("MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS props");
    return { nodes, edges: edges.map((record) => record.toObject() as Edge).sort(byKey) };
  }
});

type Edge = Pick<GraphEdge, "type" | "source" | "target" | "props">;
interface Content {
  nodes: Map<string, { labels: string[]; props: Props }>;
  edges: Edge[];
}

/** What should be there. A list without elements is no property to Neo4j's importer. */
function expected(read: (value: PropValue) => PropValue, leaveOut: string[] = ["aliases"]): Content {
  const props = (own: Props): Props => Object.fromEntries(Object.entries(own).filter(([name, value]) => !(leaveOut.includes(name) && Array.isArray(value) && value.length === 0)).map(([name, value]) => [name, Array.isArray(read(value)) ? (read(value) as string[]).map((part) => read(part)) : read(value)])) as Props;
  return {
    nodes: new Map(graph.nodes.map(({ id, labels, props: own }) => [id, { labels: [...labels].sort(), props: props(own) }])),
    edges: graph.edges.map(({ type, source, target, props: own }) => ({ type, source, target, props: props(own) })).sort(byKey),
  };
}

/** As Neo4j names them; a whole number among fractions is a fraction, since a column has one type. */
function wantedTypes(all: Props[]): Record<string, string[]> {
  const types: Record<string, Set<string>> = {};
  for (const props of all) for (const [name, value] of Object.entries(props)) if (name !== "name") (types[name] ??= new Set()).add(typeName(value as PropValue));
  return Object.fromEntries(Object.entries(types).map(([name, found]) => [name, [...found].filter((type) => type !== "INTEGER" || !found.has("FLOAT")).sort()]));
}

function typeName(value: PropValue): string {
  if (Array.isArray(value)) return value.length === 0 ? "LIST<NOTHING>" : `LIST<${typeName(value[0] as PropValue)}>`;
  return typeof value === "number" ? (Number.isInteger(value) ? "INTEGER" : "FLOAT") : typeof value === "boolean" ? "BOOLEAN" : "STRING";
}

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const tableText = (text: string): string => text.replace(LONE, "").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "");
const xmlText = (text: string): string => text.replace(LONE, "").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
const withoutYears = (props: Props): Props => Object.fromEntries(Object.entries(props).filter(([name]) => !name.endsWith("Year")));
const key = (value: unknown): string => JSON.stringify(value, (_name, part: unknown) => (part && typeof part === "object" && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part));
const byKey = (a: Edge, b: Edge): number => (key(a) < key(b) ? -1 : 1);

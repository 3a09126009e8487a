/** The viewer is told the same by both stores. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jest } from "@jest/globals";
import { describeNeo4j, startNeo4j, type TestNeo4j } from "../support/neo4j.js";
import { sampleGraph } from "../support/sample-graph.js";
import { serveGraph, type Served } from "../support/served.js";

jest.setTimeout(180_000);

const graph = sampleGraph();
const id = (key: string) => graph.ids[key]!;

describeNeo4j("the API over Neo4j", () => {
  let neo4j: TestNeo4j;
  let embedded: Served;
  let server: Served;
  let site: string;

  beforeAll(async () => {
    site = mkdtempSync(join(tmpdir(), "sitgraph-site-"));
    writeFileSync(join(site, "index.html"), "");
    neo4j = await startNeo4j();
    await neo4j.clear({ schema: true });
    const questions = [{ name: "all", title: "All", description: "", params: [], cypher: "MATCH (a:Entity)-[r:STATED]->(s:Statement) RETURN a, r, s.kind AS kind ORDER BY s.id" }];
    embedded = await serveGraph(graph, { staticDir: site, questions });
    server = await serveGraph(graph, { staticDir: site, questions, target: neo4j });
  });

  afterAll(async () => {
    await Promise.all([embedded?.stop(), server?.stop()]);
    await neo4j?.stop();
    rmSync(site, { recursive: true, force: true });
  });

  test.each([
    ["meta", {}],
    ["start", {}],
    ["search", { q: "iraqi" }],
    ["neighbourhood", { id: id("alQaim"), depth: "2" }],
    ["neighbourhood", { id: id("islamicState"), limit: "5" }],
    ["node", { id: id("joc") }],
    ["node", { id: id("sniperKilled") }],
    ["evidence", { id: id("sniperKilled") }],
    ["evidence", { id: id("islamicState") }],
    ["evidence", { id: id("COORDINATES_WITH:leDrian:shoigu") }],
    ["evidence", { id: id("CONTRADICTS:jocDenies:amaqClaims") }],
    ["path", { from: id("amaq"), to: id("joc") }],
    ["path", { from: id("amaq"), to: id("leDrian") }],
    ["questions/run", { name: "all" }],
    ["node", { id: "e_0" }],
  ] as [string, Record<string, string>][])("%s %j", async (path, params) => {
    const ask = async ({ server: { url } }: Served) => {
      const response = await fetch(`${url}api/${path}?${new URLSearchParams(params)}`);
      return { status: response.status, body: sorted(await response.json()) };
    };
    expect(await ask(server)).toEqual(await ask(embedded));
  });
});

/** Nodes and relationships of a view come in any order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(sorted);
    const byId = items.every((x) => typeof (x as { id?: unknown } | null)?.id === "string");
    return byId ? (items as { id: string }[]).sort((a, b) => (a.id < b.id ? -1 : 1)) : items;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, sorted(v)]));
}

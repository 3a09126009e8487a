/**
 * Loading speed: `npm run bench:load -- [ELEMENTS] [TARGET]` (default: 50,000 into an embedded graph, and into a Neo4j where one can be
 * started). Compares the writer with bare `UNWIND … MERGE` of the same rows into the same server.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import type { GraphEdge, GraphNode } from "../src/model/index.js";
import { loadSchema } from "../src/resources/schema.js";
import { openStore } from "../src/store/index.js";
import type { GraphStore } from "../src/store/types.js";
import { startNeo4j, whyNoNeo4j } from "../test/support/neo4j.js";

const elements = Number(process.argv[2] ?? 50_000);
const schema = loadSchema();
/** What one transaction of the writer holds: a batch of documents. */
const CHUNK = 20_000;

const { nodes, edges } = graph(elements);
console.log(`${nodes.length} nodes, ${edges.length} relationships`);
const folder = mkdtempSync(join(tmpdir(), "sitgraph-load-"));
try {
  report("embedded", await load(await openStore(join(folder, "load.db"), { schema })));
  const reason = whyNoNeo4j();
  if (reason) console.log(`Neo4j left out: ${reason}`);
  else {
    const server = await startNeo4j();
    try {
      const bare = await loadBare(server.uri, server.credentials);
      report("neo4j, bare UNWIND … MERGE", bare);
      await server.clear({ schema: true });
      const ours = await load(await openStore(server.uri, { schema, credentials: server.credentials }));
      report("neo4j, our writer", ours);
      console.log(`of the bare rate: nodes ${percent(bare.nodes / ours.nodes)}, relationships ${percent(bare.edges / ours.edges)}`);
    } finally {
      await server.stop();
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Times {
  nodes: number;
  edges: number;
}

async function load(store: GraphStore): Promise<Times> {
  await store.migrate();
  const none = { records: [], deletedRecords: [] };
  const change = (part: { nodes?: GraphNode[]; edges?: GraphEdge[] }) => ({ delta: { nodes: [], edges: [], deletedNodes: [], deletedEdges: [], ...part }, ...none });
  const times = {
    nodes: await timed(nodes, (part) => store.commit(change({ nodes: part }))),
    edges: await timed(edges, (part) => store.commit(change({ edges: part }))),
  };
  await store.close();
  return times;
}

/** The least that anyone could do: an index on id, one statement a batch of 5,000, a transaction each. */
async function loadBare(uri: string, { username, password }: { username: string; password: string }): Promise<Times> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session();
  for (const label of ["Document", "Sentence", "Entity", "Event"]) await session.run(`CREATE CONSTRAINT FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
  const groups = <T>(items: T[], key: (item: T) => string): [string, T[]][] => [...new Set(items.map(key))].map((k) => [k, items.filter((item) => key(item) === k)]);
  const times = { nodes: 0, edges: 0 };
  for (const [labels, part] of groups(nodes, (n) => n.labels.join(":"))) {
    const cypher = `UNWIND $rows AS row MERGE (n:${labels} {id: row.id}) SET n = row.props`;
    times.nodes += await timed(part, (rows) => session.run(cypher, { rows }), 5000);
  }
  const label = new Map(nodes.map((n) => [n.id, n.labels[0]!]));
  for (const [type, part] of groups(edges, (e) => e.type)) {
    const { source, target } = part[0]!;
    const cypher = `UNWIND $rows AS row MATCH (a:${label.get(source)} {id: row.source}) MATCH (b:${label.get(target)} {id: row.target}) MERGE (a)-[r:${type} {id: row.id}]->(b) SET r = row.props`;
    times.edges += await timed(part, (rows) => session.run(cypher, { rows }), 5000);
  }
  await session.close();
  await driver.close();
  return times;
}

async function timed<T>(items: T[], write: (part: T[]) => Promise<unknown>, size = CHUNK): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < items.length; i += size) await write(items.slice(i, i + size));
  return (performance.now() - start) / 1000;
}

function report(name: string, times: Times): void {
  const rate = (count: number, seconds: number) => Math.round(count / seconds).toLocaleString("en");
  console.log(`${name}: ${rate(nodes.length, times.nodes)} nodes/s, ${rate(edges.length, times.edges)} relationships/s`);
}

function percent(ratio: number): string {
  return `${Math.round(ratio * 100)} %`;
}

/** Shaped like a real graph: documents of 20 sentences, 3 mentions a sentence, entities with a long tail, an event every other sentence. */
function graph(size: number): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const node = (id: string, labels: string[], props: object) => void nodes.push({ id, labels, props: { id, ...props } });
  const edge = (type: string, source: string, target: string, props: object = {}) => {
    const id = `r_${edges.length}`;
    edges.push({ id, type, source, target, props: { id, ...props } });
  };
  const documents = Math.ceil(size / 115);
  const entities = documents * 4;
  for (let e = 0; e < entities; e++) node(`n_${e}`, ["Entity", e % 3 ? "Organization" : "Person"], { name: `Name of ${e}`, aliases: [`Name of ${e}`, `N. ${e}`], mentions: 1 + (entities % (e + 1)) });
  for (let d = 0; d < documents; d++) {
    node(`d_${d}`, ["Document"], { path: `${d}.txt`, language: "en", text: "A sentence of about eighty characters, as reports on conflicts have them. ".repeat(20) });
    for (let s = 0; s < 20; s++) {
      const id = `s_${d}_${s}`;
      node(id, ["Sentence"], { document: `d_${d}`, index: s, start: s * 74, end: s * 74 + 73, text: "A sentence of about eighty characters, as reports on conflicts have them.", language: "en" });
      edge("IN_DOCUMENT", id, `d_${d}`);
      for (let m = 0; m < 3; m++) edge("MENTIONS", id, `n_${Math.floor((((d * 60 + s * 3 + m) * 2654435761) % 4294967296) / 4294967296 * entities)}`, { start: m * 10, end: m * 10 + 5, text: "Name" });
      if (s % 2 === 0) {
        node(`v_${d}_${s}`, ["Event"], { type: "ASSAULT", subtype: "attack", status: "asserted", confidence: 0.7, datePrecision: "unknown" });
        edge("EVIDENCED_BY", `v_${d}_${s}`, id, { start: 1, end: 5 });
      }
    }
  }
  return { nodes, edges };
}

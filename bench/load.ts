/**
 * Loading speed: `npm run bench:load -- [ELEMENTS…]` (default: 50,000), into an embedded graph, and into a Neo4j where one can be started.
 * Compares the writer with bare `UNWIND … MERGE` of the same rows into the same engine. The two take turns, a transaction each, so that
 * whatever else the machine does hits both.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import grafeo from "@grafeo-db/js";
import neo4j from "neo4j-driver";
import type { GraphEdge, GraphNode } from "../src/model/index.js";
import { loadSchema } from "../src/resources/schema.js";
import { openStore } from "../src/store/index.js";
import type { GraphStore } from "../src/store/types.js";
import { startNeo4j, whyNoNeo4j } from "../test/support/neo4j.js";
import { syntheticGraph } from "./graph.js";

const sizes = process.argv.slice(2).map(Number);
const schema = loadSchema();
/** What one transaction of the writer holds: a batch of documents. */
const CHUNK = 20_000;
/** Rows of one bare statement, and of one bare transaction. */
const BARE = 5000;
const LABELS = ["Document", "Sentence", "Entity", "Event"];

type Run = (cypher: string, rows: object[]) => Promise<unknown>;
interface Writer {
  nodes(part: GraphNode[]): Promise<unknown>;
  edges(part: GraphEdge[]): Promise<unknown>;
}
interface Times {
  nodes: number;
  edges: number;
}

for (const size of sizes.length > 0 ? sizes : [50_000]) {
  const graph = syntheticGraph(size);
  console.log(`${graph.nodes.length + graph.edges.length} elements: ${graph.nodes.length} nodes, ${graph.edges.length} relationships`);
  await embedded(graph);
  const reason = whyNoNeo4j();
  if (reason) console.log(`Neo4j left out: ${reason}`);
  else await server(graph);
}

async function embedded(graph: Sample): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "sitgraph-load-"));
  const db = grafeo.GrafeoDB.create(join(folder, "bare.db"));
  const store = await openStore(join(folder, "load.db"), { schema });
  try {
    for (const label of LABELS) await db.executeCypher(`CREATE INDEX b_${label} FOR (n:Bare${label}) ON (n.id)`);
    const run: Run = async (cypher, rows) => {
      const tx = db.beginTransaction();
      await tx.executeCypher(cypher, { rows });
      tx.commit();
    };
    await store.migrate();
    report("embedded (seconds of CPU)", graph, await race(graph, { ours: ours(store), bare: bare(run, graph) }, cpu));
  } finally {
    await store.close();
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function server(graph: Sample): Promise<void> {
  const { uri, credentials, stop } = await startNeo4j();
  const driver = neo4j.driver(uri, neo4j.auth.basic(credentials.username, credentials.password));
  const store = await openStore(uri, { schema, credentials });
  try {
    await store.migrate();
    const session = driver.session();
    for (const label of LABELS) await session.run(`CREATE CONSTRAINT FOR (n:Bare${label}) REQUIRE n.id IS UNIQUE`);
    await session.run("CALL db.awaitIndexes(300)");
    report("neo4j (seconds)", graph, await race(graph, { ours: ours(store), bare: bare((cypher, rows) => session.executeWrite((tx) => tx.run(cypher, { rows })), graph) }, wall));
    await session.close();
  } finally {
    await store.close();
    await driver.close();
    await stop();
  }
}

function wall(): number {
  return performance.now() / 1000;
}
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function ours(store: GraphStore): Writer {
  const none = { records: [], deletedRecords: [] };
  const empty = { nodes: [], edges: [], deletedNodes: [], deletedEdges: [] };
  return {
    nodes: (nodes) => store.commit({ delta: { ...empty, nodes }, ...none }),
    edges: (edges) => store.commit({ delta: { ...empty, edges }, ...none }),
  };
}

/** The least that anyone could do: an index on id, one statement and one transaction a batch. Its labels are its own. */
function bare(run: Run, { nodes }: Sample): Writer {
  const label = new Map(nodes.map((n) => [n.id, `Bare${n.labels[0]!}`]));
  const groups = <T>(items: T[], key: (item: T) => string): [string, T[]][] => [...new Set(items.map(key))].map((k) => [k, items.filter((item) => key(item) === k)]);
  const batched = async (cypher: string, rows: object[]) => {
    for (let i = 0; i < rows.length; i += BARE) await run(cypher, rows.slice(i, i + BARE));
  };
  return {
    async nodes(part) {
      for (const [labels, group] of groups(part, (n) => n.labels.map((l) => `Bare${l}`).join(":"))) {
        await batched(`UNWIND $rows AS row MERGE (n:${labels} {id: row.id}) SET n = row.props`, group);
      }
    },
    async edges(part) {
      for (const [type, group] of groups(part, (e) => e.type)) {
        const ends = `MATCH (a:${label.get(group[0]!.source)} {id: row.source}) MATCH (b:${label.get(group[0]!.target)} {id: row.target})`;
        await batched(`UNWIND $rows AS row ${ends} MERGE (a)-[r:BARE_${type} {id: row.id}]->(b) SET r = row.props`, group);
      }
    },
  };
}

/** `clock` in seconds: of the wall where a server does the work, of this process where the engine runs in it, so that other work on the machine counts less. */
async function race(graph: Sample, writers: { ours: Writer; bare: Writer }, clock: () => number): Promise<{ ours: Times; bare: Times }> {
  const times = { ours: { nodes: 0, edges: 0 }, bare: { nodes: 0, edges: 0 } };
  const timed = async (who: "ours" | "bare", what: "nodes" | "edges", part: never[]) => {
    const start = clock();
    await writers[who][what](part);
    times[who][what] += clock() - start;
  };
  for (const what of ["nodes", "edges"] as const) {
    for (let i = 0, turn = 0; i < graph[what].length; i += CHUNK, turn++) {
      const part = graph[what].slice(i, i + CHUNK) as never[];
      for (const who of turn % 2 === 0 ? (["bare", "ours"] as const) : (["ours", "bare"] as const)) await timed(who, what, part);
    }
  }
  return times;
}

function report(name: string, { nodes, edges }: Sample, { ours, bare }: { ours: Times; bare: Times }): void {
  const rate = (count: number, seconds: number) => Math.round(count / seconds).toLocaleString("en").padStart(7);
  const line = (what: string, count: number, mine: number, theirs: number) =>
    console.log(`${name.padEnd(25)} ${what.padEnd(14)} ${rate(count, mine)}/s, bare ${rate(count, theirs)}/s: ${Math.round((theirs / mine) * 100)} %`);
  line("nodes", nodes.length, ours.nodes, bare.nodes);
  line("relationships", edges.length, ours.edges, bare.edges);
}

interface Sample {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

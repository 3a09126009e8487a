/** Kills builds at random moments and checks what they leave behind, on whichever store. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { foldRecords } from "../../src/graph/fold.js";
import type { ExtractionRecord, GraphEdge, GraphNode } from "../../src/model/index.js";
import { loadSchema } from "../../src/resources/schema.js";
import type { GraphStore } from "../../src/store/types.js";
import { all, byId } from "../contract/store/sample.js";
import { reports } from "./reports.js";

const SCRIPT = fileURLToPath(new URL("./buildReports.ts", import.meta.url));
/** As many as the time allows on a developer's machine; CI asks for more. */
export const KILLS = Number(process.env.SITGRAPH_KILLS ?? 3);

export interface Killable {
  target: string;
  env: NodeJS.ProcessEnv;
  open(): Promise<GraphStore>;
  /** Documents of one build. */
  count: number;
}

/** Builds, killed `KILLS` times; after each the graph is what its records fold to, and in the end it is that of an undisturbed build. */
export async function killBuilds({ target, env, open, count }: Killable, random: () => number): Promise<{ killed: number; survived: number }> {
  const expected = graphOf(reports(count).map((r) => r.record));
  const outcome = { killed: 0, survived: 0 };
  // How long a build from nothing takes: servers get faster as they warm up, so the last that came through tells.
  let span = await build(target, env, count, null);
  let fromNothing = false;
  while (outcome.killed < KILLS && outcome.survived < 4 * KILLS) {
    const finished = await build(target, env, count, random() * span);
    if (finished >= 0) {
      outcome.survived++;
      if (fromNothing) span = finished;
    } else outcome.killed++;
    const store = await open();
    try {
      await store.migrate();
      const records = (await all(store.records())).map((r) => JSON.parse(r.json) as ExtractionRecord);
      expect(await read(store)).toEqual(graphOf(records));
      if (records.length === count) await empty(store);
      fromNothing = records.length === count;
    } finally {
      await store.close();
    }
  }
  await build(target, env, count, null);
  const store = await open();
  try {
    expect(await read(store)).toEqual(expected);
  } finally {
    await store.close();
  }
  return outcome;
}

/** Runs a build and kills it after some milliseconds of work; gives how long it took, or -1 when it was killed. */
async function build(target: string, env: NodeJS.ProcessEnv, count: number, killAfter: number | null): Promise<number> {
  const child = spawn(process.execPath, ["--import", "tsx", SCRIPT, target, String(count)], { env: { ...process.env, ...env, NODE_OPTIONS: "" }, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let errors = "";
  child.stderr.on("data", (data) => (errors += String(data)));
  const ready = new Promise<void>((resolve) => child.stdout.on("data", (data) => (out += String(data)).includes("ready") && resolve()));
  const exit = once(child, "exit");
  await Promise.race([ready, exit]);
  const start = Date.now();
  const timer = killAfter === null ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
  const [code, signal] = (await exit) as [number | null, string | null];
  clearTimeout(timer);
  if (signal === "SIGKILL") return -1;
  if (code !== 0) throw new Error(`the build ended with ${code}: ${errors}`);
  return Date.now() - start;
}

/** Takes everything out again, in one transaction, so that there is something to build. */
async function empty(store: GraphStore): Promise<void> {
  const { nodes, edges } = await read(store);
  const deletedRecords = (await all(store.records())).map((r) => r.key);
  await store.commit({ delta: { nodes: [], edges: [], deletedNodes: nodes, deletedEdges: edges }, records: [], deletedRecords });
}

const read = async (store: GraphStore) => ({ nodes: byId(await all(store.nodes())), edges: byId(await all(store.edges())) });

function graphOf(records: ExtractionRecord[]): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const graph = foldRecords(records, loadSchema());
  return { nodes: byId([...graph.nodes()]), edges: byId([...graph.edges()]) };
}

/** Mulberry32: the same seed gives the same moments, as far as the machine lets them be. */
export function randomFrom(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

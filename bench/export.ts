/**
 * Exporting speed and memory: `npm run bench:export -- [ELEMENTS] [TARGET]` (default: 300,000 in an embedded graph made for it). Each
 * format is written from the store to a file in a process of its own, so that its peak memory is its own.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exportTo } from "../src/cli/exportTo.js";
import { processIo } from "../src/cli/io.js";
import { exportFormats, filterGraph, type GraphFilter } from "../src/export/index.js";
import { loadSchema } from "../src/resources/schema.js";
import { openStore } from "../src/store/index.js";
import { syntheticGraph } from "./graph.js";

const schema = loadSchema();
const FILTERS: Record<string, GraphFilter> = { "": {}, "around one, depth 2": { around: ["n_1"], depth: 2 }, "events of 2016": { from: "2016", to: "2016" } };

if (process.env["BENCH_EXPORT"]) await one(JSON.parse(process.env["BENCH_EXPORT"]) as Job);
else await main(Number(process.argv[2] ?? 300_000), process.argv[3]);

interface Job {
  target: string;
  format: string | null;
  filter: string;
  output: string;
}

async function main(elements: number, given: string | undefined): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "sitgraph-export-bench-"));
  try {
    const target = given ?? join(folder, "graph.db");
    if (!given) await fill(target, elements);
    console.log("format       filter                  seconds   peak memory   size");
    const run = (format: string | null, filter = "") => {
      const output = join(folder, format ?? "none");
      const job: Job = { target, format, filter, output };
      const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", import.meta.resolve("tsx"), fileURLToPath(import.meta.url)], { encoding: "utf8", env: { ...process.env, BENCH_EXPORT: JSON.stringify(job) } });
      if (status !== 0) throw new Error(stderr);
      const { seconds, memory } = JSON.parse(stdout) as { seconds: number; memory: number };
      console.log(`${(format ?? "(read only)").padEnd(12)} ${filter.padEnd(22)} ${seconds.toFixed(1).padStart(8)} ${`${Math.round(memory / 1e6)} MB`.padStart(13)} ${format ? `${Math.round(sizeOf(output) / 1e6)} MB`.padStart(9) : ""}`);
      rmSync(output, { recursive: true, force: true });
    };
    run(null);
    for (const { name } of exportFormats) run(name);
    for (const filter of Object.keys(FILTERS).filter(Boolean)) run("graphml", filter);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(target: string, elements: number): Promise<void> {
  const { nodes, edges } = syntheticGraph(elements);
  console.log(`${nodes.length} nodes, ${edges.length} relationships`);
  const store = await openStore(target, { schema });
  await store.migrate();
  const commit = (part: object) => store.commit({ delta: { nodes: [], edges: [], deletedNodes: [], deletedEdges: [], ...part }, records: [], deletedRecords: [] });
  for (let i = 0; i < nodes.length; i += 20_000) await commit({ nodes: nodes.slice(i, i + 20_000) });
  for (let i = 0; i < edges.length; i += 20_000) await commit({ edges: edges.slice(i, i + 20_000) });
  await store.close();
}

/** Without a format, the graph is only read: what the store itself takes. */
async function one({ target, format, filter, output }: Job): Promise<void> {
  const { NEO4J_USERNAME: username = "neo4j", NEO4J_PASSWORD: password } = process.env;
  const store = await openStore(target, { schema, readOnly: true, ...(password ? { credentials: { username, password } } : {}) });
  const start = performance.now();
  const source = filterGraph(store, FILTERS[filter]!, schema);
  if (format) await exportTo(source, format, output, Object.assign(processIo(), { quiet: true }), { schema });
  else {
    for await (const _ of source.nodes());
    for await (const _ of source.edges());
  }
  const seconds = (performance.now() - start) / 1000;
  await store.close();
  console.log(JSON.stringify({ seconds, memory: process.resourceUsage().maxRSS * 1024 }));
}

function sizeOf(path: string): number {
  const stat = statSync(path);
  return stat.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : stat.size;
}

/**
 * Speed and memory: `npm run bench -- [FOLDER]` (default: the seeds). Runs the built program in processes of its own, so
 * that start-up, loading of tables and peak memory are those a user meets; then, in this process, the rates of the built extractor.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadDocuments } from "../src/load/index.js";
import type { SourceDocument } from "../src/model/index.js";
import type { Extractor } from "../src/pipeline/extractor.js";
import { packageRoot, seedsPath } from "../src/resources/paths.js";

const program = join(packageRoot(), "dist", "cli", "main.js");
if (!existsSync(program)) {
  console.error("build first: npm run build");
  process.exit(1);
}

interface Run {
  seconds: number;
  peakMegabytes: number;
  bytes: number;
  status: number | null;
}

/** Runs the program; the peak is that of the process itself, asked from its own resource usage at exit. */
async function run(...args: string[]): Promise<Run> {
  const report = join(scratch, "usage.json");
  const hook = `process.on("exit",()=>require("node:fs").writeFileSync(${JSON.stringify(report)},JSON.stringify(process.resourceUsage().maxRSS)))`;
  const preload = `data:text/javascript,${encodeURIComponent(`import{createRequire}from"node:module";const require=createRequire("file:///");${hook}`)}`;
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", preload, program, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  let bytes = 0;
  child.stdout.on("data", (chunk: Buffer) => (bytes += chunk.length));
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  const seconds = (performance.now() - start) / 1000;
  return { seconds, peakMegabytes: Number(await readFile(report, "utf8")) / 1024, bytes, status };
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

async function wordsOf(folder: string): Promise<{ documents: number; words: number }> {
  let documents = 0;
  let words = 0;
  for await (const { document } of loadDocuments([folder])) {
    if (!document) continue;
    documents += 1;
    words += countWords(document.text);
  }
  return { documents, words };
}

/** Words read before a rate counts as steady: by then the code is compiled. */
const WARM_UP = 100_000;

/**
 * Words per second of user processor time, of documents that this process reads for the first time: for each stretch of text, as code is
 * compiled and words are remembered on the way, and by language once it has read enough. Waiting for a busy machine does not count;
 * compiling and collecting garbage on other threads does.
 */
async function rates(folder: string): Promise<[string, string][]> {
  const built = (path: string): Promise<unknown> => import(pathToFileURL(join(packageRoot(), "dist", path)).href);
  ((await built("cli/engine.js")) as { tuneEngine(): void }).tuneEngine();
  const extractor = await ((await built("pipeline/extractor.js")) as { createExtractor(): Promise<Extractor> }).createExtractor();
  const documents: SourceDocument[] = [];
  for await (const { document } of loadDocuments([folder])) if (document) documents.push(document);
  // languages mostly lie in folders of their own: read some of each in turn, in an order that is the same each time
  const order = new Map(documents.map((d) => [d, createHash("sha256").update(d.text).digest("hex")]));
  documents.sort((a, b) => (order.get(a)! < order.get(b)! ? -1 : 1));
  const all = new Map<string, { documents: number; words: number; seconds: number }>();
  let read = 0;
  for (const document of documents) {
    const before = process.cpuUsage();
    const { language } = extractor.extract(document).document;
    const seconds = process.cpuUsage(before).user / 1e6;
    const words = countWords(document.text);
    const stretch = Math.min(Math.floor(read / (WARM_UP / 2)), 2);
    for (const key of stretch < 2 ? [STRETCHES[stretch]!] : [STRETCHES[2]!, `steady, ${language ?? "no language"}`]) {
      const rate = all.get(key) ?? { documents: 0, words: 0, seconds: 0 };
      all.set(key, { documents: rate.documents + 1, words: rate.words + words, seconds: rate.seconds + seconds });
    }
    read += words;
  }
  return [...all].map(([key, r]) => [`words per second of processor time, ${key}`, `${Math.round(r.words / r.seconds)} (${r.documents} documents, ${r.words} words)`]);
}

const STRETCHES = ["first 50,000 words", "second 50,000 words", "steady: all words after those"];

const median = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const scratch = await mkdtemp(join(tmpdir(), "sitgraph-bench-"));
try {
  const folder = process.argv[2] ?? seedsPath();
  const helps: number[] = [];
  for (let i = 0; i < 7; i++) helps.push((await run("--help")).seconds);
  const { documents, words } = await wordsOf(folder);
  const one = await run("extract", join(seedsPath(), "001_c7c02c071c8dc4f0.txt"));
  const extract = await run("extract", folder, "--jobs", "1");
  const shared = await run("extract", folder);
  const first = await run("build", seedsPath(), "--db", join(scratch, "graph.db"), "--quiet");
  const again = await run("build", seedsPath(), "--db", join(scratch, "graph.db"), "--quiet");
  const rows: [string, string][] = [
    ["--help, median of 7", `${median(helps).toFixed(3)} s`],
    ["extract one short document (start-up)", `${one.seconds.toFixed(2)} s, ${one.peakMegabytes.toFixed(0)} MB`],
    [`extract ${documents} documents, ${words} words, --jobs 1`, `${extract.seconds.toFixed(1)} s, peak ${extract.peakMegabytes.toFixed(0)} MB`],
    ["words per second, whole run, --jobs 1", String(Math.round(words / extract.seconds))],
    ["words per second, less start-up, --jobs 1", documents > 50 ? String(Math.round(words / (extract.seconds - one.seconds))) : "needs more than 50 documents"],
    [`the same with the usual number of jobs (${availableParallelism()} cores)`, `${shared.seconds.toFixed(1)} s, peak ${shared.peakMegabytes.toFixed(0)} MB`],
    ["words per second, whole run, usual number of jobs", String(Math.round(words / shared.seconds))],
    ...(await rates(folder)),
    ["output", `${(extract.bytes / 2 ** 20).toFixed(1)} MB`],
    ["build the seeds", `${first.seconds.toFixed(2)} s`],
    ["build the seeds again", `${again.seconds.toFixed(2)} s`],
  ];
  const failed = [one, extract, shared, first, again].some(({ status }) => status !== 0 && status !== 3);
  for (const [what, value] of rows) console.log(`| ${what.padEnd(48)} | ${value} |`);
  if (failed) process.exitCode = 1;
} finally {
  await rm(scratch, { recursive: true });
}

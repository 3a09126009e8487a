import { SitgraphError } from "../errors.js";
import type { Loaded } from "../load/index.js";
import { hashId, type ExtractionRecord, type Schema, type SourceDocument } from "../model/index.js";
import type { GraphStore } from "../store/types.js";
import { extracted } from "./extracted.js";
import type { Extractor } from "./extractor.js";
import type { OnProgress } from "./progress.js";
import type { GraphSummary } from "./summary.js";
import { readAhead, type Ahead } from "./threads/ahead.js";
import type { Pool } from "./threads/pool.js";
import type { Failure } from "./types.js";
import { Workbench } from "./workbench.js";

export interface BuildOptions {
  store: GraphStore;
  schema: Schema;
  /** Asked for only when some document is new or changed: the tables behind it take time to load. */
  extractor: () => Promise<Extractor>;
  /** Extracts instead of the extractor, several documents at a time. */
  pool?: Pool;
  /** Version of the extractor, known without loading it. */
  version: string;
  total?: number | null;
  onProgress?: OnProgress;
  /** When aborted, the commit under way is finished and the rest left out. */
  signal?: AbortSignal;
  /** Documents of one transaction; unless given, it grows with the graph. */
  batch?: number;
  /** Paths of all that is to come, where they are known: what a build that is cut off leaves undone is then on record. */
  expected?: readonly string[];
}

export interface BuildReport {
  added: number;
  changed: number;
  unchanged: number;
  /** Same text as another document of the graph. */
  duplicates: number;
  failed: Failure[];
  warnings: { path: string; code: string; message: string }[];
  interrupted: boolean;
  graph: GraphSummary;
}

/** What enters a build: a document to extract, or a record that was made elsewhere. */
export type BuildInput = (Loaded & { record?: undefined }) | { path: string; record: ExtractionRecord; document?: undefined; error?: undefined };

type Valid = Exclude<BuildInput, { error: SitgraphError }>;

/**
 * Documents or records into a store. Every stored record is folded with the new ones, and only what differs from the
 * graph before is written, one transaction a batch. The result depends on the set of documents alone, not on their order
 * or on how often the build ran. Where nothing is new, nothing is folded or written.
 */
export async function build(inputs: AsyncIterable<BuildInput> | Iterable<BuildInput>, options: BuildOptions): Promise<BuildReport> {
  const { store, schema, signal, pool } = options;
  const bench = await Workbench.open(store, schema);
  const report: Omit<BuildReport, "graph"> = { added: 0, changed: 0, unchanged: 0, duplicates: 0, failed: [], warnings: [], interrupted: false };
  const waiting = new Set(options.expected ?? []);
  let announced = false;
  let extractor: Extractor | undefined;
  let batch = options.batch ?? FIRST_BATCH;

  /** Before work is begun it is written down what there is to do: a build that is cut off leaves word of it. */
  const announce = async (): Promise<void> => {
    if (announced) return;
    announced = true;
    for (const path of waiting) bench.ledger.expect(path);
    await bench.commit();
  };
  const hashOf = (input: Valid): string => (input.document ? documentHash(input.document, options.version) : hashId("r", JSON.stringify(input.record)));
  const isUpToDate = (path: string, { id }: { id: string }, hash: string): boolean => {
    const known = bench.shelf.at(path);
    return known?.documentId === id && known.hash === hash;
  };
  const take = async (input: Ahead<Valid>): Promise<void> => {
    const { path } = input;
    if (path.length > MAX_PATH) throw new SitgraphError("INPUT_FORMAT", `${path.slice(0, 80)}…: a path of ${path.length} characters; ${MAX_PATH} are the most`);
    const document = input.document ?? input.record.document;
    const hash = hashOf(input);
    const known = bench.shelf.at(path);
    if (isUpToDate(path, document, hash)) {
      report[bench.shelf.standsFor(path, document.id) ? "unchanged" : "duplicates"] += 1;
      bench.ledger.clear(path);
      return;
    }
    await announce();
    const { json, diagnostics } = await (input.extracted ?? extracted(input.record ?? (extractor ??= await options.extractor()).extract(input.document)));
    const twin = bench.shelf.holds(document.id);
    bench.shelf.put({ documentId: document.id, path, hash, json });
    bench.ledger.clear(path);
    report[known ? "changed" : twin ? "duplicates" : "added"] += 1;
    for (const { severity, code, message } of diagnostics) {
      if (severity !== "info") report.warnings.push({ path, code, message });
    }
  };
  const fail = (path: string, error: Error): void => {
    const failed = failure(path, error);
    report.failed.push(failed);
    bench.ledger.failed(failed);
  };

  // what is known by now may be other by the time its turn comes: then its record is thrown away, or made when it is taken
  const isNew = (input: BuildInput): boolean => input.document !== undefined && !isUpToDate(input.path, input.document, hashOf(input));
  for await (const input of pool ? readAhead(inputs, pool, isNew) : inputs) {
    if (signal?.aborted) break;
    if (input.error) fail(input.path, input.error);
    else {
      await take(input).catch((error: Error) => {
        if (isOfStore(error)) throw error;
        // the pool gives up all that is under way
        if (!signal?.aborted) fail(input.path, error);
      });
    }
    waiting.delete(input.path);
    const done = report.added + report.changed + report.unchanged + report.duplicates;
    options.onProgress?.({ done, failed: report.failed.length, total: options.total ?? null });
    if (bench.shelf.changes >= batch && !signal?.aborted) {
      await bench.commit();
      batch = Math.min(Math.max(batch, bench.shelf.size), options.batch ?? LARGEST_BATCH);
    }
  }
  report.interrupted = signal?.aborted ?? false;
  if (!report.interrupted) await bench.commit();
  return { ...report, graph: await bench.summary() };
}

/** Documents of the first transaction; each later one takes as many as are already in, so that folding stays cheap. */
const FIRST_BATCH = 200;
/** Bounds a transaction: a server holds all of it in memory. */
const LARGEST_BATCH = 1000;
/** UTF-16 code units. Servers index paths, and take no longer ones (8 kB). */
const MAX_PATH = 2000;

/** The store failed, not a document. */
const isOfStore = (error: Error): boolean => error instanceof SitgraphError && error.code.startsWith("STORE_");

const failure = (path: string, error: Error): Failure =>
  error instanceof SitgraphError ? { path, code: error.code, message: error.message } : { path, code: "INTERNAL", message: `${path}: ${error.message}` };

/** Changes with anything that could change the record, but not with the path. */
const documentHash = (d: SourceDocument, version: string): string =>
  hashId("r", d.text, d.title ?? "", d.language ?? "", d.publisher ?? "", d.published ?? "", d.retrieved ?? "", version);

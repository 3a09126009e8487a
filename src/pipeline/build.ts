import { SitgraphError } from "../errors.js";
import { diffGraphs } from "../graph/diff.js";
import { foldRecords } from "../graph/fold.js";
import type { Loaded } from "../load/index.js";
import { hashId, type ExtractionRecord, type Schema, type SourceDocument } from "../model/index.js";
import type { GraphStore } from "../store/types.js";
import type { Extractor } from "./extractor.js";
import type { OnProgress } from "./progress.js";
import { Shelf } from "./shelf.js";
import { summarise, type GraphSummary } from "./summary.js";
import type { Failure, MemoryGraph } from "./types.js";

export interface BuildOptions {
  store: GraphStore;
  schema: Schema;
  /** Asked for only when some document is new or changed: the tables behind it take time to load. */
  extractor: () => Promise<Extractor>;
  /** Version of the extractor, known without loading it. */
  version: string;
  total?: number | null;
  onProgress?: OnProgress;
  /** When aborted, the commit under way is finished and the rest left out. */
  signal?: AbortSignal;
  /** Documents of the first transaction; each later one takes as many as are already in, so that folding stays cheap. */
  batch?: number;
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

/**
 * Documents or records into a store. Every stored record is folded with the new ones, and only what differs from the
 * graph before is written, one transaction a batch. The result depends on the set of documents alone, not on their order
 * or on how often the build ran.
 */
export async function build(inputs: AsyncIterable<BuildInput> | Iterable<BuildInput>, options: BuildOptions): Promise<BuildReport> {
  const { store, schema, signal } = options;
  await store.migrate();
  const shelf = new Shelf();
  for await (const record of store.records()) shelf.keep(record);
  const fold = (): MemoryGraph => foldRecords(shelf.records(), schema);
  const report: BuildReport = { added: 0, changed: 0, unchanged: 0, duplicates: 0, failed: [], warnings: [], interrupted: false, graph: summarise(EMPTY) };
  let graph = fold();
  let extractor: Extractor | undefined;
  let batch = options.batch ?? 200;

  const take = async (input: Exclude<BuildInput, { error: SitgraphError }>): Promise<void> => {
    const document = input.document ?? input.record.document;
    const hash = input.document ? documentHash(input.document, options.version) : hashId("r", JSON.stringify(input.record));
    const fate = shelf.fateOf(document.id, input.path, hash);
    if (fate !== "new") {
      shelf.settle(document.id, input.path);
      report[fate] += 1;
      return;
    }
    const record = input.record ?? (extractor ??= await options.extractor()).extract(input.document);
    report[shelf.put({ documentId: document.id, path: input.path, hash, json: JSON.stringify(record) })] += 1;
    for (const { severity, code, message } of record.diagnostics) {
      if (severity !== "info") report.warnings.push({ path: input.path, code, message });
    }
  };
  const commit = async (): Promise<void> => {
    if (shelf.changes === 0) return;
    const after = fold();
    await store.commit({ delta: diffGraphs(graph, after), ...shelf.takeChanges() });
    graph = after;
    batch = Math.max(batch, shelf.size);
  };

  for await (const input of inputs) {
    if (signal?.aborted) break;
    if (input.error) report.failed.push(failure(input.path, input.error));
    else await take(input).catch((error: Error) => report.failed.push(failure(input.path, error)));
    const done = report.added + report.changed + report.unchanged + report.duplicates;
    options.onProgress?.({ done, failed: report.failed.length, total: options.total ?? null });
    if (shelf.changes >= batch && !signal?.aborted) await commit();
  }
  report.interrupted = signal?.aborted ?? false;
  if (!report.interrupted) await commit();
  report.graph = summarise(graph);
  return report;
}

const EMPTY: MemoryGraph = { nodes: () => [], edges: () => [] };

const failure = (path: string, error: Error): Failure =>
  error instanceof SitgraphError ? { path, code: error.code, message: error.message } : { path, code: "INTERNAL", message: `${path}: ${error.message}` };

/** Changes with anything that could change the record, but not with the path. */
const documentHash = (d: SourceDocument, version: string): string =>
  hashId("r", d.text, d.title ?? "", d.language ?? "", d.publisher ?? "", d.published ?? "", d.retrieved ?? "", version);

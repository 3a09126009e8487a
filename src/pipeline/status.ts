import { SitgraphError } from "../errors.js";
import type { Schema } from "../model/index.js";
import type { GraphStore, Note } from "../store/types.js";
import type { GraphSummary } from "./summary.js";
import { Workbench } from "./workbench.js";

export interface StatusReport {
  /** By path; several paths may hold the same document. */
  loaded: { path: string; document: string }[];
  failed: { path: string; code: string; message: string }[];
  /** Documents that a build was to take in and has not come to. */
  pending: string[];
  graph: GraphSummary;
}

/** What is in a store, what failed, and what a build that was cut off has left undone. Reads only. */
export async function status(store: GraphStore, schema: Schema): Promise<StatusReport> {
  const bench = await Workbench.look(store, schema);
  const notes = await store.notes();
  if (bench.shelf.size + notes.length === 0 && (await store.memo()) === null) throw new SitgraphError("NOT_FOUND", `${store.location}: no graph of sitgraph here; "sitgraph build" makes one`);
  const of = (state: Note["state"]) => notes.filter((note) => note.state === state).sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    loaded: [...bench.shelf.entries()].map(({ path, documentId }) => ({ path, document: documentId })).sort((a, b) => (a.path < b.path ? -1 : 1)),
    failed: of("failed").map(({ path, code = "INTERNAL", message = path }) => ({ path, code, message })),
    pending: of("pending").map(({ path }) => path),
    graph: await bench.summary(),
  };
}

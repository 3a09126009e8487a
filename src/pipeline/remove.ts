import { SitgraphError } from "../errors.js";
import type { Schema } from "../model/index.js";
import type { GraphStore } from "../store/types.js";
import type { GraphSummary } from "./summary.js";
import { Workbench } from "./workbench.js";

export interface RemoveOptions {
  store: GraphStore;
  schema: Schema;
  /** Another way to write a path; the same for paths that lead to the same file. */
  normal?: (path: string) => string;
}

export interface RemoveReport {
  /** Paths of the documents that are gone. */
  removed: string[];
  /** Paths of which it is no longer noted that they failed or are to come. */
  forgotten: string[];
  graph: GraphSummary;
}

/**
 * Takes documents out: what they alone supported goes, what others support too is worked out anew. The graph is then the one
 * that the remaining documents would give. A target is a path, the id of a document, or a folder.
 */
export async function remove(targets: readonly string[], { store, schema, normal = (path) => path }: RemoveOptions): Promise<RemoveReport> {
  const bench = await Workbench.open(store, schema);
  const removed = new Set<string>();
  const forgotten = new Set<string>();
  for (const target of targets) {
    const isMeant = matcher(target, normal);
    const paths = [...bench.shelf.entries()].filter(({ path, documentId }) => documentId === target || isMeant(path)).map(({ path }) => path);
    const noted = bench.ledger.paths.filter(isMeant);
    if (paths.length + noted.length === 0) throw new SitgraphError("NOT_FOUND", `${target}: no document of ${store.location} has this path or id; nothing was removed`);
    for (const path of paths) removed.add(path);
    for (const path of noted) if (!removed.has(path)) forgotten.add(path);
  }
  for (const path of removed) bench.shelf.remove(path);
  for (const path of [...removed, ...forgotten]) bench.ledger.clear(path);
  await bench.commit();
  return { removed: [...removed].sort(), forgotten: [...forgotten].sort(), graph: await bench.summary() };
}

/** The very path, however it is written, or everything in it where it is a folder. */
function matcher(target: string, normal: (path: string) => string): (path: string) => boolean {
  const wanted = normal(target);
  const folder = `${wanted.replace(/[/\\]+$/, "")}/`;
  return (path) => path === target || normal(path) === wanted || normal(path).replaceAll("\\", "/").startsWith(folder.replaceAll("\\", "/"));
}

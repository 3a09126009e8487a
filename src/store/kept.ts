import type { Note, RecordEntry } from "./types.js";

/** Rows of what a store keeps beside the graph, as the interface gives them. */
export function entryOf({ id, document, path, hash }: { id?: unknown; document?: unknown; path?: unknown; hash?: unknown }): RecordEntry {
  return { key: String(id), documentId: String(document ?? id), path: String(path), hash: String(hash) };
}

export function noteOf({ path, state, code, message }: { path?: unknown; state?: unknown; code?: unknown; message?: unknown }): Note {
  return {
    path: String(path),
    state: state === "failed" ? "failed" : "pending",
    ...(typeof code === "string" ? { code } : {}),
    ...(typeof message === "string" ? { message } : {}),
  };
}

export function memoOf([meta]: { memo?: unknown }[]): string | null {
  return typeof meta?.memo === "string" ? meta.memo : null;
}

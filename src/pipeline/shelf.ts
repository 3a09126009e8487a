import { SitgraphError } from "../errors.js";
import { hashId } from "../model/index.js";
import type { RecordEntry, StoredRecord } from "../store/types.js";

/** What a store knows of a path: the record itself is read when it is needed. */
type Entry = RecordEntry & { json?: string };

/** The records behind a graph, one a path: as the store has them, and as they are to be after the next commit. */
export class Shelf {
  /** As the store has them. */
  private readonly stored = new Map<string, Entry>();
  /** What differs from that: null where a record goes. */
  private readonly changed = new Map<string, StoredRecord | null>();
  /** Document → its paths, after the changes. */
  private readonly paths = new Map<string, Set<string>>();

  /** Takes in what a store holds, with or without the record itself. */
  keep(entry: Entry): void {
    this.stored.set(entry.path, entry);
    this.note(entry.documentId, entry.path);
  }

  /** Completes what was kept without its record. */
  fill(record: StoredRecord): void {
    const known = this.stored.get(record.path);
    if (known?.key === record.key) known.json = record.json;
  }

  /** Documents, each counted once. */
  get size(): number {
    return this.paths.size;
  }

  /** Records that wait for a commit. */
  get changes(): number {
    return this.changed.size;
  }

  /** What stands under a path after the changes. */
  at(path: string): Entry | undefined {
    const changed = this.changed.get(path);
    return changed === undefined ? this.stored.get(path) : (changed ?? undefined);
  }

  /** Whether any path has this document after the changes. */
  holds(documentId: string): boolean {
    return this.paths.has(documentId);
  }

  /** Of the paths of one text the first in order stands for it, whichever was met first. */
  standsFor(path: string, documentId: string): boolean {
    for (const other of this.paths.get(documentId) ?? []) if (other < path) return false;
    return true;
  }

  *entries(): Iterable<Entry> {
    for (const path of this.stored.keys()) if (!this.changed.has(path)) yield this.stored.get(path)!;
    for (const record of this.changed.values()) if (record) yield record;
  }

  put(record: Omit<StoredRecord, "key">): void {
    this.forget(record.path);
    this.changed.set(record.path, { key: hashId("p", record.path), ...record });
    this.note(record.documentId, record.path);
  }

  remove(path: string): void {
    this.forget(path);
    if (this.stored.has(path)) this.changed.set(path, null);
    else this.changed.delete(path);
  }

  /** Makes the changes of another shelf on this one. */
  repeat(other: Shelf): void {
    for (const [path, record] of other.changed) {
      if (record) this.put(record);
      else this.remove(path);
    }
  }

  /** Records as JSON, one a document, in order of document; `before` the changes or after them. */
  texts(when: "before" | "after"): string[] {
    const byDocument = new Map<string, Entry>();
    for (const entry of when === "before" ? this.stored.values() : this.entries()) {
      const rival = byDocument.get(entry.documentId);
      if (!rival || entry.path < rival.path) byDocument.set(entry.documentId, entry);
    }
    return [...byDocument].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => textOf(entry));
  }

  /** What has to be written. */
  difference(): { records: StoredRecord[]; deletedRecords: string[] } {
    const records: StoredRecord[] = [];
    const deletedRecords: string[] = [];
    for (const [path, record] of [...this.changed].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const former = this.stored.get(path);
      if (former && former.key !== record?.key) deletedRecords.push(former.key);
      if (record) records.push(record);
    }
    return { records, deletedRecords };
  }

  /** The changes are made: they are what the store has now. */
  settle(): void {
    for (const [path, record] of this.changed) {
      if (record) this.stored.set(path, record);
      else this.stored.delete(path);
    }
    this.changed.clear();
  }

  private note(documentId: string, path: string): void {
    const paths = this.paths.get(documentId);
    if (paths) paths.add(path);
    else this.paths.set(documentId, new Set([path]));
  }

  private forget(path: string): void {
    const known = this.at(path);
    if (!known) return;
    const paths = this.paths.get(known.documentId)!;
    paths.delete(path);
    if (paths.size === 0) this.paths.delete(known.documentId);
  }
}

function textOf({ json, path }: Entry): string {
  if (json === undefined) throw new SitgraphError("STORE_LOCKED", `another build has taken away the record of ${path} meanwhile; nothing was written, run again`);
  return json;
}

import type { ExtractionRecord } from "../model/index.js";
import type { StoredRecord } from "../store/types.js";

/** "new": to be taken in; "unchanged": this very document is here; "duplicates": its text stands under another path. */
export type Fate = "new" | "unchanged" | "duplicates";

/** The records behind the graph, by document and by path, and what changed since the last commit. */
export class Shelf {
  private readonly byDocument = new Map<string, StoredRecord>();
  private readonly byPath = new Map<string, string>();
  private readonly changed = new Set<string>();
  private readonly deleted = new Set<string>();
  /** Documents met in this run: a path that now holds another text does not take these away. */
  private readonly met = new Set<string>();

  /** Takes in what a store holds. */
  keep(record: StoredRecord): void {
    this.byDocument.set(record.documentId, record);
    this.byPath.set(record.path, record.documentId);
  }

  get size(): number {
    return this.byDocument.size;
  }

  /** Documents that wait for a commit. */
  get changes(): number {
    return this.changed.size + this.deleted.size;
  }

  /** Of the paths of one text the first in order stands for it, whichever was met first. */
  fateOf(documentId: string, path: string, hash: string): Fate {
    const known = this.byDocument.get(documentId);
    if (!known || path < known.path) return "new";
    if (path > known.path) return "duplicates";
    return known.hash === hash ? "unchanged" : "new";
  }

  /** Notes that the path holds this document, taking away what it held before; says whether it held something else. */
  settle(documentId: string, path: string): boolean {
    this.met.add(documentId);
    const former = this.byPath.get(path);
    if (former === undefined || former === documentId) return false;
    this.byPath.delete(path);
    if (!this.met.has(former)) {
      this.byDocument.delete(former);
      this.changed.delete(former);
      this.deleted.add(former);
    }
    return true;
  }

  put(record: StoredRecord): "added" | "changed" {
    const replaced = this.settle(record.documentId, record.path);
    const known = this.byDocument.get(record.documentId);
    if (known) this.byPath.delete(known.path);
    this.keep(record);
    this.changed.add(record.documentId);
    this.deleted.delete(record.documentId);
    return replaced || known ? "changed" : "added";
  }

  /** Sorted by document, so that nothing can depend on the order of arrival. */
  *records(): Iterable<ExtractionRecord> {
    for (const id of [...this.byDocument.keys()].sort()) yield JSON.parse(this.byDocument.get(id)!.json) as ExtractionRecord;
  }

  takeChanges(): { records: StoredRecord[]; deletedRecords: string[] } {
    const records = [...this.changed].sort().map((id) => this.byDocument.get(id)!);
    const deletedRecords = [...this.deleted].sort();
    this.changed.clear();
    this.deleted.clear();
    return { records, deletedRecords };
  }
}

import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { IdTable } from "./idTable.js";

/** Bytes gathered before they are written. */
const BUFFER = 256 * 1024;
/** Values kept at hand: the same few actors and places are asked for again and again. */
const RECENT = 4096;

/**
 * Small values to be looked up by id later in the same export, such as names of the ends of relationships. They stand in a
 * temporary file; memory holds a few bytes an id. Everything is put before the first is got.
 */
export class Shelf<T> {
  private readonly folder = mkdtempSync(join(tmpdir(), "sitgraph-"));
  private readonly file = openSync(join(this.folder, "shelf"), "w+", 0o600);
  private readonly rows = new IdTable();
  private offsets = new Float64Array(1024);
  private count = 0;
  private end = 0;
  private pending: Buffer[] = [];
  private pendingBytes = 0;
  private readonly recent = new Map<string, T>();

  put(id: string, value: T): void {
    if (this.count + 1 >= this.offsets.length) {
      const more = new Float64Array(this.offsets.length * 2);
      more.set(this.offsets);
      this.offsets = more;
    }
    const bytes = Buffer.from(JSON.stringify(value), "utf8");
    this.rows.set(id, this.count);
    this.offsets[this.count++] = this.end;
    this.offsets[this.count] = this.end += bytes.length;
    this.pending.push(bytes);
    this.pendingBytes += bytes.length;
    if (this.pendingBytes >= BUFFER) this.flush();
  }

  has(id: string): boolean {
    return this.rows.has(id);
  }

  get(id: string): T | undefined {
    const known = this.recent.get(id);
    if (known !== undefined) return known;
    const row = this.rows.get(id);
    return row === undefined ? undefined : this.remember(id, this.read(row));
  }

  /** The place of an id in the order of putting, for those who hold numbers rather than ids. */
  row(id: string): number | undefined {
    return this.rows.get(id);
  }

  read(row: number): T {
    this.flush();
    const start = this.offsets[row]!;
    const bytes = Buffer.alloc(this.offsets[row + 1]! - start);
    readSync(this.file, bytes, 0, bytes.length, start);
    return JSON.parse(bytes.toString("utf8")) as T;
  }

  close(): void {
    closeSync(this.file);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private remember(id: string, value: T): T {
    if (this.recent.size >= RECENT) this.recent.delete(this.recent.keys().next().value!);
    this.recent.set(id, value);
    return value;
  }

  private flush(): void {
    if (this.pendingBytes === 0) return;
    const bytes = Buffer.concat(this.pending);
    // all that was put up to `end` is either in the file or in these bytes
    for (let at = 0; at < bytes.length; ) at += writeSync(this.file, bytes, at, bytes.length - at, this.end - bytes.length + at);
    this.pending = [];
    this.pendingBytes = 0;
  }
}

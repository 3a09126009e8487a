import type { Note } from "../store/types.js";
import type { Failure } from "./types.js";

/** What failed and what is still to come, by path, so that it is known after a build that was cut off. */
export class Ledger {
  private readonly stored: Map<string, Note>;
  private readonly put = new Map<string, Note>();
  private readonly cleared = new Set<string>();

  constructor(notes: readonly Note[]) {
    this.stored = new Map(notes.map((note) => [note.path, note]));
  }

  expect(path: string): void {
    if (!this.stored.has(path) && !this.put.has(path)) this.put.set(path, { path, state: "pending" });
  }

  failed({ path, code, message }: Failure): void {
    const known = this.stored.get(path);
    this.cleared.delete(path);
    if (known?.state === "failed" && known.code === code && known.message === message) this.put.delete(path);
    else this.put.set(path, { path, state: "failed", code, message });
  }

  /** Nothing is to be said of the path any more. */
  clear(path: string): void {
    this.put.delete(path);
    if (this.stored.has(path)) this.cleared.add(path);
  }

  has(path: string): boolean {
    return this.put.has(path) || (this.stored.has(path) && !this.cleared.has(path));
  }

  get paths(): string[] {
    return [...new Set([...this.stored.keys(), ...this.put.keys()])].filter((path) => this.has(path));
  }

  /** Makes the changes of another ledger in this one. */
  repeat(other: Ledger): void {
    for (const path of other.cleared) this.clear(path);
    for (const note of other.put.values()) {
      this.cleared.delete(note.path);
      this.put.set(note.path, note);
    }
  }

  /** What has to be written; null when nothing has. */
  difference(): { put: Note[]; cleared: string[] } | null {
    if (this.put.size === 0 && this.cleared.size === 0) return null;
    return { put: [...this.put.values()], cleared: [...this.cleared] };
  }

  /** The changes are made. */
  settle(): void {
    for (const path of this.cleared) this.stored.delete(path);
    for (const note of this.put.values()) this.stored.set(note.path, note);
    this.cleared.clear();
    this.put.clear();
  }
}

import { SitgraphError } from "../../src/errors.js";
import type { GraphEdge, GraphNode } from "../../src/model/index.js";
import type { GraphStore, Note, StoreChange, StoredRecord } from "../../src/store/types.js";

/** A store that keeps what it is told, and counts how often. */
export class MemoryStore implements GraphStore {
  readonly kind = "memory";
  readonly location = "memory";
  readonly nodeMap = new Map<string, GraphNode>();
  readonly edgeMap = new Map<string, GraphEdge>();
  readonly recordMap = new Map<string, StoredRecord>();
  readonly noteMap = new Map<string, Note>();
  readonly commits: StoreChange[] = [];
  kept: string | null = null;
  /** Another build comes first this many times. */
  overtaken = 0;
  /** What that other build does. */
  overtake: () => Promise<void> = async () => {};
  failNext = false;

  async migrate(): Promise<void> {}
  async *records(): AsyncIterable<StoredRecord> {
    yield* this.recordMap.values();
  }
  async *index(): AsyncIterable<StoredRecord> {
    for (const { json: _, ...entry } of this.recordMap.values()) yield entry as StoredRecord;
  }
  async notes(): Promise<Note[]> {
    return [...this.noteMap.values()];
  }
  async memo(): Promise<string | null> {
    return this.kept;
  }
  async commit(change: StoreChange): Promise<void> {
    if (this.overtaken > 0) {
      this.overtaken -= 1;
      await this.overtake();
      throw new SitgraphError("STORE_LOCKED", "another build was faster");
    }
    if (this.failNext) throw new Error("disk full");
    this.commits.push(change);
    for (const { id } of change.delta.deletedEdges) this.edgeMap.delete(id);
    for (const { id } of change.delta.deletedNodes) this.nodeMap.delete(id);
    for (const node of change.delta.nodes) this.nodeMap.set(node.id, node);
    for (const edge of change.delta.edges) this.edgeMap.set(edge.id, edge);
    for (const id of change.deletedRecords) this.recordMap.delete(id);
    for (const record of change.records) this.recordMap.set(record.key, record);
    for (const path of change.notes?.cleared ?? []) this.noteMap.delete(path);
    for (const note of change.notes?.put ?? []) this.noteMap.set(note.path, note);
    this.kept = change.memo ?? this.kept;
  }
  nodes(): Iterable<GraphNode> {
    return this.nodeMap.values();
  }
  edges(): Iterable<GraphEdge> {
    return this.edgeMap.values();
  }
  query(): Promise<never> {
    return Promise.reject(new Error("not here"));
  }
  search(): Promise<never> {
    return Promise.reject(new Error("not here"));
  }
  searchSentences(): Promise<never> {
    return Promise.reject(new Error("not here"));
  }
  async close(): Promise<void> {}

  documents(): GraphNode[] {
    return [...this.nodeMap.values()].filter(({ labels }) => labels[0] === "Document");
  }

  /** The whole content in one comparable value. */
  snapshot(): unknown {
    const sorted = <T>(map: Map<string, T>): T[] => [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
    return { nodes: sorted(this.nodeMap), edges: sorted(this.edgeMap), records: sorted(this.recordMap) };
  }
}

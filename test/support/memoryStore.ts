import type { GraphEdge, GraphNode } from "../../src/model/index.js";
import type { GraphStore, StoreChange, StoredRecord } from "../../src/store/types.js";

/** A store that keeps what it is told, and counts how often. */
export class MemoryStore implements GraphStore {
  readonly kind = "memory";
  readonly location = "memory";
  readonly nodeMap = new Map<string, GraphNode>();
  readonly edgeMap = new Map<string, GraphEdge>();
  readonly recordMap = new Map<string, StoredRecord>();
  readonly commits: StoreChange[] = [];
  failNext = false;

  async migrate(): Promise<void> {}
  async *records(): AsyncIterable<StoredRecord> {
    yield* this.recordMap.values();
  }
  async commit(change: StoreChange): Promise<void> {
    if (this.failNext) throw new Error("disk full");
    this.commits.push(change);
    for (const { id } of change.delta.deletedEdges) this.edgeMap.delete(id);
    for (const { id } of change.delta.deletedNodes) this.nodeMap.delete(id);
    for (const node of change.delta.nodes) this.nodeMap.set(node.id, node);
    for (const edge of change.delta.edges) this.edgeMap.set(edge.id, edge);
    for (const id of change.deletedRecords) this.recordMap.delete(id);
    for (const record of change.records) this.recordMap.set(record.documentId, record);
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
  async close(): Promise<void> {}

  /** The whole content in one comparable value. */
  snapshot(): unknown {
    const sorted = <T>(map: Map<string, T>): T[] => [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
    return { nodes: sorted(this.nodeMap), edges: sorted(this.edgeMap), records: sorted(this.recordMap) };
  }
}

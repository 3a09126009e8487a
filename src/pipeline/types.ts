import type { GraphEdge, GraphNode } from "../model/index.js";

/** A folded graph that is held in memory, so that it can be walked again and again. */
export interface MemoryGraph {
  nodes(): Iterable<GraphNode>;
  edges(): Iterable<GraphEdge>;
}

export interface Failure {
  path: string;
  code: string;
  message: string;
}

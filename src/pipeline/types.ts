import type { ExtractionRecord, GraphEdge, GraphNode, SourceDocument } from "../model/index.js";

/** Turns one document into its record. `version` changes whenever the same document could give another record. */
export interface Extractor {
  readonly version: string;
  extract(document: SourceDocument): ExtractionRecord;
}

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

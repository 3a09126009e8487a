import type { GraphSource } from "../model/index.js";

/** Where text goes; resolves when it may take more. */
export type Sink = (chunk: string) => Promise<void> | void;

export interface ExportReport {
  nodes: number;
  edges: number;
  /** Characters that the format cannot hold and that were left out. */
  stripped: number;
}

/** One file format: one file in formats/ and one line in index.ts. The contract suite tests each. */
export interface ExportFormat {
  name: string;
  description: string;
  /** Lower case, with the dot; the first is the usual one. */
  extensions: string[];
  /** Streams: the whole graph is never held as text. The source may be read more than once. */
  write(source: GraphSource, sink: Sink): Promise<ExportReport>;
}

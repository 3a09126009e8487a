import type { GraphSource, Schema } from "../model/index.js";

/** Where text goes; resolves when it may take more. A format that makes a folder says which of its files the text is for. */
export type Sink = (chunk: string, file?: string) => Promise<void> | void;

export interface ExportReport {
  nodes: number;
  edges: number;
  /** Characters that the format cannot hold and that were left out. */
  stripped: number;
}

export interface ExportOptions {
  /** One of the format's flavours. */
  flavor?: string;
  /** For colours and shapes. */
  schema?: Schema;
}

/** One file format: one file in formats/ and one line in index.ts. The contract suite tests each. */
export interface ExportFormat {
  name: string;
  description: string;
  /** Lower case, with the dot; the first is the usual one. Formats that make a folder have none. */
  extensions: string[];
  /** Ways to write it for one reader, beside the usual one. */
  flavors?: string[];
  /** Makes a folder with several files: every chunk is handed over with the name of its file. */
  folder?: boolean;
  /** Leaves out what the format has no place for; every other format writes each node and edge. */
  partial?: boolean;
  /** Streams: the whole graph is never held as text. The source may be read more than once. */
  write(source: GraphSource, sink: Sink, options?: ExportOptions): Promise<ExportReport>;
}

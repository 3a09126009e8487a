/** What every store can do. One contract suite (test/contract/store) runs against each implementation. */
import type { GraphDelta, GraphSource, Schema } from "../model/index.js";

/** A value in a result row, the same from every store: no driver types leave the store. */
export type CellValue =
  | null
  | boolean
  | number
  | string
  | CellValue[]
  | { [key: string]: CellValue }
  | ResultNode
  | ResultEdge
  | ResultPath;

export interface ResultNode {
  $node: string;
  labels: string[];
  props: { [key: string]: CellValue };
}
export interface ResultEdge {
  $edge: string;
  type: string;
  source: string;
  target: string;
  props: { [key: string]: CellValue };
}
export interface ResultPath {
  $path: (ResultNode | ResultEdge)[];
}

/** How a store is opened. */
export interface StoreOptions {
  schema: Schema;
  /** Several processes may read an embedded store at once; one that may write has it alone. */
  readOnly?: boolean;
  /** Neo4j only. Never part of the address. */
  credentials?: { username: string; password: string };
  /** Neo4j only: the database, where it is not the server's default one. */
  database?: string;
  /** How long a lost server is tried again before it is reported. */
  retryMs?: number;
}

export interface QueryResult {
  columns: string[];
  rows: CellValue[][];
  /** True when the row cap cut the result. */
  truncated: boolean;
}

export interface QueryOptions {
  params?: Record<string, unknown>;
  /** Read-only unless true. */
  write?: boolean;
  timeoutMs?: number;
  maxRows?: number;
}

/** What is kept of one path: the document it holds, and whether that is up to date. */
export interface RecordEntry {
  /** Of the path: each path has one record, and several may hold the same document. */
  key: string;
  documentId: string;
  path: string;
  /** Hash of text, metadata and engine version: equal means nothing to do. */
  hash: string;
}

/** One path's record as kept in the store, so that the graph can be folded again without the file. */
export interface StoredRecord extends RecordEntry {
  /** The extraction record as JSON. */
  json: string;
}

/** What became of a document that is not in the graph: it failed, or a build that was to take it in has not come to it. */
export interface Note {
  path: string;
  state: "failed" | "pending";
  /** Of the failure. */
  code?: string;
  message?: string;
}

export interface StoreChange {
  delta: GraphDelta;
  records: StoredRecord[];
  /** Keys of records. */
  deletedRecords: string[];
  notes?: { put: Note[]; /** Paths. */ cleared: string[] };
  /** What whoever builds the graph wants to find again (see GraphStore.memo). */
  memo?: string;
}

export interface SearchHit {
  id: string;
  labels: string[];
  name: string;
  /** The surface form that matched, when it is not the name. */
  matched: string | null;
  score: number;
}

export interface SentenceHit {
  id: string;
  /** Id of its document. */
  document: string;
  text: string;
  language: string;
  score: number;
}

export interface GraphStore extends GraphSource {
  readonly kind: string;
  /** For people: a path or a URI without credentials. */
  readonly location: string;
  /** Constraints and indexes; safe to repeat. Refuses a database that holds someone else's data. */
  migrate(): Promise<void>;
  records(): AsyncIterable<StoredRecord>;
  /** The records without their content, which is most of them. */
  index(): AsyncIterable<RecordEntry>;
  notes(): Promise<Note[]>;
  /** What the last change that had one kept as its memo; null where there is none, or no graph at all. */
  memo(): Promise<string | null>;
  /** All of the change or nothing. */
  commit(change: StoreChange): Promise<void>;
  query(cypher: string, options?: QueryOptions): Promise<QueryResult>;
  /** Entities by name or alias in any script, best first. */
  search(text: string, options?: { kinds?: string[]; limit?: number }): Promise<SearchHit[]>;
  /** Sentences with all of the words, in any language, whatever their endings in Arabic; best first. */
  searchSentences(text: string, options?: { limit?: number }): Promise<SentenceHit[]>;
  close(): Promise<void>;
}

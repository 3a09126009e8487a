/** The JSON the viewer and the server exchange: types alone, so that viz/ may import them. Every path takes GET only. */

export const API = {
  meta: "/api/meta",
  search: "/api/search",
  neighbourhood: "/api/neighbourhood",
  node: "/api/node",
  evidence: "/api/evidence",
  questions: "/api/questions",
  runQuestion: "/api/questions/run",
  path: "/api/path",
  start: "/api/start",
} as const;

/** Upper bounds of what one request may ask for; the viewer shows that more exists. */
export const LIMITS = { nodes: 150, defaultNodes: 40, depth: 3, searchHits: 20, queryLength: 200, sentences: 40, rows: 500, pathLength: 8, links: 200 } as const;

export type ApiValue = string | number | boolean | string[] | number[];

export interface ApiNode {
  id: string;
  /** Person, Organization, Place, Event, Statement, Document or Sentence: the most specific label. */
  kind: string;
  /** What is written beside the node. For an event its subtype in plain words, for a statement its opening words. */
  name: string;
  /** Subtype of an entity, PLOVER type of an event, kind of a statement. */
  subtype: string | null;
  /** Language of `name`, where it is document text. */
  language: string | null;
  /** Status of an event: asserted, alleged, denied, planned, hypothetical, negated. */
  status: string | null;
  /** Relationships that the graph view draws, in the whole graph. */
  degree: number;
  /** What tells one airstrike or claim from another; null for entities. */
  context: ApiContext | null;
  props: Record<string, ApiValue>;
}

/** A few names at most: the whole is in the graph. */
export interface ApiContext {
  /** Where an event happened. */
  place: { id: string; name: string } | null;
  actors: string[];
  targets: string[];
  /** Who made a statement. */
  speaker: string | null;
}

export interface ApiEdge {
  id: string;
  type: string;
  source: string;
  target: string;
  symmetric: boolean;
  /** Its own, or that of the event it leads to. */
  status: string | null;
  props: Record<string, ApiValue>;
}

export interface ApiGraph {
  nodes: ApiNode[];
  edges: ApiEdge[];
  /** True when a bound cut the answer. */
  truncated: boolean;
}

export interface ApiKind {
  name: string;
  description: string;
  color: string;
  /** A Cytoscape node shape. */
  shape: string;
  count: number;
}

export interface ApiMeta {
  product: string;
  version: string;
  /** Nodes by label. */
  counts: Record<string, number>;
  /** Entity kinds in the order of the schema, then Event and Statement. */
  kinds: ApiKind[];
  eventTypes: { name: string; description: string; color: string; count: number }[];
  relations: { name: string; description: string; symmetric: boolean; count: number }[];
  /** Documents by language, most first. */
  languages: { code: string; name: string; rightToLeft: boolean; documents: number }[];
  start: ApiStart;
}

export interface ApiStart {
  /** The relation or entity the view begins with; null when the graph is empty. */
  focus: { kind: "edge" | "node"; id: string; nodes: string[]; reason: string } | null;
}

export interface ApiStartView extends ApiStart, ApiGraph {}

export interface ApiNeighbourhood extends ApiGraph {
  center: string;
}

export interface ApiHit {
  id: string;
  kind: string;
  name: string;
  subtype: string | null;
  /** The surface form that matched, when it is not the name. */
  matched: string | null;
}

export interface ApiLink {
  edge: ApiEdge;
  other: ApiNode;
}

export interface ApiDocument {
  id: string;
  title: string | null;
  path: string;
  language: string | null;
  publisher: string | null;
  published: string | null;
  /** Sentences of it that bear on what was asked. */
  sentences: number;
}

export interface ApiNodeDetail {
  node: ApiNode;
  relations: ApiLink[];
  events: ApiLink[];
  statements: ApiLink[];
  sources: ApiDocument[];
  truncated: boolean;
}

export interface ApiHighlight {
  /** UTF-16 offsets into the sentence's text. */
  start: number;
  end: number;
  /** What the span is: the words that carry the event or statement, or a mention of one of the things asked about. */
  role: "evidence" | "mention";
  /** Node the span stands for. */
  node: string | null;
}

export interface ApiSentence {
  id: string;
  text: string;
  language: string | null;
  rightToLeft: boolean;
  index: number;
  document: ApiDocument;
  highlights: ApiHighlight[];
}

export interface ApiEvidence {
  id: string;
  /** The relationship asked about, when it is one, and its ends. */
  edge: ApiEdge | null;
  ends: ApiNode[];
  sentences: ApiSentence[];
  /** Names of the nodes that mentions stand for. */
  names: Record<string, string>;
  truncated: boolean;
}

export interface ApiQuestionParam {
  name: string;
  description: string;
  type: string;
  default: ApiValue | null;
}

export interface ApiQuestion {
  name: string;
  title: string;
  description: string;
  params: ApiQuestionParam[];
}

/**
 * A cell of a result table. A node is `{$node: id, name, kind}`, a relationship `{$edge: id, type}`; both, and the nodes
 * whose id a cell holds as text, are found in `graph`.
 */
export type ApiCell = null | string | number | boolean | ApiCell[] | { [key: string]: ApiCell };

export interface ApiQuestionResult {
  name: string;
  columns: string[];
  rows: ApiCell[][];
  truncated: boolean;
  graph: ApiGraph;
}

export interface ApiPath extends ApiGraph {
  from: string;
  to: string;
  found: boolean;
}

export interface ApiError {
  error: { code: string; message: string };
}

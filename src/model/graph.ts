/** The graph as plain data: what the fold makes, stores hold, and exports write. */
export type PropValue = string | number | boolean | string[] | number[];
export type Props = Record<string, PropValue>;

export interface GraphNode {
  /** Unique among nodes; also stored as property `id`. */
  id: string;
  /** From schema/ alone: ["Document"], ["Sentence"], ["Entity","Person"], ["Event"], ["Statement"]. */
  labels: string[];
  props: Props;
}

export interface GraphEdge {
  /** Content hash of type, ends and, for MENTIONS and EVIDENCED_BY, offsets; also stored as property `id`. */
  id: string;
  /** From schema/ alone. */
  type: string;
  source: string;
  target: string;
  props: Props;
}

/** What has to change in a store to bring it from one graph to another. */
export interface GraphDelta {
  nodes: GraphNode[];
  edges: GraphEdge[];
  deletedNodes: { id: string; labels: string[] }[];
  /** With its ends, where they are known, an edge is found at once; without them every edge of its type is looked at. */
  deletedEdges: { id: string; type: string; source?: string; target?: string }[];
}

/** Anything nodes and edges can be streamed from: a folded graph or a store. Nodes come before edges. */
export interface GraphSource {
  nodes(): AsyncIterable<GraphNode> | Iterable<GraphNode>;
  edges(): AsyncIterable<GraphEdge> | Iterable<GraphEdge>;
}

import type { GraphDelta, GraphEdge, GraphNode, Props } from "../model/index.js";

/** A graph at hand, such as a folded one. */
export interface Elements {
  nodes(): Iterable<GraphNode>;
  edges(): Iterable<GraphEdge>;
}

/** What has to be written and deleted to make `before` equal `after`. Pure: the elements of `after` are passed on, not copied. */
export function diffGraphs(before: Elements, after: Elements): GraphDelta {
  const delta: GraphDelta = { nodes: [], edges: [], deletedNodes: [], deletedEdges: [] };
  const oldNodes = new Map<string, GraphNode>();
  for (const node of before.nodes()) oldNodes.set(node.id, node);
  for (const node of after.nodes()) {
    const old = oldNodes.get(node.id);
    oldNodes.delete(node.id);
    if (!old || !sameList(old.labels, node.labels) || !sameProps(old.props, node.props)) delta.nodes.push(node);
  }
  for (const { id, labels } of oldNodes.values()) delta.deletedNodes.push({ id, labels });

  const oldEdges = new Map<string, GraphEdge>();
  for (const edge of before.edges()) oldEdges.set(edge.id, edge);
  for (const edge of after.edges()) {
    const old = oldEdges.get(edge.id);
    oldEdges.delete(edge.id);
    const moved = old && (old.type !== edge.type || old.source !== edge.source || old.target !== edge.target);
    if (moved) delta.deletedEdges.push(gone(old));
    if (!old || moved || !sameProps(old.props, edge.props)) delta.edges.push(edge);
  }
  for (const edge of oldEdges.values()) delta.deletedEdges.push(gone(edge));
  return delta;
}

const gone = ({ id, type, source, target }: GraphEdge) => ({ id, type, source, target });

/** Without intermediate lists: it runs for every element of a graph. */
function sameProps(a: Props, b: Props): boolean {
  if (a === b) return true;
  let left = 0;
  for (const key in a) {
    const [x, y] = [a[key], b[key]];
    if (!isSet(x)) continue;
    left++;
    if (x !== y && !(Array.isArray(x) && Array.isArray(y) && sameList(x, y))) return false;
  }
  for (const key in b) if (isSet(b[key])) left--;
  return left === 0;
}

const isSet = (value: unknown): boolean => value !== null && value !== undefined;
const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((x, i) => x === b[i]);

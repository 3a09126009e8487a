/** The graph as a graphology graph, whose algorithms and readers then work on it. */
import { MultiDirectedGraph } from "graphology";
import type { GraphSource, Props } from "../model/index.js";

export interface NetworkNode extends Props {
  /** The most special label: Person, Event, Document … */
  label: string;
}

/**
 * Every node and edge under its id, with its properties; `label` and `type` say what it is. All of it is held in memory: about 1 KB for
 * each element.
 */
export async function toNetwork(source: GraphSource): Promise<MultiDirectedGraph<NetworkNode, Props & { type: string }>> {
  const network = new MultiDirectedGraph<NetworkNode, Props & { type: string }>();
  for await (const { id, labels, props } of source.nodes()) network.addNode(id, { ...props, label: labels.at(-1)! });
  for await (const { id, type, source: from, target, props } of source.edges()) network.addDirectedEdgeWithKey(id, from, target, { ...props, type });
  return network;
}

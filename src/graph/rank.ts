/** Which entities a set of reports turns around. */
import { UndirectedGraph } from "graphology";
import centrality from "graphology-metrics/centrality/pagerank.js";
import type { GraphNode, GraphSource } from "../model/index.js";

// a CommonJS package: what is imported is the function itself, not a module that holds it
const pagerank = centrality as unknown as typeof centrality.default;

export interface RankedEntity {
  id: string;
  name: string;
  kind: string;
  /** PageRank in the network of entities; all add up to 1. */
  score: number;
  /** Entities it is related to or takes part in an event with. */
  neighbours: number;
  /** Events it acts in or is the target of. */
  events: number;
  statements: number;
  mentions: number;
}

/**
 * Entities by PageRank (Brin and Page, 1998), best first. Two entities are tied by each sentence that relates them, and by each event that both take
 * part in; in an event of many each tie counts for less, so that a list of members does not outweigh the rest.
 */
export async function rankEntities(source: GraphSource): Promise<RankedEntity[]> {
  const entities = new Map<string, GraphNode>();
  const events = new Map<string, string[]>();
  for await (const node of source.nodes()) {
    if (node.labels[0] === "Entity") entities.set(node.id, node);
    else if (node.labels[0] === "Event") events.set(node.id, []);
  }
  const network = new UndirectedGraph<Record<string, never>, { weight: number }>();
  for (const id of entities.keys()) network.addNode(id);
  const tie = (a: string, b: string, weight: number): void => {
    if (a !== b) network.updateEdge(a, b, (held) => ({ weight: (held.weight ?? 0) + weight }));
  };
  const statements = new Map<string, number>();
  for await (const { type, source: from, target, props } of source.edges()) {
    if (entities.has(from) && entities.has(target)) tie(from, target, typeof props["count"] === "number" ? props["count"] : 1);
    else if (entities.has(from) && events.has(target)) events.get(target)!.push(from);
    else if (type === "STATED") statements.set(from, (statements.get(from) ?? 0) + 1);
  }
  const parts = new Map<string, number>();
  for (const members of events.values()) {
    const all = [...new Set(members)];
    for (const one of all) parts.set(one, (parts.get(one) ?? 0) + 1);
    all.forEach((a, i) => all.slice(i + 1).forEach((b) => tie(a, b, 1 / (all.length - 1))));
  }
  if (network.order === 0) return [];
  const scores = pagerank(network, { getEdgeWeight: "weight", maxIterations: 1000 });
  return [...entities.values()]
    .map(({ id, labels, props }) => ({
      id, name: String(props["name"]), kind: labels.at(-1)!, score: scores[id]!, neighbours: network.degree(id), events: parts.get(id) ?? 0,
      statements: statements.get(id) ?? 0, mentions: Number(props["mentions"] ?? 0),
    }))
    .sort((a, b) => b.score - a.score || b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
}

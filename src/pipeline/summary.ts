import type { MemoryGraph } from "./types.js";

/** What a graph holds, counted; each table by falling count. */
export interface GraphSummary {
  documents: number;
  /** Language code → documents; "unknown" where it could not be told. */
  languages: Record<string, number>;
  sentences: number;
  entities: number;
  kinds: Record<string, number>;
  events: number;
  eventTypes: Record<string, number>;
  statements: number;
  /** Between two entities. */
  relations: number;
  relationTypes: Record<string, number>;
  nodes: number;
  edges: number;
}

export function summarise(graph: MemoryGraph): GraphSummary {
  const languages = new Map<string, number>();
  const kinds = new Map<string, number>();
  const eventTypes = new Map<string, number>();
  const relationTypes = new Map<string, number>();
  const labels = new Map<string, number>();
  const entities = new Set<string>();
  let nodes = 0;
  let edges = 0;
  for (const node of graph.nodes()) {
    nodes += 1;
    const [label, kind] = node.labels;
    count(labels, label!);
    if (label === "Document") count(languages, String(node.props["language"] ?? "unknown"));
    if (label === "Event") count(eventTypes, String(node.props["type"]));
    if (label === "Entity") {
      entities.add(node.id);
      count(kinds, kind!);
    }
  }
  for (const edge of graph.edges()) {
    edges += 1;
    if (entities.has(edge.source) && entities.has(edge.target)) count(relationTypes, edge.type);
  }
  return {
    documents: labels.get("Document") ?? 0,
    languages: table(languages),
    sentences: labels.get("Sentence") ?? 0,
    entities: entities.size,
    kinds: table(kinds),
    events: labels.get("Event") ?? 0,
    eventTypes: table(eventTypes),
    statements: labels.get("Statement") ?? 0,
    relations: [...relationTypes.values()].reduce((sum, n) => sum + n, 0),
    relationTypes: table(relationTypes),
    nodes,
    edges,
  };
}

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
const table = (counts: Map<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));

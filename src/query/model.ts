import { STRUCTURE_LABELS, type Schema } from "../model/index.js";
import type { CellValue, GraphStore } from "../store/types.js";
import { isEdge, isNode } from "./elements.js";

/** What there is in a graph, by the terms of the ontology. */
export interface GraphModel {
  nodes: number;
  relationships: number;
  labels: LabelModel[];
  types: TypeModel[];
}

export interface PropertyModel {
  name: string;
  /** string, number, boolean, or a list of these; where several occur, parted by "|". */
  type: string;
  /** How many nodes or relationships have it. */
  count: number;
}

export interface LabelModel {
  label: string;
  description: string;
  count: number;
  properties: PropertyModel[];
}

export interface TypeModel {
  type: string;
  description: string;
  symmetric: boolean;
  /** As the ontology has it. */
  from: string[];
  to: string[];
  count: number;
  /** As the graph has it: labels at both ends, most frequent first. */
  ends: { from: string; to: string; count: number }[];
  properties: PropertyModel[];
}

/** Labels, relationship types and their properties, with how many there are of each in this graph. */
export async function graphModel(store: GraphStore, schema: Schema): Promise<GraphModel> {
  const ask = async (cypher: string, maxRows = 10_000): Promise<CellValue[][]> => (await store.query(cypher, { timeoutMs: TIMEOUT_MS, maxRows })).rows;
  const kinds = new Map(schema.entities.map(({ name, description }) => [name, description]));
  const labels: LabelModel[] = [];
  for (const name of [...STRUCTURE_LABELS.flatMap((label) => (label === "Entity" ? [label, ...kinds.keys()] : [label]))]) {
    const label = schema.label(name);
    const count = Number((await ask(`MATCH (n:${label}) RETURN count(n)`))[0]?.[0] ?? 0);
    const properties = await propertiesOf(ask, `MATCH (x:${label})`);
    labels.push({ label, description: kinds.get(label) ?? STRUCTURE[label as keyof typeof STRUCTURE], count, properties });
  }
  const types: TypeModel[] = [];
  for (const relation of schema.relations) {
    const type = schema.relationType(relation.name);
    const rows = await ask(`MATCH (a)-[r:${type}]->(b) RETURN labels(a) AS source, labels(b) AS target, count(r) AS n`);
    const ends = rows.map(([from, to, n]) => ({ from: mostSpecific(from), to: mostSpecific(to), count: Number(n) }));
    ends.sort((a, b) => b.count - a.count || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
    const count = ends.reduce((sum, end) => sum + end.count, 0);
    const properties = count > 0 ? await propertiesOf(ask, `MATCH ()-[x:${type}]->()`) : [];
    const { description, symmetric, from, to } = relation;
    types.push({ type, description, symmetric, from, to, count, ends, properties });
  }
  const total = (found: { count: number }[]): number => found.reduce((sum, { count }) => sum + count, 0);
  return { nodes: total(labels.filter(({ label }) => !kinds.has(label))), relationships: total(types), labels, types };
}

const STRUCTURE = {
  Document: "A report.",
  Sentence: "A sentence of a report: the unit of evidence.",
  Entity: "A person, organization or place.",
  Event: "Something that happened, was planned or is said to have happened.",
  Statement: "Who says what.",
} as const;

type Ask = (cypher: string, maxRows?: number) => Promise<CellValue[][]>;

async function propertiesOf(ask: Ask, match: string): Promise<PropertyModel[]> {
  const counts = await ask(`${match} UNWIND keys(x) AS name RETURN name, count(*) AS n`);
  const types = new Map<string, Set<string>>();
  const see = (props: { [name: string]: CellValue }): void => {
    for (const [name, value] of Object.entries(props)) {
      if (!types.has(name)) types.set(name, new Set());
      const type = typeOf(value);
      if (type) types.get(name)!.add(type);
    }
  };
  for (const [x] of await ask(`${match} RETURN x`, SAMPLE)) if (isNode(x) || isEdge(x)) see(x.props);
  const found: PropertyModel[] = [];
  for (const [name, count] of counts) {
    const property = String(name);
    // the store's own
    if (property.startsWith("_")) continue;
    if (!types.get(property)?.size) for (const [x] of await ask(`${match} WHERE x.\`${property.replaceAll("`", "``")}\` IS NOT NULL RETURN x`, 1)) if (isNode(x) || isEdge(x)) see(x.props);
    found.push({ name: property, type: [...(types.get(property) ?? [])].sort().join("|") || "list", count: Number(count) });
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Null for an empty list, which could be one of anything. */
function typeOf(value: CellValue): string | null {
  if (!Array.isArray(value)) return value === null ? null : typeof value;
  return value.length > 0 ? `list of ${typeof value[0]}` : null;
}

const mostSpecific = (labels: CellValue | undefined): string => {
  const names = Array.isArray(labels) ? labels.map(String) : [];
  return names.find((name) => name !== "Entity") ?? names[0] ?? "";
};

/** Types are told from so many of each; rarer properties are looked up one by one. */
const SAMPLE = 200;
const TIMEOUT_MS = 120_000;

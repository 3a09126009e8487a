import { SitgraphError } from "../errors.js";
import type { Schema } from "../model/index.js";
import type { GraphStore, ResultNode, SearchHit } from "../store/types.js";
import { GraphReader, isWalked, type Subgraph } from "./reader.js";

export interface SearchOptions {
  /** Kinds of entities: Person, Organization, Place. */
  kinds?: string[];
  limit?: number;
}

/** Entities by any of their names in any script, best first; an id of something finds it alone. */
export async function search(store: GraphStore, schema: Schema, text: string, { kinds, limit = 20 }: SearchOptions = {}): Promise<SearchHit[]> {
  for (const kind of kinds ?? []) schema.label(kind);
  const wanted = text.trim();
  if (ID.test(wanted)) {
    const node = await new GraphReader(store, schema).findNode(wanted);
    if (node?.labels.includes("Entity") && (!kinds || node.labels.some((label) => kinds.includes(label)))) {
      return [{ id: node.$node, labels: node.labels, name: String(node.props["name"] ?? node.$node), matched: null, score: EXACT }];
    }
  }
  return store.search(wanted, { ...(kinds ? { kinds } : {}), limit });
}

export interface NeighbourhoodOptions {
  /** Steps over relationships; 1 when not given. */
  depth?: number;
  /** Most nodes; 200 when not given. */
  limit?: number;
}

/** What stands around some nodes: the best connected and best evidenced first where there is more than the limit. */
export async function neighbourhood(store: GraphStore, schema: Schema, ids: string | string[], { depth = 1, limit = 200 }: NeighbourhoodOptions = {}): Promise<Subgraph> {
  bounded("depth", depth, MAX_STEPS);
  bounded("limit", limit, MAX_NODES);
  const reader = new GraphReader(store, schema);
  const seeds: ResultNode[] = [];
  for (const id of [ids].flat()) seeds.push(await need(reader, id));
  return reader.spread(seeds, depth, limit);
}

export interface PathOptions {
  /** Most steps; 6 when not given. */
  maxLength?: number;
}

/** A shortest way between two nodes, in order, with the relationships between its nodes; null where there is none so short. */
export async function shortestPath(store: GraphStore, schema: Schema, from: string, to: string, { maxLength = 6 }: PathOptions = {}): Promise<(Subgraph & { path: ResultNode[] }) | null> {
  bounded("maxLength", maxLength, MAX_STEPS);
  const reader = new GraphReader(store, schema);
  const [a, b] = [await need(reader, from), await need(reader, to)];
  const path = a.$node === b.$node ? [a] : await reader.shortestPath(a, b, maxLength);
  return path && { path, ...(await reader.among(new Map(path.map((node) => [node.$node, node])))) };
}

async function need(reader: GraphReader, id: string): Promise<ResultNode> {
  const node = await reader.findNode(id);
  if (!node) throw new SitgraphError("NOT_FOUND", `nothing in the graph has the id "${id}"`);
  if (!isWalked(node)) throw new SitgraphError("USAGE", `${id} is a ${node.labels.at(-1)}: ways lead over entities, events and statements`);
  return node;
}

function bounded(what: string, value: number, most: number): void {
  if (!Number.isInteger(value) || value < 1 || value > most) throw new SitgraphError("USAGE", `${what} is a whole number from 1 to ${most}, not ${value}`);
}

const ID = /^[a-z]+_[0-9a-f]{8,}$/;
/** The score of a whole name, as stores give it. */
const EXACT = 5;
const MAX_STEPS = 10;
const MAX_NODES = 10_000;

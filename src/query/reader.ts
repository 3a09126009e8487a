/**
 * Walks the graph in Cypher that every store takes: what stands around a node, what lies between two. Labels and types come from
 * the schema, all else is a parameter. Sentences and documents are evidence and no way from one node to another.
 */
import type { Schema } from "../model/index.js";
import type { CellValue, GraphStore, ResultEdge, ResultNode } from "../store/types.js";
import { isEdge, isNode } from "./elements.js";

/** Labels of what is walked over, each with an index on `id`. */
export const WALKED_LABELS = ["Entity", "Event", "Statement"] as const;
const ALL_LABELS = [...WALKED_LABELS, "Sentence", "Document"] as const;
const TIMEOUT_MS = 10_000;
/** Relationships looked at around one step; a hub beyond that is shown in part. */
const MAX_EDGES = 5000;

/** A part of the graph, by id. */
export interface Subgraph {
  nodes: Map<string, ResultNode>;
  edges: Map<string, ResultEdge>;
  /** True when a bound left something out. */
  truncated: boolean;
}

export class GraphReader {
  /** Types between nodes that are walked over, as they stand in a pattern. */
  readonly walkedTypes: string;

  constructor(readonly store: GraphStore, readonly schema: Schema) {
    const walked = schema.relations.filter(({ from, to }) => ![...from, ...to].some((label) => label === "Document" || label === "Sentence"));
    this.walkedTypes = walked.map(({ name }) => schema.relationType(name)).join("|");
  }

  async rows(cypher: string, params: Record<string, unknown> = {}, maxRows = MAX_EDGES): Promise<{ rows: CellValue[][]; truncated: boolean }> {
    return this.store.query(cypher, { params, maxRows, timeoutMs: TIMEOUT_MS });
  }

  async findNodes(ids: Iterable<string>, labels: readonly string[] = ALL_LABELS): Promise<Map<string, ResultNode>> {
    const left = new Set(ids);
    const found = new Map<string, ResultNode>();
    for (const label of labels) {
      if (!left.size) break;
      const { rows } = await this.rows(`UNWIND $ids AS id MATCH (n:${this.schema.label(label)} {id: id}) RETURN n`, { ids: [...left] });
      for (const [node] of rows) {
        if (!isNode(node)) continue;
        found.set(node.$node, node);
        left.delete(node.$node);
      }
    }
    return found;
  }

  async findNode(id: string): Promise<ResultNode | null> {
    return (await this.findNodes([id])).get(id) ?? null;
  }

  /** A relationship between nodes that are walked over, and its ends. */
  async findEdge(id: string): Promise<{ edge: ResultEdge; source: ResultNode; target: ResultNode } | null> {
    const { rows } = await this.rows(`MATCH (a)-[r:${this.walkedTypes}]->(b) WHERE r.id = $id RETURN r, a, b`, { id }, 1);
    const [edge, source, target] = rows[0] ?? [];
    return isEdge(edge) && isNode(source) && isNode(target) ? { edge, source, target } : null;
  }

  /** Relationships at any of the nodes, with the nodes at their other ends. */
  async around(nodes: Iterable<ResultNode>, maxRows = MAX_EDGES): Promise<Subgraph> {
    const found: Subgraph = { nodes: new Map(), edges: new Map(), truncated: false };
    for (const [label, ids] of byLabel(nodes)) {
      const { rows, truncated } = await this.rows(`UNWIND $ids AS id MATCH (a:${label} {id: id})-[r:${this.walkedTypes}]-(b) RETURN r, b ORDER BY r.id`, { ids }, maxRows);
      found.truncated ||= truncated;
      for (const [edge, other] of rows) {
        if (!isEdge(edge) || !isNode(other)) continue;
        found.edges.set(edge.$edge, edge);
        found.nodes.set(other.$node, other);
      }
    }
    return found;
  }

  /** What stands around the seeds, at most `limit` nodes: the best connected and best evidenced first, and who took part in each event. */
  async spread(seeds: ResultNode[], depth: number, limit: number): Promise<Subgraph> {
    const chosen = new Map(seeds.map((node) => [node.$node, node]));
    let frontier = seeds;
    let truncated = false;
    for (let level = 0; level < depth && frontier.length && chosen.size < limit; level++) {
      const found = await this.around(frontier);
      truncated ||= found.truncated;
      const fresh = rankNodes(found, chosen);
      frontier = share(fresh, limit - chosen.size);
      truncated ||= frontier.length < fresh.length;
      for (const node of frontier) chosen.set(node.$node, node);
    }
    truncated ||= await this.complete(chosen, limit, ["Event"]);
    return this.among(chosen, truncated);
  }

  /** Adds who took part in events and who made statements, while there is room: alone they say little. True when some found no room. */
  async complete(chosen: Map<string, ResultNode>, limit: number, labels: readonly string[]): Promise<boolean> {
    const bare = [...chosen.values()].filter((node) => labels.some((label) => node.labels.includes(label)));
    if (!bare.length) return false;
    const fresh = rankNodes(await this.around(bare), chosen).filter((node) => node.labels.includes("Entity"));
    const room = fresh.slice(0, Math.max(0, limit - chosen.size));
    for (const node of room) chosen.set(node.$node, node);
    return room.length < fresh.length;
  }

  /** The nodes that are walked over, and every relationship between two of them. */
  async among(nodes: Map<string, ResultNode>, truncated = false): Promise<Subgraph> {
    const found: Subgraph = { nodes: new Map([...nodes].filter(([, node]) => isWalked(node))), edges: new Map(), truncated };
    for (const [label, ids] of byLabel(found.nodes.values())) {
      const { rows, truncated: cut } = await this.rows(
        `UNWIND $ids AS id MATCH (a:${label} {id: id})-[r:${this.walkedTypes}]->(b) WHERE b.id IN $all RETURN r ORDER BY r.id`,
        { ids, all: [...found.nodes.keys()] },
      );
      found.truncated ||= cut;
      for (const [edge] of rows) if (isEdge(edge)) found.edges.set(edge.$edge, edge);
    }
    return found;
  }

  /** The nodes of a shortest way between two, in order; of several, the first by ids. Null where there is none so short. */
  async shortestPath(from: ResultNode, to: ResultNode, maxLength: number): Promise<ResultNode[] | null> {
    const { rows } = await this.rows(
      `MATCH (a:${primaryLabel(from)} {id: $from}), (b:${primaryLabel(to)} {id: $to}) ` +
        `MATCH p = allShortestPaths((a)-[:${this.walkedTypes}*..${maxLength}]-(b)) ` +
        "WITH nodes(p) AS found, reduce(s = '', n IN nodes(p) | s + n.id + ' ') AS key ORDER BY key LIMIT 1 RETURN found",
      { from: from.$node, to: to.$node },
      1,
    );
    const found = rows[0]?.[0];
    return Array.isArray(found) ? found.filter(isNode) : null;
  }
}

/**
 * The best of each sort in turn, so that a thousand events do not leave a hub without its people and places; room is kept for
 * those who took part in the events.
 */
function share(ranked: ResultNode[], room: number): ResultNode[] {
  if (ranked.length <= room) return ranked;
  const sorts = WALKED_LABELS.map((label) => ranked.filter((node) => node.labels.includes(label)));
  const taken = new Set<ResultNode>();
  const enough = sorts[1]!.length ? Math.ceil(room * 0.7) : room;
  for (let i = 0; taken.size < enough; i++) for (const sort of sorts) if (sort[i] && taken.size < enough) taken.add(sort[i]!);
  return ranked.filter((node) => taken.has(node));
}

export function isWalked(node: ResultNode): boolean {
  return WALKED_LABELS.some((label) => node.labels.includes(label));
}

/** The label of a node that has an index on `id`. */
export function primaryLabel(node: ResultNode): string {
  return ALL_LABELS.find((label) => node.labels.includes(label)) ?? "Entity";
}

/** Ids of nodes by the label that finds them. */
export function byLabel(nodes: Iterable<ResultNode>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const node of nodes) {
    const label = primaryLabel(node);
    const ids = groups.get(label);
    if (ids) ids.push(node.$node);
    else groups.set(label, [node.$node]);
  }
  return groups;
}

/** New nodes, most links to what is chosen first, then best evidenced; ties by id, so that the same graph gives the same view. */
function rankNodes(found: Subgraph, chosen: Map<string, ResultNode>): ResultNode[] {
  const score = new Map<string, number>();
  for (const edge of found.edges.values()) {
    for (const id of [edge.source, edge.target]) if (!chosen.has(id)) score.set(id, (score.get(id) ?? 0) + 1 + Math.log2(1 + weight(edge.props)) / 4);
  }
  return [...found.nodes.values()]
    .filter((node) => !chosen.has(node.$node) && isWalked(node))
    .sort((a, b) => (score.get(b.$node) ?? 0) - (score.get(a.$node) ?? 0) || prominence(b) - prominence(a) || (a.$node < b.$node ? -1 : 1));
}

export const weight = (props: Record<string, unknown>): number => (typeof props["count"] === "number" ? props["count"] : 0);
const prominence = (node: ResultNode): number => (typeof node.props["mentions"] === "number" ? node.props["mentions"] : 0);

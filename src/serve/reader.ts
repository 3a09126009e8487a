/** Reads the graph for the viewer, in Cypher that both stores take. Labels and types come from the schema, all else is a parameter. */
import type { Schema } from "../model/index.js";
import type { CellValue, GraphStore, ResultEdge, ResultNode } from "../store/types.js";
import { LIMITS, type ApiContext, type ApiEdge, type ApiGraph, type ApiLink, type ApiNode } from "./api.js";
import { clip, isEdge, isNode, kindOf, toApiEdge, toApiNode } from "./elements.js";

/** Labels whose nodes are drawn, each with an index on `id`. Sentences and documents are read, not drawn. */
const DRAWN_LABELS = ["Entity", "Event", "Statement"] as const;
const ALL_LABELS = [...DRAWN_LABELS, "Sentence", "Document"] as const;
const TIMEOUT_MS = 10_000;
/** Relationships looked at around one step; a hub beyond that is shown in part. */
const MAX_EDGES = 5000;
/** Names of one role given with an event. */
const MAX_NAMES = 3;

interface Found {
  nodes: Map<string, ResultNode>;
  edges: Map<string, ResultEdge>;
  truncated: boolean;
}

export class GraphReader {
  /** Types between nodes that are drawn, as they stand in a pattern. */
  readonly drawnTypes: string;
  private readonly symmetric: ReadonlySet<string>;

  constructor(readonly store: GraphStore, readonly schema: Schema) {
    const drawn = schema.relations.filter(({ from, to }) => ![...from, ...to].some((label) => label === "Document" || label === "Sentence"));
    this.drawnTypes = drawn.map(({ name }) => schema.relationType(name)).join("|");
    this.symmetric = new Set(schema.relations.filter((relation) => relation.symmetric).map(({ name }) => name));
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

  /** A relationship between drawn nodes and its ends. */
  async findEdge(id: string): Promise<{ edge: ResultEdge; source: ResultNode; target: ResultNode } | null> {
    const { rows } = await this.rows(`MATCH (a)-[r:${this.drawnTypes}]->(b) WHERE r.id = $id RETURN r, a, b`, { id }, 1);
    const [edge, source, target] = rows[0] ?? [];
    return isEdge(edge) && isNode(source) && isNode(target) ? { edge, source, target } : null;
  }

  /** Drawn relationships at any of the nodes, with the nodes at their other ends. */
  async around(nodes: Iterable<ResultNode>, maxRows = MAX_EDGES): Promise<Found> {
    const found: Found = { nodes: new Map(), edges: new Map(), truncated: false };
    for (const [label, ids] of byLabel(nodes)) {
      const { rows, truncated } = await this.rows(`UNWIND $ids AS id MATCH (a:${label} {id: id})-[r:${this.drawnTypes}]-(b) RETURN r, b`, { ids }, maxRows);
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
  async neighbourhood(seeds: ResultNode[], depth: number, limit: number): Promise<ApiGraph> {
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
    return this.graphAmong(chosen, truncated);
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

  /** The nodes, and every drawn relationship between two of them. */
  async graphAmong(nodes: Map<string, ResultNode>, truncated: boolean, extra: Iterable<ResultEdge> = []): Promise<ApiGraph> {
    const drawn = new Map([...nodes].filter(([, node]) => isDrawn(node)));
    const edges = new Map<string, ResultEdge>();
    for (const edge of extra) if (drawn.has(edge.source) && drawn.has(edge.target)) edges.set(edge.$edge, edge);
    for (const [label, ids] of byLabel(drawn.values())) {
      const { rows, truncated: cut } = await this.rows(
        `UNWIND $ids AS id MATCH (a:${label} {id: id})-[r:${this.drawnTypes}]->(b) WHERE b.id IN $all RETURN r`,
        { ids, all: [...drawn.keys()] },
      );
      truncated ||= cut;
      for (const [edge] of rows) if (isEdge(edge)) edges.set(edge.$edge, edge);
    }
    return { nodes: await this.apiNodes(drawn.values()), edges: [...edges.values()].map((edge) => this.apiEdge(edge, drawn)), truncated };
  }

  async apiNodes(nodes: Iterable<ResultNode>): Promise<ApiNode[]> {
    const all = [...nodes];
    const degrees = new Map<string, number>();
    for (const [label, ids] of byLabel(all.filter(isDrawn))) {
      const { rows } = await this.rows(`UNWIND $ids AS id MATCH (a:${label} {id: id})-[r:${this.drawnTypes}]-() RETURN a.id, count(r)`, { ids });
      for (const [id, degree] of rows) degrees.set(String(id), Number(degree));
    }
    const contexts = await this.contexts(all);
    return all.map((node) => toApiNode(node, degrees.get(node.$node) ?? 0, contexts.get(node.$node) ?? null));
  }

  /** Who and where of events, speakers of statements: by name, so that lists can be read without drawing more. */
  private async contexts(nodes: ResultNode[]): Promise<Map<string, ApiContext>> {
    const contexts = new Map<string, ApiContext>();
    for (const label of ["Event", "Statement"]) {
      const bare = nodes.filter((node) => node.labels.includes(label));
      if (!bare.length) continue;
      for (const { $node, props } of bare) {
        const groups = (name: string) => (Array.isArray(props[name]) ? props[name].map(String).slice(0, MAX_NAMES) : []);
        const speaker = typeof props["speakerGroup"] === "string" ? props["speakerGroup"] : null;
        contexts.set($node, { place: null, actors: groups("actorGroups"), targets: groups("targetGroups"), speaker });
      }
      const { rows } = await this.rows(
        `UNWIND $ids AS id MATCH (a:${label} {id: id})-[r:${label === "Event" ? "ACTOR_IN|TARGET_OF|OCCURRED_AT" : "STATED"}]-(n:Entity) RETURN a.id, type(r), n.id, n.name ORDER BY n.id`,
        { ids: bare.map((node) => node.$node) },
      );
      for (const [id, type, other, name] of rows) addContext(contexts.get(String(id)), String(type), { id: String(other), name: clip(String(name), 80) });
    }
    return contexts;
  }

  /** A relationship of an event has the event's status, so that what is denied looks denied. */
  apiEdge(edge: ResultEdge, nodes: Map<string, ResultNode>): ApiEdge {
    const event = [edge.source, edge.target].map((id) => nodes.get(id)).find((node) => node?.labels.includes("Event"));
    const about = edge.type === "ABOUT" || edge.type === "STATED";
    const status = event && !about ? event.props["status"] : null;
    return toApiEdge(edge, this.symmetric.has(edge.type), typeof status === "string" ? status : null);
  }

  /** Relationships of one node with what is at their other ends. */
  async links(node: ResultNode): Promise<{ links: ApiLink[]; truncated: boolean }> {
    const found = await this.around([node], LIMITS.links);
    const known = new Map([...found.nodes, [node.$node, node]]);
    const others = new Map((await this.apiNodes(known.values())).map((x) => [x.id, x]));
    const links = [...found.edges.values()].flatMap((edge): ApiLink[] => {
      const other = others.get(edge.source === node.$node ? edge.target : edge.source);
      return other ? [{ edge: this.apiEdge(edge, known), other }] : [];
    });
    links.sort((a, b) => order(a).localeCompare(order(b)) || weight(b.edge.props) - weight(a.edge.props) || b.other.degree - a.other.degree || (a.edge.id < b.edge.id ? -1 : 1));
    return { links, truncated: found.truncated };
  }

  async path(from: ResultNode, to: ResultNode, maxLength: number): Promise<ApiGraph | null> {
    const { rows } = await this.rows(
      `MATCH (a:${primary(from)} {id: $from}), (b:${primary(to)} {id: $to}) MATCH p = shortestPath((a)-[:${this.drawnTypes}*..${maxLength}]-(b)) RETURN nodes(p) AS nodes`,
      { from: from.$node, to: to.$node },
      1,
    );
    const found = rows[0]?.[0];
    if (!Array.isArray(found)) return null;
    return this.graphAmong(new Map(found.filter(isNode).map((node) => [node.$node, node])), false);
  }
}

/**
 * The best of each sort in turn, so that a thousand events do not leave a hub without its people and places; room is kept for
 * those who took part in the events.
 */
function share(ranked: ResultNode[], room: number): ResultNode[] {
  if (ranked.length <= room) return ranked;
  const sorts = DRAWN_LABELS.map((label) => ranked.filter((node) => node.labels.includes(label)));
  const taken = new Set<ResultNode>();
  const enough = sorts[1]!.length ? Math.ceil(room * 0.7) : room;
  for (let i = 0; taken.size < enough; i++) for (const sort of sorts) if (sort[i] && taken.size < enough) taken.add(sort[i]!);
  return ranked.filter((node) => taken.has(node));
}

function addContext(context: ApiContext | undefined, type: string, entity: { id: string; name: string }): void {
  if (!context) return;
  if (type === "OCCURRED_AT") context.place ??= entity;
  else if (type === "STATED") context.speaker = entity.name;
  else {
    const names = type === "ACTOR_IN" ? context.actors : context.targets;
    if (names.length < MAX_NAMES) names.push(entity.name);
  }
}

export function isDrawn(node: ResultNode): boolean {
  return DRAWN_LABELS.some((label) => node.labels.includes(label));
}

/** The label of a node that has an index on `id`. */
export function primary(node: ResultNode): string {
  return ALL_LABELS.find((label) => node.labels.includes(label)) ?? "Entity";
}

function byLabel(nodes: Iterable<ResultNode>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const node of nodes) {
    const label = primary(node);
    const ids = groups.get(label);
    if (ids) ids.push(node.$node);
    else groups.set(label, [node.$node]);
  }
  return groups;
}

/** New nodes, most links to what is chosen first, then best evidenced; ties by id, so that the same graph gives the same view. */
function rankNodes(found: Found, chosen: Map<string, ResultNode>): ResultNode[] {
  const score = new Map<string, number>();
  for (const edge of found.edges.values()) {
    for (const id of [edge.source, edge.target]) if (!chosen.has(id)) score.set(id, (score.get(id) ?? 0) + 1 + Math.log2(1 + weight(edge.props)) / 4);
  }
  return [...found.nodes.values()]
    .filter((node) => !chosen.has(node.$node) && isDrawn(node))
    .sort((a, b) => (score.get(b.$node) ?? 0) - (score.get(a.$node) ?? 0) || prominence(b) - prominence(a) || (a.$node < b.$node ? -1 : 1));
}

const weight = (props: Record<string, unknown>): number => (typeof props["count"] === "number" ? props["count"] : 0);
const prominence = (node: ResultNode): number => (typeof node.props["mentions"] === "number" ? node.props["mentions"] : 0);
const order = (link: ApiLink): string => `${kindOf([link.other.kind])}\u0000${link.edge.type}`;

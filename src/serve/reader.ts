/** Reads the graph for the viewer: what the walk finds, in the shapes that are sent. */
import { byLabel, GraphReader as Walker, isWalked as isDrawn, primaryLabel as primary, weight, type Subgraph } from "../query/reader.js";
import type { Schema } from "../model/index.js";
import type { GraphStore, ResultEdge, ResultNode } from "../store/types.js";
import { LIMITS, type ApiContext, type ApiEdge, type ApiGraph, type ApiLink, type ApiNode } from "./api.js";
import { clip, kindOf, toApiEdge, toApiNode } from "./elements.js";

/** Names of one role given with an event. */
const MAX_NAMES = 3;

/** What is drawn is what is walked over: sentences and documents are read. */
export class GraphReader extends Walker {
  private readonly symmetric: ReadonlySet<string>;

  constructor(store: GraphStore, schema: Schema) {
    super(store, schema);
    this.symmetric = new Set(schema.relations.filter((relation) => relation.symmetric).map(({ name }) => name));
  }

  async neighbourhood(seeds: ResultNode[], depth: number, limit: number): Promise<ApiGraph> {
    return this.toApi(await this.spread(seeds, depth, limit));
  }

  /** The nodes, and every drawn relationship between two of them. */
  async graphAmong(nodes: Map<string, ResultNode>, truncated: boolean, extra: Iterable<ResultEdge> = []): Promise<ApiGraph> {
    const found = await this.among(nodes, truncated);
    for (const edge of extra) if (found.nodes.has(edge.source) && found.nodes.has(edge.target)) found.edges.set(edge.$edge, edge);
    return this.toApi(found);
  }

  private async toApi({ nodes, edges, truncated }: Subgraph): Promise<ApiGraph> {
    return { nodes: await this.apiNodes(nodes.values()), edges: [...edges.values()].map((edge) => this.apiEdge(edge, nodes)), truncated };
  }

  async apiNodes(nodes: Iterable<ResultNode>): Promise<ApiNode[]> {
    const all = [...nodes];
    const degrees = new Map<string, number>();
    for (const [label, ids] of byLabel(all.filter(isDrawn))) {
      const { rows } = await this.rows(`UNWIND $ids AS id MATCH (a:${label} {id: id})-[r:${this.walkedTypes}]-() RETURN a.id, count(r)`, { ids });
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
    const found = await this.shortestPath(from, to, maxLength);
    return found && this.graphAmong(new Map(found.map((node) => [node.$node, node])), false);
  }
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

const order = (link: ApiLink): string => `${kindOf([link.other.kind])}\u0000${link.edge.type}`;

export { isDrawn, primary };

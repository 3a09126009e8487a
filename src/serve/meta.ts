/** What the viewer has to know before it draws: what there is, how it looks, where to begin. */
import type { ResultNode } from "../store/types.js";
import type { ApiMeta, ApiStart, ApiStartView } from "./api.js";
import { isEdge, isNode } from "./elements.js";
import { isRightToLeft, languageName } from "./language.js";
import type { GraphReader } from "./reader.js";

/** Relations that make a good beginning: two sides dealing with one another. In this order where evidence is equal. */
const LINKS = ["COORDINATES_WITH", "MET_WITH"];
/** Nodes of the first view: enough to see the link and what is behind it. */
const START_NODES = 22;
/** Events and statements have no kind of their own in the schema's entities; these are their looks. */
const EVENT_LOOK = { color: "#8899a6", shape: "hexagon" };
const STATEMENT_LOOK = { color: "#7a8794", shape: "tag" };

export async function readMeta(reader: GraphReader, product: { name: string; version: string }): Promise<ApiMeta> {
  const { schema } = reader;
  const countOf = async (label: string) => Number((await reader.rows(`MATCH (n:${schema.label(label)}) RETURN count(n)`)).rows[0]?.[0] ?? 0);
  const grouped = async (cypher: string) => new Map((await reader.rows(cypher)).rows.map(([name, n]) => [String(name), Number(n)]));
  const counts: Record<string, number> = {};
  for (const label of ["Document", "Sentence", "Entity", "Event", "Statement", ...schema.entities.map((kind) => kind.name)]) counts[label] = await countOf(label);
  const types = await grouped("MATCH (e:Event) RETURN e.type, count(e)");
  const languages = await grouped("MATCH (d:Document) RETURN d.language, count(d)");
  const relations = [];
  for (const { name, description, symmetric } of schema.relations) {
    const { rows } = await reader.rows(`MATCH ()-[r:${schema.relationType(name)}]->() RETURN count(r)`);
    relations.push({ name, description, symmetric, count: Number(rows[0]?.[0] ?? 0) });
  }
  return {
    product: product.name,
    version: product.version,
    counts,
    kinds: [
      ...schema.entities.map(({ name, description, color, shape }) => ({ name, description, color, shape, count: counts[name] ?? 0 })),
      { name: "Event", description: "Something that happened, was planned or is said to have happened.", ...EVENT_LOOK, count: counts["Event"] ?? 0 },
      { name: "Statement", description: "Who says what.", ...STATEMENT_LOOK, count: counts["Statement"] ?? 0 },
    ],
    eventTypes: schema.events.map(({ name, description, color }) => ({ name, description, color, count: types.get(name) ?? 0 })),
    relations,
    languages: [...languages]
      .filter(([code]) => code !== "null")
      .map(([code, documents]) => ({ code, name: languageName(code), rightToLeft: isRightToLeft(code), documents }))
      .sort((a, b) => b.documents - a.documents || (a.code < b.code ? -1 : 1)),
    start: await findStart(reader),
  };
}

/** The best-evidenced link between two persons, else between two states; else the best-connected entity. */
export async function findStart(reader: GraphReader): Promise<ApiStart> {
  const pairs = [
    { where: "a:Person AND b:Person" },
    { where: "a.subtype = 'country' AND b.subtype = 'country'" },
  ];
  for (const { where } of pairs) {
    let best: { id: string; nodes: string[]; reason: string; count: number; confidence: number } | null = null;
    for (const type of LINKS) {
      const { rows } = await reader.rows(
        `MATCH (a:Entity)-[r:${reader.schema.relationType(type)}]->(b:Entity) WHERE ${where} RETURN r, a, b ORDER BY coalesce(r.count, 0) DESC, coalesce(r.confidence, 0) DESC, r.id`,
        {},
        1,
      );
      const [edge, a, b] = rows[0] ?? [];
      if (!isEdge(edge) || !isNode(a) || !isNode(b)) continue;
      const count = Number(edge.props["count"] ?? 0);
      const confidence = Number(edge.props["confidence"] ?? 0);
      if (best && (count < best.count || (count === best.count && confidence <= best.confidence))) continue;
      best = { id: edge.$edge, nodes: [a.$node, b.$node], reason: `${name(a)} ${type.toLowerCase().replace(/_/g, " ")} ${name(b)}`, count, confidence };
    }
    if (best) return { focus: { kind: "edge", id: best.id, nodes: best.nodes, reason: best.reason } };
  }
  const { rows } = await reader.rows(`MATCH (n:Entity)-[r:${reader.walkedTypes}]-() WITH n, count(r) AS degree RETURN n ORDER BY degree DESC, n.id`, {}, 1);
  const node = rows[0]?.[0];
  return isNode(node) ? { focus: { kind: "node", id: node.$node, nodes: [node.$node], reason: `Around ${name(node)}` } } : { focus: null };
}

/** The link, the events behind it and who took part in them, and what else is close: not the whole graph. */
export async function startView(reader: GraphReader): Promise<ApiStartView> {
  const start = await findStart(reader);
  if (!start.focus) return { ...start, nodes: [], edges: [], truncated: false };
  const seeds = new Map(await reader.findNodes(start.focus.nodes, ["Entity"]));
  if (start.focus.kind === "edge") {
    const edge = (await reader.findEdge(start.focus.id))?.edge;
    const event = edge?.props["event"];
    if (typeof event === "string") for (const [id, node] of await reader.findNodes([event], ["Event"])) seeds.set(id, node);
    for (const node of await sharedEvents(reader, start.focus.nodes)) seeds.set(node.$node, node);
  }
  const graph = await reader.neighbourhood([...seeds.values()], 1, START_NODES);
  return { ...start, ...graph };
}

async function sharedEvents(reader: GraphReader, [a, b]: string[]): Promise<ResultNode[]> {
  const { rows } = await reader.rows("MATCH (a:Entity {id: $a})-[:ACTOR_IN|TARGET_OF]->(e:Event)<-[:ACTOR_IN|TARGET_OF]-(b:Entity {id: $b}) RETURN DISTINCT e", { a, b }, 5);
  return rows.flatMap(([event]) => (isNode(event) ? [event] : []));
}

const name = (node: ResultNode): string => String(node.props["name"] ?? node.$node);

/** One function for each path of the API: checks what is asked, reads the graph, answers plain data. */
import { SitgraphError } from "../errors.js";
import { API, LIMITS, type ApiHit, type ApiNodeDetail, type ApiPath } from "./api.js";
import { kindOf } from "./elements.js";
import { edgeEvidence, nodeEvidence, readDocuments } from "./evidence.js";
import { readMeta, startView } from "./meta.js";
import { BadRequest, id, integer, only, text } from "./params.js";
import { listQuestions, runQuestion, type ServedQuestion } from "./questions.js";
import { isDrawn, primary, type GraphReader } from "./reader.js";
import type { ResultNode } from "../store/types.js";

export interface Context {
  reader: GraphReader;
  questions: readonly ServedQuestion[];
  product: { name: string; version: string };
}

export type Handler = (context: Context, query: URLSearchParams) => Promise<unknown>;

export const ROUTES: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  [API.meta, async ({ reader, product }, query) => (only(query, []), readMeta(reader, product))],
  [API.start, async ({ reader }, query) => (only(query, []), startView(reader))],
  [API.search, search],
  [API.neighbourhood, neighbourhood],
  [API.node, node],
  [API.evidence, evidence],
  [API.path, path],
  [API.questions, async ({ questions }, query) => (only(query, []), { questions: listQuestions(questions) })],
  [API.runQuestion, async ({ reader, questions }, query) => (only(query, ["name"], "p."), runQuestion(reader, questions, text(query, "name", 100), query))],
]);

async function search({ reader }: Context, query: URLSearchParams): Promise<{ hits: ApiHit[] }> {
  only(query, ["q", "limit"]);
  const hits = await reader.store.search(text(query, "q", LIMITS.queryLength), { limit: integer(query, "limit", { min: 1, max: LIMITS.searchHits, otherwise: 10 }) });
  const nodes = await reader.findNodes(hits.map((hit) => hit.id), ["Entity"]);
  return {
    hits: hits.map((hit) => {
      const subtype = nodes.get(hit.id)?.props["subtype"];
      return { id: hit.id, kind: kindOf(hit.labels), name: hit.name, subtype: typeof subtype === "string" ? subtype : null, matched: hit.matched };
    }),
  };
}

async function neighbourhood({ reader }: Context, query: URLSearchParams) {
  only(query, ["id", "depth", "limit"]);
  const center = await need(reader, id(query, "id"));
  if (!isDrawn(center)) throw new BadRequest(`${center.$node} is a ${kindOf(center.labels)}: only entities, events and statements are drawn.`);
  const depth = integer(query, "depth", { min: 1, max: LIMITS.depth, otherwise: 1 });
  const limit = integer(query, "limit", { min: 1, max: LIMITS.nodes, otherwise: LIMITS.defaultNodes });
  return { center: center.$node, ...(await reader.neighbourhood([center], depth, limit)) };
}

async function node({ reader }: Context, query: URLSearchParams): Promise<ApiNodeDetail> {
  only(query, ["id"]);
  const found = await need(reader, id(query, "id"));
  const [shown] = await reader.apiNodes([found]);
  const { links, truncated } = isDrawn(found) ? await reader.links(found) : { links: [], truncated: false };
  return {
    node: shown!,
    relations: links.filter(({ other }) => other.kind !== "Event" && other.kind !== "Statement"),
    events: links.filter(({ other }) => other.kind === "Event"),
    statements: links.filter(({ other }) => other.kind === "Statement"),
    sources: await sources(reader, found),
    truncated,
  };
}

async function sources(reader: GraphReader, found: ResultNode) {
  const pattern = found.labels.includes("Entity") ? "<-[:MENTIONS]-" : "-[:EVIDENCED_BY]->";
  if (!isDrawn(found)) return [];
  const { rows } = await reader.rows(`MATCH (n:${primary(found)} {id: $id})${pattern}(s:Sentence) RETURN DISTINCT s.id, s.document`, { id: found.$node });
  const documents = await readDocuments(reader, rows.map((row) => String(row[1])));
  return [...documents.values()].sort((a, b) => b.sentences - a.sentences || (a.path < b.path ? -1 : 1)).slice(0, LIMITS.links);
}

async function evidence({ reader }: Context, query: URLSearchParams) {
  only(query, ["id"]);
  const wanted = id(query, "id");
  const found = await reader.findNode(wanted);
  if (found) return nodeEvidence(reader, found);
  const edge = await reader.findEdge(wanted);
  if (edge) return edgeEvidence(reader, edge);
  throw missing(wanted);
}

async function path({ reader }: Context, query: URLSearchParams): Promise<ApiPath> {
  only(query, ["from", "to", "max"]);
  const from = await need(reader, id(query, "from"));
  const to = await need(reader, id(query, "to"));
  if (from.$node === to.$node) throw new BadRequest(`"from" and "to" are the same node.`);
  if (!isDrawn(from) || !isDrawn(to)) throw new BadRequest("A path runs between entities, events or statements.");
  const found = await reader.path(from, to, integer(query, "max", { min: 1, max: LIMITS.pathLength, otherwise: LIMITS.pathLength }));
  const graph = found ?? { nodes: await reader.apiNodes([from, to]), edges: [], truncated: false };
  return { from: from.$node, to: to.$node, found: found !== null, ...graph };
}

async function need(reader: GraphReader, wanted: string): Promise<ResultNode> {
  const found = await reader.findNode(wanted);
  if (!found) throw missing(wanted);
  return found;
}

const missing = (wanted: string) => new SitgraphError("NOT_FOUND", `Nothing in the graph has the id ${wanted}.`);

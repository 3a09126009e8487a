/** Saved questions over HTTP: only those that were given at the start can be asked, never a query of the client's own. */
import { SitgraphError } from "../errors.js";
import type { CellValue, ResultEdge, ResultNode } from "../store/types.js";
import { LIMITS, type ApiCell, type ApiQuestion, type ApiQuestionResult, type ApiValue } from "./api.js";
import { clip, isEdge, isNode, isPath, kindOf, toApiNode } from "./elements.js";
import { BadRequest } from "./params.js";
import type { GraphReader } from "./reader.js";

/** What the server needs of a saved question. */
export interface ServedQuestion {
  name: string;
  title: string;
  description: string;
  params: { name: string; description: string; type: string; default: ApiValue | null }[];
  cypher: string;
}

const TIMEOUT_MS = 15_000;
const MAX_PARAM = 500;
/** Ids look so; a text cell that does may name something that can be drawn. */
const ID = /^[a-z]{1,3}_[0-9a-f]{8,}$/;
const MAX_CELL = 2000;
const MAX_ITEMS = 100;

export function listQuestions(questions: readonly ServedQuestion[]): ApiQuestion[] {
  return questions.map(({ name, title, description, params }) => ({ name, title, description, params }));
}

export async function runQuestion(reader: GraphReader, questions: readonly ServedQuestion[], name: string, query: URLSearchParams): Promise<ApiQuestionResult> {
  const question = questions.find((x) => x.name === name);
  if (!question) throw new SitgraphError("NOT_FOUND", `There is no saved question "${clip(name, 60)}".`);
  const params = readParams(question, query);
  const { columns, rows, truncated } = await reader.store.query(question.cypher, { params, maxRows: LIMITS.rows, timeoutMs: TIMEOUT_MS });
  const nodes = new Map<string, ResultNode>();
  const edges = new Map<string, ResultEdge>();
  const ids = new Set<string>();
  for (const row of rows) for (const cell of row) gather(cell, nodes, edges, ids);
  const ends = [...edges.values()].flatMap((edge) => [edge.source, edge.target]);
  const wanted = [...new Set([...ids, ...ends])].filter((id) => !nodes.has(id)).slice(0, LIMITS.nodes);
  for (const [id, node] of await reader.findNodes(wanted)) nodes.set(id, node);
  const drawn = new Map([...nodes].slice(0, LIMITS.nodes));
  const cut = drawn.size < nodes.size;
  await reader.complete(drawn, LIMITS.defaultNodes, ["Event", "Statement"]);
  const graph = await reader.graphAmong(drawn, cut, edges.values());
  return { name, columns, rows: rows.map((row) => row.map(toCell)), truncated, graph };
}

function readParams(question: ServedQuestion, query: URLSearchParams): Record<string, unknown> {
  const params: Record<string, unknown> = {};
  for (const key of query.keys()) {
    if (key.startsWith("p.") && !question.params.some((param) => `p.${param.name}` === key)) {
      throw new BadRequest(`The question "${question.name}" has no parameter "${clip(key.slice(2), 40)}"; it takes ${question.params.map((x) => x.name).join(", ") || "none"}.`);
    }
  }
  for (const param of question.params) {
    const given = query.get(`p.${param.name}`);
    if (given === null || given === "") {
      if (param.default === null) throw new BadRequest(`The question "${question.name}" needs a value for "${param.name}": ${param.description}`);
      params[param.name] = param.default;
    } else params[param.name] = convert(param.name, param.type, given.normalize("NFC"));
  }
  return params;
}

function convert(name: string, type: string, given: string): unknown {
  if (given.length > MAX_PARAM) throw new BadRequest(`"${name}" is longer than ${MAX_PARAM} characters.`);
  if (type === "number" || type === "integer") {
    const n = Number(given);
    if (!Number.isFinite(n) || (type === "integer" && !Number.isInteger(n))) throw new BadRequest(`"${name}" must be ${type === "integer" ? "a whole number" : "a number"}, not "${clip(given, 40)}".`);
    return n;
  }
  if (type === "boolean") {
    if (given !== "true" && given !== "false") throw new BadRequest(`"${name}" must be true or false.`);
    return given === "true";
  }
  if (type === "list") return given.split(",").map((x) => x.trim()).filter(Boolean);
  return given;
}

function gather(cell: CellValue, nodes: Map<string, ResultNode>, edges: Map<string, ResultEdge>, ids: Set<string>): void {
  if (typeof cell === "string") {
    if (ID.test(cell)) ids.add(cell);
  } else if (Array.isArray(cell)) for (const x of cell) gather(x, nodes, edges, ids);
  else if (isNode(cell)) nodes.set(cell.$node, cell);
  else if (isEdge(cell)) edges.set(cell.$edge, cell);
  else if (typeof cell === "object" && cell !== null) for (const x of Object.values(cell)) gather(x as CellValue, nodes, edges, ids);
}

function toCell(cell: CellValue): ApiCell {
  if (cell === null || typeof cell === "number" || typeof cell === "boolean") return cell as null | number | boolean;
  if (typeof cell === "string") return clip(cell, MAX_CELL);
  if (Array.isArray(cell)) return cell.slice(0, MAX_ITEMS).map(toCell);
  if (isNode(cell)) return { $node: cell.$node, name: toApiNode(cell).name, kind: kindOf(cell.labels) };
  if (isEdge(cell)) return { $edge: cell.$edge, type: cell.type };
  if (isPath(cell)) return cell.$path.map(toCell);
  return Object.fromEntries(Object.entries(cell).map(([key, value]) => [key, toCell(value as CellValue)]));
}

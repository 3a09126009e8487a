import { isEdge, isNode, isPath } from "../query/elements.js";
import type { CellValue, QueryResult } from "../store/types.js";
import { plain } from "./io.js";
import { table } from "./table.js";

export function asTable({ columns, rows }: QueryResult, width: number): string {
  return table(columns, rows.map((row) => row.map((cell) => plain(brief(cell)))), width);
}

/** RFC 4180, UTF-8; lists, maps, nodes and relationships as JSON. */
export function asCsv({ columns, rows }: QueryResult): string {
  const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const cell = (value: CellValue): string => (value === null ? "" : typeof value === "object" ? JSON.stringify(toJson(value)) : String(value));
  return [columns.map(field), ...rows.map((row) => row.map((value) => field(cell(value))))].map((line) => `${line.join(",")}\r\n`).join("");
}

export function asJson({ columns, rows }: QueryResult): string {
  const lines = rows.map((row) => JSON.stringify(Object.fromEntries(columns.map((name, i) => [name, toJson(row[i] ?? null)]))));
  return lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`;
}


/** Nodes and relationships as plain objects: id, labels or type and ends, then their properties. */
function toJson(value: CellValue): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (isNode(value)) return { id: value.$node, labels: value.labels, properties: value.props };
  if (isEdge(value)) return { id: value.$edge, type: value.type, source: value.source, target: value.target, properties: value.props };
  if (isPath(value)) return value.$path.map((part) => toJson(part));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toJson(inner)]));
}

/** One line for people. */
function brief(value: CellValue): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return value.map(brief).join(", ");
  if (isNode(value)) return `(${value.labels.at(-1)} ${brief(value.props["name"] ?? value.props["title"] ?? value.props["subtype"] ?? value.props["text"] ?? value.$node)})`;
  if (isEdge(value)) return `[${value.type}]`;
  if (isPath(value)) return value.$path.map(brief).join("–");
  return Object.entries(value).map(([key, inner]) => `${key}: ${brief(inner)}`).join(", ");
}

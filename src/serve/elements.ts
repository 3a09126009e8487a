/** From what a store answers to what the viewer draws: one name and one kind for each thing, and no more text than is shown. */
import { STRUCTURE_LABELS } from "../model/index.js";
export { isEdge, isNode, isPath } from "../query/elements.js";
import type { CellValue, ResultEdge, ResultNode } from "../store/types.js";
import type { ApiContext, ApiEdge, ApiNode, ApiValue } from "./api.js";

const STRUCTURE: ReadonlySet<string> = new Set(STRUCTURE_LABELS);
/** Never sent with a node: whole documents, and lists of ids that stand in other answers. */
const LEFT_OUT = new Set(["id", "text", "evidence", "documents"]);
const MAX_NAME = 300;
const MAX_VALUE = 2000;
const MAX_LIST = 100;

export function toApiNode({ $node, labels, props }: ResultNode, degree = 0, context: ApiContext | null = null): ApiNode {
  const kind = kindOf(labels);
  const string = (name: string) => (typeof props[name] === "string" && props[name] !== "" ? (props[name] as string) : null);
  const shown = lightProps(props);
  if (kind === "Statement" && string("text")) shown["text"] = clip(string("text")!, MAX_VALUE);
  return {
    id: $node,
    kind,
    name: clip(nameOf(kind, string) ?? $node, MAX_NAME),
    subtype: kind === "Event" ? string("type") : kind === "Statement" ? string("kind") : string("subtype"),
    language: kind === "Statement" || kind === "Sentence" || kind === "Document" ? string("language") : null,
    status: kind === "Event" ? string("status") : null,
    degree,
    context,
    props: shown,
  };
}

export function toApiEdge({ $edge, type, source, target, props }: ResultEdge, symmetric: boolean, status: string | null = null): ApiEdge {
  const own = props["status"];
  return { id: $edge, type, source, target, symmetric, status: typeof own === "string" ? own : status, props: lightProps(props) };
}

export function kindOf(labels: string[]): string {
  return labels.find((label) => !STRUCTURE.has(label)) ?? labels[0] ?? "Node";
}

function nameOf(kind: string, string: (name: string) => string | null): string | null {
  if (kind === "Event") return (string("subtype") ?? string("type"))?.replace(/_/g, " ").toLowerCase() ?? null;
  if (kind === "Statement") return string("text") ?? string("quote");
  if (kind === "Document") return string("title") ?? string("path");
  if (kind === "Sentence") return string("text");
  return string("name");
}

function lightProps(props: Record<string, CellValue>): Record<string, ApiValue> {
  const shown: Record<string, ApiValue> = {};
  for (const [name, value] of Object.entries(props)) {
    if (LEFT_OUT.has(name) || name.startsWith("_")) continue;
    if (typeof value === "string") shown[name] = clip(value, MAX_VALUE);
    else if (typeof value === "number" || typeof value === "boolean") shown[name] = value;
    else if (Array.isArray(value)) shown[name] = value.slice(0, MAX_LIST).map((x) => clip(String(x), MAX_NAME));
  }
  return shown;
}

/** Cuts without leaving half of a surrogate pair. */
export function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/[\ud800-\udbff]$/, "")}…`;
}

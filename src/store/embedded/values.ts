import type { GrafeoValue } from "@grafeo-db/js";
import { isInternalProperty } from "../internal.js";
import type { CellValue, ResultEdge, ResultNode } from "../types.js";

/** Finds the property `id` of a node by Grafeo's own number for it. */
export type IdOf = (internal: number) => string;

/** A value as Grafeo gives it, in the shape that every store gives. */
export function toCell(value: GrafeoValue | undefined, idOf: IdOf): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((v) => toCell(v, idOf));
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Float32Array) return [...value];
  if (Buffer.isBuffer(value)) return value.toString("base64");
  const map = value as { [key: string]: GrafeoValue };
  if (isNode(map)) return toNode(map, idOf);
  if (isEdge(map)) return toEdge(map, idOf);
  if (isPath(map)) {
    const edges = map.edges.map((e) => toEdge(e, idOf));
    return { $path: map.nodes.flatMap((n, i) => (edges[i] ? [toNode(n, idOf), edges[i]] : [toNode(n, idOf)])) };
  }
  return Object.fromEntries(Object.entries(map).map(([k, v]) => [k, toCell(v, idOf)]));
}

export type RawProperties = { [key: string]: GrafeoValue };
type RawNode = { _id: number; _labels: string[]; [key: string]: GrafeoValue };
type RawEdge = { _id: number; _type: string; _source: number; _target: number; [key: string]: GrafeoValue };

function toNode(raw: RawNode, idOf: IdOf): ResultNode {
  const props = properties(raw, idOf);
  return { $node: String(props.id ?? `n:${raw._id}`), labels: [...raw._labels], props };
}

function toEdge(raw: RawEdge, idOf: IdOf): ResultEdge {
  const props = properties(raw, idOf);
  return { $edge: String(props.id ?? `e:${raw._id}`), type: raw._type, source: idOf(raw._source), target: idOf(raw._target), props };
}

/** Sorted by name, so that both stores print them in one order. */
export function properties(raw: RawProperties, idOf: IdOf): { [key: string]: CellValue } {
  const names = Object.keys(raw).filter((name) => !isInternalProperty(name)).sort();
  return Object.fromEntries(names.map((name) => [name, toCell(raw[name], idOf)]));
}

const isNode = (v: { [key: string]: GrafeoValue }): v is RawNode => typeof v._id === "number" && Array.isArray(v._labels);
const isEdge = (v: { [key: string]: GrafeoValue }): v is RawEdge => typeof v._id === "number" && typeof v._type === "string" && "_source" in v;
function isPath(v: { [key: string]: GrafeoValue }): v is { nodes: RawNode[]; edges: RawEdge[] } {
  const { nodes, edges } = v;
  if (!Array.isArray(nodes) || !Array.isArray(edges) || nodes.length !== edges.length + 1 || Object.keys(v).length !== 2) return false;
  return nodes.every((n) => isMap(n) && isNode(n)) && edges.every((e) => isMap(e) && isEdge(e));
}
const isMap = (v: GrafeoValue): v is { [key: string]: GrafeoValue } => v !== null && typeof v === "object" && !Array.isArray(v);

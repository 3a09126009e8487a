import neo4j, { type Node, type Path, type Relationship } from "neo4j-driver";
import { isInternalProperty } from "../internal.js";
import type { CellValue, ResultEdge, ResultNode } from "../types.js";

/** Finds the property `id` of a node by Neo4j's element id. */
export type IdOf = (elementId: string) => string;

/** A driver value in the shape that every store gives: no driver type leaves this folder. */
export function toCell(value: unknown, idOf: IdOf): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (typeof value !== "object") return value as CellValue;
  if (Array.isArray(value)) return value.map((v) => toCell(v, idOf));
  if (neo4j.isNode(value as object)) return toNode(value as Node<bigint>, idOf);
  if (neo4j.isRelationship(value as object)) return toEdge(value as Relationship<bigint>, idOf);
  if (neo4j.isPath(value as object)) return toPath(value as Path<bigint>, idOf);
  if (neo4j.isPoint(value as object)) {
    const { x, y, srid } = value as { x: number; y: number; srid: bigint };
    return Number(srid) === WGS84 ? { lat: y, lon: x } : { x, y };
  }
  if (value instanceof Int8Array) return Buffer.from(value).toString("base64");
  if (isTemporal(value)) return String(value);
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, toCell(v, idOf)]));
}

/** Element ids of the ends of all relationships in a value that stand outside paths: their nodes must be asked for. */
export function collectEnds(value: unknown, into: Set<string>): void {
  if (value === null || typeof value !== "object") return;
  if (neo4j.isRelationship(value as object)) {
    const { startNodeElementId, endNodeElementId } = value as Relationship<bigint>;
    into.add(startNodeElementId).add(endNodeElementId);
  } else if (Array.isArray(value)) for (const v of value) collectEnds(v, into);
  else if (Object.getPrototypeOf(value) === Object.prototype) for (const v of Object.values(value)) collectEnds(v, into);
}

/** A parameter as the driver wants it: whole numbers as integers, which JavaScript's numbers are not to it. */
export function toParam(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) {
    // Neo4j stores lists of one type: one fraction makes all of them floats.
    return value.some((v) => typeof v === "number" && !Number.isInteger(v)) ? value.map((v) => (typeof v === "number" ? v : toParam(v))) : value.map(toParam);
  }
  if (value === undefined) return null;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined).map(([k, v]) => [k, toParam(v)]));
}

function toNode(node: Node<bigint>, idOf: IdOf): ResultNode {
  const props = properties(node.properties, idOf);
  return { $node: String(props.id ?? node.elementId), labels: byPrimary(node.labels), props };
}

function toEdge(edge: Relationship<bigint>, idOf: IdOf): ResultEdge {
  const props = properties(edge.properties, idOf);
  return { $edge: String(props.id ?? edge.elementId), type: edge.type, source: idOf(edge.startNodeElementId), target: idOf(edge.endNodeElementId), props };
}

function toPath(path: Path<bigint>, idOf: IdOf): CellValue {
  const ids = new Map<string, string>();
  for (const { start, end } of path.segments) for (const n of [start, end]) ids.set(n.elementId, String(n.properties.id ?? n.elementId));
  const known: IdOf = (elementId) => ids.get(elementId) ?? idOf(elementId);
  return { $path: [toNode(path.start, idOf), ...path.segments.flatMap((s) => [toEdge(s.relationship, known), toNode(s.end, idOf)])] };
}

function properties(raw: Record<string, unknown>, idOf: IdOf): { [key: string]: CellValue } {
  const names = Object.keys(raw).filter((name) => !isInternalProperty(name)).sort();
  return Object.fromEntries(names.map((name) => [name, toCell(raw[name], idOf)]));
}

/** Neo4j keeps labels in no order of meaning: Entity goes first, as it was written. */
const byPrimary = (labels: string[]): string[] => [...labels].sort((a, b) => Number(b === "Entity") - Number(a === "Entity") || (a < b ? -1 : 1));

const isTemporal = (v: object): boolean =>
  [neo4j.isDate, neo4j.isDateTime, neo4j.isLocalDateTime, neo4j.isTime, neo4j.isLocalTime, neo4j.isDuration].some((is) => is(v));
const WGS84 = 4326;

/** Telling apart what stands in result cells. */
import type { ResultEdge, ResultNode, ResultPath } from "../store/types.js";

export const isNode = (value: unknown): value is ResultNode => has(value, "$node");
export const isEdge = (value: unknown): value is ResultEdge => has(value, "$edge");
export const isPath = (value: unknown): value is ResultPath => typeof value === "object" && value !== null && Array.isArray((value as ResultPath).$path);

function has(value: unknown, name: string): boolean {
  return typeof value === "object" && value !== null && typeof (value as Record<string, unknown>)[name] === "string";
}

import type { GraphNode } from "../model/index.js";

/** Longest caption, in characters: enough to know a sentence by. */
const LIMIT = 80;

/** What is written beside a node: its name, else its title, type or opening words. */
export function caption(node: GraphNode): string {
  const { name, title, path, type, subtype, trigger, kind, text } = node.props;
  const first = [name, title, path].find((value) => typeof value === "string" && value !== "");
  if (first !== undefined) return shorten(String(first));
  const event = [subtype ?? type, trigger].filter((value) => typeof value === "string" && value !== "");
  if (type !== undefined && event.length > 0) return shorten(event.map((value) => String(value).replaceAll("_", " ")).join(": "));
  const words = typeof text === "string" ? text : node.id;
  return shorten(typeof kind === "string" ? `${kind}: ${words}` : words);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = Array.from(line.slice(0, LIMIT * 2));
  return characters.length > LIMIT ? `${characters.slice(0, LIMIT - 1).join("")}…` : line;
}

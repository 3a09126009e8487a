import type { GraphNode, Schema } from "../model/index.js";

export interface Style {
  /** "#rrggbb" */
  color: string;
  /** A shape as the schema names it: ellipse, round-rectangle, diamond, hexagon ... */
  shape: string;
}

/** What the schema gives no look to. */
const LOOKS: Record<string, Style> = {
  Document: { color: "#ddd8c9", shape: "rectangle" },
  Sentence: { color: "#f1eee6", shape: "rectangle" },
  Event: { color: "#8899a6", shape: "hexagon" },
  Statement: { color: "#b8c4ce", shape: "tag" },
};
const PLAIN: Style = { color: "#8899a6", shape: "ellipse" };

/** How a node looks: entities by their kind, events by their type, the rest by their label. */
export function styleOf(node: GraphNode, schema?: Schema): Style {
  const label = kindOf(node);
  const kind = schema?.entities.find(({ name }) => name === label);
  if (kind) return { color: kind.color, shape: kind.shape };
  const look = LOOKS[label] ?? PLAIN;
  const color = label === "Event" ? schema?.events.find(({ name }) => name === node.props["type"])?.color : undefined;
  return { ...look, color: color ?? look.color };
}

/** The label that says most: Person rather than Entity. */
export const kindOf = (node: GraphNode): string => node.labels.at(-1) ?? "Node";

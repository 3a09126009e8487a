/** How nodes and relationships look: colours and shapes from the schema, one palette for light and one for dark. */
import type { StylesheetJson } from "cytoscape";
import type { ApiEdge, ApiMeta, ApiNode } from "../../src/serve/api.js";
import { clip, eventDate, plain } from "./text.js";

interface Palette {
  ground: string;
  /** Around nodes. */
  edge: string;
  ink: string;
  soft: string;
  line: string;
  accent: string;
  danger: string;
}

const LIGHT: Palette = { ground: "#f7f8fa", edge: "#93a1ad", ink: "#1a2530", soft: "#55636f", line: "#9aa7b4", accent: "#0b62c4", danger: "#c62828" };
const DARK: Palette = { ground: "#12181f", edge: "#8fa0b0", ink: "#e8edf2", soft: "#a9b6c2", line: "#5f6f7e", accent: "#7db8ff", danger: "#ff6b6b" };

/** Shapes that a schema may name; anything else is drawn as an ellipse. */
const SHAPES = new Set(["ellipse", "triangle", "round-triangle", "rectangle", "round-rectangle", "bottom-round-rectangle", "cut-rectangle", "barrel",
  "rhomboid", "diamond", "round-diamond", "pentagon", "round-pentagon", "hexagon", "round-hexagon", "heptagon", "octagon", "star", "tag", "round-tag", "vee"]);
const COLOR = /^#[0-9a-f]{6}$/i;
const GREY = "#8899a6";

export interface Look {
  color: string;
  shape: string;
}

/** Relationship words shorter than their type. */
const EDGE_WORDS: Record<string, string> = { ACTOR_IN: "actor", TARGET_OF: "target", OCCURRED_AT: "at", STATED: "states", HOLDS_ROLE: "role in", PUBLISHED_BY: "published by" };
/** Why the line of a relationship is broken: what is denied or only alleged is dashed, what is planned is dotted. */
const DASHED = new Set(["denied", "alleged", "negated"]);
const DOTTED = new Set(["planned", "hypothetical"]);

export function looks(meta: ApiMeta): (node: ApiNode) => Look {
  const kinds = new Map(meta.kinds.map((kind) => [kind.name, { color: safeColor(kind.color), shape: safeShape(kind.shape) }]));
  const types = new Map(meta.eventTypes.map((type) => [type.name, safeColor(type.color)]));
  return (node) => {
    const look = kinds.get(node.kind) ?? { color: GREY, shape: "ellipse" };
    return node.kind === "Event" ? { ...look, color: types.get(node.subtype ?? "") ?? look.color } : look;
  };
}

export function safeColor(color: string): string {
  return COLOR.test(color) ? color : GREY;
}

export function safeShape(shape: string): string {
  return SHAPES.has(shape) ? shape : "ellipse";
}

export function lineStyle(status: string | null): "solid" | "dashed" | "dotted" {
  return status && DASHED.has(status) ? "dashed" : status && DOTTED.has(status) ? "dotted" : "solid";
}

export function edgeLabel(edge: ApiEdge): string {
  const { title, stance } = edge.props;
  if (typeof title === "string") return clip(title, 32);
  if (typeof stance === "string") return stance;
  return EDGE_WORDS[edge.type] ?? plain(edge.type);
}

/** The place of an event is named only where it is not drawn. */
export function nodeLabel(node: ApiNode, drawn: (id: string) => boolean): string {
  if (node.kind === "Statement") return `${node.subtype ? `${plain(node.subtype)}\n` : ""}“${clip(node.name, 56)}”`;
  if (node.kind !== "Event") return clip(node.name, 40);
  const place = node.context?.place;
  const date = eventDate(node);
  return [clip(node.name, 40), place && !drawn(place.id) ? clip(place.name, 24) : null, date ? clip(date, 24) : null].filter(Boolean).join("\n");
}

/** `scale` enlarges the words where the whole view is drawn small. */
export function stylesheet(dark: boolean, scale: number): StylesheetJson {
  const p = dark ? DARK : LIGHT;
  const size = (pixels: number) => Math.round(pixels * scale);
  const font = "system-ui, Segoe UI, Noto Sans, Noto Sans Arabic, sans-serif";
  return [
    {
      selector: "node",
      style: {
        label: "data(label)", shape: "data(shape)" as never, "background-color": "data(color)", width: "data(size)", height: "data(size)",
        "border-width": 1, "border-color": p.edge, color: p.ink, "font-family": font, "font-size": size(12), "text-valign": "bottom", "text-margin-y": 5,
        "text-wrap": "wrap", "text-max-width": `${size(130)}px`, "text-background-color": p.ground, "text-background-opacity": 0.85, "text-background-padding": "2px",
        "text-background-shape": "roundrectangle", "min-zoomed-font-size": 6,
      },
    },
    { selector: "node[kind = 'Event'], node[kind = 'Statement']", style: { "font-size": size(11), color: p.soft } },
    { selector: "node[kind = 'Statement']", style: { "font-style": "italic" } },
    { selector: "node[line = 'dashed'], node[line = 'dotted']", style: { "border-color": p.ink, "border-width": 2, "background-opacity": 0.45 } },
    { selector: "node[line = 'dashed']", style: { "border-style": "dashed" } },
    { selector: "node[line = 'dotted']", style: { "border-style": "dotted" } },
    { selector: "node.more", style: { "outline-width": 2, "outline-color": "data(color)", "outline-offset": 2, "outline-opacity": 0.5 } },
    { selector: "node.focus", style: { "font-size": size(14), "font-weight": "bold", color: p.ink } },
    {
      selector: "edge",
      style: {
        width: "data(width)", "line-color": p.line, "curve-style": "bezier", "target-arrow-color": p.line, "target-arrow-shape": "triangle", "arrow-scale": 0.9,
        label: "data(label)", "font-family": font, "font-size": size(10), color: p.soft, "text-background-color": p.ground, "text-background-opacity": 0.95,
        "text-background-padding": "2px", "text-background-shape": "roundrectangle", "min-zoomed-font-size": 7, "control-point-step-size": 48,
      },
    },
    { selector: "edge.quiet", style: { label: "" } },
    { selector: "edge[?symmetric]", style: { "target-arrow-shape": "none" } },
    { selector: "edge[line = 'dashed']", style: { "line-style": "dashed" } },
    { selector: "edge[line = 'dotted']", style: { "line-style": "dotted" } },
    { selector: "edge.focus", style: { "z-index": 10, "line-color": p.accent, "target-arrow-color": p.accent, color: p.accent, "font-size": size(12), "font-weight": "bold" } },
    { selector: "edge[type = 'CONTRADICTS']", style: { "line-color": p.danger, color: p.danger, width: 3, "target-arrow-shape": "none", "font-weight": "bold" } },
    { selector: "node:selected, node.selected", style: { "border-width": 4, "border-style": "solid", "border-color": p.accent } },
    { selector: "edge.selected", style: { "underlay-color": p.accent, "underlay-opacity": 0.25, "underlay-padding": 5 } },
    { selector: "node.hover", style: { "underlay-color": p.accent, "underlay-opacity": 0.15, "underlay-padding": 6 } },
    { selector: "edge.hover", style: { "underlay-color": p.accent, "underlay-opacity": 0.15, "underlay-padding": 4 } },
    { selector: ".faded", style: { opacity: 0.3 } },
    { selector: ".gone", style: { display: "none" } },
  ];
}

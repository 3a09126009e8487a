/** Kinds by colour and shape; a click hides or shows a kind. Also the small mark that stands before a name elsewhere. */
import type { ApiMeta } from "../../src/serve/api.js";
import { fill, h } from "./dom.js";
import { safeColor, safeShape } from "./style.js";
import { plain } from "./text.js";

const SVG = "http://www.w3.org/2000/svg";

export function renderLegend(box: HTMLElement, meta: ApiMeta, shown: { kinds: Map<string, number>; eventTypes: Set<string>; types: Set<string>; lines: Set<string> }, hidden: string[], toggle: (kind: string) => void): void {
  const off = new Set(hidden);
  const focused = box.contains(document.activeElement) ? document.activeElement?.getAttribute("data-kind") : null;
  const kinds = meta.kinds.filter((kind) => shown.kinds.has(kind.name) || off.has(kind.name));
  const events = meta.eventTypes.filter((type) => shown.eventTypes.has(type.name));
  fill(
    box,
    h("summary", {}, "Legend"),
    h(
      "ul",
      { class: "legend-kinds" },
      kinds.map((kind) =>
        h(
          "li",
          {},
          h(
            "button",
            { type: "button", "aria-pressed": String(!off.has(kind.name)), title: `${kind.description} Click to ${off.has(kind.name) ? "show" : "hide"}.`, "data-kind": kind.name, click: () => toggle(kind.name) },
            kindMark(meta, kind.name),
            h("span", {}, kind.name),
            h("span", { class: "n" }, shown.kinds.get(kind.name) ?? 0),
          ),
        ),
      ),
    ),
    events.length > 0 && !off.has("Event")
      ? h(
          "ul",
          { class: "legend-events", "aria-label": "Event types" },
          events.map((type) => h("li", { title: type.description }, kindMark(meta, "Event", type.color), plain(type.name))),
        )
      : null,
    h(
      "ul",
      { class: "legend-lines" },
      shown.types.has("CONTRADICTS") ? h("li", {}, line("danger"), "contradicts") : null,
      shown.lines.has("dashed") ? h("li", {}, line("dashed"), "alleged or denied") : null,
      shown.lines.has("dotted") ? h("li", {}, line("dotted"), "planned or hypothetical") : null,
    ),
  );
  if (focused) box.querySelector<HTMLElement>(`[data-kind="${CSS.escape(focused)}"]`)?.focus();
}

export function kindMark(meta: ApiMeta, kind: string, color?: string): Element {
  const found = meta.kinds.find((x) => x.name === kind);
  return shapeMark(safeColor(color ?? found?.color ?? ""), safeShape(found?.shape ?? "ellipse"));
}

function shapeMark(color: string, shape: string): Element {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", "mark");
  svg.setAttribute("aria-hidden", "true");
  const polygon = POLYGONS[shape.replace(/^round-(?!rectangle)/, "")];
  const drawn = document.createElementNS(SVG, polygon ? "polygon" : shape.includes("rectangle") ? "rect" : "circle");
  const attributes: Record<string, string> = polygon
    ? { points: polygon }
    : shape.includes("rectangle")
      ? { x: "2", y: "3", width: "12", height: "10", rx: shape.startsWith("round") ? "3" : "0" }
      : { cx: "8", cy: "8", r: "6" };
  for (const [name, v] of Object.entries({ ...attributes, fill: color })) drawn.setAttribute(name, v);
  svg.append(drawn);
  return svg;
}

const POLYGONS: Record<string, string> = {
  diamond: "8,1 15,8 8,15 1,8",
  triangle: "8,2 15,14 1,14",
  pentagon: "8,1 15,6.5 12.3,14.5 3.7,14.5 1,6.5",
  hexagon: "4.5,2 11.5,2 15,8 11.5,14 4.5,14 1,8",
  octagon: "5,1 11,1 15,5 15,11 11,15 5,15 1,11 1,5",
  star: "8,1 10,6 15,6 11,9.5 12.5,15 8,11.8 3.5,15 5,9.5 1,6 6,6",
  tag: "1,3 10,3 15,8 10,13 1,13",
  vee: "1,2 8,6 15,2 8,15",
  rhomboid: "1,3 11,3 15,13 5,13",
};

function line(kind: string): HTMLElement {
  return h("span", { class: `line ${kind}`, "aria-hidden": "true" });
}

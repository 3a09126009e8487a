/** The path form, and everything in view as a list: the way through the graph without a pointer. */
import type { ApiEdge, ApiMeta, ApiNode } from "../../src/serve/api.js";
import { h, fill } from "./dom.js";
import { kindMark } from "./legend.js";
import { combobox, type Combobox } from "./search.js";
import { edgeLabel } from "./style.js";
import { clip, count, foreign } from "./text.js";

export class PathPanel {
  private readonly from: Combobox;
  private readonly to: Combobox;
  private readonly message = h("p", { class: "error", role: "alert" });
  private readonly toInput: HTMLInputElement;

  constructor(box: HTMLElement, meta: ApiMeta, find: (from: string, to: string) => void) {
    const field = (id: string, label: string) => {
      const input = h("input", { id, type: "search", autocomplete: "off", dir: "auto", spellcheck: "false" });
      const list = h("ul", { id: `${id}-list`, class: "suggestions", hidden: true });
      return { input, node: h("div", { class: "field" }, h("label", { for: id }, label), input, list), box: combobox(input, list, meta, () => this.message.replaceChildren(), { keep: true }) };
    };
    const from = field("path-from", "From");
    const to = field("path-to", "To");
    this.from = from.box;
    this.to = to.box;
    this.toInput = to.input;
    const submit = (event: Event) => {
      event.preventDefault();
      const [a, b] = [this.from.picked, this.to.picked];
      if (!a || !b) this.message.textContent = "Pick both ends from the suggestions.";
      else if (a.id === b.id) this.message.textContent = "Pick two different ends.";
      else find(a.id, b.id);
    };
    fill(box, h("form", { class: "question-form", submit }, h("p", { class: "quiet" }, "How are two of them connected? The shortest chain of relations, events and statements."), from.node, to.node, this.message, h("button", { type: "submit", class: "primary" }, "Find the path")));
  }

  set(from: Pick<ApiNode, "id" | "name"> | null, to: Pick<ApiNode, "id" | "name"> | null): void {
    if (from) this.from.set(from);
    if (to) this.to.set(to);
    this.message.replaceChildren();
  }

  focusTo(): void {
    this.toInput.focus();
  }
}

export function inViewList(box: HTMLElement, meta: ApiMeta, nodes: Map<string, ApiNode>, edges: Map<string, ApiEdge>, hidden: string[], select: (id: string) => void): void {
  const off = new Set(hidden);
  const shown = [...nodes.values()].filter((node) => !off.has(node.kind));
  const groups = meta.kinds.map((kind) => ({ kind, members: shown.filter((node) => node.kind === kind.name).sort((a, b) => b.degree - a.degree || a.name.localeCompare(b.name)) })).filter((x) => x.members.length);
  const drawn = [...edges.values()].filter((edge) => [edge.source, edge.target].every((id) => !off.has(nodes.get(id)?.kind ?? "")));
  fill(
    box,
    h("p", { class: "quiet" }, `${count(shown.length, "node")}, ${count(drawn.length, "relationship")}`),
    groups.map(({ kind, members }) =>
      h(
        "details",
        { open: true },
        h("summary", {}, `${kind.name} (${members.length})`),
        h("ul", { class: "in-view" }, members.map((node) => h("li", {}, h("button", { type: "button", class: "link", click: () => select(node.id) }, kindMark(meta, node.kind), foreign(clip(node.name, 90), node.language))))),
      ),
    ),
    drawn.length
      ? h(
          "details",
          {},
          h("summary", {}, `Relationships (${drawn.length})`),
          h(
            "ul",
            { class: "in-view" },
            drawn.map((edge) => h("li", {}, h("button", { type: "button", class: "link", click: () => select(edge.id) }, foreign(clip(nodes.get(edge.source)?.name ?? "", 40)), h("span", { class: "edge-type" }, ` ${edgeLabel(edge)} `), foreign(clip(nodes.get(edge.target)?.name ?? "", 40))))),
          ),
        )
      : null,
  );
}

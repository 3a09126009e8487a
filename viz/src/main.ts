/** Puts the parts together: the address decides the view, the view decides what is drawn and read. */
import type { ApiEdge, ApiGraph, ApiMeta, ApiNode, ApiQuestion } from "../../src/serve/api.js";
import "./app.css";
import { api } from "./api.js";
import { DetailPanel } from "./detail.js";
import { byId, fill, h } from "./dom.js";
import { GraphView } from "./graph.js";
import { renderLegend } from "./legend.js";
import { inViewList, PathPanel } from "./lists.js";
import { QuestionsPanel, resultTable } from "./questions.js";
import { combobox } from "./search.js";
import { sameView, Store, type State } from "./state.js";
import { lineStyle } from "./style.js";
import { activateTab, setUpTabs } from "./tabs.js";
import { count, foreign } from "./text.js";

const message = byId("stage-message");

class Viewer {
  private readonly store = new Store();
  private readonly graph: GraphView;
  private readonly detail: DetailPanel;
  private readonly questionsPanel: QuestionsPanel;
  private readonly path: PathPanel;
  private questions: ApiQuestion[] = [];
  /** Everything the server has told of, so that what a panel names can be drawn without asking again. */
  private readonly seenNodes = new Map<string, ApiNode>();
  private readonly seenEdges = new Map<string, ApiEdge>();
  /** What the start view is about. */
  private focus: string | null = null;
  private dismissed = false;
  /** What the legend and the list were drawn for: drawing them again would take the focus from their buttons. */
  private listed = "";
  /** Counts up with each view, so that an answer that comes late is dropped. */
  private turn = 0;

  constructor(private readonly meta: ApiMeta) {
    const select = (id: string) => void this.select(id);
    this.graph = new GraphView(byId("graph"), meta, { select: (id) => (id === null ? this.close() : this.store.set({ selected: id })), expand: (id) => this.expand(id), moved: (node) => fill(byId("cursor"), `${node.kind} ${node.name}`) });
    this.detail = new DetailPanel(
      byId("detail"),
      meta,
      {
        open: (id) => this.store.show({ kind: "node", id }, id),
        select,
        expand: (id) => this.expand(id),
        pathFrom: (node) => {
          activateTab("path");
          this.path.set(node, null);
          this.path.focusTo();
        },
        close: () => this.close(),
      },
      (seen) => this.learn(seen),
    );
    this.questionsPanel = new QuestionsPanel(byId("panel-questions"), meta, {
      run: (name, params) => this.store.show({ kind: "question", name, params }),
      select,
    });
    this.path = new PathPanel(byId("panel-path"), meta, (from, to) => this.store.show({ kind: "path", from, to }));
    combobox(byId<HTMLInputElement>("search"), byId("search-list"), meta, (hit) => this.store.show({ kind: "node", id: hit.id }, hit.id));
    this.buttons();
    this.totals();
    setUpTabs();
    this.store.subscribe((now, before) => void this.change(now, before));
  }

  async start(): Promise<void> {
    try {
      this.questions = await api.questions();
      this.questionsPanel.show(this.questions);
    } catch (error) {
      this.questionsPanel.fail(text(error));
    }
    this.store.start();
  }

  private async change(now: State, before: State | null): Promise<void> {
    const turn = ++this.turn;
    // Only one more expansion than before: add it to what stands, rather than drawing anew.
    const added = before && sameView({ ...now, open: before.open }, before) && now.open.length === before.open.length + 1 ? now.open.at(-1) : undefined;
    try {
      if (added) await this.unfold(added);
      else if (!before || !sameView(now, before)) await this.load(now, turn);
      if (turn !== this.turn) return;
    } catch (error) {
      if (turn === this.turn) this.say(text(error), "error");
      return;
    }
    this.graph.hide(now.hidden);
    if (!before || before.selected !== now.selected || !sameView(now, before)) this.showSelected(now.selected);
    this.aside(now);
  }

  private async load(state: State, turn: number): Promise<void> {
    this.say("Loading…", "loading");
    const result = byId("result");
    const { view } = state;
    let graph: ApiGraph;
    let focus: string[] = [];
    let title: (Node | string)[];
    let table: ReturnType<typeof resultTable> | null = null;
    if (view.kind === "node") {
      graph = await api.neighbourhood(view.id);
      focus = [view.id];
      title = ["Around ", foreign(graph.nodes.find((x) => x.id === view.id)?.name ?? view.id)];
    } else if (view.kind === "path") {
      const path = await api.path(view.from, view.to);
      graph = path;
      focus = [view.from, view.to];
      const [a, b] = focus.map((id) => path.nodes.find((x) => x.id === id));
      this.path.set(a ?? null, b ?? null);
      title = [path.found ? "From " : "No path from ", foreign(a?.name ?? view.from), " to ", foreign(b?.name ?? view.to)];
    } else if (view.kind === "question") {
      const answer = await api.run(view.name, view.params);
      graph = answer.graph;
      const question = this.questions.find((x) => x.name === view.name);
      title = [question?.title ?? view.name];
      this.questionsPanel.mark(view.name, view.params);
      table = resultTable(answer, question?.title ?? view.name, (id) => void this.select(id), () => (result.hidden = true));
    } else {
      const start = await api.start();
      graph = start;
      focus = start.focus ? [start.focus.id, ...start.focus.nodes] : [];
      title = [start.focus?.reason ?? ""];
    }
    if (turn !== this.turn) return;
    this.focus = view.kind === "start" ? (focus[0] ?? null) : null;
    this.dismissed = false;
    this.learn(graph);
    fill(byId("view-title"), title, graph.truncated ? h("span", { class: "quiet" }, " · part of more") : null);
    result.hidden = !table;
    fill(result, table ?? []);
    byId("graph").classList.toggle("with-table", table !== null);
    await this.graph.show(graph, focus);
    for (const id of state.open) if (this.graph.has(id)) await this.unfold(id);
    if (graph.nodes.length) this.say("", null);
    else if (view.kind === "start") this.say("The graph is empty. Build one with “sitgraph build” and reload.", "empty");
    else if (view.kind === "question") this.say(table ? "Nothing to draw: the answer is in the table." : "Nothing found.", "empty");
    else this.say("Nothing found.", "empty");
  }

  private async unfold(id: string): Promise<void> {
    const around = await api.neighbourhood(id, { depth: 1 });
    this.learn(around);
    await this.graph.add(around, id);
  }

  private close(): void {
    this.dismissed = true;
    if (this.store.now.selected) this.store.set({ selected: null });
    else this.showSelected(null);
  }

  private expand(id: string): void {
    const { open } = this.store.now;
    if (!open.includes(id)) this.store.set({ open: [...open, id], selected: id });
    else this.store.set({ selected: id });
  }

  /** Selects what a panel names; what is not drawn yet is drawn first, if it is known. */
  private async select(id: string): Promise<void> {
    if (!this.graph.has(id)) {
      const edge = this.seenEdges.get(id) ?? [...this.seenEdges.values()].find((x) => (x.source === id && this.graph.has(x.target)) || (x.target === id && this.graph.has(x.source)));
      const nodes = (edge ? [edge.source, edge.target] : [id]).flatMap((x) => this.seenNodes.get(x) ?? []);
      const anchor = edge ? (this.graph.has(edge.source) ? edge.source : edge.target) : id;
      if (nodes.length) await this.graph.add({ nodes, edges: edge ? [edge] : [], truncated: false }, anchor);
    }
    this.store.set({ selected: id });
  }

  /** Without a choice of the reader's own, the start view shows what it is about; closing that is a choice too. */
  private showSelected(chosen: string | null): void {
    const id = chosen ?? (this.dismissed ? null : this.focus);
    this.graph.select(id, chosen !== null);
    if (!id) return this.detail.clear();
    this.graph.reveal(id);
    const node = this.graph.nodes.get(id) ?? this.seenNodes.get(id);
    const edge = this.graph.edges.get(id) ?? this.seenEdges.get(id);
    if (node || !edge) void this.detail.showNode(id, node);
    else void this.detail.showEdge(id, edge, this.seenNodes);
  }

  /** The legend and the list follow what is drawn. */
  private aside(now: State): void {
    const key = JSON.stringify([now.view, now.hidden, this.graph.nodes.size, this.graph.edges.size]);
    if (key === this.listed) return;
    this.listed = key;
    const nodes = [...this.graph.nodes.values()];
    const kinds = new Map<string, number>();
    for (const node of nodes) kinds.set(node.kind, (kinds.get(node.kind) ?? 0) + 1);
    const shown = {
      kinds,
      eventTypes: new Set(nodes.flatMap((node) => (node.kind === "Event" && node.subtype ? [node.subtype] : []))),
      types: new Set([...this.graph.edges.values()].map((edge) => edge.type)),
      lines: new Set<string>([...nodes, ...this.graph.edges.values()].map((x) => lineStyle(x.status))),
    };
    const toggle = (kind: string) => {
      const { hidden } = this.store.now;
      this.store.set({ hidden: hidden.includes(kind) ? hidden.filter((x) => x !== kind) : [...hidden, kind] });
    };
    renderLegend(byId("legend"), this.meta, shown, now.hidden, toggle);
    inViewList(byId("panel-list"), this.meta, this.graph.nodes, this.graph.edges, now.hidden, (id) => void this.select(id));
  }

  private learn({ nodes, edges }: { nodes: ApiNode[]; edges: ApiEdge[] }): void {
    for (const node of nodes) this.seenNodes.set(node.id, node);
    for (const edge of edges) this.seenEdges.set(edge.id, edge);
  }

  private say(words: string, tone: "loading" | "error" | "empty" | null): void {
    message.hidden = !words;
    message.className = `stage-message ${tone ?? ""}`;
    message.setAttribute("role", tone === "error" ? "alert" : "status");
    fill(message, words, tone === "error" ? h("button", { type: "button", click: () => location.reload() }, "Try again") : null);
  }

  private buttons(): void {
    byId("home").addEventListener("click", () => this.store.set({ view: { kind: "start" }, open: [], selected: null, hidden: [] }));
    byId("fit").addEventListener("click", () => this.graph.fit());
    byId("relayout").addEventListener("click", () => void this.graph.tidy());
    byId("zoom-in").addEventListener("click", () => this.graph.zoom(1.25));
    byId("zoom-out").addEventListener("click", () => this.graph.zoom(0.8));
    const toggle = byId("toggle-left");
    toggle.addEventListener("click", () => {
      const open = byId("left").classList.toggle("open");
      toggle.setAttribute("aria-expanded", String(open));
    });
  }

  private totals(): void {
    const { counts, languages } = this.meta;
    const documents = languages.map((x) => `${x.documents} ${x.name}`).join(", ");
    fill(byId("totals"), h("span", { title: documents }, count(counts["Document"] ?? 0, "document")), " · ", count(counts["Entity"] ?? 0, "entity", "entities"), " · ", count(counts["Event"] ?? 0, "event"), " · ", count(counts["Statement"] ?? 0, "statement"));
  }

  /** For tests: where something is drawn, in page pixels. */
  at(id: string): { x: number; y: number } | null {
    return this.graph.screenPosition(id);
  }
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

try {
  const viewer = new Viewer(await api.meta());
  Object.assign(globalThis, { sitgraph: { at: (id: string) => viewer.at(id) } });
  await viewer.start();
  document.body.dataset["ready"] = "true";
} catch (error) {
  message.hidden = false;
  message.className = "stage-message error";
  message.setAttribute("role", "alert");
  fill(message, text(error), h("button", { type: "button", click: () => location.reload() }, "Try again"));
}

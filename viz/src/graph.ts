/** The drawn graph: Cytoscape behind a few verbs. What is drawn is what `nodes` and `edges` hold. */
import cytoscape, { type Core, type EdgeSingular, type ElementDefinition, type LayoutOptions, type NodeSingular } from "cytoscape";
import fcose from "cytoscape-fcose";
import type { ApiEdge, ApiGraph, ApiMeta, ApiNode } from "../../src/serve/api.js";
import { edgeLabel, lineStyle, looks, nodeLabel, stylesheet, type Look } from "./style.js";

cytoscape.use(fcose);

/** More nodes than this are not drawn at once, whatever is expanded. */
const MAX_NODES = 400;
/** With more relationships than this, words stand only at those that are pointed at or selected, or that matter most. */
const MANY_EDGES = 40;
/** A selected node shows the words of its relationships up to this many. */
const FEW_EDGES = 14;

export interface GraphEvents {
  select(id: string | null): void;
  expand(id: string): void;
  /** The keyboard has come to a node. */
  moved(node: ApiNode): void;
}

export class GraphView {
  readonly nodes = new Map<string, ApiNode>();
  readonly edges = new Map<string, ApiEdge>();
  private readonly cy: Core;
  private readonly look: (node: ApiNode) => Look;
  private hidden = new Set<string>();
  private cursor: string | null = null;
  private dark = false;
  private scale = 1;

  constructor(private readonly container: HTMLElement, meta: ApiMeta, private readonly events: GraphEvents) {
    this.look = looks(meta);
    const dark = matchMedia("(prefers-color-scheme: dark)");
    this.dark = dark.matches;
    this.cy = cytoscape({ container, style: stylesheet(this.dark, this.scale), minZoom: 0.15, maxZoom: 3, selectionType: "single", boxSelectionEnabled: false });
    dark.addEventListener("change", () => {
      this.dark = dark.matches;
      this.cy.style(stylesheet(this.dark, this.scale));
    });
    this.cy.on("tap", (event) => {
      this.events.select(event.target === this.cy ? null : (event.target.id() as string));
    });
    this.cy.on("dbltap", "node", (event) => this.events.expand(event.target.id() as string));
    this.cy.on("mouseover", "node, edge", (event) => {
      event.target.addClass("hover");
      event.target.removeClass("quiet");
      container.classList.add("over");
    });
    this.cy.on("mouseout", "node, edge", (event) => {
      event.target.removeClass("hover");
      this.quieten();
      container.classList.remove("over");
    });
    container.addEventListener("keydown", (event) => this.key(event));
    new ResizeObserver(() => this.fit()).observe(container);
  }

  /** Replaces what is drawn. `focus` are the ids the view is about. */
  async show(graph: ApiGraph, focus: string[]): Promise<void> {
    this.cy.elements().remove();
    this.nodes.clear();
    this.edges.clear();
    this.put(graph, null);
    for (const id of focus) this.cy.getElementById(id).addClass("focus");
    await this.layout(true);
  }

  /** Adds around `from` and gives room; what stands keeps its place as far as it can. False when nothing was new. */
  async add(graph: ApiGraph, from: string): Promise<boolean> {
    const fresh = this.put(graph, from);
    if (fresh) await this.layout(false);
    return fresh;
  }

  has(id: string): boolean {
    return this.nodes.has(id) || this.edges.has(id);
  }

  /** Marks one element; unless told otherwise, what has nothing to do with it steps back. */
  select(id: string | null, fade = true): void {
    this.cy.elements().removeClass("selected faded near");
    this.markSelected(id, fade);
    this.quieten();
  }

  private markSelected(id: string | null, fade: boolean): void {
    if (!id) return;
    const target = this.cy.getElementById(id);
    if (target.empty()) return;
    target.addClass("selected");
    if (!fade) return;
    if (this.nodes.has(id)) this.cursor = id;
    const near = this.nodes.has(id) ? target.closedNeighborhood() : target.union((target as EdgeSingular).connectedNodes());
    this.cy.elements().difference(near).addClass("faded");
    if (near.edges().length <= FEW_EDGES) near.edges().addClass("near");
  }

  /** Brings a node or relationship into sight without changing the zoom. */
  reveal(id: string): void {
    const target = this.cy.getElementById(id);
    if (target.empty()) return;
    const box = target.renderedBoundingBox({});
    const inside = box.x1 > 0 && box.y1 > 0 && box.x2 < this.cy.width() && box.y2 < this.cy.height();
    if (!inside) this.cy.animate({ center: { eles: target }, duration: this.still() ? 0 : 250 });
  }

  hide(kinds: string[]): void {
    this.hidden = new Set(kinds);
    this.applyHidden();
  }

  fit(): void {
    const shown = this.cy.elements().not(".gone");
    if (shown.empty()) return;
    this.cy.resize();
    this.cy.fit(shown, 36);
    if (this.cy.zoom() > 1.25) {
      this.cy.zoom(1.25);
      this.cy.center(shown);
    }
    const scale = Math.round(10 * Math.min(1.8, Math.max(1, 0.85 / this.cy.zoom()))) / 10;
    if (scale === this.scale) return;
    this.scale = scale;
    this.cy.style(stylesheet(this.dark, scale));
  }

  zoom(factor: number): void {
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  tidy(): Promise<void> {
    return this.layout(true);
  }

  /** Where an element is on the screen, in page pixels: for tests and for small menus. */
  screenPosition(id: string): { x: number; y: number } | null {
    const target = this.cy.getElementById(id);
    if (target.empty()) return null;
    const box = this.container.getBoundingClientRect();
    const at = this.nodes.has(id) ? target.renderedPosition() : (target as unknown as EdgeSingular).renderedMidpoint();
    return { x: box.left + at.x, y: box.top + at.y };
  }

  private put(graph: ApiGraph, from: string | null): boolean {
    const added: ElementDefinition[] = [];
    const origin = from ? this.cy.getElementById(from) : null;
    const center = origin && origin.nonempty() ? origin.position() : { x: 0, y: 0 };
    const newNodes = graph.nodes.filter((node) => !this.nodes.has(node.id)).slice(0, Math.max(0, MAX_NODES - this.nodes.size));
    newNodes.forEach((node, i) => {
      this.nodes.set(node.id, node);
      const angle = (2 * Math.PI * i) / newNodes.length;
      const radius = from ? 110 : 200;
      added.push({
        group: "nodes",
        data: { id: node.id, kind: node.kind, label: "", size: size(node), line: lineStyle(node.status), ...this.look(node) },
        position: { x: center.x + radius * Math.cos(angle), y: center.y + radius * Math.sin(angle) },
      });
    });
    for (const edge of graph.edges) {
      if (this.edges.has(edge.id) || !this.nodes.has(edge.source) || !this.nodes.has(edge.target)) continue;
      this.edges.set(edge.id, edge);
      added.push({
        group: "edges",
        data: { id: edge.id, source: edge.source, target: edge.target, type: edge.type, symmetric: edge.symmetric, label: edgeLabel(edge), line: lineStyle(edge.status), width: width(edge) },
      });
    }
    this.cy.add(added);
    this.applyHidden();
    this.describe();
    return added.length > 0;
  }

  /** What depends on all that is drawn: words, and the ring around a node with relationships that are not drawn. */
  private describe(): void {
    this.cy.batch(() => {
      this.cy.nodes().forEach((node) => {
        const known = this.nodes.get(node.id());
        if (!known) return;
        node.data("label", nodeLabel(known, (id) => this.nodes.has(id)));
        node.toggleClass("more", known.degree > node.connectedEdges().length);
      });
    });
    this.quieten();
  }

  private quieten(): void {
    const many = this.cy.edges().not(".gone").length > MANY_EDGES;
    this.cy.batch(() => {
      this.cy.edges().forEach((edge) => {
        edge.toggleClass("quiet", many && !edge.is(".focus, .selected, .near, .hover, [type = 'CONTRADICTS']"));
      });
    });
  }

  private applyHidden(): void {
    this.cy.batch(() => {
      this.cy.nodes().forEach((node) => {
        node.toggleClass("gone", this.hidden.has(node.data("kind") as string));
      });
    });
  }

  private layout(anew: boolean): Promise<void> {
    const shown = this.cy.elements().not(".gone");
    if (shown.nodes().empty()) return Promise.resolve();
    const animate = !this.still() && shown.nodes().length <= 120;
    const layout = shown.layout({
      name: "fcose", quality: "proof", randomize: anew, animate, animationDuration: 350, fit: false, nodeDimensionsIncludeLabels: true, uniformNodeDimensions: false,
      nodeSeparation: 90, idealEdgeLength: 100, nodeRepulsion: 12000, edgeElasticity: 0.35, gravity: 0.3, numIter: 2500, packComponents: false, tile: true,
      tilingPaddingVertical: 30, tilingPaddingHorizontal: 40,
    } as unknown as LayoutOptions);
    return new Promise((resolve) => {
      layout.one("layoutstop", () => {
        this.fit();
        resolve();
      });
      seeded(() => layout.run());
    });
  }

  private still(): boolean {
    return matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  private key(event: KeyboardEvent): void {
    const step: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const direction = step[event.key];
    if (direction) this.moveCursor(direction);
    else if (event.key === "Enter" && this.cursor) this.events.select(this.cursor);
    else if (event.key === "e" && this.cursor) this.events.expand(this.cursor);
    else if (event.key === "Escape") this.events.select(null);
    else if (event.key === "+") this.zoom(1.25);
    else if (event.key === "-") this.zoom(0.8);
    else if (event.key === "f") this.fit();
    else return;
    event.preventDefault();
  }

  private moveCursor([dx, dy]: [number, number]): void {
    const nodes = this.cy.nodes().not(".gone");
    const from = this.cursor ? this.cy.getElementById(this.cursor) : null;
    let best: NodeSingular | null = null;
    let least = Infinity;
    const origin = from && from.nonempty() ? from.position() : null;
    nodes.forEach((node) => {
      const at = node.position();
      if (!origin) {
        best ??= node;
        return;
      }
      const along = (at.x - origin.x) * dx + (at.y - origin.y) * dy;
      const across = Math.abs((at.x - origin.x) * dy) + Math.abs((at.y - origin.y) * dx);
      const cost = along + 2 * across;
      if (along > 1 && cost < least) {
        least = cost;
        best = node;
      }
    });
    if (!best) return;
    this.cursor = (best as NodeSingular).id();
    this.cy.elements().removeClass("hover");
    (best as NodeSingular).addClass("hover");
    this.reveal(this.cursor);
    const known = this.nodes.get(this.cursor);
    if (known) this.events.moved(known);
  }
}

/** fcose draws lots for its start; with the same lots the same graph gives the same picture. It computes all within `run`. */
function seeded(run: () => void): void {
  const random = Math.random;
  let state = 1;
  Math.random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  try {
    run();
  } finally {
    Math.random = random;
  }
}

function size(node: ApiNode): number {
  if (node.kind === "Statement") return 22;
  return Math.min(56, (node.kind === "Event" ? 24 : 26) + 4 * Math.sqrt(node.degree));
}

/** Better evidenced relationships are drawn wider. */
function width(edge: ApiEdge): number {
  const times = typeof edge.props["count"] === "number" ? edge.props["count"] : 1;
  return Math.min(5, 1.4 + Math.log2(Math.max(1, times)));
}

/** The panel on what is selected: an entity, an event, a statement or a relationship, always with its sentences. */
import type { ApiEdge, ApiEvidence, ApiLink, ApiMeta, ApiNode, ApiNodeDetail } from "../../src/serve/api.js";
import { api, ApiFailure } from "./api.js";
import { h, fill, type Child } from "./dom.js";
import { documentLine, evidenceList } from "./evidence.js";
import { kindMark } from "./legend.js";
import { edgeLabel, looks } from "./style.js";
import { clip, count, eventDate, foreign, languageBadge, plain, sentenceCase, value } from "./text.js";

export interface DetailActions {
  /** Makes a node the centre of a new view. */
  open(id: string): void;
  select(id: string): void;
  expand(id: string): void;
  pathFrom(node: ApiNode): void;
  close(): void;
}

/** Links beyond this many of one sort stand behind "show all". */
const SHOWN = 8;

export class DetailPanel {
  private pending: AbortController | null = null;

  /** `learn` hears of every node and relationship the panel was told about, drawn or not. */
  constructor(
    private readonly box: HTMLElement,
    private readonly meta: ApiMeta,
    private readonly actions: DetailActions,
    private readonly learn: (seen: { nodes: ApiNode[]; edges: ApiEdge[] }) => void,
  ) {}

  clear(): void {
    this.pending?.abort();
    this.box.classList.remove("open");
    fill(
      this.box,
      h("div", { class: "hint" }, h("h2", {}, "Nothing selected"), h("p", {}, "Click a node, a relationship, an event or a statement to read what the reports say, in their own words."), h("p", {}, "Double-click a node to add what surrounds it.")),
    );
  }

  async showNode(id: string, known: ApiNode | undefined): Promise<void> {
    const signal = this.begin(known ? this.nodeHead(known) : null);
    try {
      const [detail, evidence] = await Promise.all([api.node(id, signal), api.evidence(id, signal)]);
      if (signal.aborted) return;
      const links = [...detail.relations, ...detail.events, ...detail.statements];
      this.learn({ nodes: [detail.node, ...links.map((x) => x.other)], edges: links.map((x) => x.edge) });
      this.draw(this.node(detail, evidence));
    } catch (error) {
      // An id from the address alone may be that of a relationship.
      if (!known && error instanceof ApiFailure && error.code === "NOT_FOUND") return this.showEdge(id, undefined, new Map());
      this.fail(signal, error);
    }
  }

  /** An edge that is not drawn is known by its id alone until the server answers. */
  async showEdge(id: string, known: ApiEdge | undefined, nodes: Map<string, ApiNode>): Promise<void> {
    const headOf = (edge: ApiEdge, find: (id: string) => ApiNode | undefined) => this.edgeHead(edge, find(edge.source), find(edge.target));
    const signal = this.begin(known ? headOf(known, (x) => nodes.get(x)) : null);
    try {
      const evidence = await api.evidence(id, signal);
      if (signal.aborted) return;
      const edge = evidence.edge ?? known;
      this.learn({ nodes: evidence.ends, edges: edge ? [edge] : [] });
      this.draw([edge ? headOf(edge, (x) => evidence.ends.find((end) => end.id === x)) : null, edge ? this.facts(edgeFacts(edge)) : null, this.evidence(evidence)]);
    } catch (error) {
      this.fail(signal, error, known ? headOf(known, (x) => nodes.get(x)) : null);
    }
  }

  private node(detail: ApiNodeDetail, evidence: ApiEvidence): Child[] {
    const { node } = detail;
    const said = detail.statements.filter((x) => x.edge.type === "STATED");
    const contradicted = detail.relations.concat(detail.statements).filter((x) => x.edge.type === "CONTRADICTS");
    const statements = detail.statements.filter((x) => x.edge.type !== "CONTRADICTS" && x.edge.type !== "STATED");
    const relations = detail.relations.filter((x) => x.edge.type !== "CONTRADICTS");
    const isDrawn = node.kind !== "Document" && node.kind !== "Sentence";
    const isEntity = isDrawn && node.kind !== "Event" && node.kind !== "Statement";
    return [
      this.nodeHead(node),
      isDrawn ? this.nodeActions(node, isEntity) : null,
      node.kind === "Statement" ? this.statementText(node) : null,
      this.facts(nodeFacts(node)),
      this.links("Contradicts", contradicted, node, "danger"),
      isEntity ? null : this.evidence(evidence, node.kind === "Document" ? "Text" : undefined),
      this.links(node.kind === "Statement" ? "Who and about whom" : isEntity ? "Relations" : "Who and where", relations, node),
      this.links(isEntity ? "Events" : "About", detail.events, node),
      this.links("Says", said, node),
      this.links(isEntity ? "Said about it" : "Statements", statements, node),
      isEntity ? this.evidence(evidence, "Mentioned in") : null,
      detail.sources.length && isEntity
        ? section("Sources", h("ul", { class: "sources" }, detail.sources.map((x) => h("li", {}, documentLine(x, this.meta), h("span", { class: "n" }, count(x.sentences, "sentence"))))))
        : null,
      detail.truncated ? h("p", { class: "quiet" }, "More exists than is listed here.") : null,
    ];
  }

  private nodeHead(node: ApiNode): HTMLElement {
    const subtype = node.subtype ? plain(node.subtype) : null;
    return h(
      "header",
      { class: "detail-head" },
      h(
        "p",
        { class: "kind-line" },
        kindMark(this.meta, node.kind, looks(this.meta)(node).color),
        h("span", {}, [node.kind, subtype].filter(Boolean).join(" · ")),
        node.status && node.status !== "asserted" ? h("span", { class: `badge status ${node.status}` }, node.status) : null,
        node.kind === "Statement" ? languageBadge(node.language) : null,
        this.closeButton(),
      ),
      h("h2", {}, node.kind === "Statement" || node.kind === "Sentence" ? foreign(`“${clip(node.name, 120)}”`, node.language) : foreign(sentenceCase(node.name))),
    );
  }

  private edgeHead(edge: ApiEdge, source: ApiNode | undefined, target: ApiNode | undefined): HTMLElement {
    const end = (node: ApiNode | undefined, id: string) =>
      h("button", { type: "button", class: "link end", click: () => this.actions.select(id) }, node ? [kindMark(this.meta, node.kind, looks(this.meta)(node).color), foreign(clip(node.name, 80), node.language)] : id);
    return h(
      "header",
      { class: `detail-head edge-head ${edge.type === "CONTRADICTS" ? "danger" : ""}` },
      h("p", { class: "kind-line" }, h("span", {}, "Relationship"), edge.status && edge.status !== "asserted" ? h("span", { class: `badge status ${edge.status}` }, edge.status) : null, this.closeButton()),
      h("h2", {}, end(source, edge.source), h("span", { class: "edge-type" }, edge.symmetric ? "↔ " : "→ ", plain(edge.type), edge.symmetric ? "" : " →"), end(target, edge.target)),
    );
  }

  private closeButton(): HTMLElement {
    return h("button", { type: "button", class: "close", "aria-label": "Close details", title: "Close", click: () => this.actions.close() }, "×");
  }

  private nodeActions(node: ApiNode, isEntity: boolean): HTMLElement {
    return h(
      "div",
      { class: "actions" },
      h("button", { type: "button", class: "primary", click: () => this.actions.expand(node.id) }, "Expand"),
      h("button", { type: "button", click: () => this.actions.open(node.id) }, "Centre here"),
      isEntity ? h("button", { type: "button", click: () => this.actions.pathFrom(node) }, "Path from here") : null,
    );
  }

  private statementText(node: ApiNode): Child {
    const quote = node.props["quote"];
    const text = node.props["text"];
    const words = typeof text === "string" ? text : node.name;
    return h("blockquote", { class: "said" }, h("p", { lang: node.language, dir: "auto" }, words), typeof quote === "string" && !words.includes(quote) ? h("p", { lang: node.language, dir: "auto", class: "quote" }, `“${quote}”`) : null);
  }

  private facts(facts: [string, Child][]): Child {
    return facts.length ? h("dl", { class: "facts" }, facts.map(([name, v]) => [h("dt", {}, name), h("dd", {}, v)])) : null;
  }

  private evidence(evidence: ApiEvidence, title = "In the reports"): HTMLElement {
    return section(title, evidenceList(evidence, this.meta));
  }

  private links(title: string, links: ApiLink[], center: ApiNode, tone = ""): Child {
    if (!links.length) return null;
    const items = links.map((link) => this.link(link, center));
    const list = h("ul", { class: `links ${tone}` }, items.slice(0, SHOWN));
    const rest = items.slice(SHOWN);
    const more = rest.length
      ? h("button", { type: "button", class: "more", click: (event) => {
          list.append(...rest);
          (event.currentTarget as HTMLElement).remove();
        } }, `Show ${rest.length} more`)
      : null;
    return section(`${title} (${links.length})`, list, more);
  }

  private link({ edge, other }: ApiLink, center: ApiNode): HTMLElement {
    const arrow = edge.symmetric ? "" : edge.source === center.id ? "→ " : "← ";
    const when = other.kind === "Event" ? eventDate(other) : null;
    return h(
      "li",
      {},
      h("button", { type: "button", class: "relation", title: "Read the sentences", click: () => this.actions.select(edge.id) }, arrow, edgeLabel(edge)),
      h(
        "button",
        { type: "button", class: "link", click: () => this.actions.select(other.id) },
        kindMark(this.meta, other.kind, looks(this.meta)(other).color),
        other.context?.speaker && other.context.speaker !== center.name ? h("strong", {}, foreign(other.context.speaker), ": ") : null,
        foreign(other.kind === "Statement" ? `“${clip(other.name, 110)}”` : clip(other.name, 90), other.language),
      ),
      contextLine(other, center),
      when ? h("span", { class: "when" }, foreign(when)) : null,
      other.status && other.status !== "asserted" ? h("span", { class: `badge status ${other.status}` }, other.status) : null,
    );
  }

  private begin(head: Child): AbortSignal {
    this.pending?.abort();
    this.pending = new AbortController();
    this.box.classList.add("open");
    this.box.setAttribute("aria-busy", "true");
    fill(this.box, head, h("p", { class: "loading", role: "status" }, "Reading…"));
    return this.pending.signal;
  }

  private draw(children: Child[]): void {
    this.box.removeAttribute("aria-busy");
    fill(this.box, children);
    this.box.scrollTop = 0;
  }

  private fail(signal: AbortSignal, error: unknown, head: Child = null): void {
    if (signal.aborted) return;
    this.draw([head, h("p", { class: "error", role: "alert" }, error instanceof Error ? error.message : String(error))]);
  }
}

/** Who did it to whom and where, leaving out the node that the panel is about. */
function contextLine({ context }: ApiNode, center: ApiNode): HTMLElement | null {
  if (!context) return null;
  const others = (names: string[]) => names.filter((name) => name !== center.name);
  const [actors, targets] = [others(context.actors), others(context.targets)];
  const parts: Child[] = [];
  if (actors.length) parts.push(actors.map((name, i) => [i ? ", " : "", foreign(name)]));
  if (targets.length) parts.push(" → ", targets.map((name, i) => [i ? ", " : "", foreign(name)]));
  if (context.place && context.place.name !== center.name) parts.push(parts.length ? " · " : "", "at ", foreign(context.place.name));
  return parts.length ? h("span", { class: "when" }, parts) : null;
}

function section(title: string, ...children: Child[]): HTMLElement {
  return h("section", { class: "detail-section" }, h("h3", {}, title), children);
}

/** Properties shown by name; the rest is for queries. */
function nodeFacts(node: ApiNode): [string, Child][] {
  const p = node.props;
  const facts: [string, Child][] = [];
  const add = (label: string, v: Child) => {
    if (v !== null && v !== undefined && v !== false && v !== "") facts.push([label, v]);
  };
  const text = (name: string) => (p[name] === undefined ? null : foreign(value(p[name])));
  const range = (min: string, max: string) => {
    const [a, b] = [p[min], p[max]];
    if (a === undefined && b === undefined) return null;
    return a === b ? String(a) : a === undefined ? `up to ${b}` : b === undefined ? `at least ${a}` : `${a} to ${b}`;
  };
  const aliases = Array.isArray(p["aliases"]) ? p["aliases"].map(String).filter((x) => x !== node.name) : [];
  if (aliases.length) add("Also", h("span", { class: "aliases" }, aliases.slice(0, 14).map((x) => h("span", { class: "alias" }, foreign(x))), aliases.length > 14 ? `and ${aliases.length - 14} more` : null));
  if (node.kind === "Event") {
    add("Type", [node.subtype ? plain(node.subtype) : null, typeof p["mode"] === "string" ? ` · ${plain(p["mode"])}` : null]);
    add("When", eventDate(node) ? [foreign(eventDate(node)!), typeof p["dateFrom"] === "string" && typeof p["dateText"] === "string" ? h("span", { class: "quiet" }, " (", foreign(`“${p["dateText"]}”`), ")") : null] : null);
    add("Killed", range("killedMin", "killedMax"));
    add("Injured", range("injuredMin", "injuredMax"));
    add("Displaced", range("displacedMin", "displacedMax"));
    add("In words", text("countText"));
    add("Acting groups", text("actorGroups"));
    add("Groups struck", text("targetGroups"));
    add("Means", text("instrument"));
    add("Trigger", text("trigger"));
    add("ACLED", text("acled"));
  }
  if (node.kind === "Statement") {
    add("Speaker", text("speakerGroup"));
  }
  add("Country", text("country"));
  if (p["lat"] !== undefined && p["lon"] !== undefined) add("Position", `${value(p["lat"])}, ${value(p["lon"])}`);
  add("Wikidata", text("wikidata"));
  add("Mentions", text("mentions"));
  add("Confidence", text("confidence"));
  return facts;
}

function edgeFacts(edge: ApiEdge): [string, Child][] {
  const shown: [string, string][] = [["title", "Title"], ["stance", "Stance"], ["extent", "Extent"], ["since", "Since"], ["from", "From"], ["to", "To"], ["attributedTo", "According to"], ["reason", "Why"], ["count", "Sentences"], ["confidence", "Confidence"]];
  return shown.flatMap(([name, label]): [string, Child][] => (edge.props[name] === undefined ? [] : [[label, foreign(value(edge.props[name]))]]));
}

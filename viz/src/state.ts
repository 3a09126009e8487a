/** What the viewer shows, kept in the address after "#", so that reload, back and a sent link give the same view. */
export type View =
  | { kind: "start" }
  | { kind: "node"; id: string }
  | { kind: "question"; name: string; params: Record<string, string> }
  | { kind: "path"; from: string; to: string };

export interface State {
  view: View;
  /** Nodes expanded on top of the view, in order. */
  open: string[];
  /** The node or relationship whose details are shown. */
  selected: string | null;
  /** Kinds hidden through the legend. */
  hidden: string[];
}

/** More expansions than this are forgotten, oldest first: a view is not a hairball. */
const MAX_OPEN = 12;

export function parseState(hash: string): State {
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  const list = (name: string) => (params.get(name) ?? "").split(",").filter(Boolean);
  return { view: parseView(params), open: list("open").slice(-MAX_OPEN), selected: params.get("sel"), hidden: list("hide") };
}

export function formatState({ view, open, selected, hidden }: State): string {
  const params = new URLSearchParams();
  if (view.kind === "node") params.set("node", view.id);
  if (view.kind === "question") {
    params.set("q", view.name);
    for (const [name, value] of Object.entries(view.params)) params.set(`p.${name}`, value);
  }
  if (view.kind === "path") {
    params.set("from", view.from);
    params.set("to", view.to);
  }
  if (open.length) params.set("open", open.slice(-MAX_OPEN).join(","));
  if (selected) params.set("sel", selected);
  if (hidden.length) params.set("hide", hidden.join(","));
  const text = params.toString();
  return text ? `#${text}` : "";
}

export function sameView(a: State, b: State): boolean {
  const only = (s: State) => formatState({ ...s, selected: null, hidden: [] });
  return only(a) === only(b);
}

export class Store {
  private state: State;
  private readonly listeners: ((now: State, before: State | null) => void)[] = [];

  constructor() {
    this.state = parseState(location.hash);
    addEventListener("hashchange", () => {
      const next = parseState(location.hash);
      if (formatState(next) !== formatState(this.state)) this.accept(next);
    });
  }

  get now(): State {
    return this.state;
  }

  subscribe(listener: (now: State, before: State | null) => void): void {
    this.listeners.push(listener);
  }

  start(): void {
    for (const listener of this.listeners) listener(this.state, null);
  }

  /** A new view is a step of the history; a selection or filter replaces the current one. */
  set(change: Partial<State>): void {
    const next = { ...this.state, ...change };
    const hash = formatState(next);
    if (hash === formatState(this.state)) return;
    const url = `${location.pathname}${location.search}${hash}`;
    if (sameView(next, this.state)) history.replaceState(null, "", url);
    else history.pushState(null, "", url);
    this.accept(next);
  }

  show(view: View, selected: string | null = null): void {
    this.set({ view, open: [], selected });
  }

  private accept(next: State): void {
    const before = this.state;
    this.state = next;
    for (const listener of this.listeners) listener(next, before);
  }
}

function parseView(params: URLSearchParams): View {
  const node = params.get("node");
  if (node) return { kind: "node", id: node };
  const name = params.get("q");
  if (name) {
    const given: Record<string, string> = {};
    for (const [key, value] of params) if (key.startsWith("p.")) given[key.slice(2)] = value;
    return { kind: "question", name, params: given };
  }
  const from = params.get("from");
  const to = params.get("to");
  return from && to ? { kind: "path", from, to } : { kind: "start" };
}

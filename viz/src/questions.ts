/** Saved questions: the list, a form for each one's parameters, and the table of an answer. */
import type { ApiCell, ApiMeta, ApiQuestion, ApiQuestionResult } from "../../src/serve/api.js";
import { h, fill, type Child } from "./dom.js";
import { combobox } from "./search.js";
import { clip, count, foreign, plain } from "./text.js";

export interface QuestionActions {
  run(name: string, params: Record<string, string>): void;
  select(id: string): void;
}

export class QuestionsPanel {
  private readonly forms = new Map<string, { details: HTMLDetailsElement; inputs: Map<string, HTMLInputElement> }>();

  constructor(private readonly box: HTMLElement, private readonly meta: ApiMeta, private readonly actions: QuestionActions) {}

  show(questions: ApiQuestion[]): void {
    fill(this.box, questions.length ? h("ul", { class: "questions" }, questions.map((question) => this.item(question))) : h("p", { class: "quiet" }, "No question is saved."));
  }

  /** Opens the question that is asked now, with what it was asked for. */
  mark(name: string, params: Record<string, string>): void {
    const form = this.forms.get(name);
    if (!form) return;
    form.details.open = true;
    for (const [param, input] of form.inputs) if (params[param] !== undefined) input.value = params[param];
  }

  fail(message: string): void {
    fill(this.box, h("p", { class: "error", role: "alert" }, message));
  }

  private item(question: ApiQuestion): HTMLElement {
    const inputs = new Map<string, HTMLInputElement>();
    const submit = (event: Event) => {
      event.preventDefault();
      const params = Object.fromEntries([...inputs].map(([name, input]) => [name, input.value.trim()]).filter(([, v]) => v !== ""));
      this.actions.run(question.name, params as Record<string, string>);
    };
    const form = h(
      "form",
      { class: "question-form", submit },
      question.description && question.description !== question.title ? h("p", { class: "quiet" }, question.description) : null,
      question.params.map((param) => {
        const id = `q-${question.name}-${param.name}`;
        const input = h("input", { id, name: param.name, type: param.type === "number" || param.type === "integer" ? "number" : "text", autocomplete: "off", dir: "auto", placeholder: param.default === null ? "" : String(param.default) });
        input.value = param.default === null ? "" : String(param.default);
        inputs.set(param.name, input);
        const list = h("ul", { id: `${id}-list`, class: "suggestions", hidden: true });
        // Parameters are names as people write them: suggestions help, any text is allowed.
        if (input.type === "text") combobox(input, list, this.meta, () => undefined, { keep: true, free: true });
        return h("div", { class: "field" }, h("label", { for: id, title: param.description }, plain(param.name)), input, list, param.description ? h("small", {}, param.description) : null);
      }),
      h("button", { type: "submit", class: "primary" }, "Ask"),
    );
    const details = h("details", { name: "question", "data-question": question.name, toggle: () => this.opened(details, question) }, h("summary", {}, question.title), form);
    this.forms.set(question.name, { details, inputs });
    return h("li", {}, details);
  }

  /** A question without parameters is asked when it is opened by hand. */
  private opened(details: HTMLDetailsElement, question: ApiQuestion): void {
    if (details.open && !question.params.length && details.matches(":focus-within")) this.actions.run(question.name, {});
  }
}

/** Ids look so; what has one can be shown. */
const ID = /^[a-z]{1,3}_[0-9a-f]{8,}$/;

export function resultTable(result: ApiQuestionResult, title: string, select: (id: string) => void, close: () => void): Child[] {
  const names = new Map(result.graph.nodes.map((node) => [node.id, node]));
  // What can be shown stands first, whatever the order of the query: a wide table hides its last columns.
  const first = (i: number) => (/^ids?$/.test(result.columns[i]!) ? 0 : 1);
  const order = result.columns.map((_, i) => i).sort((a, b) => first(a) - first(b) || a - b);
  return [
    h(
      "div",
      { class: "result-head" },
      h("h2", {}, title),
      h("span", { class: "quiet" }, count(result.rows.length, "row"), result.truncated ? ", more exist" : ""),
      h("button", { type: "button", class: "close", "aria-label": "Close the table", title: "Close", click: close }, "×"),
    ),
    result.rows.length
      ? h(
          "div",
          { class: "table-scroll", tabindex: "0" },
          h(
            "table",
            {},
            h("thead", {}, h("tr", {}, order.map((i) => h("th", { scope: "col" }, first(i) ? plain(result.columns[i]!) : h("span", { class: "sr" }, "show"))))),
            h("tbody", {}, result.rows.map((row) => h("tr", {}, order.map((i) => h("td", {}, cellContent(row[i]!, (id) => names.get(id)?.name, select)))))),
          ),
        )
      : h("p", { class: "quiet" }, "Nothing in the graph answers this."),
  ];
}

function cellContent(cell: ApiCell, nameOf: (id: string) => string | undefined, select: (id: string) => void): Child {
  if (cell === null) return h("span", { class: "quiet" }, "–");
  if (typeof cell === "string") return ID.test(cell) ? pick(clip(nameOf(cell) ?? "show", 32), () => select(cell)) : foreign(cell);
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  if (typeof cell === "number") return Number.isInteger(cell) ? String(cell) : cell.toFixed(2);
  if (Array.isArray(cell)) return cell.map((x) => h("div", {}, cellContent(x, nameOf, select)));
  if (typeof cell["$node"] === "string") return pick(String(cell["name"]), () => select(String(cell["$node"])));
  if (typeof cell["$edge"] === "string") return pick(plain(String(cell["type"])), () => select(String(cell["$edge"])));
  return h("dl", { class: "map" }, Object.entries(cell).map(([key, v]) => [h("dt", {}, key), h("dd", {}, cellContent(v as ApiCell, nameOf, select))]));
}

function pick(text: string, click: () => void): HTMLElement {
  return h("button", { type: "button", class: "link", click }, foreign(text));
}

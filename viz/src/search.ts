/**
 * A text field that suggests entities: the ARIA combobox pattern, with arrow keys, Enter and Escape. `keep` leaves the name in the
 * field; a `free` field takes any text, so nothing is suggested unasked by Enter.
 */
import type { ApiHit, ApiMeta } from "../../src/serve/api.js";
import { api } from "./api.js";
import { fill, h } from "./dom.js";
import { kindMark } from "./legend.js";
import { foreign, plain } from "./text.js";

export interface Combobox {
  /** The entity picked last, until its text is edited. */
  readonly picked: ApiHit | null;
  set(hit: Pick<ApiHit, "id" | "name"> | null): void;
}

const DELAY_MS = 120;

export function combobox(input: HTMLInputElement, list: HTMLElement, meta: ApiMeta, onPick: (hit: ApiHit) => void, options: { keep?: boolean; free?: boolean } = {}): Combobox {
  let hits: ApiHit[] = [];
  let active = -1;
  let picked: ApiHit | null = null;
  let timer = 0;
  let pending: AbortController | null = null;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  const close = () => {
    clearTimeout(timer);
    pending?.abort();
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  close();

  const pick = (hit: ApiHit) => {
    picked = hit;
    input.value = options.keep ? hit.name : "";
    close();
    onPick(hit);
  };
  const mark = () => {
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === active)));
    const item = list.children[active];
    if (item) {
      input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };
  const open = () => {
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  };
  const say = (text: string) => {
    hits = [];
    active = -1;
    fill(list, h("li", { class: "note", role: "option", "aria-disabled": "true" }, text));
    open();
  };
  const suggest = async (text: string) => {
    pending?.abort();
    pending = new AbortController();
    const { signal } = pending;
    try {
      const found = await api.search(text, signal);
      if (signal.aborted) return;
      if (!found.length && options.free) return close();
      if (!found.length) return say(`Nothing is named “${text}”.`);
      hits = found;
      active = options.free ? -1 : 0;
      fill(list, hits.map((hit, i) => suggestion(list.id, hit, i, meta, () => pick(hit))));
      open();
      mark();
    } catch (error) {
      if (!signal.aborted) say(error instanceof Error ? error.message : String(error));
    }
  };

  input.addEventListener("input", () => {
    picked = null;
    clearTimeout(timer);
    const text = input.value.trim();
    if (!text) return close();
    timer = window.setTimeout(() => void suggest(text), DELAY_MS);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!hits.length) return;
      const step = event.key === "ArrowDown" ? 1 : -1;
      active = active < 0 && step < 0 ? hits.length - 1 : (active + step + hits.length) % hits.length;
      mark();
    } else if (event.key === "Enter") {
      const hit = list.hidden ? undefined : hits[active];
      if (hit) {
        event.preventDefault();
        pick(hit);
      }
    } else if (event.key === "Escape") close();
  });
  // Later, so that a click on a suggestion comes first; unless the reader is back by then.
  input.addEventListener("blur", () => setTimeout(() => document.activeElement !== input && close(), 150));

  return {
    get picked() {
      return picked;
    },
    set(hit) {
      picked = hit ? { kind: "", subtype: null, matched: null, ...hit } : null;
      input.value = hit?.name ?? "";
    },
  };
}

function suggestion(listId: string, hit: ApiHit, i: number, meta: ApiMeta, pick: () => void): HTMLElement {
  return h(
    "li",
    { id: `${listId}-${i}`, role: "option", "aria-selected": "false", mousedown: (event) => event.preventDefault(), click: pick },
    kindMark(meta, hit.kind),
    h("span", { class: "hit-name" }, foreign(hit.name)),
    hit.matched ? h("span", { class: "hit-matched" }, foreign(hit.matched)) : null,
    h("span", { class: "hit-kind" }, hit.subtype ? plain(hit.subtype) : hit.kind.toLowerCase()),
  );
}

/** Words for people: plain labels for schema names, dates and numbers, and text in its own language and direction. */
import type { ApiHighlight, ApiNode, ApiSentence, ApiValue } from "../../src/serve/api.js";
import { h, type Child } from "./dom.js";

const number = new Intl.NumberFormat("en");

/** COORDINATES_WITH → "coordinates with"; car_bomb → "car bomb". */
export function plain(name: string): string {
  return name.replace(/_/g, " ").toLowerCase();
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "1 document", "1,204 documents"; "other" plurals are given. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number.format(n)} ${n === 1 ? one : many}`;
}

export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length).replace(/[\ud800-\udbff]$/u, "");
  const space = cut.lastIndexOf(" ");
  return `${(space > length * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

export function value(v: ApiValue): string {
  if (Array.isArray(v)) return v.map(String).join(", ");
  return typeof v === "number" ? (Number.isInteger(v) ? String(v) : v.toFixed(2)) : String(v);
}

/** Text from a document or a name in any script: isolated, its direction its own. */
export function foreign(text: string, language: string | null = null, rightToLeft: boolean | null = null): HTMLElement {
  return h("bdi", { lang: language, dir: rightToLeft === null ? "auto" : rightToLeft ? "rtl" : "ltr" }, text);
}

export function languageBadge(code: string | null, name?: string | null): HTMLElement | null {
  return code ? h("span", { class: "badge language", title: name ?? languageName(code) }, code.toUpperCase()) : null;
}

export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** When an event was: the ISO date where it is known, else the words of the text. */
export function eventDate(node: ApiNode): string | null {
  const { dateFrom, dateTo, dateText } = node.props;
  if (typeof dateFrom === "string") return typeof dateTo === "string" && dateTo !== dateFrom ? `${dateFrom} to ${dateTo}` : dateFrom;
  return typeof dateText === "string" ? `“${dateText}”` : null;
}

/** Cuts a sentence into runs of plain and marked text; where a mention lies within evidence, the run is both. */
export function runs(text: string, highlights: ApiHighlight[]): { text: string; mention: ApiHighlight | null; evidence: boolean }[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of highlights) cuts.add(clamp(start, text.length)).add(clamp(end, text.length));
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((start, i) => {
    const end = points[i + 1]!;
    const over = highlights.filter((x) => x.start <= start && x.end >= end && x.end > x.start);
    return {
      text: text.slice(start, end),
      mention: over.find((x) => x.role === "mention") ?? null,
      evidence: over.some((x) => x.role === "evidence"),
    };
  });
}

/** The sentence as the document has it, with its marks. */
export function markedSentence(sentence: ApiSentence, names: Record<string, string>): HTMLElement {
  const children: Child[] = runs(sentence.text, sentence.highlights).map(({ text, mention, evidence }) => {
    if (!mention && !evidence) return text;
    const classes = [mention && "mention", evidence && "evidence"].filter(Boolean).join(" ");
    return h("mark", { class: classes, title: mention?.node ? (names[mention.node] ?? null) : null }, text);
  });
  return h("p", { class: "sentence", lang: sentence.language, dir: sentence.rightToLeft ? "rtl" : "ltr" }, children);
}

function clamp(n: number, length: number): number {
  return Math.max(0, Math.min(length, n));
}

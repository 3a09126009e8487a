/**
 * Copies of labelled sentences with other names in the place of theirs, of the same kind, from the product's own tables: so that the
 * tagger learns to trust what the tables say of a name, also of names that general text never has.
 */
import { LABELS } from "../../src/annotate/ner/types.js";
import { readData } from "../../src/resources/data.js";
import type { TokenRules } from "../../src/text/rules.js";
import { tokenize } from "../../src/text/tokenize.js";
import { label, type Labelled, type NameSpan } from "./nerData.js";
import { random } from "./pos.js";

export type Names = Record<NameSpan["kind"], string[]>;

/** Names in one language: its column of the actor tables, and the larger places. */
export function tableNames(column: "en" | "fr" | "ar"): Names {
  const names: Names = { PER: [], ORG: [], LOC: [] };
  for (const [file, kind] of [["armed", "ORG"], ["states", "ORG"], ["world", "ORG"], ["media", "ORG"], ["persons", "PER"], ["regions", "LOC"]] as const) {
    const [header, ...rows] = readData(`actors/${file}.tsv`).split("\n").filter((l) => l && !l.startsWith("#")).map((l) => l.split("\t"));
    for (const row of rows) {
      const cell = (name: string) => row[header!.indexOf(name)] ?? "";
      const own = cell(column).split("|").filter(Boolean);
      names[kind].push(...(column === "en" ? [cell("name"), ...own] : own));
    }
  }
  const [header, ...rows] = readData("places.tsv.gz").split("\n").filter((l) => l && !l.startsWith("#")).map((l) => l.split("\t"));
  for (const row of rows) {
    const cell = (name: string) => row[header!.indexOf(name)] ?? "";
    const name = cell(column === "en" ? "name" : column) || (column === "fr" ? cell("name") : "");
    if (!name || Number(cell("population")) < 100_000) continue;
    // Countries are named far oftener than towns.
    for (let n = 0; n < (cell("kind") === "country" ? 10 : 1); n++) names.LOC.push(name);
  }
  return names;
}

export function withOtherNames(sentences: readonly Labelled[], names: Names, rules: TokenRules, seed: number): Labelled[] {
  const next = random(seed);
  const pick = (kind: NameSpan["kind"]) => names[kind][Math.floor(next() * names[kind].length)]!;
  return sentences.filter((s) => s.labels.some((l) => l > 0)).map((s) => {
    let text = "";
    const spans: NameSpan[] = [];
    for (let i = 0; i < s.tokens.length; ) {
      const token = s.tokens[i]!;
      if (text && token.spaced) text += " ";
      const name = LABELS[s.labels[i]!]!;
      let to = i + 1;
      if (name[0] === "B") {
        const kind = name.slice(2) as NameSpan["kind"];
        while (to < s.tokens.length && s.labels[to] === s.labels[i]! + 1) to++;
        // One name in four stays, so that the copy is not all of one make.
        const start = text.length;
        text += next() < 0.25 ? s.tokens.slice(i, to).map((t, k) => (k && t.spaced ? " " : "") + t.text).join("") : pick(kind);
        spans.push({ kind, start, end: text.length });
      } else text += token.text;
      i = to;
    }
    const tokens = tokenize(text, 0, text.length, rules);
    return { id: `${s.id}-other`, tokens, labels: label(tokens, spans) };
  });
}

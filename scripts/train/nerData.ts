/** Name corpora as the product's tokens with labels. */
import { LABELS, type Label } from "../../src/annotate/ner/types.js";
import { splitProclitics } from "../../src/lang/ar/clitics.js";
import { fold } from "../../src/text/fold.js";
import type { TokenRules } from "../../src/text/rules.js";
import type { Token } from "../../src/text/token.js";
import { tokenize } from "../../src/text/tokenize.js";
import { readAligned, type AlignedSentence } from "./align.js";
import { readTagged, readText, type Tagged } from "./corpora.js";

export interface Labelled {
  id: string;
  tokens: Token[];
  labels: Uint8Array;
}

export interface NameSpan {
  start: number;
  end: number;
  kind: "PER" | "ORG" | "LOC";
}

/** Spans of characters become labels of the tokens that they overlap. */
export function label(tokens: readonly Token[], spans: readonly NameSpan[]): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  for (const span of spans) {
    let first = true;
    tokens.forEach((t, i) => {
      if (t.start >= span.end || t.end <= span.start) return;
      labels[i] = LABELS.indexOf(`${first ? "B" : "I"}-${span.kind}` as Label);
      first = false;
    });
  }
  return labels;
}

/** Universal NER over EWT: the same sentences as the treebank's, so that the text is known. */
export function universalNer(data: string, part: "dev" | "test", rules: TokenRules): Labelled[] {
  const table = readTagged(`${data}/ner/en_uner_ewt-${part}.tsv.gz`);
  const trees = readAligned(`${data}/treebanks/en_ewt-${part}.conllu.gz`, rules);
  const byWords = new Map<string, AlignedSentence>();
  for (const s of trees) byWords.set(s.words.map((w) => w.form).join(" "), s);
  const out: Labelled[] = [];
  table.forEach((row, n) => {
    const tree = byWords.get(row.tokens.join(" "));
    if (!tree) return;
    out.push({ id: `${part}-${n}`, tokens: tree.tokens, labels: label(tree.tokens, spansOf(row.tags, tree.words)) });
  });
  return out;
}

function spansOf(tags: readonly string[], words: readonly { start: number; end: number }[]): NameSpan[] {
  const spans: NameSpan[] = [];
  let open: NameSpan | null = null;
  tags.forEach((tag, i) => {
    const kind = tag.slice(2);
    if (tag[0] === "I" && open && open.kind === kind) open.end = words[i]!.end;
    else {
      open = null;
      if (kind === "PER" || kind === "ORG" || kind === "LOC") spans.push((open = { start: words[i]!.start, end: words[i]!.end, kind }));
    }
  });
  return spans;
}

const TITLE = /^(president|prime|premier|minister|ambassador|professor|prof\.?|director|secretary|senator|sen\.?|general|gen\.?|colonel|col\.?|captain|mr\.?|mrs\.?|ms\.?|dr\.?|sir|king|queen|prince|princess|pope|bishop|judge|justice|mayor|governor|chairman|chief|officer|executive|assistant|associate|deputy|vice|former|biologist|author|writer|actor|actress|coach|leader|spokesman|spokeswoman|spokesperson|representative|rep\.?|congressman|editor|of|to|in)$/i;
const GUM_KINDS: Record<string, NameSpan["kind"]> = { person: "PER", organization: "ORG", place: "LOC" };

/** GUM's entity annotation: spans of persons, organizations and places that are names and little else. */
export function gum(data: string, rules: TokenRules): Labelled[] {
  return readAligned(`${data}/treebanks/en_gum_news_interview.conllu.gz`, rules).map((s) => {
    const open: { kind: string; from: number }[] = [];
    const spans: (NameSpan & { from: number; to: number })[] = [];
    s.words.forEach((w, i) => {
      const field = w.misc.get("Entity");
      if (!field) return;
      for (const [, opened, closed] of field.matchAll(/(\([^()]+)|(\d*\))/g)) {
        if (opened) open.push({ kind: opened.split("-")[1]!, from: i });
        // "(11-place-…)" opens and closes at once: its bracket comes right after.
        if (closed !== undefined) {
          const span = open.pop();
          const kind = span && GUM_KINDS[span.kind];
          if (kind) spans.push({ kind, from: span.from, to: i + 1, start: 0, end: 0 });
        }
      }
    });
    const capital = (i: number) => /^\p{Lu}/u.test(s.words[i]!.form);
    const names = spans.flatMap((span) => {
      let { from, to } = span;
      while (to > from && /^(PUNCT|PART)$/.test(s.words[to - 1]!.upos)) to--;
      const head = s.words.slice(from, to).findIndex((w) => w.head - 1 < from || w.head - 1 >= to) + from;
      // A name has a capital head, and is no people ("Muslims in …").
      if (head < from || s.words[head]!.upos !== "PROPN" || !capital(head) || (span.kind === "PER" && s.words[head]!.feats.get("Number") === "Plur")) return [];
      // Owners and titles before a person's name are no part of it.
      if (span.kind === "PER") for (let i = from; i < to; i++) if (TITLE.test(s.words[i]!.form) || /^['’]s?$/.test(s.words[i]!.form)) from = i + 1;
      while (from < to && !capital(from) && !/^\d/.test(s.words[from]!.form)) from++;
      while (from < to && /^(DET|PRON)$/.test(s.words[from]!.upos)) from++;
      // What follows the name ("… of the region that …") ends it at the first word that names seldom have.
      let end = from;
      while (end < to && (capital(end) || /^\d/.test(s.words[end]!.form) || (end + 1 < to && capital(end + 1) && /^(of|for|and|the|on|in|&|-|al|de|bin|van|von)$/i.test(s.words[end]!.form)))) end++;
      if (end === from || end - from > 8) return [];
      if (end < to && head >= end) return [];
      return [{ kind: span.kind, start: s.words[from]!.start, end: s.words[end - 1]!.end, from, to: end }];
    });
    // "Ambassador to the United States Hamdullah Mohib": the person's name begins after the name inside.
    for (const person of names) {
      if (person.kind !== "PER") continue;
      for (const inner of names) if (inner.kind !== "PER" && inner.from >= person.from && inner.to < person.to) person.from = Math.max(person.from, inner.to);
      while (person.from < person.to - 1 && !capital(person.from)) person.from++;
      person.start = s.words[person.from]!.start;
    }
    // The longest of nested names.
    const top = names.filter((a) => !names.some((b) => b !== a && b.from <= a.from && b.to >= a.to && b.to - b.from > a.to - a.from));
    return { id: s.id, tokens: s.tokens, labels: label(s.tokens, top) };
  });
}

/** A table whose text is lost: words are written together again as print would have them. */
export function fromTable(data: string, file: string, rules: TokenRules): Labelled[] {
  return readTagged(`${data}/ner/${file}.tsv.gz`).map((row, n) => {
    let text = "";
    let glue = true;
    let quote = false;
    const words = row.tokens.map((token) => {
      const closing = /^([,.;:!?%)\]»”’]|'s|n't|'|\.\.\.)$/.test(token) || (token === '"' && quote);
      if (!glue && !closing) text += " ";
      glue = /^[([«“$£]$/.test(token) || (token === '"' && !quote);
      if (token === '"') quote = !quote;
      const start = text.length;
      text += token;
      return { start, end: text.length };
    });
    const tokens = tokenize(text, 0, text.length, rules);
    return { id: `${file}-${n}`, tokens, labels: label(tokens, spansOf(row.tags, words)) };
  });
}

const SUFFIXES = new Set(["ه", "ها", "هم", "هما", "هن", "نا", "ي", "كم", "ني", "ك"]);
const PROCLITICS = new Set(["و", "ف", "ب", "ل", "ك"]);
const KINDS: Record<string, NameSpan["kind"]> = { PER: "PER", ORG: "ORG", LOC: "LOC", FAC: "LOC" };

/**
 * The FANE corpora: pronoun suffixes go back onto their word, proclitics are split as the tokenizer splits them (and are outside
 * names). Facilities count as places unless `facilities` is false; the other kinds are left out.
 */
export function fane(data: string, file: string, rules: TokenRules): Labelled[] {
  return readTagged(`${data}/ner/${file}.tsv.gz`).map((row, n) => ({ id: `${file}-${n}`, ...arabicRow(row, rules) }));
}

function arabicRow(row: Tagged, rules: TokenRules): { tokens: Token[]; labels: Uint8Array } {
  let text = "";
  const spans: NameSpan[] = [];
  let open: NameSpan | null = null;
  let previous = "";
  row.tokens.forEach((token, i) => {
    const word = token.trim();
    const tag = row.tags[i]!;
    const kind = KINDS[tag.slice(2)];
    const suffix = SUFFIXES.has(word) && tag === "O" && previous.length > 1 && !/[^\u0621-\u064a]/.test(previous);
    const glued = suffix || (PROCLITICS.has(previous) && (row.tags[i - 1] === "O" || tag[0] === "I"));
    if (text && !glued) text += " ";
    let start = text.length;
    text += word;
    if (tag[0] === "I" && open && kind === open.kind) open.end = text.length;
    else {
      open = null;
      if (kind) {
        // A preposition or conjunction that the corpus left on the name.
        const lengths = glued ? [] : splitProclitics(fold(word));
        for (const l of lengths) start += l;
        spans.push((open = { start, end: text.length, kind }));
      }
    }
    previous = suffix ? "" : word;
  });
  const tokens = tokenize(text, 0, text.length, rules);
  return { tokens, labels: label(tokens, spans) };
}

/**
 * Hints from a corpus that is not trained on: words by the kind of name they mostly stand in, and names seen at least twice.
 * Returns lines of data/models/XX.names.txt.gz.
 */
export function hintsFrom(sentences: readonly Labelled[], nameWords: ReadonlySet<string>): string {
  const words = new Map<string, number[]>();
  const names = new Map<string, number[]>();
  for (const { tokens, labels } of sentences) {
    for (let i = 0; i < tokens.length; i++) {
      const counts = words.get(tokens[i]!.norm) ?? [0, 0, 0, 0];
      words.set(tokens[i]!.norm, counts);
      const kind = (labels[i]! + 1) >> 1;
      counts[kind]!++;
      if (labels[i]! % 2 === 0) continue;
      let to = i + 1;
      while (to < tokens.length && labels[to] === labels[i]! + 1) to++;
      const name = tokens.slice(i, to).map((t) => t.norm).join(" ");
      const seen = names.get(name) ?? [0, 0, 0, 0];
      names.set(name, seen);
      seen[kind]!++;
    }
  }
  const lines = new Map<string, string[]>();
  const put = (code: string, term: string) => {
    if (!term.includes("|")) lines.set(code, [...(lines.get(code) ?? []), term]);
  };
  const best = (counts: readonly number[]) => [1, 2, 3].sort((a, b) => counts[b]! - counts[a]!)[0]!;
  for (const [word, counts] of words) {
    const total = counts.reduce((a, b) => a + b);
    const inNames = total - counts[0]!;
    const kind = best(counts);
    const listed = nameWords.has(word) ? "N" : "";
    if (total < 3) {
      if (listed) put("sN", word);
    } else if (inNames * 10 < total) put(`s0${listed}`, word);
    else put(`s${"-POL"[kind]}${inNames * 2 > total ? "+" : ""}${counts[kind]! * 4 < inNames * 3 ? "~" : ""}${listed}`, word);
  }
  for (const word of nameWords) if (!words.has(word)) put("sN", word);
  for (const [name, counts] of names) if (counts[best(counts)]! >= 2) put(`f${"-POL"[best(counts)]}`, name);
  return [...lines].sort().map(([code, terms]) => `${code}\t${terms.sort().join("|")}`).join("\n");
}

/** Hints from the Latin spellings of the table of name pairs: sN frequent, sn rarer words of names; w when a word of the language too. */
export function latinHints(data: string, isWord: (word: string) => boolean): string {
  const counts = new Map<string, number>();
  for (const line of readText(`${data}/ar_name_pairs.tsv.gz`).split("\n").slice(1)) {
    for (const variant of (line.split("\t")[2] ?? "").split("|")) {
      const [word, n] = variant.split(":");
      const key = fold(word ?? "");
      if (/^[a-z'-]{2,}$/.test(key)) counts.set(key, (counts.get(key) ?? 0) + Number(n));
    }
  }
  const lines = new Map<string, string[]>();
  for (const [word, n] of counts) {
    if (n < 3) continue;
    const code = `s${n >= 30 ? "N" : "n"}${isWord(word) ? "w" : ""}`;
    lines.set(code, [...(lines.get(code) ?? []), word]);
  }
  return [...lines].sort().map(([code, words]) => `${code}\t${words.sort().join("|")}`).join("\n");
}

/** Treebank sentences as the product's own tokenizer cuts them, each token with the annotation of the words it covers. */
import { tokenize } from "../../src/text/tokenize.js";
import type { TokenRules } from "../../src/text/rules.js";
import type { Token } from "../../src/text/token.js";
import { readText } from "./corpora.js";

export interface GoldWord {
  form: string;
  lemma: string;
  upos: string;
  feats: ReadonlyMap<string, string>;
  head: number;
  deprel: string;
  misc: ReadonlyMap<string, string>;
  /** In the text of its sentence. */
  start: number;
  end: number;
}

export interface AlignedSentence {
  id: string;
  text: string;
  words: GoldWord[];
  tokens: Token[];
  /** Index into `words` of the one that stands for the token: the highest in the tree of those it covers. */
  word: number[];
}

const pairs = (field: string) => new Map(field === "_" ? [] : field.split("|").map((p) => [p.slice(0, p.indexOf("=")), p.slice(p.indexOf("=") + 1)] as const));

export function readAligned(path: string, rules: TokenRules): AlignedSentence[] {
  const sentences: AlignedSentence[] = [];
  for (const block of readText(path).split(/\n\n+/)) {
    const sentence = readBlock(block, rules);
    if (sentence) sentences.push(sentence);
  }
  return sentences;
}

function readBlock(block: string, rules: TokenRules): AlignedSentence | null {
  const words: GoldWord[] = [];
  let text = "";
  let id = "";
  let at = 0;
  let rangeEnd = 0;
  let range: [number, number] | null = null;
  const place = (form: string): [number, number] | null => {
    while (at < text.length && /\s/.test(text[at]!)) at++;
    if (!text.startsWith(form, at)) return null;
    at += form.length;
    return [at - form.length, at];
  };
  for (const line of block.split("\n")) {
    if (line.startsWith("# text = ")) text = line.slice(9);
    if (line.startsWith("# sent_id = ")) id = line.slice(12);
    if (!line || line.startsWith("#")) continue;
    const f = line.split("\t");
    if (f[0]!.includes(".")) continue;
    if (f[0]!.includes("-")) {
      const start = at;
      range = place(f[1]!);
      if (!range) return null;
      rangeEnd = Number(f[0]!.split("-")[1]);
      // Parts that simply concatenate keep their own places.
      at = start;
      continue;
    }
    const n = Number(f[0]);
    let span: [number, number] | null;
    if (range && n <= rangeEnd) {
      const save = at;
      span = place(f[1]!);
      if (!span || span[1] > range[1]) {
        at = save;
        span = range;
      }
      if (n === rangeEnd) {
        at = range[1];
        range = null;
      }
    } else {
      // "لل" + noun is written "ل" + "ل…" already; the treebanks' text is otherwise their words.
      span = place(f[1]!);
    }
    if (!span) return null;
    words.push({ form: f[1]!, lemma: f[2]!, upos: f[3]!, feats: pairs(f[5]!), head: Number(f[6]), deprel: f[7]!, misc: pairs(f[9]!), start: span[0], end: span[1] });
  }
  if (!words.length) return null;
  const tokens = tokenize(text, 0, text.length, rules);
  const word: number[] = [];
  let from = 0;
  for (const token of tokens) {
    while (from < words.length && words[from]!.end <= token.start) from++;
    let chosen = -1;
    for (let i = from; i < words.length && words[i]!.start < token.end; i++) {
      const head = words[i]!.head - 1;
      const inside = head >= from && words[head]!.start < token.end;
      if (chosen < 0 || !inside) {
        if (chosen >= 0 && words[chosen]!.start === words[i]!.start) continue; // "du": the first part
        chosen = i;
        if (!inside) break;
      }
    }
    if (chosen < 0) return null;
    word.push(chosen);
  }
  return { id, text, words, tokens, word };
}

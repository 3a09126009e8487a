/** Readers of the training corpora: Universal Dependencies treebanks and tables of token and tags. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

export interface Word {
  form: string;
  lemma: string;
  upos: string;
  feats: ReadonlyMap<string, string>;
  head: number;
  deprel: string;
  misc: ReadonlyMap<string, string>;
  /** White space stands before it. */
  spaced: boolean;
}

export function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

function pairs(field: string): Map<string, string> {
  const map = new Map<string, string>();
  if (field !== "_") for (const pair of field.split("|")) map.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
  return map;
}

/**
 * Sentences of words as a tokenizer sees them: a contraction is split where an apostrophe shows the seam ("don't" → do,
 * n't) and stays one word, with the annotation of its first part, where none does ("du", "cannot").
 */
export function readConllu(path: string): Word[][] {
  const sentences: Word[][] = [];
  for (const block of readText(path).split(/\n\n+/)) {
    const words: Word[] = [];
    let spaced = true;
    let rangeEnd = 0;
    let rangeSpace = true;
    let whole = "";
    for (const line of block.split("\n")) {
      if (!line || line.startsWith("#")) continue;
      const f = line.split("\t");
      const id = f[0]!;
      if (id.includes(".")) continue;
      const misc = pairs(f[9]!);
      if (id.includes("-")) {
        rangeEnd = Number(id.split("-")[1]);
        rangeSpace = misc.get("SpaceAfter") !== "No";
        whole = /['’]/.test(f[1]!.slice(1)) ? "" : f[1]!;
        continue;
      }
      const n = Number(id);
      const merged = n <= rangeEnd && whole !== "";
      if (merged && whole === words.at(-1)?.form && !spaced) {
        if (n === rangeEnd) spaced = rangeSpace;
        continue;
      }
      words.push({ form: merged ? whole : f[1]!, lemma: f[2]!, upos: f[3]!, feats: pairs(f[5]!), head: Number(f[6]), deprel: f[7]!, misc, spaced });
      spaced = n < rangeEnd ? false : n === rangeEnd ? rangeSpace : misc.get("SpaceAfter") !== "No";
    }
    if (words.length) sentences.push(words);
  }
  return sentences;
}

export interface Tagged {
  tokens: string[];
  tags: string[];
}

/** Sentences of a table of token, tab, tag (columns beyond the second are left out); an empty line ends a sentence. */
export function readTagged(path: string): Tagged[] {
  const sentences: Tagged[] = [];
  let tokens: string[] = [];
  let tags: string[] = [];
  for (const line of [...readText(path).split("\n"), ""]) {
    const [token, tag] = line.split("\t");
    if (!token?.trim()) {
      if (tokens.length) sentences.push({ tokens, tags });
      tokens = [];
      tags = [];
    } else {
      tokens.push(token);
      tags.push(tag?.trim() || "O");
    }
  }
  return sentences;
}

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/**
 * Folded Arabic words, proclitics already taken off, with their counts in open corpora (data/morph/ar_words.txt.gz: one
 * line for each count, highest first: the count, a tab, its words separated by spaces). Read once, when first asked for.
 */
export function arabicWordCounts(): ReadonlyMap<string, number> {
  return (counts ??= read());
}

let counts: Map<string, number> | undefined;

function read(): Map<string, number> {
  const lines = gunzipSync(readFileSync(new URL("../../data/morph/ar_words.txt.gz", import.meta.url))).toString("utf8").split("\n");
  const map = new Map<string, number>();
  for (const line of lines) {
    const tab = line.indexOf("\t");
    if (tab < 0) continue;
    const count = Number(line.slice(0, tab));
    for (const word of line.slice(tab + 1).split(" ")) map.set(word, count);
  }
  return map;
}

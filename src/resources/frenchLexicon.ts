import { readData } from "./data.js";

/** One inflection pattern: the stem plus `lemmaEnding` is the lemma, and each ending says which forms stem plus ending may be. */
export interface Pattern {
  /** v, n, a or r. */
  kind: string;
  lemmaEnding: string;
  /** Ending → codes: n, a, r; of verbs i infinitive, p past participle, g present participle, s simple past or imperfect, f other finite form. */
  endings: ReadonlyMap<string, string>;
}

export interface FrenchLexicon {
  patterns: readonly Pattern[];
  /** Longest ending of any pattern. */
  longest: number;
  /** Verbs by frequency: their rank. */
  rank: ReadonlyMap<string, number>;
  /** Numbers of the patterns that a stem follows; empty for what is no stem. */
  patternsOf(stem: string): number[];
}

/**
 * French inflection (data/morph/fr_lexicon.txt.gz, folded): first line, frequent verbs; then one line for each pattern: kind, lemma
 * ending, "ending:codes" separated by spaces; after an empty line the stems in code-unit order, "stem:patterns" with numbers in base 36.
 * The stems stay one text that is searched by halves: nothing is built for the tens of thousands that no document uses.
 */
export function frenchLexicon(): FrenchLexicon {
  return (lexicon ??= read());
}

let lexicon: FrenchLexicon | undefined;

function read(): FrenchLexicon {
  const text = readData("morph/fr_lexicon.txt.gz");
  const seam = text.indexOf("\n\n");
  const [frequent, ...lines] = text.slice(0, seam).split("\n");
  const stems = text.slice(seam + 2);
  let longest = 0;
  const patterns = lines.map((line): Pattern => {
    const [kind, lemmaEnding, endings] = line.split("\t");
    const map = new Map<string, string>();
    for (const ending of endings!.split(" ")) {
      const colon = ending.indexOf(":");
      map.set(ending.slice(0, colon), ending.slice(colon + 1));
      longest = Math.max(longest, colon);
    }
    return { kind: kind!, lemmaEnding: lemmaEnding!, endings: map };
  });
  return { patterns, longest, rank: new Map(frequent!.split(" ").map((verb, i) => [verb, i])), patternsOf: (stem) => search(stems, stem) };
}

function search(lines: string, stem: string): number[] {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const start = lines.lastIndexOf("\n", ((low + high) >> 1) - 1) + 1;
    const colon = lines.indexOf(":", start);
    const key = lines.slice(start, colon);
    if (key === stem) {
      return lines.slice(colon + 1, lines.indexOf("\n", colon)).split(",").map((n) => parseInt(n, 36));
    }
    if (key < stem) low = lines.indexOf("\n", colon) + 1;
    else high = start;
  }
  return NONE;
}

const NONE: number[] = [];

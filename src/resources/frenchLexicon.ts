import { readData } from "./data.js";
import { HASH_START, HashedKeys, hashOf } from "./hashed.js";

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
  /** Verbs by frequency: their rank. */
  rank: ReadonlyMap<string, number>;
  /** The ways to cut a word into a stem and what may be its ending, longest stem first: length of the stem and number of a pattern that it follows. */
  cuts(norm: string): { stem: number; pattern: number }[];
}

/**
 * French inflection (data/morph/fr_lexicon.txt.gz, folded): first line, frequent verbs; then one line for each pattern: kind, lemma
 * ending, "ending:codes" separated by spaces; after an empty line the stems in code-unit order, "stem:patterns" with numbers in base 36.
 * The stems stay one text: of the tens of thousands that no document uses nothing is built but a place in a table of hashes.
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
  return { patterns, rank: new Map(frequent!.split(" ").map((verb, i) => [verb, i])), cuts: cutter(stems, longest) };
}

function cutter(stems: string, longest: number): FrenchLexicon["cuts"] {
  let count = 0;
  for (let at = stems.indexOf("\n"); at >= 0; at = stems.indexOf("\n", at + 1)) count++;
  const keys = new HashedKeys(stems, count + 1);
  for (let at = 0; at < stems.length; ) {
    const colon = stems.indexOf(":", at);
    keys.add(at, colon, colon + 1);
    at = stems.indexOf("\n", colon) + 1 || stems.length;
  }
  return (norm) => {
    const hashes = [HASH_START];
    for (let n = 0; n < norm.length; n++) hashes.push(hashOf(norm, n, n + 1, hashes[n]));
    const out: { stem: number; pattern: number }[] = [];
    for (let stem = norm.length; stem >= 0 && norm.length - stem <= longest; stem--) {
      const hash = hashes[stem]!;
      if (!keys.maybe(hash)) continue;
      for (const at of keys.get(norm.slice(0, stem), hash)) {
        for (const number of stems.slice(at, stems.indexOf("\n", at)).split(",")) out.push({ stem, pattern: parseInt(number, 36) });
      }
    }
    return out;
  };
}

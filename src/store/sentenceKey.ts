import { foldedWords } from "./searchKey.js";

/**
 * What a sentence is found by: its words in order, folded as names are, Arabic ones reduced to their stem, a space around each. Stores
 * keep these keys: a change here needs a migration.
 */
export function sentenceKey(text: string): string {
  const words = foldedWords(text).map(stem);
  return words.length > 0 ? ` ${words.join(" ")} ` : "";
}

/** The stems that a sentence must have words of, in the order in which they were asked for. */
export const sentenceWords = (text: string): string[] => foldedWords(text).map(stem).slice(0, MAX_WORDS);

/** More words than a question has. */
const MAX_WORDS = 24;

/**
 * Light10, the stemmer behind Lucene's Arabic analyzer: one prefix, then every suffix that leaves two letters.
 * Larkey, Ballesteros, Connell: Light Stemming for Arabic Information Retrieval (2007).
 */
function stem(word: string): string {
  if (!ARABIC.test(word)) return word;
  const prefix = PREFIXES.find((p) => word.startsWith(p) && word.length >= Math.max(p.length + 2, p.length === 1 ? 4 : 0));
  let rest = word.slice(prefix?.length ?? 0);
  for (const suffix of SUFFIXES) if (rest.endsWith(suffix) && rest.length >= suffix.length + 2) rest = rest.slice(0, -suffix.length);
  return rest;
}

const ARABIC = /^[\u0620-\u064a]+$/;
const PREFIXES = ["ال", "وال", "بال", "كال", "فال", "لل", "و"];
/** In the order of Lucene; ة is ه here already. */
const SUFFIXES = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

import type { Lexicon } from "../../annotate/lexicon.js";

/** "We", "our", « nos », «قواتنا», «سنواصل»: a word, or one that ends or (for verbs) begins so. */
export function isFirstPerson(norm: string, { words, endings, verbs }: Lexicon["firstPerson"], verb: boolean): boolean {
  return words.has(norm) || endings.some((e) => norm.length > e.length + 2 && norm.endsWith(e)) || (verb && verbs !== null && verbs.test(norm));
}

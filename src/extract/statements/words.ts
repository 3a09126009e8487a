import type { NounPhrase } from "../chunks.js";
import type { SentenceContext } from "../context.js";

/** Kinds of what can be denied, rejected or described: somebody else's words. */
export const WORDS_OF_OTHERS: ReadonlySet<string> = new Set(["claim", "accusation", "announcement", "explanation", "opinion", "confirmation"]);

/** The claim, these accusations, « les propos », «الاتهامات». */
export function wordsOfOthers(np: NounPhrase, { tokens, lexicon }: SentenceContext): boolean {
  for (let k = np.from; k <= np.head; k++) if (WORDS_OF_OTHERS.has(lexicon.reportingNouns.match(tokens, k)?.value.kind ?? "")) return true;
  return false;
}

/** The kind of words a phrase names: "accusations" are answered by whoever was accused. */
export function kindOfWords(np: NounPhrase, { tokens, lexicon }: SentenceContext): string | null {
  for (let k = np.from; k <= np.head; k++) {
    const kind = lexicon.reportingNouns.match(tokens, k)?.value.kind;
    if (kind && WORDS_OF_OTHERS.has(kind)) return kind;
  }
  return null;
}

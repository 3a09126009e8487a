import type { Clause } from "./clauses.js";
import type { SentenceContext } from "./context.js";

/** «طلب عدم ذكر اسمه», "asked not to be named": says how a source spoke, and demands, denies and tells nothing. */
export function asksAnonymity({ verb }: Clause, { tokens, lexicon }: Pick<SentenceContext, "tokens" | "lexicon">): boolean {
  for (let k = verb.from; k < Math.min(tokens.length, verb.to + NEAR); k++) {
    if (lexicon.anonymity.match(tokens, k)) return true;
    if (k >= verb.to && tokens[k]!.verb === "fin") return false;
    if (k >= verb.to && /^[.,;:،؛]$/.test(tokens[k]!.text)) return false;
  }
  return false;
}

/** Words that may stand between: "spoke to reporters on condition of". */
const NEAR = 6;

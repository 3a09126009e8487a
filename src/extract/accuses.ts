import type { Clause } from "./clauses.js";
import type { SentenceContext } from "./context.js";

/** Whether the verb of a clause accuses somebody: what follows is said of whom it names. */
export function accuses({ verb }: Clause, { tokens, lexicon }: SentenceContext): boolean {
  const { lemma, norm } = tokens[verb.head]!;
  return (lexicon.reportingVerbs.get(lemma ?? norm) ?? []).some((r) => r.entry.kind === "accusation");
}

/** The kind of statement that the verb of a clause makes by itself, where it is one of saying. */
export function sayingOf({ verb }: Clause, { tokens, lexicon }: SentenceContext): string | undefined {
  const { lemma, norm } = tokens[verb.head]!;
  return lexicon.reportingVerbs.get(lemma ?? norm)?.find((v) => !v.tail.length)?.entry.kind;
}

import type { TriggerEntry } from "../../lang/types.js";
import type { Clause } from "../clauses.js";
import type { SentenceContext } from "../context.js";

/** The event type that a trigger entry names. */
export const typeOf = (entry: TriggerEntry, { schema }: SentenceContext): string => schema.subtype(entry.subtype)?.type.name ?? "";

/** Types of acts that use force on somebody. */
export const FORCE: ReadonlySet<string> = new Set(["ASSAULT", "COERCE"]);

/** Whether a verb can tell of violence at all. */
export function strikes(clause: Clause, context: SentenceContext): boolean {
  const verb = context.tokens[clause.verb.head]!;
  return [verb.lemma, verb.norm].some((w) => w !== undefined && (context.lexicon.verbTriggers.get(w) ?? []).some((c) => c.tail.length === 0 && typeOf(c.entry, context) === "ASSAULT"));
}

/** Whoever is behind a weapon that acts by itself: "Russian missiles hit", "a shell fired by the army killed", "Hezbollah's rockets". */
import type { Trigger } from "./triggers.js";
import { participants } from "../arguments.js";
import type { NounPhrase } from "../chunks.js";
import type { Argument, SentenceContext } from "../context.js";
import { adjectives, owners, possessor } from "../owners.js";

/** The weapon that acts in a verb's clause, and who wields it; null where the acting phrase is no weapon. */
export function wielders({ entry, clause, kind }: Trigger, context: SentenceContext): { weapon: NounPhrase; who: Argument[] } | null {
  if (kind !== "verb" || !clause || !WIELDED.test(entry.subtype)) return null;
  const { verb, subject, phrases } = clause;
  const weapon = verb.passive ? phrases.find((p) => p.case === "by") : subject;
  if (!weapon || weapon.mention !== null || (weapon.noun !== "weapon" && !entry.agentNouns)) return null;
  const fired = firedBy(weapon, context);
  if (fired.length) return { weapon, who: fired };
  return { weapon, who: possessor(weapon, context) ? owners(weapon, context) : adjectives(weapon, context) };
}

/** Attacks from afar, with what armies have; a "Syrian car bomb" only went off there. */
const WIELDED = /airstrike|drone|missile|shelling|rocket/;

/** "fired by X", "that X launched": whoever the clause of the weapon names. */
function firedBy(weapon: NounPhrase, context: SentenceContext): Argument[] {
  const { tokens, lexicon } = context;
  for (const clause of context.clauses) {
    const { verb } = clause;
    // a participle right behind is the weapon's, whichever noun the clause was hung on
    const behind = verb.passive && verb.participle && verb.from === weapon.to;
    if (!behind && clause.object?.head !== weapon.head && clause.subject?.head !== weapon.head) continue;
    const { lemma, norm } = tokens[verb.head]!;
    const fires = lexicon.verbTriggers.get(lemma ?? norm)?.some((c) => c.tail.length > 0 && WIELDED.test(c.entry.subtype)) === true;
    const who = verb.passive ? clause.phrases.find((p) => p.case === "by") : clause.subject;
    if (fires && who && who.head !== weapon.head) return participants(who, context, "agent");
  }
  return [];
}

/**
 * What a stated intention is, in PLOVER's terms: to say that one will do something cooperative is AGREE, something hostile
 * short of violence THREATEN, that one will not or could not REJECT; that somebody must do something is REQUEST.
 * Violence keeps its type, with its status.
 */
import { phraseText } from "../arguments.js";
import type { NounPhrase } from "../chunks.js";
import type { Clause } from "../clauses.js";
import type { Argument, SentenceContext } from "../context.js";
import type { FoundEvent } from "./find.js";
import type { Trigger } from "./triggers.js";

const COOPERATIVE = new Set(["CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"]);
const HOSTILE = new Set(["SANCTION", "PROTEST", "COERCE"]);

export function readIntent(event: FoundEvent, trigger: Trigger, context: SentenceContext): void {
  const said = context.attributions.find((a) => a.start <= event.trigger.start && event.trigger.start < a.end);
  const { clause } = trigger;
  if (!clause) return;
  const change = (subtype: string) => {
    const known = context.schema.subtype(subtype);
    if (!known) return;
    event.subtype = subtype;
    event.type = known.type.name;
    // what both would have done, one of them says: "we will never negotiate with terrorists"
    const others = event.actors.filter((a) => a.np.case === "with");
    if (others.length > 0 && trigger.entry.frame === "reciprocal") {
      event.actors = event.actors.filter((a) => !others.includes(a));
      event.targets.push(...others);
    }
  };
  if (isObliged(clause, context) && trigger.kind === "verb") {
    if (!said) return;
    event.targets = event.actors.length ? event.actors : event.targets;
    event.actors = clause.subject && said.speaker ? [speaker(said.speaker, clause.subject, context)] : [];
    change("demand");
    event.status = "asserted";
    return;
  }
  const future = futureOf(trigger, context);
  // "would not meet" is hypothetical by its mood, and refused all the same
  const negated = event.status === "negated" || event.status === "denied" || (future && clause.verb.negated);
  if (negated && (future || refused(trigger, context)) && (COOPERATIVE.has(event.type) || event.type === "AGREE")) {
    change("refusal");
    event.status = "asserted";
    return;
  }
  if (!future || negated) return;
  // what the reporter tells of a day to come is a plan; somebody's word that it will be is an agreement to it
  if (COOPERATIVE.has(event.type) && (said || event.type !== "CONSULT")) {
    change(event.type === "AID" ? "promise_of_aid" : event.type === "CONSULT" ? "agree_to_negotiate" : "willingness");
    event.status = "asserted";
  } else if (HOSTILE.has(event.type) && said) {
    change("threat");
    event.status = "asserted";
  }
}

/** Whoever speaks, in the words of the sentence where it names them. */
function speaker(who: { entity: number } | { group: string }, near: NounPhrase, context: SentenceContext): Argument {
  if (!("entity" in who)) return { ...who, np: near };
  const { annotated, references } = context;
  const np = context.chunks.find((c): c is NounPhrase => c.type === "np" && (c.mention !== null ? annotated.mentions[c.mention]!.entity === who.entity : references.get(c.head) === who.entity));
  return np ? { entity: who.entity, np, text: phraseText(np, context) } : { entity: who.entity, np: near };
}

/** The verb group holds a word of obligation: must, should, doit, يجب. */
export function isObliged(clause: Clause, { tokens, lexicon }: SentenceContext): boolean {
  for (let k = clause.verb.from; k < clause.verb.head; k++) if (lexicon.obligation.has(tokens[k]!.norm) || lexicon.obligation.has(tokens[k]!.lemma ?? "")) return true;
  const above = clause.governor;
  return above !== null && clause.verb.infinitive && lexicon.obligation.has(tokens[above.verb.head]!.lemma ?? tokens[above.verb.head]!.norm);
}

function futureOf({ clause, from, kind }: Trigger, { tokens, lexicon }: SentenceContext): boolean {
  if (!clause || kind !== "verb") return false;
  for (let k = clause.verb.from; k <= from; k++) if (lexicon.future.has(tokens[k]!.norm) || lexicon.grammar.moodOf?.(tokens[k]!.norm, tokens[k]!.lemma) === "future") return true;
  return false;
}

/** "refused to meet", « exclut d'envoyer »; who failed to, or denies that he did, refused nothing. */
function refused({ clause, kind }: Trigger, { tokens, lexicon }: SentenceContext): boolean {
  const above = clause?.governor;
  if (!above || kind === "noun") return false;
  const { lemma, norm } = tokens[above.verb.head]!;
  return lexicon.refusing.has(lemma ?? norm) && !above.verb.negated;
}

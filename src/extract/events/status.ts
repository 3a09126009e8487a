import type { EventStatus } from "../../model/index.js";
import type { Clause } from "../clauses.js";
import type { SentenceContext } from "../context.js";
import type { Trigger } from "./triggers.js";

/**
 * What the text claims of the event: negation, plan, condition and hedge in its clause or the clauses above it, and the
 * stance of whoever is quoted. Irrealis and negation must never become facts.
 */
export function statusOf(trigger: Trigger, context: SentenceContext): EventStatus {
  const { tokens, lexicon, attributions } = context;
  const offset = tokens[trigger.from]!.start;
  const around = attributions.filter((a) => a.start <= offset && offset < a.end && a.cue !== trigger.from);
  if (around.some((a) => a.stance === "denies")) return "denied";
  const chain: Clause[] = [];
  for (let c = trigger.clause; c && chain.length < 4; c = c.governor) {
    if (c !== trigger.clause && !(chain.at(-1)!.verb.infinitive || chain.at(-1)!.verb.participle || chain.at(-1)!.verb.modal)) break;
    chain.push(c);
  }
  const own = chain[0];
  if (own?.verb.negated || (trigger.kind === "noun" && negatedNoun(trigger, context))) return around.length ? "denied" : "negated";
  const from = own ? Math.min(own.verb.from, trigger.from) : trigger.from;
  if (chain.slice(1).some((c) => c.verb.negated)) return "negated";
  if (conditional(trigger, context)) return "hypothetical";
  for (const clause of chain) {
    const { head, from: start, to } = clause.verb;
    for (let k = start; k < to; k++) {
      if (trigger.kind === "verb" && clause === own && k === head) continue;
      if (lexicon.planned.match(tokens, k)) return "planned";
      if (lexicon.hypothetical.match(tokens, k)) return "hypothetical";
    }
    if (clause !== own || trigger.kind !== "verb") {
      if (lexicon.planned.match(tokens, head)) return "planned";
      if (lexicon.hypothetical.match(tokens, head)) return "hypothetical";
    }
    if (clause.verb.modal) return "hypothetical";
  }
  // a few words before the verb: "is set to", "ready to", «قد», « prêt à »
  for (let k = Math.max(0, from - 4); k < from; k++) {
    const planned = lexicon.planned.match(tokens, k);
    if (planned && k + planned.length >= from - 1 && sameStretch(tokens, k, from)) return "planned";
    const maybe = lexicon.hypothetical.match(tokens, k);
    if (maybe && k + maybe.length >= from - 1 && sameStretch(tokens, k, from)) return "hypothetical";
  }
  if (around.some((a) => a.stance === "demands")) return "hypothetical";
  for (let k = 0; k < tokens.length; k++) {
    if (Math.abs(k - trigger.from) <= 8 && lexicon.alleged.match(tokens, k) && sameStretch(tokens, Math.min(k, trigger.from), Math.max(k, trigger.from))) return "alleged";
  }
  if (around.some((a) => a.hedged || a.kind === "accusation")) return "alleged";
  return "asserted";
}

function sameStretch(tokens: SentenceContext["tokens"], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (/^[.;:!?؟؛]$/.test(tokens[k]!.text)) return false;
  return true;
}

/** "no attack", "without firing": a negation right before the noun phrase. */
function negatedNoun(trigger: Trigger, { tokens, lexicon }: SentenceContext): boolean {
  const np = trigger.np;
  if (!np) return false;
  for (let k = Math.max(0, np.from - 1); k < trigger.from; k++) if (lexicon.negation.match(tokens, k)) return true;
  return false;
}

/** The clause stands under "if". */
function conditional(trigger: Trigger, { chunks, tokens, lexicon }: SentenceContext): boolean {
  const at = trigger.clause ? trigger.clause.at : chunks.findIndex((c) => c.from <= trigger.from && trigger.from < c.to);
  for (let k = at - 1; k >= 0 && k > at - 8; k--) {
    const c = chunks[k]!;
    if (c.type === "verb" && c.finite) return false;
    if (c.type === "boundary" && c.kind === "sub") return lexicon.hypothetical.match(tokens, c.from) !== undefined;
    if (c.type === "boundary" && (c.kind === "stop" || c.kind === "comp" || c.kind === "rel")) return false;
  }
  return false;
}

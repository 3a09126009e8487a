import type { EventStatus } from "../../model/index.js";
import { accuses, sayingOf } from "../accuses.js";
import type { NounPhrase } from "../chunks.js";
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
  const around = attributions.filter((a) => a.start <= offset && offset < a.end && a.cue !== trigger.from && !beside(trigger, a.cue, context) && !(a.hedged && owned(trigger, a.cue, context)) && !(a.stance === "demands" && occasion(trigger, a.cue, context)));
  if (around.some((a) => a.stance === "denies")) return "denied";
  const chain: Clause[] = [];
  for (let c = apart(trigger, context) ? null : trigger.clause; c && chain.length < 4; c = c.governor) {
    // «نفته القوات، متهمة الجيش بالقصف»: who denies one thing and accuses of another does not deny that
    if (chain.length > 0 && accusesBesides(chain.at(-1)!, context)) break;
    if (c !== trigger.clause && !(chain.at(-1)!.verb.infinitive || chain.at(-1)!.verb.participle || chain.at(-1)!.verb.modal)) break;
    chain.push(c);
  }
  const own = chain[0];
  if (rumoured(trigger, context)) return "denied";
  // before negation: « craint que la ville ne tombe » has a "ne" that negates nothing
  if (feared(own, context)) return "hypothetical";
  if (conditional(trigger, context)) return "hypothetical";
  const told = trigger.kind === "noun" && own && (own.verb.negated || (own.verb.infinitive && own.governor?.verb.negated)) ? sayingOf(own, context) : undefined;
  // "could not confirm the attack" leaves it open, "did not comment on the attack" takes it for granted
  if (told === "confirmation") return "alleged";
  if ((own?.verb.negated && told === undefined && !presupposed(trigger, own, context) && !(trigger.kind === "noun" && undergone(trigger, own) && deniedBy(own, context))) || (trigger.kind === "noun" ? negatedNoun(trigger, context) : nobody(own, context))) return around.length && !unreal(own, context) ? "denied" : unreal(own, context) ? "hypothetical" : "negated";
  const from = own ? Math.min(own.verb.from, trigger.from) : trigger.from;
  // "failed to break the siege", "foiled an attack", "denied targeting civilians": the verb above says that it did not happen
  for (const above of trigger.kind === "verb" ? chain.slice(1) : chain) {
    if (trigger.kind !== "verb" && above === own && !undergone(trigger, above)) continue;
    const verdict = above === own ? deniedBy(above, context) : (deniedBy(above, context) ?? (above.verb.negated ? "negated" : null));
    // « n'exclut pas un entretien », "did not rule out talks"
    if (verdict) return above.verb.negated && deniedBy(above, context) ? "hypothetical" : verdict;
  }
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
    if (clause.verb.future) return "planned";
    if (clause.verb.modal) return "hypothetical";
    const mood = moodOf(clause, trigger, context);
    if (mood) return mood;
  }
  if (own && awaited(own, context)) return "hypothetical";
  const before = saidBefore(from, context) ?? (lexicon.grammar.constructState && trigger.from > from ? saidBefore(trigger.from, context) : null);
  if (before) return before;
  const described = describedAs(trigger, context);
  if (described) return described;
  if (around.some((a) => a.stance === "demands")) return "hypothetical";
  if (isAhead(trigger, context)) return "planned";
  for (let k = Math.max(0, trigger.from - 8); k < Math.min(tokens.length, trigger.from + 9); k++) {
    if (lexicon.alleged.match(tokens, k) && !ofOthers(k, trigger, context) && sameStretch(tokens, Math.min(k, trigger.from), Math.max(k, trigger.from))) return "alleged";
  }
  if (around.some((a) => a.hedged || (a.kind === "accusation" && !(a.factive && !doubted(a, context))))) return "alleged";
  return "asserted";
}

/**
 * "decided to close the border after the killing of a soldier in an attack": what stands behind "after" or "despite" happened, whatever the
 * verb says of the rest.
 */
function apart({ kind, np }: Trigger, { chunks }: SentenceContext): boolean {
  if (kind !== "noun" || !np) return false;
  for (let k = chunks.findIndex((c) => c.type === "np" && c.from <= np.from && np.to <= c.to); k >= 0; k--) {
    const c = chunks[k]!;
    if (c.type !== "np" || c.case === null) return false;
    if (c.case === "after" || c.case === "despite") return true;
  }
  return false;
}

/** «نفى الجيش ما تردد عن سقوط المدينة»: what a denial says went round. */
function rumoured({ kind, clause, np }: Trigger, context: SentenceContext): boolean {
  const said = clause && context.chunks[clause.at - 1];
  if (kind !== "noun" || !clause?.governor || said?.type !== "boundary" || said.kind !== "rel" || !context.lexicon.sentenceRelatives.has(context.tokens[said.from]!.norm)) return false;
  return clause.phrases.some((p) => p === np || p.of === np) && deniedBy(clause.governor, context) === "denied";
}

/** A few words before the verb or noun: "is set to", "ready to", «قد», « prêt à », «محاولتهم إطلاق», «بقصد تنفيذ عمليات». */
function saidBefore(from: number, { tokens, lexicon, dates }: SentenceContext): EventStatus | null {
  for (let k = Math.max(0, from - 4); k < from; k++) {
    // "in May"
    if (dates.some((d) => d.tokenStart <= k && k < d.tokenEnd)) continue;
    const planned = lexicon.planned.match(tokens, k);
    if (planned && k + planned.length >= from - 1 && sameStretch(tokens, k, from)) return "planned";
    const maybe = lexicon.hypothetical.match(tokens, k);
    if (maybe && k + maybe.length >= from - 1 && sameStretch(tokens, k, from)) return "hypothetical";
  }
  return null;
}

/** "…, accusing", «متهمة»: a participle that opens an accusation of its own. */
const accusesBesides = (clause: Clause, context: SentenceContext): boolean =>
  clause.verb.participle && (context.lexicon.reportingParticiples.get(context.tokens[clause.verb.head]!.norm)?.kind === "accusation" || accuses(clause, context));

/** "did not comment on the attack": whatever the verb denies, the attack that it speaks of took place. */
const presupposed = ({ kind, np }: Trigger, own: Clause, { tokens, lexicon }: SentenceContext): boolean => {
  const verb = tokens[own.verb.head]!;
  // « les attaques n'ont pas cessé »
  if (kind === "noun" && lexicon.ceasing.has(verb.lemma ?? verb.norm)) return true;
  return kind === "noun" && np !== null && np.definite && (np.case !== null || lexicon.owningVerbs.has(verb.lemma ?? verb.norm));
};

/** «هجوم محتمل», « une attaque imminente », "a possible exchange": adjectives beside the noun. */
function describedAs({ kind, from, to, np }: Trigger, { tokens, lexicon }: SentenceContext): EventStatus | null {
  if (kind !== "noun" || !np) return null;
  const [start, end] = lexicon.grammar.adjectiveAfter ? [to, np.to] : [np.from, from];
  for (let k = start; k < end; k++) {
    if (tokens[k]!.pos !== "ADJ") continue;
    if (lexicon.planned.match(tokens, k)?.length === 1) return "planned";
    if (lexicon.hypothetical.match(tokens, k)?.length === 1) return "hypothetical";
  }
  return null;
}

/** "a protest tomorrow", "holds elections next month": a day to come beside a noun, or beside a verb that is not in the past. */
function isAhead(trigger: Trigger, { dates, chunks, tokens }: SentenceContext): boolean {
  if (trigger.kind === "verb" && tokens[trigger.from]!.past) return false;
  return dates.some((d) => {
    if (!d.ahead) return false;
    const [from, to] = d.tokenStart >= trigger.to ? [trigger.to, d.tokenStart] : [d.tokenEnd, trigger.from];
    return to >= from && to - from <= NEAR && !chunks.some((c) => c.from < to && c.to > from && ((c.type === "verb" && c !== trigger.clause?.verb) || (c.type === "boundary" && c.kind !== "comma" && c.kind !== "quote")));
  });
}

/** Words between an event and its day. */
const NEAR = 8;

/** "until the rebels withdraw and disarm": a present behind such a conjunction has not come about yet. */
function awaited({ verb, at }: Clause, { chunks, tokens, lexicon }: SentenceContext): boolean {
  if (!verb.finite || verb.passive || tokens[verb.head]!.past || verb.head > verb.from && tokens[verb.from]!.past) return false;
  for (let k = at - 1; k >= 0 && k > at - 10; k--) {
    const c = chunks[k]!;
    if (c.type === "verb" && c.finite && !chunks.slice(k + 1, at).some((b) => b.type === "boundary" && b.kind === "coord")) return false;
    if (c.type === "boundary" && c.kind === "sub") return lexicon.prospective.has(tokens[c.from]!.norm);
    if (c.type === "boundary" && (c.kind === "stop" || c.kind === "rel" || c.kind === "comp")) return false;
  }
  return false;
}

/** "condemned the attack, if there was one" */
const doubted = ({ start, end }: { start: number; end: number }, { tokens, lexicon }: SentenceContext): boolean =>
  tokens.some((t, k) => t.start >= start && t.start < end && t.pos === "SCONJ" && lexicon.hypothetical.match(tokens, k) !== undefined);

/** "the group claimed the attack": whoever takes an act for his own does not leave it in doubt. */
const owned = ({ np, kind }: Trigger, cue: number, { clauses, tokens, lexicon }: SentenceContext): boolean =>
  kind === "noun" && np !== null && np.case === null && lexicon.ownsUp.has(tokens[cue]?.lemma ?? tokens[cue]?.norm ?? "") && clauses.some((c) => c.verb.head === cue && c.object === np);

/** "condemned the raid and called for talks": what is joined to the verb of saying is done, not said. */
function beside({ clause }: Trigger, cue: number, { clauses, chunks }: SentenceContext): boolean {
  const says = clauses.find((c) => c.verb.head === cue);
  if (!clause || !says || says.complement || says.subject === null || clause.subject !== says.subject || clause.at <= says.at || clause.verb.infinitive) return false;
  const before = chunks[clause.at - 1];
  return before?.type === "boundary" && before.kind === "coord";
}

/** "called for calm after protesters burned a church": a past behind such a conjunction is why somebody speaks, not what he asks for. */
function occasion({ clause, kind, np }: Trigger, cue: number, { chunks, tokens, lexicon }: SentenceContext): boolean {
  const at = clause ? clause.at : -1;
  const past = clause && clause.verb.finite && tokens.slice(clause.verb.from, clause.verb.head + 1).some((t) => t.past || t.verb === "part");
  if (!past || (kind === "noun" && np !== null && np.from < cue)) return false;
  return chunks.slice(0, at).some((c) => c.type === "boundary" && c.from > cue && (c.kind === "sub" ? !lexicon.hypothetical.match(tokens, c.from) : c.kind === "comp" && lexicon.prepositions.match(tokens, c.from - 1) !== undefined));
}

/** "two suspected informants", « les membres présumés du groupe »: who they are is doubtful, not what is told of them. */
function ofOthers(k: number, { np, kind, from, clause }: Trigger, { chunks, tokens, lexicon, clauses }: SentenceContext): boolean {
  if (tokens[k]!.pos === "ADV") return false;
  // "detained two men suspected of spying", "arrested seven people, whom they accused of": says of them what they may have done, not of what is done to them
  if (tokens[k]!.pos === "VERB" && from < k && clauses.some((c) => c.verb.head === k && c !== clause && (c.verb.finite || chunks[c.at - 1]?.type === "np"))) return true;
  const host = chunks.find((c): c is NounPhrase => c.type === "np" && c.from <= k && k < c.to) ?? chunks.find((c): c is NounPhrase => c.type === "np" && ((c.from === k + 1 && c.case === null) || (lexicon.grammar.adjectiveAfter && c.to === k)));
  return host !== undefined && !(kind === "noun" && host === np) && lexicon.nounTriggers.match(tokens, host.head) === undefined;
}

/** What a verb says of what it has as its object: that it did not come about, or that somebody denies it. */
function deniedBy({ verb }: Clause, { tokens, lexicon }: SentenceContext): EventStatus | null {
  const token = tokens[verb.head]!;
  if (lexicon.negation.match(tokens, verb.head)) return "negated";
  const says = lexicon.reportingVerbs.get(token.lemma ?? token.norm) ?? lexicon.reportingVerbs.get(token.norm);
  return says?.some((r) => r.entry.stance === "denies" && r.entry.kind === "denial" && !r.tail.length) && !verb.negated ? "denied" : null;
}

/** The noun is what the verb of its clause is about: its object, or the subject of its passive. */
function undergone({ np }: Trigger, clause: Clause): boolean {
  if (!np) return false;
  return [clause.object, ...(clause.object?.and ?? []), clause.verb.passive ? clause.subject : null].some((n) => n === np);
}

/** "no one was hurt", "killed no civilians". */
function nobody(clause: Clause | undefined, { tokens, lexicon }: SentenceContext): boolean {
  if (!clause) return false;
  return [clause.subject, clause.object].some((n) => n !== null && n.case === null && ((lexicon.negation.match(tokens, n.from) !== undefined && !lexicon.approximators.match(tokens, n.from)) || (n.from > 0 && n.from === n.head && lexicon.negation.match(tokens, n.from - 1)?.length === 2)));
}

/** A modal in the verb group: what would not have happened is no denial. */
const unreal = (clause: Clause | undefined, { tokens, lexicon }: SentenceContext): boolean =>
  clause !== undefined && Array.from({ length: clause.verb.head - clause.verb.from }, (_, k) => clause.verb.from + k).some((k) => lexicon.hypothetical.match(tokens, k));

/** "the UN fears that the town may fall", "officials hope the group will return": in the complement of a verb of fear or hope. */
function feared(own: Clause | undefined, { tokens, lexicon, chunks }: SentenceContext): boolean {
  const above = own?.governor;
  if (!own || !above?.complement || !own.verb.finite) return false;
  for (let k = above.at + 1; k < own.at; k++) if (chunks[k]!.type === "verb") return false;
  // « il est possible que »
  return lexicon.hypothetical.match(tokens, above.verb.head) !== undefined || (above.object !== null && tokens[above.object.head]!.pos === "ADJ" && lexicon.hypothetical.match(tokens, above.object.head) !== undefined);
}

/** What the verb's own form says: a future is a plan, a conditional what others say, or what depends on an "if". */
function moodOf({ verb }: Clause, trigger: Trigger, context: SentenceContext): EventStatus | null {
  const { tokens, lexicon } = context;
  for (let k = verb.from; k < verb.to; k++) {
    const t = tokens[k]!;
    if (lexicon.maybeBeforePresent.has(t.norm) && k < verb.head && !tokens[verb.head]!.past) return "hypothetical";
    if (t.pos !== "VERB" && t.pos !== "AUX") continue;
    const mood = lexicon.grammar.moodOf?.(t.norm, t.lemma);
    if (mood === "future") return "planned";
    // « a annoncé qu'elle livrerait »: what is told in the past as still to come
    if (mood === "conditional" && promised(verb, context)) return "planned";
    if (mood === "conditional") return tokens.some((o, n) => Math.abs(n - trigger.from) < 25 && o.pos === "SCONJ" && lexicon.hypothetical.match(tokens, n)) ? "hypothetical" : "alleged";
  }
  return null;
}

/** A conditional right in the complement of somebody's announcement or pledge of the past. */
function promised(verb: Clause["verb"], { clauses, chunks, tokens, lexicon }: SentenceContext): boolean {
  // « auraient été tués » is hearsay
  if (verb.from !== verb.head && tokens[verb.from]!.pos === "AUX" && tokens[verb.head]!.verb === "part") return false;
  const own = clauses.find((c) => c.verb === verb);
  const above = own?.governor;
  if (!own || !above?.complement || tokens[above.verb.head]!.verb !== "part") return false;
  const says = tokens[above.verb.head]!;
  if (!lexicon.reportingVerbs.get(says.lemma ?? says.norm)?.some(({ entry }) => entry.kind === "announcement" || entry.kind === "pledge" || entry.kind === "claim" || entry.kind === "explanation")) return false;
  return chunks.slice(above.at + 1, own.at).some((c) => c.type === "boundary" && c.kind === "comp");
}

function sameStretch(tokens: SentenceContext["tokens"], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (/^[.;:!?؟؛]$/.test(tokens[k]!.text)) return false;
  return true;
}

/** "no attack", "without firing": a negation right before the noun phrase. */
function negatedNoun(trigger: Trigger, { tokens, lexicon }: SentenceContext): boolean {
  const np = trigger.np;
  if (!np) return false;
  const { verb } = trigger.clause ?? { verb: null };
  for (let k = Math.max(0, np.from - 1); k < trigger.from; k++) if (!(verb && verb.from <= k && k < verb.to) && lexicon.negation.match(tokens, k)) return true;
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

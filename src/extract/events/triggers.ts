/** Finds event triggers: verbs with their clause, nouns inside noun phrases, and fixed phrases. */
import type { Lexicon, VerbTrigger } from "../../annotate/lexicon.js";
import type { TriggerEntry } from "../../lang/types.js";
import { asksAnonymity } from "../anonymity.js";
import { isReflexive, type NounPhrase } from "../chunks.js";
import type { Clause } from "../clauses.js";
import { fits } from "../constraints.js";
import type { SentenceContext } from "../context.js";
import { introducesName } from "../introduces.js";
import { isObliged } from "./intent.js";
import { suffers, toPassive } from "./passive.js";
import type { PhraseIndex } from "../../annotate/phrases.js";
import { PEOPLE } from "../people.js";
import { strikes } from "./violence.js";

export interface Trigger {
  entry: TriggerEntry;
  /** Token indices, end exclusive. */
  from: number;
  to: number;
  clause: Clause | null;
  np: NounPhrase | null;
  kind: "verb" | "noun" | "phrase";
  /** A noun whose own verb says that it happened: "an airstrike hit", "a shell exploded". */
  told?: boolean;
  /** The clause that says of a noun whose life it cost: « l'attaque a coûté la vie à dix civils ». */
  cost?: Clause;
  /** A noun of which a participle says whose act it is held to be: "an attack blamed on rebels". */
  blamed?: Clause;
  /** Further words of the trigger that stand apart. */
  also?: number[];
}

export function findTriggers(context: SentenceContext): Trigger[] {
  const out: Trigger[] = [];
  const taken = new Uint8Array(context.tokens.length);
  // "at dawn", "the summit's eve": words of a date name no event
  for (const d of context.dates) taken.fill(1, d.tokenStart, d.tokenEnd);
  const take = (t: Trigger) => {
    for (let k = t.from; k < t.to; k++) taken[k] = 1;
    for (const k of t.also ?? []) taken[k] = 1;
    out.push(t);
  };
  for (const t of phraseTriggers(context)) take(t);
  for (const clause of context.clauses) {
    if (asksAnonymity(clause, context) || introducesName(clause.verb.head, context)) continue;
    const t = verbTrigger(clause, context) ?? demand(clause, context);
    if (t && !taken[clause.verb.head]) take(t);
  }
  for (const np of context.phrases) {
    for (const t of nounTriggers(np, context)) {
      if (!spanTaken(taken, t.from, t.to)) take(t);
    }
  }
  return out.sort((a, b) => a.from - b.from);
}

function spanTaken(taken: Uint8Array, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (taken[k] === 1) return true;
  return false;
}

function verbTrigger(clause: Clause, context: SentenceContext): Trigger | null {
  const { tokens, lexicon } = context;
  const { head } = clause.verb;
  const token = tokens[head]!;
  // "escaped an ambush" tells no flight: the ambush is the event
  const suffered = lexicon.sufferVerbs.has(token.lemma ?? token.norm) && clause.object !== null && carriedNoun(clause, context) === clause.object;
  for (const { entry, tail, tailLemmas, reflexive, agents } of candidates(token.lemma, token.norm, context)) {
    if (suffered && !tail.length) continue;
    // « fait état de dix morts » says so, and kills nobody
    if (tail.length && says(head, tail, context)) continue;
    // «تعرضت للقصف»: a verb of suffering that lacks its act is not the one that is written alike
    if (!tail.length && clause.object === null && entry.governs && lexicon.grammar.verbFirst && lexicon.sufferVerbs.has(token.lemma ?? token.norm)) continue;
    if (agents && !ledBy(agents, clause, context)) continue;
    if (entry.adjectival && !tail.length && clause.verb.passive && !clause.phrases.some((p) => p.case === "by")) continue;
    if (reflexive && !isReflexive(clause.verb, tokens, lexicon)) continue;
    const also = tail.length ? tailAt(clause, tail, tailLemmas, context) : [];
    if (!also) continue;
    if (tail.length && lexicon.grammar.verbFirst && inOtherPhrase(also, clause, context)) continue;
    const end = Math.max(head, also.at(-1) ?? head) + 1;
    if (tail.length === 1 && tail[0] === "to" && lexicon.grammar.hasCase && !fitsInfinitive(also[0]!, token, entry, context)) continue;
    // "released a video of the captives": what was released is the video
    if (also.length && clause.object?.noun === "media" && clause.object.of && also.at(-1)! >= clause.object.of.from && also.at(-1)! < clause.object.of.to) continue;
    if (also.length && (moreSpecific(also, head, entry, context) || later(also, clause, context))) continue;
    const patient = suffers(clause, entry, context) ? clause.subject : null;
    const undergoer = (entry.frame === "undergoer" && !(clause.object && !clause.verb.passive)) || entry.frame === "intransitive";
    // intransitives put what they ask for in the subject
    if (entry.object && !fits(undergoer ? (clause.subject ?? clause.object) : (patient ?? clause.object), entry.object, context) && !(!undergoer && clause.phrases.some((p) => (p.case === "on" || (p.case === "to" && !(entry.frame === "place-object" && clause.object !== null)) || (p.case === "in" && (clause.object === null || clause.verb.passive)) || p.case === "of" || (p.case === "from" && clause.object === null && entry.cases?.from === "target") || opensWith(p, also)) && fits(p, entry.object, context)))) continue;
    if (entry.subject && !fits(clause.subject, entry.subject, context)) continue;
    // "forces backed by X" says who supports whom, not that something happened
    if (clause.verb.participle && lexicon.linkParticiples.match(tokens, head) && clause.phrases.length) continue;
    // a verb that only carries an event noun leaves the event to the noun
    if (!tail.length && !entry.object && lexicon.lightVerbs.has(token.lemma ?? token.norm) && carriedNoun(clause, context)) continue;
    if (patient) toPassive(clause);
    return { entry, from: head, to: contiguous(head, end), clause, np: null, kind: "verb", also };
  }
  return null;
}

/** The verb is one of saying with the words behind it, which are not those of the event. */
function says(head: number, tail: readonly string[], { tokens, lexicon }: SentenceContext): boolean {
  const token = tokens[head]!;
  const next = tokens[head + 1];
  return next !== undefined && next.norm !== tail[0] && lexicon.reportingVerbs.get(token.lemma ?? token.norm)?.some((r) => r.tail.length > 0 && r.tail[0] === next.norm) === true;
}

/** «أفرجت عن معتقلين», «أطاح بالرئيس»: the preposition of the wording itself stands before the phrase. */
const opensWith = ({ from }: NounPhrase, also: readonly number[]): boolean => also.length > 0 && from === also.at(-1)! + 1;

/** Whoever acts is headed by one of the nouns: the subject, or in the passive the by-phrase. */
function ledBy(nouns: PhraseIndex<true>, { verb, subject, phrases }: Clause, { tokens, annotated, lexicon }: SentenceContext): boolean {
  let who = (verb.passive ? phrases.find((p) => p.case === "by") : subject) ?? null;
  // « des milliers de réfugiés »
  while (who?.of && lexicon.quantities.has(tokens[who.head]!.norm)) who = who.of;
  // "U.S. and British warplanes": the noun may stand with the last
  return who !== null && [who, ...who.and].some((np) => {
    // « avions saoudiens »: of a name with the adjective behind it the noun comes first
    const head = np.mention !== null && lexicon.grammar.adjectiveAfter ? annotated.mentions[np.mention]!.from : np.head;
    for (let k = Math.max(np.from, head - 1); k <= Math.min(head + 1, np.to - 1); k++) {
      const found = nouns.match(tokens, k);
      if (found && k <= head && k + found.length > head) return true;
    }
    return false;
  });
}

/** Whoever can be told to act. */
const ADDRESSED: TriggerEntry["subject"] = ["Person", "Organization", "Place", "officials", "forces", "armed", "group", "civilians"];
const DEMAND: TriggerEntry = { subtype: "demand", verbs: [], governs: true, confidence: 0.6 };

/** "X said that Y must act", whatever the act. */
function demand(clause: Clause, context: SentenceContext): Trigger | null {
  const { head } = clause.verb;
  const offset = context.tokens[head]!.start;
  if (!clause.subject || !isObliged(clause, context) || !context.attributions.some((a) => a.speaker && a.start <= offset && offset < a.end)) return null;
  if (!fits(clause.subject, ADDRESSED, context)) return null;
  return { entry: DEMAND, from: head, to: head + 1, clause, np: null, kind: "verb" };
}

/** «لم تعلق على الهجوم», «الإفراج عن أسير حرب»: the further word belongs to a preposition or a noun that is no part of the wording. */
function inOtherPhrase(also: readonly number[], clause: Clause, { tokens, lexicon }: SentenceContext): boolean {
  const first = also[0]!;
  if (lexicon.prepositions.match(tokens, first) || first === clause.verb.head + 1) return false;
  const before = tokens[first - 1]!;
  if (before.pos === "ADP" && lexicon.prepositions.match(tokens, first - 1)) return true;
  return before.pos === "NOUN" && !lexicon.nounTriggers.match(tokens, first - 1) && !(lexicon.article !== null && before.norm.startsWith(lexicon.article)) && before.lemma !== "سلسله" && !lexicon.quantities.has(before.norm) && !isBare(before, clause, lexicon.article !== null && tokens[first]!.norm.startsWith(lexicon.article) && !PEOPLE.has(lexicon.nouns.match(tokens, first - 1)?.value ?? "territory"));
}

/** The subject right behind the verb: «شن مسلحون هجوما»; or what was taken for the object, but «طريق المطار» is the road of the airport. */
const isBare = (before: { start: number }, { subject, object }: Clause, definite: boolean): boolean => (definite ? [subject] : [subject, object]).some((np) => np !== null && np.start <= before.start && before.start < np.end);

/** The trigger's own span: the verb, and its further words when they stand close by. */
const contiguous = (head: number, end: number): number => (end - head <= 4 ? end : head + 1);

/** What the verb may trigger, by its lemma first. */
function candidates(lemma: string | undefined, norm: string, { lexicon }: SentenceContext): readonly VerbTrigger[] {
  const plain = lexicon.verbTriggers.get(norm) ?? NO_TRIGGERS;
  const byLemma = lemma && lemma !== norm ? ofBase(lexicon.verbTriggers.get(lemma)) : undefined;
  if (!byLemma?.length || byLemma === plain) return plain;
  return plain.length ? [...new Set([...byLemma, ...plain])] : byLemma;
}

/** «تعرضت» is of the verb تعرض, which is spelt as a form of عرض is; "founded" of "found", no form of "find". */
function ofBase(all: readonly VerbTrigger[] | undefined): readonly VerbTrigger[] | undefined {
  if (!all || all.every((t) => t.exact)) return all;
  let own = baseOnly.get(all);
  if (!own) baseOnly.set(all, (own = all.filter((t) => t.exact)));
  return own;
}

const baseOnly = new WeakMap<readonly VerbTrigger[], readonly VerbTrigger[]>();

const NO_TRIGGERS: readonly VerbTrigger[] = [];

/**
 * A noun trigger of the same event type says more than the verb's own words: "launched an [air campaign]". Of another type
 * it is what the verb does something about: "lifted the [night curfew]".
 */
function moreSpecific(also: number[], head: number, entry: TriggerEntry, { tokens, lexicon, schema }: SentenceContext): boolean {
  const last = also.at(-1)!;
  const type = schema.subtype(entry.subtype)?.type;
  // « conclu un [accord de paix] »: where the noun comes first, its own further words say more
  const longer = lexicon.grammar.adjectiveAfter && lexicon.grammar.hasCase ? lexicon.nounTriggers.match(tokens, last) : undefined;
  if (longer && longer.length > 1 && longer.value.some((e) => e.subtype !== entry.subtype && schema.subtype(e.subtype)?.type === type)) return true;
  for (let k = Math.max(head + 1, last - 3); k < last; k++) {
    if (also.includes(k)) continue;
    const found = lexicon.nounTriggers.match(tokens, k);
    if (found && found.length > 1 && k + found.length > last && found.value.some((e) => schema.subtype(e.subtype)?.type === type)) return true;
  }
  return false;
}

/** "welcomed a decision to extend": before an infinitive "to" is no preposition; "told police to shoot" asks for one. */
function fitsInfinitive(to: number, { lemma, norm }: { lemma?: string; norm: string }, entry: TriggerEntry, { tokens, lexicon }: SentenceContext): boolean {
  const infinitive = tokens[to + 1]?.pos === "VERB" && tokens[to + 1]!.verb === "inf";
  return entry.governs ? infinitive || !lexicon.addressingVerbs.has(lemma ?? norm) : !infinitive;
}

/** "suspended its work after the attack": the further word stands in a phrase that only says when or in spite of what. */
function later(also: readonly number[], { object, phrases }: Clause, { tokens }: SentenceContext): boolean {
  const last = also.at(-1)!;
  if (tokens[last]!.pos !== "NOUN") return false;
  return phrases.some((p) => {
    if (p.from > last || last >= p.to || also.includes(p.from - 1)) return false;
    if (object !== null && p.from > object.from) return p.case === "after" || p.case === "before" || p.case === "despite" || (p.case === "on" && object.noun !== null && PEOPLE.has(object.noun));
    // "called for a regional force at a summit"
    return object === null && also.length > 1 && (p.case === "in" || p.case === "near");
  });
}

/** A particle or preposition of a verb stands close to it: "drove the militants out", at most so many words between. */
const SHORT = 6;
const STOPS = ".;:!?؟؛";

/** Where the further words of a verb trigger stand, or null: in order after the verb, before the next finite verb, gaps only over the object. */
function tailAt(clause: Clause, tail: string[], lemmas: (string | undefined)[], context: SentenceContext): number[] | null {
  const { tokens, lexicon } = context;
  let k = clause.verb.head + 1;
  // where the subject follows the verb it stands in between
  const room = lexicon.grammar.verbFirst ? 11 : 7;
  const limit = Math.min(tokens.length, clause.verb.head + room + 5);
  const at: number[] = [];
  let gap = 0;
  for (; k < limit && at.length < tail.length; k++) {
    const t = tokens[k]!;
    // "urged both sides to stop, while France withdrew"
    const before = tokens[k - 1]!.text;
    if ((before === "," || before === "،") && lexicon.meanwhile.match(tokens, k)) return null;
    const word = tail[at.length]!;
    if ((t.norm === word || t.lemma === word || (t.lemma !== undefined && t.lemma === lemmas[at.length]) || elided(t.norm, word) || sameButArticle(t.norm, word, lexicon)) && !(gap > SHORT && (t.pos === "ADP" || t.pos === "ADV" || t.pos === "PART"))) {
      at.push(k);
      gap = 0;
      continue;
    }
    if (t.pos === "VERB" && t.verb === "fin") return null;
    // "threatened to respond if …": what depends on another conjunction is no part of the wording
    if (t.pos === "SCONJ" && lexicon.grammar.hasCase) return null;
    if (t.text.length === 1 && STOPS.includes(t.text)) return null;
    gap++;
    if (gap > room) return null;
  }
  if (at.length === tail.length) return at;
  // passive: "a curfew was imposed", "the caliphate declared by X"
  const undergone = clause.verb.passive && tail.length === 1 ? clause.object : null;
  const same = (k: number) => tokens[k]!.lemma === tail[0] || tokens[k]!.norm === tail[0];
  return undergone && same(undergone.head) ? [undergone.head] : null;
}

/** «القصف» for «قصف», and the reverse. */
const sameButArticle = (norm: string, word: string, { article, nounTriggers }: Lexicon): boolean => article !== null && nounTriggers.key(norm) === nounTriggers.key(word);

/** « d' » for « de ». */
const elided = (norm: string, word: string): boolean => norm.length === word.length && norm.endsWith("'") && word.startsWith(norm.slice(0, -1));

/** The noun trigger that is the verb's object (or stands in its with- or in-phrase). */
export function carriedNoun(clause: Clause, context: SentenceContext): NounPhrase | null {
  const places = [clause.object, clause.subject && clause.verb.passive ? clause.subject : null, ...clause.phrases.filter((p) => p.case === "with" || p.case === "in" || p.case === "to" || p.case === "on")];
  for (const np of places) {
    for (const one of np ? [np, ...np.and] : []) {
      if (headTrigger(one, context)) return one;
      if (one.of && headTrigger(one.of, context)) return one.of;
    }
  }
  return null;
}

function headTrigger(np: NounPhrase, context: SentenceContext): TriggerEntry[] | null {
  for (let i = np.from; i < np.to; i++) {
    const found = context.lexicon.nounTriggers.match(context.tokens, i);
    if (found && i + found.length > np.head) return found.value;
  }
  return null;
}

function nounTriggers(np: NounPhrase, context: SentenceContext): Trigger[] {
  const out: Trigger[] = [];
  const { tokens, lexicon, annotated } = context;
  const inName = (i: number) => annotated.bySentence[context.sentence.index]!.some((m) => annotated.mentions[m]!.from <= i && i < annotated.mentions[m]!.to);
  for (let i = np.from; i < np.to; ) {
    const found = lexicon.nounTriggers.match(tokens, i);
    if (!found || inName(i) || ofWeapon(i, np, context) || tokens[i]!.pos === "VERB" && tokens[i]!.verb === "fin") {
      i++;
      continue;
    }
    const to = Math.min(i + found.length, tokens.length);
    // « les forces de l'ordre »: the word belongs to a longer one for a body
    const body = lexicon.orgHeads.matchEnding(tokens, to);
    if (body && body.length > found.length + 1 && lexicon.grammar.adjectiveAfter) {
      i = to;
      continue;
    }
    // a noun that only modifies another head ("attack helicopters", "strike groups") is no event unless that head is one too
    const modifies = to <= np.head && !lexicon.grammar.adjectiveAfter && !lexicon.nounTriggers.match(tokens, np.head) && np.noun !== null && np.noun !== "operation" && np.noun !== "talks";
    const entry = modifies ? undefined : entryOf(found.value, np, context);
    const happened = np.case === null && context.clauses.some((c) => c.verb.finite && !c.verb.negated && (c.subject === np || (c.verb.passive && c.object === np)) && lexicon.occurrence.has(tokens[c.verb.head]!.lemma ?? tokens[c.verb.head]!.norm));
    if (entry) out.push({ entry, from: i, to, clause: clauseOf(np, context), np, kind: "noun", told: happened });
    i = to;
  }
  return out;
}

/** «منصتي إطلاق صواريخ», «قوات مكافحة الشغب»: in the name of a thing or force no act is told. */
function ofWeapon(i: number, np: NounPhrase, { tokens, lexicon }: SentenceContext): boolean {
  const before = i > np.from ? lexicon.nouns.match(tokens, i - 1) : undefined;
  return before !== undefined && before.length > 1 && (before.value === "weapon" || before.value === "forces");
}

/** The entry whose object the noun has; an entry of nouns alone that asks for an object is not taken without one. */
function entryOf(entries: readonly TriggerEntry[], np: NounPhrase, context: SentenceContext): TriggerEntry | undefined {
  return entries.find((e) => e.object && actsOn(np, e, context)) ?? entries.find((e) => !e.object || e.verbs !== undefined);
}

function actsOn(np: NounPhrase, entry: TriggerEntry, context: SentenceContext): boolean {
  // "three strikes destroyed a bunker"
  if (context.clauses.some((c) => c.subject === np && !c.verb.passive && fits(c.object, entry.object, context) && strikes(c, context))) return true;
  if (np.of && fits(np.of, entry.object, context)) return true;
  if (np.modifiers.some((m) => (entry.object as string[]).includes(context.annotated.mentions[m]!.kind))) return true;
  const at = context.chunks.findIndex((c) => c.type === "np" && c.from <= np.from && np.to <= c.to);
  const next = context.chunks[at + 1];
  return at >= 0 && next?.type === "np" && next.case !== null && ACTED_ON.has(next.case) && fits(next, entry.object, context);
}

/** Prepositions behind a noun of action that introduce what it is done to or where. */
const ACTED_ON: ReadonlySet<string> = new Set(["on", "against", "of", "in", "near", "to"]);

function phraseTriggers(context: SentenceContext): Trigger[] {
  const out: Trigger[] = [];
  for (let i = 0; i < context.tokens.length; i++) {
    const found = context.lexicon.phraseTriggers.match(context.tokens, i);
    if (!found) continue;
    const np = context.phrases.find((n) => n.from <= i && i < n.to) ?? null;
    out.push({ entry: found.value, from: i, to: i + found.length, clause: nearestClause(i, context), np, kind: "phrase" });
    i += found.length - 1;
  }
  return out;
}

/** The clause a noun phrase is subject, object or adjunct of. */
export function clauseOf(np: NounPhrase, { clauses }: SentenceContext): Clause | null {
  const inside = (host: NounPhrase | null): boolean => {
    for (let n = host; n; n = n.of) if (n === np || n.and.some((a) => a === np || a.of === np)) return true;
    return false;
  };
  return clauses.find((c) => inside(c.object) || c.phrases.some(inside)) ?? clauses.find((c) => inside(c.subject) && c.subjectBy === "here") ?? null;
}

function nearestClause(i: number, { clauses }: SentenceContext): Clause | null {
  let best: Clause | null = null;
  for (const c of clauses) if (!best || Math.abs(c.verb.head - i) <= Math.abs(best.verb.head - i)) best = c;
  return best;
}

/**
 * What kind of statement it is: the reporting word votes, and so does what is said. "Said" hardly votes, so that content
 * decides; "denied" or "demanded" can hardly be outvoted. The kind with the most weight wins, the earlier row among equals.
 */
import type { Reason } from "../../annotate/types.js";
import type { ReportingEntry } from "../../lang/types.js";
import type { Span } from "../../model/index.js";
import type { Clause } from "../clauses.js";
import type { SentenceContext } from "../context.js";
import type { FoundEvent } from "../events/find.js";
import { wordsOfOthers } from "./words.js";
import { isFirstPerson } from "./firstPerson.js";
import type { FoundStatement } from "./types.js";

/** What the signals look at. */
interface Features {
  /** The kind that the reporting word has in the lexicon; null for words quoted without one. */
  verb: string | null;
  /** The speaker's own words, in quotation marks or in the speaker's own text. */
  direct: boolean;
  /** The first verb of what is said is a reporting verb with "I" or "we" for its subject: "we call on", « je crois ». */
  performs: string | null;
  /** Its first clause is negated, holds a word of obligation, speaks of the future. */
  negated: boolean;
  obliges: boolean;
  future: boolean;
  conditional: boolean;
  /** The speaker, or the speaker's side, is who acts in it. */
  own: boolean;
  /** It speaks of a claim, or only of "that", rather than of somebody. */
  ofWords: boolean;
  /** Harm done by others, as told by a party to the conflict. */
  othersHarm: boolean;
  /** Harm that is told of, done by the speaker's own side in the future. */
  ownHarm: boolean;
  /** A step that one announces: an operation launched, an agreement made. */
  step: boolean;
  /** Wordings of the language's lexicon. */
  words: ReadonlySet<string>;
}

interface Signal {
  name: string;
  kind: string;
  weight: number;
  when(f: Features): boolean;
}

const VERB: Record<string, number> = { denial: 4, demand: 3, accusation: 3, pledge: 3, announcement: 2.2, threat: 2.2, opinion: 1.9, confirmation: 1.8, explanation: 1.5, claim: 1 };

const CALLS_IT_UNTRUE = "calls it untrue";

/** The reason of a statement that calls other words untrue. */
export const UNTRUE = `denial: ${CALLS_IT_UNTRUE}`;

const SIGNALS: readonly Signal[] = [
  ...Object.entries(VERB).map(([kind, weight]): Signal => ({ name: "reporting word", kind, weight, when: (f) => f.verb === kind })),
  { name: CALLS_IT_UNTRUE, kind: "denial", weight: 2.1, when: (f) => f.words.has("falsehood") && f.ofWords },
  { name: "calls the other a liar", kind: "accusation", weight: 1.3, when: (f) => f.words.has("falsehood") && !f.ofWords },
  { name: "says that one's own side did not", kind: "denial", weight: 2, when: (f) => f.negated && f.own && !f.future },
  { name: "says in so many words that it is not so", kind: "denial", weight: 1.3, when: (f) => f.negated && f.direct && !f.future && !f.obliges },
  { name: "threatens with what will follow", kind: "threat", weight: 2.4, when: (f) => f.words.has("retaliation") && (f.future || f.conditional || f.direct) },
  { name: "own violence to come", kind: "threat", weight: 2.3, when: (f) => f.ownHarm && (f.future || f.conditional) },
  { name: "one's own future act", kind: "pledge", weight: 2, when: (f) => f.own && f.future },
  { name: "readiness", kind: "pledge", weight: 1.6, when: (f) => f.words.has("readiness") },
  { name: "obligation", kind: "demand", weight: 2.1, when: (f) => f.obliges },
  { name: "need", kind: "demand", weight: 1.6, when: (f) => f.words.has("need") },
  { name: "puts the blame", kind: "accusation", weight: 2, when: (f) => f.words.has("blame") },
  { name: "harm by the other side", kind: "accusation", weight: 1.4, when: (f) => f.othersHarm },
  { name: "belief", kind: "opinion", weight: 1.6, when: (f) => f.words.has("belief") },
  { name: "judgement", kind: "opinion", weight: 1.6, when: (f) => f.words.has("judgement") },
  { name: "cause or purpose", kind: "explanation", weight: 1.2, when: (f) => f.words.has("cause") },
  { name: "a step of one's own", kind: "announcement", weight: 1.3, when: (f) => f.step && f.own && !f.negated },
  { name: "what is to come", kind: "announcement", weight: 1.1, when: (f) => f.future && !f.own && !f.conditional && !f.words.has("belief") },
];

/** "We call on", « nous exigeons »: what the words themselves do outweighs "said". */
const PERFORMS = 2.3;

/** Sets the kind, its reasons and the stance that goes with it; called again when the events of the sentence are known. */
export function judgeKind(s: FoundStatement, entry: ReportingEntry | null, context: SentenceContext, events: readonly FoundEvent[], ownSide: ReadonlySet<number>): void {
  const features = read(s, entry, context, events, ownSide);
  const votes = new Map<string, number>();
  const reasons: Reason[] = [];
  const vote = (name: string, kind: string, weight: number) => {
    votes.set(kind, (votes.get(kind) ?? 0) + weight);
    reasons.push([`${kind}: ${name}`, weight]);
  };
  for (const signal of SIGNALS) if (signal.when(features)) vote(signal.name, signal.kind, signal.weight);
  if (features.performs) vote("the words do it", features.performs, PERFORMS);
  let best = "claim";
  for (const [kind, weight] of votes) if (weight > (votes.get(best) ?? 0)) best = kind;
  s.kind = best;
  s.reasons = reasons.length ? reasons : [["claim: nothing speaks for another kind", 0]];
  const stance = entry?.stance ?? "affirms";
  s.stance = stance === "affirms" && best === "demand" ? "demands" : stance;
}

function read(s: FoundStatement, entry: ReportingEntry | null, context: SentenceContext, events: readonly FoundEvent[], ownSide: ReadonlySet<number>): Features {
  const { clauses, tokens, lexicon } = context;
  const inside = clauses.filter((c) => tokens[c.verb.from]!.start >= s.start && tokens[c.verb.head]!.end <= s.end && c.verb.head !== s.cue);
  const main = inside.find((c) => c.verb.finite) ?? inside[0];
  const words = new Set<string>();
  addSignals(words, tokens, s, lexicon);
  // “That is false. Our forces hold the town,” said X: the words may have begun sentences before
  let ofThat = false;
  const { sentences } = context.annotated;
  for (let at = context.sentence.index - 1; at >= 0 && sentences[at]!.end > s.start; at--) {
    const earlier = sentences[at]!.tokens;
    const said = earlier.find((t) => t.start >= s.start && t.pos !== "PUNCT");
    if (addSignals(words, earlier, s, lexicon).has("falsehood") && (said?.pos === "PRON" || said?.pos === "DET")) ofThat = true;
  }
  const told = events.filter((e) => e.trigger.start >= s.start && e.trigger.start < s.end);
  const mine = (e: FoundEvent) => e.actors.some((a) => "entity" in a && ownSide.has(a.entity));
  const own = main !== undefined && isOwn(main, s, context, ownSide);
  return {
    verb: entry?.kind ?? null, direct: s.quote !== null && s.quote.length > (s.end - s.start) * 0.7, performs: performed(main, context),
    negated: main?.verb.negated === true && !inside.some((c) => (c === main || (c.governor === main && c.verb.infinitive)) && unaware(c, context)), obliges: main !== undefined && obliged(main, context),
    future: main !== undefined && isFuture(main, context), conditional: main !== undefined && underCondition(main, context),
    own, words, ofWords: ofThat || s.reply !== null || main === undefined || speaksOfWords(main, context),
    othersHarm: ownSide.size > 0 && told.some((e) => (e.type === "ASSAULT" || e.type === "COERCE") && e.status !== "denied" && e.status !== "negated" && !mine(e) && !own && isParty(s, context) && harmsPeople(e, context)),
    ownHarm: told.some((e) => (e.type === "ASSAULT" || e.type === "COERCE" || e.type === "THREATEN") && (mine(e) || own) && e.status !== "asserted"),
    step: told.some((e) => STEPS.has(e.subtype) || e.type === "AGREE"),
  };
}

/** "could not confirm the reports", "had received no report": who only does not say or know denies nothing. */
function unaware({ verb, object }: Clause, context: SentenceContext): boolean {
  const { lemma, norm } = context.tokens[verb.head]!;
  return (context.lexicon.reportingVerbs.has(lemma ?? norm) && !verb.passive) || (object !== null && wordsOfOthers(object, context));
}

/** Adds the wordings of the lexicon that stand within what is said. */
function addSignals(words: Set<string>, tokens: SentenceContext["tokens"], { start, end }: Span, lexicon: SentenceContext["lexicon"]): Set<string> {
  for (const [k, t] of tokens.entries()) {
    if (t.start < start || t.end > end || !lexicon.anySignal.opensAt(t)) continue;
    for (const [name, index] of lexicon.signals) if (!words.has(name) && index.match(tokens, k)) words.add(name);
  }
  return words;
}

function speaksOfWords(clause: Clause, context: SentenceContext): boolean {
  const subject = clause.subject ?? (clause.verb.passive ? clause.object : null);
  if (!subject) return true;
  const { pos } = context.tokens[subject.head]!;
  return wordsOfOthers(subject, context) || pos === "PRON" || pos === "DET";
}

const STEPS = new Set(["offensive_launched", "withdrawal_of_troops", "agreement", "ceasefire", "intelligence_sharing", "deployment", "prisoner_release", "prisoner_exchange"]);

/** Whoever acts is named, and those who suffer are no fighters. */
function harmsPeople(e: FoundEvent, { annotated }: SentenceContext): boolean {
  const acts = e.actors.some((a) => ("entity" in a ? ARMED.test(annotated.entities[a.entity]!.subtype ?? "") || annotated.entities[a.entity]!.subtype === "country" : a.np.noun === "armed" || a.np.noun === "forces"));
  const civil = e.targets.some((t) => ("group" in t ? t.np.noun === "civilians" || t.np.noun === "prisoners" || t.np.noun === "person" || t.np.noun === "building" : annotated.entities[t.entity]!.kind === "Person"));
  return acts && (civil || e.type === "COERCE");
}

const ARMED = /military|armed|forces|police|militia|security|coalition/;

/** Parties to a conflict accuse; outlets, witnesses and observers report. */
function isParty(s: FoundStatement, { annotated }: SentenceContext): boolean {
  if (!s.speaker || !("entity" in s.speaker)) return false;
  const { kind, subtype } = annotated.entities[s.speaker.entity]!;
  return kind === "Place" ? subtype === "country" : kind === "Person" || /military|armed|government|ministry|forces|party|police|militia|security/.test(subtype ?? "");
}

/** The subject is "we", "our forces", the speaker, or the speaker's side. */
function isOwn(clause: Clause, s: FoundStatement, context: SentenceContext, ownSide: ReadonlySet<number>): boolean {
  const { tokens, lexicon, annotated, references } = context;
  const { verb, subject, object } = clause;
  for (let k = verb.from; k < verb.to; k++) if (isFirstPerson(tokens[k]!.norm, lexicon.firstPerson, tokens[k]!.pos === "VERB")) return true;
  const np = subject ?? (verb.passive ? object : null);
  if (np) {
    for (let k = np.from; k <= np.head; k++) {
      const { norm } = tokens[k]!;
      if (isFirstPerson(norm, lexicon.firstPerson, false)) return true;
      if (k < np.head && lexicon.possessives.has(norm) && tokens[np.from]!.start >= s.start) return true;
    }
    const entity = np.mention !== null ? annotated.mentions[np.mention]!.entity : references.get(np.head);
    if (entity !== undefined && (ownSide.has(entity) || !lexicon.grammar.verbFirst)) return ownSide.has(entity);
    if (lexicon.pronouns.has(tokens[np.head]!.norm)) return clause.governor !== null && tokens[clause.governor.verb.head]!.start < s.start;
    // «قواته», «أنها»: the possessor hangs on the noun
    if (lexicon.ownSuffix && np.noun === "forces" && lexicon.ownSuffix.test(tokens[np.head]!.norm)) return true;
  }
  for (let k = verb.from - 1; k >= 0 && k >= verb.from - 2; k--) {
    const { norm, start } = tokens[k]!;
    if (start < s.start - 6) break;
    if (isFirstPerson(norm, lexicon.firstPerson, false)) return true;
    if (lexicon.grammar.verbFirst && lexicon.ownSuffix && lexicon.complementizers.has(norm) && lexicon.ownSuffix.test(norm)) return true;
  }
  return false;
}

/** "We call on", « je pense »: a reporting verb in the first person. */
function performed(main: Clause | undefined, { tokens, lexicon }: SentenceContext): string | null {
  if (!main || main.verb.negated) return null;
  const { verb } = main;
  const token = tokens[verb.head]!;
  const subject = tokens[verb.from - 1];
  // "we have agreed" tells of it
  if (token.past || token.verb === "part") return null;
  const first = (subject !== undefined && isFirstPerson(subject.norm, lexicon.firstPerson, false)) || tokens.slice(verb.from, verb.to).some((t) => isFirstPerson(t.norm, lexicon.firstPerson, t.pos === "VERB"));
  if (!first) return null;
  for (const { entry, tail, reflexive } of lexicon.reportingVerbs.get(token.lemma ?? token.norm) ?? []) {
    if (reflexive) continue;
    if (entry.kind !== "claim" && tail.every((w, k) => tokens[verb.head + 1 + k]?.norm === w)) return entry.kind;
  }
  return null;
}

function obliged({ verb, governor }: Clause, { tokens, lexicon }: SentenceContext): boolean {
  for (let k = verb.from; k <= verb.head; k++) if (lexicon.obligation.has(tokens[k]!.norm)) return true;
  return governor !== null && verb.infinitive && lexicon.obligation.has(tokens[governor.verb.head]!.norm);
}

function isFuture({ verb }: Clause, { tokens, lexicon }: SentenceContext): boolean {
  for (let k = verb.from; k <= verb.head; k++) {
    const { norm, lemma } = tokens[k]!;
    if (lexicon.future.has(norm) || lexicon.grammar.moodOf?.(norm, lemma) === "future") return true;
  }
  return false;
}

/** An "if" before the verb or behind it. */
function underCondition({ at }: Clause, { chunks, tokens, lexicon }: SentenceContext): boolean {
  return chunks.some((c) => c.type === "boundary" && c.kind === "sub" && Math.abs(chunks.indexOf(c) - at) < 14 && lexicon.hypothetical.match(tokens, c.from) !== undefined);
}

export const inSpan = (offset: number, { start, end }: Span): boolean => offset >= start && offset < end;

/** Who says it: the noun phrase that a reporting word has for its subject, and what it stands for. */
import type { AnnotatedDocument } from "../../annotate/types.js";
import { fold } from "../../text/fold.js";
import { groupText, participant } from "../arguments.js";
import { isRelative, type NounPhrase } from "../chunks.js";
import { stateOf } from "../seat.js";
import type { SentenceContext } from "../context.js";
import type { Cue } from "./cues.js";
import { endOf } from "../owners.js";
import type { QuoteSpan, Speaker } from "./types.js";

/** What the document has told before: who spoke last, and who issued it. */
export interface Conversation {
  last: Speaker;
  /** Whoever a communiqué is by: "we" outside quotations. */
  issuer: number | null;
  /** Persons by the folded last word of their names. */
  lastNames: ReadonlyMap<string, number>;
}

/** Phrases that may name the speaker, likeliest first. */
export function speakerPhrases(cue: Cue, context: SentenceContext, quotes: readonly QuoteSpan[]): NounPhrase[] {
  const { chunks, lexicon, tokens } = context;
  const { clause, at } = cue;
  const out: (NounPhrase | null | undefined)[] = [];
  const next = chunks[cue.verb ? at + 1 : at];
  const who = chunks[at - 1];
  // "a claim the rebels rejected"
  if (clause?.verb.passive && clause.verb.participle) return who?.type === "np" ? [who] : [];
  if (clause?.verb.passive) return clause.phrases.filter((p) => p.case === "by");
  if (lexicon.grammar.verbFirst) {
    // «الحكومة تتهم الحوثيين»: what the clause has for its object does not speak
    if (!cue.adjunct && next?.type === "np" && next.case === null && !(clause && clause.object === next && clause.subject !== next)) out.push(behindVerb(next, cue));
    const before = chunks[at - 1];
    if (!cue.adjunct && before?.type === "np" && before.case === null) out.push(before);
    if (clause && (clause.subjectBy === "relative" || clause.subjectBy === "here")) out.push(clause.subject);
    return out.filter((np): np is NounPhrase => !!np);
  }
  if (isInverted(cue, context, quotes)) {
    const behind = behindCue(cue.end, context);
    return behind ? [behind] : [];
  }
  const subject = clause?.subject ?? null;
  if (subject && (cue.adjunct || !acrossQuote(subject, tokens[cue.head]!.start, quotes, tokens))) out.push(subject);
  return out.filter((np): np is NounPhrase => !!np);
}

/** A mis-tagged verb opens its own noun phrase: «أوضح غوتيريش»; the speaker is what stands behind it, if anything does. */
function behindVerb(np: NounPhrase, { head }: Cue): NounPhrase | null {
  if (head < np.from || head >= np.to) return np;
  return head + 1 < np.to ? { ...np, from: head + 1, head: Math.max(np.head, head + 1) } : null;
}

/** The subject stands inside a quotation that the verb is not part of. */
const acrossQuote = (np: NounPhrase, verb: number, quotes: readonly QuoteSpan[], tokens: SentenceContext["tokens"]): boolean =>
  quotes.some((q) => q.start <= tokens[np.from]!.start && tokens[np.from]!.start < q.end && !(q.start <= verb && verb < q.end));

/** « …, a déclaré le porte-parole », "…," said X, « …, poursuit-il »: what was said stands before, the speaker behind the verb. */
export function isInverted({ at, from, verb, end, entry }: Cue, context: SentenceContext, quotes: readonly QuoteSpan[]): boolean {
  const { chunks, clauses, lexicon, tokens } = context;
  if (lexicon.grammar.verbFirst || !verb || verb.participle) return false;
  // "X, a spokesman, told reporters"
  if (lexicon.addressingVerbs.has(tokens[verb.head]!.lemma ?? tokens[verb.head]!.norm)) return false;
  const before = chunks[at - 1];
  if (before?.type !== "boundary" || (before.kind !== "quote" && before.kind !== "comma") || at < 2) return false;
  if (clitic(verb, tokens) !== undefined) return true;
  const next = behindCue(end, context);
  const quoted = before.kind === "quote" || quotes.some((q) => q.end <= tokens[from]!.start && tokens[from]!.start - q.end <= 3);
  if (!next) return false;
  // "the group, which holds the city, denied involvement"
  if (entry.stance === "denies" && before.kind === "comma" && participant(next, context, "agent") === null) return false;
  if (quoted) return true;
  // "the ministry, which oversees the police, denied the report": nothing was told yet
  const told = clauses.filter((c) => c.verb.finite && c.verb.to <= from);
  // « Le porte-parole, X, a accusé Y »: all that stands before is who speaks
  if (told.length === 0 && context.lexicon.grammar.perfectAuxiliaries !== undefined && onlyNamed(at, context)) return false;
  if (told.length > 0 && told.every((c) => c.subjectBy === "relative" || isRelative(chunks[c.at - 1]))) return false;
  // "Hamas's armed wing, the X Brigades, claimed the ambush"
  if (told.length === 0 && at === 4 && chunks[3] === before && chunks[1]?.type === "boundary" && chunks[1].kind === "comma" && chunks[0]?.type === "np" && chunks[2]?.type === "np") return false;
  // without quotation marks: the noun right before the comma would else be its subject, closed off by commas on both sides
  const behind = chunks[chunks.indexOf(next) + 1];
  const host = chunks[at - 2];
  const hostOpens = host?.type === "np" && (chunks[at - 3]?.type === "boundary" || at === 2);
  const ends = behind === undefined || behind.type === "boundary" || (behind.type === "np" && behind.case !== null);
  return ends && !(hostOpens && behind?.type !== "boundary" && behind !== undefined);
}

/** The bare noun phrase right behind a verb, or behind when and to whom it was said: « a indiqué dimanche à l'AFP le gouverneur ». */
function behindCue(end: number, { chunks, dates, tokens, lexicon }: SentenceContext): NounPhrase | null {
  let from = end;
  for (let k = chunks.findIndex((c) => c.from >= end); k >= 0 && k < chunks.length; k++) {
    const c = chunks[k]!;
    const date = dates.find((d) => d.tokenStart === from);
    if (date && c.from >= date.tokenEnd) from = date.tokenEnd;
    // « des sources »: a partitive belongs to its phrase
    if (c.type === "np" && c.case === null && c.from === from + 1 && lexicon.indefinite.has(tokens[from]!.norm)) from = c.from;
    if (c.type !== "np" || (c.case === null && c.from > from)) return null;
    if (c.case === null) return c;
    from = endOf(c);
  }
  return null;
}

/** No word of an event or of the dead and hurt stands before the verb, which opens with somebody. */
function onlyNamed(at: number, { chunks, tokens, lexicon }: SentenceContext): boolean {
  const first = chunks[0]!;
  if (first.type !== "np" || first.case !== null) return false;
  return !chunks.slice(0, at).some((c) => c.type === "np" && (lexicon.casualties.has(tokens[c.head]!.norm) || lexicon.nounTriggers.match(tokens, c.head) !== undefined));
}

/** The pronoun that hangs on a French verb: « a-t-il », « dit-elle ». */
export function clitic(verb: { from: number; to: number }, tokens: SentenceContext["tokens"]): string | undefined {
  for (let k = verb.from; k <= verb.to && k < tokens.length; k++) if (tokens[k]!.pos === "PRON" && tokens[k]!.text.startsWith("-")) return tokens[k]!.norm.replace(/^-(?:t-)?/, "");
  return undefined;
}

/** Whoever a phrase stands for, as one who speaks. */
export function speakerOf(np: NounPhrase | null | undefined, context: SentenceContext, talk: Conversation): Speaker {
  if (!np) return null;
  const { tokens, annotated, lexicon } = context;
  const word = tokens[np.head]!;
  if (lexicon.firstPerson.words.has(word.norm)) return talk.issuer !== null ? { entity: talk.issuer } : null;
  if (lexicon.pronouns.has(word.norm)) {
    const entity = context.references.get(np.head);
    return entity !== undefined ? { entity } : talk.last;
  }
  if (np.noun === "media" && np.mention === null) {
    // "an army statement": the army; "the statement said": whoever issued it
    const owner = [...np.modifiers, ...(np.of?.mention != null ? [np.of.mention] : [])].map((m) => annotated.mentions[m]!.entity)[0];
    if (owner !== undefined) return { entity: owner };
    if (!isSource(np, context)) return null;
    if (np.definite && talk.last) return talk.last;
    return { group: groupText(np, context) };
  }
  const titled = personBehind(np, context);
  if (titled !== undefined) return { entity: titled };
  const who = participant(np, context, "agent");
  if (who && "entity" in who) return { entity: stateOf(who.entity, context) };
  const known = byLastName(np, context, talk);
  if (known !== undefined) return { entity: known };
  const body = spokenFor(np, context);
  if (body !== undefined) return { entity: body };
  if (np.pronoun) return null;
  const nominal = anaphoric(np, context, talk);
  if (nominal) return nominal;
  if (who) return who.np.noun === "weapon" || who.np.noun === "building" ? null : { group: who.group };
  if (word.pos === "NOUN" && lexicon.roles.match(tokens, np.head)) return { group: groupText(np, context) };
  if (isSource(np, context) || lexicon.orgHeads.match(tokens, np.head)) return { group: groupText(np, context) };
  return null;
}

/** «الأمين العام للأمم المتحدة أنطونيو غوتيريش»: a role, its phrases, and the name right behind them. */
function personBehind(np: NounPhrase, { chunks, annotated, lexicon, tokens }: SentenceContext): number | undefined {
  if (np.mention !== null || np.noun === null || !(np.noun === "officials" || np.noun === "person") || !lexicon.grammar.adjectiveAfter) return undefined;
  const at = chunks.findIndex((c) => c === np || (c.type === "np" && c.from <= np.head && np.head < c.to));
  if (at < 0) return undefined;
  for (const c of chunks.slice(at + 1, at + 4)) {
    if (c.type !== "np") return undefined;
    const name = c.mention === null ? c.modifiers.at(-1) : c.mention;
    const person = name === undefined ? undefined : annotated.mentions[name]!;
    // «باسم القائد العام للقوات المسلحة صباح النعمان»: behind a phrase, but not the phrase itself
    if (person?.kind === "Person" && (c.case === null ? c.mention !== null : person.to === c.to && person.from > c.from)) return person.entity;
    if (c.case === null && c.mention === null && !lexicon.roles.match(tokens, c.head)) return undefined;
  }
  return undefined;
}

/** «المتحدث باسم الجيش», unnamed: the body he speaks for, where the role comes first. */
function spokenFor(np: NounPhrase, { chunks, annotated, lexicon, tokens, references }: SentenceContext): number | undefined {
  if (!lexicon.grammar.verbFirst || lexicon.roles.match(tokens, np.head)?.value.relation !== "SPOKESPERSON_FOR") return undefined;
  const next = chunks[chunks.indexOf(np) + 1];
  const phrase = np.to > np.head + 1 || np.of ? np : next?.type === "np" && next.case !== null ? next : np;
  for (let k = phrase.from; k < Math.max(phrase.to, phrase.of?.to ?? 0); k++) {
    const found = references.get(k);
    if (found !== undefined && annotated.entities[found]!.kind === "Organization") return found;
  }
  const named = [phrase.mention, ...phrase.modifiers, phrase.of?.mention ?? null].find((m) => m !== null && annotated.mentions[m]!.kind === "Organization");
  return named === undefined || named === null ? undefined : annotated.mentions[named]!.entity;
}

/** «أوضح غوتيريش»: the last word of a known person's name, which nobody marked as a name here. */
function byLastName(np: NounPhrase, { tokens, lexicon }: SentenceContext, { lastNames }: Conversation): number | undefined {
  const { norm, pos, text } = tokens[np.head]!;
  if (np.mention !== null || norm.length < 4 || (lexicon.grammar.hasCase && !(pos === "PROPN" && /^\p{Lu}/u.test(text)))) return undefined;
  return lastNames.get(norm);
}

export function lastNamesOf({ entities }: AnnotatedDocument): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  entities.forEach((e, at) => {
    if (e.kind !== "Person" || !e.mentions.length) return;
    for (const alias of e.aliases) {
      const [last, ...before] = fold(alias).split(" ").reverse();
      if (last && before.length && !out.has(last)) out.set(last, at);
    }
  });
  return out;
}

/** « le mouvement », "the group", "the official", «المصدر»: a word for somebody who has just spoken. */
function anaphoric(np: NounPhrase, { annotated, tokens, lexicon }: SentenceContext, { last }: Conversation): Speaker {
  if (!np.definite || np.of || np.modifiers.length || !last || np.head - np.from > 2) return null;
  const word = tokens[np.head]!;
  if ("group" in last) {
    const key = lexicon.nouns.key(word.norm);
    return fold(last.group).split(/[^\p{L}\p{N}]+/u).some((w) => lexicon.nouns.key(w) === key || w === word.lemma) ? last : null;
  }
  const head = lexicon.orgHeads.match(tokens, np.head)?.value.subtype ?? (np.noun === "group" ? "group" : undefined);
  const spoke = annotated.entities[last.entity]!;
  return head !== undefined && spoke.kind === "Organization" && (head === "group" || head === "other" || head === spoke.subtype || FAMILY[head]?.includes(spoke.subtype ?? "") === true) ? last : null;
}

/** Words for an organization that fit those of other subtypes: a movement may be an armed group or a party. */
const FAMILY: Record<string, string[] | undefined> = {
  armed_group: ["party", "other"], party: ["armed_group", "other"], ngo: ["igo", "other"], igo: ["ngo", "other"], military: ["ministry", "government"], media: [], government: ["ministry"],
};

function isSource(np: NounPhrase, { tokens, lexicon }: SentenceContext): boolean {
  const word = tokens[np.head]!;
  return SOURCES.has(word.lemma ?? word.norm) || SOURCES.has(lexicon.nouns.key(word.norm));
}

/** Nouns that speak though they are no people: source, report, witness ... folded lemmas. */
const SOURCES = new Set(["source", "report", "witness", "resident", "official", "estimate", "intelligence", "statement", "communique", "temoin", "habitant", "responsable", "rapport",
  "مصدر", "مصادر", "شاهد", "شهود", "بيان", "تقرير", "مسوول", "بعض"]);

/** Finds who says what in one sentence: reporting verbs with their clause, "according to", quotations. */
import type { Stance } from "../../model/index.js";
import { groupText, participant } from "../arguments.js";
import { isReflexive, type NounPhrase } from "../chunks.js";
import type { Clause } from "../clauses.js";
import type { SentenceContext } from "../context.js";

export interface FoundStatement {
  sentence: number;
  speaker: { entity: number } | { group: string } | null;
  via: number | null;
  kind: string;
  stance: Stance;
  hedged: boolean;
  /** Span of the content. */
  start: number;
  end: number;
  quote: string | null;
  /** Token index of the reporting word. */
  cue: number;
  confidence: number;
}

export interface QuoteSpan {
  start: number;
  end: number;
  innerStart: number;
  innerEnd: number;
}

type Speaker = FoundStatement["speaker"];

export function findStatements(context: SentenceContext, quotes: readonly QuoteSpan[], lastSpeaker: Speaker): FoundStatement[] {
  const out: FoundStatement[] = [];
  const here = quotes.filter((q) => q.start < context.sentence.end && q.end > context.sentence.start && q.innerEnd - q.innerStart > 12);
  for (const clause of context.clauses) {
    const found = fromClause(clause, context, here, lastSpeaker, out.at(-1)?.speaker ?? null);
    // what somebody quoted says of others' words is part of the quotation
    if (found && out.some((o) => o.quote !== null && here.some((q) => q.start <= context.tokens[found.cue]!.start && context.tokens[found.cue]!.start < q.end && o.start <= q.innerStart + 2))) continue;
    if (found && !out.some((o) => o.start === found.start && o.end === found.end)) out.push(found);
  }
  for (const found of fromAccordingTo(context, here, out)) out.push(found);
  return out.sort((a, b) => a.cue - b.cue);
}

function reportingEntry(clause: Clause, { tokens, lexicon }: SentenceContext) {
  const token = tokens[clause.verb.head]!;
  for (const key of token.lemma && token.lemma !== token.norm ? [token.lemma, token.norm] : [token.norm]) {
    for (const { entry, tail, reflexive } of lexicon.reportingVerbs.get(key) ?? []) {
      if (reflexive && !isReflexive(clause.verb, tokens, lexicon)) continue;
      if (tail.every((w, k) => near(tokens, clause.verb.head + 1 + k, w))) return { entry, tail: tail.length };
    }
  }
  return undefined;
}

const near = (tokens: SentenceContext["tokens"], i: number, word: string): boolean => [0, 1, 2].some((d) => tokens[i + d]?.norm === word || tokens[i + d]?.lemma === word);

function fromClause(clause: Clause, context: SentenceContext, quotes: readonly QuoteSpan[], lastSpeaker: Speaker, speakerHere: Speaker): FoundStatement | null {
  const { tokens, lexicon, sentence } = context;
  const found = reportingEntry(clause, context);
  if (!found) return null;
  const { entry } = found;
  const token = tokens[clause.verb.head]!;
  const citing = lexicon.citingVerbs.has(token.lemma ?? token.norm);
  // the noun after an inverted "said": «"...", said the spokesman»
  const inverted = !lexicon.grammar.verbFirst && contentBefore(clause, context) && clause.object !== null && (clause.subject === null || clause.subjectBy === "inherited" || inQuote(tokens[clause.subject.head]!.start, quotes));
  let speakerPhrase = inverted ? clause.object : clause.verb.passive ? (clause.phrases.find((p) => p.case === "by") ?? null) : clause.subject;
  if (clause.subjectBy === "inherited" && clause.governor && !clause.verb.infinitive && !inverted && reportingEntry(clause.governor, context) === undefined && clause.verb.participle === false && !sameClauseChain(clause)) speakerPhrase = clause.subject;
  let speaker = speakerOf(speakerPhrase, context, lastSpeaker);
  // "X ruled out …, and said that …": a second verb without a subject of its own has the first one's speaker
  if (speakerHere && !inverted && clause.subjectBy !== "here" && clause.subjectBy !== "relative" && !clause.verb.participle && followsCoordination(clause, context)) speaker = speakerHere;
  let via: number | null = null;
  if (citing) {
    const source = clause.object ?? clause.phrases.find((p) => p.case === "about" || p.case === "from") ?? null;
    const cited = speakerOf(source, context, null);
    if (cited) {
      if (speaker && "entity" in speaker) via = speaker.entity;
      speaker = cited;
    }
  } else {
    via = mediaRecipient(clause, context);
    const citation = citedBeside(clause, context);
    if (citation && speaker && "entity" in speaker) {
      via = speaker.entity;
      speaker = citation;
    }
  }
  if (!speaker) return null;
  const content = contentOf(clause, context, quotes, inverted, entry.kind, speakerPhrase);
  if (!content) return null;
  const demanded = obliges(content, context);
  if ("entity" in speaker && via === speaker.entity) via = null;
  content.end = trimmedEnd(context.annotated.doc.text, content);
  const quoted = quotes.find((q) => q.start < content.end + 2 && q.end > content.start - 2);
  return {
    sentence: sentence.index, speaker, via, kind: demanded && entry.kind === "claim" ? "demand" : entry.kind, stance: demanded && entry.stance === "affirms" ? "demands" : entry.stance, hedged: entry.hedged === true,
    start: content.start, end: content.end, cue: clause.verb.head,
    quote: quoted ? context.annotated.doc.text.slice(quoted.innerStart, quoted.innerEnd).trim() : null,
    confidence: quoted || clause.complement ? 0.85 : 0.7,
  };
}

/** Without the comma or dash that only parts the content from its speaker. */
function trimmedEnd(text: string, { start, end }: { start: number; end: number }): number {
  let to = end;
  while (to > start && /[\s,،;–—]/.test(text[to - 1]!)) to--;
  return to;
}

function followsCoordination(clause: Clause, { chunks }: SentenceContext): boolean {
  const before = chunks[clause.at - 1];
  return before?.type === "boundary" && (before.kind === "coord" || before.kind === "comma");
}

/** The content's first verb is one of obligation: "must be brought to justice". */
function obliges(content: { start: number; end: number }, { clauses, tokens, lexicon }: SentenceContext): boolean {
  const first = clauses.find((c) => tokens[c.verb.from]!.start >= content.start && tokens[c.verb.head]!.end <= content.end && c.verb.finite);
  if (!first) return false;
  for (let k = first.verb.from; k <= first.verb.head; k++) if (lexicon.obligation.has(tokens[k]!.norm)) return true;
  return false;
}

const sameClauseChain = (clause: Clause): boolean => clause.governor !== null && clause.governor.subject === clause.subject;

const inQuote = (offset: number, quotes: readonly QuoteSpan[]): boolean => quotes.some((q) => q.start <= offset && offset < q.end);

/** A quotation mark or comma right before the verb (or before its adverb), with words before it. */
function contentBefore(clause: Clause, { chunks }: SentenceContext): boolean {
  const before = chunks[clause.at - 1];
  return clause.at > 1 && before?.type === "boundary" && (before.kind === "quote" || before.kind === "comma");
}

function speakerOf(np: NounPhrase | null, context: SentenceContext, lastSpeaker: Speaker): Speaker {
  if (!np) return null;
  const { tokens, annotated } = context;
  const who = participant(np, context);
  if (who && "entity" in who) return { entity: who.entity };
  if (np.noun === "media") {
    // "the statement said": whoever issued it; "an army statement": the army
    const owner = [...np.modifiers, ...(np.of?.mention != null ? [np.of.mention] : [])].map((m) => annotated.mentions[m]!.entity)[0];
    if (owner !== undefined) return { entity: owner };
    if (!SOURCES.has(tokens[np.head]!.lemma ?? "") && !SOURCES.has(context.lexicon.nouns.key(tokens[np.head]!.norm))) return null;
    if (np.definite && lastSpeaker) return lastSpeaker;
    return { group: groupText(np, context) };
  }
  if (who) return { group: who.group };
  if (np.pronoun) return null;
  const word = tokens[np.head]!;
  if (word.pos === "NOUN" && context.lexicon.roles.match(tokens, np.head)) return { group: groupText(np, context) };
  if (SOURCES.has(word.lemma ?? word.norm) || SOURCES.has(context.lexicon.nouns.key(word.norm))) return { group: groupText(np, context) };
  return null;
}

/** Nouns that speak though they are no people: source, report, witness ... folded lemmas. */
const SOURCES = new Set(["source", "report", "witness", "resident", "official", "estimate", "intelligence", "statement", "communique", "temoin", "habitant", "responsable", "rapport",
  "مصدر", "مصادر", "شاهد", "شهود", "بيان", "تقرير", "مسؤول", "مسوول", "بعض"]);

/** "told Reuters", "in an interview with CNN", « à l'agence Reuters »: the outlet that carries it. */
function mediaRecipient(clause: Clause, context: SentenceContext): number | null {
  const { annotated } = context;
  for (const np of [clause.object, ...clause.phrases]) {
    if (!np || np.mention === null) continue;
    const entity = annotated.mentions[np.mention]!.entity;
    if (annotated.entities[entity]?.subtype === "media") return entity;
  }
  return null;
}

/** « X, citant un haut responsable, a indiqué »: the source that stands beside the verb. */
function citedBeside(clause: Clause, context: SentenceContext): Speaker {
  for (const other of context.clauses) {
    if (other === clause || Math.abs(other.at - clause.at) > 8) continue;
    const t = context.tokens[other.verb.head]!;
    if (!context.lexicon.citingVerbs.has(t.lemma ?? t.norm) || !other.verb.participle) continue;
    const cited = speakerOf(other.object, context, null);
    if (cited) return cited;
  }
  return null;
}

/** What is said: the quotation, the complement clause, or what the demand or denial is about. */
function contentOf(clause: Clause, context: SentenceContext, quotes: readonly QuoteSpan[], inverted: boolean, kind: string, speaker: NounPhrase | null): { start: number; end: number } | null {
  const { tokens, chunks, sentence, clauses } = context;
  const { verb, at } = clause;
  if (inverted) {
    const before = chunks[at - 1]!;
    const start = sentence.start;
    const quoted = quotes.filter((q) => q.start < tokens[verb.from]!.start);
    if (quoted.length) return { start: quoted[0]!.innerStart, end: quoted.at(-1)!.innerEnd };
    return before.from > 0 ? { start, end: tokens[before.from - 1]!.end } : null;
  }
  // "X said" at the very end of the sentence: the content stands before it
  const last = chunks.slice(at + 1).every((c) => c.type === "boundary" || (c.type === "np" && c.case !== null && !clause.complement && c.to - c.from < 6 && chunks.length - at < 5));
  if (last && speaker && !context.lexicon.grammar.verbFirst) {
    const opens = chunks.findIndex((c) => c.type === "np" && c === speaker);
    const comma = opens > 0 ? lastBoundaryBefore(chunks, opens) : -1;
    const quoted = quotes.filter((q) => q.end <= tokens[speaker.from]!.start + 1);
    if (quoted.length) return { start: quoted[0]!.innerStart, end: quoted.at(-1)!.innerEnd };
    if (comma > 0 && chunks[comma]!.from > 2) return { start: sentence.start, end: tokens[chunks[comma]!.from - 1]!.end };
  }
  const comp = chunks.slice(at + 1, at + 9).find((c) => c.type === "boundary" && (c.kind === "comp" || c.kind === "quote" || c.kind === "rel"));
  const end = endOfContent(context);
  const direct = clauses.find((c) => c.at > at && c.verb.finite);
  // without "that": the next clause starts right behind the verb
  if (direct && !context.lexicon.grammar.verbFirst && chunks[at + 1]?.type === "np" && (!comp || direct.verb.head < comp.from) && direct.at - at <= 6 && chunks.slice(at + 1, direct.at).every((c) => c.type === "np") && kind !== "denial") {
    return { start: tokens[Math.min(verb.to, tokens.length - 1)]!.start, end };
  }
  if (comp && (clause.complement || comp.from < verb.head + 14)) {
    const start = tokens[Math.min(comp.to, tokens.length - 1)]!.start;
    if (end - start > 8) return { start, end };
  }
  const quoted = quotes.find((q) => q.start > tokens[verb.head]!.start);
  if (quoted) return { start: quoted.innerStart, end: quoted.innerEnd };
  const stopAt = chunks.slice(at + 1).find((c) => c.type === "boundary" && c.kind === "stop" && tokens[c.from]!.text === ":");
  if (stopAt && stopAt.to < tokens.length) return { start: tokens[stopAt.to]!.start, end };
  const next = clauses.find((c) => c.at > at && c.verb.finite);
  if (next && (next.subjectBy === "here" || next.verb.passive || next.verb.modal) && next.at - at <= 8 && !context.lexicon.grammar.verbFirst) {
    return { start: tokens[Math.min(verb.to, tokens.length - 1)]!.start, end };
  }
  // demands, denials, accusations and pledges take a noun or an infinitive: "called for an investigation"
  if (kind === "demand" || kind === "denial" || kind === "accusation" || kind === "pledge" || kind === "announcement" || kind === "confirmation" || kind === "threat" || kind === "opinion") {
    const first = clause.object ?? clause.phrases[0];
    if (first || clause.complement) return { start: tokens[verb.from]!.start, end };
  }
  return null;
}

function endOfContent({ tokens, sentence }: SentenceContext): number {
  let k = tokens.length - 1;
  while (k > 0 && /^[.!?؟…"”»]$/.test(tokens[k]!.text)) k--;
  return Math.min(sentence.end, tokens[k]!.end);
}

function lastBoundaryBefore(chunks: SentenceContext["chunks"], k: number): number {
  for (let n = k - 1; n >= 0; n--) {
    const c = chunks[n]!;
    if (c.type === "boundary" && (c.kind === "comma" || c.kind === "quote")) return n;
    if (c.type === "verb") return -1;
  }
  return -1;
}

/** "according to the command, …", « selon l'AFP, … », «بحسب …». */
function* fromAccordingTo(context: SentenceContext, quotes: readonly QuoteSpan[], found: FoundStatement[]): Iterable<FoundStatement> {
  const { tokens, lexicon, chunks, sentence, annotated } = context;
  for (let i = 0; i < tokens.length; i++) {
    const cue = lexicon.accordingTo.match(tokens, i);
    if (!cue) continue;
    const after = i + cue.length;
    const np = chunks.find((c): c is NounPhrase => c.type === "np" && c.from >= after - 1 && c.from <= after + 2 && c.to > after);
    if (!np) continue;
    const inner = carriedName(np, context);
    const speaker = inner !== undefined ? { entity: inner } : speakerOf(np, context, null) ?? { group: groupText(np, context) };
    const close = endOfPhrase(np);
    const text = contentAround(i, close, context);
    if (!text) continue;
    if (found.some((f) => tokens[i]!.start >= f.start && tokens[i]!.start < f.end)) continue;
    if (found.some((f) => "entity" in (f.speaker ?? {}) && "entity" in speaker && (f.speaker as { entity: number }).entity === speaker.entity)) continue;
    const quoted = quotes.find((q) => q.start < text.end && q.end > text.start);
    yield {
      sentence: sentence.index, speaker, via: null, kind: "claim", stance: "affirms", hedged: false, ...text, cue: i,
      quote: quoted ? annotated.doc.text.slice(quoted.innerStart, quoted.innerEnd).trim() : null, confidence: 0.8,
    };
    i = close;
  }
}

/** « le site de la chaîne américaine CNN »: the outlet named inside the phrase. */
function carriedName(np: NounPhrase, { annotated }: SentenceContext): number | undefined {
  for (let n: NounPhrase | null = np; n; n = n.of) {
    const named = [n.mention, ...n.modifiers].filter((m): m is number => m !== null).map((m) => annotated.mentions[m]!).filter((m) => m.kind !== "Place");
    if (named.length) return named.at(-1)!.entity;
  }
  return undefined;
}

const endOfPhrase = (np: NounPhrase): number => Math.max(np.to, np.of ? endOfPhrase(np.of) : 0, ...np.and.map(endOfPhrase));

function contentAround(cue: number, close: number, { tokens, sentence, chunks }: SentenceContext): { start: number; end: number } | null {
  if (cue <= 3) {
    // at the start: up to the end of the sentence, past the comma that closes the phrase
    const comma = chunks.find((c) => c.type === "boundary" && c.kind === "comma" && c.from >= close - 1);
    const from = comma && comma.from < close + 8 ? comma.to : close;
    return from < tokens.length - 2 ? { start: tokens[from]!.start, end: sentence.end } : null;
  }
  let end = cue;
  while (end > 0 && /^[,،"”»]$/.test(tokens[end - 1]!.text)) end--;
  return end > 2 ? { start: sentence.start, end: tokens[end - 1]!.end } : null;
}

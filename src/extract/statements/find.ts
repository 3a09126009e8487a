/** Finds who says what, sentence by sentence: reporting verbs, "according to", speakers before a colon, quotations that go on. */
import type { AnnotatedDocument } from "../../annotate/types.js";
import { oneLine } from "../../text/unbroken.js";
import { groupText } from "../arguments.js";
import type { NounPhrase } from "../chunks.js";
import type { SentenceContext } from "../context.js";
import { carrierOf, datelineAgency, mediumIn } from "./carrier.js";
import { endOf } from "../owners.js";
import { afterStamp, contentOf, endOfWords, insideQuote } from "./content.js";
import type { Content } from "./content.js";
import { findCues, type Cue } from "./cues.js";
import { isFirstPerson } from "./firstPerson.js";
import { judgeKind } from "./kind.js";
import { clitic, isInverted, lastNamesOf, speakerOf, speakerPhrases, type Conversation } from "./speaker.js";
import { kindOfWords, WORDS_OF_OTHERS } from "./words.js";
import { sameSpeaker, type FoundStatement, type QuoteSpan, type Reply, type Speaker } from "./types.js";

export type { FoundStatement, QuoteSpan, Speaker } from "./types.js";

/** What one sentence leaves for the next. */
export interface Talk extends Conversation {
  /** Index of the sentence that held the last statement. */
  at: number;
  /** The last statement, when its words stand in quotation marks. */
  quoted: FoundStatement | null;
  /** The agency of the dateline. */
  agency: number | null;
  /** The first quotation that has not ended before this sentence. */
  quote: number;
}

export const newTalk = (annotated: AnnotatedDocument): Talk => ({ last: null, issuer: null, lastNames: lastNamesOf(annotated), at: -9, quoted: null, agency: datelineAgency(annotated), quote: 0 });

export function findStatements(context: SentenceContext, quotes: readonly QuoteSpan[], talk: Talk): FoundStatement[] {
  const { sentence } = context;
  const open = talk.quoted && talk.quoted.end > sentence.start ? talk.quoted : null;
  while (talk.quote < quotes.length && quotes[talk.quote]!.end <= sentence.start) talk.quote++;
  const here: QuoteSpan[] = [];
  for (let k = talk.quote; k < quotes.length && quotes[k]!.start < sentence.end; k++) {
    const q = quotes[k]!;
    if (q.end > sentence.start && (q.depth ?? 0) === 0 && q.innerEnd - q.innerStart > SHORT) here.push(q);
  }
  const out: FoundStatement[] = [];
  const cues = findCues(context).filter((cue) => !open || context.tokens[cue.head]!.start >= open.end);
  for (const cue of cues) {
    const found = fromCue(cue, cues, context, here, talk, out);
    if (found && !out.some((o) => (o.start === found.start && o.end === found.end) || (o.start === found.start && sameSpeaker(o.speaker, found.speaker)))) out.push(found);
  }
  for (const found of fromAccordingTo(context, here, talk, out)) out.push(found);
  if (!out.length) out.push(...[fromLabel(context, here, cues, talk) ?? fromContinuation(context, here, open, talk) ?? fromIssuer(context, here, open, talk)].filter((s): s is FoundStatement => s !== null));
  for (const s of out) {
    if (s.via === null && talk.agency !== null && !(s.speaker && "entity" in s.speaker && context.annotated.entities[s.speaker.entity]!.subtype === "media")) s.via = talk.agency;
    if (s.speaker && "entity" in s.speaker && s.via === s.speaker.entity) s.via = null;
  }
  out.sort((a, b) => a.cue - b.cue || a.start - b.start);
  remember(out, open, context, talk);
  return out;
}

/**
 * How often a statement found so is one of this speaker: shares of right ones among the sample reports and a sample that a reader judged
 * (bench/README.md), a little lowered for what those do not hold.
 */
const SURE = { clause: 0.94, source: 0.9, noun: 0.88, heading: 0.75 };

/** Quotation marks around so few code units only set a word apart. */
const SHORT = 12;

function remember(found: readonly FoundStatement[], open: FoundStatement | null, { sentence }: SentenceContext, talk: Talk): void {
  const last = found.at(-1);
  if (last) {
    talk.last = last.speaker ?? talk.last;
    talk.at = sentence.index;
    talk.quoted = found.findLast((s) => s.quote !== null) ?? null;
  } else if (open) talk.at = sentence.index;
}

function statement(context: SentenceContext, quotes: readonly QuoteSpan[], parts: { speaker: Speaker; via: number | null; content: Content; entry: FoundStatement["kind"] | Cue; reply?: Reply | null; confidence: number }): FoundStatement {
  const { content, entry } = parts;
  const quoted = quotes.find((q) => q.start < content.end + 2 && q.end > content.start - 2);
  const cue = typeof entry === "string" ? null : entry;
  const { text } = context.annotated.doc;
  const out: FoundStatement = {
    sentence: context.sentence.index, speaker: parts.speaker, via: parts.via,
    kind: cue?.entry.kind ?? "claim", stance: cue?.entry.stance ?? "affirms", hedged: cue?.entry.hedged === true, start: content.start, end: content.end, cue: cue ? cue.head : -1,
    quote: content.direct ? text.slice(content.start, content.end).replace(/[,،]$/, "").trim() : quoted ? text.slice(quoted.innerStart, quoted.innerEnd).replace(/[,،]$/, "").trim() : null,
    confidence: parts.confidence, reasons: [], reply: parts.reply ?? null, entry: cue?.entry ?? null,
  };
  judgeKind(out, out.entry, context, [], NOBODY);
  return out;
}

function fromCue(cue: Cue, cues: readonly Cue[], context: SentenceContext, quotes: readonly QuoteSpan[], talk: Talk, before: readonly FoundStatement[]): FoundStatement | null {
  const { lexicon, tokens } = context;
  const here = before.findLast((s) => s.cue >= 0 && s.cue < cue.head)?.speaker ?? null;
  const phrases = speakerPhrases(cue, context, quotes);
  let phrase: NounPhrase | null = null;
  let speaker: Speaker = null;
  const pronoun = cue.verb ? clitic(cue.verb, tokens) : undefined;
  const carriesOn = here !== null && !isInverted(cue, context, quotes) && (cue.adjunct ? lexicon.grammar.verbFirst || behindBoundary(cue, context) : goesOn(cue, cues, context));
  if (carriesOn && !pronoun) speaker = here;
  else if (pronoun !== undefined) speaker = talk.last;
  else {
    for (const np of phrases) {
      const found = speakerOf(np, context, here ? { ...talk, last: here } : talk);
      if (!found) continue;
      phrase = np;
      speaker = found;
      break;
    }
    // a verb without a subject goes on with whoever spoke before
    if (!speaker && !phrases.length && cue.adjunct && lexicon.grammar.verbFirst) speaker = speakerOf(context.clauses.findLast((c) => c.verb.to <= cue.head && c.subject !== null)?.subject, context, talk);
    // «توجه الوزير إلى المكان وتعهد بملاحقتهم»
    if (!speaker && here === null && !phrases.length && lexicon.grammar.verbFirst && cue.clause?.subjectBy === "inherited" && behindBoundary(cue, context)) speaker = speakerOf(cue.clause.subject, context, talk);
    if (!speaker && !phrases.length && (lexicon.grammar.verbFirst || cue.verb?.infinitive)) speaker = behindBoundary(cue, context) && here ? here : talk.last;
  }
  if (insideQuote(cue, context, quotes) && pronoun === undefined) return null;
  if (removes(cue, context)) return null;
  const content = contentOf(cue, cues, context, quotes, phrase ?? phrases[0] ?? null);
  if (!content) return null;
  if (!speaker && phrases[0] && !phrases[0].pronoun && (content.direct || speaks(cue, phrases[0], context))) speaker = { group: groupText(phrases[0], context) };
  let via: number | null = null;
  const cited = citedBy(cue, context, talk);
  if (cited) {
    if (speaker && "entity" in speaker) via = speaker.entity;
    speaker = cited;
  }
  if (!speaker || expected(cue, phrases, context)) return null;
  turnAround(cue, phrase ?? phrases[0] ?? null, context, quotes);
  via ??= carrierOf(content, context);
  return statement(context, quotes, { speaker, via, content, entry: cue, reply: replyOf(content, context), confidence: content.direct || cue.clause?.complement ? SURE.clause : SURE.noun });
}

/** « …, a averti le ministre »: whoever speaks behind the verb is its subject, for what is read of the clause later. */
function turnAround(cue: Cue, phrase: NounPhrase | null, context: SentenceContext, quotes: readonly QuoteSpan[]): void {
  const { clause } = cue;
  if (!clause || clause.verb.passive || !phrase || clause.object === null || phrase.from > clause.object.from || phrase.to < clause.object.to || !isInverted(cue, context, quotes)) return;
  Object.assign(clause, { subject: clause.object, object: null, subjectBy: "here" });
}

/** «ويتوقع أن تستكمل العملية»: at the head of its sentence a present of opinion without a subject is a passive, of nobody told. */
function expected({ entry, verb, at, clause }: Cue, phrases: readonly NounPhrase[], { tokens, lexicon, chunks }: SentenceContext): boolean {
  if (!lexicon.grammar.verbFirst || entry.kind !== "opinion" || !verb || verb.participle || phrases.length > 0 || clause?.subjectBy === "relative" || tokens[verb.head]!.past) return false;
  const opens = chunks.slice(0, at).every((c) => c.type === "boundary");
  return opens && lexicon.complementizers.has(tokens[verb.to]?.norm ?? "");
}

/** "dismissed the army chief", "dismissed two officers": people are sent away, claims denied. */
function removes({ entry, clause }: Cue, { annotated, lexicon, tokens }: SentenceContext): boolean {
  const object = clause?.object ?? null;
  if (entry.kind !== "denial" || !object || object.pronoun || clause!.complement || clause!.verb.passive) return false;
  if (object.mention !== null) return annotated.mentions[object.mention]!.kind === "Person" && lexicon.grammar.hasCase;
  return (object.noun === "officials" || object.noun === "forces" || lexicon.roles.matchEnding(tokens, object.head + 1, object.from) !== undefined) && !lexicon.reportingNouns.match(tokens, object.head);
}

/** What says, demands or denies is somebody, whatever the noun; what shows or suggests may be a thing. */
function speaks({ head, entry }: Cue, np: NounPhrase, { tokens, lexicon }: SentenceContext): boolean {
  const { norm, lemma, pos } = tokens[np.head]!;
  const verb = tokens[head]!;
  if (lexicon.evidential.has(verb.lemma ?? verb.norm) || entry.hedged || (pos !== "NOUN" && pos !== "PROPN")) return false;
  // « La mission a indiqué »: an operation, and the body that carries it out
  if (np.noun === "operation" && lexicon.orgHeads.match(tokens, np.head)) return true;
  return !(np.noun !== null && THINGS.has(np.noun)) && lexicon.nounTriggers.match(tokens, np.head) === undefined && !lexicon.reportingNouns.match(tokens, np.head) && !lexicon.notNames.has(norm) && lemma !== "there";
}

const THINGS: ReadonlySet<string> = new Set(["weapon", "operation", "talks", "deal", "sanctions", "protest", "media", "territory"]);

/** "X denied that and said this", «X يدين الغارات ويطالب»: a second verb without a subject of its own, or behind one whose subject came first. */
function goesOn(cue: Cue, cues: readonly Cue[], context: SentenceContext): boolean {
  if (!cue.clause || !behindBoundary(cue, context)) return false;
  if (cue.clause.subjectBy !== "here" && cue.clause.subjectBy !== "relative") return true;
  const { lexicon, chunks } = context;
  if (!lexicon.grammar.verbFirst) {
    // "said that all must protect civilians, also labelled": the noun before the comma is another verb's object
    const { subject } = cue.clause;
    const at = subject ? chunks.indexOf(subject) : -1;
    return at > 0 && at === cue.at - 2 && chunks[at - 1]?.type === "verb";
  }
  const earlier = cues.findLast((o) => o.head < cue.head && !o.adjunct);
  const topic = earlier ? chunks[earlier.at - 1] : undefined;
  const before = chunks[cue.at - 1];
  return topic?.type === "np" && topic.case === null && before?.type === "boundary" && before.kind === "coord";
}

/** A comma or conjunction stands right before the verb. */
function behindBoundary({ at }: Cue, { chunks }: SentenceContext): boolean {
  const before = chunks[at - 1];
  return before?.type === "boundary" && before.kind !== "comp" && before.kind !== "rel";
}

/** The source that an outlet cites: "cited X as saying", «نقلت عن X», "Soumaria, citing X, reported". */
function citedBy(cue: Cue, context: SentenceContext, talk: Conversation): Speaker {
  const { lexicon, tokens, clauses, chunks } = context;
  const key = (k: number) => tokens[k]!.lemma ?? tokens[k]!.norm;
  const own = lexicon.citingVerbs.has(key(cue.head));
  const beside = clauses.find((c) => c !== cue.clause && Math.abs(c.at - cue.at) <= 8 && lexicon.citingVerbs.has(key(c.verb.head)) && c.verb.participle && !c.verb.passive);
  if (own && cue.clause) {
    const from = cue.clause.phrases.find((p) => p.case === "about" || p.case === "from");
    const source = lexicon.grammar.verbFirst ? from : (cue.clause.object ?? from);
    return source ? (speakerOf(source, context, talk) ?? { group: groupText(source, context) }) : null;
  }
  if (!beside) return null;
  const source = beside.object ?? chunks.slice(beside.at + 1).find((c): c is NounPhrase => c.type === "np") ?? null;
  return source ? (speakerOf(source, context, talk) ?? { group: groupText(source, context) }) : null;
}

/** Whether it answers what others said rather than repeating it. */
function replyOf(content: Content, context: SentenceContext): Reply | null {
  const { answers } = content;
  if (content.bare) return { to: null, kind: null };
  if (!answers) return contrary(context);
  // "the allegation that …" repeats it
  if (content.start > answers.start) return null;
  return { to: ownerOf(answers, context), kind: kindOfWords(answers, context) };
}

/** Whose claim it is: "accusations by the army", « les propos de Kinshasa », "US allegations". */
function ownerOf(np: NounPhrase, context: SentenceContext): number | null {
  const { annotated, chunks } = context;
  const named = [...np.modifiers, ...(np.of ? [np.of.mention, ...np.of.modifiers] : [])].find((m): m is number => m !== null);
  if (named !== undefined) return annotated.mentions[named]!.entity;
  const at = chunks.indexOf(np);
  const by = chunks.slice(at + 1, at + 3).find((c, k): c is NounPhrase => c.type === "np" && (c.case === "by" || c.case === "from") && (k === 0 || chunks[at + 1]?.type === "verb"));
  return by?.mention != null ? annotated.mentions[by.mention]!.entity : null;
}

/** "contrary to what X says", « contrairement à ce que prétend X », «خلافا لما أعلنته X»: an answer to X. */
function contrary(context: SentenceContext): Reply | null {
  const { tokens, lexicon, chunks, annotated } = context;
  for (let k = 0; k < tokens.length; k++) {
    if (!lexicon.contrary.match(tokens, k)) continue;
    const np = chunks.find((c): c is NounPhrase => c.type === "np" && c.from > k && c.from < k + 12 && (c.mention !== null || context.references.has(c.head)));
    if (!np) return null;
    return { to: np.mention !== null ? annotated.mentions[np.mention]!.entity : context.references.get(np.head)!, kind: null };
  }
  return null;
}

/** "according to the command, …", « selon l'AFP, … », «بحسب …». */
function* fromAccordingTo(context: SentenceContext, quotes: readonly QuoteSpan[], talk: Talk, found: FoundStatement[]): Iterable<FoundStatement> {
  const { tokens, lexicon, chunks } = context;
  for (let i = 0; i < tokens.length; i++) {
    const cue = lexicon.accordingTo.match(tokens, i);
    if (!cue) continue;
    const after = i + cue.length;
    if ((lexicon.relatives.has(tokens[after]?.norm ?? "") && !lexicon.sentenceRelatives.has(tokens[after]!.norm)) || quotes.some((q) => q.start < tokens[i]!.start && tokens[i]!.start < q.end)) continue;
    const np = chunks.find((c): c is NounPhrase => c.type === "np" && c.from >= after - 1 && c.from <= after + 2 && c.to > after);
    if (!np) continue;
    const medium = mediumIn(np, context);
    const close = endOf(np);
    if (found.some((f) => tokens[i]!.start >= f.start && tokens[i]!.start < f.end)) continue;
    const known = found.findLast((f) => f.cue < i);
    if (known && medium !== null) {
      // "… confirmed an official, according to Axios": the outlet carries what is told already
      for (const f of found) f.via ??= medium;
      i = close;
      continue;
    }
    // agreements, plans and laws are followed, not quoted
    const speaker: Speaker = medium !== null ? { entity: medium } : speakerOf(np, context, talk);
    if (!speaker) continue;
    if (found.some((f) => sameSpeaker(f.speaker, speaker))) continue;
    const cited = medium !== null ? citedBehind(close, context, talk) : null;
    const text = contentAround(i, cited?.to ?? close, context);
    if (!text) continue;
    const content: Content = { ...text, direct: false, answers: null };
    const said = statement(context, quotes, { speaker: cited?.speaker ?? speaker, via: cited ? medium : carrierOf(content, context), content, entry: "claim", reply: contrary(context), confidence: SURE.source });
    yield { ...said, wording: oneLine(context.annotated.doc.text.slice(tokens[i]!.start, tokens[after - 1]!.end)) };
    i = close;
  }
}

/** "according to Interfax, citing a security source, …" */
function citedBehind(close: number, context: SentenceContext, talk: Conversation): { speaker: Speaker; to: number } | null {
  const { clauses, lexicon, tokens } = context;
  const citing = clauses.find((c) => c.verb.head >= close && c.verb.head <= close + 3 && lexicon.citingVerbs.has(tokens[c.verb.head]!.lemma ?? tokens[c.verb.head]!.norm) && c.object);
  if (!citing?.object) return null;
  return { speaker: speakerOf(citing.object, context, talk) ?? { group: groupText(citing.object, context) }, to: endOf(citing.object) };
}

function contentAround(cue: number, close: number, context: SentenceContext): { start: number; end: number } | null {
  const { tokens, sentence, chunks } = context;
  if (cue <= 3) {
    // at the start: up to the end of the sentence, past the comma that closes the phrase, and past what is told of the source
    let at = chunks.findIndex((c) => c.from >= close - 1 && (c.type === "boundary" || c.from >= close));
    const comp = chunks[at];
    if (comp?.type === "boundary" && comp.kind === "coord" && chunks[at + 1]?.type === "boundary") at++;
    if (chunks[at]?.type === "boundary" && (chunks[at] as { kind: string }).kind === "comp") return { start: tokens[Math.min((chunks[at] as { to: number }).to, tokens.length - 1)]!.start, end: endOfWords(context) };
    let comma = chunks.findIndex((c) => c.type === "boundary" && c.kind === "comma" && c.from >= close - 1);
    const behind = chunks[comma + 1];
    if (comma >= 0 && ((behind?.type === "boundary" && behind.kind === "rel") || (behind?.type === "verb" && behind.participle))) {
      const next = chunks.findIndex((c, k) => k > comma && c.type === "boundary" && c.kind === "comma");
      if (next > 0) comma = next;
    }
    const found = comma >= 0 ? chunks[comma]! : null;
    const from = found && found.from < close + 16 ? found.to : close;
    return from < tokens.length - 2 ? { start: tokens[from]!.start, end: endOfWords(context) } : null;
  }
  let end = cue;
  while (end > 0 && /^[,،"”»(]$/.test(tokens[end - 1]!.text)) end--;
  return end > 2 ? { start: afterStamp(sentence.start, context), end: tokens[end - 1]!.end } : null;
}

/** "Kremlin spokesman Dmitry Peskov: …", «الجيش الإسرائيلي: …»: a speaker before a colon, with nothing between. */
function fromLabel(context: SentenceContext, quotes: readonly QuoteSpan[], cues: readonly Cue[], talk: Talk): FoundStatement | null {
  const { tokens, chunks, annotated } = context;
  const start = tokens.findIndex((t) => t.start >= afterStamp(context.sentence.start, context));
  const colon = tokens.findIndex((t, k) => k > start && t.text === ":" && tokens[k - 1]!.pos !== "NUM");
  if (colon < 0 || colon - start > 14 || colon > tokens.length - 4 || cues.some((c) => c.head < colon)) return null;
  const label = chunks.filter((c) => c.to > start && c.from < colon && !(c.type === "boundary" && c.kind === "comma"));
  if (!label.length || label.some((c) => c.type !== "np")) return null;
  const phrases = label as NounPhrase[];
  const kindOf = (np: NounPhrase) => (np.mention !== null ? annotated.entities[annotated.mentions[np.mention]!.entity]!.kind : null);
  const named = phrases.find((np) => kindOf(np) === "Person") ?? phrases[0]!;
  if (named.case !== null || quotes.some((q) => q.start < tokens[colon]!.start && q.end > tokens[start]!.start)) return null;
  const quote = quotes.find((q) => q.start >= tokens[colon]!.start && q.start <= tokens[colon]!.end + 2);
  // a place before a colon is mostly what the news is about
  if (!quote && (kindOf(named) === "Place" || !chunks.some((c) => c.type === "verb" && c.from > colon))) return null;
  const speaker = speakerOf(named, context, talk);
  if (!speaker || (!quote && "group" in speaker)) return null;
  const content: Content = quote ? { start: quote.innerStart, end: quote.innerEnd, direct: true, answers: null } : { start: tokens[colon + 1]!.start, end: endOfWords(context), direct: true, answers: null };
  const out = statement(context, quotes, { speaker, via: null, content, entry: "claim", confidence: quote ? SURE.source : SURE.heading });
  if (!quote) out.quote = null;
  return out;
}

/** A quotation that follows another without a word on who speaks. */
function fromContinuation(context: SentenceContext, quotes: readonly QuoteSpan[], open: FoundStatement | null, talk: Talk): FoundStatement | null {
  const { sentence, tokens } = context;
  if (open || !talk.last || sentence.index - talk.at !== 1) return null;
  const quote = quotes[0];
  if (!quote || quote.start < sentence.start || tokens.findIndex((t) => t.start >= quote.start) > 0) return null;
  if (quote.end > sentence.end && attributedLater(quote, context)) return null;
  const words = tokens.filter((t) => t.start >= quote.innerStart && t.end <= quote.innerEnd && t.pos !== "PUNCT").length;
  const rest = tokens.filter((t) => (t.start >= quote.end || t.start < quote.start) && t.pos !== "PUNCT").length;
  if (words < 3 || rest > 0) return null;
  return statement(context, quotes, { speaker: talk.last, via: null, content: { start: quote.innerStart, end: quote.innerEnd, direct: true, answers: null }, entry: "claim", confidence: SURE.noun });
}

/** “That is false. Our forces hold the town,” said X: where the quotation closes, sentences later, a word of saying follows. */
function attributedLater({ end }: QuoteSpan, { annotated, sentence, lexicon }: SentenceContext): boolean {
  const closing = annotated.sentences.slice(sentence.index + 1).find((s) => s.end >= end);
  if (!closing || closing.block !== sentence.block) return false;
  const behind = closing.tokens.findIndex((t) => t.start >= end);
  return behind >= 0 && closing.tokens.slice(behind, behind + CLOSE).some((t) => t.pos === "VERB" && (lexicon.reportingVerbs.has(t.lemma ?? t.norm) || lexicon.reportingVerbs.has(t.norm)));
}

/** Tokens behind a quotation within which the verb stands that tells whose words they are. */
const CLOSE = 12;

/** A communiqué in the first person: its sentences are what its issuer says. */
function fromIssuer(context: SentenceContext, quotes: readonly QuoteSpan[], open: FoundStatement | null, talk: Talk): FoundStatement | null {
  const { tokens, lexicon, sentence } = context;
  if (open || talk.issuer === null || quotes.length || !context.clauses.some((c) => c.verb.finite)) return null;
  if (!tokens.some((t) => isFirstPerson(t.norm, lexicon.firstPerson, t.pos === "VERB"))) return null;
  return statement(context, quotes, { speaker: { entity: talk.issuer }, via: null, content: { start: sentence.start, end: endOfWords(context), direct: true, answers: null }, entry: "claim", confidence: SURE.heading });
}

const NOBODY: ReadonlySet<number> = new Set();

/** "Statement by the Rapid Support Forces": whoever a short headline without a verb says issued it. */
export function issuerOf(context: SentenceContext): number | null {
  const { tokens, lexicon, sentence, chunks } = context;
  if (sentence.index > 2 || tokens.length > 16 || chunks.some((c) => c.type === "verb" && c.finite)) return null;
  const noun = tokens.findIndex((_, k) => WORDS_OF_OTHERS.has(lexicon.reportingNouns.match(tokens, k)?.value.kind ?? ""));
  if (noun < 0) return null;
  const org = context.names.find((m) => m.kind === "Organization" && m.from > noun);
  return org ? org.entity : null;
}

/** What is said: the words quoted, the clause behind "that", the infinitive or noun that a demand or denial is about. */
import type { Span } from "../../model/index.js";
import { isRelative, isReflexive, type Chunk, type NounPhrase } from "../chunks.js";
import type { SentenceContext } from "../context.js";
import { datelineEnd } from "../dateline.js";
import { endOf } from "../owners.js";
import { clitic, isInverted } from "./speaker.js";
import type { Cue } from "./cues.js";
import { wordsOfOthers } from "./words.js";
import type { QuoteSpan } from "./types.js";

export interface Content extends Span {
  /** The words themselves, or what somebody tells of them. */
  direct: boolean;
  /** It names a claim of others ("the allegations") and does not, or not only, repeat it. */
  answers: NounPhrase | null;
  /** Nothing is said but that it is not so: "Kigali denies." */
  bare?: true;
}

export function contentOf(cue: Cue, cues: readonly Cue[], context: SentenceContext, quotes: readonly QuoteSpan[], speaker: NounPhrase | null): Content | null {
  const content = quotedAround(cue, context, quotes) ?? quotedBefore(cue, context, quotes, speaker) ?? quotedAfter(cue, cues, context, quotes) ?? told(cue, cues, context, speaker) ?? commented(cue, context, speaker);
  return content && { ...content, end: trimmedEnd(context.annotated.doc.text, content) };
}

const direct = (start: number, end: number): Content => ({ start, end, direct: true, answers: null });

/** « Je crois, poursuit-il, que … »: the verb stands inside the quotation. */
function quotedAround(cue: Cue, context: SentenceContext, quotes: readonly QuoteSpan[]): Content | null {
  const { tokens } = context;
  const around = quotes.find((q) => q.start < tokens[cue.from]!.start && tokens[cue.head]!.end < q.end);
  return around && cue.verb && clitic(cue.verb, tokens) !== undefined ? direct(around.innerStart, around.innerEnd) : null;
}

export const insideQuote = (cue: Cue, { tokens }: SentenceContext, quotes: readonly QuoteSpan[]): boolean =>
  quotes.some((q) => q.start < tokens[cue.from]!.start && tokens[cue.head]!.end < q.end);

/** "…," said X; "…," X said. */
function quotedBefore(cue: Cue, context: SentenceContext, quotes: readonly QuoteSpan[], speaker: NounPhrase | null): Content | null {
  const { tokens, sentence, annotated } = context;
  if (context.lexicon.grammar.verbFirst && speaker && speaker.from > cue.head) {
    const { text } = tokens[cue.from - 1] ?? { text: "" };
    if (!/^["”»،,]$/.test(text)) return null;
  }
  const from = speaker && speaker.from < cue.from ? tokens[speaker.from]!.start : tokens[cue.from]!.start;
  const last = quotes.findLast((q) => q.end <= from);
  if (!last || /[^\s,،.]/.test(annotated.doc.text.slice(last.end, from))) return null;
  const first = quotes[0]!;
  const opens = tokens.findIndex((t) => t.start >= first.start);
  // a few quoted words inside a sentence of the reporter's are part of what is told
  if (first.start > sentence.start && opens > 2) return { start: sentence.start, end: last.innerEnd, direct: false, answers: null };
  return direct(first.innerStart, last.innerEnd);
}

/** X said: "…"; X told reporters, "…". */
function quotedAfter(cue: Cue, cues: readonly Cue[], context: SentenceContext, quotes: readonly QuoteSpan[]): Content | null {
  const { tokens, chunks } = context;
  const quote = quotes.find((q) => q.start >= tokens[cue.end - 1]!.end);
  if (!quote || cues.some((o) => o.head > cue.head && tokens[o.from]!.start >= quote.end && tokens[o.from]!.start - quote.end <= 3 && isInverted(o, context, quotes))) return null;
  const mark = tokens.findIndex((t) => t.start >= quote.start);
  if (mark < 0 || mark - cue.end > 24) return null;
  const between = chunks.filter((c) => c.from >= cue.end && c.from < mark);
  if (between.some((c) => c.type === "boundary" && c.kind !== "comma" && c.kind !== "quote" && tokens[c.from]!.text !== ":" && !(c.kind === "coord" && context.lexicon.grammar.verbFirst))) return null;
  const closes = context.lexicon.grammar.verbFirst && context.sentence.end - quote.end <= 2;
  if (!closes && between.some((c) => c.type === "verb")) return null;
  const before = tokens[mark - 1]!.text;
  const follows = before === ":" || before === "," || before === "،" || mark === cue.end;
  // «قال أبو قحطان "…"»: right behind the speaker, whole words of his
  const bare = context.lexicon.grammar.verbFirst && between.length > 0 && quote.innerEnd - quote.innerStart > 24;
  const whole = follows && (before === ":" || quote.innerEnd - quote.innerStart > 16);
  return whole || bare ? direct(quote.innerStart, quote.innerEnd) : null;
}

function told(cue: Cue, cues: readonly Cue[], context: SentenceContext, speaker: NounPhrase | null): Content | null {
  const { tokens, chunks, lexicon } = context;
  const start = Math.max(0, cue.verb ? cue.at + 1 : cue.at);
  const end = endOfContent(cue, cues, context);
  const indirect = (from: number, answers: NounPhrase | null = null): Content | null => (from < end - 4 ? { start: from, end, direct: false, answers } : null);
  const others = (k: number): NounPhrase | null => {
    const np = chunks.slice(start, k).findLast((c): c is NounPhrase => c.type === "np");
    return np && wordsOfOthers(np, context) ? np : null;
  };
  // « s'est dit certain de la victoire »
  const quoted = chunks[start]?.type === "boundary" && (chunks[start] as { kind: string }).kind === "quote";
  const self = chunks[quoted ? start + 1 : start];
  if ((cue.entry.kind === "claim" || cue.entry.kind === "opinion") && cue.verb && isReflexive(cue.verb, tokens, lexicon) && self?.type === "np" && tokens[self.head]!.pos === "ADJ") return indirect(tokens[self.from]!.start);
  let crossed = 0;
  let bare: NounPhrase | null = null;
  let colon = -1;
  for (let k = start; k < chunks.length && k < start + 16; k++) {
    const c = chunks[k]!;
    if (c.from < cue.end && c.type === "verb") continue;
    // "said it had documented": what is said may be a saying itself
    const bareClause = c.type === "verb" && c.finite && !c.infinitive && lexicon.grammar.bareComplements === true && cue.entry.kind === "claim" && subjectBefore(chunks, k, start, speaker) !== null;
    if (!bareClause && cues.some((o) => o !== cue && o.head > cue.head && o.head < c.to)) break;
    if (c.type === "boundary") {
      if (c.kind === "comp" && lexicon.prepositions.match(tokens, c.from - 1) && lexicon.grammar.hasCase) break;
      const claimed = c.kind === "rel" && lexicon.complementizers.has(tokens[c.from]!.norm);
      if (c.kind === "comp" || claimed) return indirect(tokens[Math.min(lexicon.grammar.verbFirst && opensQuote(tokens[c.to]) ? c.to + 1 : c.to, tokens.length - 1)]!.start, others(k));
      if (c.kind === "rel" && others(k) !== null) return indirect(tokens[Math.min(c.to, tokens.length - 1)]!.start, others(k));
      if (c.kind === "stop" && tokens[c.from]!.text === ":") {
        colon = c.to;
        break;
      }
      if (c.kind === "comma" && lexicon.grammar.hasCase && bare && !speakerBehind(cue, speaker)) break;
      if (c.kind === "sub" && asSaying(chunks[k + 1], context)) continue;
      // «قال المصدر الذي … إن»: what describes the speaker stands between
      if (c.kind === "coord" || c.kind === "sub" || c.kind === "stop" || (c.kind === "rel" && !lexicon.grammar.verbFirst)) break;
      continue;
    }
    if (c.type === "np") {
      if (c.case === null && c !== speaker && !isPronoun(c, context)) bare = c;
      continue;
    }
    // "cited X as saying that": the citing goes on
    if (asSaying(c, context)) {
      bare = null;
      continue;
    }
    // "accusations made by the army that": a participle only describes the noun
    if (c.participle && k > start && chunks[k - 1]?.type === "np") continue;
    // "said troops had launched": without "that", the next clause starts right behind the verb
    const before = chunks[k - 1];
    const infinitive = c.infinitive || tokens[c.from]!.verb === "inf";
    const subject = subjectBefore(chunks, k, start, speaker);
    if (c.finite && !infinitive && lexicon.grammar.bareComplements && subject && cue.entry.kind !== "accusation") return indirect(tokens[subject.from]!.start);
    if ((infinitive || !c.finite) && !lexicon.grammar.verbFirst && (k === start || (cue.entry.kind === "claim" ? before?.type === "boundary" || (before?.type === "np" && bare === null) : before?.type === "np" || before?.type === "boundary")) && !purpose(c.from, context)) {
      const finite = chunks.slice(k + 1, k + 5).find((x) => x.type === "verb");
      if (k === start && !c.infinitive && finite?.type === "verb" && finite.finite) return indirect(tokens[c.from]!.start);
      if (infinitive || k === start) return indirect(cue.entry.kind === "claim" ? tokens[c.from]!.start : tokens[cue.from]!.start);
      break;
    }
    if (!lexicon.grammar.verbFirst || ++crossed > 1) break;
  }
  if (colon > 0 && colon < tokens.length) return { start: tokens[colon]!.start, end: Math.max(end, endOfWords(context)), direct: false, answers: null };
  const ahead = chunks.find((c) => c.from >= cue.end);
  // "…, two sources told Reuters": whoever is told stands behind
  const verb = tokens[cue.head]!;
  const addressed = cue.verb !== null && (lexicon.addressingVerbs.has(verb.lemma ?? verb.norm) || lexicon.citingVerbs.has(verb.lemma ?? verb.norm));
  const final = !addressed && ahead?.type === "np" && ahead.case === null && ahead !== speaker && !isInverted(cue, context, []) ? null : toldBefore(cue, cues, context, speaker);
  if (final) return final;
  // « a fait état de la reprise »: the noun of the wording itself holds what is said
  if (chunks.slice(start).some((c) => c.type === "np" && c.from < cue.end && c.of !== null)) return { start: tokens[cue.from]!.start, end, direct: false, answers: null };
  const next = chunks.slice(start).find((c) => c.from >= cue.end);
  const nominal = next?.type === "np" && next !== speaker ? next : (chunks.slice(start).find((c) => c.type === "np" && c !== speaker && c.from >= cue.end && c.from < cue.end + 14) as NounPhrase | undefined);
  // «والحوثيون ينفون»: the denial is all that is told
  if (!nominal && cue.entry.stance === "denies" && speaker && speaker.to <= cue.from && !chunks.some((c) => c.from >= cue.end && !(c.type === "boundary" && c.kind === "stop"))) return { start: tokens[speaker.from]!.start, end: tokens[cue.end - 1]!.end, direct: false, answers: null, bare: true };
  // «وهو ما نفته كيغالي», «الأمر الذي نفته الوزارة»: as a relative clause, with its subject behind it
  if (!nominal && cue.entry.stance === "denies" && lexicon.grammar.verbFirst && speaker && speakerBehind(cue, speaker) && isRelative(chunks[cue.at - 1])) return { start: tokens[cue.from]!.start, end: tokens[endOf(speaker) - 1]!.end, direct: false, answers: null, bare: true };
  if (!nominal || (nominal.pronoun && cue.entry.kind === "claim") || !takesNoun(cue)) return null;
  if (cues.some((o) => o.head > cue.head && o.head < nominal.from) || chunks.slice(start).some((c) => c.from < nominal.from && c.from >= cue.end && c.type === "boundary" && c.kind !== "comma" && c.kind !== "quote")) return null;
  return { start: tokens[cue.from]!.start, end, direct: false, answers: wordsOfOthers(nominal, context) ? nominal : null };
}

/** «إن "قواتنا …"»: the words begin behind the mark. */
const opensQuote = (token: SentenceContext["tokens"][number] | undefined): boolean => token !== undefined && /^["“«]$/.test(token.text);

/** The noun phrase that is the subject of the verb at k: the last without a preposition, phrases in between left out. */
function subjectBefore(chunks: readonly Chunk[], k: number, start: number, speaker: NounPhrase | null): NounPhrase | null {
  for (let n = k - 1; n >= start; n--) {
    const c = chunks[n]!;
    if (c.type !== "np" || c === speaker) return null;
    if (c.case === null) return c;
  }
  return null;
}

/** "as saying" behind a verb of citing. */
const asSaying = (c: Chunk | undefined, { tokens, lexicon }: SentenceContext): boolean =>
  c?.type === "verb" && c.participle && c.from > 0 && lexicon.reportingVerbs.has(tokens[c.head]!.lemma ?? "") && lexicon.prepositions.match(tokens, c.from - 1)?.value === "as";

/** "to", « pour », « afin de » of purpose right before an infinitive. */
const purpose = (from: number, { tokens, lexicon }: SentenceContext): boolean => from > 0 && lexicon.grammar.adjectiveAfter && lexicon.prepositions.match(tokens, from - 1)?.value === "for";

const isPronoun = (np: NounPhrase, { tokens, lexicon }: SentenceContext): boolean => np.pronoun || lexicon.pronouns.has(tokens[np.head]!.norm);

const speakerBehind = (cue: Cue, speaker: NounPhrase | null): boolean => speaker !== null && speaker.from > cue.head;

/** Demands, denials, announcements and the like take a noun; plain saying does not, unless the wording itself holds the noun. */
const takesNoun = ({ entry, end, head, verb }: Cue): boolean => entry.kind !== "claim" || entry.hedged === true || entry.noun === true || end > (verb?.to ?? head + 1);

/** "X did Y, the army says"; « X a fait Y, a annoncé l'armée »: the rest of the sentence. */
function toldBefore(cue: Cue, cues: readonly Cue[], context: SentenceContext, speaker: NounPhrase | null): Content | null {
  const { tokens, chunks, sentence, lexicon } = context;
  // nobody tells an accusation behind what was told: « 14 morts, les deux camps s'accusent »
  if (lexicon.grammar.verbFirst || cue.adjunct || cue.entry.kind === "accusation") return null;
  const from = Math.min(cue.from, speaker?.from ?? cue.from);
  let opens = chunks.findIndex((c) => c.from >= from);
  // "…, the government's human rights envoy X said": a title that was parted from the name
  for (let before = chunks[opens - 1]; before?.type === "np" && before.case === null && before.to === chunks[opens]!.from; before = chunks[opens - 1]) opens--;
  // "…, a health worker and two residents told": the first of two
  const [first, and] = [chunks[opens - 2], chunks[opens - 1]];
  if (and?.type === "boundary" && and.kind === "coord") opens -= first?.type === "np" && first.case === null ? 2 : first?.type === "boundary" && and.from - first.to <= 1 ? 1 : 0;
  const comma = chunks[opens - 1];
  if (comma?.type !== "boundary" || comma.kind !== "comma" || comma.from < 3) return null;
  if (!isInverted(cue, context, []) && !(speaker && speaker.from < cue.from)) return null;
  const earlier = cues.findLast((o) => o.head < cue.head);
  const start = earlier && earlier.head > 2 && chunks.some((c) => c.type === "boundary" && c.kind === "stop" && c.from > earlier.head && c.from < from) ? tokens[chunks.findLast((c) => c.type === "boundary" && c.kind === "stop" && c.from < from)!.to]!.start : sentence.start;
  if (!chunks.some((c) => c.type === "verb" && c.from < from) && !chunks.slice(0, opens).some((c) => c.type === "np" && lexicon.nounTriggers.match(tokens, c.head))) return null;
  return { start: afterStamp(start, context), end: tokens[comma.from - 1]!.end, direct: false, answers: null };
}

/** A dateline, or a clock time that opens an entry of a live report, is not said by anybody. */
export function afterStamp(start: number, { tokens, sentence, annotated }: SentenceContext): number {
  if (start !== sentence.start) return start;
  const filed = datelineEnd(tokens, annotated.datelines);
  if (filed > 0 && filed < tokens.length) return tokens[filed]!.start;
  let k = 0;
  while (k < tokens.length - 1 && (/^\d{1,2}(?:[:.hH]\d{0,2})?$/.test(tokens[k]!.text) || (k > 0 && /^[:.hH–—-]$/.test(tokens[k]!.text)))) k++;
  return k > 0 && k < 5 ? tokens[k]!.start : start;
}

/** "…, a claim the rebels rejected": what is rejected stands before. */
function commented(cue: Cue, context: SentenceContext, speaker: NounPhrase | null): Content | null {
  if (cue.entry.stance !== "denies" && cue.entry.stance !== "questions") return null;
  const { chunks, tokens } = context;
  const at = chunks.findIndex((c) => c === speaker) - 1;
  for (let k = at; k >= 0 && k > at - 3; k--) {
    const c = chunks[k]!;
    if (c.type === "np" && wordsOfOthers(c, context)) return { start: tokens[c.from]!.start, end: tokens[cue.end - 1]!.end, direct: false, answers: c };
    if (c.type !== "boundary" || c.kind !== "rel") return null;
  }
  return null;
}

/** Up to where the next speaker takes over, or the end of the sentence without its closing marks. */
function endOfContent(cue: Cue, cues: readonly Cue[], context: SentenceContext): number {
  const { tokens, lexicon } = context;
  const full = endOfWords(context);
  for (const other of cues) {
    if (other.head <= cue.end || other === cue) continue;
    const cut = siblingStart(other, context);
    if (cut !== null && cut > cue.end) return Math.min(full, tokens[cut - 1]!.end);
  }
  for (let k = cue.end + 2; k < tokens.length; k++) {
    if (!/^[,،]$/.test(tokens[k - 1]!.text)) continue;
    // a demand or denial is done where something else is set beside it; what is told in whole sentences may hold both
    const beside = cue.entry.kind !== "claim" && lexicon.meanwhile.match(tokens, k) !== undefined;
    if (beside || lexicon.contrary.match(tokens, k) || (lexicon.accordingTo.match(tokens, k) && !lexicon.relatives.has(tokens[k + 1]?.norm ?? ""))) return Math.min(full, tokens[k - 2]!.end);
  }
  return full;
}

export function endOfWords({ tokens, sentence }: SentenceContext): number {
  let k = tokens.length - 1;
  while (k > 0 && /^[.!?؟…"”»]$/.test(tokens[k]!.text)) k--;
  return Math.min(sentence.end, tokens[k]!.end);
}

/** The token at which a later report begins that is none of the content: behind a comma, conjunction or full stop. */
function siblingStart(other: Cue, { chunks }: SentenceContext): number | null {
  let first = other.at;
  const subject = other.clause?.subject;
  const joint = chunks[other.at - 1];
  if (!other.adjunct && subject && subject.from < other.from && other.clause?.subjectBy !== "inherited" && !(joint?.type === "boundary" && joint.kind === "coord")) {
    const at = chunks.findIndex((c) => c === subject);
    if (at >= 0) first = at;
  }
  const isBoundary = (c: Chunk | undefined): boolean => c?.type === "boundary" && (c.kind === "comma" || c.kind === "coord" || c.kind === "sub" || c.kind === "stop");
  let k = first - 1;
  // phrases and a noun in apposition may stand before the subject: ", a claim the rebels rejected"
  while (k > 0 && chunks[k]?.type === "np" && k > first - 3 && isBoundary(chunks[k - 1])) k--;
  if (!isBoundary(chunks[k])) {
    // « tandis que X accuse »
    if (!(chunks[k]?.type === "boundary" && isBoundary(chunks[k - 1]) && (chunks[k - 1] as { kind: string }).kind === "sub")) return null;
  }
  while (k > 0 && chunks[k - 1]?.type === "boundary" && (chunks[k - 1] as { kind: string }).kind !== "quote") k--;
  return chunks[k]!.from;
}

/** Without the comma or dash that only parts the content from its speaker. */
export function trimmedEnd(text: string, { start, end }: Span): number {
  let to = end;
  while (to > start && /[\s,،;–—]/.test(text[to - 1]!)) to--;
  return to;
}

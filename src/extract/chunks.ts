/** Shallow parsing: noun phrases, verb groups and boundaries of one sentence, in order. */
import type { Lexicon } from "../annotate/lexicon.js";
import type { NameMention } from "../annotate/types.js";
import type { Case, NounClass } from "../lang/types.js";
import type { Span } from "../model/index.js";
import { NO_FORM } from "../text/forms.js";
import type { Sentence, Token } from "../text/token.js";
import { datelineEnd } from "./dateline.js";
import { isJoinedPerfect } from "./joinedPerfect.js";
import { liftNames } from "./titled.js";
import { PEOPLE } from "./people.js";

export interface NounPhrase {
  type: "np";
  /** Document offsets. */
  start: number;
  end: number;
  /** Token indices, end exclusive; determiners and possessors included, the preposition not. */
  from: number;
  to: number;
  head: number;
  /** Mention (index into the document's) whose span holds the head. */
  mention: number | null;
  /** Other mentions inside, in order. */
  modifiers: number[];
  /** Case of the preposition before it. */
  case: Case | null;
  definite: boolean;
  pronoun: boolean;
  noun: NounClass | null;
  /** Noun phrase attached by "of", one level at a time. */
  of: NounPhrase | null;
  /** Further members of a coordination that this phrase opens. */
  and: NounPhrase[];
}

export interface VerbGroup {
  type: "verb";
  from: number;
  to: number;
  /** The main verb's token. */
  head: number;
  passive: boolean;
  /** Finite, or an infinitive, participle or gerund. */
  finite: boolean;
  infinitive: boolean;
  participle: boolean;
  negated: boolean;
  /** A modal or future auxiliary inside. */
  modal: boolean;
  /** An infinitive that stands for a future: "Turkey to host talks". */
  future?: boolean;
  /** The head itself is an auxiliary. */
  auxiliary: boolean;
  /** The verb whose auxiliary it shares. */
  joined?: VerbGroup;
}

export interface Boundary {
  type: "boundary";
  from: number;
  to: number;
  kind: "comma" | "stop" | "comp" | "rel" | "sub" | "coord" | "quote";
}

export type Chunk = NounPhrase | VerbGroup | Boundary;

/** Chunks of a sentence; mentions are those of the sentence, by index and in order. */
export function chunk(sentence: Sentence, lexicon: Lexicon, mentions: readonly NameMention[], indices: readonly number[], dates: readonly { tokenStart: number; tokenEnd: number }[] = [], datelines: readonly Span[] = []): Chunk[] {
  const { tokens } = sentence;
  const dated = new Int32Array(tokens.length);
  for (const d of dates) dated.fill(d.tokenEnd, d.tokenStart, d.tokenEnd);
  const at = new Int32Array(tokens.length).fill(-1);
  for (const index of indices) {
    const m = mentions[index]!;
    for (let k = m.from; k < m.to; k++) at[k] = index;
  }
  const out: Chunk[] = [];
  let pending: { value: Case; from: number; partitive: boolean; indefinite: boolean } | null = null;
  for (let i = datelineEnd(tokens, datelines); i < tokens.length; ) {
    const token = tokens[i]!;
    // when something happened is no part of who did what
    if (dated[i]! > 0 && at[i]! < 0) {
      // "in a September 2022 coup": the phrase goes on behind the date
      if (tokens[i - 1]?.pos !== "DET") pending = null;
      i = dated[i]!;
      continue;
    }
    // the clock time that opens an entry of a live report
    if (i === 0 && CLOCK.test(token.text)) {
      i++;
      continue;
    }
    if (token.text === "(") {
      // what stands in brackets is no part of the clause: "the Command (JOC) confirmed"
      const close = tokens.findIndex((t, k) => k > i && k < i + 9 && t.text === ")");
      if (close > 0) {
        i = close + 1;
        continue;
      }
    }
    if (at[i]! < 0) {
      const aside = lexicon.adverbials.match(tokens, i);
      if (aside) {
        i += aside.length;
        continue;
      }
      const b = countAt(tokens, i, lexicon) > 0 ? null : boundaryAt(tokens, i, lexicon);
      if (b) {
        out.push(b);
        // "fired on \"terrorists\"": a word or two in quotation marks belong to the phrase
        if (!(b.kind === "quote" && pending !== null && shortQuote(tokens, i))) pending = null;
        i = b.to;
        continue;
      }
      const counts = countAt(tokens, i, lexicon) > 0;
      const preposition = !counts && token.pos !== "AUX" && (token.pos !== "VERB" || token.verb === "ger") && token.pos !== "NOUN" && token.pos !== "DET" ? lexicon.prepositions.match(tokens, i) : undefined;
      if (preposition && !(token.norm === "to" && infinitiveAt(tokens, i + 1, at))) {
        pending = { value: preposition.value, from: i, partitive: lexicon.definite.has(token.norm) || lexicon.indefinite.has(token.norm), indefinite: lexicon.indefinite.has(token.norm) };
        i += preposition.length;
        continue;
      }
      const group = counts ? null : verbGroupAt(tokens, i, lexicon, at);
      if (group) {
        out.push(group);
        pending = null;
        i = group.to;
        continue;
      }
    }
    const np = nounPhraseAt(tokens, i, lexicon, at, mentions, dated);
    if (np) {
      np.case = pending?.value ?? (np.pronoun ? (lexicon.pronounCases.get(token.norm) ?? null) : null);
      // « où des tireurs ont tué »: at the head of its clause it is of nothing
      if (pending?.indefinite && np.case === "of" && opensAt(out)) np.case = null;
      attach(out, np, pending?.partitive === true);
      pending = null;
      i = endsAt(np);
      continue;
    }
    i++;
  }
  liftNames(out.filter((c): c is NounPhrase => c.type === "np"), mentions, lexicon, tokens);
  unquote(out, tokens);
  joinTitles(out, mentions, lexicon, tokens);
  announced(out, tokens, lexicon);
  return coordinate(finitePasts(out, tokens, lexicon), tokens, lexicon);
}

/**
 * "the UN commissioner for human rights X", «رئيس أركان الجيش الأميركي الجنرال مارك ميلي»: a role, its phrases and the
 * name right behind them are one noun phrase with the name as its head.
 */
function joinTitles(chunks: Chunk[], mentions: readonly NameMention[], lexicon: Lexicon, tokens: readonly Token[]): void {
  for (let k = 1; k < chunks.length; k++) {
    const name = chunks[k]!;
    if (name.type !== "np" || name.case !== null || name.mention === null || mentions[name.mention]!.kind !== "Person") continue;
    let from = k;
    let host: NounPhrase | null = null;
    for (let n = k - 1; n >= 0 && n > k - 5; n--) {
      const c = chunks[n]!;
      if (c.type !== "np" || endsAt(c) < startOf(chunks[n + 1]!) - 2 || (c.mention !== null && mentions[c.mention]!.kind === "Person")) break;
      const title = isTitle(c, lexicon, tokens);
      // « l'armée du général X »: the title is of the name, not of what it is of
      const inner = n === k - 1 && !title ? lastOf(c) : c;
      if (inner.of && isTitle(inner.of, lexicon, tokens) && endsAt(inner.of) === name.from) {
        inner.of = { ...name, from: inner.of.from, start: inner.of.start, case: "of", definite: inner.of.definite };
        chunks.splice(k, 1);
        k--;
        break;
      }
      if (title) {
        host = c;
        from = n;
        if (c.case !== null) break;
        continue;
      }
      // «وكيل الأمين | العام | للشؤون الإنسانية | فلان»
      if (lexicon.grammar.adjectiveAfter && c.case === null && c.mention === null && c.to === c.from + 1 && tokens[c.from]!.pos === "ADJ") continue;
      if (c.case === null && host === null && n < k - 1) break;
      if (c.case === null && !title) break;
    }
    if (!host) continue;
    const modifiers = chunks.slice(from, k).flatMap((c) => (c.type === "np" ? [c.mention, ...c.modifiers, c.of?.mention ?? null] : [])).filter((m): m is number => m !== null);
    const joined: NounPhrase = { ...name, from: host.from, start: host.start, case: host.case, definite: host.definite, modifiers: [...new Set([...modifiers, ...name.modifiers])] };
    chunks.splice(from, k - from + 1, joined);
    k = from;
  }
}

/** The phrase whose of-phrase is the last of a chain. */
function lastOf(np: NounPhrase): NounPhrase {
  let out = np;
  while (out.of?.of) out = out.of;
  return out;
}

const QUOTE = /^["“”«»„]$/;

/** A mark that closes again behind one to three words. */
const shortQuote = (tokens: readonly Token[], i: number): boolean => [2, 3, 4].some((n) => QUOTE.test(tokens[i + n]?.text ?? ""));

/** "killed 14 \"terrorists\"": the number and what it counts are one phrase. */
function unquote(chunks: Chunk[], tokens: readonly Token[]): void {
  for (let k = 1; k + 2 < chunks.length; k++) {
    const opens = chunks[k]!;
    if (opens.type !== "boundary" || opens.kind !== "quote") continue;
    const [count, noun, closes] = [chunks[k - 1]!, chunks[k + 1]!, chunks[k + 2]!];
    if (count.type !== "np" || noun.type !== "np" || closes.type !== "boundary" || closes.kind !== "quote" || noun.case !== null || noun.to - noun.from > 3) continue;
    if (count.to !== opens.from || noun.from !== opens.to || count.mention !== null || count.noun !== null || count.of || tokens[count.head]!.pos !== "NUM") continue;
    chunks.splice(k - 1, 4, { ...noun, from: count.from, start: count.start, case: count.case });
  }
}

const startOf = (c: Chunk): number => c.from;
const endsAt = (np: NounPhrase): number => (np.of ? Math.max(np.to, endsAt(np.of)) : np.to);

function isTitle(np: NounPhrase, lexicon: Lexicon, tokens: readonly Token[]): boolean {
  for (let k = np.from; k < np.to; k++) if (lexicon.roles.match(tokens, k) || lexicon.ranks.match(tokens, k) || lexicon.honorifics.match(tokens, k) || lexicon.counterparts.has(tokens[k]!.norm)) return true;
  return false;
}

/** A bare participle in a clause without any finite verb is the clause's own past: "The Command confirmed in a statement that". */
function finitePasts(chunks: Chunk[], tokens: readonly Token[], lexicon: Lexicon): Chunk[] {
  chunks.forEach((c, at) => {
    if (c.type === "verb" && c.participle && c.passive && (isJoinedPerfect(c, at, chunks, tokens, lexicon) || isOwnPast(c, at, chunks, tokens, lexicon))) Object.assign(c, { participle: false, passive: false, finite: true });
  });
  return chunks;
}

function isOwnPast(c: VerbGroup, at: number, chunks: readonly Chunk[], tokens: readonly Token[], lexicon: Lexicon): boolean {
  // "agreed on a text but Baku insists": a joined clause with a subject of its own is another
  const ends = (k: number): boolean => {
    const b = chunks[k]!;
    return b.type === "boundary" && (b.kind === "stop" || b.kind === "comp" || b.kind === "sub" || b.kind === "quote" || (b.kind === "coord" && opensClause(chunks, k + 1)));
  };
  // where many a past looks like the participle
  const alike = lexicon.grammar.hasCase && !lexicon.grammar.adjectiveAfter;
  const next = chunks[at + 1];
  // passives take no object: "forces backed by X recaptured six districts"
  if (chunks[at - 1]?.type === "np" && next?.type === "np" && next.case === null && !next.pronoun && !lexicon.nameIntroducers.match(tokens, c.head) && !lexicon.notNames.has(tokens[next.head]!.norm) && alike && !verbFollows(chunks, at + 2)) return true;
  // "said tanks advanced into the town": what stands between a verb of saying and a past is the subject of that
  if (alike && !isByPhrase(next) && lexicon.bareSayings.has(sayingBefore(chunks, at, tokens)) && !chunks.slice(at + 1).some((x) => x.type === "verb" && !x.infinitive && (x.finite || tokens[x.head]!.verb === "part"))) return true;
  // "The chief, X, called for calm": nothing else is told
  if (alike && isBetweenCommas(chunks, at) && !isByPhrase(next) && !chunks.some((x) => x !== c && x.type === "verb" && x.finite)) return true;
  // "X, the commander, announced in a statement that": nobody is announced that something is so
  if (hasCommaBefore(chunks, at - 1) && alike && complementAt(chunks, at + 1, tokens, lexicon) && chunks[at - 1]?.type === "boundary" && (chunks[at - 1] as Boundary).kind === "comma") return true;
  // "engaged X; destroyed Y and damaged Z": passives take no object
  const earlier = chunks.slice(0, at).findLast((x): x is VerbGroup => x.type === "verb");
  if (isCoordination(chunks[at - 1]) && ((next?.type === "np" && next.case === null && !next.pronoun) || next?.type === "verb") && earlier?.finite && !earlier.passive && alike) return true;
  // "has blown up bridges, mined roads and killed drivers"
  if (listed(c, at, chunks) && alike && earlier?.finite && !earlier.passive && !lexicon.nameIntroducers.match(tokens, c.head)) return true;
  // "condemned the raid in which two were killed, and called on both sides to stop"
  const says = lexicon.reportingVerbs.get(tokens[c.head]!.lemma ?? tokens[c.head]!.norm)?.some(({ entry }) => entry.stance === "demands") === true;
  const parted = isCoordination(chunks[at - 1]) && chunks[at - 2]?.type === "boundary" && (chunks[at - 2] as Boundary).kind === "comma";
  if (parted && !(next?.type === "np" && next.case === "by") && alike && (earlier?.passive || says) && chunks.slice(0, at).some((x) => x.type === "verb" && x.finite && !x.passive)) return true;
  // also behind an apposition: "Members of X, a body linked to Y, investigated"
  const behindComma = chunks[at - 1]?.type === "boundary" && (chunks[at - 1] as Boundary).kind === "comma" && next?.type === "np" && next.case === null && hasCommaBefore(chunks, at - 1);
  // "donated and delivered goods"
  const joined = chunks[at + 2];
  if (chunks[at - 1]?.type === "np" && next?.type === "boundary" && next.kind === "coord" && joined?.type === "verb" && joined.finite && !joined.passive && alike) return true;
  if ((chunks[at - 1]?.type !== "np" && !behindComma) || (next?.type === "np" && next.case === "by")) return false;
  let from = at;
  while (from > 0 && !ends(from - 1)) from--;
  let to = at;
  while (to + 1 < chunks.length && !ends(to + 1) && !(to > at - 1 && complementAt(chunks, to + 1, tokens, lexicon) && chunks[to + 1]!.type === "boundary")) to++;
  return !chunks.slice(from, to + 1).some((x, k) => x.type === "verb" && x.finite && !isRelative(chunks[from + k - 1]) && !(alike && from + k > at && isSource(chunks, from + k, tokens, lexicon)));
}

/** Behind no more than phrases a finite verb that nothing parts from the noun before: "a school housing displaced families in X killed". */
function verbFollows(chunks: readonly Chunk[], k: number): boolean {
  while (chunks[k]?.type === "np" && (chunks[k] as NounPhrase).case !== null) k++;
  const verb = chunks[k];
  return verb?.type === "verb" && verb.finite && !verb.infinitive && !verb.participle && !verb.auxiliary;
}

const isByPhrase = (c: Chunk | undefined): boolean => c?.type === "np" && c.case === "by";

/** The lemma of the verb right before the subject of the verb at `at`. */
function sayingBefore(chunks: readonly Chunk[], at: number, tokens: readonly Token[]): string {
  const [says, who] = [chunks[at - 2], chunks[at - 1]];
  if (who?.type !== "np" || who.case !== null || says?.type !== "verb" || !says.finite) return "";
  return tokens[says.head]!.lemma ?? tokens[says.head]!.norm;
}

/** A sentence that opens with a phrase and what belongs to it, another between commas, and the verb: "The envoy for Sudan, X, called on". */
function isBetweenCommas(chunks: readonly Chunk[], at: number): boolean {
  const comma = (k: number): boolean => chunks[k]?.type === "boundary" && (chunks[k] as Boundary).kind === "comma";
  const phrases = (from: number, to: number): boolean => from < to && chunks.slice(from, to).every((c, k) => c.type === "np" && (c.case === null) === (k === 0));
  if (!comma(at - 1)) return false;
  const open = chunks.findIndex((_, k) => comma(k));
  return open < at - 1 && phrases(0, open) && phrases(open + 1, at - 1);
}

/** ", residents said": the source of what was told before. */
function isSource(chunks: readonly Chunk[], k: number, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const [comma, who, says, after] = [chunks[k - 2], chunks[k - 1], chunks[k], chunks[k + 1]];
  if (comma?.type !== "boundary" || comma.kind !== "comma" || who?.type !== "np" || who.case !== null || says?.type !== "verb") return false;
  const { lemma, norm } = tokens[says.head]!;
  return lexicon.bareSayings.has(lemma ?? norm) && (after === undefined || after.type === "boundary" || (after.type === "np" && after.case !== null));
}

/** Between a comma and an object of its own, which is not the subject of the next verb. */
function listed(c: VerbGroup, at: number, chunks: readonly Chunk[]): boolean {
  const before = chunks[at - 1];
  const [next, then] = [chunks[at + 1], chunks[at + 2]];
  if (before?.type !== "boundary" || before.kind !== "comma" || chunks[at - 2]?.type !== "np") return false;
  return next?.type === "np" && next.case === null && !next.pronoun && next.from === c.to && !(then?.type === "verb" && then.finite);
}

/** A noun phrase and a finite verb right behind it. */
function opensClause(chunks: readonly Chunk[], k: number): boolean {
  const [np, verb] = [chunks[k], chunks[k + 1]];
  return np?.type === "np" && np.case === null && verb?.type === "verb" && verb.finite;
}

/** "Turkey to host talks", "Rebels to free captives": in a headline without a finite verb, "to" behind whoever acts tells a plan. */
function announced(chunks: readonly Chunk[], tokens: readonly Token[], lexicon: Lexicon): void {
  if (lexicon.grammar.presentEnding === undefined) return;
  const first = chunks.findIndex((c) => c.type === "verb");
  const verb = chunks[first];
  const who = chunks[first - 1];
  if (verb?.type !== "verb" || !verb.infinitive || tokens[verb.from]!.norm !== "to" || who?.type !== "np" || who.case !== null) return;
  if (chunks.some((c) => c.type === "verb" && c.finite && !c.infinitive && c !== verb) || chunks.slice(0, first - 1).some((c) => c.type === "boundary" && c.kind !== "coord" && c.kind !== "comma" && c.kind !== "stop")) return;
  const people = who.mention !== null || (who.noun !== null && PEOPLE.has(who.noun)) || tokens[who.head]!.pos === "PROPN";
  if (people) Object.assign(verb, { infinitive: false, finite: true, future: true });
}

/** "that", behind no more than two phrases. */
function complementAt(chunks: readonly Chunk[], from: number, tokens: readonly Token[], lexicon: Lexicon): boolean {
  for (let k = from; k < chunks.length && k < from + 3; k++) {
    const c = chunks[k]!;
    if (c.type === "boundary") return c.kind === "comp" || (c.kind === "rel" && lexicon.complementizers.has(tokens[c.from]!.norm));
    if (c.type === "verb" || c.case === null) return false;
  }
  return false;
}

const isCoordination = (c: Chunk | undefined): boolean => c?.type === "boundary" && c.kind === "coord";

export const isRelative = (c: Chunk | undefined): boolean => c?.type === "boundary" && c.kind === "rel";

/** A comma further left closes the apposition that the one at `at` ends. */
function hasCommaBefore(chunks: readonly Chunk[], at: number): boolean {
  for (let k = at - 1; k > 0 && k > at - 8; k--) {
    const c = chunks[k]!;
    if (c.type === "boundary") return c.kind === "comma" && chunks[k - 1]?.type === "np";
  }
  return false;
}

const CLOCK = /^\d{1,2}[:.hH]\d{2}$/;

/** "to continue", not "to war-torn Mozambique". */
function infinitiveAt(tokens: readonly Token[], i: number, at: Int32Array): boolean {
  if (!isVerb(tokens[i])) return false;
  const modifier = tokens[i]!.verb === "part" || (tokens[i - 1]!.pos === "ADP" && tokens[i]!.text.includes("-"));
  return !(modifier && i + 1 < tokens.length && (at[i + 1]! >= 0 || tokens[i + 1]!.pos === "NOUN" || tokens[i + 1]!.pos === "PROPN" || tokens[i + 1]!.pos === "ADJ"));
}

/** Adverbs and particles between auxiliary and verb; behind an auxiliary also an adjective right before the participle. */
function insideGroup(tokens: readonly Token[], j: number, auxiliary: boolean): boolean {
  const { pos } = tokens[j]!;
  if (pos === "ADV" || pos === "PART") return true;
  const next = tokens[j + 1];
  return auxiliary && pos === "ADJ" && next?.pos === "VERB" && (next.verb === "part" || next.past === true);
}

const isVerb = (t: Token | undefined): boolean => t !== undefined && (t.pos === "VERB" || t.pos === "AUX");

function boundaryAt(tokens: readonly Token[], i: number, lexicon: Lexicon): Boundary | null {
  const { text, norm, pos } = tokens[i]!;
  const make = (kind: Boundary["kind"]): Boundary => ({ type: "boundary", from: i, to: i + 1, kind });
  if (text === "," || text === "،") return make("comma");
  // "destroyed two bridges; damaged a road": a verb behind a semicolon goes on with the same subject
  if ((text === ";" || text === "؛") && isVerb(tokens[i + 1 + Number(tokens[i + 1]?.pos === "CCONJ")])) return make("coord");
  if (/^[;:؛.!?؟…()[\]–—]$/.test(text) || text === "--" || text === "-") return make("stop");
  if (QUOTE.test(text)) return make("quote");
  const several = lexicon.subordinatorPhrases.match(tokens, i);
  if (several) return { type: "boundary", from: i, to: i + several.length, kind: "sub" };
  if (pos === "NOUN" || pos === "PROPN" || pos === "VERB" || pos === "ADJ") return null;
  if (lexicon.relatives.has(norm)) {
    const ambiguous = lexicon.complementizers.has(norm);
    const previous = tokens[i - 1];
    if (!ambiguous) return pos === "ADP" ? null : make("rel");
    if (pos === "DET") return null;
    if (pos === "SCONJ") return make("comp");
    return make(previous && (previous.pos === "NOUN" || previous.pos === "PROPN") ? "rel" : "comp");
  }
  if (lexicon.complementizers.has(norm)) return make("comp");
  if (lexicon.coordinators.has(norm)) return make("coord");
  // "has once again rejected": between an auxiliary and its verb stands no boundary
  if (lexicon.subordinators.has(norm) && !(pos === "ADV" && tokens[i - 1]?.pos === "AUX") && (pos === "SCONJ" || pos === "ADV" || (pos === "ADP" && clauseFollows(tokens, i + 1)))) return make("sub");
  return null;
}

/** After "after", "before", "as": a clause rather than a noun phrase when a verb comes before any other boundary. */
function clauseFollows(tokens: readonly Token[], from: number): boolean {
  for (let k = from; k < tokens.length && k < from + 12; k++) {
    const t = tokens[k]!;
    if (t.pos === "PUNCT") return false;
    if ((t.pos === "VERB" || t.pos === "AUX") && t.verb === "fin") return true;
    if (t.pos === "ADP" && k > from + 4) return false;
  }
  return false;
}

function verbGroupAt(tokens: readonly Token[], i: number, lexicon: Lexicon, at: Int32Array): VerbGroup | null {
  let k = i;
  let head = -1;
  let negated = false;
  let modal = false;
  let auxiliary = false;
  let beAuxiliary = false;
  let reflexive = false;
  let marked = false;
  const { hasCase, adjectiveAfter } = lexicon.grammar;
  while (k < tokens.length && at[k]! < 0) {
    const t = tokens[k]!;
    if (t.pos === "VERB" || t.pos === "AUX") {
      if (head >= 0 && tokens[head]!.pos === "VERB" && !lexicon.passiveAuxiliaries.has(tokens[head]!.lemma ?? tokens[head]!.norm)) break;
      if (head >= 0) {
        auxiliary = true;
        if (lexicon.passiveAuxiliaries.has(tokens[head]!.lemma ?? tokens[head]!.norm)) beAuxiliary = true;
        if (tokens[head]!.pos === "AUX" && !lexicon.passiveAuxiliaries.has(tokens[head]!.lemma ?? tokens[head]!.norm) && lexicon.hypothetical.match(tokens, head)) modal = true;
        if (lexicon.planned.match(tokens, head)) modal = true;
      }
      head = k++;
      continue;
    }
    // "would have fallen without weapons": a preposition behind the verb negates what follows it, not the verb
    if (lexicon.negation.match(tokens, k) && ((head >= 0 && t.pos !== "ADP") || isVerb(tokens[k + 1]) || tokens[k]!.pos === "PART" || (hasCase && adjectiveAfter))) {
      // « affirme | ne pas avoir tué »: what negates the infinitive alone
      if (head >= 0 && !negated && hasCase && adjectiveAfter && negatesInfinitive(tokens, k, lexicon)) break;
      negated = true;
      k += lexicon.negation.match(tokens, k)!.length;
      marked = true;
      continue;
    }
    if (t.pos === "PART" || (t.norm === "to" && infinitiveAt(tokens, k + 1, at))) {
      if (head >= 0) break;
      k++;
      marked = true;
      continue;
    }
    // « s'est en revanche félicité »
    const aside = head >= 0 && tokens[head]!.pos === "AUX" ? lexicon.adverbials.match(tokens, k) : undefined;
    if (aside && isVerb(tokens[k + aside.length])) {
      k += aside.length;
      continue;
    }
    // « avoir « neutralisé » une trentaine de terroristes »: a single word in quotation marks
    if (head >= 0 && tokens[head]!.pos === "AUX" && QUOTE.test(t.text) && tokens[k + 1]?.verb === "part" && QUOTE.test(tokens[k + 2]?.text ?? "")) {
      auxiliary = true;
      if (lexicon.passiveAuxiliaries.has(tokens[head]!.lemma ?? tokens[head]!.norm)) beAuxiliary = true;
      head = k + 1;
      k += 3;
      break;
    }
    // « a-t-il ajouté »: the subject hangs on the auxiliary
    if (t.pos === "PRON" && t.text.startsWith("-") && head >= 0 && tokens[head]!.pos === "AUX" && (isVerb(tokens[k + 1]) || isVerb(tokens[k + 2]))) {
      k++;
      continue;
    }
    if (t.pos === "ADV" || (t.pos === "PRON" && head < 0 && lexicon.grammar.adjectiveAfter && lexicon.grammar.hasCase && isVerb(tokens[k + 1]) && !isSubject(tokens, k, lexicon))) {
      // adverbs and French clitic pronouns inside the group
      let j = k + 1;
      if (lexicon.reflexives.has(t.norm)) reflexive = true;
      const inside = head >= 0 && tokens[head]!.pos === "AUX";
      const limit = Math.min(tokens.length, k + (inside ? 5 : 3));
      while (j < limit && insideGroup(tokens, j, inside)) j++;
      if (isVerb(tokens[j]) && at[j]! < 0 && (head >= 0 ? tokens[head]!.pos === "AUX" : marked || t.pos === "PRON" || t.pos === "ADV")) {
        k = j;
        continue;
      }
    }
    break;
  }
  if (head < 0) return null;
  const verb = tokens[head]!;
  // « n'a visé que des positions »: only those, but those
  if (negated && lexicon.grammar.restriction && restricted(tokens, i, k, lexicon.grammar.restriction)) negated = false;
  // "against alleged positions", "by displaced families": a past participle between a preposition and its noun
  if (!auxiliary && !marked && hasCase && !adjectiveAfter && verb.verb === "part" && tokens[head - 1]?.pos === "ADP" && (tokens[head + 1]?.pos === "NOUN" || tokens[head + 1]?.pos === "PROPN" || tokens[head + 1]?.pos === "ADJ" || at[head + 1]! >= 0)) return null;
  // "from neighboring Lebanon": a present participle between a preposition and a name, of a verb that tells no event
  if (!auxiliary && !marked && hasCase && !adjectiveAfter && verb.verb === "ger" && head > 0 && lexicon.prepositions.match(tokens, head - 1) && head + 1 < tokens.length && at[head + 1]! >= 0 && !lexicon.verbTriggers.has(verb.lemma ?? verb.norm) && !lexicon.reportingVerbs.has(verb.lemma ?? verb.norm)) return null;
  // "extradited suspected militant X": a past participle between a verb and its bare object
  if (!auxiliary && !marked && hasCase && !adjectiveAfter && verb.verb === "part" && head > 0 && tokens[head - 1]!.pos === "VERB" && at[head - 1]! < 0 && head + 1 < tokens.length && (tokens[head + 1]!.pos === "ADJ" || tokens[head + 1]!.pos === "NOUN" || tokens[head + 1]!.pos === "PROPN")) return null;
  // a participle right before a noun modifies it: "displaced Iraqis", "fighting units"
  if (!auxiliary && !marked && lexicon.grammar.hasCase && !lexicon.grammar.adjectiveAfter && (verb.verb === "part" || verb.verb === "ger") && (tokens[head - 1]?.pos === "DET" || tokens[head - 1]?.pos === "ADJ" || tokens[head - 1]?.pos === "NUM") && (tokens[head + 1]?.pos === "NOUN" || tokens[head + 1]?.pos === "PROPN")) return null;
  if (reflexive || lexicon.unaccusatives.has(verb.lemma ?? verb.norm)) beAuxiliary = false;
  const first = tokens[i]!;
  // « avoir utilisé », « s'être emparés », « ne pas avoir tué »: the auxiliary says what the group is
  let opening = i;
  if (adjectiveAfter) while (!isVerb(tokens[opening])) opening++;
  const opener = tokens[opening]!;
  const infinitive = verb.verb === "inf" && !auxiliary || auxiliary && opener.verb === "inf" && opener.pos === "AUX" && (!marked || adjectiveAfter);
  const participle = (verb.verb === "part" || verb.verb === "ger") && !auxiliary;
  return {
    type: "verb", from: i, to: Math.max(k, head + 1), head,
    passive: (beAuxiliary && (verb.verb === "part" || verb.passive === true)) || (!auxiliary && participle && verb.verb === "part") || (verb.passive === true && verb.verb !== "part" && !lexicon.reportingVerbs.has(verb.lemma ?? verb.norm)),
    finite: !infinitive && !participle,
    infinitive: infinitive || first.norm === "to",
    participle, negated, auxiliary: verb.pos === "AUX",
    modal: modal || (lexicon.hypothetical.match(tokens, i) !== undefined && first.pos === "AUX" && i !== head),
  };
}

/** The words of negation at k stand right before an infinitive. */
function negatesInfinitive(tokens: readonly Token[], k: number, lexicon: Lexicon): boolean {
  for (let found = lexicon.negation.match(tokens, k); found; found = lexicon.negation.match(tokens, k)) k += found.length;
  return isVerb(tokens[k]) && tokens[k]!.verb === "inf";
}

/** « il a démenti », not « il y a », « il faut », « il est clair que », where the pronoun stands for nobody. */
export function isSubject(tokens: readonly Token[], k: number, { subjectPronouns, impersonals, passiveAuxiliaries, complementizers }: Lexicon): boolean {
  if (!subjectPronouns.has(tokens[k]!.norm)) return false;
  for (let n = k + 1; n <= k + 3 && n < tokens.length; n++) {
    const { norm, lemma, pos } = tokens[n]!;
    if (impersonals.has(norm) || (lemma !== undefined && impersonals.has(lemma))) return false;
    if (pos === "VERB") break;
  }
  const [be, that] = [tokens[k + 1], tokens[k + 3]];
  return !(be !== undefined && passiveAuxiliaries.has(be.lemma ?? be.norm) && that !== undefined && complementizers.has(that.norm));
}

/** The negation of the group is but its first particle, and what it is limited to follows. */
function restricted(tokens: readonly Token[], from: number, to: number, { first, then }: { first: string[]; then: string[] }): boolean {
  const next = tokens[to];
  if (!next || !then.includes(next.norm)) return false;
  return tokens.slice(from, to).some((t) => first.includes(t.norm)) && !tokens.slice(from, to).some((t) => t.pos === "ADV" && !first.includes(t.norm));
}

/** The verb group holds a reflexive pronoun. */
export function isReflexive(verb: VerbGroup, tokens: readonly Token[], lexicon: Lexicon): boolean {
  for (let k = Math.max(0, verb.from - 1); k < verb.head; k++) if (lexicon.reflexives.has(tokens[k]!.norm)) return true;
  return false;
}

function nounPhraseAt(tokens: readonly Token[], i: number, lexicon: Lexicon, at: Int32Array, mentions: readonly NameMention[], dated: Int32Array): NounPhrase | null {
  const { adjectiveAfter, hasCase } = lexicon.grammar;
  const first = tokens[i]!;
  if (at[i]! < 0 && first.pos === "PRON" && !lexicon.possessives.has(first.norm) && (lexicon.pronouns.has(first.norm) || !["DET", "NOUN", "ADJ", "NUM"].includes(tokens[i + 1]?.pos ?? ""))) {
    return phrase(i, i + 1, i, lexicon, tokens, at, true);
  }
  let k = i;
  let head = -1;
  let nouns = 0;
  while (k < tokens.length) {
    if (at[k]! >= 0) {
      const m = mentions[at[k]!]!;
      if (adjectiveAfter) {
        if (head >= 0 && at[head]! < 0 && m.kind === "Person") break;
        // «متظاهرون | شارع المطار»
        if (head >= 0 && at[head]! < 0 && closed(tokens[k - 1]!, lexicon)) break;
        // where the verb comes first, two names in a row are its subject and its object; « a déclaré à l'AFP | Paul Biya » has its subject there as well
        if (head >= 0 && at[head]! >= 0 && at[head] !== at[k] && (lexicon.grammar.verbFirst || (m.kind === "Person" && mentions[at[head]!]!.kind === "Organization"))) break;
        // «اتهمت الوزارة قوات الدعم السريع»: nor does a definite noun own what follows
        if (head >= 0 && at[head]! < 0 && m.kind === "Organization" && lexicon.article !== null && tokens[k - 1]!.norm.startsWith(lexicon.article) && tokens[k - 1]!.norm.length > 3 && tokens[k - 1]!.pos === "NOUN") break;
        if (head < 0) head = m.to - 1;
      } else head = m.to - 1;
      nouns++;
      k = m.to;
      continue;
    }
    // "Minister X today accused": when it happened ends the phrase
    if (k > i && dated[k]! > 0) break;
    const t = tokens[k]!;
    const pos = t.pos;
    // "more than 100 Palestinians", "up to 16 advisers"
    const approximate = nouns === 0 ? countAt(tokens, k, lexicon) : 0;
    if (approximate > 0) {
      k += approximate;
      continue;
    }
    // «شن | أكثر من عشر غارات»
    if (nouns > 0 && lexicon.grammar.genitiveEnds && countAt(tokens, k, lexicon) > 0) break;
    // "30 to 40 fighters"
    if (nouns === 0 && k > i && tokens[k - 1]!.pos === "NUM" && tokens[k + 1]?.pos === "NUM" && (pos === "ADP" || pos === "PART" || pos === "CCONJ" || t.text === "-")) {
      k++;
      continue;
    }
    if (pos === "DET" || pos === "NUM" || lexicon.possessives.has(t.norm)) {
      if (nouns > 0 && (pos === "DET" || !adjectiveAfter)) break;
      // «قتل الجيش عشرة مسلحين», «مقتل 20 مسلحا»: a number with a noun of its own begins another phrase
      if (nouns > 0 && pos === "NUM" && !hasCase && (tokens[k + 1]?.pos === "NOUN" || tokens[k + 1]?.pos === "NUM" || tokens[k + 1]?.pos === "ADJ")) break;
      if (pos === "NUM" && head < 0) head = adjectiveAfter ? -1 : k;
      k++;
      continue;
    }
    if (pos === "ADJ") {
      // «أعلن الجيش | وقفا فوريا»: what is indefinite and in the accusative says nothing of a definite noun
      if (nouns > 0 && lexicon.article !== null && lexicon.grammar.genitiveEnds?.(tokens[k - 1]!, t) === true && tokens[k - 1]!.norm.startsWith(lexicon.article)) break;
      // «مسلحون قرية»: what is whole in itself is no adjective of a noun that follows
      if (head < 0 && adjectiveAfter && !hasCase && closed(t, lexicon)) {
        head = k;
        nouns++;
      }
      k++;
      if (head < 0 && k >= tokens.length) break;
      continue;
    }
    if (pos === "NOUN" || pos === "PROPN" || pos === "SYM") {
      if (!adjectiveAfter) head = k;
      else if (hasCase) {
        if (head >= 0 && pos === "NOUN" && nouns > 0 && tokens[k - 1]!.pos !== "NOUN") break;
        if (head < 0 || nouns === 0) head = k;
      } else {
        // «القوات المسلحة | اللواء يحيى رسول»: a rank right before a name belongs to the name
        if (head >= 0 && nouns > 0 && k + 1 < tokens.length && at[k + 1]! >= 0 && mentions[at[k + 1]!]!.kind === "Person" && lexicon.ranks.match(tokens, k)?.length === 1) break;
        // idafa: an indefinite noun takes the next noun; a definite one ends the chain
        if (head >= 0 && nouns > 0) {
          const previous = tokens[k - 1]!;
          // «محتجون | طريق المطار», «في مسقط | وفدا»: whole plurals take no noun, and what is taken is never in the accusative
          if (lexicon.grammar.genitiveEnds?.(previous, t)) break;
          const definite = lexicon.article !== null && previous.norm.startsWith(lexicon.article) && previous.norm.length > 3;
          // «محتجون الطريق»: nor does one whose ending a following noun would have taken away
          if (definite || closed(previous, lexicon) || at[k - 1]! >= 0 || previous.pos === "ADJ" || previous.pos === "NUM" && nouns > 0) break;
        }
        if (head < 0 || nouns === 0) head = k;
        const of = nouns === 0 ? undergoneBy(tokens, k, lexicon, at, mentions, dated) : null;
        if (of) return { ...phrase(i, of.from, head, lexicon, tokens, at, false), of: { ...of, case: "of" } };
      }
      nouns++;
      k++;
      continue;
    }
    if ((t.norm === "'s" || t.norm === "'") && nouns > 0 && !adjectiveAfter) {
      k++;
      nouns = 0;
      continue;
    }
    // "the Liberian-flagged tanker"
    if (t.text === "-" && !t.spaced && k > i && tokens[k - 1]!.pos === "ADJ" && !adjectiveAfter && tokens[k + 1]?.verb === "part" && !tokens[k + 1]!.spaced) {
      k += 2;
      continue;
    }
    if (t.text === "-" && nouns > 0 && k + 1 < tokens.length && !adjectiveAfter && (tokens[k + 1]!.pos === "VERB" || tokens[k + 1]!.pos === "ADJ")) {
      k += 2;
      continue;
    }
    if (pos === "VERB" && (t.verb === "part" || t.verb === "ger") && !adjectiveAfter && (k > i || t.verb === "part" || (k + 1 < tokens.length && at[k + 1]! >= 0)) && nouns === 0 && (tokens[k + 1]?.pos === "NOUN" || tokens[k + 1]?.pos === "ADJ" || tokens[k + 1]?.pos === "PROPN" || (k + 1 < tokens.length && at[k + 1]! >= 0))) {
      k++;
      continue;
    }
    if (pos === "ADV" && nouns === 0 && k > i && (tokens[k + 1]?.pos === "ADJ" || tokens[k + 1]?.pos === "NUM")) {
      k++;
      continue;
    }
    break;
  }
  if (!adjectiveAfter && head >= 0 && k - 1 > head && tokens[k - 1]!.pos === "ADJ" && lexicon.nouns.match(tokens, k - 1)) head = k - 1;
  if (head < 0) {
    // adjectives or numbers alone: "the wounded", "12"
    if (k > i && (tokens[k - 1]!.pos === "ADJ" || tokens[k - 1]!.pos === "NUM")) head = k - 1;
    else return null;
  }
  return phrase(i, k, head, lexicon, tokens, at, false);
}

/** Whether the noun's ending says that no noun behind it belongs to it: «محتجون». */
const closed = ({ norm }: Token, { grammar }: Lexicon): boolean => grammar.closedEndings?.some((e) => norm.length > e.length + 2 && norm.endsWith(e)) === true;

/** «مقتل خمسة مدنيين», «استهداف المستشفيات»: what a noun of action takes behind it is a phrase of its own. */
function undergoneBy(tokens: readonly Token[], k: number, lexicon: Lexicon, at: Int32Array, mentions: readonly NameMention[], dated: Int32Array): NounPhrase | null {
  const { article } = lexicon;
  const action = lexicon.nounTriggers.match(tokens, k);
  if (!action || (article !== null && tokens[k]!.norm.startsWith(article) && tokens[k]!.norm.length > 3)) return null;
  const from = k + action.length;
  const next = tokens[from];
  if (!next || dated[from]! > 0) return null;
  const name = at[from]! >= 0;
  if (!name && next.pos !== "NOUN" && next.pos !== "PROPN" && next.pos !== "NUM" && next.pos !== "DET" && countAt(tokens, from, lexicon) === 0) return null;
  if (!name && lexicon.grammar.genitiveEnds?.(tokens[from - 1]!, next)) return null;
  return nounPhraseAt(tokens, from, lexicon, at, mentions, dated);
}

/** Length of the words that say how exact the number behind them is: "up to", "at least"; 0 when no number follows. */
function countAt(tokens: readonly Token[], i: number, lexicon: Lexicon): number {
  if (!lexicon.countOpeners.opensAt(tokens[i]!)) return 0;
  // "between 20 and 30 people"
  const range = lexicon.rangeOpeners.match(tokens, i)?.length;
  if (range !== undefined && tokens[i + range]?.pos === "NUM" && tokens[i + range + 2]?.pos === "NUM" && ["CCONJ", "ADP", "PART"].includes(tokens[i + range + 1]!.pos ?? "")) return range;
  const found = lexicon.approximators.match(tokens, i);
  const next = found ? tokens[i + found.length] : undefined;
  return next && (next.pos === "NUM" || lexicon.quantities.has(next.norm)) ? found!.length : 0;
}

export function phrase(from: number, to: number, head: number, lexicon: Lexicon, tokens: readonly Token[], at: Int32Array, pronoun: boolean): NounPhrase {
  const modifiers: number[] = [];
  for (let k = from; k < to; k++) if (at[k]! >= 0 && at[k] !== at[head] && modifiers.at(-1) !== at[k]) modifiers.push(at[k]!);
  const first = tokens[from]!;
  const noun = at[head]! >= 0 ? null : nounClass(tokens, from, to, head, lexicon);
  return {
    type: "np", start: first.start, end: tokens[to - 1]!.end, from, to, head, mention: at[head]! >= 0 ? at[head]! : null, modifiers, case: null,
    definite: lexicon.definite.has(first.norm) || (lexicon.article !== null && tokens[head]!.norm.startsWith(lexicon.article)),
    pronoun, noun, of: null, and: [],
  };
}

/** The class of the head noun; a longer term that ends at the head counts before the head alone. */
function nounClass(tokens: readonly Token[], from: number, to: number, head: number, lexicon: Lexicon): NounClass | null {
  for (let k = Math.max(from, head - 2); k <= head; k++) {
    const found = lexicon.nouns.match(tokens, k);
    // « plan de paix », « groupe d'opposition »: where the head comes first a term goes on behind the phrase
    if (found && k + found.length > head && (k + found.length <= to || (k === head && lexicon.grammar.adjectiveAfter))) return found.value;
  }
  // "the aircraft carrier Harry S. Truman", "the tanker Sounion": what it is stands before the name
  if (lexicon.grammar.hasCase && !lexicon.grammar.adjectiveAfter && tokens[head]!.pos === "PROPN") {
    let k = head;
    while (k > from && tokens[k]!.pos === "PROPN") k--;
    return k > from && tokens[k]!.pos === "NOUN" ? (lexicon.nouns.matchEnding(tokens, k + 1, from)?.value ?? null) : null;
  }
  // «20 مدنيا»: what is counted stands in the accusative
  const ending = lexicon.grammar.accusativeEnding;
  const { norm } = tokens[head]!;
  return ending !== undefined && norm.length > ending.length + 2 && norm.endsWith(ending) ? (lexicon.nouns.match([{ ...tokens[head]!, norm: norm.slice(0, -ending.length), form: NO_FORM, lemma: undefined }], 0)?.value ?? null) : null;
}

/** Nothing of the clause stands before: it begins behind the last boundary. */
function opensAt(out: readonly Chunk[]): boolean {
  const last = out.at(-1);
  return last === undefined || (last.type === "boundary" && last.kind !== "coord");
}

/** Hangs an of-phrase on the noun phrase right before it. */
function attach(out: Chunk[], np: NounPhrase, partitive: boolean): void {
  const last = out.at(-1);
  if (np.case === "of" && last?.type === "np") {
    let host: NounPhrase = last;
    while (host.of) host = host.of;
    host.of = np;
    return;
  }
  // « tué des civils »: behind a verb the partitive is the object; « sortis de la ville » come from there
  if (np.case === "of" && last?.type === "verb") np.case = partitive ? null : "from";
  out.push(np);
}

/** Joins "A, B and C" when all members stand without a preposition of their own. */
function coordinate(chunks: Chunk[], tokens: readonly Token[], lexicon: Lexicon): Chunk[] {
  const out: Chunk[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const c = chunks[i]!;
    out.push(c);
    if (c.type !== "np" || c.pronoun || (c.mention === null && c.of === null && lexicon.notNames.has(tokens[c.head]!.norm))) continue;
    const members: NounPhrase[] = [];
    let k = i + 1;
    let closed = false;
    while (k + 1 < chunks.length) {
      const b = chunks[k]!;
      if (b.type !== "boundary" || (b.kind !== "comma" && b.kind !== "coord")) break;
      let n = k + 1;
      let coordinated = b.kind === "coord";
      const after = chunks[n];
      if (b.kind === "comma" && after?.type === "boundary" && after.kind === "coord") {
        coordinated = true;
        n++;
      }
      const next = chunks[n];
      // « de drones et de missiles »: a second of-phrase goes with the first
      if (b.kind === "coord" && next?.type === "np" && next.case === "of" && members.length === 0 && c.of !== null && lexicon.grammar.adjectiveAfter && lexicon.grammar.hasCase && !next.pronoun) {
        let host: NounPhrase = c;
        while (host.of?.of) host = host.of;
        host.of!.and.push(next);
        i = n;
        break;
      }
      if (next?.type !== "np" || next.case !== null || next.pronoun) break;
      // a verb right after the last member means it opens a clause of its own, in languages where subjects come first
      const follows = chunks[n + 1];
      // «… والحوثيون ينفون»: elsewhere only behind a definite noun, which no bare relative clause describes
      if (coordinated && follows?.type === "verb" && follows.finite && lexicon.grammar.verbFirst && (next.definite || next.mention !== null) && !pairs(c, members) && hasVerbBefore(out)) break;
      if (coordinated && follows?.type === "verb" && follows.finite && !lexicon.grammar.verbFirst && hasVerbBefore(out) && !(c.case === null && isReported(out, tokens, lexicon))) break;
      // "In response, government and rebel forces fired": behind the comma a clause begins
      if (coordinated && c.case !== null && members.length > 0 && follows?.type === "verb" && follows.finite && !lexicon.grammar.verbFirst && !hasVerbBefore(out)) break;
      members.push(next);
      k = n + 1;
      if (coordinated) {
        closed = true;
        // "A and B, C and D launched": the list goes on
        const more = chunks[k];
        const then = chunks[k + 1];
        const again = chunks[k + 2];
        if (members.length === 1 && more?.type === "boundary" && more.kind === "comma" && then?.type === "np" && then.case === null && again?.type === "boundary" && again.kind === "coord" && !hasVerbBefore(out)) continue;
        break;
      }
    }
    if (!closed && i === 0 && opensHeadline(chunks, tokens, lexicon)) {
      c.and = [chunks[2] as NounPhrase];
      i = 2;
      continue;
    }
    if (closed && members.length) {
      // "the removal of X and Y": what an abstract noun is of, not what it is
      let host: NounPhrase = c;
      if (c.mention === null && c.noun === null) while (host.of) host = host.of;
      if (host.mention === null) host = c;
      host.and = members;
      i = k - 1;
    }
  }
  return out;
}

/** "Putin, Xi discuss": two names that a comma joins at the head of a headline, before a present of several. */
function opensHeadline([first, comma, second, verb]: readonly Chunk[], tokens: readonly Token[], lexicon: Lexicon): boolean {
  const name = (c: Chunk | undefined): boolean => c?.type === "np" && c.case === null && c.mention !== null;
  if (lexicon.grammar.presentEnding === undefined || !name(first) || !name(second) || comma?.type !== "boundary" || comma.kind !== "comma" || verb?.type !== "verb" || !verb.finite) return false;
  const { norm, lemma, past } = tokens[verb.head]!;
  return !past && verb.from === verb.head && (lemma ?? norm) === norm;
}

/** «بين القوات ومسلحي الجماعة أسفرت»: between one side and what follows "and" stands nothing new. */
const pairs = (first: NounPhrase, members: readonly NounPhrase[]): boolean => first.case === "between" && members.length === 0;

/** "said X and Y must": the coordination opens what was said. */
function isReported(out: Chunk[], tokens: readonly Token[], lexicon: Lexicon): boolean {
  const before = out.at(-2);
  return before?.type === "verb" && lexicon.reportingVerbs.has(tokens[before.head]!.lemma ?? tokens[before.head]!.norm);
}

function hasVerbBefore(out: Chunk[]): boolean {
  for (let k = out.length - 2; k >= 0; k--) {
    const c = out[k]!;
    if (c.type === "verb") return true;
    if (c.type === "boundary" && (c.kind === "stop" || c.kind === "sub" || c.kind === "comp")) return false;
  }
  return false;
}

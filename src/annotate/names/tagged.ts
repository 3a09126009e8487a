import type { EntityKind } from "../../model/index.js";
import { LABELS, type NameTagger } from "../ner/types.js";
import type { Candidate } from "./candidate.js";
import { DIRECTION, INSTITUTION, ORG_HEAD, PLACE_HEAD, TITLE, type NameContext } from "./context.js";
import { introducer, KUNYA } from "./persons.js";

const KINDS: Record<string, EntityKind> = { PER: "Person", ORG: "Organization", LOC: "Place" };

interface Span {
  from: number;
  to: number;
  kind: EntityKind;
  /** The least certain of its words. */
  sure: number;
}

/**
 * What the trained tagger says of a sentence, as one more reason: for candidates that it agrees with in span and kind, against those that
 * it sees as no name or another; and as candidates of its own. It is asked only where names are in doubt.
 */
export class Tagged {
  private readonly spans: Span[];

  private constructor(private readonly context: NameContext, private readonly scores: Float32Array, labels: Uint8Array) {
    const spans = spansOf(labels, scores);
    this.spans = spans.flatMap((s, n) => trimmed(context, s).map((t) => withSurname(context, t, scores, spans[n + 1]?.from)));
  }

  static of(context: NameContext, tagger: NameTagger, candidates: readonly Candidate[], known: readonly number[]): Tagged | null {
    const open = !context.hasCase || candidates.some((c) => !c.inner.length && !c.thing) || known.some((i) => doubtful(context, i));
    if (!open || context.shouting) return null;
    const { labels, scores } = tagger.tag(context.tokens);
    return new Tagged(context, scores, labels);
  }

  /** Adds the tagger's reason to each candidate, and the names that only the tagger found. */
  judge(candidates: Candidate[]): void {
    const proposed = new Set<number>();
    for (const c of candidates) {
      proposed.add(c.from * 1e6 + c.to);
      if (!c.thing) this.weigh(c);
    }
    const { hasCase } = this.context;
    for (const s of this.spans) {
      if (s.sure < (hasCase ? LEAST : LEAST_PLAIN) || proposed.has(s.from * 1e6 + s.to)) continue;
      const own = hasCase ? [] : ownWords(this.context, s);
      candidates.push({ from: s.from, to: s.to, kind: s.kind, subtype: null, entry: null, inner: [], reasons: [["found by the tagger", hasCase ? 2 * s.sure : 1.2 + 1.6 * s.sure], ["words", 0.2 * (s.to - s.from)], ...own] });
    }
  }

  weigh(c: Candidate): void {
    const weight = this.opinion(c);
    if (weight !== 0) c.reasons.push([weight > 0 ? "the tagger agrees" : "the tagger disagrees", Math.round(weight * 100) / 100]);
  }

  /** Whether a name begins before the tagger's, with words that the tagger is sure are none of it. */
  private beyond(c: Candidate, { from, to }: Span): boolean {
    if (this.context.hasCase || c.kind !== "Person" || c.entry || c.to !== to || c.from >= from) return false;
    for (let i = c.from; i < from; i++) if (this.scores[i]! < 0.8) return false;
    return true;
  }

  private opinion(c: Candidate): number {
    let near: Span | undefined;
    for (const s of this.spans) {
      if (s.to <= c.from) continue;
      if (s.from >= c.to) break;
      if (s.from === c.from && s.to === c.to) return s.kind === c.kind ? EXACT * s.sure : OTHER_KIND * s.sure;
      near ??= s;
    }
    if (near) return near.kind === c.kind ? (this.beyond(c, near) ? BEYOND : NEAR) * near.sure : c.inner.length ? 0 : OTHER_KIND * 0.6 * near.sure;
    if (c.inner.length || c.institution) return 0;
    let sure = 1;
    for (let i = c.from; i < c.to; i++) sure = Math.min(sure, this.scores[i]!);
    return (this.context.hasCase ? NO_NAME : NO_NAME_PLAIN) * sure;
  }
}

/** Against a person's name with a first word more than the tagger sees in it: «عليه محمد الخامس». */
const BEYOND = -1;
const LEAST = 0.6;
/** Where capitals propose nothing the tagger proposes more. */
const LEAST_PLAIN = 0.5;
const EXACT = 1.6, NEAR = 0.5, OTHER_KIND = -0.9, NO_NAME = -0.9;
/** Where no capitals speak for a name, the tagger's doubt weighs more. */
const NO_NAME_PLAIN = -1.8;

/** What the words of a name that only the tagger saw as one say for it: so that it may beat the pieces that patterns see. */
function ownWords(context: NameContext, { from, to, kind }: Span): Candidate["reasons"] {
  const { tokens, lexicon } = context;
  const reasons: Candidate["reasons"] = [];
  if (kind === "Person") {
    let strong = 0;
    for (let k = from; k < to; k++) if (context.personShare(k) > 0.6) strong++;
    if (strong) reasons.push(["words of persons' names", Math.min(3, strong * 0.9)]);
    for (let k = from; k < to - 1; k++) if (KUNYA.has(tokens[k]!.norm)) {
      reasons.push(["kunya", 3]);
      break;
    }
    const after = introducer(context, from);
    if (after) reasons.push([`after ${after}`, 1.6]);
    return reasons;
  }
  const heads = kind === "Place" ? context.may(from, PLACE_HEAD) && lexicon.placeHeads.match(tokens, from) : context.may(from, ORG_HEAD) && lexicon.orgHeads.match(tokens, from);
  if (heads && from + heads.length < to) reasons.push([`type word "${tokens[from]!.norm}"`, 2]);
  return reasons;
}

/** A table's name that may be something else. */
function doubtful(context: NameContext, i: number): boolean {
  const entry = context.known(i)!.candidates[0]!;
  return entry.weak === true && context.capital(i);
}

/** Without words at its end that belong to no name; nothing if no name is left. */
function trimmed(context: NameContext, s: Span): Span[] {
  const { tokens, lexicon, hasCase } = context;
  let { from, to } = s;
  // «علي» of «بن علي» is spelt like «على», «ثاني» of «آل ثاني» like the number
  const bound = (k: number): boolean => s.kind === "Person" && k > from && (lexicon.particles.has(tokens[k - 1]!.norm) || lexicon.particles.has(tokens[k]!.norm));
  const idle = (k: number): boolean => !bound(k) && (lexicon.counterparts.has(tokens[k]!.norm) || lexicon.notNames.has(tokens[k]!.norm) || (hasCase && context.shapes[k] === "low") || context.shapes[k] === "punct");
  // «للحزب الشيخ نعيم قاسم»: the title is that of the person behind it
  const office = (k: number): boolean => lexicon.roles.match(tokens, k)?.length === 1 || lexicon.honorifics.match(tokens, k)?.length === 1 || lexicon.ranks.match(tokens, k)?.length === 1;
  while (to > from + 1 && (idle(to - 1) || (s.kind !== "Person" && office(to - 1)))) to--;
  if (hasCase) while (to > from + 1 && idle(from)) from++;
  // «العميد الركن | عبده مجلي»
  else if (s.kind === "Person") while (to > from + 1 && lexicon.ranks.matchEnding(tokens, from + 1) !== undefined && lexicon.ranks.matchEnding(tokens, from + 2) === undefined) from++;
  if (to - from > 1) return [from === s.from && to === s.to ? s : { ...s, from, to }];
  const { norm } = tokens[from]!;
  const out = lexicon.notNames.has(norm) || lexicon.reportingParticiples.has(norm) || (!hasCase && indefinite(context, from)) || lexicon.directions.has(norm) || context.origin(from)?.inner.role === "demonym" || (hasCase && !context.capital(from))
    // «في مكتبه»
    || (!hasCase && s.kind === "Place" && POSSESSED.test(tokens[from]!.text) && !context.known(from))
    // «بلدة حدودية»
    || (!hasCase && s.kind === "Place" && tokens[from]!.pos === "ADJ" && ORIGIN.test(norm) && tokens[from - 1]?.pos === "NOUN")
    // «الكتائب», «الحكومة» alone point back to a name
    || (!hasCase && s.kind === "Organization" && context.may(from, ORG_HEAD) && lexicon.orgHeads.match(tokens, from)?.length === 1 && !context.known(from));
  return out ? [] : [{ ...s, from, to }];
}

/** «حدودي», «ساحلية»: an adjective made of a noun. */
const ORIGIN = /^[^ا].{2,}(ي|يه|يين|يات)$/;

const POSSESSED = /.{3}(?:ه|ها|هم)$/;

/** «نافيًا», «مبنى سكنيا»: a noun or adjective in the indefinite accusative, as names hardly are. */
function indefinite({ tokens, lexicon, knowledge }: NameContext, i: number): boolean {
  const { text, norm } = tokens[i]!;
  if (WITH_TANWIN.test(text)) return true;
  const before = tokens[i - 1];
  return norm.endsWith("يا") && before !== undefined && (before.pos === "NOUN" || before.pos === "ADJ") && !before.norm.startsWith(lexicon.article ?? "\0") && !before.norm.endsWith("ه") && !isName(knowledge.nameStats(norm));
}

const isName = (stats: { person: number; place: number; org: number } | undefined): boolean => stats !== undefined && stats.person + stats.place + stats.org > 1;

const WITH_TANWIN = /\u064bا?$|ا\u064b$/;

/** «هانا تيتيه», «إيفا غريتسماخر»: behind a lone given name a word that nothing knows and that the tagger is not sure is no name. */
function withSurname(context: NameContext, s: Span, scores: Float32Array, next: number | undefined): Span {
  const { tokens, lexicon, hasCase, knowledge, shapes } = context;
  const k = s.to;
  if (hasCase || s.kind !== "Person" || s.to - s.from !== 1 || k >= tokens.length || k === next || shapes[k] !== "plain") return s;
  // «اللواء مكي شناع»: behind a rank and a given name stands a name, whatever else it means
  const ranked = lexicon.ranks.matchEnding(tokens, s.from) !== undefined;
  if (!ranked && scores[k]! > SURE_OF_NONE) return s;
  if (!lexicon.givenNames.has(tokens[s.from]!.norm) && context.personShare(s.from) < 0.6) return s;
  const { norm, pos } = tokens[k]!;
  const closed = pos === "VERB" || pos === "ADP" || pos === "SCONJ" || pos === "CCONJ" || pos === "PART" || pos === "PRON" || pos === "DET" || pos === "NUM" || pos === "ADV";
  if (closed || norm.length < 3 || norm.startsWith(lexicon.article ?? "\0") || lexicon.notNames.has(norm) || knowledge.demonym(norm) || context.known(k)?.candidates.some((c) => !c.weak) || context.may(k, ORG_HEAD | PLACE_HEAD | INSTITUTION | TITLE | DIRECTION)) return s;
  if (ranked && pos === "NOUN" && shapes[k + 1] !== "plain") return { ...s, to: k + 1 };
  if (lexicon.nouns.match(tokens, k) || lexicon.prepositions.match(tokens, k) || lexicon.nounTriggers.match(tokens, k) || lexicon.reportingNouns.match(tokens, k)) return s;
  const after = tokens[k + 1];
  if (ranked) return { ...s, to: k + 1 };
  const unheard = knowledge.nameStats(norm) === undefined && (after === undefined || shapes[k + 1] === "punct" || after.pos === "ADP");
  return pos === "PROPN" || unheard || context.personShare(k) > 0.4 ? { ...s, to: k + 1 } : s;
}

const SURE_OF_NONE = 0.85;

function spansOf(labels: Uint8Array, scores: Float32Array): Span[] {
  const out: Span[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = LABELS[labels[i]!]!;
    if (!label.startsWith("B-")) continue;
    const inside = LABELS.indexOf(`I-${label.slice(2)}` as (typeof LABELS)[number]);
    let to = i + 1;
    let sure = scores[i]!;
    while (to < labels.length && labels[to] === inside) sure = Math.min(sure, scores[to++]!);
    out.push({ from: i, to, kind: KINDS[label.slice(2)]!, sure });
    i = to - 1;
  }
  return out;
}

import type { NounClass } from "../../lang/types.js";
import type { NameMention } from "../types.js";
import type { NameContext } from "./context.js";
import { isPlacePreposition } from "./gazetteer.js";

/**
 * Says of each name of a sentence in which phrase it stands, where that is longer than the name and means the same: with titles
 * ("Foreign Secretary Philip Hammond"), article ("the SDF"), group noun ("ISIL fighters"), kind of place ("the city of
 * Raqqa") or country ("Istanbul, Turkey"); and of countries whether the state is meant that acts, or its territory.
 */
export function describe(context: NameContext, mentions: NameMention[]): void {
  for (let n = 0; n < mentions.length; n++) {
    const m = mentions[n]!;
    const span = m.kind === "Person" ? person(context, m, mentions[n - 1]) : m.kind === "Organization" ? organization(context, m) : place(context, m, mentions, n);
    const { tokens } = context;
    const start = tokens[span.from]!.start;
    const end = tokens[span.to - 1]!.end;
    if (start !== m.start || end !== m.end) m.phrase = { start, end };
  }
  states(context, mentions);
}

interface Part {
  from: number;
  to: number;
}

/** Ranks, titles and roles before a name, with whose they are: "Russian Foreign Minister", "the Minister for the Middle East". */
function person(context: NameContext, m: NameMention, before: NameMention | undefined): Part {
  let { from } = m;
  let titled = false;
  for (let steps = 0; from > 0 && steps < 4; steps++) {
    const title = titleEnding(context, from);
    if (title !== undefined) {
      from = title;
      titled = true;
      continue;
    }
    if (before && before.to === from && before.kind !== "Person") {
      // "FCO Minister X": the ministry's minister; "Minister for Central Asia X": the role's field
      if (before.kind === "Place" && isPlacePreposition(context, before.from)) break;
      const role = titled ? undefined : roleWithField(context, before.from);
      if (titled || role !== undefined) {
        from = role ?? before.from;
        titled = true;
        before = undefined;
        continue;
      }
    }
    const origin = titled && from > 0 ? context.originEnding(from - 1) : undefined;
    if (!origin) break;
    from = origin.from;
  }
  if (titled && article(context, from)) from--;
  return { from, to: m.to };
}

function titleEnding({ tokens, lexicon }: NameContext, end: number): number | undefined {
  const found = lexicon.ranks.matchEnding(tokens, end) ?? lexicon.honorifics.matchEnding(tokens, end) ?? lexicon.roles.matchEnding(tokens, end);
  return found?.start;
}

function roleWithField({ tokens, lexicon }: NameContext, end: number): number | undefined {
  let at = end;
  if (at > 0 && lexicon.definite.has(tokens[at - 1]!.norm)) at--;
  const preposition = lexicon.prepositions.matchEnding(tokens, at);
  if (preposition?.value !== "for" && preposition?.value !== "of") return undefined;
  return lexicon.roles.matchEnding(tokens, preposition.start)?.start;
}

/** Nouns that name (part of) a group by what it does or is. */
const GROUPS: ReadonlySet<NounClass> = new Set<NounClass>(["armed", "forces", "officials", "civilians", "group", "person", "prisoners"]);

function organization(context: NameContext, m: NameMention): Part {
  const { tokens, shapes, lexicon } = context;
  const to = groupEnd(context, m.to);
  let { from } = m;
  if (!lexicon.grammar.adjectiveAfter) {
    const head = lexicon.orgHeads.matchEnding(tokens, from);
    if (head && shapes[head.start] === "low") from = head.start;
    for (let steps = 0; steps < 2 && from > 0 && heads(context, to); steps++) {
      const origin = context.originEnding(from - 1);
      if (origin?.inner.role === "demonym") from = origin.from;
      else if (tokens[from - 1]!.pos === "ADJ" && shapes[from - 1] === "low" && article(context, from - 1)) from--;
      else break;
    }
  }
  return { from: heads(context, to) && article(context, from) ? from - 1 : from, to };
}

/** "ISIL tactical units": where a group noun right behind a name ends. */
function groupEnd(context: NameContext, from: number): number {
  const { tokens, shapes, lexicon } = context;
  if (lexicon.grammar.adjectiveAfter) return from;
  let to = from;
  let k = from;
  for (; k < tokens.length && k < from + 4; k++) {
    const { pos } = tokens[k]!;
    if (shapes[k] !== "low" || (pos !== "NOUN" && pos !== "ADJ")) break;
    if (pos === "NOUN") to = isGroup(context, k) ? k + 1 : from;
  }
  return k > from && tokens[k]?.text === "-" ? from : to;
}

/** Several people, or a body of people: "fighters", "tactical unit"; one person is none of it. */
function isGroup({ tokens, lexicon }: NameContext, k: number): boolean {
  const { norm, lemma } = tokens[k]!;
  const noun = lexicon.nouns.match(tokens, k)?.value;
  const plural = lemma !== undefined && lemma !== norm;
  if (noun && BODIES.has(noun)) return plural || lexicon.orgHeads.match(tokens, k) !== undefined || !lexicon.roles.match(tokens, k);
  return plural && ((noun !== undefined && GROUPS.has(noun)) || lexicon.roles.match(tokens, k)?.value.relation === "MEMBER_OF");
}

const BODIES: ReadonlySet<NounClass> = new Set<NounClass>(["armed", "forces", "group"]);

function place(context: NameContext, m: NameMention, mentions: readonly NameMention[], n: number): Part {
  const { tokens, lexicon, shapes } = context;
  let { from, to } = m;
  if (m.subtype === "country") {
    const end = groupEnd(context, to);
    if (end > to) {
      m.acts = true;
      return { from: article(context, from) ? from - 1 : from, to: end };
    }
  }
  const of = lexicon.prepositions.matchEnding(tokens, from);
  const type = of?.value === "of" ? lexicon.placeHeads.matchEnding(tokens, of.start) : lexicon.grammar.hasCase ? undefined : lexicon.placeHeads.matchEnding(tokens, from);
  if (type && (shapes[type.start] === "low" || shapes[type.start] === "plain")) {
    from = type.start;
    if (!lexicon.grammar.adjectiveAfter) {
      const origin = from > 0 ? context.originEnding(from - 1) : undefined;
      if (origin) from = origin.from;
      else if (from > 0 && tokens[from - 1]!.pos === "ADJ" && shapes[from - 1] === "low") from--;
    }
  }
  const next = mentions[n + 1];
  if (next && next.kind === "Place" && next.from === to + 1 && tokens[to]!.text === "," && m.subtype !== "country" && LARGER.has(next.subtype ?? "") && (next.subtype === "country" || !continues(mentions[n + 2], next, context))) to = next.to;
  return { from: heads(context, to) && article(context, from) ? from - 1 : from, to };
}

const LARGER = new Set(["country", "province", "state", "region", "admin1"]);

/** A list goes on: "Aleppo, Homs and Idlib". */
function continues(after: NameMention | undefined, next: NameMention, { tokens, lexicon }: NameContext): boolean {
  return after?.kind === "Place" && after.from <= next.to + 2 && (tokens[next.to]!.text === "," || lexicon.coordinators.has(tokens[next.to]!.norm));
}

/** Whether a phrase that ends before token `to` heads its noun phrase: no noun follows that it would only describe. */
function heads({ tokens, lexicon, shapes }: NameContext, to: number): boolean {
  const next = tokens[to];
  if (!next || lexicon.grammar.adjectiveAfter) return true;
  if (next.text === "-" || next.pos === "NOUN" || next.pos === "PROPN") return false;
  return !(next.pos === "ADJ" && shapes[to] === "low" && (tokens[to + 1]?.pos === "NOUN" || tokens[to + 1]?.pos === "ADJ"));
}

/** An article of its own, no demonstrative or possessive, stands before token i. */
function article({ tokens, lexicon, shapes }: NameContext, i: number): boolean {
  if (i === 0 || shapes[i - 1] === "punct" || tokens[i - 1]!.pos !== "DET") return false;
  const { norm } = tokens[i - 1]!;
  return ARTICLES.has(norm) && (lexicon.definite.has(norm) || lexicon.indefinite.has(norm));
}
const ARTICLES = new Set(["the", "a", "an", "le", "la", "les", "l'", "un", "une"]);

/** Countries as states: subjects, partners and opponents; lists are decided as one. */
function states(context: NameContext, mentions: NameMention[]): void {
  for (let n = 0; n < mentions.length; ) {
    if (!isCountry(mentions[n])) {
      n++;
      continue;
    }
    let end = n + 1;
    while (isCountry(mentions[end]) && listed(context, mentions[end - 1]!.to, mentions[end]!.from)) end++;
    const first = mentions[n]!;
    const last = mentions[end - 1]!;
    if (acts(context, first, last, end - n)) for (let k = n; k < end; k++) mentions[k]!.acts = true;
    n = end;
  }
}

const isCountry = (m: NameMention | undefined): boolean => m?.kind === "Place" && m.subtype === "country" && m.acts === undefined;

function listed({ tokens, lexicon }: NameContext, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let k = from; k < to; k++) if (tokens[k]!.text !== "," && !lexicon.coordinators.has(tokens[k]!.norm) && !lexicon.definite.has(tokens[k]!.norm)) return false;
  return true;
}

function acts(context: NameContext, first: NameMention, last: NameMention, count: number): boolean {
  const { tokens, lexicon, shapes } = context;
  const { adjectiveAfter, verbFirst } = lexicon.grammar;
  let from = first.from;
  if (from > 0 && lexicon.definite.has(tokens[from - 1]!.norm)) from--;
  const preposition = lexicon.prepositions.matchEnding(tokens, from)?.value;
  const next = tokens[last.to];
  if (preposition) return PARTNER.has(preposition);
  if (next?.text === "-") return context.capital(last.to + 1);
  if (tokens[from - 1]?.text === "-") return true;
  if (next && !adjectiveAfter && shapes[last.to] === "low" && next.pos === "NOUN") return shapes[last.from] === "upper" || /\./.test(tokens[last.from]!.text);
  if (next && (next.pos === "VERB" || next.pos === "AUX") && next.verb !== "ger") return true;
  if (next?.pos === "ADV" && (tokens[last.to + 1]?.pos === "VERB" || tokens[last.to + 1]?.pos === "AUX")) return true;
  if (next?.text === "," && opensClause(context, from)) return true;
  if (verbFirst && from > 0 && tokens[from - 1]!.pos === "VERB") return true;
  return count > 2;
}

/** Nothing but an article or quotation marks stands before it. */
const opensClause = ({ shapes }: NameContext, from: number): boolean => from === 0 || (from === 1 && shapes[0] === "punct");

const PARTNER = new Set(["by", "with", "between", "against"]);

import type { GazetteerEntry, InnerName } from "../types.js";
import type { Candidate } from "./candidate.js";
import { onlyOrigins } from "./capitals.js";
import { KUNYA } from "./persons.js";
import { namelike, PLACE_HEAD, type NameContext } from "./context.js";

/** Places by pattern, at a token that may be a type word or a direction: a type word with a name ("Wahda district", «حي الصحة», « prison de Ramadi »), or a part ("eastern Mosul"). */
export function fromPlacePatterns(context: NameContext, i: number): Candidate[] {
  const out = context.may(i, PLACE_HEAD) ? typed(context, i) : [];
  out.push(...part(context, i));
  return out;
}

function typed(context: NameContext, i: number): Candidate[] {
  const { tokens, shapes, lexicon } = context;
  const head = tokens[i]!.pos === "VERB" ? undefined : lexicon.placeHeads.match(tokens, i);
  if (!head) return [];
  const out: Candidate[] = [];
  const { position, subtype } = head.value;
  const end = i + head.length;
  // «مستشفيات لندن»: several are no name
  if (!lexicon.grammar.hasCase && !lexicon.placeHeads.matchEnding(tokens, end, i)) return out;
  // «المدينة الجديدة», «معبدها»: a type word that is definite by itself has no name behind it
  if (lexicon.article && (SUFFIXED.test(tokens[i]!.norm) || (tokens[end - 1]!.norm.startsWith(lexicon.article) && tokens[end - 1]!.pos !== "ADJ" && !context.place(end)))) return out;
  if (position !== "before") {
    // the name stands before the type word: every capitalised word back to the start of the run
    let from = i;
    while (from > 0 && from > i - 3 && (shapes[from - 1] === "cap" || (from > 1 && lexicon.particles.has(tokens[from - 1]!.norm) && shapes[from - 1] === "low" && tokens[from - 1]!.norm !== "of" && shapes[from - 2] === "cap")) && !lexicon.notNames.has(tokens[from - 1]!.norm) && tokens[from - 1]!.pos !== "DET") from--;
    const several = lexicon.grammar.presentEnding !== undefined && from < i ? severalBefore(context, from, i, subtype) : [];
    if (several.length > 0) return several;
    if (lexicon.grammar.hasCase && from < i && !context.knowledge.demonym(tokens[from]!.norm) && !(from === 0 && tokens[0]!.pos !== "PROPN") && !lexicon.directions.has(tokens[from]!.norm)) {
      const inner = innerPlace(context, from, i);
      // "a Mosul mosque" is any of them
      if (inner.length && shapes[i] === "low" && from > 0 && lexicon.indefinite.has(tokens[from - 1]!.norm)) return out;
      // "Cauca province" is the province that the table calls Cauca
      const same = inner.length === 1 && UNITS.has(subtype) && UNITS.has(inner[0]!.entry.subtype ?? "") && inner[0]!.start === tokens[from]!.start ? inner[0]!.entry : null;
      if (same) out.push({ from, to: end, kind: "Place", subtype: same.subtype ?? subtype, entry: same, inner: [], compound: true, reasons: [[`type word "${tokens[i]!.norm}"`, 2.4], ["words", 0.4 * (end - from)]] });
      else out.push({ from, to: end, kind: "Place", subtype, entry: null, inner: QUARTERS.has(subtype) ? [] : inner, compound: inner.length > 0, reasons: [[`type word "${tokens[i]!.norm}"`, inner.length ? 2.4 : 3.2], ["words", 0.4 * (end - from)]] });
    }
  }
  // "Shujaiya neighborhood of Gaza City" has its name before it
  if (position !== "after" && out.length === 0) {
    let at = end;
    const of = lexicon.prepositions.match(tokens, at);
    if (of?.value === "of") at += of.length;
    if (of?.value === "of" && at < tokens.length && lexicon.definite.has(tokens[at]!.norm)) at++;
    if (at >= tokens.length) return out;
    const known = context.place(at);
    let to = at;
    if (lexicon.grammar.hasCase) {
      while (to < tokens.length && to < at + 4 && ((shapes[to] === "cap" && !(to > at && lexicon.notNames.has(tokens[to]!.norm))) || (lexicon.particles.has(tokens[to]!.norm) && mayJoin(context, at, to) && to + 1 < tokens.length && shapes[to + 1] === "cap"))) to++;
      // "the port of Hodeidah on Sunday"
      while (to > at && shapes[to - 1] === "low") to--;
    } else {
      const stats = context.knowledge.nameStats(tokens[at]!.norm);
      if (known) to = at + known.length;
      // «حي أبو سليم»: named after somebody
      else if (of === undefined && KUNYA.has(tokens[at]!.norm) && at + 1 < tokens.length && namelike(shapes[at + 1]) && plainName(context, at + 1)) to = at + 2;
      // «ميناء رأس عيسى», «مطار بئر السبع»
      else if (of === undefined && OPENERS.has(tokens[at]!.norm) && at + 1 < tokens.length && namelike(shapes[at + 1]) && plainName(context, at + 1)) to = at + 2;
      // «عاصمة ولاية جنوب دارفور»: a type word is no name
      else if (of === undefined && !lexicon.placeHeads.match(tokens, at) && namelike(shapes[at]) && plainName(context, at) && !(tokens[at]!.pos === "ADJ" && !tokens[at]!.norm.startsWith(lexicon.article ?? "\0")) && !lexicon.nouns.match(tokens, at) && !lexicon.nounTriggers.match(tokens, at) && (stats?.place || (tokens[at]!.pos === "PROPN" && BARE.has(subtype)) || ((QUARTERS.has(subtype) || SETTLEMENTS.has(subtype)) && tokens[at]!.norm.startsWith(lexicon.article ?? "\0")))) to = at + 1;
    }
    // «دير الزور» is no monastery, Port Sudan no port
    const itself = context.place(i);
    if (itself && itself.length > head.length && i + itself.length >= to && (!lexicon.grammar.hasCase || context.capital(i)) && !itself.entry.weak && !FACILITIES.has(itself.entry.subtype ?? "")) return out;
    // «مطار أبها الدولي», «مستشفى الأبيض التعليمي»
    if (to > at && !lexicon.grammar.hasCase && FACILITIES.has(subtype) && to < tokens.length && tokens[to]!.pos === "ADJ" && lexicon.article !== null && tokens[to]!.norm.startsWith(lexicon.article) && !context.knowledge.demonym(tokens[to]!.norm) && !lexicon.notNames.has(tokens[to]!.norm) && !lexicon.directions.has(tokens[to]!.norm)) to++;
    if (to > at && !(lexicon.grammar.hasCase && onlyOrigins(context, at, to))) {
      const inner = innerPlace(context, at, to);
      const facility = FACILITIES.has(subtype);
      const afterPerson = KUNYA.has(tokens[at]!.norm) || (!lexicon.grammar.hasCase && OPENERS.has(tokens[at]!.norm) && to > at + 1) ? AFTER_PERSON : null;
      const reasons: Candidate["reasons"] = [[`type word "${tokens[i]!.norm}"`, afterPerson ?? (facility && inner.length ? 4.6 : 2.6)], ["words", 0.3 * (to - i)]];
      // "the city of Mosul" is Mosul: the type word is taken in only where the name alone would not do
      // "area of al-Qa'im", "city of Mosul" are the place itself; "prison of Ramadi", "quarter of X" are places of their own
      // "Gulf of Oman" is no part of Oman
      const proper = NATURE.has(subtype) && context.capital(i);
      // "the town of Bahri" is Bahri; «مدينة كاولون» is Kowloon, though no table knows them
      const whole = inner.length > 0 && inner[0]!.start === tokens[at]!.start && inner[0]!.end === tokens[to - 1]!.end;
      if (!context.capital(i) && BARE.has(subtype) && !whole && (of?.value === "of" || !lexicon.grammar.hasCase)) {
        out.push({ from: at, to, kind: "Place", subtype, entry: null, inner: [], reasons: [[`after type word "${tokens[i]!.norm}"`, afterPerson ?? (of?.value === "of" && lexicon.grammar.hasCase ? AFTER_PERSON : 2.6)], ["words", 0.3 * (to - at)]] });
      } else if (facility || proper || QUARTERS.has(subtype) || !inner.length) out.push({ from: i, to, kind: "Place", subtype, entry: null, inner: facility ? inner.filter(({ entry }) => holds(entry)) : QUARTERS.has(subtype) && of?.value === "of" && lexicon.grammar.hasCase ? inner : [], reasons, compound: inner.length > 0 });
    }
  }
  return out;
}

/** "the Belgorod and Kursk regions", "in the Sheikh Maqsoud and Ashrafieh neighbourhoods": the plural of a type word behind several names that share it. */
function severalBefore(context: NameContext, last: number, head: number, subtype: string): Candidate[] {
  const { tokens, lexicon, shapes } = context;
  const { norm, lemma } = tokens[head]!;
  if (lemma === undefined || lemma === norm || shapes[head] !== "low" || !lexicon.coordinators.has(tokens[last - 1]?.norm ?? "")) return [];
  const spans: [number, number][] = [[last, head]];
  for (let to = last - 1; to > 0 && spans.length < 5; ) {
    let from = to;
    while (from > 0 && from > to - 3 && shapes[from - 1] === "cap" && !lexicon.notNames.has(tokens[from - 1]!.norm)) from--;
    if (from === to) return [];
    spans.push([from, to]);
    if (tokens[from - 1]?.text !== ",") break;
    to = from - 1;
  }
  const known = (from: number, to: number) => {
    const place = context.place(from);
    return place && from + place.length === to ? place.entry : null;
  };
  return spans.map(([from, to]) => ({ from, to, kind: "Place" as const, subtype: known(from, to)?.subtype ?? subtype, entry: known(from, to), inner: [], reasons: [[`type word "${norm}" of several`, 2.8], ["words", 0.4 * (to - from)]] }));
}

/** "Ra's al-Ayn", « Sainte-Rose de Lima »; but "the town of Minova in South Kivu" names two places. */
function mayJoin({ tokens, lexicon }: NameContext, from: number, k: number): boolean {
  const preposition = lexicon.prepositions.match(tokens, k);
  return preposition === undefined || (k > from && preposition.value === "of");
}

/** رأس, عين, بئر …, folded: words that open names of places. */
const OPENERS = new Set(["راس", "عين", "بير", "تل", "دير", "خان", "كفر", "بيت", "باب", "وادي", "جبل", "خربه", "ابو", "بني"]);

/** A place that is called after somebody, which outweighs what speaks for the person. */
const AFTER_PERSON = 7;

/** «مستشفى الجبل»: a hamlet, or an everyday word that is a hamlet's name too, is hardly where the facility stands. */
const holds = ({ source, subtype, population, weak }: GazetteerEntry): boolean => source === "actor" || !SMALL.has(subtype ?? "") || (!weak && (population ?? 0) >= 5_000);
const SMALL = new Set(["town", "village", "neighbourhood"]);

/** Units of a country. */
const UNITS = new Set(["province", "district", "region", "admin1", "admin2"]);

/** Type words that only say what the place is: its name goes without. */
const BARE = new Set(["city", "town", "village", "province", "district", "country"]);

const SUFFIXED = /.{3}(ها|هم|هما|نا)$/;

/** Subtypes whose name may hold the name of the place they stand in. */
const FACILITIES = new Set(["facility", "airport", "prison", "hospital", "base", "camp", "mosque", "church", "school", "university", "bridge", "port", "building", "dam", "square", "street", "market"]);

/** Seas and lands that are named after a place beside them. */
const NATURE = new Set(["sea", "river", "lake", "island", "mountain", "valley", "desert", "region", "road"]);
const SETTLEMENTS = new Set(["village", "town", "district", "camp", "street", "square", "mosque", "hospital", "bridge"]);
const QUARTERS = new Set(["neighbourhood", "neighborhood", "quarter"]);

function part(context: NameContext, i: number): Candidate[] {
  const { tokens, shapes, lexicon } = context;
  const token = tokens[i]!;
  if (!lexicon.directions.has(token.norm) && !(lexicon.article && lexicon.directions.has(token.norm.slice(lexicon.article.length)))) {
    return sidePattern(context, i);
  }
  // «على بعد 60 كيلومترا شمالي الأبيض»: from there, not in a part of it
  if (i + 1 >= tokens.length || context.beside(i) || lexicon.lengthUnits.has(tokens[i - 1]?.norm ?? "")) return [];
  let at = i + 1;
  const of = lexicon.prepositions.match(tokens, at);
  if (of && lexicon.grammar.adjectiveAfter && of.value === "of") {
    at += of.length;
    if (at < tokens.length && lexicon.definite.has(tokens[at]!.norm)) at++;
  } else if (of) return [];
  if (at >= tokens.length || !namelike(shapes[at])) return [];
  const known = context.place(at);
  if (!known) return [];
  const { entry } = known;
  // "northern Iraqi city" names no part; neither does "east of Mosul"
  const to = at + known.length;
  // "North Kivu" is a name of its own, not the north of Kivu
  const whole = context.place(i);
  if (whole && i + whole.length === to && whole.entry.ref !== entry.ref && LANDS.has(whole.entry.subtype ?? "") && !(shapes[i] === "low" && whole.entry.source === "place")) return [];
  return [makePart(context, i, to, { start: tokens[at]!.start, end: tokens[to - 1]!.end, entry, role: "direction" })];
}

const LANDS = new Set(["province", "region", "district", "country", "admin1", "admin2"]);

/** «الجانب الغربي من مدينة الموصل», «الساحل الأيمن للموصل»: side + direction + (of) + place. */
function sidePattern(context: NameContext, i: number): Candidate[] {
  const { tokens, lexicon } = context;
  if (!lexicon.grammar.adjectiveAfter || i + 2 >= tokens.length) return [];
  const head = lexicon.placeHeads.match(tokens, i);
  if (!head || head.value.subtype !== "city_part") return [];
  let at = i + head.length;
  const bare = (n: string) => (lexicon.article && n.startsWith(lexicon.article) ? n.slice(lexicon.article.length) : n);
  if (!lexicon.directions.has(tokens[at]!.norm) && !lexicon.directions.has(bare(tokens[at]!.norm))) return [];
  at++;
  if (at >= tokens.length) return [];
  const preposition = lexicon.prepositions.match(tokens, at);
  if (preposition && ["of", "from", "to", "in"].includes(preposition.value)) at += preposition.length;
  if (at < tokens.length && lexicon.placeHeads.match(tokens, at)) at += lexicon.placeHeads.match(tokens, at)!.length;
  if (at >= tokens.length) {
    return [];
  }
  const known = context.place(at);
  if (!known) return [];
  const { entry } = known;
  const to = at + known.length;
  return [makePart(context, i, to, { start: tokens[at]!.start, end: tokens[to - 1]!.end, entry, role: "direction" })];
}

function makePart(_context: NameContext, from: number, to: number, inner: InnerName): Candidate {
  return { from, to, kind: "Place", subtype: inner.entry.subtype === "city" || inner.entry.subtype === "town" ? "city_part" : "region", entry: null, inner: [inner], compound: true, reasons: [["part of a known place", 5], ["words", 0.4 * (to - from)]] };
}

function innerPlace(context: NameContext, from: number, to: number): InnerName[] {
  const { tokens } = context;
  for (let i = from; i < to; i++) {
    const known = context.place(i);
    if (known && i + known.length <= to) return [{ start: tokens[i]!.start, end: tokens[i + known.length - 1]!.end, entry: known.entry, role: "name" }];
  }
  return [];
}

function plainName({ tokens, lexicon }: NameContext, i: number): boolean {
  const t = tokens[i]!;
  return !lexicon.prepositions.match(tokens, i) && !lexicon.relatives.has(t.norm) && !lexicon.notNames.has(t.norm) && t.pos !== "VERB" && !lexicon.directions.has(t.norm);
}

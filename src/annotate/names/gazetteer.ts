import type { GazetteerEntry } from "../types.js";
import type { Candidate } from "./candidate.js";
import { vesselBefore } from "./vessels.js";
import { DIRECTION, namelike, PLACE_HEAD, type Known, type NameContext } from "./context.js";

export type Countries = ReadonlyMap<string, number>;

/** Names of the actor table, the group lists and the gazetteer, wherever they stand. */
export function fromGazetteer(context: NameContext, i: number, countries: Countries): Candidate | undefined {
  const known = context.known(i);
  if (!known || typedName(context, i, known)) return undefined;
  const { tokens, shapes, lexicon, hasCase } = context;
  const { length } = known;
  const to = i + length;
  const capitals = hasCase && anyCapital(context, i, to);
  // «هجوما أوكرانيا»: an adjective here
  if (!hasCase && length === 1 && known.candidates[0]!.subtype === "country" && context.accusativeOrigin(i)) return undefined;
  const entry = typed(context, i, to, known) ?? best(known.candidates, countries);
  if (entry === null) return undefined;
  if (hasCase && !capitals && (entry.source !== "actor" || entry.weak)) return undefined;
  const single = length === 1;
  const { norm, pos } = tokens[i]!;
  if (entry.kind === "Place" && context.may(i, DIRECTION) && context.beside(i) && shapes[i] !== "cap") return undefined;
  if (entry.kind === "Place" && entry.subtype !== "country" && vesselBefore(context, i)) return undefined;
  if (entry.kind === "Place" && length > 1 && (goesOn(context, to) || saysWhere(context, i, entry))) return undefined;
  if (single && lexicon.notNames.has(norm) && (shapes[i] !== "upper" || context.shouting)) return undefined;
  if (single && lexicon.directions.has(norm)) return undefined;
  // "Palestinian" is listed among the names of the country, "November 17" among those of groups
  if (single && hasCase && entry.kind === "Place" && pos === "ADJ" && context.knowledge.demonym(norm)) return undefined;
  if (length === 2 && hasCase && shapes[i + 1] === "num" && lexicon.notNames.has(norm)) return undefined;
  if ((entry.subtype === "ministry" || (hasCase && entry.kind === "Place" && entry.subtype !== "country")) && context.inRole(i)) return undefined;
  const reasons: Candidate["reasons"] = [[`known ${entry.source ?? "name"} ${entry.ref}`, entry.source === "actor" ? 4 : entry.source === "list" ? 2 : 2.5]];
  if (length > 1) reasons.push(["several words", 0.8 * (length - 1)]);
  const country = entry.kind === "Place" && entry.subtype === "country";
  // France and Denmark are persons' names too, but far more often countries
  if (entry.weak && !(country && capitals && !context.shouting && (shapes[i] === "upper" || norm.length > 3))) {
    reasons.push(["ambiguous form", -1.5]);
    if (single && hasCase && i === 0 && shapes[i] === "cap" && entry.kind !== "Place") reasons.push(["first word of the sentence", -1]);
  }
  if (!hasCase && single) {
    // scripts without capitals: an everyday word that is also a name needs a word before it that says so
    const known = entry.source === "actor" && !entry.weak && entry.kind === "Organization";
    // «الكرملين», «الموساد» are listed among the heads of names and are names by themselves
    const word = lexicon.placeHeads.match(tokens, i) ?? lexicon.nouns.match(tokens, i) ?? (known ? undefined : lexicon.orgHeads.match(tokens, i));
    const trigger = word ?? lexicon.nounTriggers.match(tokens, i);
    const everyday = trigger !== undefined || lexicon.verbTriggers.has(tokens[i]!.lemma ?? norm) || pos === "VERB";
    const introduced = i > 0 && (lexicon.orgHeads.match(tokens, i - 1) !== undefined || lexicon.placeHeads.match(tokens, i - 1) !== undefined);
    if (everyday && !introduced) reasons.push(["an everyday word too", known ? -1.5 : -3.5]);
  }
  // «باماكو – الأناضول: أعلن»
  if (entry.weak && entry.subtype === "media" && BEFORE_AGENCY.has(tokens[i - 1]?.text ?? "") && BEHIND_AGENCY.has(tokens[to]?.text ?? "")) reasons.push(["in a dateline", 1.5]);
  // "Government of National Unity", "General Staff": a common title is that of the country spoken of
  if (entry.weak && entry.kind === "Organization" && length > 1 && entry.country && countries.size > 0 && !countries.has(entry.country)) reasons.push(["another country's", -3]);
  if (entry.kind === "Place") placeReasons(context, i, to, entry, countries, reasons);
  if (context.shouting) reasons.push(["capitals throughout", -0.3]);
  // «الملك محمد السادس» is listed with the title, which stays outside a name
  const title = !hasCase && entry.kind === "Person" ? lexicon.honorifics.match(tokens, i) : undefined;
  const from = title && title.length < length - 1 ? i + title.length : i;
  return { from, to, kind: entry.kind, subtype: entry.subtype, entry, inner: [], reasons, compound: length > 1 && !entry.weak };
}

const BEFORE_AGENCY = new Set(["-", "–", "—", "/", "("]);
const BEHIND_AGENCY = new Set([":", "-", "–", "—", "/", ")"]);

/** «دولة قطر», « ville de Mossoul »: listed with its type word, but the words behind are the same place, and found by themselves. */
function typedName(context: NameContext, i: number, known: Known): boolean {
  const { tokens, lexicon } = context;
  const entry = known.candidates[0]!;
  if (known.length < 2 || entry.kind !== "Place" || !context.may(i, PLACE_HEAD) || context.capital(i)) return false;
  const type = lexicon.placeHeads.match(tokens, i);
  if (!type || type.length >= known.length) return false;
  // «المملكة العربية السعودية»: with the article on both the adjective belongs to the type word
  if (lexicon.article !== null && tokens[i]!.norm.startsWith(lexicon.article) && tokens[i + 1]!.norm.startsWith(lexicon.article)) return false;
  for (let at = i + type.length; at < i + known.length; at++) {
    const bare = context.known(at);
    if (bare && at + bare.length === i + known.length) return bare.candidates[0]!.ref === entry.ref && !bare.candidates[0]!.weak;
  }
  return false;
}

/** "the Gulf" of "the Gulf of Oman": a type word ends the name that is known, but another name follows that it is of. */
function goesOn(context: NameContext, to: number): boolean {
  const { tokens, lexicon } = context;
  if (!context.may(to - 1, PLACE_HEAD) || !context.capital(to - 1) || !lexicon.placeHeads.match(tokens, to - 1)) return false;
  const of = lexicon.prepositions.match(tokens, to);
  return of?.value === "of" && context.capital(to + of.length);
}

/** "the southern Red Sea": in small letters a direction belongs to no listed name, "Southern Red Sea" of Eritrea, if what follows is a place by itself. */
function saysWhere(context: NameContext, i: number, entry: GazetteerEntry): boolean {
  const { tokens, shapes, lexicon, hasCase } = context;
  return hasCase && entry.source === "place" && shapes[i] === "low" && lexicon.directions.has(tokens[i]!.norm) && context.place(i + 1) !== undefined;
}

/** Whether another document's countries could change what fromGazetteer says at token i. */
export const dependsOnCountries = (known: Known): boolean => known.candidates.some((c) => c.kind === "Place" || (c.weak && c.country));

function placeReasons(context: NameContext, i: number, to: number, entry: GazetteerEntry, countries: Countries, reasons: Candidate["reasons"]): void {
  const { tokens, knowledge, shapes, lexicon, hasCase } = context;
  const single = to === i + 1;
  const population = entry.population ?? 0;
  const country = entry.subtype === "country";
  if (country) reasons.push(["country", 2]);
  else if (population > 1e6) reasons.push(["large place", 1.2]);
  else if (population > 1e5) reasons.push(["place", 0.6]);
  else if (population < 5000) reasons.push(["small place", -0.8]);
  if (entry.country && countries.has(entry.country)) reasons.push(["country in context", 0.7]);
  // "the city of El Geneina"
  const of = i > 0 ? lexicon.prepositions.matchEnding(tokens, i) : undefined;
  if (!hasCase && single && SETTLED.has(lexicon.placeHeads.matchEnding(tokens, i)?.value.subtype ?? "")) reasons.push(["after a type word", 1.5]);
  if (hasCase && !single && of?.value === "of" && SETTLED.has(lexicon.placeHeads.matchEnding(tokens, of.start)?.value.subtype ?? "")) reasons.push(["after a type word", 1.5]);
  const led = i > 0 && isPlacePreposition(context, i);
  // « à Gao », whatever people may be called
  const located = led && single && isLocated(context, i);
  if (led) reasons.push([`after "${tokens[i - 1]!.norm}"`, located ? 1.6 : 1]);
  if (single && !located) {
    const stats = knowledge.nameStats(tokens[i]!.norm);
    if (stats && !hasCase && stats.person > 3 * (stats.place + 1)) reasons.push(["mostly a person's name", -2]);
    if (stats && hasCase && (i === 0 || !namelike(shapes[i - 1])) && stats.person > 5 * (stats.place + 1)) reasons.push(["mostly a person's name", -1.5]);
  }
  if (!hasCase) return;
  // "President Hollande", "King Jordan": no place follows a title like that
  if (single && i > 0 && context.titleEnding(i)) reasons.push(["after a title", -3.5]);
  if (single && i > 0 && shapes[i - 1] === "cap" && lexicon.givenNames.has(tokens[i - 1]!.norm)) reasons.push(["after a given name", -2.5]);
  // "Dayr Az Zayr", "Salem Airport": a small place that is one word of a longer name is another place, if any
  if (country && single && namedLike(context, to)) reasons.push(["a given name before a surname", -4]);
  if (!country && population < 5e6 && entry.source !== "actor" && inRun(context, i, to)) reasons.push(["one of several capitalised words", population > 1e5 ? -2 : -1.3]);
}

/** "Israel Katz", "Chad Smith": behind a country's name a capitalised word that nothing knows, and then a comma, a verb or the end. */
function namedLike(context: NameContext, to: number): boolean {
  const { tokens, lexicon, knowledge } = context;
  if (!context.capital(to) || context.shapes[to] === "upper" || tokens[to]!.pos !== "PROPN" || context.known(to) || context.origin(to) || context.may(to, 1 | 2 | 4 | 8) || lexicon.notNames.has(tokens[to]!.norm) || lexicon.nouns.match(tokens, to)) return false;
  const stats = knowledge.nameStats(tokens[to]!.norm);
  return !context.capital(to + 1) && tokens[to + 1]?.text !== "'s" && (stats === undefined || stats.person >= stats.org);
}

function inRun(context: NameContext, i: number, to: number): boolean {
  const { tokens, lexicon } = context;
  const other = (k: number) => context.capital(k) && !context.origin(k) && !lexicon.notNames.has(tokens[k]!.norm) && !lexicon.directions.has(tokens[k]!.norm);
  return (to < tokens.length && other(to) && !context.may(to, 1 | 2)) || (i > 1 && other(i - 1));
}

const anyCapital = (context: NameContext, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (context.capital(k)) return true;
  return false;
};

/** « mardi à Gao », not « a demandé à Gao »: behind a preposition of place that no verb of saying governs. */
export function isLocated({ tokens, lexicon }: NameContext, i: number): boolean {
  const { locatives } = lexicon.grammar;
  const found = locatives && lexicon.prepositions.matchEnding(tokens, i);
  if (!found || !locatives.includes(found.value)) return false;
  const before = tokens[found.start - 1];
  return before === undefined || !(before.pos === "AUX" || (before.pos === "VERB" && lexicon.reportingVerbs.has(before.lemma ?? before.norm)));
}

export function isPlacePreposition({ tokens, lexicon }: NameContext, i: number): boolean {
  const found = lexicon.prepositions.matchEnding(tokens, i);
  return found?.value === "in" || found?.value === "near" || found?.value === "from" || found?.value === "to";
}

/**
 * What a type word beside the name chooses: "the town of Kidal" is no province, "Homs province" no town. Undefined where there is none or
 * it does not matter, null where no row of the name is of that type.
 */
function typed(context: NameContext, i: number, to: number, { candidates }: Known): GazetteerEntry | null | undefined {
  const first = candidates[0]!;
  if (first.kind !== "Place" || first.subtype === "country" || (first.source === "actor" && !isWater(first))) return undefined;
  const { tokens, lexicon, knowledge } = context;
  const of = lexicon.prepositions.matchEnding(tokens, i);
  const before = lexicon.placeHeads.matchEnding(tokens, of?.value === "of" ? of.start : i)?.value;
  const after = to < tokens.length && context.may(to, PLACE_HEAD) ? lexicon.placeHeads.match(tokens, to)?.value : undefined;
  const type = before && before.position !== "after" && (of?.value === "of" || !context.hasCase) ? before.subtype : after && after.position !== "before" ? after.subtype : undefined;
  if (type === undefined) return undefined;
  if (TOWNS.has(type)) return UNITS.has(first.subtype ?? "") ? (candidates.find((c) => c.kind === "Place" && !UNITS.has(c.subtype ?? "")) ?? null) : undefined;
  if (!UNITS.has(type) || UNITS.has(first.subtype ?? "")) return undefined;
  const name = tokens.slice(i, to).map((t) => t.norm).join(" ");
  const unit = candidates.find((c) => UNITS.has(c.subtype ?? "")) ?? [`${name} province`, `${name} governorate`, `محافظه ${name}`].map((n) => knowledge.find?.(n)).find((e) => e && UNITS.has(e.subtype ?? ""));
  return unit && (isWater(first) || (unit.country ?? "") === (first.country ?? "")) ? { ...unit, weak: first.weak } : undefined;
}

/** "the Red Sea" is no province that is called after it, unless a type word says so: "Red Sea state". */
const isWater = ({ subtype }: GazetteerEntry): boolean => subtype === "sea" || subtype === "river" || subtype === "lake";

const SETTLED = new Set(["city", "town", "village", "province", "district"]);
const TOWNS = new Set(["city", "town", "village"]);
const UNITS = new Set(["province", "district", "region", "admin1", "admin2"]);

/** Among places of one name: the country in context first, then the list's own order (importance). */
function best(candidates: GazetteerEntry[], countries: Countries): GazetteerEntry {
  const first = candidates[0]!;
  if (first.kind !== "Place" || first.subtype === "country" || countries.size === 0 || candidates.length === 1) return first;
  // a row made by hand stands for the listed one of its country
  if (first.source === "actor" && (isWater(first) || candidates.every((c) => c.country === first.country))) return first;
  let chosen = first;
  let chosenScore = -Infinity;
  let all = 0;
  for (const n of countries.values()) all += n;
  candidates.forEach((c, rank) => {
    if (c.kind !== "Place") return;
    // a country told of once among many does not take a city of the world to its namesake
    const told = c.country ? (countries.get(c.country) ?? 0) : 0;
    const near = Math.min(3, told) * Math.min(1, (3 * told) / all);
    const s = near * 1.2 + Math.log10((c.population ?? 0) + 10) * 0.8 - rank * 0.05;
    if (s > chosenScore) {
      chosen = c;
      chosenScore = s;
    }
  });
  return chosen;
}

import { INSTITUTIONS } from "../institutions.js";
import type { InnerName } from "../types.js";
import type { Candidate, NameContext } from "./candidate.js";

/**
 * State institutions: a word for one ("army", «وزارة الدفاع») with the country it belongs to, stated by an adjective of
 * origin ("Iraqi army", « armée irakienne »), a possessive ("Iraq's army") or the country's name ("Iraq Special Forces").
 */
export function fromInstitutions(context: NameContext, i: number): Candidate[] {
  const { tokens, lexicon, shapes } = context;
  const split = adjectiveInside(context, i);
  const found = split ?? lexicon.institutions.match(tokens, i);
  if (!found) return [];
  const to = i + found.length;
  const concept = found.value;
  const institution = INSTITUTIONS[concept];
  if (!institution) return [];
  const make = (from: number, end: number, inner: InnerName[], why: string, weight: number): Candidate => ({
    from, to: end, kind: "Organization", subtype: institution.subtype, entry: null,
    institution: { concept, country: inner[0]?.entry.country ?? "" }, inner,
    reasons: [[`${concept} ${why}`, weight], ["words", 0.4 * (end - from)], ...(inner.length ? [["holds a known name", 2] as [string, number]] : [])],
  });
  const out: Candidate[] = [];
  if (!lexicon.grammar.adjectiveAfter) {
    // "Iraqi [central] air force", "Iraq Special Forces"; the possessive stays outside: Iraq 's army
    let from = i;
    let steps = 0;
    while (from > 0 && steps < 2 && (tokens[from - 1]!.pos === "ADJ" || tokens[from - 1]!.pos === "NOUN") && !originAt(context, from - 1) && shapes[from - 1] === "low") {
      from--;
      steps++;
    }
    const origin = from > 0 ? (originAt(context, from - 1) ?? (concept === "government" ? seatAt(context, from - 1) : undefined)) : undefined;
    if (origin) {
      // a plain noun between would make it something else: "Iraqi pilgrims police" is left to the general pattern
      if (steps === 0 || tokens.slice(from, i).every((t) => t.pos === "ADJ")) out.push(make(origin.from, to, [origin.inner], "of a stated country", 3.5));
    } else if (i > 1 && tokens[i - 1]!.norm === "'s") {
      const owner = originAt(context, i - 2, true);
      if (owner) out.push(make(i, to, [owner.inner], "of a country in the genitive", 3));
    }
  } else {
    const origin = split ? undefined : originAfter(context, to);
    if (split) out.push(make(i, to, [split.inner], "of a stated country", 3.5));
    else if (origin) out.push(make(i, origin.to, [origin.inner], "of a stated country", 3.5));
  }
  // without capitals only a term of several words is a name by itself; its country follows from the document
  if (!lexicon.grammar.hasCase && out.length === 0 && found.length > 1 && !PLAIN.has(concept)) out.push(make(i, to, [], "in several words", 2.4));
  const beforeRole = to < tokens.length && lexicon.roles.match(tokens, to) !== undefined;
  const capital = shapes.slice(i, to).some((s) => s === "cap" || s === "upper") && (!(i === 0 && found.length === 1) || beforeRole);
  if (capital && lexicon.grammar.hasCase && !context.shouting && found.length > 0) out.push(make(i, to, [], "written as a name", found.length > 1 ? 1.6 : beforeRole ? 2.4 : 1));
  return out;
}

/** Concepts whose words are everyday ones. */
const PLAIN = new Set(["air_force", "forces", "opposition", "government", "army", "state_tv"]);

/** « ministère irakien de la Défense »: the adjective of origin stands inside the term. */
function adjectiveInside(context: NameContext, i: number) {
  const { tokens, lexicon } = context;
  if (!lexicon.grammar.adjectiveAfter || i + 2 >= tokens.length) return undefined;
  const origin = originAt(context, i + 1);
  if (!origin || origin.inner.role !== "demonym") return undefined;
  const found = lexicon.institutions.match([tokens[i]!, ...tokens.slice(i + 2, i + 9)], 0);
  return found && found.length > 1 ? { length: found.length + 1, value: found.value, inner: origin.inner } : undefined;
}

/** "armée irakienne", « gouvernement d'Irak », «حكومة العراق»: the origin behind the term. */
function originAfter(context: NameContext, to: number) {
  const { tokens, lexicon } = context;
  if (to >= tokens.length) return undefined;
  const direct = originAt(context, to);
  if (direct && (direct.inner.role === "demonym" || !lexicon.grammar.hasCase)) return direct;
  const preposition = lexicon.prepositions.match(tokens, to);
  if (preposition?.value !== "of") return undefined;
  let at = to + preposition.length;
  if (at < tokens.length && lexicon.definite.has(tokens[at]!.norm)) at++;
  const owner = at < tokens.length ? originAt(context, at, true) : undefined;
  return owner;
}

/** "the Damascus government": a capital for its state. */
function seatAt({ tokens, knowledge, shapes }: NameContext, i: number) {
  const token = tokens[i]!;
  if (shapes[i] !== "cap") return undefined;
  const place = knowledge.match(tokens, i).find((m) => m.length === 1)?.candidates.find((c) => c.kind === "Place" && c.country);
  const country = place?.country ? knowledge.country(place.country)?.entry : undefined;
  return country ? { from: i, to: i + 1, inner: { start: token.start, end: token.end, entry: country, role: "name" as const } } : undefined;
}

/** A demonym or a country's name at token i. */
export function originAt({ tokens, knowledge, lexicon, shapes }: NameContext, i: number, nameOnly = false): { from: number; to: number; inner: InnerName } | undefined {
  const token = tokens[i]!;
  if (lexicon.grammar.hasCase && shapes[i] !== "cap" && shapes[i] !== "upper" && !(lexicon.grammar.adjectiveAfter && shapes[i] === "low")) return undefined;
  const demonym = nameOnly ? undefined : knowledge.demonym(token.norm);
  if (demonym) return { from: i, to: i + 1, inner: { start: token.start, end: token.end, entry: demonym.entry, role: "demonym" } };
  for (const { length, candidates } of knowledge.match(tokens, i)) {
    const country = candidates.find((c) => c.kind === "Place" && c.subtype === "country");
    if (country && length === 1) return { from: i, to: i + 1, inner: { start: token.start, end: token.end, entry: country, role: "name" } };
  }
  return undefined;
}

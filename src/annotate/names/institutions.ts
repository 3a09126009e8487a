import { INSTITUTIONS } from "../institutions.js";
import type { InnerName } from "../types.js";
import type { Candidate } from "./candidate.js";
import type { NameContext, Origin } from "./context.js";

/**
 * State institutions: a word for one ("army", «وزارة الدفاع») with the country it belongs to, stated by an adjective of
 * origin ("Iraqi army", « armée irakienne »), a possessive ("Iraq's army") or the country's name ("Iraq Special Forces",
 * "the Government of Iraq").
 */
export function fromInstitutions(context: NameContext, i: number): Candidate[] {
  const { tokens, lexicon, shapes, hasCase } = context;
  const split = adjectiveInside(context, i);
  const found = split ?? lexicon.institutions.match(tokens, i);
  if (!found) return [];
  const to = i + found.length;
  const concept = found.value;
  const institution = INSTITUTIONS[concept];
  if (!institution || (institution.subtype === "ministry" && context.inRole(i))) return [];
  const make = (from: number, end: number, inner: InnerName[], why: string, weight: number): Candidate => ({
    from, to: end, kind: "Organization", subtype: institution.subtype, entry: null,
    // a people's or region's forces are not those of its state
    ...(inner.length > 0 && inner.every((n) => n.entry.subtype !== "country") ? {} : { institution: { concept, country: inner[0]?.entry.country ?? "" } }), inner, compound: inner.length > 0,
    reasons: [[`${concept} ${why}`, weight], ["words", 0.4 * (end - from)], ...(inner.length ? [["holds a known name", 2] as [string, number]] : [])],
  });
  const out: Candidate[] = [];
  if (!lexicon.grammar.adjectiveAfter) {
    // "Iraqi [central] air force", "Iraq Special Forces"; the possessive stays outside: Iraq 's army
    let from = i;
    let steps = 0;
    while (from > 0 && steps < 2 && (tokens[from - 1]!.pos === "ADJ" || tokens[from - 1]!.pos === "NOUN") && shapes[from - 1] === "low" && !context.origin(from - 1)) {
      from--;
      steps++;
    }
    const origin = from > 0 ? (context.originEnding(from - 1) ?? (concept === "government" ? seatAt(context, from - 1) : undefined)) : undefined;
    if (origin) {
      // a plain noun between would make it something else: "Iraqi pilgrims police" is left to the general pattern
      if (steps === 0 || allAdjectives(context, from, i)) {
        // "Syrian Arab forces": the first of two says whose
        const first = origin.from > 0 ? context.originEnding(origin.from - 1) : undefined;
        const outer = first && first.inner.role === "demonym" && origin.inner.role === "demonym" ? first : undefined;
        out.push(make(outer?.from ?? origin.from, to, outer ? [outer.inner, origin.inner] : [origin.inner], "of a stated country", 3.5));
        if (!outer) for (const other of coordinated(context, origin.from, -1)) out.push(make(other.from, other.to, [other.inner], "of a country in a list", 4.5));
      }
    } else if (i > 1 && tokens[i - 1]!.norm === "'s") {
      const owner = context.stateEnding(i - 2) ?? capitalAt(context, i - 2);
      if (owner) out.push(make(i, to, [owner.inner], "of a country in the genitive", 3));
    } else {
      // "the Government of Iraq", "the Federal Ministry of Defence of Ukraine"
      const owner = ownerAfter(context, to);
      if (owner) {
        let start = i;
        while (start > 0 && start > i - 2 && shapes[start - 1] === "cap" && tokens[start - 1]!.pos === "ADJ" && shapes[i] === "cap") start--;
        // "the Gaitanista Army of Colombia" is a body of its own
        const own = start > 0 && shapes[i] === "cap" && shapes[start - 1] === "cap" && start > 1 && tokens[start - 1]!.pos !== "DET" && tokens[start - 1]!.pos !== "ADP";
        if (!own) out.push(make(start, owner.to, [owner.inner], "of a named country", 3.5));
      }
    }
  } else {
    const origin = split ? undefined : originAfter(context, to);
    if (split) out.push(make(i, to, [split.inner], "of a stated country", 3.5));
    else if (origin) {
      out.push(make(i, origin.to, [origin.inner], "of a stated country", 3.5));
      if (origin.inner.role === "demonym") for (const other of coordinated(context, origin.to, 1)) out.push(make(other.from, other.to, [other.inner], "of a country in a list", 4.5));
    }
  }
  // without capitals only a term of several words is a name by itself; its country follows from the document
  if (!hasCase && out.length === 0 && found.length > 1 && !PLAIN.has(concept)) {
    const own = make(i, to, [], "in several words", 2.4);
    out.push(isAnothers(context, to) ? { ...own, institution: undefined } : own);
  }
  // "Opposition leader X": at the head of a sentence an everyday word, of no one body
  const plain = i === 0 && found.length === 1 && concept === "opposition";
  const beforeRole = !plain && to < tokens.length && lexicon.roles.match(tokens, to) !== undefined;
  if (hasCase && !context.shouting && (!(i === 0 && found.length === 1) || beforeRole) && capitals(context, i, to)) {
    // "Navy Capt. Davis": the branch of service is part of the rank
    const ofRank = to < tokens.length && found.length < 3 && lexicon.ranks.match(tokens, to) !== undefined && context.capital(to);
    if (!ofRank) out.push(make(i, to, [], "written as a name", found.length > 1 ? 1.6 : beforeRole ? 2.4 : 1));
  }
  return out;
}

/** «القوات البحرية التابعة للجماعة», «وزارة الصحة التابعة للحوثيين»: of those that are named behind it, not of the state. */
function isAnothers(context: NameContext, to: number): boolean {
  const { tokens, lexicon } = context;
  const link = lexicon.linkParticiples.match(tokens, to);
  if (link?.value.relation !== "AFFILIATED_WITH") return false;
  let at = to + link.length;
  at += lexicon.prepositions.match(tokens, at)?.length ?? 0;
  return at < tokens.length && !context.state(at) && lexicon.institutions.match(tokens, at) === undefined;
}

/** "Iraqi, Syrian and Kurdish forces", « les forces irakiennes et kurdes »: the other adjectives of origin that share the noun. */
function coordinated(context: NameContext, edge: number, step: 1 | -1): Origin[] {
  const { tokens, lexicon, hasCase } = context;
  const out: Origin[] = [];
  for (let at = step > 0 ? edge : edge - 1; at > 0 && at < tokens.length - 1 && out.length < 4; ) {
    const { text, norm } = tokens[at]!;
    if (!(text === "," && step < 0) && !lexicon.coordinators.has(norm)) break;
    const other = step > 0 ? context.origin(at + 1) : context.originEnding(at - 1);
    if (other?.inner.role !== "demonym" || (!hasCase && tokens[at + 1]!.pos !== "ADJ")) break;
    // « forces irakiennes et soldats français »: an adjective with a noun of its own
    const next = step > 0 ? tokens[other.to] : undefined;
    if (next && hasCase && next.pos === "NOUN" && context.shapes[other.to] === "low") break;
    out.push(other);
    at = step > 0 ? other.to : other.from - 1;
  }
  return out;
}

/** Concepts whose words are everyday ones. */
const PLAIN = new Set(["air_force", "forces", "opposition", "government", "army", "state_tv"]);

function capitals(context: NameContext, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (context.capital(k)) return true;
  return false;
}

function allAdjectives({ tokens }: NameContext, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (tokens[k]!.pos !== "ADJ") return false;
  return true;
}

/** « ministère irakien de la Défense »: the adjective of origin stands inside the term. */
function adjectiveInside(context: NameContext, i: number) {
  const { tokens, lexicon } = context;
  if (!lexicon.grammar.adjectiveAfter || i + 2 >= tokens.length) return undefined;
  const origin = context.origin(i + 1);
  if (!origin || origin.inner.role !== "demonym") return undefined;
  const found = lexicon.institutions.match([tokens[i]!, ...tokens.slice(i + 2, i + 9)], 0);
  return found && found.length > 1 ? { length: found.length + 1, value: found.value, inner: origin.inner } : undefined;
}

/** "armée irakienne", « gouvernement d'Irak », «حكومة العراق»: the origin behind the term. */
function originAfter(context: NameContext, to: number): Origin | undefined {
  if (to >= context.tokens.length) return undefined;
  const direct = context.origin(to);
  if (direct && (direct.inner.role === "demonym" || !context.hasCase)) return direct;
  return ownerAfter(context, to);
}

/** "of Iraq", « de l'Irak ». */
function ownerAfter(context: NameContext, to: number): Origin | undefined {
  const { tokens, lexicon } = context;
  if (to + 1 >= tokens.length || lexicon.prepositions.match(tokens, to)?.value !== "of") return undefined;
  let at = to + lexicon.prepositions.match(tokens, to)!.length;
  if (at < tokens.length && lexicon.definite.has(tokens[at]!.norm) && !context.state(at)) at++;
  const owner = at < tokens.length ? context.state(at) : undefined;
  // "fighter jets of Myanmar's military": the military's
  return owner && tokens[owner.to]?.norm === "'s" ? undefined : owner;
}

/** "Moscow's defence ministry" is Russia's; "Tehran's police" may be the city's own. */
function capitalAt(context: NameContext, i: number): Origin | undefined {
  const known = context.known(i);
  return known?.length === 1 && known.candidates[0]?.capital ? seatAt(context, i) : undefined;
}

/** "the Damascus government": a capital for its state. */
function seatAt(context: NameContext, i: number): Origin | undefined {
  if (context.shapes[i] !== "cap") return undefined;
  const token = context.tokens[i]!;
  const known = context.known(i);
  const place = known?.length === 1 ? known.candidates.find((c) => c.kind === "Place" && c.country && (c.population ?? 0) > 2e5) : undefined;
  const country = place?.country ? context.knowledge.country(place.country)?.entry : undefined;
  return country ? { from: i, to: i + 1, inner: { start: token.start, end: token.end, entry: country, role: "name" } } : undefined;
}

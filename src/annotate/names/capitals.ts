import type { EntityKind } from "../../model/index.js";
import { splitRoleEnding } from "../splitRole.js";
import type { Candidate } from "./candidate.js";
import { ORG_HEAD, PLACE_HEAD, TITLE, type NameContext } from "./context.js";
import { isLocated } from "./gazetteer.js";
import { OPENING_QUOTES, vesselBefore } from "./vessels.js";

/**
 * Runs of capitalised words ("Lieutenant General Abdul Amir Yarallah", "9th Armored Division"): ranks, roles, titles and
 * adjectives of origin at the front are taken off; what is left is a name whose kind the signals around and inside decide.
 */
export function fromCapitals(context: NameContext, i: number): { candidates: Candidate[]; end: number } {
  if (!context.hasCase || context.shouting || !context.capital(i)) return { candidates: [], end: i };
  const end = runEnd(context, i);
  return { candidates: split(context, i, end), end };
}

/** A sentence that opens with one of these opens with no name. */
const FUNCTION_WORDS = new Set(["ADP", "ADV", "DET", "PRON", "CCONJ", "SCONJ", "AUX", "VERB", "INTJ", "PART"]);
const NEVER_ALONE = new Set(["PRON", "DET", "ADP", "SCONJ", "CCONJ", "ADV"]);
const ORDINAL = /^\d+(st|nd|rd|th|e|er|eme)$/;
const CLOSING = new Set(["\"", "”", "»", "’", "'", ")"]);

/** The end of a run of capitalised words, with small words inside it ("of", "al", "de", "for the"), ordinals and nicknames. */
function runEnd(context: NameContext, i: number): number {
  const { tokens, shapes } = context;
  let end = i + 1;
  while (end < tokens.length) {
    if (context.capital(end)) {
      end++;
      continue;
    }
    let k = end;
    while (k < tokens.length && k < end + 3 && shapes[k] !== "punct" && joins(context, k, end)) k++;
    if (k > end && context.capital(k)) {
      end = k + 1;
      continue;
    }
    if (context.capital(end + 1) && (tokens[end]!.text === "&" || joinsWithAnd(context, i, end))) {
      end += 2;
      continue;
    }
    // the U.S. 5th Fleet
    if (ORDINAL.test(tokens[end]!.norm) && context.capital(end + 1)) {
      end += 2;
      continue;
    }
    const nick = nickname(context, i, end);
    if (nick > end) {
      end = nick;
      continue;
    }
    // CTF 50, Task Force 51
    if (shapes[end] === "num" && /^\d{1,4}$/.test(tokens[end]!.text) && (shapes[end - 1] === "upper" ? !context.known(end - 1) : numberedHead(context, end - 1)) && tokens[end + 1]?.pos !== "NOUN" && tokens[end + 1]?.text !== "-") end++;
    break;
  }
  return end;
}

/** "Agency for Development and Cooperation": an organization's head, its purpose, and another of the same. */
function joinsWithAnd(context: NameContext, start: number, at: number): boolean {
  const { tokens, lexicon } = context;
  if (!lexicon.coordinators.has(tokens[at]!.norm) || tokens[at + 1]!.pos === "PROPN" || context.known(at + 1)) return false;
  for (let k = at - 1; k > start; k--) {
    if (context.shapes[k] !== "low") continue;
    const preposition = lexicon.prepositions.match(tokens, k)?.value;
    if (preposition === "of" || preposition === "for") return headIn(context, start, k);
  }
  return false;
}

/** John “J.D.” Dorrian: a capitalised word or two in quotation marks between capitalised words. */
function nickname(context: NameContext, start: number, at: number): number {
  const { tokens } = context;
  if (!OPENING_QUOTES.has(tokens[at]!.text) || at - start > 4) return at;
  for (let k = at + 1; k < at + 4 && k < tokens.length; k++) {
    if (CLOSING.has(tokens[k]!.text)) return k > at + 1 && context.capital(k + 1) ? k + 2 : at;
    if (!context.capital(k)) return at;
  }
  return at;
}

function numberedHead(context: NameContext, last: number): boolean {
  const { tokens, lexicon } = context;
  for (let k = Math.max(0, last - 2); k <= last; k++) {
    const head = context.may(k, ORG_HEAD) ? lexicon.orgHeads.match(tokens, k) : undefined;
    if (head && k + head.length === last + 1 && head.value.subtype === "military_unit") return true;
  }
  return false;
}

/** Small words that stand inside names: particles, "of" and its article; never another preposition or a conjunction. */
function joins({ tokens, lexicon }: NameContext, k: number, end: number): boolean {
  const word = tokens[k]!.norm;
  if (!lexicon.particles.has(word) || lexicon.coordinators.has(word)) return false;
  const preposition = lexicon.prepositions.match(tokens, k);
  if (preposition) return preposition.value === "of" || preposition.value === "for";
  return k > end || !lexicon.definite.has(word) || !lexicon.grammar.hasCase || lexicon.grammar.adjectiveAfter;
}

const TITLES = ["rank", "title", "role"] as const;

function split(context: NameContext, start: number, end: number): Candidate[] {
  const { tokens, lexicon } = context;
  const indexes = { rank: lexicon.ranks, title: lexicon.honorifics, role: lexicon.roles };
  const vessel = vesselBefore(context, start);
  if (vessel) {
    const [from, to] = trim(context, start, end, false);
    return from < to ? [{ from, to, kind: "Organization", subtype: null, entry: null, inner: [], thing: true, compound: true, reasons: [["capitalised", 1.4], [`a vessel's name, after "${vessel}"`, 3]] }] : [];
  }
  let from = start;
  const before: string[] = [];
  for (let moved = true; moved && from < end; ) {
    moved = false;
    if (context.may(from, TITLE)) {
      for (const what of TITLES) {
        const found = indexes[what].match(tokens, from);
        // "Fighter Wing", "Soldiers Union": what people do is part of the name of a body of them
        if (found && what === "role" && memberOf(found.value) && headIn(context, from + found.length, end)) continue;
        if (found && from + found.length < end + (what === "role" ? 0 : 1)) {
          from += found.length;
          before.push(what);
          moved = true;
          if (what === "role") from = afterComplement(context, from, end);
          break;
        }
      }
      if (moved) continue;
    }
    // Navy Capt. Davis: the branch of service belongs to the rank
    const branch = lexicon.institutions.match(tokens, from);
    if (branch && from + branch.length < end && rankAt(context, from + branch.length)) {
      from += branch.length;
      moved = true;
      continue;
    }
    const origin = context.origin(from);
    if (origin?.inner.role === "demonym" && origin.to < end && roleAhead(context, origin.to, end)) {
      from = origin.to;
      moved = true;
    }
  }
  if (from >= end) return [];
  // a role inside the run ends an organization or place that goes before it: "Parliament Speaker Salim al-Jabouri"
  for (let k = from + 1; k < end; k++) {
    if (!context.capital(k) || !context.may(k, TITLE)) continue;
    const role = lexicon.roles.match(tokens, k) ?? lexicon.ranks.match(tokens, k);
    const member = role && memberOf(role.value) && (k + role.length === end || headIn(context, k + role.length, end));
    if (role && !member && k + role.length <= end) {
      const rest = afterComplement(context, k + role.length, end);
      if (rest >= end && k + role.length === end && isHead(context, k)) continue;
      const titled = rest < end ? classify(context, rest, end, ["role"], start) : [];
      // "Planning and Investment Minister": one common word before the role is its field
      const field = k === from + 1 && !context.known(from) && context.shapes[from] === "cap" && !isHead(context, from);
      return field ? titled : [...classify(context, from, k, [], start), ...titled];
    }
  }
  const out = classify(context, from, end, before, start);
  // « a déclaré à l'AFP Paul Biya »: where the subject may stand last, whom it was told to and who told it stand side by side
  const outlet = lexicon.grammar.adjectiveAfter ? context.known(from) : undefined;
  if (outlet && from + outlet.length < end - 1 && outlet.candidates[0]!.subtype === "media") out.push(...classify(context, from + outlet.length, end, before, start).filter((x) => x.kind === "Person"));
  // "Abdullah II of Jordan", "Anwar Ibrahim of Malaysia": a person, and where from
  for (let k = from + 1; k < end - 1; k++) {
    if (context.shapes[k] !== "low" || lexicon.prepositions.match(tokens, k)?.value !== "of") continue;
    const state = context.state(k + 1);
    if (state?.to === end && !headIn(context, from, k)) out.push(...classify(context, from, k, before, start).filter((x) => x.kind === "Person").map((x) => ({ ...x, compound: true })));
  }
  // "the Justice and Equality Movement of Gibril Ibrahim": the body, and whose
  for (let k = from + 1; k < end - 2; k++) {
    if (context.shapes[k] !== "low" || lexicon.prepositions.match(tokens, k)?.value !== "of" || !headIn(context, from, k) || end - k > 4) continue;
    if (context.capital(k + 1) && !context.state(k + 1) && !context.known(k + 1) && !headIn(context, k + 1, end)) out.push(...classify(context, k + 1, end, [], start).filter((x) => x.kind === "Person"), ...classify(context, from, k, before, start).filter((x) => x.kind === "Organization"));
  }
  // "the 9th Division of the Iraqi army", "Raed Saleh of the White Helmets": a name, and the body that it is of
  for (let k = from + 1; k < end - 1; k++) {
    if (context.shapes[k] !== "low" || lexicon.prepositions.match(tokens, k)?.value !== "of") continue;
    const at = lexicon.definite.has(tokens[k + 1]!.norm) ? k + 2 : k + 1;
    const body = at < end ? context.known(at) : undefined;
    const known = body && at + body.length === end && body.candidates[0]!.kind === "Organization" && !body.candidates[0]!.weak;
    const origin = !known && at === end - 1 && end < tokens.length && context.shapes[end] === "low" && context.origin(at)?.inner.role === "demonym" && isHead(context, end);
    if (known || origin) out.push(...classify(context, from, k, before, start));
  }
  return out;
}

const memberOf = (value: unknown): boolean => typeof value === "object" && value !== null && (value as { relation?: string }).relation === "MEMBER_OF";

function isHead(context: NameContext, k: number): boolean {
  return context.may(k, ORG_HEAD) && context.lexicon.orgHeads.match(context.tokens, k) !== undefined;
}

function headIn(context: NameContext, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isHead(context, k) || (context.may(k, PLACE_HEAD) && context.lexicon.placeHeads.match(context.tokens, k))) return true;
  return false;
}

const rankAt = (context: NameContext, i: number): boolean => context.may(i, TITLE) && context.lexicon.ranks.match(context.tokens, i) !== undefined;

/** "Minister for the Middle East Tobias Ellwood": what the role is over is no part of the name behind it. */
function afterComplement(context: NameContext, from: number, end: number): number {
  const { tokens, lexicon } = context;
  if (from >= end) return from;
  const preposition = lexicon.prepositions.match(tokens, from);
  if (preposition?.value !== "of" && preposition?.value !== "for") return from;
  let at = from + preposition.length;
  while (at < end && lexicon.definite.has(tokens[at]!.norm)) at++;
  const known = at < end ? context.known(at) : undefined;
  return known && at + known.length < end ? at + known.length : from;
}

function roleAhead(context: NameContext, from: number, end: number): boolean {
  const { tokens, lexicon } = context;
  for (let k = from; k < end; k++) if (context.may(k, TITLE) && (lexicon.roles.match(tokens, k) || lexicon.ranks.match(tokens, k))) return true;
  return false;
}

const CONNECTIVES = new Set(["of", "for", "and", "&", "des", "du", "pour", "et"]);

/** Candidates of each kind over one run; selection keeps the best. */
function classify(context: NameContext, from: number, to: number, before: string[], runStart: number): Candidate[] {
  const { tokens, shapes, lexicon } = context;
  [from, to] = trim(context, from, to, before.length > 0);
  if (from >= to) return [];
  if (from > 0 && ORDINAL.test(tokens[from - 1]!.norm)) from--;
  const length = to - from;
  const first = tokens[from]!;
  if (length === 1) {
    if (lexicon.notNames.has(first.norm) || NEVER_ALONE.has(first.pos ?? "")) return [];
    // « le ministre malien de la Défense »
    if (lexicon.grammar.adjectiveAfter && context.inRole(from)) return [];
    const noun = lexicon.nouns.match(tokens, from)?.value;
    if (noun === "weapon" && !context.known(from)) return [];
  }
  if (onlyOrigins(context, from, to)) return [];
  // « ONG Human Rights Watch »: what it is before its name
  if (length > 1 && lexicon.grammar.adjectiveAfter && isHead(context, from) && context.known(from)?.length !== length && context.known(from + 1)?.length === length - 1) return [];
  const initial = from === 0 || (runStart === 0 && from === runStart);
  const base: Candidate["reasons"] = [["capitalised", length > 1 ? 1.4 : 0.6]];
  if (initial && length === 1) base.push(["first word of the sentence", -1]);
  if (first.pos === "PROPN") base.push(["tagged as a proper noun", 0.5]);
  if (context.titled) base.push(["headline capitals", -1.6]);
  if (length > 5) base.push(["long run", -1]);
  const out: Candidate[] = [];
  const thing = thingAt(context, from, to);
  if (thing) {
    out.push({ from: thing.from, to, kind: "Organization", subtype: null, entry: null, inner: [], thing: true, compound: true, reasons: [...base, [thing.why, 3]] });
    if (thing.from === from) return out;
    to = thing.from;
    return [...out, ...classify(context, from, to, before, runStart)];
  }
  const signs = look(context, from, to);
  const share = 1 / length;
  const { head, connective } = signs;
  const add = (kind: EntityKind, subtype: string | null, reasons: Candidate["reasons"]) => {
    out.push({ from, to, kind, subtype, entry: null, inner: [], reasons: [...base, ...reasons] });
  };
  const preposition = lexicon.prepositions.matchEnding(tokens, from)?.value;
  const spatial = preposition === "in" || preposition === "near" || (length === 1 && isLocated(context, from));
  const speaks = reportsNext(context, to);
  const person: Candidate["reasons"] = [["words of persons' names", 2 * signs.person * share]];
  if (before.length) person.push([`after a ${before.join(" and ")}`, 2.4]);
  else if (rolesBefore(context, from)) person.push(["after a role", 1.6]);
  else if (sharesTitle(context, from)) person.push(["shares a title", 2]);
  else if (spatial) person.push([`after "${tokens[from - 1]!.norm}"`, -1.2]);
  if (lexicon.givenNames.has(first.norm) && length > 1) person.push([`given name "${first.text}"`, 1.6]);
  if (signs.arabic) person.push(["Arabic name pattern", length > 1 ? 1.2 : 0.3]);
  if (length >= 2 && length <= 4 && !head && !connective && !signs.numbered) person.push(["two to four words", 0.6]);
  if (connective) person.push(["connective inside", -1.5]);
  if (head) person.push(["organization head inside", -2]);
  if (signs.numbered) person.push(["a number inside", -3]);
  if (signs.upper === length) person.push(["acronym", -1.5]);
  else if (signs.upper > 0) person.push(["acronym inside", -1]);
  if (speaks) person.push(["speaks", 0.6]);
  if (length === 1 && describes(context, from)) person.push(["only describes the noun behind it", -1.5]);
  add("Person", null, person);
  const organization: Candidate["reasons"] = [["words of organizations' names", 2 * signs.org * share]];
  if (head) organization.push([`organization head (${head})`, length > 1 ? 2.6 : 0.6]);
  if (length === 1 && shapes[from] === "upper" && first.text.replace(/\W/g, "").length >= 2) organization.push(["acronym", 1.4]);
  else if (signs.upper > 0 && length > 1) organization.push(["acronym inside", 0.6]);
  if (signs.numbered) organization.push(["a number inside", 1.6]);
  if (connective && head) organization.push(["connective inside", 0.6]);
  if (before.length) organization.push([`after a ${before[0]}`, -1.5]);
  if (speaks) organization.push(["speaks", 0.3]);
  // "near Eringeti": one is near a place; "near Hezbollah positions" names whose
  if (preposition === "near" && !head && length < 3 && signs.upper === 0 && tokens[to]?.pos !== "NOUN") organization.push([`after "${tokens[from - 1]!.norm}"`, -1]);
  add("Organization", head ?? null, organization);
  const place: Candidate["reasons"] = [["words of places' names", 2 * signs.place * share]];
  if (spatial) place.push([`after "${tokens[from - 1]!.norm}"`, 1.1]);
  if (preposition === "to" || preposition === "from") place.push([`after "${tokens[from - 1]!.norm}"`, 0.5]);
  const beside = length < 4 && !head ? besidePlaces(context, from, to) : null;
  if (beside) place.push([beside, 1.4]);
  const way = preposition === "to" && from > 1 ? tokens[from - 2]! : undefined;
  if (way && (lexicon.journeys.has(way.norm) || lexicon.journeys.has(way.lemma ?? way.norm))) place.push(["where a journey goes", 1.3]);
  const taken = length === 1 && !before.length && !signs.person ? takenBy(context, from) : undefined;
  if (taken) place.push([`object of "${taken}"`, 2]);
  if (head) place.push(["organization head inside", -2]);
  if (before.length) place.push(["after a title", -2]);
  add("Place", null, place);
  return out;
}

/** "seized Bunagana", « s'emparent de Bunagana »: the verb right before whose object is mostly a place. */
function takenBy({ tokens, lexicon }: NameContext, from: number): string | undefined {
  const preposition = lexicon.prepositions.matchEnding(tokens, from);
  const fits = preposition === undefined || preposition.value === "from" || preposition.value === "of";
  const before = tokens[(preposition?.start ?? from) - 1];
  return fits && before?.pos === "VERB" && lexicon.takings.has(before.lemma ?? before.norm) ? (before.lemma ?? before.norm) : undefined;
}

/** Takes small words off both ends, and an opening word of the sentence that only has its capital from there. */
function trim(context: NameContext, start: number, end: number, titled: boolean): [from: number, to: number] {
  const { tokens, shapes, lexicon } = context;
  const small = (k: number): boolean => lexicon.particles.has(tokens[k]!.norm) && shapes[k] === "low";
  const opening = (k: number): boolean => k === 0 && (FUNCTION_WORDS.has(tokens[0]!.pos ?? "") || (tokens[0]!.pos === "ADJ" && end > 1 && context.origin(1)?.inner.role === "demonym"));
  let from = start;
  let to = end;
  // « Mme Le Pen »: an article behind a title is part of the name
  const article = (k: number): boolean => lexicon.definite.has(tokens[k]!.norm) && !(titled && context.capital(k) && to > k + 1);
  while (from < to && (small(from) || article(from) || opening(from))) from++;
  for (;;) {
    if (to > from && small(to - 1)) to--;
    // "Yasser Arafat Wednesday"
    else if (to > from + 1 && shapes[to - 1] === "cap" && lexicon.notNames.has(tokens[to - 1]!.norm) && shapes[to - 2] !== "low" && !context.known(from)?.candidates.some(() => context.known(from)!.length === to - from)) to--;
    else return [from, to];
  }
}

/** Nothing but adjectives of origin, directions, small words and words that are never names: "West African", "U.S.-Soviet". */
export function onlyOrigins(context: NameContext, from: number, to: number): boolean {
  const { tokens, lexicon } = context;
  for (let k = from; k < to; ) {
    const { norm } = tokens[k]!;
    const origin = context.origin(k);
    if (origin?.inner.role === "demonym") k = origin.to;
    else if (!context.capital(k) || lexicon.notNames.has(norm) || lexicon.directions.has(norm) || pairOfOrigins(context, norm)) k++;
    else return false;
  }
  return true;
}

/** "US-Russian", "Franco-British" as one token. */
function pairOfOrigins({ knowledge }: NameContext, norm: string): boolean {
  if (!norm.includes("-")) return false;
  const parts = norm.split("-");
  const known = (p: string): boolean => knowledge.demonym(p) !== undefined || STATES.has(p) || (knowledge.find?.(p)?.subtype === "country");
  return known(parts.at(-1)!) && (known(parts[0]!) || parts[0]!.endsWith("o"));
}

/** Short forms of states that stand in such pairs. */
const STATES = new Set(["us", "u.s", "u.s.", "uk", "eu", "un", "prc"]);

interface Signs {
  /** Sums over the words of the run, of the shares in which each stood in names of a kind. */
  person: number;
  org: number;
  place: number;
  head: string | undefined;
  connective: boolean;
  numbered: boolean;
  arabic: boolean;
  /** How many words are acronyms. */
  upper: number;
}

function look(context: NameContext, from: number, to: number): Signs {
  const { tokens, shapes, lexicon, knowledge } = context;
  const signs: Signs = { person: 0, org: 0, place: 0, head: undefined, connective: false, numbered: false, arabic: /^(abu|abou|umm|bin|ibn|al|el)$/.test(tokens[from]!.norm), upper: 0 };
  for (let k = from; k < to; k++) {
    const { norm, text } = tokens[k]!;
    const s = knowledge.nameStats(norm);
    if (s) {
      const sum = s.person + s.org + s.place;
      signs.person += s.person / sum;
      signs.org += s.org / sum;
      signs.place += s.place / sum;
    }
    if (context.may(k, ORG_HEAD)) {
      const h = lexicon.orgHeads.match(tokens, k);
      if (h && k + h.length <= to) signs.head = h.value.subtype;
    }
    if (CONNECTIVES.has(norm)) signs.connective = true;
    if (shapes[k] === "num") signs.numbered = true;
    else if (shapes[k] === "upper" && !/^(\p{L}\.)+$|^[IVX]+$|^[JS]R$/u.test(text)) signs.upper++;
    if (k > from && /^(al|el|as|an|ad|az|ash|ul)-/.test(norm)) signs.arabic = true;
  }
  return signs;
}

/** Operation X, HMS X, X Treaty, F-16: named, but no person, organization or place. */
function thingAt(context: NameContext, from: number, to: number): { from: number; why: string } | undefined {
  const { tokens, lexicon } = context;
  const { things } = lexicon;
  const opening = to - from > 1 ? things.before.match(tokens, from) : undefined;
  if (opening && from + opening.length < to) return { from, why: `named after "${tokens[from]!.norm}"` };
  for (let k = from; k < to; k++) {
    const closing = things.after.match(tokens, k);
    if (closing && k + closing.length === to) {
      // "UN Security Council Resolution": the council is a name of its own
      const known = context.known(from);
      const actor = known && known.candidates[0]!.source === "actor" && known.candidates[0]!.kind === "Organization" && from + known.length <= k ? from + known.length : from;
      return { from: actor, why: `ends in "${tokens[to - 1]!.norm}"` };
    }
  }
  if (to === from + 2 && context.shapes[from + 1] === "num" && tokens[from - 1]?.text === "(" && tokens[to]?.text === ")") return { from, why: "a number of its kind in brackets" };
  if (/^\p{Lu}{1,4}-?\d/u.test(tokens[from]!.text) && !context.known(from)) return { from, why: "a model number" };
  return undefined;
}

/** "the Takfiri militants": one capitalised word between an article and a plain noun. */
function describes({ tokens, lexicon, shapes }: NameContext, i: number): boolean {
  return !lexicon.grammar.adjectiveAfter && i > 0 && lexicon.definite.has(tokens[i - 1]!.norm) && tokens[i + 1]?.pos === "NOUN" && shapes[i + 1] === "low";
}

function rolesBefore({ tokens, lexicon, knowledge }: NameContext, from: number): boolean {
  let k = from;
  if (k > 0 && tokens[k - 1]!.text === ",") k--;
  return k > 0 && (lexicon.roles.matchEnding(tokens, k) !== undefined || lexicon.ranks.matchEnding(tokens, k) !== undefined || lexicon.honorifics.matchEnding(tokens, k) !== undefined || lexicon.nameIntroducers.matchEnding(tokens, k) !== undefined || lexicon.counterparts.has(tokens[k - 1]!.norm) || splitRoleEnding(tokens, k, lexicon, knowledge) !== undefined);
}

/** "near Eringeti (Beni, North Kivu)", "the towns of Goris, Sotk and Jermuk", "fled to Hinche and Saut-d'Eau": what stands in brackets with a place, or in a list that opens with one, is another. */
function besidePlaces(context: NameContext, from: number, to: number): string | null {
  const { tokens, lexicon, shapes } = context;
  const next = tokens[to];
  if (next?.text === "(" && context.place(to + 1) && !context.titleEnding(from)) return "before brackets with a place";
  if (tokens[from - 1]?.text === "(" && (next?.text === "," || next?.text === "/") && context.place(to + 1)) return "in brackets with a place";
  if (next && next.pos !== "PUNCT" && next.pos !== "CCONJ" && next.pos !== "ADP") return null;
  let k = from;
  for (let names = 0; names < 5; names++) {
    if (k < 2 || !(tokens[k - 1]!.text === "," || lexicon.coordinators.has(tokens[k - 1]!.norm))) return null;
    k--;
    if (tokens[k - 1]!.text === ",") k--;
    const end = k;
    while (k > 0 && k > end - 4 && shapes[k - 1] === "cap" && !lexicon.notNames.has(tokens[k - 1]!.norm)) k--;
    if (k === end || k === 0) return null;
    const preposition = lexicon.prepositions.matchEnding(tokens, k)?.value;
    const typed = preposition === "of" && k > 1 && context.may(k - 2, PLACE_HEAD) && lexicon.placeHeads.match(tokens, k - 2) !== undefined;
    if (typed) return "in a list behind a type word";
    if (preposition === "in" || preposition === "near" || preposition === "to" || preposition === "from") return context.place(k) && k + context.place(k)!.length === end ? "in a list of places" : null;
    if (preposition) return null;
  }
  return null;
}

/** « MM. Tshisekedi et Kagame », "Presidents Putin and Xi": the title of several goes before the first. */
function sharesTitle({ tokens, shapes, lexicon }: NameContext, from: number): boolean {
  let k = from;
  for (let names = 0; names < 4; names++) {
    if (k < 2 || !(tokens[k - 1]!.text === "," || lexicon.coordinators.has(tokens[k - 1]!.norm))) return false;
    k--;
    if (tokens[k - 1]!.text === ",") k--;
    const end = k;
    while (k > 0 && k > end - 4 && shapes[k - 1] === "cap") {
      if (lexicon.titlesOfSeveral.matchEnding(tokens, k)) return k < end;
      k--;
    }
    if (k === end) return false;
    if (lexicon.titlesOfSeveral.matchEnding(tokens, k)) return true;
  }
  return false;
}

function reportsNext({ tokens, lexicon }: NameContext, to: number): boolean {
  const next = tokens[to];
  return next !== undefined && next.pos === "VERB" && lexicon.reportingVerbs.has(next.lemma ?? next.norm);
}

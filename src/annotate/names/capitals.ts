import type { EntityKind } from "../../model/index.js";
import type { Candidate, NameContext, Shape } from "./candidate.js";
import { originAt } from "./institutions.js";

/**
 * Runs of capitalised words ("Lieutenant General Abdul Amir Yarallah", "9th Armored Division"): ranks, roles, titles and
 * adjectives of origin at the front are taken off; what is left is a name whose kind the signals around and inside decide.
 */
export function fromCapitals(context: NameContext, i: number): { candidates: Candidate[]; end: number } {
  const { shapes, lexicon } = context;
  if (!lexicon.grammar.hasCase || context.shouting || !capital(shapes[i]) ) return { candidates: [], end: i };
  const end = runEnd(context, i);
  return { candidates: split(context, i, end), end };
}

/** A sentence that opens with one of these opens with no name. */
const FUNCTION_WORDS = new Set(["ADP", "ADV", "DET", "PRON", "CCONJ", "SCONJ", "AUX", "VERB", "INTJ", "PART"]);

const capital = (s: Shape | undefined): boolean => s === "cap" || s === "upper";

/** The end of a run of capitalised words, with small words inside it ("of", "al", "de", "for the"). */
function runEnd(context: NameContext, i: number): number {
  const { tokens, shapes } = context;
  let end = i + 1;
  while (end < tokens.length) {
    if (capital(shapes[end])) {
      end++;
      continue;
    }
    let k = end;
    while (k < tokens.length && k < end + 3 && shapes[k] !== "punct" && joins(context, k, end)) k++;
    if (k > end && k < tokens.length && capital(shapes[k])) {
      end = k + 1;
      continue;
    }
    if (tokens[end]!.text === "&" && capital(shapes[end + 1])) {
      end += 2;
      continue;
    }
    break;
  }
  return end;
}

/** Small words that stand inside names: particles, "of" and its article; never another preposition or a conjunction. */
function joins({ tokens, lexicon }: NameContext, k: number, end: number): boolean {
  const word = tokens[k]!.norm;
  if (!lexicon.particles.has(word) || lexicon.coordinators.has(word)) return false;
  const preposition = lexicon.prepositions.match(tokens, k);
  if (preposition) return preposition.value === "of" || preposition.value === "for";
  return k > end || !lexicon.definite.has(word) || !lexicon.grammar.hasCase || lexicon.grammar.adjectiveAfter;
}

function split(context: NameContext, start: number, end: number): Candidate[] {
  const { tokens, shapes, lexicon } = context;
  let from = start;
  const before: string[] = [];
  for (let moved = true; moved && from < end; ) {
    moved = false;
    for (const [what, index] of [["rank", lexicon.ranks], ["title", lexicon.honorifics], ["role", lexicon.roles]] as const) {
      const found = index.match(tokens, from);
      if (found && from + found.length < end + (what === "role" ? 0 : 1)) {
        from += found.length;
        before.push(what);
        moved = true;
        break;
      }
    }
    if (moved) continue;
    const origin = originAt(context, from);
    if (origin?.inner.role === "demonym" && from + 1 < end && roleAhead(context, from + 1, end)) {
      from++;
      moved = true;
    }
  }
  if (from >= end) return [];
  // a role inside the run ends an organization or place that goes before it: "Parliament Speaker Salim al-Jabouri"
  for (let k = from + 1; k < end - 1; k++) {
    const role = lexicon.roles.match(tokens, k) ?? lexicon.ranks.match(tokens, k);
    if (role && k + role.length <= end && capital(shapes[k])) {
      return [...classify(context, from, k, [], start), ...(k + role.length < end ? classify(context, k + role.length, end, ["role"], start) : [])];
    }
  }
  return classify(context, from, end, before, start);
}

function roleAhead({ tokens, lexicon }: NameContext, from: number, end: number): boolean {
  for (let k = from; k < end; k++) if (lexicon.roles.match(tokens, k) || lexicon.ranks.match(tokens, k)) return true;
  return false;
}

/** Candidates of each kind over one run; selection keeps the best. */
function classify(context: NameContext, from: number, to: number, before: string[], runStart: number): Candidate[] {
  const { tokens, shapes, lexicon, knowledge } = context;
  while (from < to && ((lexicon.particles.has(tokens[from]!.norm) && shapes[from] === "low") || lexicon.definite.has(tokens[from]!.norm) || (from === 0 && FUNCTION_WORDS.has(tokens[from]!.pos ?? "")))) from++;
  while (to > from && lexicon.particles.has(tokens[to - 1]!.norm) && shapes[to - 1] === "low") to--;
  if (from >= to) return [];
  if (from > 0 && /^\d+(st|nd|rd|th|e|er|eme)$/.test(tokens[from - 1]!.norm)) from--;
  const length = to - from;
  const first = tokens[from]!;
  if (tokens.slice(from, to).every((t) => knowledge.demonym(t.norm) !== undefined || lexicon.notNames.has(t.norm) || !/\p{Lu}/u.test(t.text))) return [];
  if (length === 1 && (lexicon.notNames.has(first.norm) || first.pos === "PRON" || first.pos === "DET" || first.pos === "ADP" || first.pos === "SCONJ" || first.pos === "CCONJ" || first.pos === "ADV")) return [];
  const initial = from === 0 || (runStart === 0 && from === runStart);
  const stats = { person: 0, org: 0, place: 0 };
  let head: string | undefined;
  let connective = false;
  for (let k = from; k < to; k++) {
    const s = knowledge.nameStats(tokens[k]!.norm);
    if (s) {
      const sum = s.person + s.org + s.place;
      stats.person += s.person / sum;
      stats.org += s.org / sum;
      stats.place += s.place / sum;
    }
    const h = lexicon.orgHeads.match(tokens, k);
    if (h && k + h.length <= to) head = h.value.subtype;
    if (["of", "for", "and", "&", "des", "du", "pour", "et"].includes(tokens[k]!.norm)) connective = true;
  }
  const base: Candidate["reasons"] = [["capitalised", length > 1 ? 1.4 : 0.6]];
  if (initial && length === 1) base.push(["first word of the sentence", -1]);
  if (first.pos === "PROPN") base.push(["tagged as a proper noun", 0.5]);
  if (context.titled) base.push(["headline capitals", -1.6]);
  if (length > 5) base.push(["long run", -1]);
  const out: Candidate[] = [];
  const add = (kind: EntityKind, subtype: string | null, reasons: Candidate["reasons"]) => {
    out.push({ from, to, kind, subtype, entry: null, inner: [], reasons: [...base, ...reasons] });
  };
  const share = 1 / length;
  const person: Candidate["reasons"] = [["words of persons' names", 2 * stats.person * share]];
  if (before.length) person.push([`after a ${before.join(" and ")}`, 2.4]);
  else if (rolesBefore(context, from)) person.push(["after a role", 1.6]);
  if (lexicon.givenNames.has(first.norm) && length > 1) person.push([`given name "${first.text}"`, 1.6]);
  if (/^(abu|abou|umm|bin|ibn|al|el)$/.test(first.norm) || tokens.slice(from + 1, to).some((t) => /^(al|el|as|an|ad|az|ash|ul)-/.test(t.norm))) person.push(["Arabic name pattern", length > 1 ? 1.2 : 0.3]);
  if (length >= 2 && length <= 4 && !head && !connective) person.push(["two to four words", 0.6]);
  if (connective) person.push(["connective inside", -1.5]);
  if (head) person.push(["organization head inside", -2]);
  if (shapes.slice(from, to).every((s) => s === "upper") ) person.push(["acronym", -1.5]);
  if (reportsNext(context, to)) person.push(["speaks", 0.6]);
  add("Person", null, person);
  const organization: Candidate["reasons"] = [["words of organizations' names", 2 * stats.org * share]];
  if (head) organization.push([`organization head (${head})`, length > 1 ? 2.6 : 0.6]);
  if (length === 1 && shapes[from] === "upper" && first.text.replace(/\W/g, "").length >= 2) organization.push(["acronym", 1.4]);
  if (connective && head) organization.push(["connective inside", 0.6]);
  if (before.length) organization.push([`after a ${before[0]}`, -1.5]);
  if (reportsNext(context, to)) organization.push(["speaks", 0.3]);
  add("Organization", head ?? null, organization);
  const place: Candidate["reasons"] = [["words of places' names", 2 * stats.place * share]];
  const preposition = lexicon.prepositions.matchEnding(tokens, from);
  if (preposition && (preposition.value === "in" || preposition.value === "near")) place.push([`after "${tokens[from - 1]!.norm}"`, 1.1]);
  if (preposition?.value === "to" || preposition?.value === "from") place.push([`after "${tokens[from - 1]!.norm}"`, 0.5]);
  if (head) place.push(["organization head inside", -2]);
  if (before.length) place.push(["after a title", -2]);
  add("Place", null, place);
  return out;
}

function rolesBefore({ tokens, lexicon }: NameContext, from: number): boolean {
  let k = from;
  if (k > 0 && tokens[k - 1]!.text === ",") k--;
  return k > 0 && (lexicon.roles.matchEnding(tokens, k) !== undefined || lexicon.ranks.matchEnding(tokens, k) !== undefined || lexicon.honorifics.matchEnding(tokens, k) !== undefined || lexicon.nameIntroducers.matchEnding(tokens, k) !== undefined || lexicon.counterparts.has(tokens[k - 1]!.norm));
}

function reportsNext({ tokens, lexicon }: NameContext, to: number): boolean {
  const next = tokens[to];
  return next !== undefined && next.pos === "VERB" && lexicon.reportingVerbs.has(next.lemma ?? next.norm);
}

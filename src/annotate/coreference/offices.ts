/**
 * Persons whom the text gives an office of another country than their table row has: "President Pedro Sanchez of Colombia" is not
 * the head of Spain's government, whoever else is called so.
 */
import type { Token } from "../../text/token.js";
import type { Lexicon } from "../lexicon.js";
import { splitRoleEnding } from "../splitRole.js";
import type { AnnotatedDocument, Knowledge, NameMention } from "../types.js";

/** Takes the row off every person whom the text contradicts, and notes the country it tells instead. */
export function withoutOtherOffices(annotated: AnnotatedDocument, knowledge: Knowledge, lexiconOf: (language: string) => Lexicon): void {
  const kept = new Set<string>();
  const other = new Map<string, string>();
  for (const m of annotated.mentions) {
    if (m.kind !== "Person" || !m.entry?.country || !SERVE.has(m.entry.subtype ?? "")) continue;
    const { tokens, language } = annotated.sentences[m.sentence]!;
    const told = countriesServed(m, { tokens, lexicon: lexiconOf(language), knowledge, states: statesOf(m.sentence, annotated) });
    if (told.has(m.entry.country)) kept.add(m.entry.ref);
    else if (told.size > 0) other.set(m.entry.ref, [...told][0]!);
  }
  for (const ref of kept) other.delete(ref);
  if (other.size === 0) return;
  for (const m of annotated.mentions) {
    const country = m.entry ? other.get(m.entry.ref) : undefined;
    if (country !== undefined) Object.assign(m, { entry: null, country });
  }
}

/** Subtypes of rows whose country is the one served; that of others may be where they come from or fight. */
const SERVE = new Set(["head_of_state", "head_of_government", "minister", "official", "politician", "military_officer", "person"]);

interface Surroundings {
  tokens: readonly Token[];
  lexicon: Lexicon;
  knowledge: Knowledge;
  /** Countries named in the sentence. */
  states: readonly NameMention[];
}

function countriesServed(person: NameMention, around: Surroundings): Set<string> {
  const out = new Set<string>();
  const { tokens, lexicon, knowledge } = around;
  const from = withRank(person.from, around);
  const split = splitRoleEnding(tokens, from, lexicon, knowledge);
  if (split) {
    add(out, split.origin.subtype === "country" ? split.origin.country : null);
    return out;
  }
  // "Spanish Prime Minister X", « le président colombien X », «الرئيس الكولومبي», «رئيس كولومبيا X»
  const origin = lexicon.grammar.adjectiveAfter ? originEnding(from, around) : undefined;
  const front = officeEnding(origin?.from ?? from, lexicon, tokens);
  if (front) {
    if (origin) add(out, origin.country);
    else {
      add(out, originBefore(front.from, around));
      add(out, countryBehind(person.to, around, true));
    }
    return out;
  }
  // "X, the president of Colombia", "X, Colombia's prime minister"
  if (!/^[,،]$/.test(tokens[person.to]?.text ?? "")) return out;
  for (let k = person.to + 1; k < tokens.length && k <= person.to + 4; k++) {
    const role = lexicon.roles.match(tokens, k);
    if (!role) continue;
    if (isOffice(role.value)) {
      add(out, originBefore(k, around));
      add(out, countryBehind(k + role.length, around) ?? (lexicon.grammar.adjectiveAfter ? originStarting(k + role.length, around) : null));
    }
    break;
  }
  return out;
}

/** Where rank, title and comma before the name begin: "the president, General X". */
function withRank(end: number, { tokens, lexicon }: Surroundings): number {
  for (let n = 0; n < 3; n++) {
    const comma = /^[,،]$/.test(tokens[end - 1]?.text ?? "");
    if (!comma && officeEnding(end, lexicon, tokens)) break;
    const title = lexicon.ranks.matchEnding(tokens, end) ?? lexicon.honorifics.matchEnding(tokens, end);
    if (!title && !comma) break;
    end = title ? title.start : end - 1;
  }
  return end;
}

const add = (set: Set<string>, country: string | null | undefined): void => void (country && set.add(country));

const isOffice = ({ relation }: { relation: string }): boolean => relation === "HOLDS_ROLE";

/** The office that ends at a token. */
function officeEnding(end: number, lexicon: Lexicon, tokens: readonly Token[]): { from: number } | undefined {
  const role = lexicon.roles.matchEnding(tokens, end);
  return role && isOffice(role.value) ? { from: role.start } : undefined;
}

/** An adjective or name of a country that ends at a token, the longer one first: not Sudan's where South Sudan's stands. */
function originEnding(end: number, { tokens, knowledge, states }: Surroundings): { from: number; country: string } | undefined {
  const named = states.find((m) => m.to === end);
  if (named) return { from: named.from, country: named.entry!.country! };
  for (const length of [3, 2, 1]) {
    if (end - length < 0) continue;
    const found = knowledge.demonym(tokens.slice(end - length, end).map((t) => t.norm).join(" "));
    if (found) return found.entry.subtype === "country" && found.entry.country ? { from: end - length, country: found.entry.country } : undefined;
  }
  return undefined;
}

/** "Colombian" or "Colombia's" right before the office; a bare name only where it is an acronym: "US President", not "Iraq envoy". */
function originBefore(office: number, around: Surroundings): string | null {
  const { tokens, lexicon } = around;
  if (lexicon.grammar.adjectiveAfter) return null;
  const genitive = tokens[office - 1]?.norm === "'s" || tokens[office - 1]?.norm === "'";
  const named = around.states.find((m) => m.to === (genitive ? office - 1 : office));
  if (named) return genitive || /^[\p{Lu}.]+$/u.test(tokens.slice(named.from, named.to).map((t) => t.text).join("")) ? named.entry!.country! : null;
  return genitive ? null : (originEnding(office, around)?.country ?? null);
}

/** "of Colombia", « de la Colombie », «رئيس كولومبيا»: right behind the office, or the name; without a preposition, behind a name stands whom the verb is about: «اتهم الرئيس فلان رواندا». */
function countryBehind(at: number, { tokens, lexicon, states }: Surroundings, name = false): string | null {
  if (at >= tokens.length) return null;
  const of = lexicon.prepositions.match(tokens, at);
  let k = of?.value === "of" ? at + of.length : at;
  if (k === at && (name || lexicon.grammar.hasCase)) return null;
  while (lexicon.definite.has(tokens[k]?.norm ?? "")) k++;
  return states.find((m) => m.from === k)?.entry?.country ?? null;
}

const originStarting = (at: number, { tokens, knowledge }: Surroundings): string | null => {
  const found = tokens[at] ? knowledge.demonym(tokens[at]!.norm) : undefined;
  return found?.entry.subtype === "country" ? (found.entry.country ?? null) : null;
};

const statesOf = (sentence: number, { bySentence, mentions }: AnnotatedDocument): NameMention[] =>
  bySentence[sentence]!.map((i) => mentions[i]!).filter((m) => m.kind === "Place" && m.entry?.subtype === "country" && Boolean(m.entry.country));

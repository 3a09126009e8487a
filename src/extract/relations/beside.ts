/**
 * Relations between two names that little stands between: "X, backed by Y", «X بقيادة Y», "X, the capital of Y", "the 3rd Battalion,
 * 5th Brigade", "X of the White Helmets". Told by the words between them alone, whatever the clause around them says.
 */
import type { NameMention } from "../../annotate/types.js";
import type { SentenceContext } from "../context.js";
import type { EntityFinder } from "./finder.js";
import type { FoundRelation } from "./types.js";

export function besideNames(context: SentenceContext, finder: EntityFinder, found: readonly FoundRelation[]): FoundRelation[] {
  const { names } = context;
  const told = new Set(found.map((r) => `${r.source} ${r.target}`));
  const out: FoundRelation[] = [];
  for (let n = 0; n < names.length; n++) {
    out.push(...capital(n, names, context, finder));
    if (n + 1 < names.length) out.push(...linkedTo(n, names, context), ...unitOf(names[n]!, names[n + 1]!, context), ...personOf(names[n]!, names[n + 1]!, context), ...seat(names[n]!, names[n + 1]!, context));
  }
  return out.filter((r) => r.source !== r.target && !told.has(`${r.source} ${r.target}`) && !told.has(`${r.target} ${r.source}`));
}

/** Behind a name, its short form in brackets and a comma, both or none. */
function behind({ to }: NameMention, { tokens }: SentenceContext): number {
  let k = to;
  if (tokens[k]?.text === "(") while (k < tokens.length && tokens[k - 1]?.text !== ")") k++;
  return /^[,،]$/.test(tokens[k]?.text ?? "") ? k + 1 : k;
}

/** "X, backed by Russia and Iran", « X, affilié à Y », «X المدعومة من Y», «X بقيادة Y». */
function linkedTo(n: number, names: readonly NameMention[], context: SentenceContext): FoundRelation[] {
  const { tokens, lexicon, annotated } = context;
  const host = names[n]!;
  if (host.kind === "Person") return [];
  let k = behind(host, context);
  while (tokens[k]?.pos === "ADV") k++;
  const members = lexicon.memberTerms.match(tokens, k);
  const link = members ?? lexicon.linkParticiples.match(tokens, k);
  if (!link || (k === host.to && modifies(host, context))) return [];
  const start = k;
  k += link.length;
  const by = lexicon.prepositions.match(tokens, k);
  // without one, "held" is as good as a verb; not where a participle has a form of its own
  if (lexicon.grammar.hasCase && !members && !(by && LINKING.has(by.value))) return [];
  if (by) k += by.length;
  const relation = link.value === true ? "MEMBER_OF" : link.value.relation;
  const out: FoundRelation[] = [];
  let last: NameMention | null = null;
  for (let m = n + 1; m < names.length; m++) {
    const other = names[m]!;
    if (other.to <= start) continue;
    if (!fills(last ? last.to : k, other.from, last !== null, context) || (last && last.kind !== other.kind)) break;
    if (sensible(relation, host, other, context)) {
      const [source, target] = relation === "AFFILIATED_WITH" || relation === "ALLY_OF" ? [host, other] : [other, host];
      out.push({ type: relation, source: source.entity, target: target.entity, attrs: {}, start: Math.min(host.start, other.start), end: other.end, confidence: 0.75, rule: `beside: ${annotated.doc.text.slice(tokens[start]!.start, tokens[start + link.length - 1]!.end)}` });
    }
    last = other;
  }
  return out;
}

const LINKING = new Set(["by", "to", "with", "from", "of"]);

/** « dissidence des Farc dirigée par X »: without a comma, what follows says of the noun that the name is of; but not of "fighters of Y". */
function modifies({ from }: NameMention, { tokens, lexicon }: SentenceContext): boolean {
  const at = lexicon.definite.has(tokens[from - 1]?.norm ?? "") && !lexicon.prepositions.matchEnding(tokens, from) ? from - 1 : from;
  const of = lexicon.prepositions.matchEnding(tokens, at);
  const noun = of?.value === "of" ? tokens[of.start - 1] : undefined;
  return noun?.pos === "NOUN" && !lexicon.plainForces.has(noun.norm);
}

/** Nothing but articles, ranks, titles and adjectives before a name; between two names a coordinator as well. */
function fills(from: number, to: number, coordinated: boolean, { tokens, lexicon }: SentenceContext): boolean {
  if (to < from || to - from > 6 || (coordinated && to === from)) return false;
  for (let k = from; k < to; k++) {
    const { norm, pos, text } = tokens[k]!;
    if (lexicon.definite.has(norm) || pos === "ADJ" || pos === "DET" || (coordinated && (lexicon.coordinators.has(norm) || pos === "ADP" || /^[,،]$/.test(text)))) continue;
    if (pos !== "NOUN" && pos !== "PROPN") return false;
  }
  return true;
}

function sensible(relation: string, host: NameMention, other: NameMention, { annotated }: SentenceContext): boolean {
  const state = (m: NameMention): boolean => m.kind !== "Place" || annotated.entities[m.entity]!.subtype === "country";
  if (!state(other)) return false;
  if (relation === "MEMBER_OF") return host.kind === "Organization" && other.kind !== "Person";
  return relation === "CONTROLS" ? host.kind === "Place" && other.kind === "Organization" : host.kind === "Organization" && (relation !== "AFFILIATED_WITH" || other.kind !== "Place");
}

/** "X, based in Y", «X ومقرها Y». */
function seat(a: NameMention, b: NameMention, context: SentenceContext): FoundRelation[] {
  const { tokens, lexicon } = context;
  if (a.kind !== "Organization" || b.kind !== "Place") return [];
  const k = behind(a, context);
  const and = lexicon.grammar.hasCase || !lexicon.coordinators.has(tokens[k]?.norm ?? "") ? k : k + 1;
  const term = lexicon.seatTerms.match(tokens, and);
  if (!term) return [];
  let at = and + term.length;
  while (at < b.from && (lexicon.definite.has(tokens[at]!.norm) || lexicon.placeHeads.match(tokens, at))) at++;
  return at === b.from ? [{ type: "LOCATED_IN", source: a.entity, target: b.entity, attrs: {}, start: a.start, end: b.end, confidence: 0.8, rule: "seat of a body" }] : [];
}

/** "X, the capital of Y", "Y's capital, X", "the Sudanese capital, X", « X, capitale de Y », «X عاصمة Y». */
function capital(n: number, names: readonly NameMention[], context: SentenceContext, finder: EntityFinder): FoundRelation[] {
  const { tokens, lexicon, knowledge } = context;
  const city = names[n]!;
  if (city.kind !== "Place" || context.annotated.entities[city.entity]!.subtype === "country") return [];
  const told = (target: number, start: number, end: number): FoundRelation[] => [{ type: "LOCATED_IN", source: city.entity, target, attrs: { capital: true }, start: Math.min(start, city.start), end: Math.max(end, city.end), confidence: 0.85, rule: "capital of" }];
  const next = names[n + 1];
  const k = skip(behind(city, context), context);
  const term = next?.kind === "Place" ? lexicon.capitals.match(tokens, k) : undefined;
  if (next && term) {
    let at = k + term.length;
    const of = lexicon.prepositions.match(tokens, at);
    if (of?.value === "of" || !lexicon.grammar.hasCase) {
      if (of?.value === "of") at += of.length;
      while (at < next.from && (lexicon.definite.has(tokens[at]!.norm) || lexicon.placeHeads.match(tokens, at))) at++;
      if (at === next.from) return told(next.entity, city.start, next.end);
    }
  }
  const before = /^[,،]$/.test(tokens[city.from - 1]?.text ?? "") ? city.from - 1 : city.from;
  const word = lexicon.capitals.matchEnding(tokens, before);
  if (!word) return [];
  const owner = names[n - 1];
  if (owner?.kind === "Place" && owner.to === word.start - 1 && tokens[owner.to]!.norm === "'s") return told(owner.entity, owner.start, city.end);
  const at = lexicon.grammar.adjectiveAfter ? -1 : word.start - 1;
  const demonym = at >= 0 ? knowledge.demonym(tokens[at]!.norm) : undefined;
  return demonym?.entry.subtype === "country" ? told(finder.byEntry(demonym.entry), tokens[at]!.start, city.end) : [];
}

function skip(k: number, { tokens, lexicon }: SentenceContext): number {
  while (tokens[k] && (lexicon.definite.has(tokens[k]!.norm) || tokens[k]!.pos === "ADJ" || tokens[k]!.pos === "DET") && !lexicon.capitals.match(tokens, k)) k++;
  return k;
}

/** "3rd Battalion, 321st Regiment", "the 9th Division of the Iraqi army", « la 13e brigade de l'armée »: the smaller is part of the larger. */
function unitOf(a: NameMention, b: NameMention, context: SentenceContext): FoundRelation[] {
  const { tokens, lexicon, annotated } = context;
  if (a.kind !== "Organization" || b.kind !== "Organization") return [];
  const size = unitSize(a, context);
  const front = size < 0 && FIGHTING.has(annotated.entities[a.entity]!.subtype ?? "") && FIGHTING.has(annotated.entities[b.entity]!.subtype ?? "");
  if (size < 0 && !front) return [];
  let k = a.to;
  const comma = /^[,،]$/.test(tokens[k]?.text ?? "");
  const preposition = lexicon.prepositions.match(tokens, k);
  if (comma && !front) k++;
  else if (front && preposition?.value !== "of") return [];
  else if (preposition && UNIT_CASES.has(preposition.value)) k += preposition.length;
  else return [];
  while (lexicon.definite.has(tokens[k]?.norm ?? "")) k++;
  if (k !== b.from) return [];
  const other = unitSize(b, context);
  const whole = other > size || (!comma && other < 0 && ARMED.has(annotated.entities[b.entity]!.subtype ?? ""));
  return whole ? [{ type: "PART_OF", source: a.entity, target: b.entity, attrs: {}, start: a.start, end: b.end, confidence: 0.8, rule: "unit of a larger force" }] : [];
}

const UNIT_CASES = new Set(["of", "in", "from", "to", "for"]);
const FIGHTING = new Set(["armed_group", "militia", "military_unit"]);
const ARMED = new Set(["military", "military_command", "security_forces", "police", "armed_group", "militia"]);

/** How large the unit is that the name is of; -1 for other names. */
function unitSize({ from, to }: NameMention, { tokens, lexicon }: SentenceContext): number {
  for (let k = to - 1; k >= from; k--) {
    const size = lexicon.units.get(lexicon.nouns.key(tokens[k]!.norm)) ?? lexicon.units.get(tokens[k]!.norm);
    if (size !== undefined) return size;
  }
  return -1;
}

/** "X of the White Helmets", "X, from Amnesty International", « X, de la Croix-Rouge », «X من حركة حماس». */
function personOf(a: NameMention, b: NameMention, context: SentenceContext): FoundRelation[] {
  const { tokens, lexicon } = context;
  if (a.kind !== "Person" || b.kind !== "Organization") return [];
  const comma = /^[,،]$/.test(tokens[a.to]?.text ?? "");
  let k = comma ? a.to + 1 : a.to;
  const preposition = lexicon.prepositions.match(tokens, k);
  if (preposition?.value !== "of" && !(comma && (preposition?.value === "from" || preposition?.value === "with"))) return [];
  k += preposition.length;
  while (lexicon.definite.has(tokens[k]?.norm ?? "")) k++;
  return k === b.from ? [{ type: "MEMBER_OF", source: a.entity, target: b.entity, attrs: {}, start: a.start, end: b.end, confidence: 0.7, rule: "person of a body" }] : [];
}

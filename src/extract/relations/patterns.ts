/** Relations told by prepositions, participles and a few verbs between names: where, whose, backed by, held by. */
import { participant, participants } from "../arguments.js";
import type { NameMention } from "../../annotate/types.js";
import type { NounPhrase } from "../chunks.js";
import type { SentenceContext } from "../context.js";
import { placeEntity } from "../events/find.js";
import { owners } from "../owners.js";
import { besideNames } from "./beside.js";
import { fights } from "./fights.js";
import { partsOfBodies } from "./parts.js";
import type { EntityFinder } from "./finder.js";
import type { FoundRelation } from "./types.js";
import { accuses } from "../accuses.js";

export function relationsByPattern(context: SentenceContext, finder: EntityFinder): FoundRelation[] {
  const found = [...located(context), ...cityOfCountry(context, finder), ...capitals(context, finder), ...linked(context), ...origins(context, finder), ...nationality(context, finder), ...supported(context), ...partsOfBodies(context), ...fights(context)].filter((r) => r.source !== r.target);
  return [...found, ...besideNames(context, finder, found)];
}

/** "X in Y", "Y's X", "X, Y" for two places, the first not the larger. */
function located(context: SentenceContext): FoundRelation[] {
  const { annotated, names, tokens, lexicon } = context;
  const out: FoundRelation[] = [];
  for (let n = 0; n + 1 < names.length; n++) {
    const a = names[n]!;
    const b = names[n + 1]!;
    if (a.kind !== "Place" || b.kind !== "Place" || a.entity === b.entity) continue;
    const between = tokens.slice(a.to, b.from);
    const genitive = between.length === 1 && between[0]!.norm === "'s";
    const preposition = between.length > 0 ? lexicon.prepositions.match(tokens, a.to) : undefined;
    const rest = preposition ? tokens.slice(a.to + preposition.length, b.from) : [];
    const inside = preposition?.value === "in" && rest.every((t) => lexicon.definite.has(t.norm) || t.pos === "ADJ" || t.pos === "DET" || lexicon.placeHeads.match(tokens, tokens.indexOf(t)) || t.pos === "ADP");
    // "Djibo, a town in Soum province"
    const described = preposition === undefined && typeIn(a, b, context);
    const apposed = between.length === 1 && /^[,،]$/.test(between[0]!.text) && apposes(a, b, names[n + 2], context);
    const [inner, outer] = genitive ? [b, a] : [a, b];
    const ranks = rank(annotated.entities[inner.entity]!.subtype) <= rank(annotated.entities[outer.entity]!.subtype);
    if ((genitive || inside || apposed || described) && ranks && annotated.entities[inner.entity]!.subtype !== "country") {
      out.push({ type: "LOCATED_IN", source: inner.entity, target: outer.entity, attrs: {}, start: a.start, end: b.end, confidence: 0.85, rule: genitive ? "place of a place" : inside || described ? "place in a place" : "place, larger place" });
    }
  }
  return out;
}

function typeIn(a: NameMention, b: NameMention, { tokens, lexicon }: SentenceContext): boolean {
  if (b.from - a.to > 7 || b.from - a.to < 3 || !/^[,،]$/.test(tokens[a.to]!.text)) return false;
  const at = lexicon.definite.has(tokens[b.from - 1]!.norm) ? b.from - 1 : b.from;
  if (lexicon.prepositions.matchEnding(tokens, at)?.value !== "in") return false;
  let type = false;
  for (let k = a.to + 1; k < at; k++) {
    const { pos } = tokens[k]!;
    if (pos === "VERB" || pos === "PUNCT" || pos === "PROPN") return false;
    type ||= lexicon.placeHeads.match(tokens, k) !== undefined;
  }
  return type;
}

/** "Mosul, Iraq", "Djugu, Ituri province, Congo", and no list: "Mosul, Anbar and Basra". */
function apposes(a: NameMention, b: NameMention, next: NameMention | undefined, { annotated, tokens, lexicon }: SentenceContext): boolean {
  const [inner, outer] = [annotated.entities[a.entity]!, annotated.entities[b.entity]!];
  const land = outer.subtype === "country";
  if (land ? inner.country !== null && inner.country !== outer.country : rank(outer.subtype) < 4 || rank(outer.subtype) <= rank(inner.subtype) || (inner.country !== null && outer.country !== null && inner.country !== outer.country)) return false;
  if (tokens[b.to] && lexicon.coordinators.has(tokens[b.to]!.norm) && next?.kind === "Place" && next.from <= b.to + 2) return false;
  const goesOn = next?.kind === "Place" && next.from === b.to + 1;
  return !goesOn || (!land && annotated.entities[next.entity]!.subtype === "country");
}

const RANKS: Record<string, number> = { facility: 0, neighbourhood: 1, district: 1, city_part: 2, village: 2, town: 3, city: 3, capital: 3, river: 3, admin2: 4, province: 5, admin1: 5, region: 6, country: 7 };
const rank = (subtype: string | null): number => RANKS[subtype ?? ""] ?? 2;

/** "the northern Iraqi city of Mosul", «مدينة الموصل العراقية»: the adjective of origin in the place's own phrase. */
function cityOfCountry(context: SentenceContext, finder: EntityFinder): FoundRelation[] {
  const out: FoundRelation[] = [];
  const { annotated, sentence, tokens, knowledge, lexicon } = context;
  for (const index of annotated.bySentence[sentence.index]!) {
    const m = annotated.mentions[index]!;
    if (m.kind !== "Place" || annotated.entities[m.entity]!.subtype === "country") continue;
    const seen: number[] = [];
    if (lexicon.grammar.adjectiveAfter) seen.push(m.to);
    for (let k = m.from - 1; k >= 0 && k > m.from - 5; k--) {
      const t = tokens[k]!;
      if (!(t.pos === "ADP" || t.pos === "DET" || t.pos === "NOUN" || t.pos === "ADJ" || t.pos === "PROPN")) break;
      // «الجيش العراقي مدينة الموصل»: an adjective before the type word is of what stands before it
      if (lexicon.placeHeads.match(tokens, k) && tokens[k - 1]) seen.push(...(lexicon.grammar.adjectiveAfter ? [k + 1] : [k - 1, k + 1]));
    }
    for (const k of seen) {
      const demonym = tokens[k] ? knowledge.demonym(tokens[k]!.norm) : undefined;
      if (!demonym || demonym.entry.subtype !== "country") continue;
      const target = finder.byEntry(demonym.entry);
      const start = Math.min(m.start, tokens[k]!.start);
      out.push({ type: "LOCATED_IN", source: m.entity, target, attrs: {}, start, end: Math.max(m.end, tokens[k]!.end), confidence: 0.85, rule: "adjective of origin with a place" });
    }
  }
  return out;
}

/** "the capital Baghdad", « la capitale Bagdad »: of the country it is in. */
function capitals(context: SentenceContext, finder: EntityFinder): FoundRelation[] {
  const { annotated, sentence, tokens, knowledge, lexicon } = context;
  return annotated.bySentence[sentence.index]!.flatMap((index) => {
    const m = annotated.mentions[index]!;
    if (m.kind !== "Place" || !m.entry?.country || m.from === 0 || lexicon.capitals.matchEnding(tokens, m.from)?.length !== 1) return [];
    const country = knowledge.country(m.entry.country)?.entry;
    return country ? [{ type: "LOCATED_IN", source: m.entity, target: finder.byEntry(country), attrs: { capital: true, inferred: true }, start: tokens[m.from - 1]!.start, end: m.end, confidence: 0.8, rule: "capital" }] : [];
  });
}

/** "forces backed by X", "a news outlet affiliated to X", "the Daesh-held area of Y". */
function linked(context: SentenceContext): FoundRelation[] {
  const out: FoundRelation[] = [];
  const { tokens, lexicon, clauses } = context;
  for (const clause of clauses) {
    const link = lexicon.linkParticiples.match(tokens, clause.verb.head);
    if (!link || !clause.verb.passive) continue;
    const others = clause.phrases.filter((p) => p.case === "by" || p.case === "to" || p.case === "with" || p.case === "of" || p.case === "from");
    const hosts = participants(clause.object ?? clause.subject, context);
    for (const host of hosts) {
      if (!("entity" in host)) continue;
      for (const p of others) {
        for (const other of nonEmpty(participants(p, context)) ?? owners(p, context)) if ("entity" in other) out.push(link2(link.value.relation, host.entity, other.entity, clauseSpan(host.np, p, tokens), `participle: ${tokens[clause.verb.head]!.text}`));
      }
    }
  }
  // "the Daesh-held area of al-Qa'im": name, hyphen, participle inside a noun phrase
  for (const np of context.phrases) {
    for (let k = np.from; k + 2 < np.to; k++) {
      if (tokens[k + 1]!.text !== "-") continue;
      const link = lexicon.linkParticiples.match(tokens, k + 2);
      if (!link) continue;
      const leader = context.names.find((m) => m.to === k + 1);
      if (!leader) continue;
      const host = link.value.relation === "CONTROLS" ? placeEntity(np, context) : entityOf(participant(np, context));
      if (host !== undefined && host !== leader.entity) out.push(link2(link.value.relation, host, leader.entity, clauseSpan(np, np.of ?? np, tokens), `participle: -${tokens[k + 2]!.text}`));
    }
  }
  return out;
}

const nonEmpty = <T>(list: T[]): T[] | null => (list.length ? list : null);

/** "struck in support of X", "advanced with the support of Y", « avec l'appui de Y », «بدعم من». */
function supported(context: SentenceContext): FoundRelation[] {
  const out: FoundRelation[] = [];
  const { tokens, lexicon, clauses, annotated } = context;
  const actors = (found: ReturnType<typeof participants>): number[] => found.flatMap((a) => ("entity" in a && (annotated.entities[a.entity]!.kind !== "Place" || annotated.entities[a.entity]!.subtype === "country") ? [a.entity] : []));
  for (const clause of clauses) {
    if (clause.verb.negated || clause.verb.modal) continue;
    // «اتهمت الحكومة الإمارات بدعم الميليشيا»: whoever is accused of it helps, they say
    const accusing = accuses(clause, context);
    clause.phrases.forEach((p, at) => {
      if (!lexicon.supportNouns.has(lexicon.nouns.key(tokens[p.head]!.norm)) && !lexicon.supportNouns.has(tokens[p.head]!.norm)) return;
      const next = clause.phrases[at + 1];
      const behind = p.of ?? (next && (next.case === "from" || next.case === "to" || next.case === "for" || next.case === "by") ? next : null);
      if (accusing) {
        if (behind && p.case !== "in") for (const o of actors(participants(clause.object, context))) for (const whom of actors(participants(behind, context))) if (o !== whom) out.push({ ...support(o, whom, clause.verb.from, p, behind, context), attrs: { status: "alleged" } });
        return;
      }
      const those = actors(clause.verb.passive ? participants(clause.phrases.find((x) => x.case === "by") ?? null, context) : participants(clause.subject, context));
      if (p.case === "in" && behind && next?.case !== "from") for (const s of those) for (const o of actors(participants(behind, context))) out.push(support(s, o, clause.verb.from, p, behind, context));
      if (p.case === "with") for (const s of actors(nonEmpty(participants(behind, context)) ?? owners(p, context))) for (const o of those) out.push(support(s, o, clause.verb.from, p, behind ?? p, context));
    });
  }
  return out;
}

const support = (source: number, target: number, from: number, a: NounPhrase, b: NounPhrase, { tokens }: SentenceContext): FoundRelation =>
  ({ type: "SUPPORTS", source, target, attrs: {}, start: tokens[Math.min(from, a.from)]!.start, end: tokens[Math.max(a.to, b.to) - 1]!.end, confidence: 0.75, rule: "noun of help" });

/** "who has Kuwaiti nationality", «يحمل الجنسية الكويتية»: of the person named before. */
function nationality({ names, tokens, knowledge }: SentenceContext, finder: EntityFinder): FoundRelation[] {
  const persons = names.filter((m) => m.kind === "Person");
  return tokens.flatMap((t, k) => {
    if (!NATIONALITY.has(t.norm)) return [];
    const demonym = [k - 1, k + 1].map((n) => (tokens[n] ? knowledge.demonym(tokens[n]!.norm) : undefined)).find((d) => d?.entry.subtype === "country");
    const person = persons.findLast((m) => m.to <= k && k - m.to < 8);
    return demonym && person ? [{ type: "FROM", source: person.entity, target: finder.byEntry(demonym.entry), attrs: {}, start: person.start, end: tokens[Math.min(k + 1, tokens.length - 1)]!.end, confidence: 0.85, rule: "nationality" }] : [];
  });
}

const NATIONALITY = new Set(["nationality", "citizenship", "nationalite", "citoyennete", "جنسيه", "الجنسيه"]);

const entityOf = (a: ReturnType<typeof participant>): number | undefined => (a && "entity" in a ? a.entity : undefined);

function link2(relation: string, host: number, other: number, span: { start: number; end: number }, rule: string): FoundRelation {
  const [source, target] = relation === "AFFILIATED_WITH" || relation === "ALLY_OF" ? [host, other] : [other, host];
  return { type: relation, source, target, attrs: {}, ...span, confidence: 0.8, rule };
}

function clauseSpan(a: NounPhrase, b: NounPhrase, tokens: SentenceContext["tokens"]): { start: number; end: number } {
  return { start: tokens[Math.min(a.from, b.from)]!.start, end: tokens[Math.max(a.to, b.to) - 1]!.end };
}

/** "X from the Caucasus region", "X, a Kuwaiti": origin of a person right behind the name. */
function origins(context: SentenceContext, finder: EntityFinder): FoundRelation[] {
  const out: FoundRelation[] = [];
  const { annotated, chunks, tokens, knowledge } = context;
  chunks.forEach((c, at) => {
    if (c.type !== "np" || c.mention === null) return;
    const m = annotated.mentions[c.mention]!;
    if (m.kind === "Place") return;
    const next = chunks[at + 1];
    if (next?.type === "np" && (next.case === "from" || (m.kind === "Organization" && next.case === "in" && m.entry?.country && next.mention !== null && annotated.mentions[next.mention]!.entry?.country === m.entry.country)) && next.mention !== null && annotated.mentions[next.mention]!.kind === "Place" && (m.kind === "Person" || annotated.mentions[next.mention]!.entry?.subtype === "country")) {
      out.push({ type: "FROM", source: m.entity, target: annotated.mentions[next.mention]!.entity, attrs: {}, start: m.start, end: annotated.mentions[next.mention]!.end, confidence: 0.7, rule: "from or in a place, behind the name" });
    }
    // « la chaîne de télévision américaine CNN », "Iraq's Joint Operations Command": origin in front of the name
    for (let k = m.from - 1; k >= c.from && k > m.from - 5; k--) {
      const demonym = knowledge.demonym(tokens[k]!.norm);
      if (demonym && m.kind === "Organization" && demonym.entry.subtype === "country" && (k === m.from - 1 || tokens[k + 1]!.pos === "NOUN" || tokens[k + 1]!.pos === "ADJ")) {
        out.push({ type: "FROM", source: m.entity, target: finder.byEntry(demonym.entry), attrs: {}, start: tokens[k]!.start, end: m.end, confidence: 0.7, rule: "adjective of origin before the name" });
        break;
      }
    }
    if (m.kind === "Organization" && tokens[m.from - 1]?.norm === "'s") {
      const owner = context.names.find((x) => x.to === m.from - 1);
      if (owner?.kind === "Place" && owner.entry?.subtype === "country") out.push({ type: "FROM", source: m.entity, target: owner.entity, attrs: {}, start: owner.start, end: m.end, confidence: 0.85, rule: "a country's body" });
    }
  });
  return out;
}

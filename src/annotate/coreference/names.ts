/** Decides which names of one document are one entity: by table row, by institution and country, by spelling, by short form. */
import { INSTITUTIONS } from "../institutions.js";
import { fold } from "../../text/fold.js";
import { nameKey } from "../../text/namekey.js";
import type { Lexicon } from "../lexicon.js";
import type { AnnotatedDocument, DocEntity, Knowledge, NameMention } from "../types.js";

export function clusterNames(annotated: AnnotatedDocument, knowledge: Knowledge, lexiconOf: (language: string) => Lexicon): void {
  const { mentions, sentences, doc } = annotated;
  for (const m of mentions) m.text = doc.text.slice(m.start, m.end);
  surnames(mentions);
  const home = mainCountry(annotated, knowledge);
  const byKey = new Map<string, number>();
  const entities: DocEntity[] = annotated.entities;
  const place = (m: NameMention, index: number, key: string) => {
    let at = byKey.get(key);
    if (at === undefined) {
      at = entities.push(newEntity(m, annotated, knowledge, lexiconOf)) - 1;
      byKey.set(key, at);
    }
    join(entities[at]!, m, index, at);
  };
  const later: number[] = [];
  const countriesOf = new Map<string, Set<string>>();
  for (const m of mentions) {
    if (m.institution?.country) {
      const seen = countriesOf.get(m.institution.concept) ?? new Set();
      countriesOf.set(m.institution.concept, seen.add(m.institution.country));
    }
  }
  const acronyms = bracketAcronyms(annotated);
  mentions.forEach((m, index) => {
    // an acronym that this document's own names spell is theirs, whatever the tables know
    if (m.entry && ACRONYM.test(m.text) && !acronyms.has(index) && !spelled(m.text, m.entry.name) && mentions.some((o) => o.kind === "Organization" && o !== m && words(o.text) > 1 && spelled(m.text, o.text))) m.entry = null;
    if (m.entry?.institution) {
      m.institution = m.entry.institution;
      return place(m, index, `institution:${m.institution.concept}:${m.institution.country}`);
    }
    if (m.entry) return place(m, index, `ref:${m.entry.ref}`);
    if (m.institution) {
      const { concept } = m.institution;
      const stated = countriesOf.get(concept);
      const country = m.institution.country || (stated?.size === 1 ? [...stated][0]! : home);
      if (country) {
        m.institution = { concept, country };
        return place(m, index, `institution:${concept}:${country}`);
      }
    }
    const direction = directionOf(m, annotated, lexiconOf);
    if (direction) return place(m, index, `part:${direction}:${m.inner[0]!.entry.ref}`);
    later.push(index);
  });
  // the longer forms first, so that short forms find them
  later.sort((a, b) => words(mentions[b]!.text) - words(mentions[a]!.text) || a - b);
  for (const index of later) {
    const m = mentions[index]!;
    const known = acronyms.get(index);
    if (known !== undefined && mentions[known]!.entity >= 0) {
      join(entities[mentions[known]!.entity]!, m, index, mentions[known]!.entity);
      continue;
    }
    const full = shortForm(m, entities) ?? initialsOf(m, entities) ?? leadingWords(m, entities);
    if (full !== undefined) {
      join(entities[full]!, m, index, full);
      continue;
    }
    place(m, index, `${m.kind}:${nameKey(m.text) || fold(m.text)}`);
  }
  for (const [short, long] of acronyms) mergeInto(annotated, mentions[short]!.entity, mentions[long]!.entity);
  settle(annotated);
  void sentences;
}

const ACRONYM = /^[A-Z]{2,6}$/;

/** Whether the capitals of a name spell the acronym. */
const spelled = (acronym: string, name: string): boolean => name.split(/[\s-]+/).filter((w) => /^\p{Lu}/u.test(w)).map((w) => w[0]).join("") === acronym;

/** "Hollande" is the president told of in full, not the country of that name. */
function surnames(mentions: NameMention[]): void {
  const last = new Set(mentions.filter((m) => m.kind === "Person" && words(m.text) > 1).map((m) => fold(m.text.split(/\s+/).at(-1)!)));
  for (const m of mentions) {
    if (m.kind === "Person" || (m.entry?.source === "actor" && m.kind !== "Place") || words(m.text) > 1 || !last.has(fold(m.text))) continue;
    if (m.entry?.subtype === "country" && mentions.some((o) => o !== m && o.entry === m.entry && fold(o.text) !== fold(m.text))) continue;
    Object.assign(m, { kind: "Person", subtype: null, entry: null, inner: [] });
  }
}

/** « la République Islamique » after « la République islamique d'Iran »: the first words of exactly one name. */
function leadingWords(m: NameMention, entities: DocEntity[]): number | undefined {
  if (words(m.text) < 2) return undefined;
  const key = `${fold(m.text)} `;
  const fitting = entities.flatMap((e, at) => ([...e.aliases].some((a) => fold(a).startsWith(key)) ? [at] : []));
  return fitting.length === 1 ? fitting[0] : undefined;
}

const words = (text: string): number => text.split(/\s+/).length;

function newEntity(m: NameMention, annotated: AnnotatedDocument, knowledge: Knowledge, lexiconOf: (l: string) => Lexicon): DocEntity {
  const institution = m.institution?.country ? m.institution : undefined;
  const state = institution ? knowledge.country(institution.country) : undefined;
  const direction = directionOf(m, annotated, lexiconOf);
  const within = m.kind === "Place" ? (m.inner[0]?.entry ?? null) : null;
  const name = institution && state && !m.entry ? `${state.demonym} ${INSTITUTIONS[institution.concept]!.label}`
    : direction && within ? `${direction[0]!.toUpperCase()}${direction.slice(1)} ${within.name}`
    : (m.entry?.name ?? m.text);
  return {
    kind: m.entry?.kind ?? m.kind, subtype: m.entry?.subtype ?? m.subtype, name, aliases: new Set(), entry: m.entry,
    institution, country: m.entry?.country ?? institution?.country ?? within?.country ?? null, mentions: [], within,
  };
}

function join(entity: DocEntity, m: NameMention, index: number, at: number): void {
  entity.mentions.push(index);
  entity.aliases.add(m.text.replace(/\s+/g, " "));
  entity.subtype ??= m.subtype;
  entity.entry ??= m.entry;
  m.entity = at;
}

/** "eastern Mosul" and «الجانب الشرقي لمدينة الموصل» are the same part. */
function directionOf(m: NameMention, annotated: AnnotatedDocument, lexiconOf: (l: string) => Lexicon): string | undefined {
  if (m.kind !== "Place" || m.inner[0]?.role !== "direction") return undefined;
  const sentence = annotated.sentences[m.sentence]!;
  const lexicon = lexiconOf(sentence.language);
  for (let i = m.from; i < m.to; i++) {
    const direction = lexicon.directions.get(sentence.tokens[i]!.norm);
    if (direction) return direction;
  }
  return undefined;
}

/** The country that most names and adjectives of the document point to: the one that "the army" belongs to. */
export function mainCountry(annotated: AnnotatedDocument, knowledge: Knowledge): string {
  const votes = new Map<string, number>();
  const vote = (country: string | null | undefined, n: number) => country && votes.set(country, (votes.get(country) ?? 0) + n);
  for (const m of annotated.mentions) {
    if (m.kind === "Place") vote(m.entry?.country, m.entry?.subtype === "country" ? 1 : 1.5);
    if (m.institution?.country) vote(m.institution.country, 1.5);
    for (const i of m.inner) vote(i.entry.country, 0.5);
  }
  void knowledge;
  const sorted = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return sorted[0] && sorted[0][1] >= 3 && sorted[0][1] >= 1.5 * (sorted[1]?.[1] ?? 0) ? sorted[0][0] : "";
}

/** "Joint Operations Command (JOC)", « Daech (EI) »: a name in brackets right after a name, short for it. */
function bracketAcronyms(annotated: AnnotatedDocument): Map<number, number> {
  const pairs = new Map<number, number>();
  for (const list of annotated.bySentence) {
    for (let k = 1; k < list.length; k++) {
      const long = annotated.mentions[list[k - 1]!]!;
      const short = annotated.mentions[list[k]!]!;
      const { tokens } = annotated.sentences[short.sentence]!;
      if (short.from !== long.to + 1 || tokens[long.to]!.text !== "(" || tokens[short.to]?.text !== ")") continue;
      if (short.kind !== long.kind && !(short.to - short.from === 1)) continue;
      const acronym = short.text.replace(/[.\s]/g, "");
      const fits = /^[A-Z]{2,}$/.test(acronym) && initialsFit(acronym, long.text);
      const sameRow = short.entry !== null && short.entry.ref === long.entry?.ref;
      if (fits || sameRow || (short.entry === null && /^[\p{Lu}-]{2,7}$/u.test(short.text) && short.kind === "Organization" && long.kind === "Organization")) pairs.set(list[k]!, list[k - 1]!);
    }
  }
  return pairs;
}

function initialsFit(acronym: string, name: string): boolean {
  const initials = name.split(/[\s’'-]+/).filter(Boolean).map((w) => fold(w)[0]!).join("");
  let k = 0;
  for (const c of initials) if (c === acronym[k]?.toLowerCase()) k++;
  return k === acronym.length;
}

/** "CTS" for "Counter Terrorism Service", without brackets: the initials of exactly one organization. */
function initialsOf(m: NameMention, entities: DocEntity[]): number | undefined {
  if (!/^[A-Z]{2,6}$/.test(m.text)) return undefined;
  const fitting = entities.flatMap((e, at) => (e.kind === "Organization" && [...e.aliases].some((a) => {
    const initials = a.split(/[\s-]+/).filter((w) => /^\p{Lu}/u.test(w)).map((w) => w[0]).join("");
    return initials === m.text;
  }) ? [at] : []));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** "Nuri" for "Naseer Nuri": a last (or, for one-name persons, first) word of exactly one person. */
function shortForm(m: NameMention, entities: DocEntity[]): number | undefined {
  const key = nameKey(m.text);
  if (!key) return undefined;
  const parts = key.split(" ");
  if (m.kind === "Organization" && parts.length < 2) return undefined;
  if (m.kind === "Place") return undefined;
  const fitting = entities.flatMap((e, at) => (e.kind === m.kind && [...e.aliases].some((a) => {
    const whole = nameKey(a).split(" ");
    if (whole.length <= parts.length) return false;
    return m.kind === "Person" ? whole.slice(-parts.length).join(" ") === key || (parts.length === 1 && whole.includes(parts[0]!) && whole[0] !== parts[0]) : whole.slice(-parts.length).join(" ") === key;
  }) ? [at] : []));
  return fitting.length === 1 ? fitting[0] : undefined;
}

function mergeInto(annotated: AnnotatedDocument, from: number, into: number): void {
  if (from === into || from < 0 || into < 0) return;
  const a = annotated.entities[into]!;
  const b = annotated.entities[from]!;
  if (a.entry && b.entry && a.entry.ref !== b.entry.ref) return;
  for (const index of b.mentions) {
    annotated.mentions[index]!.entity = into;
    a.mentions.push(index);
  }
  for (const alias of b.aliases) a.aliases.add(alias);
  a.entry ??= b.entry;
  b.mentions = [];
}

/** Drops emptied entities and puts the rest in order of first mention. */
export function settle(annotated: AnnotatedDocument): void {
  const order = annotated.entities.map((e, at) => ({ e, at, first: Math.min(...e.mentions.map((i) => annotated.mentions[i]!.start)) }))
    .filter(({ e }) => e.mentions.length > 0)
    .sort((x, y) => x.first - y.first);
  const moved = new Map(order.map(({ at }, to) => [at, to]));
  annotated.entities = order.map(({ e }) => e);
  for (const m of annotated.mentions) m.entity = moved.get(m.entity) ?? -1;
}

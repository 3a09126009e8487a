/** Decides which names of one document are one entity: by table row, by institution and country, by spelling, by short form. */
import { INSTITUTIONS } from "../institutions.js";
import { fold } from "../../text/fold.js";
import { nameKey } from "../../text/namekey.js";
import { unbroken } from "../../text/unbroken.js";
import type { Lexicon } from "../lexicon.js";
import type { AnnotatedDocument, DocEntity, Knowledge, NameMention } from "../types.js";
import { capitalsOf, Forms } from "./forms.js";
import { withoutOtherOffices } from "./offices.js";
import { spellOut } from "./spelt.js";

export function clusterNames(annotated: AnnotatedDocument, knowledge: Knowledge, lexiconOf: (language: string) => Lexicon): void {
  const { mentions, sentences, doc } = annotated;
  for (const m of mentions) m.text = unbroken(doc.text.slice(m.start, m.end));
  surnames(mentions);
  withoutOtherOffices(annotated, knowledge, lexiconOf);
  spellOut(annotated, knowledge);
  const home = mainCountry(annotated, knowledge);
  const byKey = new Map<string, number>();
  const entities: DocEntity[] = annotated.entities;
  const forms = new Forms(entities);
  const join = (m: NameMention, index: number, at: number) => {
    const entity = entities[at]!;
    const alias = m.text.replace(/\s+/g, " ");
    entity.mentions.push(index);
    entity.subtype ??= m.subtype;
    entity.entry ??= m.entry;
    m.entity = at;
    if (entity.aliases.has(alias)) return;
    entity.aliases.add(alias);
    forms.add(at, alias);
  };
  const place = (m: NameMention, index: number, key: string) => {
    let at = byKey.get(key);
    if (at === undefined) {
      at = entities.push(newEntity(m, annotated, knowledge, lexiconOf)) - 1;
      byKey.set(key, at);
    }
    join(m, index, at);
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
  const spelledHere = new Set(mentions.filter((m) => m.kind === "Organization" && words(m.text) > 1).map((m) => capitalsOf(m.text)));
  /** Rows that the document names by more than acronyms. */
  const toldInFull = new Set(mentions.filter((m) => m.entry && words(m.text) > 1).map((m) => m.entry!.ref));
  mentions.forEach((m, index) => {
    // an acronym that this document's own names spell is theirs, whatever the tables know
    if (m.entry && ACRONYM.test(m.text) && !acronyms.has(index) && !toldInFull.has(m.entry.ref) && spelledHere.has(m.text)) m.entry = null;
    if (m.entry?.institution) {
      m.institution = m.entry.institution;
      return place(m, index, `institution:${m.institution.concept}:${m.institution.country}`);
    }
    if (m.entry) {
      // the Revolutionary Armed Forces of Colombia are not its army
      if (m.institution && m.entry.subtype !== INSTITUTIONS[m.institution.concept]?.subtype) m.institution = undefined;
      return place(m, index, `ref:${m.entry.ref}`);
    }
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
      join(m, index, mentions[known]!.entity);
      continue;
    }
    const full = described(m, index, annotated, lexiconOf) ?? otherForm(m, forms, entities, mentions);
    if (full !== undefined) {
      join(m, index, full);
      continue;
    }
    place(m, index, `${m.kind}:${nameKey(m.text) || fold(m.text)}`);
  }
  for (const [short, long] of [...acronyms, ...otherNames(annotated, lexiconOf)]) mergeInto(annotated, mentions[short]!.entity, mentions[long]!.entity);
  settle(annotated);
  void sentences;
}

const ACRONYM = /^[A-Z]{2,6}$/;

/** The entity of which a name is a shorter form; of an acronym the longer name may have brought it along in brackets. */
function otherForm(m: NameMention, forms: Forms, entities: readonly DocEntity[], mentions: readonly NameMention[]): number | undefined {
  const acronym = ACRONYM.test(m.text);
  return (acronym && m.kind === "Organization" ? forms.organization(m.text) : undefined)
    ?? shortForm(m, forms, entities, mentions)
    ?? (acronym ? forms.initialsOf(m.text) : undefined)
    ?? (words(m.text) > 1 ? forms.leadingWords(m.text) : undefined);
}

/**
 * "Hezbollah leader X said the Lebanese group ...", "Kataib Hezbollah, an Iran-backed militia": a description by origin or backer of the
 * body named just before; its head is no name.
 */
function described(m: NameMention, index: number, annotated: AnnotatedDocument, lexiconOf: (l: string) => Lexicon): number | undefined {
  const [inner] = m.inner;
  if (m.kind !== "Organization" || m.institution || !inner) return undefined;
  const { tokens, language } = annotated.sentences[m.sentence]!;
  const lexicon = lexiconOf(language);
  const head = tokens[lexicon.grammar.adjectiveAfter ? m.from : m.to - 1]!;
  if (!lexicon.grammar.hasCase || /^\p{Lu}/u.test(head.text) || m.from === 0) return undefined;
  const before = tokens[m.from - 1]!;
  const apposed = lexicon.indefinite.has(before.norm) && tokens[m.from - 2]?.text === ",";
  if (!apposed && !lexicon.definite.has(before.norm)) return undefined;
  for (let k = index - 1; k >= 0; k--) {
    const o = annotated.mentions[k]!;
    if (m.sentence - o.sentence > (apposed ? 0 : 2)) return undefined;
    if (apposed ? o.to !== m.from - 2 : o.kind !== "Organization") {
      if (apposed) return undefined;
      continue;
    }
    if (o.kind !== "Organization" || o.entity < 0 || o.entry?.ref === inner.entry.ref) continue;
    const of = annotated.entities[o.entity]!;
    const agrees = inner.role === "demonym" ? of.country === inner.entry.country : inner.role !== "name";
    if (!apposed && !(agrees && GROUPS.has(of.subtype ?? "") && !OF_STATES.test(m.subtype ?? ""))) continue;
    m.form = "nominal";
    return o.entity;
  }
  return undefined;
}

/** Bodies that no group of fighters is called: « la justice irakienne ». */
const OF_STATES = /^(?:court|government|ministry|legislature|police|hospital|university|embassy|military)$/;

const GROUPS = new Set(["armed_group", "militia", "movement", "party", "criminal"]);

/** "Hollande" is the president told of in full, not the country of that name. */
function surnames(mentions: NameMention[]): void {
  const last = new Set(mentions.filter((m) => m.kind === "Person" && words(m.text) > 1).map((m) => fold(m.text.split(/\s+/).at(-1)!)));
  const spellings = new Map<unknown, Set<string>>();
  for (const m of mentions) if (m.entry?.subtype === "country") spellings.set(m.entry, (spellings.get(m.entry) ?? new Set()).add(fold(m.text)));
  for (const m of mentions) {
    if (m.kind === "Person" || (m.entry?.source === "actor" && m.kind !== "Place") || words(m.text) > 1 || !last.has(fold(m.text))) continue;
    if (m.entry?.subtype === "country" && spellings.get(m.entry)!.size > 1) continue;
    Object.assign(m, { kind: "Person", subtype: null, entry: null, inner: [] });
  }
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
    institution, country: m.entry?.country ?? institution?.country ?? within?.country ?? m.country ?? null, mentions: [], within,
  };
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
      // the acronym of another language: "National Liberation Army (ELN)"
      const foreign = long.entry === null && !long.institution && long.kind === "Organization" && short.kind === "Organization" && short.entry !== null && short.entry.subtype !== "media" && acronym.length > 1;
      // «بعثة الأمم المتحدة (أونسميل)», "Saba News Agency (Saba)": one word of any kind behind a body
      const nick = long.kind === "Organization" && short.to - short.from === 1 && short.kind !== "Person" && (short.entry === null || names(long).some((n) => fold(n).split(" ").includes(fold(short.text))));
      if (fits || sameRow || foreign || nick || (short.entry === null && /^[\p{Lu}-]{2,7}$/u.test(short.text) && short.kind === "Organization" && long.kind === "Organization")) pairs.set(list[k]!, list[k - 1]!);
    }
  }
  return pairs;
}

/** "X, widely known as Y", « X, dit Y », "the X Party, or XP": two names of one, side by side. */
function otherNames(annotated: AnnotatedDocument, lexiconOf: (l: string) => Lexicon): [number, number][] {
  const pairs: [number, number][] = [];
  for (const list of annotated.bySentence) {
    for (let n = 1; n < list.length; n++) {
      const [a, b] = [annotated.mentions[list[n - 1]!]!, annotated.mentions[list[n]!]!];
      if (a.kind !== b.kind || a.kind === "Place" || b.from - a.to < 2 || b.from - a.to > 7) continue;
      const { tokens, language } = annotated.sentences[a.sentence]!;
      const lexicon = lexiconOf(language);
      let told = false;
      let k = a.to;
      while (k < b.from) {
        const introducer = lexicon.nameIntroducers.match(tokens, k);
        const { text, norm, pos } = tokens[k]!;
        // "X called Y" is a telephone call
        if (introducer && k + introducer.length <= b.from && (introducer.length > 1 || /^[,،(]$/.test(tokens[a.to]!.text))) {
          told = true;
          k += introducer.length;
        } else if (text === "," && k === a.to && lexicon.coordinators.has(tokens[k + 1]!.norm) && k + 2 === b.from && ACRONYM.test(b.text) && capitalsOf(a.text) === b.text) {
          told = true;
          k = b.from;
        } else if (pos === "ADV" || pos === "AUX" || lexicon.definite.has(norm) || /^[,،("“”«»'‘’]$/.test(text)) k++;
        else break;
      }
      if (told && k >= b.from) pairs.push([list[n]!, list[n - 1]!]);
    }
  }
  return pairs;
}

const names = ({ entry }: NameMention): string[] => (entry ? [entry.name, ...(entry.names_en ?? []), ...(entry.names_fr ?? []), ...(entry.names_ar ?? [])] : []);

function initialsFit(acronym: string, name: string): boolean {
  const initials = name.split(/[\s’'-]+/).filter(Boolean).map((w) => fold(w)[0]!).join("");
  let k = 0;
  for (const c of initials) if (c === acronym[k]?.toLowerCase()) k++;
  return k === acronym.length;
}

/** "Nuri" for "Naseer Nuri"; of organizations only what has two words or more. */
function shortForm(m: NameMention, forms: Forms, entities: readonly DocEntity[], mentions: readonly NameMention[]): number | undefined {
  const key = m.kind === "Place" ? "" : nameKey(m.text);
  if (!key || (m.kind === "Organization" && !key.includes(" "))) return undefined;
  const fitting = forms.shortForms(m.kind, key);
  if (fitting.length < 2) return fitting[0];
  if (m.kind !== "Person") return undefined;
  // "Miguel Uribe was shot; Uribe died": of two of one surname the one told of last, if that is near
  const [near, next] = fitting.map((at) => ({ at, told: lastBefore(m, entities[at]!, mentions) })).filter((f) => f.told).sort((a, b) => b.told!.start - a.told!.start);
  return near && m.sentence - near.told!.sentence <= 1 && (!next || next.told!.sentence < near.told!.sentence) ? near.at : undefined;
}

/** The mention that joined an entity last of those before another name. */
function lastBefore(m: NameMention, entity: DocEntity, mentions: readonly NameMention[]): NameMention | undefined {
  const joined = entity.mentions;
  for (let k = joined.length - 1; k >= Math.max(0, joined.length - LOOKED_AT); k--) if (mentions[joined[k]!]!.start < m.start) return mentions[joined[k]!];
  return undefined;
}

/** Of who is named more often than this behind a name nobody is told near before it. */
const LOOKED_AT = 500;

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
  if (!a.entry && b.entry) Object.assign(a, { entry: b.entry, name: b.entry.name, subtype: b.entry.subtype ?? a.subtype, country: b.entry.country ?? a.country });
  b.mentions = [];
}

/** Drops emptied entities and puts the rest in order of first mention. */
export function settle(annotated: AnnotatedDocument): void {
  const order = annotated.entities.map((e, at) => ({ e, at, first: e.mentions.reduce((least, i) => Math.min(least, annotated.mentions[i]!.start), Infinity) }))
    .filter(({ e }) => e.mentions.length > 0)
    .sort((x, y) => x.first - y.first);
  const moved = new Map(order.map(({ at }, to) => [at, to]));
  annotated.entities = order.map(({ e }) => e);
  for (const m of annotated.mentions) m.entity = moved.get(m.entity) ?? -1;
}

/** Compiles a language's word lists into look-ups over folded tokens, once per process. */
import type { Case, Grammar, RelationVerb, HeadTerm, NameLexicon, NounClass, NumberLexicon, PlaceHeadTerm, ReportingEntry, ReportingLexicon, RoleTerm, TriggerEntry } from "../lang/types.js";
import { fold } from "../text/fold.js";
import { Openings, PhraseIndex } from "./phrases.js";

export interface LexiconSource {
  code: string;
  names: NameLexicon;
  grammar: Grammar;
  triggers: TriggerEntry[];
  reporting: ReportingLexicon;
  numbers: NumberLexicon;
  /** The folded words of a term, split as the tokenizer would. */
  words(term: string): string[];
  /** The lemma of a folded noun, or undefined. */
  lemma?(norm: string): string | undefined;
  /** Surface stems under which a verb or noun entry is to be indexed; see Morphology. */
  forms(entry: string): string[];
}

export interface VerbTrigger {
  entry: TriggerEntry;
  /** Folded words that must follow the verb in the clause. */
  tail: string[];
  /** Nouns one of which must head whoever acts; see TriggerEntry.agentNouns. */
  agents: PhraseIndex<true> | null;
  /** Lemmas of those words, where they differ: a tail in the plural stands for the singular as well. */
  tailLemmas: (string | undefined)[];
  /** Written with a reflexive pronoun (« se rendre »): one must stand before the verb. */
  reflexive: boolean;
  /** Listed under the verb's base form itself, not another form of it. */
  exact: boolean;
}

export interface Lexicon {
  code: string;
  grammar: Grammar;
  article: string | null;
  honorifics: PhraseIndex<true>;
  ranks: PhraseIndex<true>;
  titlesOfSeveral: PhraseIndex<true>;
  roles: PhraseIndex<RoleTerm>;
  /** Role, as the words under which it is looked up → the first of those that mean the same. */
  sameRoles: Map<string, string>;
  orgHeads: PhraseIndex<HeadTerm>;
  placeHeads: PhraseIndex<PlaceHeadTerm>;
  institutions: PhraseIndex<string>;
  nouns: PhraseIndex<NounClass>;
  prepositions: PhraseIndex<Case>;
  accordingTo: PhraseIndex<true>;
  /** Reporting verbs whose subject may be a thing. */
  evidential: Set<string>;
  /** "contrary to what X said". */
  contrary: PhraseIndex<true>;
  /** Wordings that speak for a kind of statement, by name. */
  signals: [string, PhraseIndex<true>][];
  /** All of them. */
  anySignal: PhraseIndex<true>;
  /** Folded participles that carry on with a speaker. */
  reportingParticiples: Map<string, ReportingEntry>;
  firstPerson: { words: Set<string>; endings: string[]; verbs: RegExp | null };
  ownSuffix: RegExp | null;
  nameIntroducers: PhraseIndex<true>;
  linkParticiples: PhraseIndex<Grammar["linkParticiples"][number]>;
  /** Folded word → north, south ... */
  directions: Map<string, string>;
  particles: Set<string>;
  notNames: Set<string>;
  descriptors: Set<string>;
  journeys: Set<string>;
  /** Verbs whose object is mostly a place. */
  takings: Set<string>;
  things: { before: PhraseIndex<true>; after: PhraseIndex<true>; vessels: PhraseIndex<true> };
  givenNames: Set<string>;
  relatives: Set<string>;
  sentenceRelatives: Set<string>;
  /** Case of a pronoun with a preposition before it in one word. */
  pronounCases: Map<string, Case>;
  complementizers: Set<string>;
  meanwhile: PhraseIndex<true>;
  subordinators: Set<string>;
  /** Those of several words. */
  subordinatorPhrases: PhraseIndex<true>;
  coordinators: Set<string>;
  definite: Set<string>;
  indefinite: Set<string>;
  plainForces: Set<string>;
  counterparts: Set<string>;
  pronouns: Map<string, Grammar["pronouns"][number]>;
  possessives: Map<string, Grammar["possessives"][number]>;
  passiveAuxiliaries: Set<string>;
  lightVerbs: Set<string>;
  sufferVerbs: Set<string>;
  refusing: Set<string>;
  prospective: Set<string>;
  occasions: Set<string>;
  aims: Set<string>;
  ownsUp: Set<string>;
  bareSayings: Set<string>;
  stateVerbs: Set<string>;
  casualties: Set<string>;
  professions: Set<string>;
  sport: PhraseIndex<true>;
  money: PhraseIndex<true>;
  law: PhraseIndex<true>;
  accidents: PhraseIndex<true>;
  maybeBeforePresent: Set<string>;
  resultVerbs: Set<string>;
  occurrence: Set<string>;
  reflexives: Set<string>;
  subjectPronouns: Set<string>;
  impersonals: Set<string>;
  genders: Map<string, "m" | "f">;
  opposingVerbs: Set<string>;
  owningVerbs: Set<string>;
  adverbials: PhraseIndex<true>;
  latter: PhraseIndex<true>;
  capitalHeads: Set<string>;
  assailed: Set<string>;
  ceasing: Set<string>;
  controlVerbs: Set<string>;
  controlNouns: Set<string>;
  memberTerms: PhraseIndex<true>;
  seatTerms: PhraseIndex<true>;
  capitals: PhraseIndex<true>;
  /** Unit of a force → how large. */
  units: Map<string, number>;
  fightNouns: Set<string>;
  obligation: Set<string>;
  future: Set<string>;
  unaccusatives: Set<string>;
  citingVerbs: Set<string>;
  addressingVerbs: Set<string>;
  accusingVerbs: Set<string>;
  universal: Set<string>;
  alleged: PhraseIndex<true>;
  planned: PhraseIndex<true>;
  hypothetical: PhraseIndex<true>;
  negation: PhraseIndex<true>;
  anonymity: PhraseIndex<true>;
  /** By folded lemma or stem. */
  verbTriggers: Map<string, VerbTrigger[]>;
  /** All entries of a noun, in the order of the lexicon. */
  nounTriggers: PhraseIndex<TriggerEntry[]>;
  phraseTriggers: PhraseIndex<TriggerEntry>;
  reportingVerbs: Map<string, { entry: ReportingEntry; tail: string[]; reflexive: boolean }[]>;
  reportingNouns: PhraseIndex<ReportingEntry>;
  relationVerbs: Map<string, RelationVerb[]>;
  supportNouns: Set<string>;
  responsibility: PhraseIndex<true>;
  lengthUnits: Set<string>;
  /** Noun → relation of the part that it names to its whole. */
  partNouns: Map<string, "PART_OF" | "MEMBER_OF" | "AFFILIATED_WITH">;
  /** Words before a number that say how exact it is: at least, up to, about. */
  approximators: PhraseIndex<true>;
  /** Words that open a range: between (20 and 30), from (20 to 30). */
  rangeOpeners: PhraseIndex<true>;
  /** Those and the approximators. */
  countOpeners: PhraseIndex<true>;
  /** Nouns that only count: dozens, thousands, million. */
  quantities: Set<string>;
  words(term: string): string[];
}

export function compileLexicon(source: LexiconSource): Lexicon {
  const { names, grammar, reporting, numbers, words } = source;
  const triggers = source.triggers.map(alike);
  const article = grammar.articlePrefix ? fold(grammar.articlePrefix) : null;
  const openings = new Openings(article);
  const index = <T>(items: Iterable<[string, T]>): PhraseIndex<T> => {
    const made = new PhraseIndex<T>(openings);
    for (const [term, value] of items) made.add(words(term), value);
    return made;
  };
  const roleKey = new PhraseIndex<true>(openings);
  const flags = (terms: string[]) => index(terms.map((t) => [t, true] as [string, true]));
  const set = (terms: string[]) => new Set(terms.map(fold));
  const { reflexives } = grammar;
  const reflexivePattern = reflexives.length ? new RegExp(`^(${reflexives.map((r) => (r.endsWith("'") ? r : `${r}\\s+`)).join("|")})(.+)$`) : /^(?!)/;
  const verbs = <T>(entries: readonly T[], list: (e: T) => string[] | undefined, agentsOf: (e: T) => PhraseIndex<true> | null = () => null) => {
    const map = new Map<string, { entry: T; tail: string[]; tailLemmas: (string | undefined)[]; reflexive: boolean; exact: boolean; agents: PhraseIndex<true> | null }[]>();
    for (const entry of entries) {
      const agents = agentsOf(entry);
      for (const verb of list(entry) ?? []) {
        const [, pronoun, plain] = reflexivePattern.exec(verb.trim()) ?? [];
        const [head, ...rest] = (plain ?? verb.trim()).split(/\s+/);
        const tail = rest.length ? words(rest.join(" ")) : [];
        const tailLemmas = tail.map((w) => source.lemma?.(w));
        // one for all forms of the verb: an Arabic one has sixty
        const inflected = { entry, tail, tailLemmas, reflexive: pronoun !== undefined, exact: false, agents };
        const exact = { ...inflected, exact: true };
        const plainForm = fold(head!.split("/")[0]!);
        for (const form of new Set(source.forms(head!).map(fold))) {
          const found = map.get(form);
          const trigger = form === plainForm ? exact : inflected;
          if (found) found.push(trigger);
          else map.set(form, [trigger]);
        }
      }
    }
    for (const found of map.values()) found.sort((a, b) => b.tail.length - a.tail.length || Number(b.reflexive) - Number(a.reflexive) || b.tail.join("").length - a.tail.join("").length || Number(b.exact) - Number(a.exact));
    return map;
  };
  return {
    code: source.code,
    grammar,
    article,
    words,
    honorifics: flags(names.honorifics),
    ranks: flags(names.ranks),
    titlesOfSeveral: flags(names.titlesOfSeveral ?? []),
    roles: index(names.roles.map((r) => [r.term, r])),
    sameRoles: new Map(names.sameRoles.flatMap((same) => same.map((term): [string, string] => [words(term).map((w) => roleKey.key(w)).join(" "), same[0]!]))),
    orgHeads: index(names.orgHeads.map((h) => [h.term, h])),
    placeHeads: index(names.placeHeads.map((h) => [h.term, h])),
    institutions: index(grammar.institutions.flatMap((i) => i.terms.map((t) => [t, i.concept] as [string, string]))),
    nouns: index(names.nouns.map((n) => [n.term, n.class])),
    prepositions: index(Object.entries(grammar.prepositions)),
    accordingTo: flags(reporting.accordingTo),
    evidential: new Set(reporting.evidential.flatMap(source.forms).map(fold)),
    contrary: flags(reporting.contrary),
    signals: Object.entries(reporting.signals).map(([name, terms]) => [name, flags(terms)]),
    anySignal: flags(Object.values(reporting.signals).flat()),
    reportingParticiples: new Map(reporting.entries.flatMap((e) => (e.participles ?? []).map((p) => [fold(p), e] as [string, ReportingEntry]))),
    firstPerson: { words: set(grammar.firstPerson.words), endings: (grammar.firstPerson.endings ?? []).map(fold), verbs: grammar.firstPerson.verbs ?? null },
    ownSuffix: grammar.ownSuffix ?? null,
    nameIntroducers: flags(grammar.nameIntroducers),
    linkParticiples: index(grammar.linkParticiples.map((l) => [l.term, l])),
    directions: new Map(Object.entries(grammar.directions).map(([k, v]) => [fold(k), v])),
    particles: set(names.nameParticles),
    notNames: set(names.notNames),
    descriptors: set(names.descriptors),
    journeys: set(names.journeys ?? []),
    takings: set(names.takings ?? []),
    things: { before: flags(names.things.before), after: flags(names.things.after), vessels: flags(names.things.vessels ?? []) },
    givenNames: set(names.givenNames),
    relatives: set(grammar.relatives),
    sentenceRelatives: set(grammar.sentenceRelatives ?? []),
    pronounCases: new Map(Object.entries(grammar.pronounCases ?? {}).flatMap(([c, words]) => words.map((w): [string, Case] => [fold(w), c as Case]))),
    complementizers: set(grammar.complementizers),
    meanwhile: flags(grammar.meanwhile),
    subordinators: set(grammar.subordinators),
    subordinatorPhrases: flags(grammar.subordinators.filter((s) => s.includes(" "))),
    coordinators: set(grammar.coordinators),
    definite: set(grammar.definite),
    indefinite: set(grammar.indefinite),
    plainForces: set(grammar.plainForces),
    counterparts: set(grammar.counterparts),
    pronouns: new Map(grammar.pronouns.map((p) => [fold(p.term), p])),
    possessives: new Map(grammar.possessives.map((p) => [fold(p.term), p])),
    passiveAuxiliaries: new Set(grammar.passiveAuxiliaries.flatMap(source.forms).map(fold)),
    occurrence: new Set((grammar.occurrence ?? []).flatMap(source.forms).map(fold)),
    resultVerbs: new Set((grammar.resultVerbs ?? []).flatMap(source.forms).map(fold)),
    lightVerbs: new Set(grammar.lightVerbs.filter((v) => !v.includes(" ")).flatMap(source.forms).map(fold)),
    casualties: new Set((grammar.casualties ?? []).map(fold)),
    professions: new Set((names.professions ?? []).map(fold)),
    stateVerbs: new Set((grammar.stateVerbs ?? []).flatMap(source.forms).map(fold)),
    prospective: new Set((grammar.prospective ?? []).map(fold)),
    ownsUp: new Set((grammar.ownsUp ?? []).map(fold)),
    aims: new Set((grammar.aims ?? []).map(fold)),
    bareSayings: new Set((grammar.bareSayings ?? []).map(fold)),
    occasions: new Set((grammar.occasions ?? []).map(fold)),
    refusing: new Set((grammar.refusing ?? []).flatMap(source.forms).map(fold)),
    sufferVerbs: new Set((grammar.sufferVerbs ?? []).flatMap(source.forms).map(fold)),
    maybeBeforePresent: set(grammar.maybeBeforePresent ?? []),
    obligation: set(grammar.obligation),
    future: set(grammar.future),
    controlVerbs: new Set(grammar.controlVerbs.flatMap(source.forms).map(fold)),
    controlNouns: set(grammar.controlNouns),
    memberTerms: flags(grammar.memberTerms),
    seatTerms: flags(grammar.seatTerms),
    capitals: flags(grammar.capitals),
    units: new Map(grammar.units.map((unit, size) => [fold(unit), size])),
    fightNouns: set(grammar.fightNouns),
    reflexives: set(grammar.reflexives),
    subjectPronouns: set(grammar.subjectPronouns ?? []),
    impersonals: new Set((grammar.impersonals ?? []).flatMap(source.forms).map(fold)),
    genders: new Map((["m", "f"] as const).flatMap((g) => (grammar.genders?.[g] ?? []).map((term): [string, "m" | "f"] => [fold(term), g]))),
    opposingVerbs: new Set((grammar.opposingVerbs ?? []).flatMap(source.forms).map(fold)),
    assailed: set(grammar.assailed ?? []),
    ceasing: new Set((grammar.ceasing ?? []).flatMap(source.forms).map(fold)),
    capitalHeads: set(names.capitalHeads ?? []),
    adverbials: flags(grammar.adverbials ?? []),
    latter: flags(grammar.latter ?? []),
    owningVerbs: new Set((grammar.owningVerbs ?? []).flatMap(source.forms).map(fold)),
    unaccusatives: set(grammar.unaccusatives),
    citingVerbs: new Set(grammar.citingVerbs.flatMap(source.forms).map(fold)),
    accusingVerbs: new Set((grammar.accusingVerbs ?? []).map((v) => fold(v.split("/")[0]!))),
    addressingVerbs: new Set((grammar.addressingVerbs ?? []).flatMap(source.forms).map(fold)),
    universal: set(grammar.universal ?? []),
    alleged: flags(reporting.alleged),
    planned: flags(reporting.planned),
    hypothetical: flags(reporting.hypothetical),
    negation: flags(reporting.negation),
    verbTriggers: verbs(triggers, (t) => t.verbs, (t) => (t.agentNouns ? flags(t.agentNouns) : null)),
    sport: flags(grammar.otherTopics?.sport ?? []),
    money: flags(grammar.otherTopics?.money ?? []),
    law: flags(grammar.otherTopics?.law ?? []),
    accidents: flags(grammar.otherTopics?.accidents ?? []),
    anonymity: flags(reporting.anonymity),
    nounTriggers: index(grouped(triggers.flatMap((t) => (t.nouns ?? []).map((n) => [n, t] as [string, TriggerEntry])))),
    phraseTriggers: index(triggers.flatMap((t) => (t.phrases ?? []).map((p) => [p, t] as [string, TriggerEntry]))),
    reportingVerbs: verbs(reporting.entries, (e) => e.verbs),
    partNouns: new Map(grammar.partNouns.flatMap(({ relation, nouns }) => nouns.map((n): [string, typeof relation] => [fold(n), relation]))),
    supportNouns: set(grammar.supportNouns),
    responsibility: flags(grammar.responsibility),
    lengthUnits: set(grammar.lengthUnits ?? []),
    relationVerbs: byForm(grammar.relationVerbs, (v) => source.forms(v.verb)),
    approximators: flags([...numbers.atLeast, ...numbers.atMost, ...numbers.about]),
    rangeOpeners: flags(numbers.between),
    countOpeners: flags([...numbers.between, ...numbers.atLeast, ...numbers.atMost, ...numbers.about]),
    quantities: set([...Object.keys(numbers.vague), ...Object.keys(numbers.multipliers)]),
    reportingNouns: index(reporting.entries.flatMap((e) => (e.nouns ?? []).map((n) => [n, e] as [string, ReportingEntry]))),
  };
}

/** An entry with all its properties, in one order: objects of one shape are read at once, of some seventy by a search each time. */
const alike = ({ subtype, verbs, nouns, phrases, frame, object, subject, agentNouns, adjectival, cases, governs, confidence }: TriggerEntry): TriggerEntry => ({
  subtype, verbs, nouns, phrases, frame, object, subject, agentNouns, adjectival, cases, governs, confidence,
});

/** Values by each folded form of theirs. */
function byForm<T>(values: readonly T[], forms: (value: T) => string[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const value of values) for (const form of new Set(forms(value).map(fold))) map.set(form, [...(map.get(form) ?? []), value]);
  return map;
}

/** One item for each folded term, with all its values. */
function grouped<T>(items: [string, T][]): [string, T[]][] {
  const map = new Map<string, [string, T[]]>();
  for (const [term, value] of items) {
    const found = map.get(fold(term));
    if (found) found[1].push(value);
    else map.set(fold(term), [term, [value]]);
  }
  return [...map.values()];
}

/** Finds the names of a document: generators propose candidates with reasons for each sentence, selection keeps the best set. */
import type { Sentence, Token } from "../../text/token.js";
import type { Lexicon } from "../lexicon.js";
import type { NameTagger } from "../ner/types.js";
import type { Knowledge, NameMention } from "../types.js";
import type { Candidate } from "./candidate.js";
import { fromCapitals } from "./capitals.js";
import { DIRECTION, INSTITUTION, NameContext, ORG_HEAD, PLACE_HEAD } from "./context.js";
import { dependsOnCountries, fromGazetteer, type Countries } from "./gazetteer.js";
import { fromInstitutions } from "./institutions.js";
import { Told } from "./told.js";
import { coalitionAt, fromOrganizationHeads } from "./organizations.js";
import { fromNameWords } from "./persons.js";
import { describe } from "./phrase.js";
import { fromPlacePatterns } from "./places.js";
import { select, type Chosen } from "./select.js";
import { Tagged } from "./tagged.js";

export interface NameTools {
  lexiconOf(language: string): Lexicon;
  knowledge: Knowledge;
  /** The trained name tagger of a language, where there is one. */
  taggerOf?(language: string): NameTagger | null;
}

/**
 * The names of the sentences, in order. What the document says elsewhere helps: its countries to choose among places of
 * one name, a person told in full to read the surname alone. So sentences that such knowledge may change are decided twice.
 */
export function findNames(sentences: readonly Sentence[], tools: NameTools): NameMention[] {
  const countries = new Map<string, number>();
  const told = new Told();
  const mentions: NameMention[] = [];
  for (let from = 0; from < sentences.length; from += AT_ONCE) {
    const batch = sentences.slice(from, from + AT_ONCE);
    // what is decided for good is not kept
    const read = batch.map((sentence): Lattice | NameMention[] => {
      const lattice = propose(sentence.tokens, tools.lexiconOf(sentence.language), tools);
      for (const c of lattice.chosen) {
        if (c.kind === "Place" && c.entry?.subtype === "country") count(countries, c.entry.country);
        count(countries, c.institution?.country);
        for (const inner of c.inner) count(countries, inner.entry.country);
      }
      told.read(lattice.context, lattice.chosen);
      return lattice.places || Told.mayChange(lattice.context, lattice.candidates) ? lattice : toMentions(lattice, sentence);
    });
    read.forEach((lattice, n) => {
      const decided = Array.isArray(lattice) ? lattice : decideAgain(lattice, countries, told, batch[n]!);
      for (const mention of decided) mentions.push(mention);
    });
  }
  return mentions;
}

/** Sentences of which everything is held until what the document says elsewhere is known: more than any report has. Longer ones know what they have said so far. */
const AT_ONCE = 10_000;

function decideAgain(lattice: Lattice, countries: Countries, told: Told, sentence: Sentence): NameMention[] {
  if (countries.size && lattice.places || told.changes(lattice.context, lattice.candidates)) decide(lattice, countries, told);
  return toMentions(lattice, sentence);
}

const count = (map: Map<string, number>, key: string | null | undefined): void => {
  if (key) map.set(key, (map.get(key) ?? 0) + 1);
};

/** What is known of one sentence before the rest of the document is. */
interface Lattice {
  context: NameContext;
  /** All candidates but those of the tables. */
  candidates: Candidate[];
  /** Tokens where a known name starts. */
  known: number[];
  tagged: Tagged | null;
  /** Whether the document's countries may change the decision. */
  places: boolean;
  chosen: Chosen[];
}

const NO_COUNTRIES: Countries = new Map();

function propose(tokens: readonly Token[], lexicon: Lexicon, tools: NameTools): Lattice {
  const context = new NameContext(tokens, lexicon, tools.knowledge);
  const lattice: Lattice = { context, candidates: [], known: [], tagged: null, places: false, chosen: [] };
  const { candidates } = lattice;
  let runEnd = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (context.shapes[i] === "punct") continue;
    const known = context.known(i);
    if (known) {
      lattice.known.push(i);
      lattice.places ||= dependsOnCountries(known);
    }
    if (context.may(i, INSTITUTION)) candidates.push(...fromInstitutions(context, i));
    const coalition = coalitionAt(context, i);
    if (coalition) candidates.push(coalition);
    else if (context.may(i, ORG_HEAD)) candidates.push(...fromOrganizationHeads(context, i));
    if (context.may(i, DIRECTION | PLACE_HEAD)) candidates.push(...fromPlacePatterns(context, i));
    if (!context.hasCase) candidates.push(...fromNameWords(context, i));
    else if (i >= runEnd && context.capital(i)) {
      const run = fromCapitals(context, i);
      candidates.push(...run.candidates);
      if (run.end > i) runEnd = run.end;
    }
  }
  const tagger = tools.taggerOf?.(lexicon.code);
  if (tagger) {
    lattice.tagged = Tagged.of(context, tagger, candidates, lattice.known);
    lattice.tagged?.judge(candidates);
  }
  if (context.hasCase) withAcronyms(context, candidates);
  decide(lattice, NO_COUNTRIES, null);
  return lattice;
}

function decide(lattice: Lattice, countries: Countries, told: Told | null): void {
  const { context, known } = lattice;
  const all = told ? told.support(context, lattice.candidates) : [...lattice.candidates];
  for (const i of known) {
    const candidate = fromGazetteer(context, i, countries);
    if (!candidate) continue;
    // the tagger has a say where a table's name is a single word that may mean something else
    if (lattice.tagged && candidate.to - i === 1 && (candidate.entry!.weak || candidate.entry!.source !== "actor")) lattice.tagged.weigh(candidate);
    const doubt = told?.doubt(context, candidate);
    if (doubt) candidate.reasons.push(doubt);
    all.push(candidate);
  }
  lattice.chosen = all.length ? withDescriptors(select(all), context) : [];
}

/** "Memorandum of Understanding (MOU)", « Front de libération de l'Azawad (FLA) »: what stands in brackets behind a name is short for it. */
function withAcronyms({ tokens, shapes }: NameContext, candidates: Candidate[]): void {
  for (const c of [...candidates]) {
    const at = c.to + 1;
    if (tokens[c.to]?.text !== "(" || shapes[at] !== "upper" || !ENDS_SHORT.has(tokens[at + 1]?.text ?? "")) continue;
    if (c.thing) candidates.push({ ...c, from: at, to: at + 1, reasons: [["short for a thing", 5]] });
    else if (c.kind === "Organization" && c.to - c.from > 1) candidates.push({ from: at, to: at + 1, kind: "Organization", subtype: c.subtype, entry: null, inner: [], reasons: [["short for the name before", 3]] });
  }
}

const ENDS_SHORT = new Set([")", ",", ";"]);

/** « la chaîne de télévision américaine CNN »: a description right before a name lends it what it says and goes. */
function withDescriptors(chosen: Chosen[], { lexicon, shapes }: NameContext): Chosen[] {
  if (!lexicon.grammar.adjectiveAfter || chosen.length < 2) return chosen;
  return chosen.filter((c, n) => {
    const next = chosen[n + 1];
    if (!next || next.from !== c.to || c.kind !== "Organization" || next.kind !== "Organization" || c.entry || shapes[c.from] !== "low") return true;
    next.inner = [...next.inner, ...c.inner];
    return false;
  });
}

function toMentions({ context, chosen }: Lattice, sentence: Sentence): NameMention[] {
  const { tokens } = sentence;
  const names = chosen.filter((c) => !c.thing);
  const mentions = names.map((c): NameMention => ({
    sentence: sentence.index, from: c.from, to: c.to, start: tokens[c.from]!.start, end: tokens[c.to - 1]!.end, kind: c.kind, subtype: c.subtype, form: "name",
    text: "", score: c.total, reasons: c.reasons, entry: c.entry, institution: c.institution, inner: c.inner, entity: -1,
  }));
  describe(context, mentions);
  return mentions;
}

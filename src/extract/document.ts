/** Everything said in one annotated document: sentence by sentence, with what later sentences need carried along. */
import type { Lexicon } from "../annotate/lexicon.js";
import type { NameTagger } from "../annotate/ner/types.js";
import type { Parser } from "../annotate/parse/parser.js";
import type { AnnotatedDocument, Knowledge } from "../annotate/types.js";
import type { Diagnostic, ExtractionRecord, Schema, Span } from "../model/index.js";
import { appositions } from "./apposition.js";
import type { Sentence } from "../text/token.js";
import { chunk } from "./chunks.js";
import { clauses } from "./clauses.js";
import { treeFrames } from "./treeFrames.js";
import type { CountLike, DateLike, SentenceContext } from "./context.js";
import { Discourse } from "./coreference.js";
import { findEvents, goal, inDateline, type FoundEvent, type Focus } from "./events/find.js";
import { joinMentions } from "./events/join.js";
import { parseSentence } from "./parseSentence.js";
import { nameDocument } from "./naming.js";
import { toRecord, type WhyRelation } from "./record.js";
import { control } from "./relations/control.js";
import { withEnds } from "./relations/ends.js";
import { EntityFinder } from "./relations/finder.js";
import { insideNames } from "./relations/inside.js";
import { relationsOfEvents } from "./relations/events.js";
import { presence } from "./relations/presence.js";
import { relationsByPattern } from "./relations/patterns.js";
import { relationsByVerb } from "./relations/verbs.js";
import { rolesOfPersons } from "./relations/roles.js";
import type { FoundRelation } from "./relations/types.js";
import { relateStatements, Sides } from "./statements/about.js";
import { findStatements, issuerOf, newTalk, type FoundStatement, type QuoteSpan } from "./statements/find.js";
import { judgeKind } from "./statements/kind.js";

export interface DocumentTools {
  schema: Schema;
  knowledge: Knowledge;
  lexiconOf(language: string): Lexicon;
  /** The trained name tagger of a language, where there is one. */
  taggerOf?(language: string): NameTagger | null;
  /** The dependency parser of a language, where there is one. */
  parserOf?(language: string): Parser | null;
  /** Roles of blocks whose sentences are not read: page furniture. */
  silent: ReadonlySet<string>;
  /** Roles of blocks that name people but tell no events: credits. */
  namesOnly: ReadonlySet<string>;
  /** Dates and casualty counts of a sentence. */
  expressionsOf(sentence: Sentence, text: string): { dates: DateLike[]; counts: CountLike[] };
  /** Called with each sentence's analysis, for explanations. */
  trace?(context: SentenceContext, said: readonly FoundStatement[], events: readonly FoundEvent[]): void;
  /** Called with each relation of the record and the rules that gave it, for explanations. */
  traceRelation?: WhyRelation;
  quotesOf(annotated: AnnotatedDocument): QuoteSpan[];
}

export function extractDocument(annotated: AnnotatedDocument, tools: DocumentTools, title: string | null, diagnostics: Diagnostic[], outlets: readonly Span[] = []): ExtractionRecord {
  nameDocument(annotated, tools, outlets);
  const { sentences } = annotated;
  const finder = new EntityFinder(annotated);
  const discourse = new Discourse(annotated);
  const quotes = tools.quotesOf(annotated);
  const relations: FoundRelation[] = [];
  const events: FoundEvent[] = [];
  const statements: FoundStatement[] = [];
  const focus: Focus = { place: null, city: null };
  const lastRole = { title: null as string | null };
  const sides = new Sides(annotated, relations);
  const talk = newTalk(annotated);
  let language: string | null = null;
  for (const sentence of sentences) {
    const role = annotated.blocks[sentence.block]!.role;
    if (tools.silent.has(role)) continue;
    const lexicon = tools.lexiconOf(sentence.language);
    // another language in one file is another report: nothing is carried over
    if (language !== null && language !== sentence.language) focus.place = focus.city = talk.last = talk.quoted = null;
    language = sentence.language;
    const expressions = timesOf(sentence, annotated, tools);
    const chunks = chunk(sentence, lexicon, annotated.mentions, annotated.bySentence[sentence.index]!, expressions.dates, annotated.datelines);
    const parser = tools.parserOf?.(sentence.language) ?? null;
    const context: SentenceContext = {
      annotated, sentence, tokens: sentence.tokens, lexicon, knowledge: tools.knowledge, schema: tools.schema, finder, chunks,
      clauses: parser ? treeFrames(chunks, sentence.tokens, lexicon, parseSentence(parser, sentence.tokens, annotated.datelines)) : clauses(chunks, sentence.tokens, lexicon), ...expressions,
      references: appositions(chunks, sentence, annotated, lexicon), attributions: [], voices: [],
    };
    discourse.read(context);
    for (const index of annotated.bySentence[sentence.index]!) relations.push(...insideNames(annotated.mentions[index]!, context, finder));
    if (tools.namesOnly.has(role) || annotated.blocks[sentence.block]!.repeat) continue;
    relations.push(...partsOfFocus(context, focus));
    relations.push(...withEnds([...rolesOfPersons(context, finder, lastRole), ...relationsByPattern(context, finder)], context));
    talk.issuer ??= issuerOf(context);
    const open = talk.quoted !== null && talk.quoted.end > sentence.start ? talk.quoted : null;
    const said = findStatements(context, quotes, talk);
    discourse.heard(said.at(-1)?.speaker ?? null);
    statements.push(...said);
    const heard = open ? [open, ...said] : said;
    context.attributions = heard.map((s) => ({ start: s.start, end: s.end, kind: s.kind, stance: s.stance, hedged: s.hedged, factive: s.entry?.factive === true, speaker: s.speaker, cue: s === open ? -1 : s.cue, direct: s.quote !== null && s.quote.length > (s.end - s.start) * 0.7 }));
    context.voices = voices(heard, sides, talk.issuer);
    relations.push(...withEnds([...relationsByVerb(context), ...control(context), ...presence(context)], context));
    // a line of a list of headlines stands by itself
    const listed = role === "subheading";
    const found = findEvents(context, listed ? { place: null, city: null } : focus);
    for (const s of said) judgeKind(s, s.entry, context, found, new Set(sides.entities(s.speaker)));
    tools.trace?.(context, said, found);
    for (const event of found) event.headline = HEADLINES.has(role);
    events.push(...found);
    const told = found.filter((e) => e.place?.stated).at(-1);
    if (listed && found.length > 0) continue;
    if (told) focus.place = told.place!.entity;
    else focus.place = mainPlace(context) ?? focus.place;
    for (const index of annotated.bySentence[sentence.index]!) {
      const m = annotated.mentions[index]!;
      if (m.kind === "Place" && CITIES.has(annotated.entities[m.entity]!.subtype ?? "")) focus.city = m.entity;
    }
  }
  const explicit = new Set(relations.filter((r) => r.type === "LOCATED_IN" && !r.attrs.inferred).map((r) => r.source));
  const joined = joinMentions(events);
  const eventRelations = relationsOfEvents(joined, annotated, tools.schema);
  // whoever holds a place is in it
  const held = new Set([...relations, ...eventRelations].filter((r) => r.type === "CONTROLS").map((r) => `${r.source} ${r.target}`));
  const kept = relations.filter((r) => !(r.type === "LOCATED_IN" && ((r.attrs.inferred && !r.attrs.capital && explicit.has(r.source)) || held.has(`${r.source} ${r.target}`))));
  for (const event of joined) event.mode = tools.schema.subtype(event.subtype)?.subtype.mode ?? null;
  const abouts = relateStatements(statements, joined, annotated, kept);
  return toRecord({
    annotated, references: discourse.references, relations: kept, events: joined, eventRelations,
    statements, abouts, diagnostics, title,
  }, tools.knowledge, tools.traceRelation);
}

/** Dates and counts; the March 23 Movement is no date, and the 444th Brigade no number of people. */
function timesOf(sentence: Sentence, annotated: AnnotatedDocument, tools: DocumentTools): { dates: DateLike[]; counts: CountLike[] } {
  const found = tools.expressionsOf(sentence, annotated.doc.text);
  if (!found.dates.length && !found.counts.length) return found;
  const bodies = annotated.bySentence[sentence.index]!.map((i) => annotated.mentions[i]!).filter((m) => m.kind === "Organization" && m.to - m.from > 1);
  if (!bodies.length) return found;
  const inside = (from: number, to: number): boolean => bodies.some((m) => from < m.to && m.from < to);
  return { dates: found.dates.filter((d) => !inside(d.tokenStart, d.tokenEnd)), counts: found.counts.filter((c) => !inside(c.tokenStart, c.tokenStart + 1)) };
}

/** On whose behalf each statement of a sentence speaks; a communiqué speaks for its issuer outside quotations, too. */
function voices(heard: readonly FoundStatement[], sides: Sides, issuer: number | null): SentenceContext["voices"] {
  const out: SentenceContext["voices"] = heard.flatMap((s) => (s.speaker && "entity" in s.speaker ? [{ start: s.start, end: s.end, side: sides.organization(s.speaker.entity), direct: s.quote !== null && s.quote.length > (s.end - s.start) * 0.7 }] : []));
  return issuer === null ? out : [...out, { start: 0, end: Infinity, side: issuer, direct: true }];
}

const HEADLINES = new Set(["headline", "subheading", "caption"]);

/** Subtypes that are always part of a larger place. */
const PARTS = new Set(["neighbourhood", "neighborhood", "district", "quarter"]);

/** A quarter that no table knows is told as part of the city the text speaks of. */
function partsOfFocus({ annotated, sentence }: SentenceContext, focus: Focus): FoundRelation[] {
  const cities = annotated.bySentence[sentence.index]!.map((i) => annotated.mentions[i]!).filter((m) => m.kind === "Place" && m.entry && CITIES.has(m.entry.subtype ?? ""));
  return annotated.bySentence[sentence.index]!.flatMap((index) => {
    const m = annotated.mentions[index]!;
    const e = annotated.entities[m.entity]!;
    if (m.kind !== "Place" || e.entry || !PARTS.has(e.subtype ?? "") || m.inner.length) return [];
    const city = cities.find((c) => c.from > m.to)?.entity ?? focus.city ?? cities[0]?.entity;
    if (city === undefined || city === null || city === m.entity) return [];
    return [{ type: "LOCATED_IN", source: m.entity, target: city, attrs: { inferred: true }, start: m.start, end: m.end, confidence: 0.6, rule: "quarter of the city spoken of" }];
  });
}

const CITIES = new Set(["city", "town", "capital"]);

/** The first place of a sentence that is no country. */
function mainPlace(context: SentenceContext): number | null {
  const { annotated, sentence } = context;
  const towns = annotated.bySentence[sentence.index]!.map((i) => annotated.mentions[i]!).filter((m) => m.kind === "Place" && annotated.entities[m.entity]?.subtype !== "country");
  return (towns.find((m) => !inDateline(m, annotated) && !goal(m.from, null, context)) ?? towns.find((m) => inDateline(m, annotated)))?.entity ?? null;
}

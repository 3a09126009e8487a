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
import { nounPhrases } from "./phrases.js";
import { toRecord, type WhyRelation } from "./record.js";
import { control } from "./relations/control.js";
import { withEnds } from "./relations/ends.js";
import { EntityFinder } from "./relations/finder.js";
import { datelineEnd } from "./dateline.js";
import { insideNames } from "./relations/inside.js";
import { relationsOfEvents } from "./relations/events.js";
import { presence } from "./relations/presence.js";
import { relationsByPattern } from "./relations/patterns.js";
import { relationsByVerb } from "./relations/verbs.js";
import { rolesOfPersons } from "./relations/roles.js";
import type { FoundRelation } from "./relations/types.js";
import { relateStatements, Sides } from "./statements/about.js";
import { findStatements, issuerOf, newTalk, type FoundStatement, type QuoteSpan, type Talk } from "./statements/find.js";
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
  const { relations, events, statements, discourse } = new Reading(annotated, tools).all();
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

/** One document, read sentence by sentence. */
class Reading {
  readonly relations: FoundRelation[] = [];
  readonly events: FoundEvent[] = [];
  readonly statements: FoundStatement[] = [];
  readonly discourse: Discourse;
  private readonly finder: EntityFinder;
  private readonly quotes: readonly QuoteSpan[];
  private readonly focus: Focus = { place: null, city: null };
  private readonly lastRole = { title: null as string | null };
  private readonly sides: Sides;
  private readonly talk: Talk;
  private language: string | null = null;

  constructor(private readonly annotated: AnnotatedDocument, private readonly tools: DocumentTools) {
    this.finder = new EntityFinder(annotated);
    this.discourse = new Discourse(annotated);
    this.quotes = tools.quotesOf(annotated);
    this.sides = new Sides(annotated, this.relations);
    this.talk = newTalk(annotated);
  }

  all(): this {
    const { blocks, sentences } = this.annotated;
    for (const sentence of sentences) if (!this.tools.silent.has(blocks[sentence.block]!.role)) this.read(sentence);
    return this;
  }

  private read(sentence: Sentence): void {
    const { annotated, discourse, finder, focus, language, relations, sides, talk, tools } = this;
    const { role, repeat } = annotated.blocks[sentence.block]!;
    // another language in one file is another report: nothing is carried over
    if (language !== null && language !== sentence.language) focus.place = focus.city = talk.last = talk.quoted = null;
    this.language = sentence.language;
    const context = this.contextOf(sentence);
    discourse.read(context);
    for (const name of context.names) append(relations, insideNames(name, context, finder));
    if (tools.namesOnly.has(role) || repeat) return;
    append(relations, partsOfFocus(context, focus));
    append(relations, withEnds([...rolesOfPersons(context, finder, this.lastRole), ...relationsByPattern(context, finder)], context));
    talk.issuer ??= issuerOf(context);
    const open = talk.quoted !== null && talk.quoted.end > sentence.start ? talk.quoted : null;
    const said = findStatements(context, this.quotes, talk);
    discourse.heard(said.at(-1)?.speaker ?? null);
    append(this.statements, said);
    const heard = open ? [open, ...said] : said;
    context.attributions = heard.map((s) => ({ start: s.start, end: s.end, kind: s.kind, stance: s.stance, hedged: s.hedged, factive: s.entry?.factive === true, speaker: s.speaker, cue: s === open ? -1 : s.cue, direct: s.quote !== null && s.quote.length > (s.end - s.start) * 0.7 }));
    context.voices = voices(heard, sides, talk.issuer);
    append(relations, withEnds([...relationsByVerb(context), ...control(context), ...presence(context)], context));
    // a line of a list of headlines stands by itself
    const listed = role === "subheading";
    const found = findEvents(context, listed ? { place: null, city: null } : focus);
    for (const s of said) judgeKind(s, s.entry, context, found, new Set(sides.entities(s.speaker)));
    tools.trace?.(context, said, found);
    for (const event of found) event.headline = HEADLINES.has(role);
    append(this.events, found);
    if (!listed || found.length === 0) this.follow(found, context);
  }

  private contextOf(sentence: Sentence): SentenceContext {
    const { annotated, finder, tools } = this;
    const { tokens } = sentence;
    const lexicon = tools.lexiconOf(sentence.language);
    const { dates, counts } = timesOf(sentence, annotated, tools);
    const chunks = chunk(sentence, lexicon, annotated.mentions, annotated.bySentence[sentence.index]!, dates, annotated.datelines);
    const parser = tools.parserOf?.(sentence.language) ?? null;
    const frames = parser ? treeFrames(chunks, tokens, lexicon, () => parseSentence(parser, tokens, annotated.datelines)) : clauses(chunks, tokens, lexicon);
    return {
      annotated, sentence, tokens, lexicon, knowledge: tools.knowledge, schema: tools.schema, finder, chunks, phrases: nounPhrases(chunks),
      names: annotated.bySentence[sentence.index]!.map((i) => annotated.mentions[i]!), clauses: frames, dates, counts,
      references: appositions(chunks, sentence, annotated, lexicon), attributions: [], voices: [],
    };
  }

  /** What the next sentence is about unless it says otherwise: the place told last, and the last city. */
  private follow(found: readonly FoundEvent[], context: SentenceContext): void {
    const { annotated, focus } = this;
    const told = found.findLast((e) => e.place?.stated);
    if (told) focus.place = told.place!.entity;
    else focus.place = mainPlace(context) ?? focus.place;
    for (const m of context.names) if (m.kind === "Place" && CITIES.has(annotated.entities[m.entity]!.subtype ?? "")) focus.city = m.entity;
  }
}

/** Most sentences add nothing. */
function append<T>(all: T[], more: readonly T[]): void {
  for (const one of more) all.push(one);
}

/** Dates and counts; the March 23 Movement is no date, and the 444th Brigade no number of people. */
function timesOf(sentence: Sentence, annotated: AnnotatedDocument, tools: DocumentTools): { dates: DateLike[]; counts: CountLike[] } {
  const told = tools.expressionsOf(sentence, annotated.doc.text);
  if (!told.dates.length && !told.counts.length) return told;
  // the day in a dateline is that of the report, not of what it tells
  const filed = told.dates.length > 0 ? datelineEnd(sentence.tokens, annotated.datelines) : 0;
  const found = filed > 0 ? { ...told, dates: told.dates.filter((d) => d.tokenStart >= filed) } : told;
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
function partsOfFocus({ annotated, names }: SentenceContext, focus: Focus): FoundRelation[] {
  const quarters = names.filter((m) => m.kind === "Place" && m.inner.length === 0 && !annotated.entities[m.entity]!.entry && PARTS.has(annotated.entities[m.entity]!.subtype ?? ""));
  if (quarters.length === 0) return [];
  const cities = names.filter((m) => m.kind === "Place" && m.entry && CITIES.has(m.entry.subtype ?? ""));
  return quarters.flatMap((m) => {
    const city = cities.find((c) => c.from > m.to)?.entity ?? focus.city ?? cities[0]?.entity;
    if (city === undefined || city === null || city === m.entity) return [];
    return [{ type: "LOCATED_IN", source: m.entity, target: city, attrs: { inferred: true }, start: m.start, end: m.end, confidence: 0.6, rule: "quarter of the city spoken of" }];
  });
}

const CITIES = new Set(["city", "town", "capital"]);

/** The first place of a sentence that is no country. */
function mainPlace(context: SentenceContext): number | null {
  const { annotated, names } = context;
  const towns = names.filter((m) => m.kind === "Place" && annotated.entities[m.entity]?.subtype !== "country");
  return (towns.find((m) => !inDateline(m, annotated) && !goal(m.from, null, context)) ?? towns.find((m) => inDateline(m, annotated)))?.entity ?? null;
}

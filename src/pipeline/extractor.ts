/** The ordered stages from a document's text to its extraction record. */
import { createLayout } from "../annotate/blocks.js";
import { createCountAnnotator, type CountAnnotator } from "../annotate/counts.js";
import { createDateAnnotator, type DateAnnotator } from "../annotate/dates.js";
import { createLanguageIdentifier, type LanguageGuess } from "../annotate/language.js";
import { compileLexicon, type Lexicon } from "../annotate/lexicon.js";
import { createNumberAnnotator, type NumberAnnotator } from "../annotate/numbers.js";
import { quotes } from "../annotate/quotes.js";
import { mendSpelling, type Vocabulary } from "../annotate/spelling.js";
import { retag } from "../annotate/retag.js";
import type { NameTagger } from "../annotate/ner/types.js";
import type { AnnotatedDocument } from "../annotate/types.js";
import { extractDocument, type DocumentTools } from "../extract/document.js";
import { PEOPLE } from "../extract/people.js";
import { languageOf, languages } from "../lang/index.js";
import type { NounClass } from "../lang/types.js";
import { otherLanguages } from "../lang/others.js";
import { documentId, type Diagnostic, type ExtractionRecord, type Schema, type SourceDocument } from "../model/index.js";
import { loadNameTagger, loadParser, loadTagger } from "../resources/models.js";
import { loadSchema } from "../resources/schema.js";
import { splitSentences } from "../text/sentences.js";
import type { Token } from "../text/token.js";
import { tokenize } from "../text/tokenize.js";
import { createReportDate } from "./reportDate.js";
import { createKnowledge } from "./knowledge.js";
import { createVocabulary, guessedSpelling } from "./vocabulary.js";
import { EXTRACTOR_VERSION } from "./version.js";

export interface Extractor {
  extract(doc: SourceDocument): ExtractionRecord;
  version: string;
}

export function createExtractor(schema: Schema = loadSchema(), traces: Pick<DocumentTools, "trace" | "traceRelation"> = {}): Promise<Extractor> {
  const layout = createLayout({ identify: createLanguageIdentifier([...languages.map((l) => l.profile), ...otherLanguages], languages.map((l) => l.code)), lexicons: languages.map((l) => l.layout) });
  const lexicons = new Map<string, Lexicon>();
  const lexiconOf = (code: string): Lexicon => {
    const language = languageOf(code);
    let lexicon = lexicons.get(language.code);
    if (!lexicon) {
      const words = (term: string) => tokenize(term, 0, term.length, language.tokens).map((t) => t.norm);
      lexicon = compileLexicon({ code: language.code, names: language.names, grammar: language.grammar, triggers: language.triggers, reporting: language.reporting, numbers: language.numbers, words, forms: (e) => language.forms(e), lemma: (w) => language.morphology.lemmas(w, "NOUN")[0]?.lemma });
      lexicons.set(language.code, lexicon);
    }
    return lexicon;
  };
  const knowledge = createKnowledge();
  const nameTaggers = new Map<string, NameTagger | null>();
  const taggerOf = (code: string): NameTagger | null => {
    const { code: known } = languageOf(code);
    let tagger = nameTaggers.get(known);
    if (tagger === undefined) nameTaggers.set(known, (tagger = loadNameTagger(known, lexiconOf(known), knowledge)));
    return tagger;
  };
  const annotators = new Map<string, { numbers: NumberAnnotator; dates: DateAnnotator; counts: CountAnnotator }>();
  const annotatorsOf = (code: string) => {
    const language = languageOf(code);
    let made = annotators.get(language.code);
    if (!made) annotators.set(language.code, (made = { numbers: createNumberAnnotator(language.numbers), dates: createDateAnnotator(language.dates), counts: createCountAnnotator(language.counts) }));
    return made;
  };
  const vocabularies = new Map<string, Vocabulary | null>();
  const vocabularyOf = (code: string): Vocabulary | null => {
    const language = languageOf(code);
    let made = vocabularies.get(language.code);
    if (made === undefined) vocabularies.set(language.code, (made = createVocabulary(language, lexiconOf(language.code), knowledge)));
    return made;
  };
  const tools: DocumentTools = {
    ...traces,
    schema, knowledge, lexiconOf, taggerOf, parserOf: (code) => loadParser(languageOf(code).code), silent: new Set(["boilerplate"]), namesOnly: new Set(["credit"]),
    expressionsOf: (sentence, text) => {
      const { numbers, dates, counts } = annotatorsOf(sentence.language);
      const found = numbers(sentence.tokens, text);
      const when = dates(sentence.tokens, found, text);
      // "two weeks ago" counts nobody
      const many = found.filter((n) => !when.some((d) => d.tokenStart <= n.coreStart && n.coreStart < d.tokenEnd));
      return { dates: when, counts: counts(sentence.tokens, many, (token) => classOf(lexiconOf(sentence.language), token)) };
    },
    quotesOf: (a) => quotes(a.doc.text, a.blocks),
  };
  const reportDate = createReportDate(languages.map((l) => l.layout));
  const extract = (source: SourceDocument): ExtractionRecord => {
    const doc = { ...source, id: source.id || documentId(source.text) };
    const diagnostics: Diagnostic[] = [];
    const page = layout(doc.text, doc.language);
    const code = (language: string) => (language === "und" ? languageOf(page.language.language).code : language);
    // what is surely in another language names somebody at most: nothing is read from its sentences
    const other = page.language.language !== "und" || (page.language.rather !== undefined && page.language.confidence >= SURELY_OTHER);
    const blocks = page.blocks.map((b) => ({ ...b, language: code(b.language), role: b.language === "und" && other && b.role !== "boilerplate" ? ("credit" as const) : b.role }));
    const sentences = splitSentences(doc.text, blocks, (l) => languageOf(l).tokens);
    const guesses = mendSpelling(sentences, vocabularyOf);
    if (guesses.length > 0) diagnostics.push(guessedSpelling(doc.text, guesses));
    for (const s of sentences) {
      loadTagger(languageOf(s.language).code).tag(s.tokens);
      retag(s.tokens, lexiconOf(s.language), languageOf(s.language).morphology);
    }
    if (page.language.language === "und") diagnostics.push({ severity: "warning", code: "LANGUAGE_UNKNOWN", message: `${doc.path}: ${unread(page.language)}; names only by table and shape` });
    doc.published ??= reportDate({ sentences, blocks, datelines: page.datelines, datesOf: (s) => tools.expressionsOf(s, doc.text).dates });
    const annotated: AnnotatedDocument = { doc, language: page.language.language, blocks, sentences, mentions: [], bySentence: [], entities: [], datelines: page.datelines };
    const title = doc.title ?? (page.headline ? doc.text.slice(page.headline.start, page.headline.end) : null);
    return extractDocument(annotated, tools, title, diagnostics, page.outlets);
  };
  return Promise.resolve({ extract, version: EXTRACTOR_VERSION });
}
const SURELY_OTHER = 0.5;

/** Why a text is not read as a language: that it is surely another, or that nothing tells. */
const unread = ({ rather, confidence }: LanguageGuess): string =>
  rather !== undefined && confidence >= 0.2 ? `the text seems to be in ${LANGUAGE_NAMES.of(rather) ?? rather}, which is not read` : "no language that can be read was recognised";
const LANGUAGE_NAMES = new Intl.DisplayNames("en", { type: "language" });

export { EXTRACTOR_VERSION } from "./version.js";

function classOf(lexicon: Lexicon, token: Token): "people" | "thing" | undefined {
  const noun = lexicon.nouns.match([token], 0)?.value;
  return noun === undefined ? undefined : PEOPLE.has(noun) ? "people" : THINGS.has(noun) ? "thing" : undefined;
}

/** Nobody is counted by these. */
const THINGS: ReadonlySet<NounClass> = new Set(["weapon", "building", "territory", "media"]);

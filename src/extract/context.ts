/** What every extractor of one sentence may look at. */
import type { Lexicon } from "../annotate/lexicon.js";
import type { AnnotatedDocument, Knowledge, NameMention } from "../annotate/types.js";
import type { RecordDate, Schema } from "../model/index.js";
import type { Sentence, Token } from "../text/token.js";
import type { Chunk, NounPhrase } from "./chunks.js";
import type { Clause } from "./clauses.js";
import type { EntityFinder } from "./relations/finder.js";

/** Structurally what the date annotator gives. */
export interface DateLike {
  start: number;
  end: number;
  tokenStart: number;
  tokenEnd: number;
  text: string;
  /** Still to come when the report was written. */
  ahead: boolean;
  resolve(published: string | null, base?: RecordDate | null, tense?: "past" | "future"): RecordDate;
}

export interface CountLike {
  kind: "killed" | "injured" | "displaced";
  min: number | null;
  max: number | null;
  text: string;
  start: number;
  end: number;
  tokenStart: number;
  /** Token of the word that says what became of them. */
  cueStart: number;
}

export interface SentenceContext {
  annotated: AnnotatedDocument;
  sentence: Sentence;
  tokens: readonly Token[];
  lexicon: Lexicon;
  knowledge: Knowledge;
  schema: Schema;
  /** Finds or adds the entity of a table row. */
  finder: EntityFinder;
  chunks: Chunk[];
  /** All noun phrases: members of coordinations and of-phrases are phrases of their own. */
  phrases: readonly NounPhrase[];
  /** Names, in order. */
  names: readonly NameMention[];
  clauses: Clause[];
  dates: DateLike[];
  counts: CountLike[];
  /** Entities that nominal phrases and pronouns of this sentence stand for, by token index of the head. */
  references: Map<number, number>;
  /** Bodies that possessive pronouns before a role stand for, by token index. */
  possessors?: Map<number, number>;
  /** The state institution of a concept ("army", "police") that the document means by the bare word. */
  institutionOf?: (concept: string) => number | undefined;
  /** Spans of what others say in this sentence, with the reporting entry that opens them. */
  attributions: Attribution[];
  /** Whom "we" and "its forces" stand for, by span of text: whoever the speaker speaks for, in so many words or reported. */
  voices: { start: number; end: number; side: number; direct: boolean }[];
}

export interface Attribution {
  start: number;
  end: number;
  kind: string;
  stance: "affirms" | "denies" | "questions" | "demands";
  hedged: boolean;
  /** It takes for granted that it happened. */
  factive?: boolean;
  /** Token index of the reporting word. */
  cue: number;
  /** In the speaker's own words. */
  direct?: boolean;
  speaker: { entity: number } | { group: string } | null;
}

/** `text`: the words that stand for the entity here; `quantity`: how many of them, verbatim; `inferred`: from the document as a whole, not from this clause. */
export type Argument = { entity: number; np: NounPhrase; text?: string; quantity?: string; inferred?: boolean } | { group: string; quantity?: string; np: NounPhrase };

import type { Reason } from "../../annotate/types.js";
import type { ReportingEntry } from "../../lang/types.js";
import type { Span, Stance } from "../../model/index.js";

/** An entity of the document, or a group in the words of the text; null when nobody is named. */
export type Speaker = { entity: number } | { group: string } | null;

export interface FoundStatement extends Span {
  sentence: number;
  speaker: Speaker;
  /** The outlet that carried it. */
  via: number | null;
  kind: string;
  stance: Stance;
  hedged: boolean;
  quote: string | null;
  /** Token index of the reporting word, in its own sentence; -1 for words quoted without one. */
  cue: number;
  /** The words that tell who says it, where no single word does: "according to", « selon ». */
  wording?: string;
  confidence: number;
  /** The reporting word's entry in the lexicon; null for words quoted without one. */
  entry: ReportingEntry | null;
  /** What speaks for its kind: see kind.ts. */
  reasons: Reason[];
  /** It answers what others said without repeating it: "denied the claim", "contrary to what X said". */
  reply: Reply | null;
  /** Statements that it contradicts, with the reason, once the document has been read. */
  disputes?: { statement: number; reason: string }[];
}

/** Whose words are answered: the one named, or whoever spoke before. */
export interface Reply {
  to: number | null;
  /** What kind of words are answered, where the noun says so: accusations, claims. */
  kind: string | null;
}

/** Words in quotation marks, in document offsets: with the marks, and without. */
export interface QuoteSpan extends Span {
  innerStart: number;
  innerEnd: number;
  /** 0 for a quotation, 1 for one inside another. */
  depth?: number;
}

export const sameSpeaker = (a: Speaker, b: Speaker): boolean =>
  a !== null && b !== null && ("entity" in a ? "entity" in b && a.entity === b.entity : "group" in b && a.group.toLowerCase() === b.group.toLowerCase());

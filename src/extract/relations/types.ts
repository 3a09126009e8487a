import type { Span } from "../../model/index.js";

export interface FoundRelation {
  type: string;
  /** Entity indices of the document. */
  source: number;
  target: number;
  attrs: Record<string, string | number | boolean | string[]>;
  start: number;
  end: number;
  confidence: number;
  /** What in the text says so, in a few words: shown by `explain`. */
  rule: string;
  /** Where the two ends are told. */
  ends?: { source: Span; target: Span };
}

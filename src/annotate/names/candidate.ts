/** A possible name in a sentence, with the signals that speak for it. */
import type { EntityKind } from "../../model/index.js";
import type { Token } from "../../text/token.js";
import type { Lexicon } from "../lexicon.js";
import type { GazetteerEntry, InnerName, Knowledge, Reason } from "../types.js";

export interface Candidate {
  from: number;
  to: number;
  kind: EntityKind;
  subtype: string | null;
  entry: GazetteerEntry | null;
  institution?: { concept: string; country: string };
  inner: InnerName[];
  reasons: Reason[];
}

/** Everything a candidate generator may look at. */
export interface NameContext {
  tokens: readonly Token[];
  lexicon: Lexicon;
  knowledge: Knowledge;
  /** For each token: "cap", "upper", "low", "num", "punct", "plain" (scripts without case). */
  shapes: Shape[];
  /** Most letters of the sentence are capitals: capitals say nothing. */
  shouting: boolean;
  /** Nearly every word is capitalised, as in headlines: capitals say little. */
  titled: boolean;
}

export type Shape = "cap" | "upper" | "low" | "num" | "punct" | "plain";

export function shapeOf(token: Token): Shape {
  const c = token.text.codePointAt(0)!;
  const first = String.fromCodePoint(c);
  if (/\p{N}/u.test(first)) return "num";
  if (!/\p{L}/u.test(first)) return "punct";
  if (first.toLowerCase() === first.toUpperCase()) return "plain";
  if (first === first.toLowerCase()) {
    // iPhone, al-Baghdadi, d'Anbar: a capital after a lower-case prefix and a hyphen or apostrophe makes a name
    return /^\p{Ll}{1,4}[-'’]\p{Lu}/u.test(token.text) ? "cap" : "low";
  }
  const letters = token.text.replace(/[^\p{L}]/gu, "");
  return letters.length > 1 && letters === letters.toUpperCase() ? "upper" : "cap";
}

/** True for a token that may be (part of) a name by its shape. */
export const namelike = (shape: Shape): boolean => shape === "cap" || shape === "upper" || shape === "plain";

export function score(c: Candidate): number {
  return c.reasons.reduce((sum, [, w]) => sum + w, 0);
}

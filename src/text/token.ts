import type { Span } from "../model/index.js";

/** Universal POS tags (Universal Dependencies v2). */
export type Upos =
  | "ADJ" | "ADP" | "ADV" | "AUX" | "CCONJ" | "DET" | "INTJ" | "NOUN" | "NUM" | "PART" | "PRON" | "PROPN" | "PUNCT" | "SCONJ" | "SYM" | "VERB" | "X";

export type VerbForm = "fin" | "inf" | "part" | "ger";

/**
 * A word, number, mark or split clitic. `start`/`end` are document offsets, so `document.slice(start, end) === text`,
 * but for words that a line's end broke and for soft hyphens: `text` is the word as it was meant (unbroken.ts).
 * A tagger fills `pos`, `lemma`, `verb`, `passive`; before that they are undefined.
 */
export interface Token extends Span {
  text: string;
  /** Folded for look-up: lower case, no accents or Arabic diacritics, letter variants unified (see fold.ts). */
  norm: string;
  /** Number of its spelling (forms.ts): equal for tokens that are equal in `text` and `norm`; NO_FORM for a copy with another word in it. */
  form: number;
  /** True when white space (or the sentence start) stands before it. */
  spaced: boolean;
  pos?: Upos;
  /** In `norm` spelling. */
  lemma?: string;
  verb?: VerbForm;
  /** Past participle or passive voice marked on the word itself. */
  passive?: boolean;
  past?: boolean;
}

export interface Sentence extends Span {
  index: number;
  tokens: Token[];
  /** Language code of its paragraph. */
  language: string;
  /** Index of its paragraph. */
  block: number;
}

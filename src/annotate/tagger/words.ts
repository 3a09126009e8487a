import type { Token } from "../../text/token.js";
import { hashText } from "./hash.js";

/** Kinds of features: part of every hash, so never renumber without training again. */
const WORD = 1, SUFFIX = 2, PREFIX = 3, SHAPE = 4, SHAPE_FIRST = 5, SHAPE_SUFFIX = 6, BIAS = 7, LEXICON = 8, LEXICON_SUFFIX = 9;
const PREV_WORD = 16, PREV_SUFFIX = 17, PREV_SHAPE = 18, PREV_LEXICON = 19, NEXT_WORD = 20, NEXT_SUFFIX = 21, NEXT_SHAPE = 22, NEXT_LEXICON = 23, PREV2_WORD = 24, NEXT2_WORD = 25, PREV2_LEXICON = 26, NEXT2_LEXICON = 27;
/** Features of two words, and of tags before. */
export const PAIR_PREV = 32, PAIR_NEXT = 33, TAG1 = 40, TAG2 = 41, TAG1_WORD = 42, TAG1_NEXT = 43;

export interface WordOptions {
  /** Takes the folded spelling instead of the lower-cased one. */
  folded: boolean;
  /** Capitals tell something (and are told apart from none where a sentence has only capitals). */
  hasCase: boolean;
}

/** Extra knowledge of a word, by its folded spelling: short codes such as the parts of speech of a lexicon. */
export type WordClasses = (word: string) => string;

/** The hashed features that a word gives, each list for another position relative to the word that is tagged. */
export interface WordFeatures {
  word: string;
  /** Hash of the word, for features of word pairs. */
  id: number;
  self: number[];
  /** Of the word as the first of its sentence, instead of `self`: as many, in the same order. */
  first: number[];
  prev: number[];
  next: number[];
  prev2: number[];
  next2: number[];
}

const SHAPES = { lower: "a", title: "A", upper: "U", mixed: "m", initial: "I", digits: "0", mark: ".", other: "x", unknown: "?" };

export function shapeOf(text: string): string {
  const lower = text.toLowerCase();
  const upper = text.toUpperCase();
  const digit = /[0-9٠-٩]/.test(text);
  if (lower === upper) return digit ? SHAPES.digits : /\p{L}/u.test(text) ? SHAPES.other : SHAPES.mark;
  if (digit) return "9" + (text === lower ? "a" : "A");
  if (text === lower) return text.includes("-") ? "a-" : SHAPES.lower;
  if (text === upper) return text.length === 1 || (text.length === 2 && text[1] === ".") ? SHAPES.initial : text.includes(".") ? "U." : SHAPES.upper;
  const first = text[0]!;
  return first === first.toLowerCase() ? SHAPES.mixed : text.slice(1) === lower.slice(1) ? SHAPES.title : text.includes("-") ? "A-" : "Aa";
}

export function spelling(token: Token, options: WordOptions): string {
  const word = options.folded ? token.norm : token.text.toLowerCase().replace(/[’‘`´]/g, "'");
  return /[0-9٠-٩]/.test(word) ? word.replace(/[0-9٠-٩]/g, "0") : word;
}

export function wordFeatures(word: string, shape: string, classes: string): WordFeatures {
  const n = word.length;
  const self = [hashText(BIAS, ""), hashText(WORD, word)];
  if (shape !== SHAPES.mark) {
    for (let k = 1; k <= 5 && k < n; k++) self.push(hashText(SUFFIX, word, n - k));
    for (let k = 1; k <= 3 && k < n; k++) self.push(hashText(PREFIX, word, 0, k));
  }
  const suffix2 = n > 2 ? word.slice(-2) : word;
  const suffix3 = n > 3 ? word.slice(-3) : word;
  self.push(hashText(SHAPE_SUFFIX, shape + suffix2));
  if (classes) self.push(hashText(LEXICON, classes), hashText(LEXICON_SUFFIX, classes + "/" + suffix2));
  return {
    word,
    id: hashText(WORD, word),
    self: [...self, hashText(SHAPE, shape)],
    first: [...self, hashText(SHAPE_FIRST, shape)],
    prev: [hashText(PREV_WORD, word), hashText(PREV_SUFFIX, suffix3), hashText(PREV_SHAPE, shape), ...(classes ? [hashText(PREV_LEXICON, classes)] : [])],
    next: [hashText(NEXT_WORD, word), hashText(NEXT_SUFFIX, suffix3), hashText(NEXT_SHAPE, shape), ...(classes ? [hashText(NEXT_LEXICON, classes)] : [])],
    prev2: [hashText(PREV2_WORD, word), ...(classes ? [hashText(PREV2_LEXICON, classes)] : [])],
    next2: [hashText(NEXT2_WORD, word), ...(classes ? [hashText(NEXT2_LEXICON, classes)] : [])],
  };
}

/** The features of a token; `plain` when capitals tell nothing in its sentence. */
export function describe(token: Token, options: WordOptions, classes: WordClasses, plain: boolean): WordFeatures {
  const word = spelling(token, options);
  const shape = shapeOf(token.text);
  return wordFeatures(word, plain && /\p{L}/u.test(token.text) ? UNKNOWN_SHAPE : shape, classes(token.norm));
}

/** Words beyond the ends of a sentence. */
export const EDGE = wordFeatures("\u0002", SHAPES.mark, "");
export const UNKNOWN_SHAPE = SHAPES.unknown;

/** Whether capitals tell nothing in a sentence: nearly all its words have them (headlines, telex), or it has none at all. */
export function caseless(tokens: readonly Token[]): boolean {
  let letters = 0;
  let capital = 0;
  for (const { text } of tokens) {
    const c = text.charCodeAt(0);
    const upper = c >= 65 && c <= 90 ? true : c >= 97 && c <= 122 ? false : c > 127 ? text[0] !== text[0]!.toLowerCase() : null;
    if (upper === null || text.length < 3) continue;
    letters++;
    if (upper) capital++;
  }
  return letters >= 3 && (capital >= 0.75 * letters || capital === 0);
}

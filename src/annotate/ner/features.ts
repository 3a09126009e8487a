import type { Token } from "../../text/token.js";
import { hashPair, hashText } from "../tagger/hash.js";
import { caseless, describe, EDGE, shapeOf, UNKNOWN_SHAPE, type WordFeatures, type WordOptions } from "../tagger/words.js";

/** Kinds of features; those of words are in tagger/words.ts. Part of every hash, so never renumber without training again. */
const CODE = 64, CODES = 65, POS = 66, CODES_POS = 67, CODES_SHAPE = 68;
/** Added to a kind for the position it is seen from: self, word before, after, two before, two after. */
const AT = [0, 8, 16, 24, 32];
const LONG_PREFIX = 112, LONG_SUFFIX = 113;
export const SHAPES_PREV = 114, SHAPES_NEXT = 115, WORD_SHAPE_PREV = 116, WORD_SHAPE_NEXT = 117, CONTEXT_PREV = 118, CONTEXT_NEXT = 119, SHAPES_AROUND = 120, TRANSITION = 121, START = 122;
export const WORDS_PREV = CONTEXT_NEXT + 16, WORDS_NEXT = CONTEXT_NEXT + 17;

/** What a token is apart from its letters: part of speech, shape, lexicon codes; the features it gives to each position around it. */
export interface ContextFeatures {
  id: number;
  shape: number;
  at: number[][];
}

export function contextFeatures(pos: string, shape: string, joined: string): ContextFeatures {
  const codes = joined === "" ? [] : joined.split(" ");
  const at = AT.map((shift, position) => {
    const near = position < 3;
    const list = [hashText(POS + shift, pos)];
    for (const code of codes) list.push(hashText(CODE + shift, code));
    if (near) list.push(hashText(CODES + shift, joined), hashText(CODES_SHAPE + shift, `${joined}/${shape}`));
    if (position === 0) list.push(hashText(CODES_POS, `${joined}/${pos}`));
    return list;
  });
  return { id: hashText(CODES_POS, `${joined}/${pos}/${shape}`), shape: hashText(POS, shape), at };
}

export const CONTEXT_EDGE_SHAPE = ".";
export const CONTEXT_EDGE = contextFeatures("-", CONTEXT_EDGE_SHAPE, "");

/** Word features with longer affixes than the tagger's. */
export function nameWord(token: Token, options: WordOptions, plain: boolean): WordFeatures {
  const features = describe(token, options, () => "", plain);
  const { word } = features;
  if (word.length > 5) {
    const extra = [hashText(LONG_PREFIX, word, 0, 4), hashText(LONG_SUFFIX, word, word.length - 4)];
    features.self.push(...extra);
    features.first.push(...extra);
  }
  return features;
}

export interface SentenceFeatures {
  words: WordFeatures[];
  contexts: ContextFeatures[];
}

export const shapeIn = (token: Token, plain: boolean): string => (plain && /\p{L}/u.test(token.text) ? UNKNOWN_SHAPE : shapeOf(token.text));
export const isPlain = (tokens: readonly Token[], options: WordOptions): boolean => options.hasCase && caseless(tokens);

/** Features of neighbours taken together: not worth remembering word by word. */
export function pairHashes(words: readonly { id: number }[], contexts: readonly { id: number; shape: number }[], i: number, out: number[]): void {
  const word = words[i]!;
  const context = contexts[i]!;
  const before = i > 0 ? words[i - 1]! : EDGE;
  const after = i + 1 < words.length ? words[i + 1]! : EDGE;
  const left = i > 0 ? contexts[i - 1]! : CONTEXT_EDGE;
  const right = i + 1 < contexts.length ? contexts[i + 1]! : CONTEXT_EDGE;
  out.length = 0;
  out.push(
    hashPair(SHAPES_PREV, left.shape, context.shape), hashPair(SHAPES_NEXT, context.shape, right.shape),
    hashPair(WORD_SHAPE_PREV, before.id, context.shape), hashPair(WORD_SHAPE_NEXT, after.id, context.shape),
    hashPair(CONTEXT_PREV, left.id, context.id), hashPair(CONTEXT_NEXT, context.id, right.id),
    hashPair(SHAPES_AROUND, hashPair(0, left.shape, context.shape), right.shape),
    hashPair(WORDS_PREV, before.id, word.id), hashPair(WORDS_NEXT, word.id, after.id),
  );
}

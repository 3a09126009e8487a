/** The dependency tree of a sentence, without what stands before it. */
import { RELATIONS } from "../annotate/parse/labels.js";
import type { Parser, Tree } from "../annotate/parse/parser.js";
import type { Span } from "../model/index.js";
import type { Token } from "../text/token.js";
import { datelineEnd } from "./dateline.js";

/** A dateline ("BAMAKO, Mali (AFP) -") belongs to no clause, and a parser would find it a place in one: its tokens hang on the root, unsurely. */
export function parseSentence(parser: Parser, tokens: readonly Token[], datelines: readonly Span[] = []): Tree {
  const skip = datelineEnd(tokens, datelines);
  if (skip === 0) return parser.parse(tokens);
  const tree = parser.parse(tokens.slice(skip));
  const heads = new Int32Array(tokens.length).fill(tokens.length);
  const relations = new Uint8Array(tokens.length).fill(OTHER);
  const margins = new Int32Array(tokens.length);
  for (let i = skip; i < tokens.length; i++) {
    heads[i] = tree.heads[i - skip]! + skip;
    relations[i] = tree.relations[i - skip]!;
    margins[i] = tree.margins[i - skip]!;
  }
  return { heads, relations, margins };
}

const OTHER = RELATIONS.indexOf("dep");

import type { Token } from "../../text/token.js";

/** Index into LABELS for each token of a sentence, and how sure the tagger is of it. */
export interface NameTags {
  labels: Uint8Array;
  /**
   * For each token, the least margin (in score units of the model) by which the best sequence beats one that labels this token
   * otherwise, squashed to 0..1. Outside names it speaks for O.
   */
  scores: Float32Array;
}

/** Finds names of persons, organizations and places. Tokens must be tagged with parts of speech. */
export interface NameTagger {
  tag(tokens: readonly Token[]): NameTags;
}

/** O, then beginning and inside of each kind. */
export const LABELS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"] as const;
export type Label = (typeof LABELS)[number];

/**
 * What lexicons and gazetteers know of each token: a few short codes such as "L1" (first word of a known place), "r" (role),
 * "D" (demonym), separated by spaces; "" for most. Injected, so that the tagger itself depends on no table.
 */
export type NameClasses = (tokens: readonly Token[]) => string[];

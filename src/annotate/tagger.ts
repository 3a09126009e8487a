import type { Lemma, Morphology, Tagger } from "../lang/types.js";
import { ByForm } from "../text/forms.js";
import type { Token, Upos, VerbForm } from "../text/token.js";
import { hashPair } from "./tagger/hash.js";
import type { Weights } from "./tagger/weights.js";
import {
  caseless, describe, EDGE, PAIR_NEXT, PAIR_PREV, TAG1, TAG1_NEXT, TAG1_WORD, TAG2, type WordClasses, type WordFeatures, type WordOptions,
} from "./tagger/words.js";

/**
 * A greedy part-of-speech tagger, left to right, over the weights of an averaged perceptron (Collins 2002). Whatever a
 * word contributes to its own and its neighbours' scores is summed once and remembered, so that tagging a word again is
 * a handful of vector additions.
 */
export function createTagger(weights: Weights, morphology: Morphology, classes: WordClasses = () => ""): Tagger {
  return new PosTagger(weights, morphology, classes);
}

/** What a tag such as "VERB:fin:past" says of a token. */
export interface TagMeaning {
  pos: Upos;
  verb?: VerbForm;
  past?: boolean;
  passive?: boolean;
}

export function readTag(tag: string): TagMeaning {
  const [pos, form, ...marks] = tag.split(":");
  const meaning: TagMeaning = { pos: pos as Upos };
  if (form) meaning.verb = form === "imp" ? "fin" : (form as VerbForm);
  if (marks.includes("past")) meaning.past = true;
  if (marks.includes("pass")) meaning.passive = true;
  return meaning;
}

/** What is remembered of a word. Its sums of weights stand in the taggers' pools from `at` on, one stretch of `tags` for each position. */
interface Entry {
  id: number;
  /** Where its vectors begin: SELF, FIRST, PREV, NEXT, PREV2, NEXT2. */
  at: number;
  /** Where its rows of pairs with the tag before begin. */
  pairs: number;
  /** Lemma for each tag, once asked for. */
  lemmas: (Lemma | undefined)[];
}

const FIRST = 1, PREV = 2, NEXT = 3, PREV2 = 4, NEXT2 = 5, VECTORS = 6;
/** Of a row of a pair not yet asked for; rows are kept plus two, so that -1, no row, is 1. */
const UNASKED = 0;
/** Words remembered: some 12 MB. */
const CACHE_LIMIT = 30_000;

class PosTagger implements Tagger {
  private readonly tags: number;
  private readonly meanings: TagMeaning[];
  private readonly cased = new ByForm((token) => this.makeEntry(describe(token, this.options, this.classes, false)));
  private readonly uncased = new ByForm((token) => this.makeEntry(describe(token, this.options, this.classes, true)));
  /** Sums of weights of all remembered words. */
  private vectors = new Int16Array(0);
  private pairs = new Int32Array(0);
  private remembered = 0;
  private edge: Entry;
  /** Weights of the last two tags, dense: ((before last × (tags + 1)) + last) × tags; index `tags` is the sentence start. */
  private readonly history: Int16Array;
  private readonly options: WordOptions;
  /** The passive is told by spelling rather than by an auxiliary that the tag takes into account. */
  private readonly passiveByForm: boolean;
  private scores: Int32Array;
  private entries: Entry[] = [];

  constructor(
    private readonly weights: Weights,
    private readonly morphology: Morphology,
    private readonly classes: WordClasses,
  ) {
    this.tags = weights.tags;
    this.options = { folded: weights.header.options["folded"] === true, hasCase: weights.header.options["hasCase"] === true };
    this.meanings = weights.header.tags.map(readTag);
    this.passiveByForm = weights.header.options["passiveByForm"] === true;
    this.scores = new Int32Array(this.tags);
    const n = this.tags + 1;
    this.history = new Int16Array(n * n * this.tags);
    for (let t2 = 0; t2 < n; t2++) {
      for (let t1 = 0; t1 < n; t1++) {
        this.add(this.history, (t2 * n + t1) * this.tags, hashPair(TAG1, t1, 0));
        this.add(this.history, (t2 * n + t1) * this.tags, hashPair(TAG2, t1, t2));
      }
    }
    this.edge = this.makeEntry(EDGE);
  }

  tag(tokens: Token[]): void {
    const count = tokens.length;
    if (count === 0) return;
    if (this.remembered >= CACHE_LIMIT) this.forget();
    const { tags, scores, weights, history, edge, meanings, entries } = this;
    const { rows } = weights;
    const known = this.options.hasCase && caseless(tokens) ? this.uncased : this.cased;
    entries.length = 0;
    for (let i = 0; i < count; i++) entries.push(known.of(tokens[i]!));
    const { vectors } = this;
    let t1 = tags;
    let t2 = tags;
    for (let i = 0; i < count; i++) {
      const entry = entries[i]!;
      const before = i > 0 ? entries[i - 1]! : edge;
      const after = i + 1 < count ? entries[i + 1]! : edge;
      const self = entry.at + (i === 0 ? FIRST * tags : 0);
      const prev = before.at + PREV * tags;
      const next = after.at + NEXT * tags;
      const prev2 = (i > 1 ? entries[i - 2]! : edge).at + PREV2 * tags;
      const next2 = (i + 2 < count ? entries[i + 2]! : edge).at + NEXT2 * tags;
      const base = (t2 * (tags + 1) + t1) * tags;
      for (let t = 0; t < tags; t++) {
        scores[t] = vectors[self + t]! + vectors[prev + t]! + vectors[next + t]! + vectors[prev2 + t]! + vectors[next2 + t]! + history[base + t]!;
      }
      addRow(scores, rows, this.pairRow(TAG1_WORD, t1, entry.id, entry.pairs + t1), tags);
      addRow(scores, rows, this.pairRow(TAG1_NEXT, t1, after.id, after.pairs + tags + 1 + t1), tags);
      addRow(scores, rows, weights.row(hashPair(PAIR_PREV, before.id, entry.id)), tags);
      addRow(scores, rows, weights.row(hashPair(PAIR_NEXT, entry.id, after.id)), tags);
      let best = 0;
      let top = scores[0]!;
      for (let t = 1; t < tags; t++) {
        if (scores[t]! > top) {
          top = scores[t]!;
          best = t;
        }
      }
      const token = tokens[i]!;
      const meaning = meanings[best]!;
      token.pos = meaning.pos;
      token.verb = meaning.verb;
      token.past = meaning.past;
      token.passive = meaning.passive;
      const lemma = (entry.lemmas[best] ??= this.lemma(token, meaning));
      token.lemma = lemma.lemma;
      if (this.passiveByForm && lemma.passive && meaning.verb) token.passive = true;
      t2 = t1;
      t1 = best;
    }
  }

  private lemma(token: Token, meaning: TagMeaning): Lemma {
    const plain: Lemma = { lemma: token.norm, pos: "NOUN" };
    if (meaning.pos === "PUNCT" || meaning.pos === "PROPN") return plain;
    return this.morphology.lemmas(token.norm, meaning.pos)[0] ?? plain;
  }

  private forget(): void {
    this.cased.clear();
    this.uncased.clear();
    this.remembered = 0;
    this.edge = this.makeEntry(EDGE);
  }

  private makeEntry(features: WordFeatures): Entry {
    const { tags } = this;
    const at = this.remembered * VECTORS * tags;
    const pairs = this.remembered * 2 * (tags + 1);
    this.remembered++;
    if (at + VECTORS * tags > this.vectors.length) this.grow();
    this.vectors.fill(0, at, at + VECTORS * tags);
    this.pairs.fill(UNASKED, pairs, pairs + 2 * (tags + 1));
    const { vectors } = this;
    const { self, first, prev, next, prev2, next2 } = features;
    this.addAll(at, self);
    // as first word it differs in few features
    vectors.copyWithin(at + FIRST * tags, at, at + tags);
    for (let k = 0; k < self.length; k++) {
      if (self[k] === first[k]) continue;
      this.add(vectors, at + FIRST * tags, self[k]!, -1);
      this.add(vectors, at + FIRST * tags, first[k]!);
    }
    this.addAll(at + PREV * tags, prev);
    this.addAll(at + NEXT * tags, next);
    this.addAll(at + PREV2 * tags, prev2);
    this.addAll(at + NEXT2 * tags, next2);
    return { id: features.id, at, pairs, lemmas: [] };
  }

  private grow(): void {
    const words = Math.max(1024, this.remembered * 2);
    const vectors = new Int16Array(words * VECTORS * this.tags);
    vectors.set(this.vectors);
    this.vectors = vectors;
    const pairs = new Int32Array(words * 2 * (this.tags + 1));
    pairs.set(this.pairs);
    this.pairs = pairs;
  }

  private addAll(at: number, hashes: readonly number[]): void {
    for (let k = 0; k < hashes.length; k++) this.add(this.vectors, at, hashes[k]!);
  }

  private add(vector: Int16Array, at: number, hash: number, sign = 1): void {
    const { weights, tags } = this;
    const row = weights.row(hash);
    if (row < 0) return;
    const { rows } = weights;
    for (let t = 0; t < tags; t++) vector[at + t] = vector[at + t]! + sign * rows[row + t]!;
  }

  /** The row of a tag before and a word, or -1; asked for once, then remembered in `pairs`. */
  private pairRow(kind: number, tag: number, id: number, at: number): number {
    const { pairs } = this;
    const known = pairs[at]!;
    if (known !== UNASKED) return known - 2;
    const row = this.weights.row(hashPair(kind, tag, id));
    pairs[at] = row + 2;
    return row;
  }
}

function addRow(scores: Int32Array, rows: Int8Array, row: number, tags: number): void {
  if (row < 0) return;
  for (let t = 0; t < tags; t++) scores[t] = scores[t]! + rows[row + t]!;
}

import type { Lemma, Morphology, Tagger } from "../lang/types.js";
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

interface Entry {
  id: number;
  self: Int16Array;
  first: Int16Array;
  prev: Int16Array;
  next: Int16Array;
  prev2: Int16Array;
  next2: Int16Array;
  /** For each tag before: row of the feature pair of that tag and this word, or -1; null where no row exists. */
  tagWord: Int32Array | null;
  tagNext: Int32Array | null;
  /** Lemma for each tag, once asked for. */
  lemmas: (Lemma | undefined)[];
}

const CACHE_LIMIT = 30_000;

class PosTagger implements Tagger {
  private readonly tags: number;
  private readonly meanings: TagMeaning[];
  private readonly cased = new Map<string, Entry>();
  private readonly uncased = new Map<string, Entry>();
  private readonly edge: Entry;
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
    const { tags, scores, weights, history, edge, meanings } = this;
    const { rows } = weights;
    const plain = this.options.hasCase && caseless(tokens);
    const entries = this.entries;
    entries.length = 0;
    for (let i = 0; i < count; i++) entries.push(this.entry(tokens[i]!, plain));
    let t1 = tags;
    let t2 = tags;
    for (let i = 0; i < count; i++) {
      const entry = entries[i]!;
      const before = i > 0 ? entries[i - 1]! : edge;
      const after = i + 1 < count ? entries[i + 1]! : edge;
      const self = i === 0 ? entry.first : entry.self;
      const prev = before.prev;
      const next = after.next;
      const prev2 = (i > 1 ? entries[i - 2]! : edge).prev2;
      const next2 = (i + 2 < count ? entries[i + 2]! : edge).next2;
      const base = (t2 * (tags + 1) + t1) * tags;
      for (let t = 0; t < tags; t++) scores[t] = self[t]! + prev[t]! + next[t]! + prev2[t]! + next2[t]! + history[base + t]!;
      if (entry.tagWord) addRow(scores, rows, entry.tagWord[t1]!, tags);
      if (after.tagNext) addRow(scores, rows, after.tagNext[t1]!, tags);
      addRow(scores, rows, weights.row(hashPair(PAIR_PREV, before.id, entry.id)), tags);
      addRow(scores, rows, weights.row(hashPair(PAIR_NEXT, entry.id, after.id)), tags);
      let best = 0;
      for (let t = 1; t < tags; t++) if (scores[t]! > scores[best]!) best = t;
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

  private entry(token: Token, plain: boolean): Entry {
    const cache = plain ? this.uncased : this.cased;
    let entry = cache.get(token.text);
    if (entry === undefined) {
      if (cache.size >= CACHE_LIMIT) cache.clear();
      entry = this.makeEntry(describe(token, this.options, this.classes, plain));
      cache.set(token.text, entry);
    }
    return entry;
  }

  private makeEntry(features: WordFeatures): Entry {
    return {
      id: features.id,
      self: this.sum(features.self),
      first: this.sum(features.first),
      prev: this.sum(features.prev),
      next: this.sum(features.next),
      prev2: this.sum(features.prev2),
      next2: this.sum(features.next2),
      tagWord: this.byTag(TAG1_WORD, features.id),
      tagNext: this.byTag(TAG1_NEXT, features.id),
      lemmas: [],
    };
  }

  private sum(hashes: readonly number[]): Int16Array {
    const vector = new Int16Array(this.tags);
    for (const hash of hashes) this.add(vector, 0, hash);
    return vector;
  }

  private add(vector: Int16Array, at: number, hash: number): void {
    const row = this.weights.row(hash);
    if (row < 0) return;
    for (let t = 0; t < this.tags; t++) vector[at + t] = vector[at + t]! + this.weights.rows[row + t]!;
  }

  private byTag(kind: number, id: number): Int32Array | null {
    let found: Int32Array | null = null;
    for (let t = 0; t <= this.tags; t++) {
      const row = this.weights.row(hashPair(kind, t, id));
      if (row < 0) continue;
      found ??= new Int32Array(this.tags + 1).fill(-1);
      found[t] = row;
    }
    return found;
  }
}

function addRow(scores: Int32Array, rows: Int8Array, row: number, tags: number): void {
  if (row < 0) return;
  for (let t = 0; t < tags; t++) scores[t] = scores[t]! + rows[row + t]!;
}

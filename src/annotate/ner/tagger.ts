import type { Token } from "../../text/token.js";
import { hashPair } from "../tagger/hash.js";
import type { Weights } from "../tagger/weights.js";
import { EDGE, type WordOptions } from "../tagger/words.js";
import { CONTEXT_EDGE, contextFeatures, isPlain, nameWord, pairHashes, shapeIn, START, TRANSITION, type ContextFeatures } from "./features.js";
import { LABELS, type NameClasses, type NameTagger, type NameTags } from "./types.js";
import { viterbi, ViterbiWork } from "./viterbi.js";

/**
 * A name tagger: a linear chain over words, shapes, parts of speech and lexicon codes, its weights those of an averaged structured
 * perceptron (Collins 2002), decoded exactly. Work is linear in the length of the sentence.
 */
export function createNameTagger(weights: Weights, classes: NameClasses): NameTagger {
  return new LinearChain(weights, classes);
}

interface Cached {
  id: number;
  shape: number;
  /** Sums of weights for the word itself, the one after it, before it, two after, two before; of a word also as the first of its sentence. */
  vectors: Int16Array[];
}

const CACHE_LIMIT = 30_000;

class LinearChain implements NameTagger {
  private readonly labels: number;
  private readonly options: WordOptions;
  private readonly words = [new Map<string, Cached>(), new Map<string, Cached>()];
  private readonly contexts = new Map<string, Cached>();
  private readonly wordEdge: Cached;
  private readonly contextEdge: Cached;
  private readonly transition: Float64Array;
  private readonly work = new ViterbiWork();
  private readonly pairs: number[] = [];
  private emit = new Float64Array(0);

  constructor(
    private readonly weights: Weights,
    private readonly classes: NameClasses,
  ) {
    const T = (this.labels = weights.tags);
    if (weights.header.tags.join() !== LABELS.join()) throw new Error("the weights are of other labels");
    this.options = { folded: weights.header.options["folded"] === true, hasCase: weights.header.options["hasCase"] === true };
    this.wordEdge = this.cacheWord(EDGE);
    this.contextEdge = this.cacheContext(CONTEXT_EDGE);
    this.transition = new Float64Array((T + 1) * T);
    for (let p = 0; p <= T; p++) {
      const row = weights.row(p === T ? hashPair(START, 0, 0) : hashPair(TRANSITION, p, 0));
      for (let t = 0; t < T; t++) {
        const allowed = LABELS[t]![0] !== "I" || (p < T && LABELS[p]!.slice(2) === LABELS[t]!.slice(2));
        this.transition[p * T + t] = allowed ? (row < 0 ? 0 : weights.rows[row + t]!) : -1e6;
      }
    }
  }

  tag(tokens: readonly Token[]): NameTags {
    const n = tokens.length;
    const T = this.labels;
    const labels = new Uint8Array(n);
    const scores = new Float32Array(n);
    if (n === 0) return { labels, scores };
    const plain = isPlain(tokens, this.options);
    const codes = this.classes(tokens);
    const words = tokens.map((t) => this.word(t, plain));
    const contexts = tokens.map((t, i) => this.context(t.pos ?? "X", shapeIn(t, plain), codes[i]!));
    if (this.emit.length < n * T) this.emit = new Float64Array(n * T * 2);
    const { emit, wordEdge, contextEdge, weights, pairs } = this;
    const { rows } = weights;
    for (let i = 0; i < n; i++) {
      const at = i * T;
      const w = words[i]!.vectors[i === 0 ? 5 : 0]!;
      const w1 = (i > 0 ? words[i - 1]! : wordEdge).vectors[1]!;
      const w2 = (i + 1 < n ? words[i + 1]! : wordEdge).vectors[2]!;
      const w3 = (i > 1 ? words[i - 2]! : wordEdge).vectors[3]!;
      const w4 = (i + 2 < n ? words[i + 2]! : wordEdge).vectors[4]!;
      const c = contexts[i]!.vectors[0]!;
      const c1 = (i > 0 ? contexts[i - 1]! : contextEdge).vectors[1]!;
      const c2 = (i + 1 < n ? contexts[i + 1]! : contextEdge).vectors[2]!;
      const c3 = (i > 1 ? contexts[i - 2]! : contextEdge).vectors[3]!;
      const c4 = (i + 2 < n ? contexts[i + 2]! : contextEdge).vectors[4]!;
      for (let t = 0; t < T; t++) emit[at + t] = w[t]! + w1[t]! + w2[t]! + w3[t]! + w4[t]! + c[t]! + c1[t]! + c2[t]! + c3[t]! + c4[t]!;
      pairHashes(words, contexts, i, pairs);
      for (const hash of pairs) {
        const row = weights.row(hash);
        if (row >= 0) for (let t = 0; t < T; t++) emit[at + t] = emit[at + t]! + rows[row + t]!;
      }
    }
    viterbi(emit, this.transition, n, T, this.work);
    const unit = weights.header.scale;
    for (let i = 0; i < n; i++) {
      labels[i] = this.work.labels[i]!;
      scores[i] = 1 / (1 + Math.exp(-(MARGIN * unit * this.work.margins[i]! + BIAS)));
    }
    return { labels, scores };
  }

  private word(token: Token, plain: boolean): Cached {
    const cache = this.words[plain ? 1 : 0]!;
    let found = cache.get(token.text);
    if (!found) {
      if (cache.size >= CACHE_LIMIT) cache.clear();
      cache.set(token.text, (found = this.cacheWord(nameWord(token, this.options, plain))));
    }
    return found;
  }

  private context(pos: string, shape: string, codes: string): Cached {
    const key = `${pos}/${shape}/${codes}`;
    let found = this.contexts.get(key);
    if (!found) {
      if (this.contexts.size >= CACHE_LIMIT) this.contexts.clear();
      this.contexts.set(key, (found = this.cacheContext(contextFeatures(pos, shape, codes))));
    }
    return found;
  }

  private cacheWord(f: ReturnType<typeof nameWord>): Cached {
    return { id: f.id, shape: 0, vectors: [f.self, f.prev, f.next, f.prev2, f.next2, f.first].map((h) => this.sum(h)) };
  }

  private cacheContext(f: ContextFeatures): Cached {
    return { id: f.id, shape: f.shape, vectors: f.at.map((h) => this.sum(h)) };
  }

  private sum(hashes: readonly number[]): Int16Array {
    const vector = new Int16Array(this.labels);
    for (const hash of hashes) {
      const row = this.weights.row(hash);
      if (row >= 0) for (let t = 0; t < this.labels; t++) vector[t] = vector[t]! + this.weights.rows[row + t]!;
    }
    return vector;
  }
}

/** Turn a margin into the share of right labels of names; fitted on the English and Arabic held-out texts (bench/models.md). */
const MARGIN = 0.03;
const BIAS = -0.3;

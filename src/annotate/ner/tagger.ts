import { ByForm } from "../../text/forms.js";
import type { Token } from "../../text/token.js";
import { hashPair } from "../tagger/hash.js";
import type { Weights } from "../tagger/weights.js";
import { EDGE, type WordFeatures, type WordOptions } from "../tagger/words.js";
import {
  CONTEXT_EDGE, CONTEXT_EDGE_SHAPE, CONTEXT_NEXT, CONTEXT_PREV, contextFeatures, isPlain, nameWord, shapeIn, SHAPES_AROUND, SHAPES_NEXT, SHAPES_PREV, START, TRANSITION, WORD_SHAPE_NEXT, WORD_SHAPE_PREV, WORDS_NEXT, WORDS_PREV,
  type ContextFeatures,
} from "./features.js";
import { LABELS, type NameClasses, type NameTagger, type NameTags } from "./types.js";
import { viterbi, ViterbiWork } from "./viterbi.js";

/**
 * A name tagger: a linear chain over words, shapes, parts of speech and lexicon codes, its weights those of an averaged structured
 * perceptron (Collins 2002), decoded exactly. Work is linear in the length of the sentence. What a word, a context or a pair of
 * contexts adds to the scores is summed once and remembered.
 */
export function createNameTagger(weights: Weights, classes: NameClasses): NameTagger {
  return new LinearChain(weights, classes);
}

/** A word as remembered. Its sums of weights stand in `vectors` from `at` on: for itself, and as seen from the positions around it. */
interface Word {
  id: number;
  at: number;
  shape: Shape;
  /** Where its rows as neighbour of each shape begin: before a word, then behind one. */
  beside: number;
}

/** Of what form a token is, numbered as they are met. */
interface Shape {
  number: number;
  name: string;
  hash: number;
}

/** What a token is apart from its letters. */
interface Context {
  id: number;
  number: number;
  shape: Shape;
  at: number;
  /** By number of the context behind this one: where the sums for this one and then for that one stand. */
  pairs: Map<number, number>;
}

const SELF = 0, PREV = 1, NEXT = 2, PREV2 = 3, NEXT2 = 4, FIRST = 5;
/** Vectors remembered for each cache before it is begun anew: some 3 MB. */
const CACHE_LIMIT = 200_000;
/** No more shapes than this are made (tagger/words.ts has fifteen). */
const SHAPE_BITS = 5;
const SHAPES = 1 << SHAPE_BITS;

/** Sums of weights, one vector after another. */
class Pool {
  vectors = new Int16Array(0);
  private used = 0;

  constructor(
    private readonly weights: Weights,
    private readonly labels: number,
  ) {}

  get full(): boolean {
    return this.used >= CACHE_LIMIT * this.labels;
  }

  clear(): void {
    this.used = 0;
  }

  /** Where the sums over each list of features begin, one behind the other. */
  add(lists: readonly (readonly number[])[]): number {
    const { labels, weights } = this;
    const at = this.used;
    this.used += lists.length * labels;
    if (this.used > this.vectors.length) {
      const grown = new Int16Array(this.used * 2 + 1024);
      grown.set(this.vectors);
      this.vectors = grown;
    }
    const { vectors } = this;
    vectors.fill(0, at, this.used);
    for (let k = 0; k < lists.length; k++) {
      for (const hash of lists[k]!) {
        const row = weights.row(hash);
        if (row >= 0) for (let t = 0; t < labels; t++) vectors[at + k * labels + t] = vectors[at + k * labels + t]! + weights.rows[row + t]!;
      }
    }
    return at;
  }
}

class LinearChain implements NameTagger {
  private readonly labels: number;
  private readonly options: WordOptions;
  private readonly cased = new ByForm((token) => this.word(token, false));
  private readonly uncased = new ByForm((token) => this.word(token, true));
  private readonly wordPool: Pool;
  private wordCount = 0;
  /** Rows plus two of words beside shapes; 0 where not yet asked. */
  private beside = new Int32Array(0);
  private readonly shapes = new Map<string, Shape>();
  /** By codes, then by part of speech and shape. */
  private readonly contexts = new Map<string, Map<string, (Context | undefined)[]>>();
  private contextCount = 0;
  private readonly contextPool: Pool;
  /** Where the sums for three shapes in a row stand, plus one. */
  private readonly around = new Int32Array(1 << (3 * SHAPE_BITS));
  private wordEdge!: Word;
  private contextEdge!: Context;
  private readonly transition: Float64Array;
  private readonly work = new ViterbiWork();
  private emit = new Float64Array(0);

  constructor(
    private readonly weights: Weights,
    private readonly classes: NameClasses,
  ) {
    const T = (this.labels = weights.tags);
    if (weights.header.tags.join() !== LABELS.join()) throw new Error("the weights are of other labels");
    this.options = { folded: weights.header.options["folded"] === true, hasCase: weights.header.options["hasCase"] === true };
    this.wordPool = new Pool(weights, T);
    this.contextPool = new Pool(weights, T);
    this.forgetWords();
    this.forgetContexts();
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
    if (this.wordPool.full) this.forgetWords();
    if (this.contextPool.full) this.forgetContexts();
    const plain = isPlain(tokens, this.options);
    const codes = this.classes(tokens);
    const words: Word[] = [];
    const contexts: Context[] = [];
    const known = plain ? this.uncased : this.cased;
    for (let i = 0; i < n; i++) {
      const token = tokens[i]!;
      const word = known.of(token);
      words.push(word);
      contexts.push(this.context(token.pos ?? "X", word.shape, codes[i]!));
    }
    // Where the sums for each pair of neighbours stand, the edges of the sentence taken as contexts too.
    const pairs: number[] = [];
    for (let i = 0; i <= n; i++) pairs.push(this.pair(i > 0 ? contexts[i - 1]! : this.contextEdge, i < n ? contexts[i]! : this.contextEdge));
    if (this.emit.length < n * T) this.emit = new Float64Array(n * T * 2);
    const { emit, wordEdge, contextEdge, weights } = this;
    for (let i = 0; i < n; i++) {
      const at = i * T;
      const word = words[i]!;
      const context = contexts[i]!;
      const before = i > 0 ? words[i - 1]! : wordEdge;
      const after = i + 1 < n ? words[i + 1]! : wordEdge;
      const left = i > 0 ? contexts[i - 1]! : contextEdge;
      const right = i + 1 < n ? contexts[i + 1]! : contextEdge;
      const shapes = this.shapesAround(left.shape, context.shape, right.shape);
      const w = this.wordPool.vectors;
      const c = this.contextPool.vectors;
      const w0 = word.at + (i === 0 ? FIRST : SELF) * T;
      const w1 = before.at + PREV * T;
      const w2 = after.at + NEXT * T;
      const w3 = (i > 1 ? words[i - 2]! : wordEdge).at + PREV2 * T;
      const w4 = (i + 2 < n ? words[i + 2]! : wordEdge).at + NEXT2 * T;
      const c0 = context.at + SELF * T;
      const c1 = left.at + PREV * T;
      const c2 = right.at + NEXT * T;
      const c3 = (i > 1 ? contexts[i - 2]! : contextEdge).at + PREV2 * T;
      const c4 = (i + 2 < n ? contexts[i + 2]! : contextEdge).at + NEXT2 * T;
      const p0 = pairs[i]! + T;
      const p1 = pairs[i + 1]!;
      for (let t = 0; t < T; t++) {
        emit[at + t] = w[w0 + t]! + w[w1 + t]! + w[w2 + t]! + w[w3 + t]! + w[w4 + t]!
          + c[c0 + t]! + c[c1 + t]! + c[c2 + t]! + c[c3 + t]! + c[c4 + t]! + c[p0 + t]! + c[p1 + t]! + c[shapes + t]!;
      }
      const { shape } = context;
      this.addRow(at, this.besideShape(before.beside, WORD_SHAPE_PREV, before.id, shape));
      this.addRow(at, this.besideShape(after.beside + SHAPES, WORD_SHAPE_NEXT, after.id, shape));
      this.addRow(at, weights.row(hashPair(WORDS_PREV, before.id, word.id)));
      this.addRow(at, weights.row(hashPair(WORDS_NEXT, word.id, after.id)));
    }
    viterbi(emit, this.transition, n, T, this.work);
    const unit = weights.header.scale;
    for (let i = 0; i < n; i++) {
      labels[i] = this.work.labels[i]!;
      scores[i] = 1 / (1 + Math.exp(-(MARGIN * unit * this.work.margins[i]! + BIAS)));
    }
    return { labels, scores };
  }

  private addRow(at: number, row: number): void {
    if (row < 0) return;
    const { emit, labels } = this;
    const { rows } = this.weights;
    for (let t = 0; t < labels; t++) emit[at + t] = emit[at + t]! + rows[row + t]!;
  }

  private word(token: Token, plain: boolean): Word {
    return this.makeWord(nameWord(token, this.options, plain), shapeIn(token, plain));
  }

  private makeWord(f: WordFeatures, shape: string): Word {
    const beside = this.wordCount++ * 2 * SHAPES;
    if (beside >= this.beside.length) {
      const grown = new Int32Array(Math.max(1024, this.wordCount) * 4 * SHAPES);
      grown.set(this.beside);
      this.beside = grown;
    }
    return { id: f.id, at: this.wordPool.add([f.self, f.prev, f.next, f.prev2, f.next2, f.first]), shape: this.shape(shape), beside };
  }

  private shape(name: string): Shape {
    let shape = this.shapes.get(name);
    if (!shape) {
      shape = { number: this.shapes.size, name, hash: contextFeatures("", name, "").shape };
      if (shape.number >= 1 << SHAPE_BITS) throw new Error("more shapes of words than there is room for");
      this.shapes.set(name, shape);
    }
    return shape;
  }

  private context(pos: string, shape: Shape, codes: string): Context {
    let byPos = this.contexts.get(codes);
    if (!byPos) this.contexts.set(codes, (byPos = new Map()));
    let byShape = byPos.get(pos);
    if (!byShape) byPos.set(pos, (byShape = []));
    return (byShape[shape.number] ??= this.makeContext(contextFeatures(pos, shape.name, codes), shape));
  }

  private makeContext(f: ContextFeatures, shape: Shape): Context {
    return { id: f.id, number: this.contextCount++, shape, at: this.contextPool.add(f.at), pairs: new Map() };
  }

  /** Where the sums of what two neighbouring contexts say of the left one, and then of the right one, stand. */
  private pair(left: Context, right: Context): number {
    let at = left.pairs.get(right.number);
    if (at === undefined) {
      left.pairs.set(right.number, (at = this.contextPool.add([[hashPair(CONTEXT_NEXT, left.id, right.id)], [hashPair(CONTEXT_PREV, left.id, right.id)]])));
    }
    return at;
  }

  private shapesAround(left: Shape, { number, hash }: Shape, right: Shape): number {
    const key = (((left.number << SHAPE_BITS) | number) << SHAPE_BITS) | right.number;
    const known = this.around[key]!;
    if (known !== 0) return known - 1;
    const at = this.contextPool.add([[hashPair(SHAPES_PREV, left.hash, hash), hashPair(SHAPES_NEXT, hash, right.hash), hashPair(SHAPES_AROUND, hashPair(0, left.hash, hash), right.hash)]]);
    this.around[key] = at + 1;
    return at;
  }

  private besideShape(rows: number, kind: number, id: number, { number, hash }: Shape): number {
    const known = this.beside[rows + number]!;
    if (known !== 0) return known - 2;
    const row = this.weights.row(hashPair(kind, id, hash));
    this.beside[rows + number] = row + 2;
    return row;
  }

  private forgetWords(): void {
    this.cased.clear();
    this.uncased.clear();
    this.wordPool.clear();
    this.wordCount = 0;
    this.beside.fill(0);
    this.wordEdge = this.makeWord(EDGE, CONTEXT_EDGE_SHAPE);
  }

  private forgetContexts(): void {
    this.contexts.clear();
    this.contextCount = 0;
    this.contextPool.clear();
    this.around.fill(0);
    this.contextEdge = this.makeContext(CONTEXT_EDGE, this.shape(CONTEXT_EDGE_SHAPE));
  }
}

/** Turn a margin into the share of right labels of names; fitted on the English and Arabic held-out texts (bench/models.md). */
const MARGIN = 0.03;
const BIAS = -0.3;

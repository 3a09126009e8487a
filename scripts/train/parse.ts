/** Trains and measures the dependency parsers. */
import { createTagger } from "../../src/annotate/tagger.js";
import { decodeWeights } from "../../src/annotate/tagger/weights.js";
import { RELATION_FEATURES, relationFeatures, STRUCTURE_FEATURES, structureFeatures } from "../../src/annotate/parse/features.js";
import { relationIndex, RELATIONS } from "../../src/annotate/parse/labels.js";
import { ACTIONS, encodeParser, pairOf, type ParserHeader } from "../../src/annotate/parse/model.js";
import type { Parser } from "../../src/annotate/parse/parser.js";
import { LEFT, RIGHT, SHIFT, State } from "../../src/annotate/parse/state.js";
import { Words } from "../../src/annotate/parse/words.js";
import type { WordClasses } from "../../src/annotate/tagger/words.js";
import type { Morphology } from "../../src/lang/types.js";
import type { Token } from "../../src/text/token.js";
import type { AlignedSentence } from "./align.js";
import { random, trainPos, type PosSetup } from "./pos.js";
import { tokenTree } from "./trees.js";

export interface Example {
  tokens: Token[];
  /** Gold head of each token; the number of tokens stands for the root. */
  heads: Int32Array;
  relations: Uint8Array;
}

/** Sentences with trees, tagged as the product would: each part by a tagger trained on the other parts. */
export function jackknifed(sentences: AlignedSentence[], setup: PosSetup, morphology: Morphology, classes: WordClasses, folds: number): Example[] {
  const out: Example[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const bytes = trainPos(sentences.filter((_, i) => i % folds !== fold), setup);
    out.push(...tagged(sentences.filter((_, i) => i % folds === fold), bytes, morphology, classes));
  }
  return out;
}

export function tagged(sentences: AlignedSentence[], tagger: Uint8Array, morphology: Morphology, classes: WordClasses): Example[] {
  const { tag } = bound(createTagger(decodeWeights(tagger, "tagger"), morphology, classes));
  return sentences.flatMap((s) => {
    const tree = tokenTree(s);
    if (!tree) return [];
    const tokens = s.tokens.map((t) => ({ ...t }));
    tag(tokens);
    return [{ tokens, heads: tree.heads.map((h) => (h < 0 ? tokens.length : h)), relations: Uint8Array.from(tree.labels, relationIndex) }];
  });
}

const bound = (tagger: { tag(tokens: Token[]): void }) => ({ tag: (tokens: Token[]) => tagger.tag(tokens) });

export interface ParseSetup {
  language: string;
  epochs: number;
  structureBits: number;
  relationBits: number;
  about: Record<string, string>;
}

/** Averaged perceptron over a table whose rows are hashed features. */
class Table {
  readonly weights: Float32Array;
  private readonly sums: Float64Array;
  private steps = 1;

  constructor(rows: number, private readonly width: number) {
    this.weights = new Float32Array(rows * width);
    this.sums = new Float64Array(rows * width);
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    scores.fill(0);
    for (let k = 0; k < count; k++) {
      const row = features[k]! * this.width;
      for (let c = 0; c < scores.length; c++) scores[c] = scores[c]! + this.weights[row + c]!;
    }
  }

  update(features: Int32Array, count: number, better: number, worse: number): void {
    for (let k = 0; k < count; k++) {
      const row = features[k]! * this.width;
      this.weights[row + better]! += 1;
      this.sums[row + better]! += this.steps;
      this.weights[row + worse]! -= 1;
      this.sums[row + worse]! -= this.steps;
    }
  }

  step(): void {
    this.steps++;
  }

  /** Averages in bytes: the unit is such that all but the few greatest weights fit. */
  bytes(): Int8Array {
    const average = this.weights.map((w, i) => w - this.sums[i]! / this.steps);
    const sizes = [...average.filter((w) => Math.abs(w) > 0.01).map(Math.abs)].sort((a, b) => a - b);
    const unit = Math.max(0.02, (sizes[Math.floor(sizes.length * 0.9998)] ?? 1) / 127);
    return Int8Array.from(average, (w) => Math.max(-127, Math.min(127, Math.round(w / unit))));
  }
}

/** How many right arcs can no longer be made after each action (Goldberg, Nivre 2013). */
function costs(s: State, heads: Int32Array, out: Int32Array): void {
  const { stack, size, next, n } = s;
  const s0 = size > 0 ? stack[size - 1]! : -1;
  const s1 = size > 1 ? stack[size - 2]! : -1;
  out.fill(1000);
  if (s.allows(SHIFT)) {
    let cost = 0;
    for (let d = 0; d < size; d++) {
      const k = stack[d]!;
      if (heads[k] === next) cost++;
      if (k !== s0 && heads[next] === k) cost++;
    }
    out[SHIFT] = cost;
  }
  if (size === 0) return;
  let lost = 0;
  for (let k = next; k < n; k++) if (heads[k] === s0) lost++;
  const h = heads[s0]!;
  if (s.allows(LEFT)) out[LEFT] = lost + (h === s1 || h > next ? 1 : 0) - 0;
  if (s.allows(RIGHT)) out[RIGHT] = lost + (h >= next ? 1 : 0);
}

export function trainParser(examples: Example[], setup: ParseSetup): Uint8Array {
  const structure = new Table(2 ** setup.structureBits, ACTIONS);
  const relation = new Table(2 ** setup.relationBits, RELATIONS.length);
  const structureMask = 2 ** setup.structureBits - 1;
  const relationMask = 2 ** setup.relationBits - 1;
  const state = new State();
  const words = new Words();
  const features = new Int32Array(STRUCTURE_FEATURES);
  const relationF = new Int32Array(RELATION_FEATURES);
  const scores = new Float64Array(3);
  const relationScores = new Float64Array(RELATIONS.length);
  const cost = new Int32Array(3);
  const next = random(11);
  const seen = relationsSeen(examples);
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < setup.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    let wrong = 0;
    let total = 0;
    for (const at of order) {
      const { tokens, heads, relations } = examples[at]!;
      words.read(tokens);
      state.start(tokens.length);
      while (!state.done) {
        let action = SHIFT;
        if (state.size > 0) {
          const count = structureFeatures(state, words, structureMask, features);
          structure.score(features, count, scores);
          costs(state, heads, cost);
          let best = -1;
          let right = -1;
          const least = Math.min(cost[0]!, cost[1]!, cost[2]!);
          for (let a = 0; a < 3; a++) {
            if (!state.allows(a)) continue;
            if (best < 0 || scores[a]! > scores[best]!) best = a;
            if (cost[a] === least && (right < 0 || scores[a]! > scores[right]!)) right = a;
          }
          total++;
          if (cost[best]! > least) {
            wrong++;
            structure.update(features, count, right, best);
          }
          structure.step();
          // now and then the way goes on over the mistake, so that its consequences are learnt as well
          action = epoch > 0 && next() < 0.9 ? best : right;
        }
        if (action === SHIFT) {
          state.shift();
          continue;
        }
        const head = state.headFor(action);
        const dependent = state.at(0);
        let label = relations[dependent]!;
        if (head < tokens.length) {
          const choice = seen[pairOf(action, words.pos[head]!, words.pos[dependent]!)] ?? every;
          const count = relationFeatures(state, words, action, relationMask, relationF);
          relation.score(relationF, count, relationScores);
          let best = choice[0]!;
          for (const r of choice) if (relationScores[r]! > relationScores[best]!) best = r;
          if (heads[dependent] === head && best !== label && choice.includes(label)) relation.update(relationF, count, label, best);
          if (heads[dependent] === head) relation.step();
          if (epoch > 0) label = best;
        } else label = 0;
        state.attach(action, label);
      }
    }
    if (process.env["VERBOSE"]) console.log(`  epoch ${epoch + 1}: ${((100 * wrong) / total).toFixed(2)} % of actions wrong`);
  }
  const header: ParserHeader = { task: "parse", language: setup.language, relations: RELATIONS, seen, structureBits: setup.structureBits, relationBits: setup.relationBits, about: setup.about };
  return encodeParser({ header, structure: structure.bytes(), relations: relation.bytes() });
}

const every = [...RELATIONS.keys()].slice(1);

/** Relations between each pair of parts of speech, without those that are next to never meant. */
function relationsSeen(examples: readonly Example[]): Record<number, number[]> {
  const counts = new Map<number, Map<number, number>>();
  const words = new Words();
  for (const { tokens, heads, relations } of examples) {
    words.read(tokens);
    for (let i = 0; i < tokens.length; i++) {
      const h = heads[i]!;
      if (h === tokens.length) continue;
      const pair = pairOf(h > i ? LEFT : RIGHT, words.pos[h]!, words.pos[i]!);
      const own = counts.get(pair) ?? new Map<number, number>();
      counts.set(pair, own.set(relations[i]!, (own.get(relations[i]!) ?? 0) + 1));
    }
  }
  const out: Record<number, number[]> = {};
  for (const [pair, own] of counts) {
    const total = [...own.values()].reduce((a, b) => a + b, 0);
    if (total >= 20) out[pair] = [...own].filter(([, n]) => n > 1 && n >= total / 300).map(([r]) => r).sort((a, b) => a - b);
  }
  return out;
}

export interface ParseScore {
  tokens: number;
  /** Tokens with the right head, and with the right relation too; punctuation left out. */
  heads: number;
  labelled: number;
}

export function scoreParser(parser: Parser, examples: readonly Example[]): ParseScore {
  const score: ParseScore = { tokens: 0, heads: 0, labelled: 0 };
  const punct = RELATIONS.indexOf("punct");
  for (const { tokens, heads, relations } of examples) {
    const tree = parser.parse(tokens);
    for (let i = 0; i < tokens.length; i++) {
      if (relations[i] === punct) continue;
      score.tokens++;
      if (tree.heads[i] !== heads[i]) continue;
      score.heads++;
      if (tree.relations[i] === relations[i]) score.labelled++;
    }
  }
  return score;
}

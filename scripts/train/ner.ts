/** Trains and measures the name taggers. */
import { contextFeatures, CONTEXT_EDGE, isPlain, nameWord, pairHashes, shapeIn, START, TRANSITION } from "../../src/annotate/ner/features.js";
import { createNameTagger } from "../../src/annotate/ner/tagger.js";
import { LABELS, type NameClasses } from "../../src/annotate/ner/types.js";
import { viterbi, ViterbiWork } from "../../src/annotate/ner/viterbi.js";
import { hashPair } from "../../src/annotate/tagger/hash.js";
import { decodeWeights } from "../../src/annotate/tagger/weights.js";
import { EDGE, type WordOptions } from "../../src/annotate/tagger/words.js";
import type { Token } from "../../src/text/token.js";
import type { Labelled } from "./nerData.js";
import { Perceptron } from "./perceptron.js";
import { random } from "./pos.js";

export interface NerSetup {
  language: string;
  options: WordOptions;
  epochs: number;
  about: Record<string, string>;
  unit: number;
  least: number;
  /** Least times a feature must be seen. */
  seen: number;
}

export interface NerSentence extends Labelled {
  classes: NameClasses;
  /** Without the features of its words: for sentences in another language. */
  delexical?: boolean;
}

const T = LABELS.length;

export function sentenceHashes(tokens: readonly Token[], options: WordOptions, classes: NameClasses, plain: boolean, delexical = false): number[][] {
  const codes = classes(tokens);
  const words = tokens.map((t) => nameWord(t, options, plain));
  const contexts = tokens.map((t, i) => contextFeatures(t.pos ?? "X", shapeIn(t, plain), codes[i]!));
  const pairs: number[] = [];
  return tokens.map((_, i) => {
    const word = words[i]!;
    const left = contexts[i - 1] ?? CONTEXT_EDGE;
    const right = contexts[i + 1] ?? CONTEXT_EDGE;
    pairHashes(words, contexts, i, pairs);
    const context = [...contexts[i]!.at[0]!, ...left.at[1]!, ...right.at[2]!, ...(contexts[i - 2] ?? CONTEXT_EDGE).at[3]!, ...(contexts[i + 2] ?? CONTEXT_EDGE).at[4]!];
    // The last two features of a pair are of words; the third and fourth have a word in them.
    if (delexical) return [...context, ...pairs.filter((_, k) => k !== 2 && k !== 3 && k < 7)];
    return [
      ...(i === 0 ? word.first : word.self), ...(words[i - 1] ?? EDGE).prev, ...(words[i + 1] ?? EDGE).next, ...(words[i - 2] ?? EDGE).prev2, ...(words[i + 2] ?? EDGE).next2,
      ...context, ...pairs,
    ];
  });
}

export function trainNer(sentences: NerSentence[], setup: NerSetup): Uint8Array {
  const model = new Perceptron(T);
  const next = random(11);
  const counts = new Map<number, number>();
  const raw: { labels: Uint8Array; hashes: number[][] }[] = [];
  const add = (s: NerSentence, plain: boolean) => {
    const hashes = sentenceHashes(s.tokens, setup.options, s.classes, plain, s.delexical);
    for (const list of hashes) for (const h of list) counts.set(h, (counts.get(h) ?? 0) + 1);
    raw.push({ labels: s.labels, hashes });
  };
  for (const s of sentences) {
    if (s.tokens.length === 0) continue;
    add(s, isPlain(s.tokens, setup.options));
    if (setup.options.hasCase && next() < 0.2) add(s, true);
  }
  const examples = raw.map(({ labels, hashes }) => ({ labels, features: hashes.map((list) => Int32Array.from(list.filter((h) => counts.get(h)! >= setup.seen), (h) => model.feature(h))) }));
  counts.clear();
  raw.length = 0;
  const transitions = Array.from({ length: T + 1 }, (_, p) => model.feature(p === T ? hashPair(START, 0, 0) : hashPair(TRANSITION, p, 0)));
  const work = new ViterbiWork();
  const transition = new Float64Array((T + 1) * T);
  let emit = new Float64Array(0);
  for (let epoch = 0; epoch < setup.epochs; epoch++) {
    for (let i = examples.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [examples[i], examples[j]] = [examples[j]!, examples[i]!];
    }
    let wrong = 0;
    for (const { labels, features } of examples) {
      const n = labels.length;
      if (emit.length < n * T) emit = new Float64Array(n * T * 2);
      for (let i = 0; i < n; i++) {
        model.scores.fill(0);
        model.add(features[i]!);
        emit.set(model.scores, i * T);
      }
      for (let p = 0; p <= T; p++) for (let t = 0; t < T; t++) transition[p * T + t] = model.weight(transitions[p]!, t);
      viterbi(emit, transition, n, T, work);
      let gold: number = T;
      let got: number = T;
      for (let i = 0; i < n; i++) {
        const g = labels[i]!;
        const b = work.labels[i]!;
        if (g !== b) {
          wrong++;
          for (const f of features[i]!) {
            model.update(f, g, 1);
            model.update(f, b, -1);
          }
        }
        if (g !== b || gold !== got) {
          model.update(transitions[gold]!, g, 1);
          model.update(transitions[got]!, b, -1);
        }
        gold = g;
        got = b;
      }
      model.step();
    }
    if (process.env["VERBOSE"]) console.log(`  epoch ${epoch + 1}: ${wrong} wrong labels`);
  }
  return model.encode({ task: "ner", language: setup.language, options: { ...setup.options }, about: setup.about }, [...LABELS], setup);
}

export interface NerScore {
  precision: number;
  recall: number;
  f1: number;
  byKind: Record<string, string>;
  /** Share of right labels of tokens in predicted names, by score in tenths. */
  reliability: string;
}

export function spans(labels: ArrayLike<number>): string[] {
  const out: string[] = [];
  let from = -1;
  let kind = "";
  for (let i = 0; i <= labels.length; i++) {
    const label = i < labels.length ? LABELS[labels[i]!]! : "O";
    const inside = label[0] === "I" && from >= 0 && label.slice(2) === kind;
    if (!inside) {
      if (from >= 0) out.push(`${from}-${i}-${kind}`);
      from = label === "O" ? -1 : i;
      kind = label.slice(2);
    }
  }
  return out;
}

export function scoreNer(bytes: Uint8Array, sentences: NerSentence[]): NerScore {
  const weights = decodeWeights(bytes, "model");
  const total = { gold: 0, got: 0, right: 0 };
  const kinds: Record<string, { gold: number; got: number; right: number }> = { PER: { ...total }, ORG: { ...total }, LOC: { ...total } };
  const bins = Array.from({ length: 10 }, () => [0, 0]);
  const taggers = new Map<NameClasses, ReturnType<typeof createNameTagger>>();
  for (const s of sentences) {
    let tagger = taggers.get(s.classes);
    if (!tagger) taggers.set(s.classes, (tagger = createNameTagger(weights, s.classes)));
    const { labels, scores } = tagger.tag(s.tokens);
    labels.forEach((l, i) => {
      if (l === 0) return;
      const bin = bins[Math.min(9, Math.floor(scores[i]! * 10))]!;
      bin[0]!++;
      if (l === s.labels[i]) bin[1]!++;
    });
    const gold = new Set(spans(s.labels));
    const got = spans(labels);
    for (const span of gold) kinds[span.slice(-3)]!.gold++;
    for (const span of got) {
      kinds[span.slice(-3)]!.got++;
      if (gold.has(span)) kinds[span.slice(-3)]!.right++;
    }
  }
  for (const k of Object.values(kinds)) for (const f of ["gold", "got", "right"] as const) total[f] += k[f];
  const f1 = (k: typeof total) => (200 * k.right) / Math.max(1, k.gold + k.got);
  return {
    precision: (100 * total.right) / Math.max(1, total.got), recall: (100 * total.right) / Math.max(1, total.gold), f1: f1(total),
    byKind: Object.fromEntries(Object.entries(kinds).map(([k, v]) => [k, f1(v).toFixed(1)])),
    reliability: bins.map(([n, right], b) => (n ? `.${b}:${((100 * right!) / n).toFixed(0)}%/${n}` : "")).filter(Boolean).join(" "),
  };
}

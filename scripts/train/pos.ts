/** Trains and measures the part-of-speech taggers. */
import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { createTagger } from "../../src/annotate/tagger.js";
import { hashPair } from "../../src/annotate/tagger/hash.js";
import { decodeWeights } from "../../src/annotate/tagger/weights.js";
import { describe, EDGE, PAIR_NEXT, PAIR_PREV, TAG1, TAG1_NEXT, TAG1_WORD, TAG2, type WordClasses, type WordOptions, type WordFeatures } from "../../src/annotate/tagger/words.js";
import type { Morphology } from "../../src/lang/types.js";
import type { Token } from "../../src/text/token.js";
import type { AlignedSentence, GoldWord } from "./align.js";
import { Perceptron } from "./perceptron.js";

/** Universal part of speech, with the form of verbs: VERB:fin:past, VERB:part:past:pass, AUX:inf ... */
export function tagOf(word: GoldWord): string {
  const { upos, feats } = word;
  if (upos !== "VERB" && upos !== "AUX") return upos === "_" ? "X" : upos;
  const form = feats.get("VerbForm");
  const voice = feats.get("Voice") === "Pass" ? ":pass" : "";
  if (feats.has("Aspect") && !form) return `${upos}:fin${feats.get("Aspect") === "Perf" ? ":past" : ""}${voice}`; // Arabic
  if (form === "Inf") return `${upos}:inf`;
  if (form === "Ger") return `${upos}:ger`;
  if (form === "Part") return feats.get("Tense") === "Past" ? `${upos}:part:past${voice}` : `${upos}:ger`;
  if (feats.get("Mood") === "Imp") return `${upos}:imp`;
  const tense = feats.get("Tense");
  return `${upos}:fin${tense === "Past" || tense === "Imp" ? ":past" : ""}`;
}

export interface PosSetup {
  language: string;
  options: WordOptions & { passiveByForm?: boolean };
  classes: WordClasses;
  epochs: number;
  about: Record<string, string>;
  unit: number;
  least: number;
}

interface Example {
  tags: Int32Array;
  /** Static features of each token, and ids of the words for those made with tags. */
  features: Int32Array[];
  ids: Int32Array;
}

/** Deterministic shuffle and choice. */
export function random(seed: number): () => number {
  let s = seed >>> 0;
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 4294967296;
  };
}

export function trainPos(sentences: AlignedSentence[], setup: PosSetup): Uint8Array {
  const tagNames = [...new Set(sentences.flatMap((s) => s.word.map((w) => tagOf(s.words[w]!))))].sort();
  const tagIndex = new Map(tagNames.map((t, i) => [t, i]));
  const model = new Perceptron(tagNames.length);
  const next = random(7);
  const examples: Example[] = [];
  const featureCounts = new Map<number, number>();
  const raw: { tags: Int32Array; hashes: number[][]; ids: Int32Array }[] = [];
  const addExample = (tokens: Token[], tags: Int32Array, plain: boolean) => {
    const { hashes, ids } = staticFeatures(tokens, setup.options, setup.classes, plain);
    for (const list of hashes) for (const h of list) featureCounts.set(h, (featureCounts.get(h) ?? 0) + 1);
    raw.push({ tags, hashes, ids });
  };
  for (const { tokens, words, word } of sentences) {
    const tags = Int32Array.from(word, (w) => tagIndex.get(tagOf(words[w]!))!);
    addExample(tokens, tags, false);
    // A third of the sentences once more without the help of capitals.
    if (setup.options.hasCase && next() < 0.33) addExample(tokens, tags, true);
  }
  for (const { tags, hashes, ids } of raw) {
    examples.push({ tags, ids, features: hashes.map((list) => Int32Array.from(list.filter((h) => featureCounts.get(h)! > 1), (h) => model.feature(h))) });
  }
  const { scores, tags: T } = model;
  for (let epoch = 0; epoch < setup.epochs; epoch++) {
    for (let i = examples.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [examples[i], examples[j]] = [examples[j]!, examples[i]!];
    }
    let wrong = 0;
    let total = 0;
    for (const { tags, features, ids } of examples) {
      let t1 = T;
      let t2 = T;
      for (let i = 0; i < tags.length; i++) {
        const id = ids[i]!;
        const after = i + 1 < tags.length ? ids[i + 1]! : EDGE.id;
        const dynamic = [hashPair(TAG1, t1, 0), hashPair(TAG2, t1, t2), hashPair(TAG1_WORD, t1, id), hashPair(TAG1_NEXT, t1, after)];
        scores.fill(0);
        model.add(features[i]!);
        const known: number[] = [];
        for (const h of dynamic) {
          const f = model.known(h);
          if (f >= 0) known.push(f);
        }
        model.add(known);
        let best = 0;
        for (let t = 1; t < T; t++) if (scores[t]! > scores[best]!) best = t;
        const gold = tags[i]!;
        total++;
        if (best !== gold) {
          wrong++;
          for (const f of features[i]!) {
            model.update(f, gold, 1);
            model.update(f, best, -1);
          }
          for (const h of dynamic) {
            const f = model.feature(h);
            model.update(f, gold, 1);
            model.update(f, best, -1);
          }
        }
        model.step();
        t2 = t1;
        t1 = best;
      }
    }
    if (process.env["VERBOSE"]) console.log(`  epoch ${epoch + 1}: ${((100 * wrong) / total).toFixed(2)} % wrong`);
  }
  return model.encode({ task: "pos", language: setup.language, options: { ...setup.options }, about: setup.about }, tagNames, setup);
}

/** Hashes of the features that do not depend on tags. */
export function staticFeatures(tokens: readonly Token[], options: WordOptions, classes: WordClasses, plain: boolean): { hashes: number[][]; ids: Int32Array } {
  const words: WordFeatures[] = tokens.map((token) => describe(token, options, classes, plain));
  const hashes = words.map((w, i) => {
    const before = words[i - 1] ?? EDGE;
    const after = words[i + 1] ?? EDGE;
    return [
      ...(i === 0 ? w.first : w.self), ...before.prev, ...after.next, ...(words[i - 2] ?? EDGE).prev2, ...(words[i + 2] ?? EDGE).next2,
      hashPair(PAIR_PREV, before.id, w.id), hashPair(PAIR_NEXT, w.id, after.id),
    ];
  });
  return { hashes, ids: Int32Array.from(words, (w) => w.id) };
}

export interface PosScore {
  tokens: number;
  upos: number;
  full: number;
  unknown: string;
}

const NO_MORPHOLOGY: Morphology = { lemmas: () => [] };

/** Share of tokens with the right part of speech, and with the right tag in full. `change` alters the text: capitals only, say. */
export function scorePos(bytes: Uint8Array, sentences: AlignedSentence[], classes: WordClasses, change: (t: Token) => Token = (t) => ({ ...t })): { tokens: number; upos: number; full: number; verbs: number } {
  const tagger = createTagger(decodeWeights(bytes, "model"), NO_MORPHOLOGY, classes);
  let tokens = 0;
  let upos = 0;
  let full = 0;
  let verbGold = 0;
  let verbRight = 0;
  for (const sentence of sentences) {
    const copy = sentence.tokens.map(change);
    tagger.tag(copy);
    copy.forEach((token, i) => {
      const gold = tagOf(sentence.words[sentence.word[i]!]!);
      const [pos] = gold.split(":");
      const form = gold.split(":")[1]?.replace("imp", "fin");
      tokens++;
      if (token.pos === pos) upos++;
      const same = token.pos === pos && token.verb === form && Boolean(token.past) === gold.includes(":past") && Boolean(token.passive) === gold.includes(":pass");
      if (same) full++;
      if (pos === "VERB") {
        verbGold++;
        if (token.pos === "VERB") verbRight++;
      }
    });
  }
  return { tokens, upos: (100 * upos) / tokens, full: (100 * full) / tokens, verbs: (100 * verbRight) / verbGold };
}

export function save(path: string, bytes: Uint8Array): number {
  const packed = gzipSync(bytes, { level: 9 });
  writeFileSync(path, packed);
  return packed.length;
}

/** Dependency trees over the product's tokens: those of the treebank's words that stand for them. */
import type { AlignedSentence } from "./align.js";

export interface TokenTree {
  /** Token index of each token's head; -1 for the root. */
  heads: Int32Array;
  /** Universal Dependencies relation, subtype included. */
  labels: string[];
}

/** The tree of an aligned sentence, or null where cutting the words otherwise leaves none. */
export function tokenTree({ words, tokens, word }: AlignedSentence): TokenTree | null {
  const n = tokens.length;
  // of several tokens of one word ("anti", "-", "Daesh") the last stands for it
  const ofWord = new Int32Array(words.length).fill(-1);
  for (let i = 0; i < n; i++) ofWord[word[i]!] = i;
  const covering = (w: number): number => {
    if (ofWord[w]! >= 0) return ofWord[w]!;
    const at = tokens.findIndex((t) => t.start <= words[w]!.start && words[w]!.start < t.end);
    return at < 0 ? -1 : ofWord[word[at]!]!;
  };
  const heads = new Int32Array(n).fill(-1);
  const labels: string[] = [];
  for (let i = 0; i < n; i++) {
    const w = word[i]!;
    if (ofWord[w] !== i) {
      heads[i] = ofWord[w]!;
      labels.push("goeswith");
      continue;
    }
    labels.push(words[w]!.deprel);
    for (let h = words[w]!.head - 1, steps = 0; h >= 0 && steps < 50; h = words[h]!.head - 1, steps++) {
      const t = covering(h);
      if (t >= 0 && t !== i) {
        heads[i] = t;
        break;
      }
    }
  }
  return isTree(heads) ? { heads, labels } : null;
}

function isTree(heads: Int32Array): boolean {
  for (let i = 0; i < heads.length; i++) {
    let at = i;
    for (let steps = 0; at >= 0; at = heads[at]!) if (steps++ > heads.length) return false;
  }
  return heads.some((h) => h < 0);
}

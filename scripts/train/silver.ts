/** Sentences labelled by a tagger and kept where the treebank's own tags agree with it. */
import { createNameTagger } from "../../src/annotate/ner/tagger.js";
import type { NameClasses } from "../../src/annotate/ner/types.js";
import { decodeWeights } from "../../src/annotate/tagger/weights.js";
import type { AlignedSentence } from "./align.js";
import type { Labelled } from "./nerData.js";

/** Proper nouns that no name of a person, organization or place need cover. */
const CALENDAR = /^((mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/;
const INSIDE = /^(ADP|DET|PUNCT|NUM|NOUN|ADJ|CCONJ|X|PART|PROPN)$/;
const FIRST = /^(PROPN|ADJ|NOUN|NUM|DET)$/;

/**
 * Kept: every proper noun is in a name, every name has a proper noun, begins and goes on with words that names have, and the tagger is sure
 * of each label.
 */
export function silver(weights: Uint8Array, sentences: readonly AlignedSentence[], classes: NameClasses, sure: number): Labelled[] {
  const tagger = createNameTagger(decodeWeights(weights, "model"), classes);
  const out: Labelled[] = [];
  for (const s of sentences) {
    const { labels, scores } = tagger.tag(s.tokens);
    const gold = s.word.map((w) => s.words[w]!.upos);
    let good = true;
    let covered = true;
    for (let i = 0; i <= labels.length && good; i++) {
      const label = labels[i] ?? 0;
      // A name ends where no label goes on with it.
      if (label === 0 || label % 2 === 1) {
        good = covered;
        covered = label === 0;
      }
      if (i === labels.length) break;
      const proper = gold[i] === "PROPN";
      if (proper) covered = true;
      if (label === 0) good &&= !proper || CALENDAR.test(s.tokens[i]!.norm);
      else good &&= scores[i]! >= sure && (label % 2 === 1 ? FIRST : INSIDE).test(gold[i]!);
    }
    if (good) out.push({ id: s.id, tokens: s.tokens, labels });
  }
  return out;
}

import type { LanguageProfile } from "../lang/types.js";
import { charClass, HIGH, LETTER, LOW, MARK, pairClass } from "../text/chars.js";
import { Slices } from "../text/slices.js";

export interface LanguageGuess {
  /** BCP 47 primary subtag of a language the product reads, or "und". */
  language: string;
  /** From 0 (nothing to go by) to 1. */
  confidence: number;
  /** Of "und": the language that it is rather, although it cannot be read. */
  rather?: string;
}

export type LanguageIdentifier = (text: string) => LanguageGuess;

/**
 * Tells languages by script, function words and letter groups. `profiles` also holds languages the product does not
 * read, so that theirs are not taken for one it does; the answer for them is "und". `read` are the codes it reads.
 */
export function createLanguageIdentifier(profiles: readonly LanguageProfile[], read: readonly string[]): LanguageIdentifier {
  const latin = compile(profiles.filter((p) => p.script === "Latin"), read);
  // few words tell the languages that are read apart best when no others share them
  const own = compile(profiles.filter((p) => p.script === "Latin" && read.includes(p.language)), read);
  const arabic = compile(profiles.filter((p) => p.script === "Arabic"), read);
  return (text) => {
    const sample = text.length <= SAMPLE ? text : text.slice(0, SAMPLE / 2) + " " + text.slice(text.length / 2, text.length / 2 + SAMPLE / 2);
    let latinLetters = 0;
    let arabicLetters = 0;
    let letters = 0;
    for (let i = 0; i < sample.length; i++) {
      const c = sample.charCodeAt(i);
      if ((c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a) latinLetters++;
      else if (c < 0xc0) continue;
      else if (c <= 0x24f && c !== 0xd7 && c !== 0xf7) latinLetters++;
      else if ((c >= 0x620 && c <= 0x64a) || (c >= 0x671 && c <= 0x6d3)) arabicLetters++;
      else if ((c >= 0x370 && c <= 0x5ff) || (c >= 0x900 && c <= 0x1fff) || (c >= 0x3041 && c <= 0xd7ff)) letters++;
    }
    letters += latinLetters + arabicLetters;
    if (letters < 3) return { language: "und", confidence: 0 };
    const guess = arabicLetters >= letters / 2 ? judge(arabic, sample) : latinLetters >= letters / 2 ? judge(latin, sample) : { language: "und", confidence: 1 };
    if (read.includes(guess.language) && guess.confidence < DOUBTFUL && latinLetters > arabicLetters) return judge(own, sample);
    return read.includes(guess.language) || guess.language === "und" ? guess : { language: "und", confidence: guess.confidence, rather: guess.language };
  };
}

/** Code units looked at: enough for certainty, so that long documents cost no more. */
const SAMPLE = 6_000;
/** Below this a guess between languages is hardly one. */
const DOUBTFUL = 0.2;
/** Weight of a letter group against that of a function word. */
const CUE = 0.35;

/** Head start of the languages that are read, in function words: the user chose the texts, and decides short ones. */
const PRIOR = 0.4;

interface Compiled {
  profiles: readonly LanguageProfile[];
  read: readonly number[];
  /** What a word speaks for, worked out once for each: profile and weight in turn. */
  evidence: Slices<readonly number[]>;
  weigh(word: string): readonly number[];
}

function compile(profiles: readonly LanguageProfile[], read: readonly string[]): Compiled {
  const words = new Map<string, number[]>();
  const cues = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, key: string, i: number) => {
    const list = map.get(key);
    if (!list) map.set(key, [i]);
    else if (!list.includes(i)) list.push(i);
  };
  profiles.forEach((p, i) => {
    for (const w of p.words) add(words, w, i);
    for (const c of p.cues) add(cues, c, i);
  });
  const cueLengths = [...new Set([...cues.keys()].map((c) => c.length))];
  /** Whether some cue is so long, begins with the one letter and ends with the other: nearly always, if it says so. */
  const maybe = new Uint8Array(1 << 12);
  const slot = (length: number, first: number, last: number): number => (first * 61 + last * 7 + length) & (maybe.length - 1);
  for (const c of cues.keys()) maybe[slot(c.length, c.charCodeAt(0), c.charCodeAt(c.length - 1))] = 1;
  const weigh = (word: string): readonly number[] => {
    const sums = new Float64Array(profiles.length);
    // What many languages share tells little: each gets its part.
    const vote = (hits: number[] | undefined, weight: number) => {
      if (hits) for (const i of hits) sums[i] = sums[i]! + weight / hits.length;
    };
    vote(words.get(word), 1);
    const edged = `^${word}$`;
    for (const n of cueLengths) for (let k = 0; k + n <= edged.length; k++) {
      if (maybe[slot(n, edged.charCodeAt(k), edged.charCodeAt(k + n - 1))] !== 0) vote(cues.get(edged.slice(k, k + n)), CUE);
    }
    const out: number[] = [];
    for (let i = 0; i < sums.length; i++) if (sums[i] !== 0) out.push(i, sums[i]!);
    return out;
  };
  return { profiles, read: profiles.flatMap((p, i) => (read.includes(p.language) ? [i] : [])), evidence: new Slices(WORDS_KEPT), weigh };
}

const WORDS_KEPT = 30_000;
const LONGEST_WORD = 30;

/** Where the run of letters and their marks from `i` ends. */
function wordEnd(text: string, i: number): number {
  for (; i < text.length; i++) {
    let kind = charClass(text.charCodeAt(i));
    const pair = kind === HIGH && charClass(text.charCodeAt(i + 1)) === LOW;
    if (pair) kind = pairClass(text.charCodeAt(i), text.charCodeAt(i + 1));
    if (kind !== LETTER && kind !== MARK) break;
    if (pair) i++;
  }
  return i;
}

function judge({ profiles, read, evidence, weigh }: Compiled, sample: string): LanguageGuess {
  const scores = new Float64Array(profiles.length);
  let count = 0;
  const text = sample.toLowerCase();
  for (let i = 0, end; i < text.length; i = end + 1) {
    end = wordEnd(text, i);
    if (end === i || end - i > LONGEST_WORD) continue;
    count++;
    let found = evidence.get(text, i, end);
    if (!found) evidence.set(text, i, end, (found = weigh(text.slice(i, end))));
    for (let k = 0; k < found.length; k += 2) scores[found[k]!]! += found[k + 1]!;
  }
  for (const i of read) if (scores[i]! > 0) scores[i]! += PRIOR;
  let best = 0;
  let second = -1;
  for (let i = 1; i < scores.length; i++) {
    if (scores[i]! > scores[best]!) {
      second = best;
      best = i;
    } else if (second < 0 || scores[i]! > scores[second]!) second = i;
  }
  const top = scores[best]!;
  if (top === 0) return { language: "und", confidence: count >= 6 ? 0.6 : 0 };
  const margin = (top - (second >= 0 ? scores[second]! : 0)) / (top + 0.8);
  // A text in one of the languages has about every third word among these; a language of no profile has few.
  const coverage = Math.min(1, top / count / 0.3);
  return { language: profiles[best]!.language, confidence: Math.min(1, margin * 1.35) * (0.3 + 0.7 * coverage) };
}

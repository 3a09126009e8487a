import { searchKey, surfaceForms } from "./searchKey.js";
import type { Props } from "../model/index.js";
import { sentenceKey, sentenceWords } from "./sentenceKey.js";
import type { SearchHit, SentenceHit } from "./types.js";

/** An entity that a store's own index thinks may match. */
export interface Candidate {
  id: string;
  labels: string[];
  props: Props;
}

/** How well a surface form matches. Ranks are far enough apart that prominence (below 1) never overrules them. */
const SCORE = { exact: 5, allWords: 4, startsWith: 3, wordStarts: 2, alias: -0.5, phrase: 1 } as const;

/** The one ranking of both stores: every word asked for must start a word of one surface form; best match first, then most mentioned. */
export function rank(text: string, candidates: Iterable<Candidate>, limit: number): SearchHit[] {
  const wanted = searchKey(text);
  if (!wanted) return [];
  const hits: SearchHit[] = [];
  for (const { id, labels, props } of candidates) {
    const name = String(props.name ?? id);
    let best = 0;
    let matched: string | null = null;
    for (const form of surfaceForms(props)) {
      const quality = match(wanted, searchKey(form));
      const score = quality && quality + (form === name ? 0 : SCORE.alias);
      if (score > best) {
        best = score;
        matched = form === name ? null : form;
      }
    }
    if (!best) continue;
    const mentions = typeof props.mentions === "number" ? props.mentions : 0;
    hits.push({ id, labels, name, matched, score: round(best + 0.4 * (1 - 1 / (1 + mentions))) });
  }
  hits.sort((a, b) => b.score - a.score || a.name.length - b.name.length || (a.id < b.id ? -1 : 1));
  return hits.slice(0, limit);
}

/** The words that a candidate must contain: what a store asks its index for. */
export const searchWords = (text: string): string[] => searchKey(text).split(" ").filter(Boolean).slice(0, MAX_WORDS);

/** More words than any name has: what follows cannot make a better match. */
const MAX_WORDS = 12;

/** Sentences in which every word asked for starts a word: first those with the very phrase, then those with more of the whole words. */
export function rankSentences(text: string, candidates: Iterable<Candidate>, limit: number): SentenceHit[] {
  const wanted = sentenceWords(text);
  if (wanted.length === 0) return [];
  const hits: SentenceHit[] = [];
  for (const { id, props } of candidates) {
    const sentence = String(props.text ?? "");
    const key = sentenceKey(sentence);
    if (!wanted.every((word) => key.includes(` ${word}`))) continue;
    const whole = wanted.filter((word) => key.includes(` ${word} `)).length / wanted.length;
    const phrase = key.includes(` ${wanted.join(" ")} `) ? SCORE.phrase : 0;
    hits.push({ id, document: String(props.document), text: sentence, language: String(props.language ?? ""), score: round(1 + whole + phrase) });
  }
  return hits.sort((a, b) => b.score - a.score || a.text.length - b.text.length || (a.id < b.id ? -1 : 1)).slice(0, limit);
}

function match(wanted: string, form: string): number {
  if (form === wanted) return SCORE.exact;
  const words = form.split(" ");
  const asked = wanted.split(" ").slice(0, MAX_WORDS);
  if (asked.every((w) => words.includes(w))) return SCORE.allWords;
  if (form.startsWith(wanted)) return SCORE.startsWith;
  return asked.every((w) => words.some((word) => word.startsWith(w))) ? SCORE.wordStarts : 0;
}

const round = (score: number): number => Math.round(score * 1000) / 1000;

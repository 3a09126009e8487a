/**
 * Reads misspelt and badly scanned words as what they stand for: a word that no table knows, one small slip away from exactly one that is
 * well known ("Sryia", "Peshmcrga", "lraq", "Counccil", "ki1led"). Slips are letters swapped, doubled or taken for one of like shape; nothing is
 * guessed that takes a letter more or less, so that no name turns into its neighbour (Niger, Nigeria).
 */
import { fold } from "../text/fold.js";
import { ByForm, respell } from "../text/forms.js";
import type { Sentence, Token } from "../text/token.js";

export interface Vocabulary {
  /** Whether the word, folded, is one of the language or part of a name that tables know. */
  knows(norm: string): boolean;
  /** Whether a small word may be meant: one of the language from which something is read. */
  tells(norm: string): boolean;
  /** Whether a capitalised word may be meant: a name everybody knows, or a word that names of bodies are made of. */
  famous(norm: string): boolean;
}

export interface Guess {
  start: number;
  end: number;
  read: string;
}

/** Puts the word meant into the tokens, whose offsets stay, and tells which. `vocabularyOf` has null for a language whose words are not listed. */
export function mendSpelling(sentences: readonly Sentence[], vocabularyOf: (language: string) => Vocabulary | null): Guess[] {
  const unknown = unknownWords(sentences, vocabularyOf);
  const guesses: Guess[] = [];
  const meant = new Map<string, string | null>();
  for (const { token, vocabulary } of unknown) {
    let word = meant.get(token.text);
    if (word === undefined) meant.set(token.text, (word = meant.size < MOST ? judged(vocabulary).meant.of(token) : null));
    if (word === null) continue;
    respell(token, word);
    guesses.push({ start: token.start, end: token.end, read: word });
  }
  return guesses;
}

/** Of a text that is all noise not every word is tried. */
const MOST = 2_000;
/** Shorter words have too many neighbours. */
const SHORTEST = 5;
/** With a digit in it a word is no word, however short. */
const SHORTEST_MARRED = 4;
const LONGEST = 20;

function unknownWords(sentences: readonly Sentence[], vocabularyOf: (language: string) => Vocabulary | null): { token: Token; vocabulary: Vocabulary }[] {
  const out: { token: Token; vocabulary: Vocabulary }[] = [];
  for (const sentence of sentences) {
    const vocabulary = vocabularyOf(sentence.language);
    if (!vocabulary) continue;
    const { tokens } = sentence;
    const { unknown } = judged(vocabulary);
    for (let i = 0; i < tokens.length; i++) if (unknown.of(tokens[i]!)) out.push({ token: tokens[i]!, vocabulary });
  }
  return out;
}

/** Documents share most of their words, and of those that no table knows many: names. */
interface Judged {
  /** Whether a word may be a misspelt one. */
  unknown: ByForm<boolean>;
  /** What such a word is read as. */
  meant: ByForm<string | null>;
}

const JUDGED = new WeakMap<Vocabulary, Judged>();

function judged(vocabulary: Vocabulary): Judged {
  let known = JUDGED.get(vocabulary);
  if (!known) {
    const unknown = new ByForm(({ text, norm }) => text.length >= SHORTEST_MARRED && text.length <= LONGEST && mendable(text) && (SMALL_L.test(text) || !vocabulary.knows(norm)));
    JUDGED.set(vocabulary, (known = { unknown, meant: new ByForm(({ text }) => meantBy(text, vocabulary)) }));
  }
  return known;
}

const WORD = /^\p{L}+$/u;
/** Letters with a digit or two that look like letters: not 9th, 1990s, B52. */
const MARRED = /^[0156]?\p{L}{2,}[0156]{1,2}\p{L}+$|^[01]\p{Ll}{3,}$|^\p{L}\p{Ll}{3,}[01]$|^\p{L}?[0156]{1,2}\p{Ll}{3,}$/u;
const ORDINAL = /^\d+(?:st|nd|rd|th|er|e|eme)$/;
/** A capital I taken for a small l: in tables made from scanned text such a word may be a known one. */
const SMALL_L = /^l[bcdfgjkmnpqrstvwxz]\p{Ll}{2,}$/u;
const mendable = (text: string): boolean => (text.length >= SHORTEST || text[0] === "l") && WORD.test(text) || (MARRED.test(text) && !ORDINAL.test(text));

/** What was most likely meant, or null: nothing near, or more than one word. */
export function meantBy(text: string, vocabulary: Vocabulary): string | null {
  // one word in two cases is one: of "1raqi" a small and a great one can be made, and the greater comes last
  const famous = new Map<string, string>();
  const plain = new Map<string, string>();
  for (const variant of variants(text)) {
    const norm = fold(variant);
    if (isSmall(variant) ? !vocabulary.tells(norm) : !vocabulary.famous(norm)) continue;
    if (vocabulary.famous(norm)) famous.set(norm, variant);
    else plain.set(norm, variant);
  }
  const found = famous.size > 0 ? famous : plain;
  return found.size === 1 ? [...found.values()][0]! : null;
}

const isSmall = (word: string): boolean => word === word.toLowerCase();

const LIKE: readonly (readonly [string, string])[] = [
  ["rn", "m"], ["m", "rn"], ["cl", "d"], ["vv", "w"], ["ii", "n"], ["1", "l"], ["1", "i"], ["0", "o"], ["5", "s"], ["6", "b"], ["c", "e"], ["e", "c"], ["l", "i"], ["i", "l"], ["h", "b"], ["b", "h"], ["u", "n"], ["n", "u"],
];

/** The words that one slip, or the same slip twice where digits stand for letters, could have made this one of. */
export function variants(text: string): string[] {
  const out = new Set<string>();
  const add = (word: string) => void (word !== text && !/\d/.test(word) && out.add(word));
  for (let i = 1; i + 1 < text.length; i++) {
    const [a, b] = [text[i]!, text[i + 1]!];
    if (a === b) add(text.slice(0, i) + text.slice(i + 1));
    else add(text.slice(0, i) + b + a + text.slice(i + 2));
  }
  if (text.length > 1 && text[0]!.toLowerCase() === text[1]) add(text[0]! + text.slice(2));
  for (const [from, to] of LIKE) {
    for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1)) add(text.slice(0, at) + to + text.slice(at + from.length));
    if (/\d/.test(from)) add(text.replaceAll(from, to));
  }
  // a capital I and a small l look alike, as do O and 0
  if (/^[l1]\p{Ll}/u.test(text)) add(`I${text.slice(1)}`);
  if (/^0\p{Ll}/u.test(text)) add(`O${text.slice(1)}`);
  if (/^5\p{Ll}/u.test(text)) add(`S${text.slice(1)}`);
  return [...out];
}

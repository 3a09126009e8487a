import { charClass, DIGIT, isLower, isUpper } from "./chars.js";
import type { TokenRules } from "./rules.js";
import { tokenize } from "./tokenize.js";
import type { Sentence, Token } from "./token.js";

/** What sentences are cut from: a paragraph in one language. */
export interface Paragraph {
  start: number;
  end: number;
  language: string;
}

/** Text without punctuation is cut here, so that nothing after this works on endless sentences. */
const MAX_TOKENS = 400;

/** Tokens and sentences of every paragraph, in order; a sentence never crosses a paragraph. */
export function splitSentences(text: string, blocks: readonly Paragraph[], rulesOf: (language: string) => TokenRules): Sentence[] {
  const out: Sentence[] = [];
  blocks.forEach((block, index) => {
    const rules = rulesOf(block.language);
    const tokens = tokenize(text, block.start, block.end, rules);
    let from = 0;
    for (const to of sentenceEnds(tokens, rules)) {
      out.push({ index: out.length, start: tokens[from]!.start, end: tokens[to - 1]!.end, tokens: tokens.slice(from, to), language: block.language, block: index });
      from = to;
    }
  });
  return out;
}

/** Token indexes after which a sentence ends (exclusive ends), the last one being `tokens.length`. */
export function sentenceEnds(tokens: readonly Token[], rules: TokenRules): number[] {
  const ends: number[] = [];
  const caseless = !rules.hasCase || !tokens.some((t) => isUpper(t.text[0]!));
  let from = 0;
  let straight = 0; // straight double quotes since the sentence began
  let comma = -1;
  let worded = false; // marks without a word are one sentence together
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const text = token.text;
    if (text === '"') straight++;
    else if (text === "," || text === "،" || text === ";" || text === "؛" || text === ":") comma = i;
    let end = 0;
    worded ||= charClass(text.charCodeAt(0)) <= DIGIT || text.length > 1;
    if (isTerminal(text)) end = worded || !isTerminal(tokens[i + 1]?.text ?? "") ? boundary(tokens, i, caseless, straight) : 0;
    else if (text.length > 1 && text.endsWith(".") && abbreviationEnds(tokens, i, rules)) end = i + 1;
    else if (i - from >= MAX_TOKENS) end = comma > from + MAX_TOKENS / 2 ? comma + 1 : i + 1;
    if (end > from) {
      ends.push(end);
      from = end;
      straight = 0;
      comma = -1;
      worded = false;
      i = Math.max(i, end - 1);
    }
  }
  if (from < tokens.length) ends.push(tokens.length);
  return ends;
}

const isTerminal = (text: string) => {
  const c = text.charCodeAt(0);
  return c === 0x2e || c === 0x21 || c === 0x3f || c === 0x61f || c === 0x6d4 || c === 0x2026 || c === 0x203c || c === 0x3002;
};
const CLOSERS = new Set(["”", "’", "»", ")", "]", "'", "’’", "''", "›", "„"]);
const OPENERS = new Set(["“", "«", "‘", "(", "[", "-", "–", "—", "•", '"', "'", "‹", "¿", "¡"]);

/** Exclusive end of the sentence that the mark at `i` ends, its closing quotes and brackets taken along; 0 if it ends none. */
function boundary(tokens: readonly Token[], i: number, caseless: boolean, straight: number): number {
  let j = i + 1;
  for (; j < tokens.length; j++) {
    const t = tokens[j]!;
    // A guillemet keeps a space before it in French; other closers stand right at the mark.
    if (t.text === "»" || (!t.spaced && CLOSERS.has(t.text))) continue;
    if (t.text === '"' && !t.spaced && straight % 2 === 1) {
      straight++;
      continue;
    }
    if (!t.spaced && isTerminal(t.text)) continue;
    break;
  }
  if (j >= tokens.length) return j;
  // A credit in brackets at the end of a paragraph, "(AFP)", is no sentence of its own.
  if (tokens[j]!.text === "(" && tokens.length - j <= 6 && tokens[tokens.length - 1]!.text === ")") return tokens.length;
  let k = j;
  while (k < tokens.length && OPENERS.has(tokens[k]!.text)) k++;
  const next = tokens[k] ?? tokens[j]!;
  const c = next.text[0]!;
  const mark = tokens[i]!.text;
  if (!caseless && isLower(c)) return 0;
  if (!tokens[j]!.spaced) {
    // A missing space: "Iraq.The"; but not "ver.2" or "x.(y)".
    if (!(isUpper(c) || caseless) || k > j + 1 || /^\d/.test(next.text)) return 0;
    if (mark !== "." && j === i + 1 && !isUpper(c)) return 0;
  }
  if (",;:،؛)]".includes(c)) return 0;
  if (mark === "." || mark.startsWith("?") || mark.startsWith("!") || mark === "؟") {
    // "(…!) said X": a mark inside brackets that go on.
    return j;
  }
  // An ellipsis ends a sentence only before a capital (or, without case, when it closes a quotation).
  return caseless ? (j > i + 1 ? j : 0) : isUpper(c) ? j : 0;
}

/** An abbreviation's own dot also ends the sentence when what follows can only begin one. */
function abbreviationEnds(tokens: readonly Token[], i: number, rules: TokenRules): boolean {
  const token = tokens[i]!;
  const word = token.norm.slice(0, -1);
  if (rules.titles.has(word)) return false;
  const next = tokens[i + 1];
  if (!next || !next.spaced) return false;
  if (!rules.hasCase) return false;
  const opened = OPENERS.has(next.text) && next.text !== "(" && next.text !== "-" && next.text !== "–" ? tokens[i + 2] : next;
  if (!opened || !isUpper(opened.text[0]!)) return false;
  if (rules.abbreviations.has(word) && (word === "etc" || word === "a.m" || word === "p.m")) return true;
  return rules.starters.has(opened.norm);
}

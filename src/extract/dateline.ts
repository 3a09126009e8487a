/** "BAMAKO, May 3 (Reuters) -", « Ouagadougou, 14 mai (AFP) – », «الخرطوم (رويترز) -»: where and by whom a report was filed, which its first sentence does not say. */
import type { Span } from "../model/index.js";
import type { Token } from "../text/token.js";

/** The token behind a dateline that opens the sentence, as the page has it or as its brackets tell; 0 where none does. */
export function datelineEnd(tokens: readonly Token[], datelines: readonly Span[] = []): number {
  const line = datelines.find((d) => tokens.length > 0 && d.start <= tokens[0]!.start && tokens[0]!.start < d.end);
  if (!line) return bracketed(tokens);
  let k = 0;
  while (k < tokens.length && tokens[k]!.start < line.end) k++;
  return k < tokens.length ? behindDate(tokens, k) : 0;
}

/** «بورتسودان (رويترز) - 3 يونيو 2025 -»: the day may have a dash of its own. */
function behindDate(tokens: readonly Token[], from: number): number {
  for (let k = from + 1; k < tokens.length && k < from + AGENCY; k++) if (DASH.test(tokens[k]!.text) && isFiled(tokens, from, k)) return k + 1;
  return from;
}

function bracketed(tokens: readonly Token[]): number {
  for (let k = 1; k < tokens.length - 2 && k < PLACE_AND_DATE; k++) {
    const { text, pos } = tokens[k]!;
    // «15 مارس»: a month may look like a verb
    if (((pos === "VERB" || pos === "AUX") && tokens[k - 1]!.pos !== "NUM") || /^[.!?؟;:"“«]$/.test(text)) return 0;
    if (DASH.test(text) && isFiled(tokens, 0, k)) return k + 1;
    if (text !== "(") continue;
    const close = tokens.findIndex((t, at) => at > k && t.text === ")");
    if (close < 0 || close - k > AGENCY || !DASH.test(tokens[close + 1]?.text ?? "")) return 0;
    return behindDate(tokens, close + 2);
  }
  return 0;
}

const DASH = /^(?:[-–—ـ:]|--)$/;

/** Names and numbers that end in a year, and the dash set apart behind them: "Kyiv, 3 March 2022 –". */
function isFiled(tokens: readonly Token[], from: number, dash: number): boolean {
  if (dash - from < 3 || tokens[dash]!.text === ":" || !tokens[dash]!.spaced || !/^(?:19|20)\d{2}$/.test(tokens[dash - 1]!.norm)) return false;
  return tokens.slice(from, dash).every(({ pos, text }, k) => tokens[from + k - 1]?.pos === "NUM" || !WORDS_OF_SENTENCES.has(pos ?? "") && (pos !== "PUNCT" || /^[,،/]$/.test(text)));
}

const WORDS_OF_SENTENCES: ReadonlySet<string> = new Set(["ADP", "VERB", "AUX", "PRON", "SCONJ", "CCONJ", "DET", "PART"]);

/** So many tokens at most name place and date, and the agency. */
const PLACE_AND_DATE = 10;
const AGENCY = 6;

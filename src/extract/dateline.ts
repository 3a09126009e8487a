/** "BAMAKO, May 3 (Reuters) -", « Ouagadougou, 14 mai (AFP) – », «الخرطوم (رويترز) -»: where and by whom a report was filed, which its first sentence does not say. */
import type { Span } from "../model/index.js";
import type { Token } from "../text/token.js";

/** The token behind a dateline that opens the sentence, as the page has it or as its brackets tell; 0 where none does. */
export function datelineEnd(tokens: readonly Token[], datelines: readonly Span[] = []): number {
  const line = datelines.find((d) => tokens.length > 0 && d.start <= tokens[0]!.start && tokens[0]!.start < d.end);
  if (!line) return bracketed(tokens);
  let k = 0;
  while (k < tokens.length && tokens[k]!.start < line.end) k++;
  return k < tokens.length ? k : 0;
}

function bracketed(tokens: readonly Token[]): number {
  for (let k = 1; k < tokens.length - 2 && k < PLACE_AND_DATE; k++) {
    const { text, pos } = tokens[k]!;
    if (pos === "VERB" || pos === "AUX" || /^[.!?؟;:"“«]$/.test(text)) return 0;
    if (text !== "(") continue;
    const close = tokens.findIndex((t, at) => at > k && t.text === ")");
    return close > 0 && close - k <= AGENCY && /^(?:[-–—ـ:]|--)$/.test(tokens[close + 1]?.text ?? "") ? close + 2 : 0;
  }
  return 0;
}

/** So many tokens at most name place and date, and the agency. */
const PLACE_AND_DATE = 10;
const AGENCY = 6;

/** The day of a report, as its own dateline or date stamp states it: "KINSHASA, 14 March 2025 (Reuters) -", « Publié le 14 mars 2025 ». */
import type { Block } from "../annotate/blocks.js";
import { datelineEnd } from "../extract/dateline.js";
import type { BlockLexicon } from "../lang/types.js";
import type { RecordDate, Span } from "../model/index.js";
import { fold } from "../text/fold.js";
import type { Sentence } from "../text/token.js";

interface Found {
  tokenStart: number;
  tokenEnd: number;
  resolve(published: string | null): RecordDate;
}

interface Report {
  sentences: readonly Sentence[];
  blocks: readonly Block[];
  datelines: readonly Span[];
  datesOf(sentence: Sentence): readonly Found[];
}

export type ReportDate = (report: Report) => string | null;

/** Reads only whole dates, with a year: a report that does not say when it was written stays undated. */
export function createReportDate(lexicons: readonly BlockLexicon[]): ReportDate {
  const stamps = new Set(lexicons.flatMap((l) => l.stamps.map((s) => fold(s).split(" ")[0]!)));
  return ({ sentences, blocks, datelines, datesOf }) => {
    let stamped: string | null = null;
    for (const sentence of sentences) {
      if (sentence.block >= OPENING) break;
      const { role } = blocks[sentence.block]!;
      const line = datelineEnd(sentence.tokens, datelines);
      const short = !stamped && sentence.tokens.length <= STAMP;
      if (line === 0 && !short) continue;
      if (!sentence.tokens.some((t) => /\d/.test(t.norm))) continue;
      const dates = datesOf(sentence);
      const within = dates.find((d) => d.tokenEnd <= line);
      const filed = within && dayOf(within);
      if (filed) return filed;
      if (short && isStamp(sentence, dates, role === "headline" ? NONE : stamps)) stamped = dates.map(dayOf).find((day) => day !== null) ?? null;
    }
    return stamped;
  };
}

/** Blocks of a page in which its dateline and date stamp stand. */
const OPENING = 10;
/** Tokens of a date stamp at most. */
const STAMP = 16;

function dayOf(date: Found): string | null {
  const { from, precision, inferred } = date.resolve(null);
  return precision === "day" && !inferred ? from : null;
}

/** Nothing but a date and a time, or behind a word that stamps: "Updated". */
function isStamp({ tokens }: Sentence, dates: readonly Found[], stamps: ReadonlySet<string>): boolean {
  const opens = tokens.find((t) => t.pos !== "PUNCT" && !/^\p{P}+$/u.test(t.text));
  if (opens && stamps.has(opens.norm)) return true;
  return tokens.every((t, k) => dates.some((d) => k >= d.tokenStart && k < d.tokenEnd) || !/\p{L}{2}/u.test(t.text) || ZONES.test(t.text));
}

const NONE: ReadonlySet<string> = new Set();

const ZONES = /^(?:gmt|utc|[ap]m|cet|est|edt|bst)$/i;

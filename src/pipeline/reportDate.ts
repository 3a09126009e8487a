/** The day of a report, as its own dateline or date stamp states it: "KINSHASA, 14 March 2025 (Reuters) -", « Publié le 14 mars 2025 ». */
import type { Block } from "../annotate/blocks.js";
import type { BlockLexicon } from "../lang/types.js";
import type { RecordDate, Span } from "../model/index.js";
import { fold } from "../text/fold.js";
import type { Sentence } from "../text/token.js";

interface Found {
  tokenStart: number;
  tokenEnd: number;
  end: number;
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
      const line = datelines.find((d) => d.start < sentence.end && sentence.start < d.end);
      const short = !stamped && role !== "headline" && sentence.tokens.length <= STAMP;
      if (!line && !short) continue;
      if (!sentence.tokens.some((t) => /\d/.test(t.norm))) continue;
      const dates = datesOf(sentence);
      const within = line && dates.find((d) => d.end <= line.end);
      const filed = within && dayOf(within);
      if (filed) return filed;
      if (short && dates.length === 1 && isStamp(sentence, dates[0]!, stamps)) stamped = dayOf(dates[0]!);
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
function isStamp({ tokens }: Sentence, date: Found, stamps: ReadonlySet<string>): boolean {
  const opens = tokens.find((t) => t.pos !== "PUNCT" && !/^\p{P}+$/u.test(t.text));
  if (opens && stamps.has(opens.norm)) return true;
  return tokens.every((t, k) => (k >= date.tokenStart && k < date.tokenEnd) || !/\p{L}{2}/u.test(t.text) || ZONES.test(t.text));
}

const ZONES = /^(?:gmt|utc|[ap]m|cet|est|edt|bst)$/i;

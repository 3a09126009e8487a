/** What is printed of the rows that a query gives. */
import type { QueryResult } from "../store/types.js";
import type { Io } from "./io.js";

export const ANSWER_FORMATS = ["table", "csv", "json"] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

export async function printAnswer(result: QueryResult, format: AnswerFormat, io: Io): Promise<void> {
  const { asCsv, asJson, asTable } = await import("./rows.js");
  if (format === "json") return io.data(asJson(result));
  if (format === "csv") return io.data(asCsv(result));
  await io.data(`${asTable(result, io.width)}\n`);
  io.note(result.rows.length === 1 ? "1 row" : `${result.rows.length} rows`);
}

import type { Props } from "../model/index.js";

export interface DaySpan {
  /** ISO dates, or null where it is open or not known. */
  start: string | null;
  end: string | null;
}

/** When something was: an event by its dates, a document by the day it was published, a relationship by its own dates. */
export function spanOf(props: Props): DaySpan {
  const { dateFrom, dateTo, published, from, since, to } = props;
  const start = firstDay(dateFrom) ?? firstDay(published) ?? firstDay(from) ?? firstDay(since);
  const end = lastDay(dateTo) ?? lastDay(published) ?? lastDay(to) ?? (dateFrom === undefined ? null : lastDay(dateFrom));
  return start !== null && end !== null && end < start ? { start, end: start } : { start, end };
}

/** The first day of a year, month or day in ISO form. */
export const firstDay = (date: unknown): string | null => day(date, "-01", () => "-01");

/** The last day of it. */
export const lastDay = (date: unknown): string | null => day(date, "-12", (year, month) => `-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`);

function day(date: unknown, month: string, last: (year: number, month: number) => string): string | null {
  const parts = typeof date === "string" ? /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d)(?:T.*)?)?)?$/.exec(date) : null;
  if (!parts) return null;
  const months = parts[2] ? `-${parts[2]}` : month;
  const full = `${parts[1]}${months}${parts[3] ? `-${parts[3]}` : last(Number(parts[1]), Number(months.slice(1)))}`;
  // 30 February is no day
  const time = Date.parse(`${full}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== full ? null : full;
}

import type { DateUnit } from "../lang/types.js";
import type { DatePrecision, RecordDate } from "../model/index.js";
import { addDays, addMonths, daysInMonth, fromHijri, isoDay, monthSpan, parts, weekdayOf, weekOf } from "./calendar.js";

export type Relation = "on" | "since" | "until" | "before" | "after";

/** What a date's words say, before it is known when they were written. */
export type DateValue =
  | { kind: "date"; year: number | null; month: number | null; day: number | null; lastDay?: number; lastMonth?: number; lastYear?: number }
  | { kind: "hijri"; year: number | null; month: number | null; day: number | null }
  /** `which`: last −1, this 0, next 1, or not said. */
  | { kind: "weekday"; weekday: number; which: number | null }
  | { kind: "month"; month: number; which: number }
  | { kind: "unit"; unit: DateUnit; which: number }
  /** So many units from the report's date; null when the number is vague. */
  | { kind: "offset"; unit: DateUnit; n: number | null }
  /** The whole of so many units up to (negative) or from (positive) the report's date. */
  | { kind: "period"; unit: DateUnit; n: number }
  | { kind: "days"; days: number }
  /** Days from the date told before. */
  | { kind: "anchored"; days: number }
  /** Cannot be dated: in the coming hours. */
  | { kind: "open"; direction: number };

interface Days {
  from: string;
  to: string;
  precision: DatePrecision;
  inferred: boolean;
}

/** Said of a day after that of the report, by the words alone. */
export function isAhead(value: DateValue, relation: Relation): boolean {
  if (relation !== "on") return false;
  switch (value.kind) {
    case "days": return value.days > 0;
    case "open": return value.direction > 0;
    case "weekday": case "month": case "unit": return value.which !== null && value.which > 0;
    default: return false;
  }
}

/** Stated dates as they are; all others only from a date that is known, and then marked as inferred. */
export function resolveDate(value: DateValue, relation: Relation, text: string, published: string | null, base: RecordDate | null, tense: "past" | "future"): RecordDate {
  const days = find(value, published, base, tense);
  if (!days) return { from: null, to: null, precision: "unknown", text };
  const open = relation === "since" || relation === "after";
  const shut = relation === "until" || relation === "before";
  return {
    from: shut ? null : days.from,
    to: open ? null : days.to,
    precision: days.precision,
    text,
    ...(days.inferred ? { inferred: true } : {}),
  };
}

function find(value: DateValue, published: string | null, base: RecordDate | null, tense: "past" | "future"): Days | null {
  switch (value.kind) {
    case "date":
      return stated(value, published, tense);
    case "hijri":
      return hijri(value);
    case "anchored": {
      const from = base?.from;
      if (!from || base.precision !== "day") return null;
      return day(addDays(from, value.days), true);
    }
    case "open":
      return null;
    default:
      return published ? fromReport(value, published, tense) : null;
  }
}

/** What counts from the report's own date. */
function fromReport(value: Exclude<DateValue, { kind: "date" | "hijri" | "anchored" | "open" }>, published: string, tense: "past" | "future"): Days | null {
  switch (value.kind) {
    case "days":
      return day(addDays(published, value.days), true);
    case "weekday": {
      const today = weekdayOf(published);
      const back = (today - value.weekday + 7) % 7;
      const ahead = (value.weekday - today + 7) % 7;
      if (value.which === 1) return day(addDays(published, ahead || 7), true);
      if (value.which === -1) return day(addDays(published, -(back || 7)), true);
      return day(addDays(published, tense === "future" ? ahead : -back), true);
    }
    case "month": {
      const [year, month] = parts(published);
      const y = value.which < 0 ? (value.month < month ? year : year - 1) : value.which > 0 ? (value.month > month ? year : year + 1) : year;
      return span(...monthSpan(y, value.month), "month", true);
    }
    case "unit":
      return unitSpan(published, value.unit, value.which);
    case "offset":
      return value.n === null ? null : offset(published, value.unit, value.n);
    case "period": {
      const far = shift(published, value.unit, value.n);
      return far < published ? span(far, published, grain(value.unit), true) : span(published, far, grain(value.unit), true);
    }
  }
}

function stated(value: Extract<DateValue, { kind: "date" }>, published: string | null, tense: "past" | "future"): Days | null {
  const { month, day: d } = value;
  let { year } = value;
  let inferred = false;
  if (year === null) {
    if (!published || month === null) return null;
    const [y] = parts(published);
    const first = d === null ? isoDay(y, month, 1) : isoDay(y, month, d);
    // The nearest such day that is not after the report, or not before it.
    year = tense === "past" ? (first > published ? y - 1 : y) : (d === null ? isoDay(y, month, daysInMonth(y, month)) : first) < published ? y + 1 : y;
    inferred = true;
  }
  if (month === null) return span(isoDay(year, 1, 1), isoDay(value.lastYear ?? year, 12, 31), "year", inferred);
  if (d === null) return span(isoDay(year, month, 1), monthSpan(year, value.lastMonth ?? month)[1], "month", inferred);
  if (d > daysInMonth(year, month)) return null;
  const last = Math.min(value.lastDay ?? d, daysInMonth(year, month));
  return span(isoDay(year, month, d), isoDay(year, month, last), "day", inferred);
}

/** A calendar worked out, not read: marked as inferred. */
function hijri({ year, month, day: d }: Extract<DateValue, { kind: "hijri" }>): Days | null {
  if (year === null) return null;
  const from = fromHijri(year, month ?? 1, d ?? 1);
  if (!from) return null;
  if (d !== null) return day(from, true);
  const next = month === null ? fromHijri(year + 1, 1, 1) : month === 12 ? fromHijri(year + 1, 1, 1) : fromHijri(year, month + 1, 1);
  return next ? span(from, addDays(next, -1), month === null ? "year" : "month", true) : null;
}

function unitSpan(published: string, unit: DateUnit, which: number): Days {
  if (unit === "week") {
    const [from, to] = weekOf(addDays(published, 7 * which));
    return span(from, to, "week", true);
  }
  if (unit === "month") return span(...monthSpan(...addMonths(published, which)), "month", true);
  if (unit === "year") {
    const year = parts(published)[0] + which;
    return span(isoDay(year, 1, 1), isoDay(year, 12, 31), "year", true);
  }
  return day(addDays(published, unit === "day" ? which : 0), true);
}

/** Words such as "three weeks ago" are as exact as their unit. */
function offset(published: string, unit: DateUnit, n: number): Days {
  const at = shift(published, unit, n);
  const [year, month] = parts(at);
  if (unit === "week") return span(...weekOf(at), "week", true);
  if (unit === "month") return span(...monthSpan(year, month), "month", true);
  if (unit === "year") return span(isoDay(year, 1, 1), isoDay(year, 12, 31), "year", true);
  return day(at, true);
}

function shift(iso: string, unit: DateUnit, n: number): string {
  if (unit === "hour") return addDays(iso, Math.trunc(n / 24));
  if (unit === "day") return addDays(iso, Math.trunc(n));
  if (unit === "week") return addDays(iso, Math.trunc(7 * n));
  const [year, month] = addMonths(iso, Math.trunc(unit === "month" ? n : 12 * n));
  return isoDay(year, month, Math.min(parts(iso)[2], daysInMonth(year, month)));
}

const grain = (unit: DateUnit): DatePrecision => (unit === "hour" ? "day" : unit);
const day = (iso: string, inferred: boolean): Days => ({ from: iso, to: iso, precision: "day", inferred });
const span = (from: string, to: string, precision: DatePrecision, inferred: boolean): Days => ({ from, to, precision, inferred });

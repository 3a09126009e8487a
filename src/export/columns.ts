import type { PropValue, Props } from "../model/index.js";

/** Types that every reader of our tables and graphs knows. */
export type ColumnType = "boolean" | "int" | "long" | "double" | "string";

/** Properties that hold ISO dates or date-times; a numeric year goes beside each, for readers without dates. */
const DATES = new Set(["published", "retrieved", "dateFrom", "dateTo", "from", "to", "since"]);
export const yearOf = (name: string): string => `${name}Year`;

/** Lists become JSON text, dates get their year, what is no value (null, NaN, infinite) is left out. */
export function flatten(props: Props): [string, string | number | boolean][] {
  const flat: [string, string | number | boolean][] = [];
  for (const [name, value] of Object.entries(props) as [string, PropValue | null | undefined][]) {
    if (value === null || value === undefined || (typeof value === "number" && !Number.isFinite(value))) continue;
    flat.push([name, typeof value === "object" ? JSON.stringify(value) : value]);
    const year = DATES.has(name) && typeof value === "string" ? /^(\d{4})(?:-|$)/.exec(value) : null;
    if (year) flat.push([yearOf(name), Number(year[1])]);
  }
  return flat;
}

/** The narrowest type that holds every value seen of each property, in order of first sight. */
export class Columns {
  private readonly types = new Map<string, ColumnType>();

  see(name: string, value: string | number | boolean): void {
    this.types.set(name, widen(this.types.get(name), typeOf(value)));
  }

  entries(): [string, ColumnType][] {
    return [...this.types];
  }
}

/** Properties that hold lists, and nothing else: what the elements of each are. */
export class Lists {
  /** Null where no one type fits. */
  private readonly types = new Map<string, ColumnType | null>();

  see(props: Props): void {
    for (const [name, value] of Object.entries(props) as [string, PropValue | null | undefined][]) {
      if (value === null || value === undefined || this.types.get(name) === null) continue;
      if (!Array.isArray(value)) this.types.set(name, null);
      // an empty list could be one of anything
      else for (const element of value as (string | number | boolean)[]) this.types.set(name, widen(this.types.get(name) ?? undefined, typeOf(element)));
    }
  }

  of(name: string): ColumnType | undefined {
    return this.types.get(name) ?? undefined;
  }
}

function typeOf(value: string | number | boolean): ColumnType {
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "string") return "string";
  if (!Number.isInteger(value)) return "double";
  if (Math.abs(value) < 2 ** 31) return "int";
  return Number.isSafeInteger(value) ? "long" : "double";
}

const WIDTH: ColumnType[] = ["int", "long", "double"];

function widen(a: ColumnType | undefined, b: ColumnType): ColumnType {
  if (a === undefined || a === b) return b;
  const width = Math.max(WIDTH.indexOf(a), WIDTH.indexOf(b));
  return WIDTH.includes(a) && WIDTH.includes(b) ? WIDTH[width]! : "string";
}

import type { DateLexicon, DateUnit } from "../lang/types.js";
import type { RecordDate, Span } from "../model/index.js";
import { isFigure, isUpper } from "../text/chars.js";
import { ByForm, NO_FORM } from "../text/forms.js";
import { Terms } from "../text/terms.js";
import type { Token } from "../text/token.js";
import { isAhead, resolveDate, type DateValue, type Relation } from "./resolveDate.js";
import type { NumberSpan } from "./numbers.js";

export type { DateValue, Relation } from "./resolveDate.js";

/** A date in words. Token indices into the sentence, end exclusive; prepositions and "late", "early" belong to it. */
export interface DateSpan extends Span {
  tokenStart: number;
  tokenEnd: number;
  text: string;
  value: DateValue;
  relation: Relation;
  /** Still to come when the report was written: tomorrow, next week, in the coming days. */
  ahead: boolean;
  /**
   * The days meant. `published` is the report's date: without it nothing relative or without a year is resolved. `base`
   * is the date told before, for "the previous day". `tense` decides what a bare weekday or day of the year means.
   */
  resolve(published: string | null, base?: RecordDate | null, tense?: "past" | "future"): RecordDate;
}

export type DateAnnotator = (tokens: readonly Token[], numbers: readonly NumberSpan[], text: string) => DateSpan[];

export function createDateAnnotator(lexicon: DateLexicon): DateAnnotator {
  const parser = new DateParser(lexicon);
  return (tokens, numbers, text) => parser.annotate(tokens, numbers, text);
}

interface Found {
  to: number;
  value: DateValue;
  relation?: Relation;
  /** Words before the core that are already part of it. */
  from?: number;
}

type Prefix = Relation | "part" | "the" | "of" | "word";

const YEAR = /^(?:1[0-9]|20)\d{2}$/;
const RECENT_YEAR = /^(?:19|20)\d{2}$/;
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|er|re|e|eme)$/;

class DateParser {
  /** Whether a date can begin with a word; all other words but those of numbers are passed over at once. */
  private readonly begins: ByForm<boolean>;
  private readonly months: Terms<number>;
  private readonly unsureTerms: Terms<true>;
  private readonly hijriMonths: Terms<number>;
  private readonly weekdays: Terms<number>;
  private readonly units: Terms<{ unit: DateUnit; n?: number }>;
  private readonly days: Terms<number>;
  private readonly anchored: Terms<number>;
  private readonly open: Terms<number>;
  private readonly which: Terms<number>;
  private readonly whichAfter: Terms<number>;
  private readonly agoBefore: Terms<true>;
  private readonly agoAfter: Terms<true>;
  private readonly ahead: Terms<true>;
  private readonly articles: Terms<true>;
  private readonly dayNames: Terms<number>;
  private readonly to: Terms<true>;
  private readonly of: Terms<true>;
  private readonly the: Terms<true>;
  private readonly hijriEra: Terms<true>;
  private readonly era: Terms<true>;
  private readonly prefix: Terms<Prefix>;
  private readonly since: Terms<true>;
  private readonly dayWords: Terms<true>;
  private readonly parts: Terms<true>;
  private readonly yearWords: Terms<true>;
  private readonly monthWords: Terms<true>;
  private readonly about: Terms<true>;

  constructor(private readonly lex: DateLexicon) {
    const dotted = (record: Record<string, number>) => Object.entries(record).flatMap(([t, v]) => (t.length <= 5 && /^[a-zéû]+$/.test(t) ? [[t, v], [`${t}.`, v]] as const : [[t, v]] as const));
    this.months = new Terms(dotted(lex.months));
    this.unsureTerms = Terms.list(lex.unsureMonths, lex.unsureMonths.map((t) => `${t}.`));
    this.hijriMonths = new Terms(Object.entries(lex.hijriMonths));
    this.weekdays = new Terms(Object.entries(lex.weekdays));
    this.units = new Terms(Object.entries(lex.units));
    this.days = new Terms(Object.entries(lex.days));
    this.anchored = new Terms(Object.entries(lex.anchored));
    this.open = new Terms(Object.entries(lex.open));
    this.which = new Terms(Object.entries(lex.which));
    this.whichAfter = new Terms(Object.entries(lex.whichAfter));
    this.agoBefore = Terms.list(lex.agoBefore);
    this.agoAfter = Terms.list(lex.agoAfter);
    this.ahead = Terms.list(lex.ahead);
    this.articles = Terms.list(lex.articles);
    this.dayNames = new Terms(Object.entries(lex.dayNames));
    this.to = Terms.list(lex.to, ["-", "–", "—"]);
    this.of = Terms.list(lex.of);
    this.the = Terms.list(lex.the);
    this.hijriEra = Terms.list(lex.hijriEra);
    this.era = Terms.list(lex.era);
    this.since = Terms.list(lex.since);
    this.dayWords = Terms.list(lex.dayWords);
    this.parts = Terms.list(lex.parts);
    this.yearWords = Terms.list(lex.yearWords);
    this.monthWords = Terms.list(lex.monthWords);
    this.about = Terms.list(lex.about);
    const starts = new Set(
      [this.months, this.hijriMonths, this.weekdays, this.days, this.anchored, this.open, this.which, this.agoBefore, this.ahead, this.articles, this.units, this.dayNames].flatMap((t) => [...t.firstWords()]),
    );
    this.begins = new ByForm(({ norm }) => isFigure(norm.charCodeAt(0)) || starts.has(norm) || (norm.length > 5 && isFigure(norm.charCodeAt(norm.length - 1))));
    this.prefix = new Terms<Prefix>();
    const add = (terms: readonly string[], value: Prefix) => terms.forEach((t) => this.prefix.add(t, value));
    add(lex.since, "since");
    add(lex.until, "until");
    add(lex.before, "before");
    add(lex.after, "after");
    add(lex.on, "on");
    add([...lex.parts, ...lex.dayWords], "part");
    add([...lex.monthWords, ...lex.yearWords, ...lex.about], "word");
    add(lex.the, "the");
    add(lex.of, "of");
  }

  annotate(tokens: readonly Token[], numbers: readonly NumberSpan[], text: string): DateSpan[] {
    const out: DateSpan[] = [];
    const byCore = numbers.length > 0 ? new Map(numbers.map((n) => [n.coreStart, n])) : NO_NUMBERS;
    let floor = 0;
    for (let i = 0; i < tokens.length; ) {
      if (!this.begins.of(tokens[i]!) && !(byCore.size > 0 && byCore.has(i))) {
        i++;
        continue;
      }
      const found = this.at(tokens, i, byCore, floor);
      if (!found) {
        i++;
        continue;
      }
      const span = this.extend(tokens, found.from ?? i, found, floor, text);
      if (!span) {
        i = Math.max(i + 1, found.to);
        continue;
      }
      out.push(span);
      i = floor = span.tokenEnd;
    }
    return out;
  }

  private extend(tokens: readonly Token[], from: number, found: Found, floor: number, text: string): DateSpan | null {
    let end = found.to;
    // "Monday night", « jeudi soir », "September last year" is read in the core.
    for (let k = 0; k < 2; k++) {
      const word = this.dayWords.at(tokens, end) ?? this.parts.at(tokens, end);
      if (!word || found.value.kind === "offset" || found.value.kind === "open" || !(found.value.kind === "weekday" || found.value.kind === "days" || (found.value.kind === "date" && found.value.day !== null))) break;
      end += word.length;
    }
    let start = from;
    let relation: Relation = found.relation ?? "on";
    for (let k = 0; k < 5; k++) {
      const size = this.prefix.before(tokens, start);
      if (size === 0 || start - size < floor) break;
      let what = this.prefix.at(tokens, start - size)!.value;
      // The longest term at that place may be longer than the one that ends here.
      if (this.prefix.at(tokens, start - size)!.length !== size) what = "on";
      // «إضراب عام يوم الخميس»: general, no year
      if (what === "word" && this.dayWords.at(tokens, start)) break;
      if (what === "of") {
        const before = this.parts.before(tokens, start - size) || this.dayWords.before(tokens, start - size);
        if (before === 0 || start - size - before < floor) break;
        start -= size + before;
      } else if (what === "the") {
        if (start === from && found.value.kind === "date" && found.value.day === null && found.value.month === null) {
          start -= size; // "the 2003 invasion"
          continue;
        }
        start -= size;
      } else if (what === "part" || what === "word") start -= size;
      else {
        start -= size;
        if (found.relation === undefined) relation = what;
        break;
      }
    }
    const opens = tokens[start]!.start;
    const ends = tokens[end - 1]!.end;
    const words = text.slice(opens, ends);
    const { value } = found;
    return {
      start: opens, end: ends, tokenStart: start, tokenEnd: end, text: words, value, relation, ahead: isAhead(value, relation),
      resolve: (published, base = null, tense = "past") => resolveDate(value, relation, words, published, base, tense),
    };
  }

  private at(tokens: readonly Token[], i: number, numbers: ReadonlyMap<number, NumberSpan>, floor: number): Found | null {
    return (
      this.fixed(tokens, i) ?? this.weekday(tokens, i) ?? this.calendar(tokens, i) ?? this.relative(tokens, i, numbers) ?? this.year(tokens, i, numbers, floor)
    );
  }

  /** "yesterday", "the previous day", "in the coming hours". */
  private fixed(tokens: readonly Token[], i: number): Found | null {
    const anchored = this.anchored.at(tokens, i);
    const open = this.open.at(tokens, i);
    const days = this.days.at(tokens, i);
    const best = Math.max(anchored?.length ?? 0, open?.length ?? 0, days?.length ?? 0);
    if (best === 0) return null;
    if (anchored?.length === best) return { to: i + best, value: { kind: "anchored", days: anchored.value } };
    if (days?.length === best) return { to: i + best, value: { kind: "days", days: days.value } };
    return { to: i + best, value: { kind: "open", direction: open!.value } };
  }

  private weekday(tokens: readonly Token[], i: number): Found | null {
    const before = this.which.at(tokens, i);
    let k = before ? i + before.length : i;
    const day = this.weekdays.at(tokens, k);
    if (!day) return null;
    k += day.length;
    if (tokens[k]?.norm.startsWith("'s")) k++;
    const after = this.whichAfter.at(tokens, k);
    // "Monday, December 9": the date says more than the weekday.
    let next = after ? k + after.length : k;
    const part = this.dayWords.at(tokens, next);
    if (part) next += part.length;
    if (tokens[next]?.text === "," || tokens[next]?.text === "،" || tokens[next]?.text === "(") next++;
    if (this.the.at(tokens, next)) next += this.the.at(tokens, next)!.length;
    const date = this.calendar(tokens, next);
    if (date && date.value.kind === "date" && date.value.day !== null) return { to: date.to, value: date.value };
    if (tokens[k - 1]?.norm.startsWith("'s")) k--;
    // « dans la nuit de jeudi à vendredi »: the night is that of the first
    const through = !after && this.of.before(tokens, i) > 0 && tokens[k]?.pos !== "CCONJ" ? this.to.at(tokens, k) : undefined;
    const last = through && this.weekdays.at(tokens, k + through.length);
    if (last) return { to: k + through.length + last.length, value: { kind: "weekday", weekday: day.value, which: null } };
    return { to: after ? k + after.length : k, value: { kind: "weekday", weekday: day.value, which: after?.value ?? before?.value ?? null } };
  }

  /** A date of the calendar: in figures, or with a month's name. */
  private calendar(tokens: readonly Token[], i: number): Found | null {
    const token = tokens[i];
    if (!token) return null;
    const numeric = this.numeric(tokens, i);
    if (numeric) return numeric;
    const month = this.month(tokens, i);
    if (month) return this.monthFirst(tokens, i, month);
    return this.dayFirst(tokens, i);
  }

  private numeric(tokens: readonly Token[], i: number): Found | null {
    let text = western(tokens[i]!.text);
    let to = i + 1;
    if (/^\d{1,4}$/.test(text) && tokens[i + 4] && ["-", "/", "."].includes(tokens[i + 1]!.text) && tokens[i + 1]!.text === tokens[i + 3]!.text && !tokens[i + 1]!.spaced && !tokens[i + 4]!.spaced) {
      text = [0, 2, 4].map((k) => western(tokens[i + k]!.text)).join("/");
      to = i + 5;
    }
    const found = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{2,4})$/.exec(text);
    if (!found) return null;
    const [a, b, c] = [Number(found[1]), Number(found[2]), Number(found[3])];
    if (found[1]!.length === 4) return b >= 1 && b <= 12 && c >= 1 && c <= 31 ? { to, value: date(a, b, c) } : null;
    if (found[3]!.length === 3 || a > 31 || b > 31 || a === 0 || b === 0) return null;
    const year = found[3]!.length === 2 ? (c < 70 ? 2000 + c : 1900 + c) : c;
    if (year < 1000 || year > 2200) return null;
    if (a > 12 && b > 12) return null;
    const order = a > 12 ? "dmy" : b > 12 ? "mdy" : a === b ? "dmy" : this.lex.numericOrder;
    // 03/04/2015 where both orders are in use: only the year is certain.
    if (order === null) return { to, value: date(year, null, null) };
    return { to, value: order === "dmy" ? date(year, b, a) : date(year, a, b) };
  }

  /** A month's name, with its double in another naming: «آذار/ مارس», «كانون الأول (ديسمبر)». */
  private month(tokens: readonly Token[], i: number): { to: number; month: number; hijri: boolean; unsure: boolean } | null {
    const plain = this.months.at(tokens, i);
    const hijri = plain ? undefined : this.hijriMonths.at(tokens, i);
    const found = plain ?? hijri;
    if (!found) return null;
    let to = i + found.length;
    let unsure = this.unsureTerms.at(tokens, i)?.length === found.length;
    const mark = tokens[to]?.text;
    if (plain && (mark === "/" || mark === "(" || mark === "-")) {
      const double = this.months.at(tokens, to + 1);
      if (double && double.value === plain.value) {
        to += 1 + double.length;
        if (mark === "(" && tokens[to]?.text === ")") to++;
        unsure = false;
      }
    } else if (plain) {
      const double = this.months.at(tokens, to);
      if (double && double.value === plain.value) {
        to += double.length;
        unsure = false;
      }
    }
    return { to, month: found.value, hijri: !plain, unsure };
  }

  private monthFirst(tokens: readonly Token[], i: number, month: { to: number; month: number; hijri: boolean; unsure: boolean }): Found | null {
    const { to } = month;
    const capital = isUpper(tokens[i]!.text[0]!) || tokens[i]!.text[0]!.toLowerCase() === tokens[i]!.text[0]!.toUpperCase();
    if (!month.hijri) {
      // December 9(, 2015); December 9-12; but not "December 2015", and not "May 12 men" unless the word is a month for sure.
      const day = this.day(tokens, to);
      if (day && capital && day.figure) {
        const range = this.to.at(tokens, day.to);
        const last = range ? this.day(tokens, day.to + range.length) : null;
        const until = last && last.figure && last.day > day.day && !this.month(tokens, last.to) ? last : null;
        const end = until?.to ?? day.to;
        const year = this.yearAfter(tokens, end, false);
        return { to: year?.to ?? end, value: { ...date(year?.year ?? null, month.month, day.day), ...(until ? { lastDay: until.day } : {}) } };
      }
    }
    const year = this.yearAfter(tokens, to, month.hijri);
    if (year) return { to: year.to, value: month.hijri || year.hijri ? { kind: "hijri", year: year.year, month: month.month, day: null } : date(year.year, month.month, null) };
    const after = this.whichAfter.at(tokens, to);
    if (after) return { to: to + after.length, value: { kind: "month", month: month.month, which: after.value } };
    const which = this.which.before(tokens, i);
    if (which > 0 && capital) return { to, from: i - which, value: { kind: "month", month: month.month, which: this.which.at(tokens, i - which)!.value } };
    // June to August 2010
    const range = month.hijri ? undefined : this.to.at(tokens, to);
    const last = range ? this.month(tokens, to + range.length) : null;
    const lastYear = last && !last.hijri && last.month > month.month ? this.yearAfter(tokens, last.to, false) : null;
    if (lastYear && !lastYear.hijri && !last!.unsure) return { to: lastYear.to, value: { ...date(lastYear.year, month.month, null), lastMonth: last!.month } };
    const introduced = this.prefix.before(tokens, i) > 0;
    if ((month.unsure && !(introduced && capital && !this.theOnly(tokens, i))) || (!introduced && month.hijri)) return null;
    if (month.hijri) return { to, value: { kind: "hijri", year: null, month: month.month, day: null } };
    return { to, value: date(null, month.month, null) };
  }

  private theOnly(tokens: readonly Token[], i: number): boolean {
    const size = this.prefix.before(tokens, i);
    const what = this.prefix.at(tokens, i - size)?.value;
    return what === "the" || what === "of";
  }

  /** 9 December (2015), the 9th of December, du 3 au 5 mai, «29 آذار», «الثالث من آذار». */
  private dayFirst(tokens: readonly Token[], i: number): Found | null {
    const first = this.day(tokens, i);
    if (!first) return null;
    let k = first.to;
    let lastDay: number | null = null;
    const range = this.to.at(tokens, k);
    if (range) {
      const last = this.day(tokens, k + range.length);
      if (last && last.day > first.day) {
        lastDay = last.day;
        k = last.to;
      }
    }
    if (this.of.at(tokens, k)) k += this.of.at(tokens, k)!.length;
    if (this.monthWords.at(tokens, k)) k += this.monthWords.at(tokens, k)!.length;
    const month = this.month(tokens, k);
    if (!month) return null;
    const name = tokens[k]!.text;
    if (month.unsure && name === name.toLowerCase() && name !== name.toUpperCase() && this.lex.numericOrder === null) return null;
    const short = western(tokens[month.to]?.text ?? "");
    // "3 JAN 90": two figures that can be no day.
    if (first.figure && !month.hijri && /^[3-9]\d$/.test(short) && Number(short) > 31) return { to: month.to + 1, value: date(1900 + Number(short), month.month, first.day) };
    const year = this.yearAfter(tokens, month.to, month.hijri);
    if (month.hijri) return { to: year?.to ?? month.to, value: { kind: "hijri", year: year?.year ?? null, month: month.month, day: first.day } };
    const after = year ? undefined : this.whichAfter.at(tokens, month.to);
    return { to: year?.to ?? month.to + (after?.length ?? 0), value: { ...date(year?.year ?? null, month.month, first.day), ...(lastDay !== null ? { lastDay } : {}) } };
  }

  private day(tokens: readonly Token[], i: number): { to: number; day: number; figure: boolean } | null {
    const token = tokens[i];
    if (!token) return null;
    const text = western(token.norm);
    const plain = /^\d{1,2}$/.test(text) ? Number(text) : Number(ORDINAL.exec(text)?.[1] ?? NaN);
    if (plain >= 1 && plain <= 31) return { to: i + 1, day: plain, figure: true };
    const named = this.dayNames.at(tokens, i);
    return named ? { to: i + named.length, day: named.value, figure: false } : null;
  }

  /** A year behind a month: "2014", ", 2014", "of 2014", «من العام 2014», «1436 هـ». */
  private yearAfter(tokens: readonly Token[], i: number, hijri: boolean): { to: number; year: number; hijri: boolean } | null {
    let k = i;
    if (tokens[k]?.text === "," || tokens[k]?.text === "،" || tokens[k]?.text === "-" || tokens[k]?.text === "/") k++;
    const of = this.of.at(tokens, k);
    if (of) k += of.length;
    const word = this.yearWords.at(tokens, k);
    if (word) k += word.length;
    const token = tokens[k];
    if (!token) return null;
    const text = western(token.text);
    if (!YEAR.test(text)) return null;
    const year = Number(text);
    const era = this.hijriEra.at(tokens, k + 1);
    if (hijri || era) return year >= 1300 && year < 1600 ? { to: k + 1 + (era?.length ?? 0), year, hijri: true } : null;
    if (year < 1700) return null;
    return { to: k + 1 + (this.era.at(tokens, k + 1)?.length ?? 0), year, hijri: false };
  }

  /** Ago, last week, the past two weeks, « il y a deux ans », «منذ شهرين», «الأسبوع الماضي». */
  private relative(tokens: readonly Token[], i: number, numbers: ReadonlyMap<number, NumberSpan>): Found | null {
    const quantity = (k: number): { to: number; unit: DateUnit; n: number | null } | null => {
      const about = this.about.at(tokens, k);
      if (about) k += about.length;
      const article = this.articles.at(tokens, k);
      const number = article && this.units.at(tokens, k + article.length) ? undefined : (numbers.get(k) ?? [...Array(3).keys()].map((s) => numbers.get(k + s + 1)).find((n) => n && n.tokenStart === k));
      const dual = number?.dual ? this.units.at(tokens, number.coreStart) : undefined;
      if (dual) return { to: number!.coreEnd, unit: dual.value.unit, n: dual.value.n ?? 2 };
      const at = number ? number.coreEnd : article ? k + article.length : k;
      const unit = this.units.at(tokens, at);
      if (!unit) return null;
      const behind = tokens[at + unit.length];
      if (behind && (RECENT_YEAR.test(western(behind.text)) || this.month(tokens, at + unit.length))) return null; // «منذ عام 2014», «منذ شهر أيلول»
      const n = number ? (number.vague ? null : number.max === number.min || number.max === null ? number.min : null) : (unit.value.n ?? 1);
      if (!number && !article && unit.value.n === undefined && !this.bare) return null;
      return { to: at + unit.length, unit: unit.value.unit, n };
    };

    const ago = this.agoBefore.at(tokens, i);
    if (ago) {
      const q = quantity(i + ago.length);
      // "منذ": since that time; « il y a »: at that time.
      if (q) return { to: q.to, value: { kind: "offset", unit: q.unit, n: q.n === null ? null : -q.n }, relation: this.since.at(tokens, i) ? "since" : "on" };
    }
    const ahead = this.ahead.at(tokens, i);
    if (ahead) {
      const q = quantity(i + ahead.length);
      if (q && !this.agoAfter.at(tokens, q.to)) return { to: q.to, value: { kind: "open", direction: 1 } };
    }
    const which = this.which.at(tokens, i);
    if (which) {
      const k = i + which.length;
      const unit = this.units.at(tokens, k);
      if (unit && unit.value.n === undefined) return { to: k + unit.length, value: { kind: "unit", unit: unit.value.unit, which: which.value } };
      const q = unit ? null : quantity(k);
      if (q && q.n !== null && which.value !== 0) return { to: q.to, value: { kind: "period", unit: q.unit, n: which.value * q.n } };
    }
    const unit = this.units.at(tokens, i);
    if (unit) {
      const k = i + unit.length;
      const after = this.whichAfter.at(tokens, k);
      if (after) {
        return { to: k + after.length, value: unit.value.n === undefined ? { kind: "unit", unit: unit.value.unit, which: after.value } : { kind: "period", unit: unit.value.unit, n: after.value * unit.value.n } };
      }
    }
    if (numbers.has(i) || this.articles.at(tokens, i)) {
      const q = quantity(i);
      if (q) {
        const behind = this.agoAfter.at(tokens, q.to);
        if (behind) return { to: q.to + behind.length, value: { kind: "offset", unit: q.unit, n: q.n === null ? null : -q.n } };
        const after = this.whichAfter.at(tokens, q.to);
        if (after && q.n !== null && after.value !== 0) return { to: q.to + after.length, value: { kind: "period", unit: q.unit, n: after.value * q.n } };
      }
    }
    return null;
  }

  /** Languages without articles let a unit alone stand for one: «قبل أسبوع». */
  private get bare(): boolean {
    return this.lex.articles.length === 0;
  }

  /** A year by itself: only where a preposition, "the" or the word "year" says that it is one. */
  private year(tokens: readonly Token[], i: number, numbers: ReadonlyMap<number, NumberSpan>, floor: number): Found | null {
    const text = western(tokens[i]!.text);
    const part = /^([a-z]+)-((?:19|20)\d{2})$/.exec(tokens[i]!.norm); // mid-2014
    if (part && this.parts.at([{ ...tokens[i]!, norm: part[1]!, form: NO_FORM }], 0)) return { to: i + 1, value: date(Number(part[2]), null, null) };
    const named = this.yearWords.before(tokens, i) > 0;
    if (!(named ? YEAR : RECENT_YEAR).test(text)) {
      const era = /^1[34]\d{2}$/.test(text) ? this.hijriEra.at(tokens, i + 1) : undefined;
      return era ? { to: i + 1 + era.length, value: { kind: "hijri", year: Number(text), month: null, day: null } } : null;
    }
    const year = Number(text);
    const next = tokens[i + 1];
    const era = this.era.at(tokens, i + 1);
    if (era) return { to: i + 1 + era.length, value: date(year, null, null) };
    const size = this.prefix.before(tokens, i);
    if (size === 0 || i - size < floor) return null;
    const what = this.prefix.at(tokens, i - size)!.value;
    const bound = numbers.get(i);
    if (!named && bound && (bound.max === null || bound.approximate || bound.min === 0)) return null; // "more than 2000"
    if (bound && bound.max === bound.min && bound.coreEnd > i + 1) return null; // "2000 thousand"
    if (!named && this.about.before(tokens, i) > 0) return null;
    const word = next !== undefined && /^\p{L}/u.test(next.text);
    // "the campaign of 2016 went on", but "a force of 2016 soldiers"
    if ((what === "of" || this.of.before(tokens, i) > 0) && word && (/[sx]$/.test(next.norm) || !isCased(next.text))) return null;
    if (what === "the" && !word) return null;
    // 2003-2011, from 2003 to 2011, between 2003 and 2011
    const range = this.to.at(tokens, i + 1);
    if (range) {
      const last = western(tokens[i + 1 + range.length]?.text ?? "");
      if (RECENT_YEAR.test(last) && Number(last) > year) return { to: i + 2 + range.length, value: { ...date(year, null, null), lastYear: Number(last) } };
    }
    return { to: i + 1, value: date(year, null, null) };
  }
}

const NO_NUMBERS: ReadonlyMap<number, NumberSpan> = new Map();
const date = (year: number | null, month: number | null, day: number | null): Extract<DateValue, { kind: "date" }> => ({ kind: "date", year, month, day });

const isCased = (text: string): boolean => text.toLowerCase() !== text.toUpperCase();

/** Arabic-Indic digits as Western ones. */
const western = (text: string): string => (text.charCodeAt(0) < 0x600 ? text : text.replace(/[٠-٩۰-۹]/g, (c) => String(c.charCodeAt(0) & 0xf)));

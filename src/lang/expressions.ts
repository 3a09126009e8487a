/**
 * What a language gives to the annotators of language, layout, numbers and dates. As in types.ts, terms are in natural
 * spelling and folded before look-up; the words of a term are separated by spaces, clitics as the tokenizer cuts them
 * ("l' année", "n' t").
 */

/** Evidence that a text is in a language. */
export interface LanguageProfile {
  /** BCP 47 primary subtag; for a language the product does not read, only told apart from those it does. */
  language: string;
  script: "Latin" | "Arabic";
  /** The commonest function words, in the spelling of the language (accents kept), lower case. */
  words: string[];
  /** Letters or letter groups within words that speak for it; "^" and "$" stand for the edges of a word. */
  cues: string[];
}

export interface BlockLexicon {
  /** Begin a line of page furniture of at most a few words more: "read more", "share this". */
  furniture: string[];
  /** Anywhere in a line, however long, make it furniture: "all rights reserved". */
  notices: string[];
  /** Begin a line that dates or signs the page: "published", "updated", "by" with a colon or date. */
  stamps: string[];
  /** Begin a line that names whom the report is from, followed by a colon: source, المصدر. */
  credits: string[];
  /** Begin a caption, or stand in the brackets that end one: photo, file photo, « crédit ». */
  photo: string[];
  /** News agencies and photo desks as they sign captions and datelines: AFP, رويترز. */
  agencies: string[];
  /** Behind an outlet's name, make the line about its own pages: website, « site internet ». */
  ownSite: string[];
}

export interface NumberLexicon {
  /** Number words under 100, and hundreds written as one word: one, twenty, مئتين. */
  units: Record<string, number>;
  /** 100 and above, and group words such as dozen: multiply what stands before. */
  multipliers: Record<string, number>;
  /** Indefinite plurals with the least they mean: dozens 24, hundreds 200, عشرات 20. */
  vague: Record<string, number>;
  /** "several", "a few": vague alone (with the least they mean), and before a multiplier. */
  several: Record<string, number>;
  /** Nouns whose form says two: شخصين. */
  duals: string[];
  /** May stand before a multiplier for "one": a, une. */
  articles: string[];
  /** Between the parts of one number: and, et, و. */
  and: string[];
  /** The part order of the language puts units before tens (خمسة وعشرون). */
  unitsFirst: boolean;
  /** Between a vague number and its multiplier: of, de. */
  of: string[];
  atLeast: string[];
  atMost: string[];
  about: string[];
  /** The same, standing behind the number or the noun it counts: على الأقل, « au moins », "or more". */
  atLeastAfter: string[];
  aboutAfter: string[];
  /** Between the ends of a range: to, à, إلى. */
  to: string[];
  /** Open a range whose ends `and` joins: between, entre, بين. */
  between: string[];
  /** A dot before three digits groups them (8.000). */
  dotGroups: boolean;
  /** A space before three digits groups them (8 000). */
  spaceGroups: boolean;
}

export interface CountLexicon {
  /** Verb forms and nouns that say what became of the people counted. */
  killed: string[];
  injured: string[];
  displaced: string[];
  /** Auxiliaries of the passive: what was counted stands before them. */
  passive: string[];
  /** Introduce a part of those already counted: including, dont, بينهم. */
  including: string[];
  /** Join two cues that share one number: or, and. */
  joins: string[];
  /** Prepositions and conjunctions: before one of them a number stands for people without naming them ("killing 12 in"). */
  bare: string[];
  /** Nouns of people beyond the nouns of the name lexicon: people, others, personnes, آخرين. */
  people: string[];
  /** Nouns of machines, which may stand for a force but count nobody: drones, helicopters. */
  machines: string[];
  /** "a mother of four": who has so many children, of whom nothing is said. */
  parents?: { nouns: string[]; of: string }[];
  /** Behind a one it tells of something known, not how many: « d'une même famille ». */
  same?: string[];
  /** Words that make the number behind them nobody: "no one". */
  none?: string[];
}

export type DateUnit = "hour" | "day" | "week" | "month" | "year";

export interface DateLexicon {
  months: Record<string, number>;
  /** Months that are common words too, and count only beside a day, a year or a preposition: may, march, mars. */
  unsureMonths: string[];
  hijriMonths: Record<string, number>;
  /** 0 = Sunday. */
  weekdays: Record<string, number>;
  units: Record<string, { unit: DateUnit; n?: number }>;
  /** Expressions with a fixed distance in days from the report's date: yesterday −1. */
  days: Record<string, number>;
  /** Expressions with a fixed distance in days from the date told before: the previous day −1. */
  anchored: Record<string, number>;
  /** Told but not datable: in the coming hours, recently. 1 = future, -1 = past. */
  open: Record<string, number>;
  /** Prepositions that may stand before a date and belong to its words. */
  on: string[];
  since: string[];
  until: string[];
  before: string[];
  after: string[];
  /** Between the ends of a range. */
  to: string[];
  /** early, late, mid; they may stand before or behind, and belong to the words of the date. */
  parts: string[];
  /** Day and parts of it that may stand next to a weekday: day, night, evening, يوم. */
  dayWords: string[];
  /** The words "the", "of", "month", "year" that may stand inside or before a date. */
  the: string[];
  of: string[];
  monthWords: string[];
  yearWords: string[];
  /** Before a unit, weekday or month: last −1, this 0, next 1. */
  which: Record<string, number>;
  /** The same, standing behind it: dernier, الماضي. */
  whichAfter: Record<string, number>;
  /** Before or behind a number with a unit: ago, il y a, قبل. */
  agoBefore: string[];
  agoAfter: string[];
  /** Before a number with a unit that lies ahead: in, dans, بعد ("in two weeks"). */
  ahead: string[];
  /** Approximations that may stand before: nearly, about. */
  about: string[];
  /** Marks of the Hijri and the common era behind a year. */
  hijriEra: string[];
  era: string[];
  /** Stand for one before a unit: a, an, une. */
  articles: string[];
  /** Days of the month in words: « premier », «الحادي و العشرين». */
  dayNames: Record<string, number>;
  /** Order of all-number dates; null when both orders are in use. */
  numericOrder: "dmy" | "mdy" | null;
}

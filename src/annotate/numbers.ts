import type { NumberLexicon } from "../lang/types.js";
import type { Span } from "../model/index.js";
import { isFigure } from "../text/chars.js";
import { ByForm } from "../text/forms.js";
import { Terms } from "../text/terms.js";
import type { Token } from "../text/token.js";

/** A quantity in digits or words, with the words that bound it. Token indices into the sentence, end exclusive. */
export interface NumberSpan extends Span {
  tokenStart: number;
  tokenEnd: number;
  /** Tokens of the number itself, without "at least", "about" ... */
  coreStart: number;
  coreEnd: number;
  /** The least it can mean; 0 when only the most is said. */
  min: number;
  /** The most it can mean, null when open. */
  max: number | null;
  /** about, nearly, some ... */
  approximate: boolean;
  /** Dozens, hundreds, several: no number is said, `min` is the least the word means. */
  vague: boolean;
  /** A noun whose own form says two (شخصين): what is counted stands in the number itself. */
  dual?: boolean;
  text: string;
}

export type NumberAnnotator = (tokens: readonly Token[], text: string) => NumberSpan[];

interface Core {
  to: number;
  min: number;
  max: number | null;
  vague: boolean;
  approximate: boolean;
  dual?: boolean;
  /** The multiplier it ends in: "two to three thousand" lends it to the first end of the range. */
  scale: number;
}

export function createNumberAnnotator(lexicon: NumberLexicon): NumberAnnotator {
  const parser = new NumberParser(lexicon);
  return (tokens, text) => parser.annotate(tokens, text);
}

class NumberParser {
  /** Whether a number can begin with a word; all other words are passed over at once. */
  private readonly begins: ByForm<boolean>;
  private readonly units: Terms<number>;
  private readonly multipliers: Terms<number>;
  private readonly vague: Terms<number>;
  private readonly several: Terms<number>;
  private readonly duals: Terms<true>;
  private readonly articles: Terms<true>;
  private readonly and: Terms<true>;
  private readonly of: Terms<true>;
  private readonly to: Terms<true>;
  private readonly between: Terms<true>;
  private readonly before: Terms<"least" | "most" | "about">;
  private readonly after: Terms<"least" | "about">;

  constructor(private readonly lex: NumberLexicon) {
    this.units = new Terms(Object.entries(lex.units));
    this.multipliers = new Terms(Object.entries(lex.multipliers));
    this.vague = new Terms(Object.entries(lex.vague));
    this.several = new Terms(Object.entries(lex.several));
    this.duals = Terms.list(lex.duals);
    this.articles = Terms.list(lex.articles);
    this.and = Terms.list(lex.and);
    this.of = Terms.list(lex.of);
    this.to = Terms.list(lex.to, ["-", "–", "—", "‑"]);
    this.between = Terms.list(lex.between);
    const starts = new Set([this.units, this.multipliers, this.vague, this.several, this.duals, this.articles].flatMap((t) => [...t.firstWords()]));
    this.begins = new ByForm(({ norm }) => isFigure(norm.charCodeAt(0)) || starts.has(norm) || norm.includes("-"));
    this.before = new Terms([...lex.atLeast.map((t) => [t, "least"] as const), ...lex.atMost.map((t) => [t, "most"] as const), ...lex.about.map((t) => [t, "about"] as const)]);
    this.after = new Terms([...lex.atLeastAfter.map((t) => [t, "least"] as const), ...lex.aboutAfter.map((t) => [t, "about"] as const)]);
  }

  annotate(tokens: readonly Token[], text: string): NumberSpan[] {
    const out: NumberSpan[] = [];
    for (let i = 0; i < tokens.length; ) {
      if (!this.begins.of(tokens[i]!)) {
        i++;
        continue;
      }
      const core = this.core(tokens, i);
      if (!core) {
        i++;
        continue;
      }
      const span = this.span(tokens, i, core, out.at(-1)?.tokenEnd ?? 0, text);
      out.push(span);
      i = span.tokenEnd;
    }
    return out;
  }

  private span(tokens: readonly Token[], from: number, first: Core, floor: number, text: string): NumberSpan {
    let { min, max, approximate } = first;
    let to = first.to;
    let end = to;
    const coreStart = from;
    // A range: "250 to 300", "between 20 and 30", « de 20 à 30 », «بين 20 و30».
    const opener = this.before2(this.between, tokens, from, floor);
    const joint = this.to.at(tokens, to) ?? (opener > 0 ? this.and.at(tokens, to) : undefined);
    if (joint && !first.vague && !first.dual) {
      const second = this.core(tokens, to + joint.length);
      if (second && !second.vague && !second.dual && second.max !== null) {
        if (second.scale > 1 && first.scale === 1 && min < second.min / second.scale) min *= second.scale;
        if (second.max > min) {
          max = second.max;
          to = end = second.to;
          approximate ||= second.approximate;
        }
      }
    }
    let start = opener > 0 && end > first.to ? from - opener : from;
    // What stands in front, possibly twice: "at least some 50".
    for (let tries = 0; tries < 2; tries++) {
      const size = this.before.before(tokens, start);
      if (size === 0 || start - size < floor) break;
      const how = this.before.at(tokens, start - size)!.value;
      start -= size;
      ({ min, max, approximate } = bound(how, min, max, approximate));
    }
    // What stands behind it or behind the noun it counts: «307 مدنيين على الأقل», « 12 morts au moins ».
    for (let k = end; k <= Math.min(end + 4, tokens.length - 1); k++) {
      const found = this.after.at(tokens, k);
      // "307 civilians at least 20 of whom ..." belongs to the next number.
      if (found && !this.core(tokens, k + found.length)) {
        ({ min, max, approximate } = bound(found.value, min, max, approximate));
        if (k === end) end += found.length;
        break;
      }
      if (/^[,.;:!?،؛؟()]/.test(tokens[k]!.text) || (k > end && this.core(tokens, k))) break;
    }
    const s = tokens[start]!.start;
    const e = tokens[end - 1]!.end;
    return {
      start: s, end: e, tokenStart: start, tokenEnd: end, coreStart, coreEnd: to, min, max, approximate, vague: first.vague,
      ...(first.dual ? { dual: true } : {}), text: text.slice(s, e),
    };
  }

  private before2(terms: Terms<true>, tokens: readonly Token[], end: number, floor: number): number {
    const size = terms.before(tokens, end);
    return end - size >= floor ? size : 0;
  }

  /** The number that starts at token `i`, without modifiers or ranges. */
  private core(tokens: readonly Token[], i: number): Core | null {
    const token = tokens[i];
    if (!token) return null;
    if (this.duals.at(tokens, i)) return { to: i + 1, min: 2, max: 2, vague: false, approximate: false, dual: true, scale: 1 };
    const several = this.several.at(tokens, i);
    if (several) {
      const k = this.skipOf(tokens, i + several.length);
      const times = this.multipliers.at(tokens, k) ?? this.vague.at(tokens, k);
      if (times) return { to: k + times.length, min: this.floorOf(times.value, tokens, k) * several.value, max: null, vague: true, approximate: false, scale: 1 };
      return { to: i + several.length, min: several.value, max: null, vague: true, approximate: false, scale: 1 };
    }
    const vague = this.vague.at(tokens, i);
    if (vague && !this.counted(tokens, i)) {
      const k = this.skipOf(tokens, i + vague.length);
      // "hundreds of thousands", « des centaines de milliers », «مئات الآلاف»
      const times = this.vague.at(tokens, k) ?? this.multipliers.at(tokens, k);
      if (times) return { to: k + times.length, min: vague.value * this.floorOf(times.value, tokens, k), max: null, vague: true, approximate: false, scale: 1 };
      return { to: i + vague.length, min: vague.value, max: null, vague: true, approximate: false, scale: 1 };
    }
    return this.exact(tokens, i);
  }

  /** The plain value of a multiplier, or of a vague word used as one ("thousands" in "tens of thousands" is 1000). */
  private floorOf(value: number, tokens: readonly Token[], k: number): number {
    return this.multipliers.at(tokens, k) ? this.multipliers.at(tokens, k)!.value : 10 ** Math.floor(Math.log10(value));
  }

  /** آلاف after a number ("خمسة آلاف") multiplies it: then the word at `i` is no vague number by itself. */
  private counted(tokens: readonly Token[], i: number): boolean {
    return i > 0 && this.multipliers.at(tokens, i) !== undefined && (this.units.at(tokens, i - 1) !== undefined || digits(tokens[i - 1]!.text, this.lex) !== null);
  }

  private skipOf(tokens: readonly Token[], k: number): number {
    const of = this.of.at(tokens, k);
    return of ? k + of.length : k;
  }

  private exact(tokens: readonly Token[], i: number): Core | null {
    let total = 0; // finished groups: thousands, millions
    let current = 0;
    let scale = 1;
    let any = false;
    let approximate = false;
    let k = i;
    let last = 0; // the last small number added, for what may follow it
    while (k < tokens.length) {
      const from = k;
      // "and" joins the parts of a number, but not two numbers.
      const and = any ? this.and.at(tokens, k) : undefined;
      if (and) k += and.length;
      const token = tokens[k];
      if (!token) return any ? done(from) : null;
      const number: number | null = and ? null : digits(token.text, this.lex);
      if (number !== null) {
        // Only the first part may be in digits: "400 thousand", "2.5 million", « 8 000 ».
        if (any) return done(from);
        let value = number;
        k++;
        if (this.lex.spaceGroups && /^\d{1,3}$/.test(token.text)) {
          while (k < tokens.length && /^\d{3}$/.test(tokens[k]!.text) && tokens[k]!.start - tokens[k - 1]!.end === 1) value = value * 1000 + Number(tokens[k++]!.text);
        }
        current = value;
        last = 1000;
        any = true;
        continue;
      }
      // "a hundred", « une dizaine »
      const article = any ? undefined : this.articles.at(tokens, k);
      if (article && this.multipliers.at(tokens, k + article.length)) {
        k += article.length;
        current = 1;
        // "a hundred" and « une dizaine » are round figures, but a dozen is twelve.
        approximate = this.multipliers.at(tokens, k)!.value !== 12;
        last = 1000;
        any = true;
        continue;
      }
      const unit = this.small(tokens, k);
      if (unit && this.fits(current, total, last, unit.value, and !== undefined, any)) {
        // « quatre-vingts »: four twenties.
        if (current % 100 === 4 && unit.value === 20 && !this.lex.unitsFirst) current += 76;
        else current += unit.value;
        last = unit.value;
        any = true;
        k += unit.length;
        continue;
      }
      const times = and && !this.lex.unitsFirst ? undefined : this.multipliers.at(tokens, k);
      if (times && (!and || this.lex.unitsFirst) && (any || this.startsGroup(tokens, k))) {
        if (and && times.value >= 1000 && current + total > 0 && times.value > (total || Infinity)) return done(from);
        if (times.value >= 1000) {
          total += (and ? current : 0) + (and || current === 0 ? 1 : current) * times.value;
          current = 0;
        } else current = and ? current + times.value : (current === 0 ? 1 : current) * times.value;
        scale = times.value;
        last = times.value;
        any = true;
        k += times.length;
        // « un millier de », "a million of": what follows is the noun.
        continue;
      }
      return any ? done(from) : null;
    }
    return any ? done(k) : null;

    function done(to: number): Core | null {
      const value = total + current;
      return to > i && Number.isFinite(value) ? { to, min: value, max: value, vague: false, approximate, scale } : null;
    }
  }

  /** A multiplier may begin a number only where the language does not need a "one" before it: «ألف شخص», « cent personnes ». */
  private startsGroup(tokens: readonly Token[], k: number): boolean {
    const word = tokens[k]!.norm;
    return !this.articles.at(tokens, k - 1) && !(word.length < 3);
  }

  /** A number word, or several joined by hyphens: twenty-five, quatre-vingt-dix. */
  private small(tokens: readonly Token[], k: number): { length: number; value: number } | undefined {
    const found = this.units.at(tokens, k);
    if (found) return found;
    const word = tokens[k]!.norm;
    if (!word.includes("-")) return undefined;
    let value = 0;
    for (const part of word.split("-")) {
      if (this.lex.and.includes(part)) continue;
      const unit = this.lex.units[part] ?? undefined;
      if (unit === undefined) return undefined;
      value = value === 4 && unit === 20 ? 80 : value + unit;
    }
    return { length: 1, value };
  }

  /** Whether a small number may be added to what has been read. */
  private fits(current: number, total: number, last: number, value: number, and: boolean, any: boolean): boolean {
    if (!any) return true;
    if (last === 1000 && current % 1 === 0 && !and && total === 0) return false; // after digits
    if (this.lex.unitsFirst) return and && (value >= 100 ? current === 0 : value < 20 ? current % 100 === 0 : current % 100 < 10);
    const rest = current % 100;
    if (and && !(rest === 0 && current + total > 0) && !(rest >= 20 && (value === 1 || value === 11))) return false;
    if (rest === 0) return current + total > 0;
    if (rest === 4 && value === 20) return true;
    return rest % 10 === 0 && rest >= 20 && (value < 10 || ((rest === 60 || rest === 80) && value < 20));
  }
}

function bound(how: "least" | "most" | "about", min: number, max: number | null, approximate: boolean): { min: number; max: number | null; approximate: boolean } {
  if (how === "least") return { min, max: null, approximate };
  if (how === "most") return { min: 0, max: max ?? min, approximate };
  return { min, max, approximate: true };
}

const ZEROS = [0x660, 0x6f0];

/** Value of a token in digits, Western or Arabic-Indic, or null when it is no plain number (date, time, ordinal, name). */
export function digits(text: string, lex: Pick<NumberLexicon, "dotGroups">): number | null {
  const first = text.charCodeAt(0);
  if (!((first >= 0x30 && first <= 0x39) || (first >= 0x660 && first <= 0x669) || (first >= 0x6f0 && first <= 0x6f9))) return null;
  let plain = "";
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const zero = ZEROS.find((z) => c >= z && c <= z + 9);
    plain += zero !== undefined ? String(c - zero) : text[i]!;
  }
  plain = plain.replace(/[\u00a0\u202f\u2009'’٬]/g, "").replace(/٫/, ".");
  if (/^\d{1,15}$/.test(plain)) return Number(plain);
  if (/^\d{1,3}(?:,\d{3})+$/.test(plain)) return Number(plain.replaceAll(",", ""));
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(plain)) return Number(plain.replaceAll(",", ""));
  if (/^\d{1,3}(?:\.\d{3})+$/.test(plain) && (lex.dotGroups || plain.split(".").length > 2)) return Number(plain.replaceAll(".", ""));
  if (/^\d+[.,]\d+$/.test(plain)) return Number(plain.replace(",", "."));
  return null;
}

import { LETTER, DIGIT, MARK, FORMAT, SPACE, HIGH, LOW, charClass, isArabicLetter, isLower, isUpper, pairClass } from "./chars.js";
import { foldedAs, formOf, type Form } from "./forms.js";
import type { TokenRules } from "./rules.js";
import { Slices } from "./slices.js";
import type { Token } from "./token.js";

/**
 * Cuts `text` from `start` to `end` into words, numbers, marks and split clitics. One pass, each code unit looked at a
 * bounded number of times; every token's offsets are exact, and between tokens stands only white space (or invisible
 * direction marks).
 */
export function tokenize(text: string, start: number, end: number, rules: TokenRules): Token[] {
  const out: Token[] = [];
  const cut = new Cutter(text, Math.min(end, text.length), rules, out);
  cut.run(Math.max(0, start));
  return out;
}

const TATWEEL = 0x640;
/** Deepest indent of a line that goes on with the word of the one before. */
const MAX_INDENT = 40;
const SOFT_HYPHEN = 0xad;
const HYPHEN = 0x2d, DOT = 0x2e, COMMA = 0x2c, COLON = 0x3a, SLASH = 0x2f, UNDERSCORE = 0x5f, AT = 0x40;
/** Marks that repeat to make one: "...", "--", "!!", "====". */
const isRunMark = (c: number) => c === DOT || c === HYPHEN || c === 0x21 || c === 0x3f || c === 0x61f || c === 0x2026 || c === 0x2a || c === 0x3d || c === UNDERSCORE || c === 0x7e || c === 0x23;
const isHyphen = (c: number) => c === HYPHEN || c === 0x2010 || c === 0x2011;
const isApostrophe = (c: number) => c === 0x27 || c === 0x2019 || c === 0x2018 || c === 0x60 || c === 0xb4;
const isOpenQuote = (c: number) => c === 0x22 || c === 0x201c || c === 0xab || c === 0x2018;
const VOWEL = /[aeiouyhàâäéèêëîïôöùûüœæ]/i;
/** Longer than any word: what exceeds it is cut, so that noise without spaces cannot make one giant token. */
const MAX_WORD = 200;
/** Endings by which a word with a dot inside is an address rather than a missing space after a full stop. */
const DOMAINS = new Set("com org net info int edu gov mil tv news online co uk us eu fr de it es be ch ru ir iq sy lb jo sa ae qa kw ye om ps il tr eg ly tn dz ma sd ml".split(" "));

const norm = (slice: string): string => formOf(slice).norm;

/** A token of a written word: where it stands in that, and what it is. */
interface Piece {
  from: number;
  to: number;
  /** Whether a space is missing before it. */
  spaced: boolean;
  form: Form;
}

/** What written words are cut into under the rules of a language, for the last tens of thousands met. */
const CUT = new WeakMap<TokenRules, Slices<readonly Piece[]>>();
const CUT_LIMIT = 40_000;

function cutBy(rules: TokenRules): Slices<readonly Piece[]> {
  let known = CUT.get(rules);
  if (!known) CUT.set(rules, (known = new Slices(CUT_LIMIT)));
  return known;
}

class Cutter {
  private spaced = true;
  /** While a written word is cut for the first time, its pieces so far. */
  private pieces: Piece[] | null = null;
  /** Where that word begins. */
  private origin = 0;
  private readonly known: Slices<readonly Piece[]>;

  constructor(
    private readonly text: string,
    private readonly end: number,
    private readonly rules: TokenRules,
    private readonly out: Token[],
  ) {
    this.known = cutBy(rules);
  }

  run(from: number): void {
    const { text, end } = this;
    let i = from;
    while (i < end) {
      const code = text.charCodeAt(i);
      const kind = charClass(code);
      if (kind === SPACE) {
        this.spaced = true;
        i++;
      } else if (kind === FORMAT) {
        i++;
      } else if (kind === LETTER) {
        i = this.word(i);
      } else if (kind === DIGIT) {
        i = this.number(i);
      } else if (kind === HIGH) {
        const size = this.pair(i) ? 2 : 1;
        if (size === 2 && pairClass(code, text.charCodeAt(i + 1)) === LETTER) i = this.word(i);
        else i = this.push(i, i + size);
      } else {
        i = this.mark(i, code);
      }
    }
  }

  private push(start: number, end: number, normed?: string): number {
    const form = formOf(this.text.slice(start, end));
    const { text, norm, seam } = form;
    if (seam > 0 && normed === undefined && this.unspaced(text, seam)) {
      this.push(start, start + seam);
      this.spaced = true;
      return this.push(start + seam, end);
    }
    const accented = this.rules.accented?.get(norm);
    if (accented !== undefined && text.toLowerCase() === accented) normed ??= accented;
    return this.emit(start, end, normed === undefined ? form : foldedAs(form, normed));
  }

  private emit(start: number, end: number, form: Form): number {
    if (this.pieces) this.pieces.push({ from: start - this.origin, to: end - this.origin, spaced: this.spaced, form });
    // all properties at once: taggers fill the others in
    this.out.push({ start, end, text: form.text, norm: form.norm, form: form.number, spaced: this.spaced, pos: undefined, lemma: undefined, verb: undefined, passive: undefined, past: undefined });
    this.spaced = false;
    return end;
  }

  /** "inMosul", "UKhas", "158thFighter": a small word or an ordinal written onto a name. */
  private unspaced(text: string, seam: number): boolean {
    return this.rules.smallWords.has(norm(text.slice(0, seam))) || this.rules.smallWords.has(norm(text.slice(seam))) || (this.rules.smallWords.size > 0 && /^\d+\p{Ll}+$/u.test(text.slice(0, seam)));
  }

  private pair(i: number): boolean {
    return i + 1 < this.end && charClass(this.text.charCodeAt(i)) === HIGH && charClass(this.text.charCodeAt(i + 1)) === LOW;
  }

  private code(i: number): number {
    return i < this.end ? this.text.charCodeAt(i) : 0x20;
  }

  private kind(i: number): number {
    if (i >= this.end) return SPACE;
    const kind = charClass(this.text.charCodeAt(i));
    return kind === HIGH && this.pair(i) ? pairClass(this.text.charCodeAt(i), this.text.charCodeAt(i + 1)) : kind;
  }

  private mark(i: number, code: number): number {
    let j = i + 1;
    if (isRunMark(code)) while (j < this.end && this.text.charCodeAt(j) === code && j - i < MAX_WORD) j++;
    else while (j < this.end && charClass(this.text.charCodeAt(j)) === MARK && j - i < MAX_WORD) j++; // a combining mark on punctuation
    // "?!", "!?" are one mark.
    if (code === 0x21 || code === 0x3f) while (j < this.end && (this.text.charCodeAt(j) === 0x21 || this.text.charCodeAt(j) === 0x3f) && j - i < MAX_WORD) j++;
    return this.push(i, j);
  }

  /** End of the run of letters, digits and marks from `i`. */
  private letters(i: number): number {
    const limit = Math.min(this.end, i + MAX_WORD);
    const arabic = isArabicLetter(this.text.charCodeAt(i));
    let j = i;
    while (j < limit) {
      const kind = charClass(this.text.charCodeAt(j));
      // Digits written onto an Arabic particle are a number of their own: و30.
      if (kind === DIGIT && arabic) break;
      if (kind === LETTER || kind === DIGIT || kind === MARK) j++;
      else if (kind === FORMAT && j + 1 < limit && charClass(this.text.charCodeAt(j + 1)) <= MARK && charClass(this.text.charCodeAt(j + 1)) !== SPACE) j++;
      else if (kind === HIGH && this.pair(j) && pairClass(this.text.charCodeAt(j), this.text.charCodeAt(j + 1)) !== 6) j += 2;
      else break;
    }
    return j === i ? i + 1 : j;
  }

  private word(i: number): number {
    const address = this.address(i);
    if (address > i) return this.push(i, address);
    const acronym = this.acronym(i);
    let j = acronym > i ? acronym : this.letters(i);
    let hyphen = -1;
    let inner = false;
    const limit = i + MAX_WORD;
    for (;;) {
      const code = this.code(j);
      const next = this.kind(j + 1);
      const rest = (isHyphen(code) || code === SOFT_HYPHEN) && next === SPACE && j < limit ? this.brokenOff(j) : -1;
      if (rest > 0) {
        j = this.letters(rest);
        continue;
      }
      if (j >= limit || (next !== LETTER && next !== DIGIT)) break;
      if (isApostrophe(code) && next === LETTER) inner = true;
      else if (isHyphen(code)) hyphen = j;
      else if (code !== UNDERSCORE) break;
      const dotted = this.acronym(j + 1);
      j = dotted > j + 1 ? dotted : this.letters(j + 1);
    }
    // "l’ Irak", "l’« Etat": the apostrophe belongs to the clitic although no letter follows.
    if (!inner && hyphen < 0 && isApostrophe(this.code(j)) && this.rules.elisions.size > 0 && j - i <= 8) {
      const after = this.code(j + 1);
      if ((charClass(after) === SPACE || isOpenQuote(after) || charClass(after) === DIGIT) && this.rules.elisions.has(norm(this.text.slice(i, j)))) {
        return this.push(i, j + 1);
      }
    }
    // The dot of an abbreviation stays with it, but not one of several ("etc...").
    if (this.code(j) === DOT && this.code(j + 1) !== DOT && j - i <= 12 && this.text.charCodeAt(j - 1) !== DOT) {
      const short = norm(this.text.slice(Math.max(i, hyphen + 1), j));
      if (this.rules.titles.has(short) || this.rules.abbreviations.has(short) || (this.rules.hasCase && this.initial(i, j))) j++;
    }
    this.split(i, j, inner, hyphen);
    return j;
  }

  /** "Mos-", a line's end, "ul": where the rest begins of a word that a hyphen at `j` breaks off; -1 if it breaks none. */
  private brokenOff(j: number): number {
    const { text } = this;
    let k = j + 1;
    let lines = 0;
    for (; k < this.end && k - j < MAX_INDENT && charClass(text.charCodeAt(k)) === SPACE; k++) if (text.charCodeAt(k) === 10 || (text.charCodeAt(k) === 13 && text.charCodeAt(k + 1) !== 10)) lines++;
    if (lines !== 1 || k >= this.end || !isLower(text[j - 1]!)) return -1;
    if (isUpper(text[k]!)) return this.code(j) === SOFT_HYPHEN ? -1 : k;
    // "Iran-", "backed": words of their own
    return isLower(text[k]!) && !this.rules.hyphenHeads.has(norm(text.slice(k, this.letters(k)))) ? k : -1;
  }

  /** A single capital before a dot and a space: the initial of a name. */
  private initial(i: number, j: number): boolean {
    const c = this.text[i]!;
    return j - i === 1 && c !== c.toLowerCase() && !(this.text.charCodeAt(i - 1) === HYPHEN) && !this.rules.network?.test(this.text.slice(Math.max(0, i - 6), j));
  }

  /** "U.S.", "a.m.", "U.S" → its end, dot included; else `i`. */
  private acronym(i: number): number {
    if (this.code(i + 1) !== DOT) return i;
    let j = i;
    let parts = 0;
    while (j < this.end && j - i < 24 && charClass(this.text.charCodeAt(j)) === LETTER && this.code(j + 1) === DOT) {
      j += 2;
      parts++;
      // "J.-C."
      if (isHyphen(this.code(j)) && this.code(j + 2) === DOT && charClass(this.code(j + 1)) === LETTER) j++;
    }
    if (parts === 0) return i;
    // "U.S-led", "U.S troops": the last dot left out.
    if (charClass(this.code(j)) === LETTER) {
      const after = charClass(this.code(j + 1));
      if (after !== LETTER && after !== MARK && after !== DIGIT) return j + 1;
      // "J.Smith", "E.coli": an initial written onto the name.
      return parts > 1 ? j : i;
    }
    return parts > 1 ? j : i;
  }

  /** Web and mail addresses are one token, closing punctuation left out. */
  private address(i: number): number {
    const { text } = this;
    const first = text.charCodeAt(i) | 0x20;
    const dot = first === 0x77 /* w */ && text.startsWith("www.", i);
    const scheme = first === 0x68 /* h */ && (text.startsWith("http://", i) || text.startsWith("https://", i));
    const limit = Math.min(this.end, i + 2000);
    let j = i;
    if (dot || scheme) {
      while (j < limit) {
        const c = text.charCodeAt(j);
        if (charClass(c) === SPACE || charClass(c) === FORMAT || c === 0x22 || c === 0x3c || c === 0x3e || c === 0xab || c === 0xbb || c === 0x201d || c === 0x201c || isArabicLetter(c) || c === 0x60c) break;
        j++;
      }
      while (j > i && /[.,;:!?)\]'’…]/.test(text[j - 1]!)) j--;
      return j;
    }
    // name.name.tld and name@name.tld, lower case or digits throughout the last part
    if (first < 0x61 || first > 0x7a) return i;
    let lastDot = -1;
    let at = false;
    const short = Math.min(this.end, i + 100);
    while (j < short) {
      const c = text.charCodeAt(j);
      if ((c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || (c >= 0x30 && c <= 0x39) || c === HYPHEN || c === UNDERSCORE) j++;
      else if ((c === DOT || c === AT) && charClass(this.code(j + 1)) === LETTER) {
        if (c === AT) at = true;
        else lastDot = j;
        j++;
      } else break;
    }
    if (lastDot < 0) return i;
    const tld = text.slice(lastDot + 1, j);
    return at || DOMAINS.has(tld) ? j : i;
  }

  private number(i: number): number {
    const { text, rules } = this;
    const digits = (from: number) => {
      let k = from;
      while (k < this.end && k - from < MAX_WORD && charClass(text.charCodeAt(k)) === DIGIT) k++;
      return k;
    };
    let j = digits(i);
    const lead = j - i;
    // ISO dates: the only hyphens that join numbers; elsewhere a hyphen makes a range.
    if (lead === 4 && isHyphen(this.code(j))) {
      const month = digits(j + 1);
      const day = digits(month + 1);
      if (month - j === 3 && isHyphen(this.code(month)) && day - month === 3) return this.push(i, day);
    }
    while (j < this.end && j - i < MAX_WORD) {
      const code = text.charCodeAt(j);
      const next = digits(j + 1);
      const size = next - j - 1;
      if (size === 0) break;
      const join =
        code === DOT || code === COLON || code === SLASH || code === 0x66b || code === 0x66c ||
        (code === COMMA && ((size === 3 && lead <= 3) || (rules.decimalComma && size <= 2))) ||
        ((isApostrophe(code) || code === 0xa0 || code === 0x202f || code === 0x2009) && size === 3 && lead <= 3);
      if (!join) break;
      j = next;
    }
    // "9th", "1990s", "63-year-old"; but digits written onto an Arabic word are a number of their own.
    if (charClass(this.code(j)) === LETTER && !isArabicLetter(this.code(j))) j = this.letters(j);
    let hyphen = -1;
    while (isHyphen(this.code(j)) && this.kind(j + 1) === LETTER && j - i < MAX_WORD && !isArabicLetter(this.code(j + 1))) {
      hyphen = j;
      j = this.letters(j + 1);
    }
    this.split(i, j, false, hyphen);
    return j;
  }

  /** Emits the word from `i` to `j`, cutting off what the language writes onto it: which that is depends on the word alone. */
  private split(i: number, j: number, inner: boolean, hyphen: number): void {
    const known = this.known.get(this.text, i, j);
    if (known !== undefined) {
      for (let k = 0; k < known.length; k++) {
        const piece = known[k]!;
        if (k > 0) this.spaced = piece.spaced;
        this.emit(i + piece.from, i + piece.to, piece.form);
      }
      return;
    }
    const pieces: Piece[] = (this.pieces = []);
    this.origin = i;
    this.cut(i, j, inner, hyphen);
    this.pieces = null;
    this.known.set(this.text, i, j, pieces);
  }

  private cut(i: number, j: number, inner: boolean, hyphen: number): void {
    const { text, rules } = this;
    if (inner) {
      if (rules.elisions.size > 0) {
        for (let tries = 0; tries < 4; tries++) {
          const k = this.elision(i, j);
          if (k < 0) break;
          i = this.push(i, k);
        }
      }
      if (rules.endings.length > 0) {
        const k = this.ending(i, j);
        if (k > i) {
          this.hyphens(i, k, hyphen >= 0 && hyphen < k ? hyphen : -1);
          this.push(k, j);
          return;
        }
      }
    }
    if (hyphen > i) {
      if (rules.proclitics && isArabicLetter(text.charCodeAt(i)) && isArabicLetter(text.charCodeAt(j - 1))) this.dashed(i, j);
      else this.hyphens(i, j, hyphen);
      return;
    }
    if (rules.proclitics && j - i > 1 && isArabicLetter(text.charCodeAt(i))) {
      this.proclitics(i, j);
      return;
    }
    this.push(i, j);
  }

  /** «دمشق-سانا», «الاثنين-الثلاثاء»: Arabic joins no words by a hyphen but foreign given names. */
  private dashed(i: number, j: number): void {
    const { text, rules } = this;
    for (let k = i + 1; k < j - 1; k++) {
      if (!isHyphen(text.charCodeAt(k)) || rules.hyphenPrefixes.has(norm(text.slice(i, k)))) continue;
      if (k - i > 1) this.proclitics(i, k);
      else this.push(i, k);
      this.push(k, k + 1);
      i = k + 1;
    }
    if (j - i > 1) this.proclitics(i, j);
    else this.push(i, j);
  }

  private elision(i: number, j: number): number {
    const { text, rules } = this;
    const limit = Math.min(j - 1, i + 8);
    for (let k = i + 1; k < limit; k++) {
      if (!isApostrophe(text.charCodeAt(k))) continue;
      if (!rules.elisions.has(norm(text.slice(i, k))) || (j - i < 16 && rules.whole.has(norm(text.slice(i, j))))) return -1;
      const a = text[k + 1]!;
      const b = text[k + 2] ?? "";
      return VOWEL.test(a) || (a !== a.toLowerCase() && b !== b.toLowerCase()) ? k + 1 : -1;
    }
    return -1;
  }

  private ending(i: number, j: number): number {
    const tail = norm(text3(this.text, i, j));
    for (const e of this.rules.endings) {
      if (tail.endsWith(e) && j - i > e.length) return j - e.length;
    }
    return -1;
  }

  private hyphens(i: number, j: number, hyphen: number): void {
    const { text, rules } = this;
    if (hyphen <= i) {
      this.push(i, j);
      return;
    }
    const last = norm(text.slice(hyphen + 1, j));
    if (rules.hyphenHeads.has(last)) {
      this.prefixed(i, hyphen);
      this.push(hyphen, hyphen + 1);
      this.push(hyphen + 1, j);
      return;
    }
    if (rules.hyphenClitics.has(last) && !rules.whole.has(norm(text.slice(i, j)))) {
      // "a-t-il": the linking t goes with the pronoun.
      const link = hyphen - 2 > i && /t/i.test(text[hyphen - 1]!) && isHyphen(text.charCodeAt(hyphen - 2)) ? hyphen - 2 : hyphen;
      this.prefixed(i, link);
      this.push(link, j);
      return;
    }
    this.prefixed(i, j);
  }

  /** "anti-Daesh" → anti, -, Daesh. */
  private prefixed(i: number, j: number): void {
    const { text, rules } = this;
    const limit = Math.min(j - 1, i + 10);
    for (let k = i + 1; k < limit; k++) {
      if (!isHyphen(text.charCodeAt(k))) continue;
      const c = text[k + 1]!;
      if (c !== c.toLowerCase() && rules.hyphenPrefixes.has(norm(text.slice(i, k)))) {
        this.push(i, k);
        this.push(k, k + 1);
        this.push(k + 1, j);
        return;
      }
      break;
    }
    this.push(i, j);
  }

  private proclitics(i: number, j: number): void {
    const { text, rules } = this;
    const full = norm(text.slice(i, j));
    const lengths = rules.proclitics!(full);
    if (lengths.length === 0) {
      this.push(i, j, full);
      return;
    }
    let k = i;
    let at = 0;
    for (const length of lengths) {
      const from = k;
      // Diacritics and tatweel fold away: each letter takes along what follows it.
      for (let n = 0; n < length && k < j - 1; n++) {
        k++;
        while (k < j - 1 && (charClass(text.charCodeAt(k)) === MARK || charClass(text.charCodeAt(k)) === FORMAT || text.charCodeAt(k) === TATWEEL)) k++;
      }
      if (k > from) this.push(from, k, formOf(full.slice(at, at + length)).text);
      at += length;
    }
    this.push(k, j, formOf(full.slice(at)).text);
  }
}

/** The last few characters of a word: no ending is longer. */
const text3 = (text: string, i: number, j: number) => text.slice(Math.max(i, j - 4), j);

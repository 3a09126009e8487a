/** Classes of UTF-16 code units, as far as cutting text into words needs them. */
export const SPACE = 1, LETTER = 2, DIGIT = 3, MARK = 4, FORMAT = 5, OTHER = 6, HIGH = 7, LOW = 8;

/** 0 = not looked up yet: the table fills itself as scripts are met, so that loading it costs nothing. */
const table = new Uint8Array(0x10000);
const NON_LATIN_FORMAT = /\p{Cf}/u;

export function charClass(code: number): number {
  const known = table[code]!;
  return known !== 0 ? known : (table[code] = classify(code));
}

/** Class of the code point of a surrogate pair: letters (also of historic scripts) or OTHER (emoji, symbols). */
export function pairClass(high: number, low: number): number {
  const c = String.fromCharCode(high, low);
  return /\p{L}/u.test(c) ? LETTER : /\p{Nd}/u.test(c) ? DIGIT : /\p{M}/u.test(c) ? MARK : OTHER;
}

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdbff) return HIGH;
  if (code >= 0xdc00 && code <= 0xdfff) return LOW;
  // A byte order mark inside a text separates nothing and shows nothing; like every control it is taken for space.
  if (code === 0xfeff || code < 0x20 || (code >= 0x7f && code < 0xa0)) return SPACE;
  const c = String.fromCharCode(code);
  if (/\s/.test(c)) return SPACE;
  if (/\p{L}/u.test(c)) return LETTER;
  if (/\p{Nd}/u.test(c)) return DIGIT;
  if (/\p{M}/u.test(c)) return MARK;
  if (NON_LATIN_FORMAT.test(c)) return FORMAT;
  return OTHER;
}

export const isUpper = (c: string): boolean => c !== c.toLowerCase() && c === c.toUpperCase();
export const isLower = (c: string): boolean => c !== c.toUpperCase() && c === c.toLowerCase();

/** True for a letter of the Arabic script (Arabic, Persian, Urdu, Kurdish). */
export const isArabicLetter = (code: number): boolean =>
  (code >= 0x620 && code <= 0x6d5 && !(code >= 0x660 && code <= 0x66d)) || (code >= 0x6ee && code <= 0x6ff && !(code >= 0x6f0 && code <= 0x6f9)) ||
  (code >= 0x750 && code <= 0x77f) || (code >= 0x8a0 && code <= 0x8c9) || (code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc);

/** A mark that opens or closes a quotation in English, French or Arabic. */
export const isQuotationMark = (text: string): boolean => /^["“”«»]$/.test(text);

/** A Western, Arabic-Indic or Persian figure. */
export const isFigure = (c: number): boolean => (c >= 0x30 && c <= 0x39) || (c >= 0x660 && c <= 0x669) || (c >= 0x6f0 && c <= 0x6f9);

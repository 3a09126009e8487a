const LETTERS: Record<string, string> = {
  "’": "'", "‘": "'", "ʼ": "'", "ʾ": "'", "ʿ": "'", "`": "'", "´": "'",
  "ٱ": "ا", "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ؤ": "و", "ئ": "ي",
  "œ": "oe", "æ": "ae", "ß": "ss", "ı": "i", "ø": "o", "ł": "l", "đ": "d",
};
const SPECIAL = /[’‘ʼʾʿ`´ٱأإآىیکةؤئœæßıøłđ]/g;
/** ASCII but the backtick, and the Arabic letters that have one form: nothing to fold once it is in lower case. */
const PLAIN = /^[\x00-\x5f\x61-\x7f\u0621\u0627\u0628\u062a-\u063a\u0641-\u0648\u064a]*$/;
/** ASCII without letters, and Arabic script: no capitals. */
const CASELESS = /^[\x00-\x40\x5b-\x60\x7b-\x7f\u0600-\u06ff]*$/;
const MARKS = /[\p{Mn}\p{Cf}ـ]/gu;

/**
 * Folds a word for look-up: lower case, no accents, Arabic diacritics or tatweel, letter variants unified
 * (أإآ→ا, ة→ه, ى→ي, ؤ→و, ئ→ي). Length may change: never use folded text for offsets.
 */
export function fold(text: string): string {
  const lower = CASELESS.test(text) ? text : text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  const plain = lower.replace(SPECIAL, (c) => LETTERS[c]!);
  if (PLAIN.test(plain)) return plain;
  return plain.normalize("NFKD").replace(MARKS, "").replace(SPECIAL, (c) => LETTERS[c]!);
}

import type { Props } from "../model/index.js";

/**
 * What a name is found by: lower case, no accents or vowel signs, Arabic letter variants unified (أإآ→ا, ة→ه, ى→ي, ؤ→و, ئ→ي), without
 * the Arabic article, words parted by one space. Stores keep these keys, so this is a part of the stored format: it must not move
 * with the folding that extraction uses, and a change here needs a migration.
 */
export function searchKey(name: string): string {
  return foldedWords(name)
    .map((word) => (word.length >= 5 && word.startsWith("ال") ? word.slice(2) : word))
    .join(" ");
}

/** The words of a text, folded but whole. */
export function foldedWords(text: string): string[] {
  return text
    .toLowerCase()
    .replace(VARIANT, (c) => LETTERS[c]!)
    .normalize("NFKD")
    .replace(MARK, "")
    .replace(VARIANT, (c) => LETTERS[c]!)
    .replace(/['’‘ʼʿʾ.]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Every surface form of an entity, its name first. */
export function surfaceForms(props: Props): string[] {
  const forms = new Set<string>();
  for (const property of NAME_PROPERTIES) {
    const value = props[property];
    if (typeof value === "string") forms.add(value);
    else if (Array.isArray(value)) for (const one of value) if (typeof one === "string") forms.add(one);
  }
  return [...forms];
}

/** The keys of all surface forms, one a line: what the stores index. */
export const searchText = (props: Props): string => [...new Set(surfaceForms(props).map(searchKey).filter(Boolean))].join("\n");

export const NAME_PROPERTIES = ["name", "aliases", "names_en", "names_fr", "names_ar"] as const;

const MARK = /[\p{Mn}\p{Cf}ـ]/gu;
const LETTERS: Record<string, string> = {
  "ٱ": "ا", "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ؤ": "و", "ئ": "ي",
  "œ": "oe", "æ": "ae", "ß": "ss", "ı": "i", "ø": "o", "ł": "l", "đ": "d",
};
const VARIANT = /[ٱأإآىیکةؤئœæßıøłđ]/g;

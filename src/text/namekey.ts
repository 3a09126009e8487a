import { fold } from "./fold.js";

/**
 * The spelling key of a name: names whose keys are equal are spellings of one name more often than not. It folds, in Latin script:
 * case, accents, apostrophes and hyphens; the articles al-/el-/as-/ad-… (also glued: Alsumaria); final -ah/-eh → -a and mute -e;
 * ou/oo/o → u, ee/y/e → i, ei/ey/ay → ai; doubled letters; q/k/kh/c → k; sh/ch/tch/sch → x; dj/zh/j → j; gh → g, dh → d, th → t,
 * ph → f, w → v; bin/ibn/ben, abu/abou/bu, Abd al-X/Abdul X/Abdelx, -al-Din/-eddine/-uddin. In Arabic script: letter variants and ال.
 * It is made for blocking and for a spelling signal: it also joins some different names (Chad, Shad), so never use it alone.
 */
export function nameKey(name: string): string {
  const parts = lookupParts(fold(name));
  const out: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    let part = parts[i]!;
    if (part === "abd" && isArticle(parts[i + 1]) && parts[i + 2]) {
      part = `abdul${parts[i + 2]}`;
      i += 2;
    } else if (ABDUL.test(part) && part.length <= 6 && parts[i + 1] && !part.endsWith("h")) {
      part = `abdul${parts[++i]}`;
    } else if (isArticle(part) && parts.length > 1) continue;
    const key = keyOfPart(part);
    if (key) out.push(key);
  }
  return out.join(" ");
}

/** The consonants of the spelling key, the first vowel as "a": joins Erbil/Arbil and Mohammed/Muhammad. Weaker still than `nameKey`. */
export function nameSkeleton(name: string): string {
  return nameKey(name)
    .split(" ")
    .map((p) => (/^[a-z]/.test(p) ? (/^[aeiou]/.test(p) ? "a" : "") + p.replace(/[aeiou]/g, "") : p.replace(/(?<=.)[اوي]/g, "")))
    .filter(Boolean)
    .join(" ");
}

/** The key of one part (no spaces, already folded); "" for an article. */
export function keyOfPart(part: string): string {
  const known = partKeys.get(part);
  if (known !== undefined) return known;
  const key = makePartKey(part);
  if (partKeys.size > 50_000) partKeys.clear();
  partKeys.set(part, key);
  return key;
}
const partKeys = new Map<string, string>();

function makePartKey(part: string): string {
  if (!/^[a-z]/.test(part)) return part;
  if (isArticle(part)) return "";
  if (/^(?:bin|ibn|ben|bint)$/.test(part)) return "bin";
  if (/^(?:abu|abou|abo|bu|bou|aboo)$/.test(part)) return "abu";
  let s = part;
  s = s.replace(/^(?:al|el)(?=[bcdfghjkmnqrstwyz][a-z]{4})/, "");
  s = s.replace(ABDUL, "abdul");
  s = s.replace(/(?<=[a-z]{3})[aeou]d{1,2}(?:in|ine|een|yn)$/, "din");
  s = s.replace(/[ae]h$/, "a");
  s = s.replace(/sch|tch|sh|ch/g, "X").replace(/zh|dj/g, "j").replace(/kh|ck|q/g, "k").replace(/gh/g, "g").replace(/dh/g, "d").replace(/th/g, "t").replace(/ph/g, "f");
  s = s.replace(/c(?=[eiy])/g, "s").replace(/c/g, "k").replace(/x/g, "ks").replace(/X/g, "x").replace(/w/g, "v").replace(/gu(?=[ei])/g, "g");
  s = s.replace(/ou|oo/g, "u").replace(/ee/g, "i").replace(/ei|ey|ay/g, "ai");
  if (s.length > 3) s = s.replace(/(?<=[^aeiouy])e$/, "");
  s = s.replace(/[ey]/g, "i").replace(/o/g, "u");
  return s.replace(/(.)\1+/g, "$1");
}
const ABDUL = /^abd[aeou]u?l/;

const ARTICLES = new Set(["al", "el", "ul", "as", "ash", "ad", "an", "ar", "at", "az", "ath", "adh", "ech", "es", "er", "ed", "en", "et", "ez", "l"]);
export const isArticle = (part: string | undefined): boolean => part !== undefined && ARTICLES.has(part);

/**
 * Splits a folded word or name into the parts that the gazetteer is keyed by: apostrophes and full stops go, hyphens and spaces
 * split, the Arabic article goes (from both keys and text, so that with and without meet). Words of five Arabic letters or more only.
 */
export function lookupParts(norm: string): string[] {
  if (PLAIN_WORD.test(norm)) return [norm];
  const out: string[] = [];
  for (const raw of norm.replace(/['.]/g, "").split(/[^\p{L}\p{N}]+/u)) {
    // «الإسلام والمسلمين»: text has the conjunction as a word of its own
    if (raw.startsWith("وال") && raw.length > 5) out.push("و", withoutArticle(raw.slice(1)));
    else if (raw) out.push(withoutArticle(raw));
  }
  return out;
}
const PLAIN_WORD = /^[a-z0-9]+$/;

/** Twice where a stem that itself starts with ا and ل has the article (الألماني): so that ألماني and الألماني meet. */
export function withoutArticle(word: string): string {
  if (!word.startsWith("ال")) return word;
  const once = word.length >= 5 ? word.slice(2) : word;
  return once.length >= 5 && once.startsWith("ال") ? once.slice(2) : once;
}

/** The gazetteer key of a whole name in natural spelling. */
export const lookupKey = (name: string): string => lookupParts(fold(name)).join(" ");

import { fold } from "../text/fold.js";
import { readTable } from "./data.js";

/**
 * A Latin spelling of an Arabic name in the way news reports write it: each word by its usual spelling (data/romanization_usual.tsv), else
 * by its most frequent one (data/romanization.tsv.gz), else letter by letter; "al-" before an article, bin, Abu, Abdul, "-allah" joined.
 * A facility is told by the English word for its kind, and by the place of its name where `placeNamed` knows one. Text in other scripts is
 * returned as it is.
 */
export function romanize(arabicName: string, placeNamed: (arabicName: string) => string | undefined = () => undefined): string {
  if (!ARABIC.test(arabicName)) return arabicName;
  const words = wordsOf(arabicName);
  const kind = words.length > 1 ? FACILITIES.get(fold(words[0]!)) : undefined;
  if (kind !== undefined) {
    const rest = words.slice(1).join(" ");
    return `${placeNamed(rest) ?? romanize(rest).replace(/^al-/, "Al-")} ${kind}`;
  }
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const norm = fold(word);
    const next = words[i + 1];
    const nextNorm = next === undefined ? "" : fold(next);
    if (norm === "عبد" && next !== undefined) {
      out.push(servantOf(next, nextNorm));
      i++;
    } else if (norm === "الله" && out.length && PREFIX.get(fold(words[i - 1]!)) === undefined) {
      // Hassan Nasrallah, Nematullah: one word with the word before, whose final ة is then heard.
      const before = out.pop()!;
      out.push(/ة$/.test(words[i - 1]!) ? `${before.replace(/a?h?$/, "")}atullah` : `${before.replace(/a$/, "")}allah`);
    } else if (PREFIX.has(norm)) out.push(PREFIX.get(norm)!);
    else out.push(spell(word, norm));
  }
  const name = out.join(" ");
  return name.replace(/^\p{Ll}/u, (c) => c.toUpperCase());
}

/** The same for a place: a word for its kind that stands first (حي, مدينة, قرية …) is no part of the name. */
export function romanizePlace(arabicName: string): string {
  const words = wordsOf(arabicName);
  const first = words.length > 1 ? fold(words[0]!) : "";
  return romanize(PLACE_WORDS.has(first) || PLACE_WORDS.has(first.replace(/^ال/, "")) ? words.slice(1).join(" ") : arabicName);
}

const ARABIC = /[\u0600-\u06ff]/;
const wordsOf = (name: string): string[] => name.replace(/[\u064b-\u0652\u0640\u200e\u200f]/g, "").split(/[\s\u00a0]+/).filter(Boolean);

const PREFIX = new Map(Object.entries({ بن: "bin", ابن: "bin", بنت: "bint", ال: "Al", ابو: "Abu", ابي: "Abu", ابا: "Abu", ام: "Umm", ذو: "Dhu", ذي: "Dhi", ولد: "Ould", بو: "Bou", اغ: "Ag" }).map(([k, v]) => [fold(k), v]));
/** What stands first in the name of a facility or office is told by the English word, as reports do: Marib Hospital. */
const FACILITIES = new Map(Object.entries({ مستشفى: "Hospital", مشفى: "Hospital", مركز: "Center", جامعة: "University", مطار: "Airport", مدرسة: "School", مسجد: "Mosque", هيئة: "Authority", سجن: "Prison", مخيم: "Camp", ميناء: "Port", جسر: "Bridge" }).map(([k, v]) => [fold(k), v]));
const PLACE_WORDS = new Set("حي احياء مدينة بلدة قرية ناحية قضاء محافظة ولاية منطقة مقاطعة إقليم مديرية ضاحية شارع طريق ساحة ميدان جسر سد نهر جبل جبال وادي بحيرة جزيرة مخيم مطار ميناء معبر مصفى حقل سجن قاعدة معسكر مفرق مفترق محلة حارة".split(" ").map(fold));

let usual: Map<string, string> | undefined;
let frequent: Map<string, string> | undefined;

function usualSpelling(norm: string): string | undefined {
  usual ??= new Map(readTable("romanization_usual.tsv", ["arabic", "latin"]).map((r) => [fold(r[0]!), r[1]!]));
  return usual.get(norm);
}

function known(norm: string): string | undefined {
  const hand = usualSpelling(norm);
  if (hand !== undefined) return hand;
  frequent ??= new Map(readTable("romanization.tsv.gz", ["norm", "latin"]).map((r) => [r[0]!, r[1]!]));
  const found = frequent.get(norm);
  return found === undefined ? undefined : title(found);
}

/** عبد and what follows: Abdullah, Abdul Rahman, Abd Rabbo. */
function servantOf(word: string, norm: string): string {
  if (norm === "الله") return "Abdullah";
  if (!norm.startsWith("ال")) return `Abd ${spell(word, norm)}`;
  return `Abdul ${bareSpelling(word.slice(2), norm.slice(2))}`;
}

function spell(word: string, norm: string): string {
  const bare = norm.startsWith("ال") && norm.length >= 5 ? usualSpelling(norm.slice(2)) : undefined;
  const whole = usualSpelling(norm) ?? (bare === undefined ? known(norm) : undefined);
  if (whole !== undefined) return whole;
  // Written together: عبدالكريم.
  if (norm.startsWith("عبدال") && norm.length >= 8) return `Abdul ${bareSpelling(word.slice(5), norm.slice(5))}`;
  if (norm.startsWith("ال") && norm.length >= 5) return `al-${bareSpelling(word.slice(2), norm.slice(2))}`;
  return bareSpelling(word, norm);
}

/** Adjectives of origin end in -i: their stem is spelt by itself where the whole is not known. */
function bareSpelling(word: string, norm: string): string {
  const whole = known(norm);
  if (whole !== undefined) return whole;
  if (/[يى]$/.test(word) && norm.length >= 5) {
    const stem = known(norm.slice(0, -1)) ?? byRule(word.slice(0, -1));
    return title(`${stem.replace(/[aeiou]+h?$/, "").replace(/y$/, "")}i`);
  }
  return title(byRule(word));
}

const title = (s: string) => s.replace(/(^|[\s-])(\p{Ll})/gu, (_, a: string, b: string) => a + b.toUpperCase());

const LETTERS: Record<string, string> = {
  ا: "a", أ: "a", إ: "i", آ: "a", ٱ: "a", ب: "b", ت: "t", ث: "th", ج: "j", ح: "h", خ: "kh", د: "d", ذ: "dh", ر: "r", ز: "z", س: "s", ش: "sh",
  ص: "s", ض: "d", ط: "t", ظ: "z", ع: "a", غ: "gh", ف: "f", ق: "q", ك: "k", ل: "l", م: "m", ن: "n", ه: "h", ة: "a", و: "u", ي: "i", ى: "a",
  ؤ: "u", ئ: "i", ء: "", گ: "g", پ: "p", چ: "ch", ژ: "zh", ک: "k", ی: "i", ڤ: "v",
};
const VOWELS = new Set("aiu");

/** Letter by letter; unwritten short vowels between consonants are read as "a", and the glides و ي before a vowel as w and y. */
function byRule(word: string): string {
  const chars = [...word];
  const consonants = chars.filter((c) => !/[اأإآىوية]/.test(c)).length;
  // Three consonants without a written vowel are mostly of the shape of Bakr and Fahd.
  const short = chars.length === 3 && consonants === 3;
  let out = "";
  chars.forEach((c, i) => {
    let latin = LETTERS[c] ?? "";
    const before = out.at(-1) ?? "";
    if ((c === "و" || c === "ي") && (i === 0 || (VOWELS.has(before) && i < chars.length - 1) || /[اأآى]/.test(chars[i + 1] ?? ""))) latin = c === "و" ? "w" : "y";
    if (c === "ع" && VOWELS.has(before)) latin = "";
    const joins = latin && !VOWELS.has(latin[0]!) && before && !VOWELS.has(before) && !/[اأإآوىية]/.test(chars[i - 1] ?? "");
    if (joins && !(short && i === 2)) out += "a";
    out += latin;
  });
  return out.replace(/aa+/g, "a");
}

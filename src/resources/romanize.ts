import { fold } from "../text/fold.js";
import { readTable } from "./data.js";

let table: Map<string, string> | undefined;

/**
 * A Latin spelling of an Arabic name in the way news reports write it: each token by its most frequent spelling in
 * data/romanization.tsv.gz, else by rule; "al-" before an article, bin, Abu, Abdullah; title case. Text in Latin script is returned as it is.
 */
export function romanize(arabicName: string): string {
  if (!/[\u0600-\u06ff]/.test(arabicName)) return arabicName;
  const words = arabicName.replace(/[\u064b-\u0652\u0640\u200e\u200f]/g, "").split(/[\s\u00a0]+/).filter(Boolean);
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const norm = fold(word);
    const next = words[i + 1] ? fold(words[i + 1]!) : "";
    if (norm === "عبد" && next) {
      const rest = next.startsWith("ال") ? next.slice(2) : next;
      out.push(next === "الله" ? "Abdullah" : `Abdul ${token(words[i + 1]!.replace(/^ال/, ""), rest)}`);
      i++;
    } else if (norm === "ابن" || norm === "بن") out.push("bin");
    else if (norm === "بنت") out.push("bint");
    else if (norm === "ال" || norm === "آل") out.push("Al");
    else if (norm === "ابو" || norm === "ابي" || norm === "ابا") out.push("Abu");
    else if (norm === "الله") out.push(out.length ? "Allah" : "Allah");
    else if (norm.startsWith("ال") && norm.length >= 5 && !lookup(norm, true)) out.push(`al-${token(word.replace(/^ال/, ""), norm.slice(2))}`);
    else out.push(token(word, norm));
  }
  const name = out.join(" ");
  return name.startsWith("al-") ? `A${name.slice(1)}` : name;
}

function lookup(norm: string, articleMatters = false): string | undefined {
  table ??= new Map(readTable("romanization.tsv.gz", ["norm", "latin"]).map((r) => [r[0]!, r[1]!]));
  const found = table.get(norm);
  // A spelling without "al" belongs to the bare word: the article is then written by rule.
  return articleMatters && found && !/^al/i.test(found) ? undefined : found;
}

function token(word: string, norm: string): string {
  return title(lookup(norm) ?? byRule(word));
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
  let out = "";
  const chars = [...word];
  chars.forEach((c, i) => {
    let latin = LETTERS[c] ?? "";
    const before = out.at(-1) ?? "";
    if ((c === "و" || c === "ي") && (i === 0 || (VOWELS.has(before) && i < chars.length - 1) || /[اأآ]/.test(chars[i + 1] ?? ""))) latin = c === "و" ? "w" : "y";
    if (c === "ع" && VOWELS.has(before)) latin = "";
    if (latin && !VOWELS.has(latin[0]!) && before && !VOWELS.has(before) && !/[اأإآوىية]/.test(chars[i - 1] ?? "")) out += "a";
    out += latin;
  });
  return out.replace(/aa+/g, "a");
}

import { arabicWordCounts } from "../../resources/arabicWords.js";
import { brokenPlurals, pastForms } from "./morphology.js";

/**
 * Lengths (in letters of `norm`) of the proclitics to split off the front of a folded Arabic word: و and ف (and, so),
 * then ب, ك, ل (in, like, to), then the article inside لل. The rest of the word follows; an empty list leaves it whole.
 *
 *     وأعلنت → [1]   وبالموصل → [1, 1]   للجيش → [2]   وزارة → []
 *
 * Standing ال stays on its noun, pronoun suffixes and س of the future stay on their word. Particles grown together with
 * their pronoun or complement (له, بها, كما, لما, لماذا) stay whole.
 */
export function splitProclitics(norm: string): number[] {
  return (splitter ??= createSplitter(withLists(arabicWordCounts())))(norm);
}


/** What a form of a listed verb counts at least: the corpora are small, and news tells of more than they do. */
const VERB_COUNT = 150;
const PLURAL_COUNT = 40;
/** Verbs and verbal nouns of two letters: شن, صد, حث. */
const SHORT = new Set(["شن", "صد", "حث", "رد"]);
/** Words of news that begin like a proclitic and are in no corpus. */
const WHOLE = ["باليستي", "باليستيه", "باليستيا", "بالستي", "بالستيه", "بوليساريو", "بريكس", "كاتيوشا", "كروز", "كلاشنيكوف", "كوماندوز"];

/** Preposition and noun that a corpus left together. */
const APART = ["بحي"];

function withLists(counts: Counts): Counts {
  const out = new Map(counts);
  for (const form of pastForms()) {
    if ((form.length > 2 || SHORT.has(form)) && !COST[form[0]!] && (out.get(form) ?? 0) < VERB_COUNT) out.set(form, VERB_COUNT);
  }
  for (const plural of brokenPlurals()) if (!COST[plural[0]!] && (out.get(plural) ?? 0) < PLURAL_COUNT) out.set(plural, PLURAL_COUNT);
  for (const word of WHOLE) out.set(word, VERB_COUNT);
  for (const word of APART) out.delete(word);
  return out;
}

let splitter: ((norm: string) => number[]) | undefined;

type Counts = ReadonlyMap<string, number>;

const NONE: number[] = [];
const CACHE_LIMIT = 50_000;
/** Minus log of the share of each proclitic among the words of news text. */
const COST: Record<string, number> = { "و": 2.8, "ف": 5.4, "ب": 3.7, "ل": 3.6, "ك": 6.2, "لل": 4.2 };
const ARTICLE = 1.6;
const SUFFIXES = ["هما", "وا", "ها", "هم", "هن", "نا", "ون", "ين", "ان", "ات", "تم", "ت", "ه", "ي", "ا"];
const SUFFIX = 3;
/** Verbs of the present begin so; an unknown word of this shape is a likelier rest than another. */
const PRESENT = /^[يتن]..+/;

/**
 * A splitter over word counts: of all ways to read a word as proclitics and rest, the one with the least cost (minus log
 * likelihood under independent words) wins. Unknown words cost more the longer they are.
 */
export function createSplitter(counts: Counts): (norm: string) => number[] {
  let total = 0;
  for (const n of counts.values()) total += n;
  const base = Math.log(total);
  const cache = new Map<string, number[]>();

  const known = (word: string): number => {
    const n = counts.get(word);
    return n === undefined ? Infinity : base - Math.log(n);
  };

  const stem = (word: string): number => {
    let best = known(word);
    if (word.startsWith("ال") && word.length > 4) best = Math.min(best, ARTICLE + known(word.slice(2)));
    else if (word.length > 2) best = Math.min(best, ARTICLE + known("ال" + word));
    return best;
  };

  const word = (text: string): number => {
    let best = stem(text);
    for (const suffix of SUFFIXES) {
      if (text.length - suffix.length < 3 || !text.endsWith(suffix)) continue;
      const body = text.slice(0, -suffix.length);
      best = Math.min(best, SUFFIX + stem(body), SUFFIX + stem(body + "ه"));
    }
    if (text.startsWith("س") && PRESENT.test(text.slice(1))) best = Math.min(best, SUFFIX + known(text.slice(1)));
    return Math.min(best, base + 1 + 1.5 * text.length + (text[0] === "و" ? 1.8 : PRESENT.test(text) ? -1 : text.startsWith("ال") ? -2.5 : 0));
  };

  const split = (norm: string): number[] => {
    const { length } = norm;
    if (length < 3 || !COST[norm[0]!]) return NONE;
    let best = word(norm);
    let lengths = NONE;
    const consider = (cost: number, rest: number, parts: number[]) => {
      if (length - rest < 2) return;
      const sum = cost + word(norm.slice(rest));
      if (sum < best) {
        best = sum;
        lengths = parts;
      }
    };
    const first = norm[0]!;
    const conjunction = first === "و" || first === "ف";
    if (conjunction) consider(COST[first]!, 1, [1]);
    const at = conjunction ? 1 : 0;
    const before = conjunction ? [1] : NONE;
    const beforeCost = conjunction ? COST[first]! : 0;
    const second = norm[at]!;
    if (second === "ب" || second === "ل" || second === "ك") {
      consider(beforeCost + COST[second]!, at + 1, [...before, 1]);
      if (second === "ل" && norm[at + 1] === "ل" && length - at > 4) consider(beforeCost + COST["لل"]!, at + 2, [...before, 2]);
    }
    return lengths;
  };

  return (norm) => {
    let lengths = cache.get(norm);
    if (lengths === undefined) {
      lengths = split(norm);
      if (cache.size >= CACHE_LIMIT) cache.clear();
      cache.set(norm, lengths);
    }
    return lengths;
  };
}

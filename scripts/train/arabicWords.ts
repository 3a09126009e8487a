/**
 * Builds data/morph/ar_words.txt.gz: counts of Arabic words without their proclitics.
 *
 * Sources: the Arabic PUD treebank (all proclitics split), the FANE corpora (و split always, the others now and then) and
 * the Arabic names of the name-pair and place tables. A FANE token that begins with ب ف ل ك is taken apart when
 * the corpora hold more of its rest than of itself with the article (البلاد but no البشكل), while ar_whole.txt
 * and ar_split.txt list by hand frequent words that must stay whole or be split.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { fold } from "../../src/text/fold.js";
import { createSplitter } from "../../src/lang/ar/clitics.js";
import { readConllu, readTagged, readText, type Word } from "./corpora.js";

const CLITICS = new Set(["و", "ف", "ب", "ل", "ك"]);
const ARABIC = /^[\u0621-\u064a]+$/;
const PRONOUNS = new Set(["ه", "ها", "هم", "هما", "هن", "نا", "كم", "ي", "ك", "ني", "ما"]);
/** A hand-listed word counts as much as a frequent one. */
const HAND = 60;

/** PUD words as our tokenizer writes them: proclitics apart, pronoun suffixes on their word, particle and pronoun one word. */
export function joinSuffixes(words: Word[]): { form: string; word: Word; spaced: boolean }[] {
  const out: { form: string; word: Word; spaced: boolean }[] = [];
  for (const word of words) {
    const last = out.at(-1);
    const suffix = !word.spaced && last && (word.upos === "PRON" || (word.form === "ما" && CLITICS.has(last.form) && last.form !== "و")) && PRONOUNS.has(fold(word.form)) && ARABIC.test(fold(last.form)) && last.form !== "و" && last.form !== "ف";
    if (suffix) {
      last.form += word.form;
      if (CLITICS.has(last.form[0]!) && last.form.length - word.form.length === 1) last.word = word;
    } else out.push({ form: word.form, word, spaced: word.spaced });
  }
  // The treebank writes "ل" + "لسلطة" for للسلطة.
  for (let i = 1; i < out.length; i++) {
    if (out[i - 1]!.form === "ل" && !out[i]!.spaced && /^ل(?!ها$|هم$|ه$).../.test(out[i]!.form)) {
      out[i - 1]!.form = "لل";
      out[i]!.form = out[i]!.form.slice(1);
    }
  }
  return out;
}

function hand(file: string): string[] {
  return readText(fileURLToPath(new URL(file, import.meta.url))).split(/\s+/).map(fold).filter((w) => ARABIC.test(w));
}

export function arabicCounts(data: string, pud: Word[][]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (word: string, n: number) => {
    if (ARABIC.test(word) && word.length > 1 && n > 0) counts.set(word, (counts.get(word) ?? 0) + n);
  };
  for (const sentence of pud) {
    for (const { form } of joinSuffixes(sentence)) add(fold(form), 3);
  }
  const whole = new Set(hand("ar_whole.txt"));
  for (const word of whole) counts.set(word, (counts.get(word) ?? 0) + HAND);

  const fane = new Map<string, number>();
  for (const name of ["newsfane", "wikifane"]) {
    for (const { tokens } of readTagged(`${data}/ner/ar_${name}.tsv.gz`)) {
      let previous = "";
      for (const token of tokens) {
        const word = fold(token.trim());
        // In NewsFANE pronoun suffixes stand apart as well.
        if (ARABIC.test(word) && word.length > 1) fane.set(word, (fane.get(word) ?? 0) + (previous === "ب" && word.length < 4 ? 0 : 1));
        previous = word;
      }
    }
  }
  const names = new Map<string, number>();
  const name = (word: string, n: number) => {
    if (ARABIC.test(word) && word.length > 2) names.set(word, Math.min(40, (names.get(word) ?? 0) + n));
  };
  for (const line of readText(`${data}/ar_name_pairs.tsv.gz`).split("\n").slice(1)) {
    const [ar, count] = line.split("\t");
    if (ar && Number(count) >= 2) name(fold(ar), Math.ceil(Math.sqrt(Number(count))));
  }
  for (const line of readText(`${data}/places.tsv.gz`).split("\n").slice(1)) {
    const f = line.split("\t");
    const weight = Math.ceil(Math.log10(10 + Number(f[9] || 0)));
    for (const word of fold(f[3] ?? "").split(/[^\u0621-\u064a]+/)) name(word, weight);
  }
  const bare = (w: string) => (fane.get(w) ?? 0) + (counts.get(w) ?? 0);
  const article = (w: string) => bare("ال" + w);
  for (const [word, n] of fane) {
    const first = word[0]!;
    let rest = "";
    if (CLITICS.has(first) && word.length > 3 && !whole.has(word)) {
      rest = word.slice(1);
      if (first === "ل" && rest[0] === "ل") rest = rest.slice(1);
      const split = bare(rest) + article(rest) + (rest.startsWith("ال") ? bare(rest.slice(2)) : 0);
      const kept = 3 * article(word) + 2 * (names.get(word) ?? 0) + (first === "و" || first === "ف" ? 2 * n : n / 3) + 3 * (counts.get(word) ?? 0);
      if (split <= kept) rest = "";
    }
    add(rest || word, n);
  }
  for (const [word, n] of names) add(word, Math.ceil(n / 2));
  for (const word of hand("ar_split.txt")) counts.delete(word);
  return counts;
}

/** Share of words whose proclitics are split as in the treebank, in tenths held out in turn. */
export function evaluateClitics(data: string): string {
  const pud = readConllu(`${data}/treebanks/ar_pud-test.conllu.gz`);
  let all = 0;
  let right = 0;
  let gold = 0;
  let predicted = 0;
  let common = 0;
  const errors = new Map<string, number>();
  const folds = 5;
  for (let k = 0; k < folds; k++) {
    const splitter = createSplitter(arabicCounts(data, pud.filter((_, i) => i % folds !== k)));
    for (const sentence of pud.filter((_, i) => i % folds === k)) {
      const words = joinSuffixes(sentence);
      for (let i = 0; i < words.length; ) {
        const want: number[] = [];
        let surface = "";
        while (i < words.length - 1 && (CLITICS.has(words[i]!.form) || words[i]!.form === "لل") && !words[i + 1]!.spaced) {
          want.push(words[i]!.form.length);
          surface += words[i++]!.form;
        }
        surface += fold(words[i++]!.form);
        if (!ARABIC.test(surface) || surface.length < 2) continue;
        const got = splitter(surface);
        all++;
        if (String(got) === String(want)) right++;
        else errors.set(`${surface} want ${want} got ${got}`, (errors.get(`${surface} want ${want} got ${got}`) ?? 0) + 1);
        gold += want.length;
        predicted += got.length;
        common += want.filter((w, j) => got[j] === w).length;
      }
    }
  }
  if (process.env["SHOW"]) console.log([...errors].sort((a, b) => b[1] - a[1]).slice(0, 150).map((e) => e.join(" ")).join("\n"));
  return `words ${all}, exact ${((100 * right) / all).toFixed(2)} %, proclitics P ${((100 * common) / predicted).toFixed(1)} R ${((100 * common) / gold).toFixed(1)}`;
}

export function writeArabicWords(data: string): void {
  const counts = arabicCounts(data, readConllu(`${data}/treebanks/ar_pud-test.conllu.gz`));
  const byCount = new Map<number, string[]>();
  for (const [word, n] of counts) {
    // Two significant digits are enough, and words seen once in a corpus matter only if they begin like a proclitic.
    if (n < 2 && !CLITICS.has(word[0]!)) continue;
    const digits = 10 ** Math.max(0, Math.floor(Math.log10(n)) - 1);
    const rounded = Math.round(n / digits) * digits;
    byCount.set(rounded, [...(byCount.get(rounded) ?? []), word]);
  }
  const lines = [...byCount].sort((a, b) => b[0] - a[0]).map(([n, words]) => `${n}\t${words.sort().join(" ")}`);
  writeFileSync("data/morph/ar_words.txt.gz", gzipSync(lines.join("\n"), { level: 9 }));
}

/**
 * Distils data/name_stats*.tsv.gz and data/romanization.tsv.gz: `node scripts/distill-names.mjs FOLDER`, where FOLDER holds ner/ and
 * ar_name_pairs.tsv.gz (see data/README.md). Only counts per token leave the corpora, no sentences.
 */
import { join } from "node:path";
import { rows, text, write, textModules } from "./distill-lib.mjs";

const folder = process.argv[2];
if (!folder) throw new Error("usage: node scripts/distill-names.mjs FOLDER");
const { fold, withoutArticle } = await textModules();

const KINDS = { PER: 0, PERS: 0, ORG: 1, LOC: 2, FAC: 2, GPE: 2 };
function count(table, files, weight = 1) {
  for (const f of files) {
    for (const line of text(join(folder, "ner", `${f}.tsv.gz`)).split("\n")) {
      const [word, tag] = line.split("\t");
      if (!tag || !/\p{L}{2}/u.test(word)) continue;
      const key = withoutArticle(fold(word));
      if (/\s/.test(key)) continue;
      const kind = tag === "O" ? 3 : (KINDS[tag.slice(2)] ?? -1);
      if (kind < 0) continue;
      if (!table.has(key)) table.set(key, [0, 0, 0, 0]);
      table.get(key)[kind] += weight;
    }
  }
}
const keep = (table, least) => [...table].filter(([, c]) => c[0] + c[1] + c[2] > 0 && c[0] + c[1] + c[2] + c[3] >= least).sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([k, c]) => [k, ...c]);

const sharealike = new Map();
count(sharealike, ["ar_wikifane", "ar_newsfane", "en_uner_ewt-dev", "en_uner_ewt-test"]);
write("name_stats_sharealike.tsv.gz", ["norm", "person", "org", "place", "other"], keep(sharealike, 1));

const free = new Map();
count(free, ["en_wikigold"]);
// Scanned newspapers: OCR noise, so a token must have been seen three times.
const noisy = new Map();
count(noisy, ["fr_europeana"]);
for (const [k, c] of noisy) if (c[0] + c[1] + c[2] >= 3 && /^\p{L}[\p{L}'-]+$/u.test(k)) free.set(k, (free.get(k) ?? [0, 0, 0, 0]).map((v, i) => v + c[i]));

/** How the letters of a folded Arabic word may be written in Latin; vowels may stand anywhere between them. */
const SOUNDS = {
  ب: "[bpv]+", ت: "t+", ث: "(?:th|s+|t+)", ج: "(?:d?j+|dg?|g+|c|y)", ح: "h+", خ: "(?:k?h|ch|k)", د: "d+", ذ: "(?:dh|z+|d+|th)", ر: "r+", ز: "[zs]+", س: "(?:s+|ce?|z+)", ش: "(?:sc?h|ch|s+)",
  ص: "s+", ض: "(?:dh|d+|z+)", ط: "t+h?", ظ: "(?:dh|z+|d+)", ع: "", غ: "(?:gh?|r)+", ف: "(?:f+|ph|v+)", ق: "(?:[qkg]+h?|c+)", ك: "(?:c?k+h?|c+h?|q|g)", ل: "l+", م: "m+", ن: "n+", ه: "[ht]*", و: "[wv]*", ي: "[yj]*", ا: "", ء: "",
};
const VOWELS = "[aeiouy'-]*";
const patterns = new Map();
function spells(arabic, latin) {
  let pattern = patterns.get(arabic);
  if (!pattern) patterns.set(arabic, (pattern = new RegExp(`^${VOWELS}(?:al-?(?=.{4}))?${[...arabic].map((c) => (SOUNDS[c] ?? ".*") + VOWELS).join("")}h?$`)));
  return pattern.test(latin);
}

const best = new Map();
for (const [ar, n, latin] of rows(join(folder, "ar_name_pairs.tsv.gz"))) {
  const total = Number(n);
  const key = fold(ar);
  const person = Math.max(1, total);
  const add = (k, c) => { if (!free.has(k)) free.set(k, [0, 0, 0, 0]); free.get(k)[0] += c; };
  if (key.length > 1 && /^[\u0620-\u06ff]+$/.test(key)) add(withoutArticle(key), person);
  const spellings = new Map();
  for (const v of (latin ?? "").split("|")) {
    const m = /^(.*):(\d+)$/.exec(v);
    if (!m) continue;
    const spelt = fold(m[1]).replace(/^'|'$/g, "");
    const c = Number(m[2]);
    if (!/^[a-z][a-z'-]*[a-z]$/.test(spelt)) continue;
    spellings.set(spelt, (spellings.get(spelt) ?? 0) + Math.max(1, c));
    if (c >= 3) add(spelt, c);
  }
  // Pairs are aligned by machine: a spelling must have the letters of the word, unless it was seen often (شارل Charles). The article
  // belongs to the sentence, not to the word.
  const bare = withoutArticle(key);
  const ranked = [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const top = ranked.find(([latin, c]) => spells(key, latin) || (c >= 20 && c >= total / 2));
  if (top && /^[\u0620-\u06ff]+$/.test(key)) {
    const articled = bare !== key && !spells(key, top[0].replace(/^al-/, "")) ? spells(bare, top[0].replace(/^al-/, "")) : bare !== key && /^al-?.{4}/.test(top[0]) && spells(bare, top[0].replace(/^al-?/, ""));
    const word = articled ? bare : key;
    const spelling = articled ? [top[0].replace(/^al-?/, ""), top[1]] : top;
    const old = best.get(word);
    if (!old || old[1] < spelling[1]) best.set(word, spelling);
  }
}
for (const [key, [latin]] of best) {
  const bare = withoutArticle(key);
  if (bare !== key && best.has(bare) && /^[aeou]?l/.test(latin)) best.delete(key);
}
write("name_stats.tsv.gz", ["norm", "person", "org", "place", "other"], keep(free, 2));
write("romanization.tsv.gz", ["norm", "latin"], [...best].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([k, [l]]) => [k, l]));

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
  const top = [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  if (top && /^[\u0620-\u06ff]+$/.test(key)) {
    const old = best.get(key);
    if (!old || old[1] < top[1]) best.set(key, top);
  }
}
write("name_stats.tsv.gz", ["norm", "person", "org", "place", "other"], keep(free, 2));
write("romanization.tsv.gz", ["norm", "latin"], [...best].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([k, [l]]) => [k, l]));

/**
 * npm run train:lemmas -- TREEBANKS_FOLDER: measures the lemmas on the test parts of the treebanks. Nothing is trained: lemmas come from word
 * lists and rules, the part of speech from the tagger as it stands under data/models.
 */
import { loadTagger } from "../../src/resources/models.js";
import { languageOf } from "../../src/lang/index.js";
import { fold } from "../../src/text/fold.js";
import { readAligned } from "./align.js";
import { report } from "./report.js";

const SETS: [language: string, test: string, file: string][] = [
  ["en", "EWT test", "en_ewt-test"], ["fr", "Sequoia test", "fr_sequoia-test"], ["fr", "GSD test", "fr_gsd-test"], ["ar", "PUD (its tags were trained on)", "ar_pud-test"],
];
const CLASSES = ["VERB", "NOUN", "ADJ"];

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("expected the folder of the treebanks");
const rows = SETS.map(([language, test, file]) => {
  const right = new Map(CLASSES.map((c) => [c, 0]));
  const all = new Map(CLASSES.map((c) => [c, 0]));
  const wrong = new Map<string, number>();
  for (const { tokens, words, word } of readAligned(`${folder}/${file}.conllu.gz`, languageOf(language).tokens)) {
    loadTagger(language).tag(tokens);
    tokens.forEach((token, i) => {
      const { upos, lemma } = words[word[i]!]!;
      if (!all.has(upos)) return;
      all.set(upos, all.get(upos)! + 1);
      // Arabic lemmas are compared without vowels, as they are written in news
      if (token.lemma === fold(lemma)) right.set(upos, right.get(upos)! + 1);
      else wrong.set(`${token.norm}/${upos}: ${token.lemma} for ${fold(lemma)}`, (wrong.get(`${token.norm}/${upos}: ${token.lemma} for ${fold(lemma)}`) ?? 0) + 1);
    });
  }
  if (process.env["VERBOSE"]) for (const [what, n] of [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 25)) console.log(`${language} ${n} ${what}`);
  const sum = (map: Map<string, number>) => [...map.values()].reduce((total, n) => total + n, 0);
  return { language, cells: [test, String(sum(all)), ...CLASSES.map((c) => ((100 * right.get(c)!) / all.get(c)!).toFixed(1)), ((100 * sum(right)) / sum(all)).toFixed(1)] };
});
for (const language of new Set(rows.map((r) => r.language))) {
  report("Lemmas", ["language", "test", "tokens", ...CLASSES.map((c) => `${c} %`), "all %"], language, rows.filter((r) => r.language === language).map((r) => r.cells));
}
console.table(rows.map((r) => [r.language, ...r.cells]));

/** npm run train:names -- DATA_FOLDER [en|fr|ar]: trains the name taggers into data/models and prints their scores. */
import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { compileLexicon } from "../../src/annotate/lexicon.js";
import { nameClasses } from "../../src/annotate/ner/classes.js";
import { nameHints } from "../../src/resources/nameHints.js";
import { readTable } from "../../src/resources/data.js";
import { frenchClasses } from "../../src/lang/fr/morphology.js";
import { languageOf } from "../../src/lang/index.js";
import { createKnowledge } from "../../src/pipeline/knowledge.js";
import { englishWords } from "../../src/resources/englishWords.js";
import { loadTagger } from "../../src/resources/models.js";
import { tokenize } from "../../src/text/tokenize.js";
import { readAligned } from "./align.js";
import { tableNames, withOtherNames } from "./augment.js";
import { report } from "./report.js";
import { silver } from "./silver.js";
import { scoreNer, trainNer, type NerSentence, type NerSetup } from "./ner.js";
import { fane, fromTable, gum, hintsFrom, latinHints, universalNer, type Labelled } from "./nerData.js";
import { save } from "./pos.js";
import { documentNumber } from "./posLanguages.js";

const [data, only] = process.argv.slice(2);
if (!data) throw new Error("expected the folder of the corpora");
const knowledge = createKnowledge();

function prepare(code: string, sentences: Labelled[], delexical = false): NerSentence[] {
  const language = languageOf(code);
  const words = (term: string) => tokenize(term, 0, term.length, language.tokens).map((t) => t.norm);
  const lexicon = compileLexicon({ ...language, words, forms: (e) => language.forms(e) });
  const classes = nameClasses(lexicon, knowledge, nameHints(code));
  const tagger = loadTagger(code);
  return sentences.map((s) => {
    tagger.tag(s.tokens);
    return { ...s, classes, delexical };
  });
}

const rows: string[][] = [];
const show = (name: string, s: ReturnType<typeof scoreNer>) => {
  rows.push([name.slice(3), s.precision.toFixed(1), s.recall.toFixed(1), s.f1.toFixed(1), s.byKind["PER"]!, s.byKind["ORG"]!, s.byKind["LOC"]!, s.reliability]);
  console.log(`${name}: P ${s.precision.toFixed(1)} R ${s.recall.toFixed(1)} F1 ${s.f1.toFixed(1)} (${Object.entries(s.byKind).map((e) => e.join(" ")).join(", ")}); right by score ${s.reliability}`);
};

const common = { epochs: 10, unit: 0.3, least: 1, seen: 2 };

function english(): Labelled[][] {
  const { tokens } = languageOf("en");
  const all = gum(data!, tokens);
  const heldOut = (s: Labelled) => documentNumber(s.id) % 8 === 0;
  return [[...universalNer(data!, "dev", tokens), ...fromTable(data!, "en_wikigold", tokens), ...all.filter((s) => !heldOut(s))], universalNer(data!, "test", tokens), all.filter(heldOut)];
}

/** Most of its words are in the lexicon. */
const readable = (s: Labelled): boolean => {
  const words = s.tokens.filter((t) => /^\p{Ll}{2}/u.test(t.text));
  return s.tokens.length >= 6 && s.tokens.length <= 60 && words.length >= 4 && words.filter((t) => frenchClasses(t.norm) !== "" || /^(de|du|des|le|la|les|au|aux|et|en|un|une|que|qui|par|sur|dans|ce|cette|ces|ne|se|il|elle|ou|son|sa|ses|pour)$/.test(t.norm)).length >= 0.97 * words.length;
};

const writeHints = (code: string, lines: string) => writeFileSync(`data/models/${code}.names.txt.gz`, gzipSync(lines, { level: 9 }));

const runs: Record<string, () => void> = {
  en() {
    const { tokens } = languageOf("en");
    writeHints("en", latinHints(data!, (w) => englishWords().has(w)));
    const [train, test, news] = english();
    const setup: NerSetup = {
      language: "en", options: { folded: false, hasCase: true }, ...common,
      about: { trained: "Universal NER EWT dev, WikiGold, UD English GUM news and interviews (seven documents of eight); sentences of UD English EWT train labelled by a first model where the treebank agrees", licence: "CC BY-SA 4.0" },
    };
    const gold = prepare("en", train!);
    const others = tableNames("en");
    const other = prepare("en", withOtherNames(train!, others, tokens, 5));
    const first = trainNer([...gold, ...other], { ...setup, epochs: 8, seen: 1 });
    const trees = readAligned(`${data}/treebanks/en_ewt-train.conllu.gz`, tokens);
    for (const s of trees) loadTagger("en").tag(s.tokens);
    const more = silver(first, trees, gold[0]!.classes, 0.5).map((s) => ({ ...s, classes: gold[0]!.classes }));
    console.log(`en: ${more.length} sentences of ${trees.length} labelled by the first model`);
    const bytes = trainNer([...gold, ...gold, ...other, ...more, ...prepare("en", withOtherNames(more, others, tokens, 6))], { ...setup, epochs: 7 });
    console.log(`en: ${save("data/models/en.ner.bin.gz", bytes)} bytes`);
    show("en UNER EWT test", scoreNer(bytes, prepare("en", test!)));
    show("en GUM, every eighth document", scoreNer(bytes, prepare("en", news!)));
  },
  /**
   * No open French corpus of today's news has names marked. So: a first model that looks at shapes, parts of speech and lexicon codes
   * but not at words, learnt from the English corpora; then the sentences of the French treebanks that it labels in
   * agreement with the treebanks' own proper nouns.
   */
  fr() {
    const { tokens } = languageOf("fr");
    writeHints("fr", latinHints(data!, (w) => frenchClasses(w) !== ""));
    const [train, test, news] = english();
    const foreign = prepare("en", [...train!, ...test!, ...news!], true);
    const setup: NerSetup = {
      language: "fr", options: { folded: false, hasCase: true }, ...common, epochs: 7,
      about: { trained: "shapes and codes of the English corpora (Universal NER EWT, WikiGold, UD English GUM); sentences of UD French Sequoia train and dev, GSD dev, PUD labelled by a first model where the treebanks agree", licence: "CC BY-SA 4.0, LGPL-LR (Sequoia)" },
    };
    let bytes = trainNer(foreign, setup);
    const europeana = prepare("fr", fromTable(data!, "fr_europeana", tokens));
    const clean = europeana.filter(readable);
    const test1900 = () => show(`fr Europeana of 1900, the ${clean.length} of ${europeana.length} sentences that scanning left readable`, scoreNer(bytes, clean));
    const { classes } = europeana[0]!;
    const trees = ["fr_sequoia-train", "fr_sequoia-dev", "fr_gsd-dev", "fr_pud-test"].flatMap((name) => readAligned(`${data}/treebanks/${name}.conllu.gz`, tokens));
    for (const s of trees) loadTagger("fr").tag(s.tokens);
    for (let round = 0; round < 1; round++) {
      const own = silver(bytes, trees, classes, 0.5).map((s) => ({ ...s, classes }));
      console.log(`fr: ${own.length} sentences of ${trees.length} labelled`);
      const other = prepare("fr", withOtherNames(own, tableNames("fr"), tokens, 5));
      bytes = trainNer([...foreign, ...own, ...other], setup);
    }
    test1900();
    console.log(`fr: ${save("data/models/fr.ner.bin.gz", bytes)} bytes`);
  },
  ar() {
    const { tokens } = languageOf("ar");
    const news = fane(data!, "ar_newsfane", tokens);
    const wiki = fane(data!, "ar_wikifane", tokens);
    const nameWords = new Set(readTable("romanization.tsv.gz", ["norm", "latin"]).map(([norm]) => norm!));
    writeHints("ar", hintsFrom(wiki, nameWords));
    const setup: NerSetup = { language: "ar", options: { folded: true, hasCase: false }, ...common, seen: 1, about: { trained: "NewsFANE (four sentences of five); hints from WikiFANE", licence: "CC BY-SA 3.0" } };
    const bytes = trainNer(prepare("ar", news.filter((_, i) => i % 5 !== 4)), setup);
    console.log(`ar: ${save("data/models/ar.ner.bin.gz", bytes)} bytes`);
    show("ar NewsFANE, every fifth sentence", scoreNer(bytes, prepare("ar", news.filter((_, i) => i % 5 === 4))));
  },
};
for (const [code, run] of Object.entries(runs)) {
  if (only && only !== code) continue;
  rows.length = 0;
  run();
  report("Names", ["language", "test", "P", "R", "F1", "persons", "organizations", "places", "right labels by score, and tokens"], code, rows);
}

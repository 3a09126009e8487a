/** npm run train:names -- DATA_FOLDER [en|fr|ar]: trains the name taggers into data/models and prints their scores. */
import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { compileLexicon } from "../../src/annotate/lexicon.js";
import { nameClasses } from "../../src/annotate/ner/classes.js";
import { nameHints } from "../../src/resources/nameHints.js";
import { readTable } from "../../src/resources/data.js";
import { languageOf } from "../../src/lang/index.js";
import { createKnowledge } from "../../src/pipeline/knowledge.js";
import { loadTagger } from "../../src/resources/models.js";
import { tokenize } from "../../src/text/tokenize.js";
import { scoreNer, trainNer, type NerSentence, type NerSetup } from "./ner.js";
import { fane, fromTable, gum, hintsFrom, universalNer, type Labelled } from "./nerData.js";
import { save } from "./pos.js";
import { documentNumber } from "./posLanguages.js";

const [data, only] = process.argv.slice(2);
if (!data) throw new Error("expected the folder of the corpora");
const knowledge = createKnowledge();

function prepare(code: string, sentences: Labelled[], delexical = false): NerSentence[] {
  const language = languageOf(code);
  const words = (term: string) => tokenize(term, 0, term.length, language.tokens).map((t) => t.norm);
  const lexicon = compileLexicon({ code, names: language.names, grammar: language.grammar, triggers: language.triggers, reporting: language.reporting, words, forms: (e) => language.forms(e) });
  const classes = nameClasses(lexicon, knowledge, nameHints(code));
  const tagger = loadTagger(code);
  return sentences.map((s) => {
    tagger.tag(s.tokens);
    return { ...s, classes, delexical };
  });
}

const show = (name: string, s: ReturnType<typeof scoreNer>) =>
  console.log(`${name}: P ${s.precision.toFixed(1)} R ${s.recall.toFixed(1)} F1 ${s.f1.toFixed(1)} (${Object.entries(s.byKind).map((e) => e.join(" ")).join(", ")}); right by score ${s.reliability}`);

const common = { epochs: 10, unit: 0.3, least: 1, seen: 2 };

function english(): Labelled[][] {
  const { tokens } = languageOf("en");
  const all = gum(data!, tokens);
  const heldOut = (s: Labelled) => documentNumber(s.id) % 8 === 0;
  return [[...universalNer(data!, "dev", tokens), ...fromTable(data!, "en_wikigold", tokens), ...all.filter((s) => !heldOut(s))], universalNer(data!, "test", tokens), all.filter(heldOut)];
}

const runs: Record<string, () => void> = {
  en() {
    const [train, test, news] = english();
    const setup: NerSetup = { language: "en", options: { folded: false, hasCase: true }, ...common, about: { trained: "Universal NER EWT dev, WikiGold, UD English GUM news and interviews (seven documents of eight)", licence: "CC BY-SA 4.0" } };
    const bytes = trainNer(prepare("en", train!), setup);
    console.log(`en: ${save("data/models/en.ner.bin.gz", bytes)} bytes`);
    show("en UNER EWT test", scoreNer(bytes, prepare("en", test!)));
    show("en GUM, every eighth document", scoreNer(bytes, prepare("en", news!)));
  },
  ar() {
    const { tokens } = languageOf("ar");
    const news = fane(data!, "ar_newsfane", tokens);
    const wiki = fane(data!, "ar_wikifane", tokens);
    const nameWords = new Set(readTable("romanization.tsv.gz", ["norm", "latin"]).map(([norm]) => norm!));
    writeFileSync("data/models/ar.names.txt.gz", gzipSync(hintsFrom(wiki, nameWords), { level: 9 }));
    const setup: NerSetup = { language: "ar", options: { folded: true, hasCase: false }, ...common, seen: 1, about: { trained: "NewsFANE (four sentences of five); hints from WikiFANE", licence: "CC BY-SA 3.0" } };
    const bytes = trainNer(prepare("ar", news.filter((_, i) => i % 5 !== 4)), setup);
    console.log(`ar: ${save("data/models/ar.ner.bin.gz", bytes)} bytes`);
    show("ar NewsFANE, every fifth sentence", scoreNer(bytes, prepare("ar", news.filter((_, i) => i % 5 === 4))));
  },
};
for (const [code, run] of Object.entries(runs)) if (!only || only === code) run();

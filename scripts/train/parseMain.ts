/** npm run train:parser -- TREEBANKS [en|fr|ar]: trains the dependency parsers into data/models and prints their scores. */
import { decodeParser } from "../../src/annotate/parse/model.js";
import { createParser } from "../../src/annotate/parse/parser.js";
import { morphology as ar } from "../../src/lang/ar/morphology.js";
import { morphology as en } from "../../src/lang/en/morphology.js";
import { morphology as fr } from "../../src/lang/fr/morphology.js";
import type { Morphology } from "../../src/lang/types.js";
import { jackknifed, scoreParser, tagged, trainParser, type Example, type ParseScore, type ParseSetup } from "./parse.js";
import { save, trainPos } from "./pos.js";
import { arabicCorpora, englishCorpora, frenchCorpora, type Corpora } from "./posLanguages.js";
import { report } from "./report.js";

const [folder, only] = process.argv.slice(2);
if (!folder) throw new Error("expected the folder of the treebanks");

/** The tagger of each part was trained on the other parts, so that the parser learns to live with its mistakes. */
const FOLDS = 4;
const COLUMNS = ["language", "test", "words", "right head %", "right head and relation %"];

const setupOf = (language: string, about: Record<string, string>): ParseSetup => ({ language, epochs: 7, structureBits: 18, relationBits: 16, about });
const row = (name: string, { tokens, heads, labelled }: ParseScore): string[] => [name, String(tokens), ((100 * heads) / tokens).toFixed(2), ((100 * labelled) / tokens).toFixed(2)];

function withTests({ setup, train, tests }: Corpora, morphology: Morphology): void {
  const { language, classes } = setup;
  const bytes = trainParser(jackknifed(train, { ...setup, epochs: 5 }, morphology, classes, FOLDS), setupOf(language, setup.about));
  console.log(`${language}: ${save(`data/models/${language}.parse.bin.gz`, bytes)} bytes`);
  const tagger = trainPos(train, setup);
  const parser = createParser(decodeParser(bytes, language));
  report("Dependencies", COLUMNS, language, tests.map(({ name, sentences }) => row(name, scoreParser(parser, tagged(sentences, tagger, morphology, classes)))));
}

/** Five-fold cross-validation only: too weak to be kept (docs/decisions/013). */
function arabic(): void {
  const { setup, train } = arabicCorpora(folder!);
  const examples = jackknifed(train, setup, ar, setup.classes, 5);
  const total: ParseScore = { tokens: 0, heads: 0, labelled: 0 };
  const part = (fold: number, held: boolean): Example[] => examples.filter((_, i) => (i % 5 === fold) === held);
  for (let fold = 0; fold < 5; fold++) {
    const score = scoreParser(createParser(decodeParser(trainParser(part(fold, false), setupOf("ar", setup.about)), "ar")), part(fold, true));
    for (const key of ["tokens", "heads", "labelled"] as const) total[key] += score[key];
  }
  report("Dependencies", COLUMNS, "ar", [row("PUD, five-fold cross-validation", total)]);
}

const LANGUAGES: Record<string, () => void> = { en: () => withTests(englishCorpora(folder), en), fr: () => withTests(frenchCorpora(folder), fr), ar: arabic };
for (const [language, train] of Object.entries(LANGUAGES)) if (!only || only === language) train();

/** Which treebanks each language's tagger is trained and measured on. */
import { arabicClasses } from "../../src/lang/ar/morphology.js";
import { tokenRules as ar } from "../../src/lang/ar/tokens.js";
import { englishClasses } from "../../src/lang/en/morphology.js";
import { tokenRules as en } from "../../src/lang/en/tokens.js";
import { frenchClasses } from "../../src/lang/fr/morphology.js";
import { tokenRules as fr } from "../../src/lang/fr/tokens.js";
import { fold } from "../../src/text/fold.js";
import { readAligned, type AlignedSentence } from "./align.js";
import { save, scorePos, trainPos, type PosSetup } from "./pos.js";

export interface Row {
  language: string;
  test: string;
  tokens: number;
  upos: number;
  full: number;
  verbs: number;
}

const capitals = (t: AlignedSentence["tokens"][number]) => ({ ...t, text: t.text.toUpperCase() });

function report(rows: Row[], language: string, test: string, s: Omit<Row, "language" | "test">): void {
  rows.push({ language, test, ...s });
  console.log(`${language} ${test}: tokens ${s.tokens}, UPOS ${s.upos.toFixed(2)}, with verb form ${s.full.toFixed(2)}, verbs found ${s.verbs.toFixed(2)}`);
}

/** What a language's models are trained and measured on. */
export interface Corpora {
  setup: PosSetup;
  train: AlignedSentence[];
  tests: { name: string; sentences: AlignedSentence[] }[];
}

export function englishCorpora(folder: string): Corpora {
  const read = (name: string) => readAligned(`${folder}/${name}.conllu.gz`, en);
  const gum = read("en_gum_news_interview");
  const heldOut = (s: AlignedSentence) => documentNumber(s.id) % 8 === 0;
  return {
    setup: { language: "en", options: { folded: false, hasCase: true }, classes: englishClasses, epochs: 8, unit: 0.25, least: 2, about: { trained: "UD English EWT train, UD English GUM news and interviews (seven documents of eight)", licence: "CC BY-SA 4.0" } },
    train: [...read("en_ewt-train"), ...gum.filter((s) => !heldOut(s))],
    tests: [{ name: "EWT test", sentences: read("en_ewt-test") }, { name: "GUM news and interviews, every eighth document", sentences: gum.filter(heldOut) }],
  };
}

export function frenchCorpora(folder: string): Corpora {
  const read = (name: string) => readAligned(`${folder}/${name}.conllu.gz`, fr);
  return {
    setup: { language: "fr", options: { folded: false, hasCase: true }, classes: frenchClasses, epochs: 8, unit: 0.25, least: 2, about: { trained: "UD French Sequoia train and dev, GSD dev, PUD", licence: "LGPL-LR (Sequoia), CC BY-SA 4.0 (GSD), CC BY-SA 3.0 (PUD)" } },
    train: [...read("fr_sequoia-train"), ...read("fr_sequoia-dev"), ...read("fr_gsd-dev"), ...read("fr_pud-test")],
    tests: [{ name: "Sequoia test", sentences: read("fr_sequoia-test") }, { name: "GSD test", sentences: read("fr_gsd-test") }],
  };
}

/** The whole treebank, which is too small to spare a test part: measured by cross-validation. */
export function arabicCorpora(folder: string): Omit<Corpora, "tests"> {
  return {
    setup: { language: "ar", options: { folded: true, hasCase: false, passiveByForm: true }, classes: arabicClasses, epochs: 8, unit: 0.25, least: 2, about: { trained: "UD Arabic PUD", licence: "CC BY-SA 3.0" } },
    train: readAligned(`${folder}/ar_pud-test.conllu.gz`, ar),
  };
}

function withTests({ setup, train, tests }: Corpora, out: string, rows: Row[]): void {
  const bytes = trainPos(train, setup);
  const { language, classes } = setup;
  console.log(`${language}: ${save(`${out}/${language}.pos.bin.gz`, bytes)} bytes`);
  tests.forEach(({ name, sentences }, at) => {
    report(rows, language, name, scorePos(bytes, sentences, classes));
    if (at === 0) report(rows, language, `${name}, in capitals`, scorePos(bytes, sentences, classes, capitals));
  });
}

export const english = (folder: string, out: string, rows: Row[]): void => withTests(englishCorpora(folder), out, rows);
export const french = (folder: string, out: string, rows: Row[]): void => withTests(frenchCorpora(folder), out, rows);

export function arabic(folder: string, out: string, rows: Row[]): void {
  const { setup, train: all } = arabicCorpora(folder);
  let tokens = 0;
  let upos = 0;
  let full = 0;
  let verbs = 0;
  for (let k = 0; k < 5; k++) {
    const score = scorePos(trainPos(all.filter((_, i) => i % 5 !== k), setup), all.filter((_, i) => i % 5 === k), arabicClasses);
    tokens += score.tokens;
    upos += score.upos / 5;
    full += score.full / 5;
    verbs += score.verbs / 5;
  }
  report(rows, "ar", "PUD, five-fold cross-validation", { tokens, upos, full, verbs });
  console.log(`ar: ${save(`${out}/ar.pos.bin.gz`, trainPos(all, setup))} bytes`);
}

/** A stable number for the document of a sentence id such as GUM_news_afghan-12. */
export function documentNumber(id: string): number {
  let h = 0;
  for (const c of fold(id.replace(/-\d+$/, ""))) h = (Math.imul(h, 31) + c.charCodeAt(0)) >>> 0;
  return h;
}

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

export function english(folder: string, out: string, rows: Row[]): void {
  const read = (name: string) => readAligned(`${folder}/${name}.conllu.gz`, en);
  const gum = read("en_gum_news_interview");
  const heldOut = (s: AlignedSentence) => documentNumber(s.id) % 8 === 0;
  const train = [...read("en_ewt-train"), ...gum.filter((s) => !heldOut(s))];
  const setup: PosSetup = { language: "en", options: { folded: false, hasCase: true }, classes: englishClasses, epochs: 8, unit: 0.25, least: 2, about: { trained: "UD English EWT train, UD English GUM news and interviews (seven documents of eight)", licence: "CC BY-SA 4.0" } };
  const bytes = trainPos(train, setup);
  console.log(`en: ${save(`${out}/en.pos.bin.gz`, bytes)} bytes`);
  const test = read("en_ewt-test");
  report(rows, "en", "EWT test", scorePos(bytes, test, englishClasses));
  report(rows, "en", "EWT test, in capitals", scorePos(bytes, test, englishClasses, capitals));
  report(rows, "en", "GUM news and interviews, every eighth document", scorePos(bytes, gum.filter(heldOut), englishClasses));
}

export function french(folder: string, out: string, rows: Row[]): void {
  const read = (name: string) => readAligned(`${folder}/${name}.conllu.gz`, fr);
  const train = [...read("fr_sequoia-train"), ...read("fr_sequoia-dev"), ...read("fr_gsd-dev"), ...read("fr_pud-test")];
  const setup: PosSetup = { language: "fr", options: { folded: false, hasCase: true }, classes: frenchClasses, epochs: 8, unit: 0.25, least: 2, about: { trained: "UD French Sequoia train and dev, GSD dev, PUD", licence: "LGPL-LR (Sequoia), CC BY-SA 4.0 (GSD), CC BY-SA 3.0 (PUD)" } };
  const bytes = trainPos(train, setup);
  console.log(`fr: ${save(`${out}/fr.pos.bin.gz`, bytes)} bytes`);
  report(rows, "fr", "Sequoia test", scorePos(bytes, read("fr_sequoia-test"), frenchClasses));
  report(rows, "fr", "Sequoia test, in capitals", scorePos(bytes, read("fr_sequoia-test"), frenchClasses, capitals));
  report(rows, "fr", "GSD test", scorePos(bytes, read("fr_gsd-test"), frenchClasses));
}

export function arabic(folder: string, out: string, rows: Row[]): void {
  const all = readAligned(`${folder}/ar_pud-test.conllu.gz`, ar);
  const setup: PosSetup = { language: "ar", options: { folded: true, hasCase: false, passiveByForm: true }, classes: arabicClasses, epochs: 8, unit: 0.25, least: 2, about: { trained: "UD Arabic PUD", licence: "CC BY-SA 3.0" } };
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

/**
 * Scores who-did-what-to-whom on the test parts of treebanks: `npm run bench:frames -- TREEBANKS [--only SET] [--misses N]`.
 * Each sentence goes through the whole extraction as a document of its own; the clause frames are compared with those
 * that the tree tells (frames/gold.ts). Prints a table in Markdown; `--misses` also some sentences with what was missed.
 */
import { parseArgs } from "node:util";
import { readAligned, type AlignedSentence } from "../scripts/train/align.js";
import { documentNumber } from "../scripts/train/posLanguages.js";
import { languageOf } from "../src/lang/index.js";
import type { SentenceContext } from "../src/extract/context.js";
import { createExtractor } from "../src/pipeline/extractor.js";
import { foundFrames, type FoundArgument } from "./frames/found.js";
import { goldFrames, type GoldArgument, type Slot, type Way } from "./frames/gold.js";

interface TestSet {
  name: string;
  language: string;
  file: string;
  /** Sentences that no model was trained on. */
  held?(s: AlignedSentence): boolean;
}

const SETS: TestSet[] = [
  { name: "EWT test", language: "en", file: "en_ewt-test" },
  { name: "GUM, every eighth document", language: "en", file: "en_gum_news_interview", held: (s) => documentNumber(s.id) % 8 === 0 },
  { name: "Sequoia test", language: "fr", file: "fr_sequoia-test" },
  { name: "GSD test", language: "fr", file: "fr_gsd-test" },
  { name: "PUD", language: "ar", file: "ar_pud-test" },
];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: "string" }, misses: { type: "string" } } });
const folder = positionals[0];
if (folder === undefined) throw new Error("usage: npm run bench:frames -- TREEBANKS [--only SET] [--misses N]");

/** Right, found and told items. */
class Tally {
  right = 0;
  found = 0;
  gold = 0;
  get f1(): number {
    return this.found + this.gold ? (200 * this.right) / (this.found + this.gold) : 0;
  }
  toString(): string {
    const share = (n: number) => (n ? ((100 * this.right) / n).toFixed(0) : "–");
    return `${share(this.found)}/${share(this.gold)} ${this.f1.toFixed(1)}`;
  }
}

const SLOTS: Slot[] = ["subject", "object", "agent", "oblique"];
const WAYS: Way[] = ["own", "passive", "relative", "participle", "coordination", "control"];
let contexts: SentenceContext[] = [];
const extractor = await createExtractor(undefined, { trace: (context) => void contexts.push(context) });

function score(set: TestSet): string[] {
  const sentences = readAligned(`${folder}/${set.file}.conllu.gz`, languageOf(set.language).tokens).filter((s) => set.held?.(s) ?? true);
  const slots = new Map(SLOTS.map((s) => [s, new Tally()]));
  const core = new Tally();
  const ways = new Map(WAYS.map((w) => [w, new Tally()]));
  let read = 0;
  let missesLeft = Number(values.misses ?? 0);
  for (const sentence of sentences) {
    const gold = goldFrames(sentence);
    if (!gold) continue;
    contexts = [];
    extractor.extract({ id: "", path: sentence.id, title: null, language: set.language, publisher: null, published: null, retrieved: null, text: sentence.text });
    if (!contexts.length) continue;
    read++;
    const found = foundFrames(sentence, contexts);
    const told = gold.arguments.filter((g) => !g.pronoun && (g.slot !== "oblique" || ![...g.heads].some((h) => found.dated.has(h))));
    const all = found.arguments.filter((f) => !gold.ignored.verbs.has(f.verb) && !gold.ignored.heads.has(f.head));
    const used = new Set<FoundArgument>();
    const missed: GoldArgument[] = [];
    for (const g of gold.arguments) {
      const hit = all.find((f) => !used.has(f) && f.verb === g.verb && f.slot === g.slot && g.heads.has(f.head) && (g.slot !== "oblique" || f.case === found.caseAt(g.preposition)));
      if (hit) used.add(hit);
      if (!told.includes(g)) {
        // pronouns name nobody by themselves: found or not, they do not count
        if (hit) all.splice(all.indexOf(hit), 1);
        continue;
      }
      for (const tally of [slots.get(g.slot)!, ...(g.slot === "oblique" ? [] : [core, ways.get(g.way)!])]) {
        tally.gold++;
        if (hit) tally.right++;
      }
      if (!hit && g.slot !== "oblique") missed.push(g);
    }
    const extra: FoundArgument[] = [];
    for (const f of all) {
      if (f.pronoun) continue;
      slots.get(f.slot)!.found++;
      if (f.slot !== "oblique") core.found++;
      if (!used.has(f) && f.slot !== "oblique") extra.push(f);
    }
    if (missesLeft > 0 && (missed.length || extra.length) && missesLeft--) {
      const word = (k: number) => sentence.tokens[k]!.text;
      console.log(`\n${sentence.text}`);
      for (const m of missed) console.log(`  - ${word(m.verb)} ${m.slot} ${[...m.heads].map(word).join(" ")} (${m.way})`);
      for (const f of extra) console.log(`  + ${word(f.verb)} ${f.slot} ${word(f.head)}`);
    }
  }
  const recall = (w: Way) => `${((100 * ways.get(w)!.right) / Math.max(1, ways.get(w)!.gold)).toFixed(0)} (${ways.get(w)!.gold})`;
  return [set.language, set.name, String(read), ...SLOTS.map((s) => String(slots.get(s)!)), core.toString(), ...WAYS.map(recall)];
}

const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
const rows = SETS.filter((s) => values.only === undefined || s.file.includes(values.only) || s.language === values.only).map(score);
const header = ["language", "test", "sentences", "subject P/R F1", "object P/R F1", "agent P/R F1", "obliques P/R F1", "**who and whom** P/R F1", ...WAYS.map((w) => `recall: ${w}`)];
console.log([line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n"));

/**
 * Scores the extraction on a folder of evaluation sets: `npm run eval -- FOLDER [--keep DIR] [--only NAME] [--reliability] [--noise LIST]`. Each
 * set has its scorer beside it (Python 3); sets that are missing are named. Prints one table, in Markdown, and with `--reliability` one more:
 * how often we are right, by how sure we are. `--noise 0,1,3,5,lower,upper` reads the texts spoilt so (noise.ts), a column each.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { graphml } from "../src/export/formats/graphml.js";
import { loadDocuments } from "../src/load/index.js";
import { documentId, type ExtractionRecord, type SourceDocument } from "../src/model/index.js";
import { createExtractor } from "../src/pipeline/extractor.js";
import { packageRoot, seedsPath } from "../src/resources/paths.js";
import { loadSchema } from "../src/resources/schema.js";
import { restore, spoil, type Noise } from "./noise.js";
import { toPlover, toRe3d, toTypes } from "./predictions.js";
import { judgePlover, judgeSeeds, judgeTypes, readJudged, reliabilityTable, type Judgement } from "./reliability.js";

const run = promisify(execFile);
type Row = [set: string, figure: string, value: number | null];

interface EvaluationSet {
  name: string;
  /** Relative to the folder; all must be there. */
  files: string[];
  score(folder: string, out: string): Promise<Row[]>;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { keep: { type: "string" }, only: { type: "string" }, reliability: { type: "boolean" }, noise: { type: "string" } } });
const folder = positionals[0];
if (folder === undefined || !existsSync(folder)) {
  console.error("usage: npm run eval -- FOLDER [--only NAME] [--keep DIR] [--reliability] [--noise LIST]\nFOLDER holds the evaluation sets and their scorers.");
  process.exit(2);
}

const judgements: Judgement[] = [];
const extractor = await createExtractor();
/** The language is left to be found out, as with any text. */
const extract = (text: string): ExtractionRecord => read({ id: documentId(text), path: "sentence", title: null, language: null, publisher: null, published: null, retrieved: null, text });

let noise: Noise = "0";
function read(document: SourceDocument): ExtractionRecord {
  if (noise === "0") return extractor.extract(document);
  const spoilt = spoil(document.text, noise);
  return restore(extractor.extract({ ...document, id: documentId(spoilt.text), text: spoilt.text }), document.text, spoilt, document.id);
}

const python = async (...args: string[]): Promise<string> =>
  (await run("python3", args, { maxBuffer: 1 << 28, env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" } })).stdout;
const jsonLines = (text: string): { id: string; text: string }[] =>
  text.split("\n").filter(Boolean).map((line) => JSON.parse(line) as { id: string; text: string });
const writeLines = (file: string, rows: unknown[]): Promise<void> => writeFile(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- the scorers' reports are read by a few fixed paths */
const report = async (file: string): Promise<any> => JSON.parse(await readFile(file, "utf8"));
const percent = (share: number | undefined): number | null => (share === undefined ? null : share * 100);

const SETS: EvaluationSet[] = [
  {
    name: "seeds",
    files: ["score_graph.py", "seeds.gold.json"],
    async score(sets, out) {
      const { foldRecords } = await import("../src/graph/fold.js");
      const records: ExtractionRecord[] = [];
      for await (const loaded of loadDocuments([seedsPath()])) if (loaded.document) records.push(read(loaded.document));
      await writeLines(join(out, "seeds.jsonl"), records);
      let text = "";
      const graph = foldRecords(records, loadSchema());
      await graphml.write(graph, (chunk) => void (text += chunk));
      await writeFile(join(out, "seeds.graphml"), text);
      const details = await python(join(sets, "score_graph.py"), join(out, "seeds.graphml"), "--texts", seedsPath(), "--details", "--json", join(out, "seeds.json"));
      await writeFile(join(out, "seeds.txt"), details);
      const { overall } = await report(join(out, "seeds.json"));
      judgements.push(...(await judgeSeeds(graph, await report(join(sets, "seeds.gold.json")), overall)));
      return [
        ["seeds", "entities F1", overall.entities.f1],
        ["seeds", "entities pure", overall.entities.purity.pure],
        ["seeds", "relations F1", overall.relations.f1],
        ["seeds", "relations pair recall", overall.relations.pair_recall],
        ["seeds", "events F1", overall.events.f1],
        ["seeds", "events type accuracy", overall.events.type_accuracy],
        ["seeds", "events subtype accuracy", overall.events.subtype_accuracy],
        ["seeds", "events status accuracy", overall.events.status_accuracy],
        ["seeds", "events place accuracy", overall.events.place_accuracy],
        ["seeds", "events actors F1", overall.events.actors.f1],
        ["seeds", "events targets F1", overall.events.targets.f1],
        ["seeds", "statements F1", overall.statements.f1],
        ["seeds", "statements kind accuracy", overall.statements.kind_accuracy],
        ["seeds", "statements contradicts F1", overall.statements.contradicts.f1],
      ];
    },
  },
  {
    name: "re3d",
    files: ["re3d.py", "dev/re3d.jsonl"],
    async score(sets, out) {
      const gold = join(sets, "dev/re3d.jsonl");
      const rows = jsonLines(await readFile(gold, "utf8")).map(({ id, text }) => toRe3d(id, extract(text)));
      await writeLines(join(out, "re3d.jsonl"), rows);
      const text = await python(join(sets, "re3d.py"), "score", "--gold", gold, "--pred", join(out, "re3d.jsonl"), "--by-source", "--variants", "--json", join(out, "re3d.json"));
      await writeFile(join(out, "re3d.txt"), text);
      const { mentions, relations } = await report(join(out, "re3d.json"));
      const named = mentions.all.named.Micro;
      return [
        ...(["strict", "article", "relaxed"] as const).map((fit): Row => ["re3d", `named mentions F1, ${fit}`, percent(named[fit].f1)]),
        ["re3d", "named mentions F1, relaxed, any kind", percent(mentions.all.named.Any.relaxed.f1)],
        ["re3d", "relations F1, untyped pair", percent(relations?.pair?.All?.f1)],
      ];
    },
  },
  {
    name: "plover",
    files: ["plover.py", "dev/plover_gsr.json"],
    async score(sets, out) {
      const gold = join(sets, "dev/plover_gsr.json");
      const sentences = jsonLines(await python(join(sets, "plover.py"), "texts", "--gold", gold));
      const records = sentences.map(({ id, text }) => ({ id, record: extract(text) }));
      await writeLines(join(out, "plover.jsonl"), records.map(({ id, record }) => toPlover(id, record)));
      judgements.push(...judgePlover(records, await report(gold)));
      const text = await python(join(sets, "plover.py"), "score", "--gold", gold, "--pred", join(out, "plover.jsonl"), "--json", join(out, "plover.json"));
      await writeFile(join(out, "plover.txt"), text);
      const { types, actors } = await report(join(out, "plover.json"));
      return [
        ["plover", "type accuracy (first event)", percent(types.first)],
        ["plover", "type hit (any event)", percent(types.hit)],
        ["plover", "actor word F1, source", percent(actors.source.words.f1)],
        ["plover", "actor word F1, target", percent(actors.target.words.f1)],
      ];
    },
  },
  {
    name: "arabic",
    files: ["arabic_gsr.py", "dev/assault_gsr.csv", "dev/protest_gsr.csv"],
    async score(sets, out) {
      const gold = join(sets, "dev");
      const sentences = jsonLines(await python(join(sets, "arabic_gsr.py"), "texts", "--gold", gold));
      const records = new Map(sentences.map(({ id, text }) => [id, extract(text)]));
      await writeLines(join(out, "arabic.jsonl"), [...records].map(([id, record]) => toTypes(id, record)));
      const read = "import json,sys; sys.path.insert(0, sys.argv[1]); import arabic_gsr; print(json.dumps(arabic_gsr.read_gold(sys.argv[2])))";
      judgements.push(...judgeTypes(records, JSON.parse(await python("-c", read, sets, gold)) as Parameters<typeof judgeTypes>[1]));
      const text = await python(join(sets, "arabic_gsr.py"), "score", "--gold", gold, "--pred", join(out, "arabic.jsonl"), "--json", join(out, "arabic.json"));
      await writeFile(join(out, "arabic.txt"), text);
      const scores = await report(join(out, "arabic.json"));
      return ["ASSAULT", "PROTEST"].flatMap((type): Row[] => [
        ["arabic", `${type} F1`, percent(scores[type].all.f1)],
        ["arabic", `${type} precision`, percent(scores[type].all.p)],
        ["arabic", `${type} recall`, percent(scores[type].all.r)],
      ]);
    },
  },
];

const out = values.keep ?? (await mkdtemp(join(tmpdir(), "sitgraph-eval-")));
await mkdir(out, { recursive: true });
const noises: Noise[] = (values.noise ?? "0").split(",");
/** The values of each figure, by noise. */
const rows = new Map<string, { set: string; figure: string; values: (number | null)[] }>();
for (const set of SETS.filter(({ name }) => values.only === undefined || values.only.split(",").includes(name))) {
  const missing = set.files.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) {
    console.error(`${set.name}: missing ${missing.join(", ")}`);
    continue;
  }
  const start = performance.now();
  for (noise of noises) {
    for (const [name, figure, value] of await set.score(folder, out)) {
      const key = `${name} ${figure}`;
      const row = rows.get(key) ?? { set: name, figure, values: [] };
      row.values.push(value);
      rows.set(key, row);
    }
  }
  console.error(`${set.name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
const heads = noises.length > 1 ? noises.map((n) => (/^\d/.test(n) ? `${n} %` : n)) : ["Value"];
const width = Math.max(0, ...[...rows.values()].map(({ figure }) => figure.length));
console.log(`| Set    | ${"Figure".padEnd(width)} | ${heads.map((h) => h.padStart(5)).join(" | ")} |\n|--------|${"-".repeat(width + 2)}|${heads.map(() => "------:").join("|")}|`);
for (const { set, figure, values: all } of rows.values()) {
  console.log(`| ${set.padEnd(6)} | ${figure.padEnd(width)} | ${all.map((value) => (value == null ? "n/a" : value.toFixed(1)).padStart(5)).join(" | ")} |`);
}
const JUDGED = join(packageRoot(), "bench/judged.tsv");
if (values.reliability && existsSync(JUDGED)) judgements.push(...readJudged(await readFile(JUDGED, "utf8")));
if (values.reliability) console.log(`\n${reliabilityTable(judgements)}`);
if (values.keep === undefined) await rm(out, { recursive: true });
else console.error(`predictions and full reports: ${out}`);

/**
 * Scores the names of the whole extraction, not of the tagger alone, on the test parts of the name corpora: `npm run eval:names -- FOLDER [--errors]`.
 * FOLDER holds `ner/` and `treebanks/`. Prints one table, in Markdown; with --errors also what was missed and what was too much.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { LABELS } from "../src/annotate/ner/types.js";
import { languageOf } from "../src/lang/index.js";
import { documentId } from "../src/model/index.js";
import { createExtractor } from "../src/pipeline/extractor.js";
import { documentNumber } from "../scripts/train/posLanguages.js";
import { fane, gum, universalNer, type Labelled, type NameSpan } from "../scripts/train/nerData.js";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { errors: { type: "boolean" }, only: { type: "string" } } });
const data = positionals[0];
if (data === undefined || !existsSync(data)) {
  console.error("usage: npm run eval:names -- FOLDER [--only en|ar] [--errors]\nFOLDER holds the corpora: ner/ and treebanks/.");
  process.exit(2);
}
const rulesOf = (code: string) => languageOf(code).tokens;

/** The parts that the taggers were not trained on; a list of sentences is one document. */
const SETS: { language: string; name: string; files: string[]; read(): Labelled[][] }[] = [
  {
    language: "en", name: "UNER EWT test, a sentence a document", files: ["ner/en_uner_ewt-test.tsv.gz", "treebanks/en_ewt-test.conllu.gz"],
    read: () => universalNer(data, "test", rulesOf("en")).map((s) => [s]),
  },
  {
    language: "en", name: "GUM news and interviews, every eighth document", files: ["treebanks/en_gum_news_interview.conllu.gz"],
    read: () => byDocument(gum(data, rulesOf("en")).filter((s) => documentNumber(s.id) % 8 === 0)),
  },
  {
    language: "ar", name: "NewsFANE, every fifth sentence", files: ["ner/ar_newsfane.tsv.gz"],
    read: () => fane(data, "ar_newsfane", rulesOf("ar")).filter((_, i) => i % 5 === 4).map((s) => [s]),
  },
];

const KINDS = { Person: "PER", Organization: "ORG", Place: "LOC" } as const;
const extractor = await createExtractor();

console.log("| language | test | P | R | F1 | persons | organizations | places | F1 by overlap |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
for (const set of SETS) {
  if (values.only !== undefined && values.only !== set.language) continue;
  const missing = set.files.filter((file) => !existsSync(join(data, file)));
  if (missing.length > 0) {
    console.error(`${set.name}: missing ${missing.join(", ")}`);
    continue;
  }
  const counts = new Map<string, Count>();
  for (const sentences of set.read()) score(set.language, sentences, counts);
  const all = sum([...counts.values()]);
  const kind = (k: string): string => f1(counts.get(k) ?? sum([])).toFixed(1);
  console.log(`| ${set.language} | ${set.name} | ${share(all.right, all.got)} | ${share(all.right, all.gold)} | ${f1(all).toFixed(1)} | ${kind("PER")} | ${kind("ORG")} | ${kind("LOC")} | ${((200 * all.near) / Math.max(1, all.gold + all.got)).toFixed(1)} |`);
}

interface Count {
  gold: number;
  got: number;
  right: number;
  near: number;
}

function sum(list: Count[]): Count {
  const out = { gold: 0, got: 0, right: 0, near: 0 };
  for (const c of list) for (const key of ["gold", "got", "right", "near"] as const) out[key] += c[key];
  return out;
}

function score(language: string, sentences: Labelled[], counts: Map<string, Count>): void {
  const { text, gold } = written(sentences);
  const record = extractor.extract({ id: documentId(text), path: "names", title: null, language, publisher: null, published: null, retrieved: null, text });
  const refs = new Map(record.entities.map((e) => [e.id, e.ref]));
  const got = record.mentions.filter((m) => m.form === "name").flatMap((m): NameSpan[] => {
    const ref = refs.get(m.entity);
    const span = { start: m.start + (m.kind === "Place" && ref === null ? directionAt(language, m.text) : 0), end: m.end, kind: KINDS[m.kind] };
    // "the Iraqi army" is an organization here; the corpora mark such bodies at times
    const described = ref?.startsWith("institution:") && !gold.some((g) => g.start < span.end && span.start < g.end);
    return described ? [] : [span];
  });
  const count = (kind: string): Count => {
    const held = counts.get(kind) ?? sum([]);
    counts.set(kind, held);
    return held;
  };
  const same = (a: NameSpan, b: NameSpan): boolean => a.kind === b.kind && a.start === b.start && a.end === b.end;
  const near = (a: NameSpan, b: NameSpan): boolean => a.kind === b.kind && a.start < b.end && b.start < a.end;
  for (const g of gold) count(g.kind).gold++;
  const free = [...gold];
  for (const m of got) {
    const c = count(m.kind);
    c.got++;
    if (gold.some((g) => same(g, m))) c.right++;
    const at = free.findIndex((g) => near(g, m));
    if (at < 0) continue;
    free.splice(at, 1);
    c.near++;
  }
  if (!values.errors) return;
  const shown = (s: NameSpan): string => `${s.kind} ${text.slice(s.start, s.end)}`;
  const missed = gold.filter((g) => !got.some((m) => same(g, m)));
  const extra = got.filter((m) => !gold.some((g) => same(g, m)));
  if (missed.length + extra.length > 0) console.log(`${text}\n  - ${missed.map(shown).join("; ")}\n  + ${extra.map(shown).join("; ")}`);
}

/** Length of a word of direction that opens a place: "northern Iraq" is a part of Iraq here, where the corpora mark Iraq. */
function directionAt(language: string, text: string): number {
  const { directions } = languageOf(language).grammar;
  const [first] = /^\S+\s+/.exec(text) ?? [""];
  const word = first.trim().toLowerCase();
  return word in directions || word.replace(/^ال/, "") in directions ? first.length : 0;
}

/** GUM's sentences by document: "GUM_news_asylum-12" is the twelfth of its own. */
function byDocument(sentences: Labelled[]): Labelled[][] {
  const out = new Map<string, Labelled[]>();
  for (const s of sentences) {
    const id = s.id.replace(/-[^-]*$/, "");
    out.set(id, [...(out.get(id) ?? []), s]);
  }
  return [...out.values()];
}

/** Sentences as one text, a line each, with the names where they then stand. */
function written(sentences: Labelled[]): { text: string; gold: NameSpan[] } {
  let text = "";
  const gold: NameSpan[] = [];
  for (const { tokens, labels } of sentences) {
    const base = text.length - (tokens[0]?.start ?? 0);
    tokens.forEach((t, i) => {
      text = text.padEnd(base + t.start) + t.text;
      const [place, kind] = LABELS[labels[i]!]!.split("-") as [string, NameSpan["kind"]];
      if (place === "B") gold.push({ start: base + t.start, end: base + t.end, kind });
      else if (place === "I") gold.at(-1)!.end = base + t.end;
    });
    text += "\n";
  }
  return { text, gold };
}

function share(part: number, whole: number): string {
  return ((100 * part) / Math.max(1, whole)).toFixed(1);
}

function f1(c: Count): number {
  return (200 * c.right) / Math.max(1, c.gold + c.got);
}

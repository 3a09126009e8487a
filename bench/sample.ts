/**
 * A sample for readers: `npm run sample -- FOLDER [--number 200]` draws events, statements and relations found in the documents of a
 * folder and prints each with its sentence, as JSON Lines. A reader adds `"right": true` or `false`; family, language, confidence and
 * that verdict then go into bench/judged.tsv (never the text), which `npm run eval -- FOLDER --reliability` counts as one more set.
 */
import { parseArgs } from "node:util";
import { loadDocuments } from "../src/load/index.js";
import { hashId, type ExtractionRecord, type Span } from "../src/model/index.js";
import { createExtractor } from "../src/pipeline/extractor.js";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { number: { type: "string", default: "200" } } });
if (positionals.length === 0) {
  console.error("usage: npm run sample -- FOLDER... [--number 200]");
  process.exit(2);
}

interface Item {
  id: string;
  family: "event" | "statement" | "relation";
  language: string | null;
  confidence: number;
  claim: string;
  sentence: string;
}

function itemsOf(record: ExtractionRecord): Item[] {
  const { text, id } = record.document;
  const names = new Map(record.entities.map((e) => [e.id, e.name]));
  const name = (entity: string | null | undefined) => (entity == null ? "–" : (names.get(entity) ?? "–"));
  const around = (spans: readonly Span[]) => {
    const inside = record.sentences.filter((s) => spans.some((e) => e.start < s.end && s.start < e.end));
    return { language: inside[0]?.language ?? null, sentence: inside.map((s) => text.slice(s.start, s.end).replace(/\s+/g, " ")).join(" | ") };
  };
  const item = (family: Item["family"], confidence: number, claim: string, spans: readonly Span[]): Item => ({ id: hashId("j", id, claim, spans[0]?.start ?? 0), family, confidence, claim, ...around(spans) });
  return [
    ...record.events.map((e) => {
      const who = (role: string) => e.participants.filter((p) => p.role === role).map((p) => (p.entity === undefined ? `{${p.group}}` : name(p.entity))).join(", ") || "–";
      return item("event", e.confidence, `${e.type}/${e.subtype ?? ""} "${e.trigger.text}" ${e.status}: ${who("actor")} → ${who("target")} at ${name(e.place)}`, [e.trigger]);
    }),
    ...record.statements.map((s) => item("statement", s.confidence, `${typeof s.speaker === "string" ? name(s.speaker) : s.speaker ? `{${s.speaker.group}}` : "–"} (${s.kind}): ${text.slice(s.start, s.end).replace(/\s+/g, " ")}`, [s])),
    ...record.relations.map((r) => item("relation", r.confidence, `${name(r.source)} ${r.type} ${name(r.target)}`, r.evidence)),
  ];
}

const extractor = await createExtractor();
const all: Item[] = [];
for await (const { document } of loadDocuments(positionals)) if (document) all.push(...itemsOf(extractor.extract(document)));
// by hash: a draw that anybody can repeat
for (const item of all.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, Number(values.number))) console.log(JSON.stringify(item));

/** What a record made elsewhere must be like, and that ours are so. */
import { loadDocuments } from "../../src/load/index.js";
import { documentId, type ExtractionRecord } from "../../src/model/index.js";
import { checkRecord } from "../../src/pipeline/checkRecord.js";
import { createExtractor } from "../../src/pipeline/extractor.js";
import { seedsPath } from "../../src/resources/paths.js";
import { loadRecordShape } from "../../src/resources/recordShape.js";
import { loadSchema } from "../../src/resources/schema.js";

const shape = loadRecordShape();
const check = (value: unknown): string | null => checkRecord(value, loadSchema(), shape);

const TEXT = "The army shelled Mosul, a spokesman said.";
const record = (): ExtractionRecord => ({
  document: { id: documentId(TEXT), path: "a.txt", title: null, language: "en", publisher: null, published: null, text: TEXT },
  sentences: [{ id: "s1", start: 0, end: TEXT.length }],
  mentions: [{ id: "m1", entity: "e1", kind: "Place", start: 17, end: 22, text: "Mosul", form: "name" }],
  entities: [{ id: "e1", kind: "Place", name: "Mosul", aliases: ["Mosul"] }, { id: "e2", kind: "Organization", name: "army", aliases: [] }],
  relations: [{ type: "CONTROLS", source: "e2", target: "e1", attrs: { since: "2014" }, evidence: [{ start: 0, end: 10 }], confidence: 0.5 }],
  events: [
    {
      id: "v1", type: "ASSAULT", mode: null, subtype: null, trigger: { start: 9, end: 16, text: "shelled" }, participants: [{ role: "actor", entity: "e2" }, { role: "target", group: "people" }],
      place: "e1", date: null, status: "asserted", counts: {}, evidence: [{ start: 0, end: 22 }], confidence: 1,
    },
  ],
  statements: [{ id: "t1", speaker: { group: "a spokesman" }, via: null, kind: "claim", quote: null, start: 0, end: 22, about: [{ event: "v1", stance: "affirms" }], contradicts: [], confidence: 1 }],
  diagnostics: [],
});

it("accepts a whole record", () => expect(check(record())).toBeNull());

it.each<[string, (r: ExtractionRecord) => void, RegExp]>([
  ["no document", (r) => delete (r as Partial<ExtractionRecord>).document, /required property 'document'/],
  ["a text that is no text", (r) => (r.document.text = 3 as unknown as string), /document\.text must be string/],
  ["an id of another text", (r) => (r.document.text += " more"), /document\.id/],
  ["an unknown field", (r) => Object.assign(r.entities[0]!, { labels: "Admin" }), /additional properties/],
  ["an unknown relation", (r) => (r.relations[0]!.type = "OWNS"), /unknown "OWNS"/],
  ["a relation type that is Cypher", (r) => (r.relations[0]!.type = "X]->() DETACH DELETE n //"), /relations\.0\.type must match pattern/],
  ["an unknown event type", (r) => (r.events[0]!.type = "PARTY"), /unknown "PARTY"/],
  ["an unknown statement kind", (r) => (r.statements[0]!.kind = "song"), /unknown "song"/],
  ["a mention of nobody", (r) => (r.mentions[0]!.entity = "e9"), /"e9" is not in the record/],
  ["a relation to nobody", (r) => (r.relations[0]!.target = "e9"), /relations\[0\]\.target: "e9"/],
  ["a place that is nobody", (r) => (r.events[0]!.place = "e9"), /events\[0\]\.place/],
  ["a statement about nothing", (r) => (r.statements[0]!.about = [{ event: "v9", stance: "affirms" }]), /"v9"/],
  ["a contradiction of nothing", (r) => (r.statements[0]!.contradicts = ["t9"]), /"t9"/],
  ["a span beyond the text", (r) => (r.sentences[0]!.end = 999), /outside the text/],
  ["a span that ends before it starts", (r) => (r.events[0]!.trigger = { start: 16, end: 9, text: "x" }), /outside the text/],
  ["a mention whose offsets are wrong", (r) => (r.mentions[0]!.start = 16), /mentions\[0\]\.text is not what the text has/],
  ["both an entity and a group", (r) => Object.assign(r.events[0]!.participants[0]!, { group: "x" }), /participants\.0 must match exactly one/],
  ["a confidence above 1", (r) => (r.events[0]!.confidence = 2), /<= 1/],
])("refuses %s", (_what, spoil, message) => {
  const spoilt = record();
  spoil(spoilt);
  expect(check(spoilt)).toMatch(message);
});

it("accepts what the extractor makes of the seeds", async () => {
  const extractor = await createExtractor();
  const faults: Record<string, string | null> = {};
  for await (const { path, document } of loadDocuments([seedsPath()])) faults[path] = check(extractor.extract(document!));
  expect(Object.values(faults)).toEqual([null, null, null, null, null]);
}, 60_000);

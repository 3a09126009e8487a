/** Made-up extraction records that share people, places and incidents, so that each new one changes what others have made. */
import { documentId, hashId, type ExtractionRecord } from "../../src/model/index.js";

export function reports(count: number): { path: string; record: ExtractionRecord }[] {
  return Array.from({ length: count }, (_, i) => ({ path: `report-${i}.txt`, record: report(i) }));
}

function report(i: number): ExtractionRecord {
  const [who, whom, where] = [`Marek Novak${i % 7}`, `Ilse Braun${i % 11}`, `Dravograd${i % 5}`];
  const text = `Report ${i}: ${who} met ${whom} in ${where}. It was denied.`;
  const id = documentId(text);
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const whole = { start: 0, end: text.indexOf(".") + 1 };
  const entity = (key: string, kind: "Person" | "Place", name: string) => ({ id: key, kind, name, aliases: [name] });
  const mention = (key: string, kind: "Person" | "Place", name: string) => ({ id: `m${key}`, entity: key, kind, text: name, form: "name" as const, ...at(name) });
  return {
    document: { id, path: `report-${i}.txt`, title: null, language: "en", publisher: null, published: null, retrieved: null, text },
    sentences: [
      { id: hashId("s", id, 0), ...whole },
      { id: hashId("s", id, 1), start: whole.end + 1, end: text.length },
    ],
    mentions: [mention("a", "Person", who), mention("b", "Person", whom), mention("c", "Place", where)],
    entities: [entity("a", "Person", who), entity("b", "Person", whom), entity("c", "Place", where)],
    relations: [{ type: "MET_WITH", source: "a", target: "b", attrs: { event: "v" }, evidence: [whole], confidence: 0.6 }],
    events: [
      {
        id: "v", type: "CONSULT", mode: "visit", subtype: "meeting", trigger: { ...at("met"), text: "met" },
        participants: [{ role: "actor", entity: "a" }, { role: "target", entity: "b" }], place: "c", date: null, status: "asserted", counts: {}, evidence: [whole], confidence: 0.7,
      },
    ],
    statements: [
      { id: "t", speaker: "a", via: null, kind: "denial", quote: null, ...at("It was denied"), about: [{ event: "v", stance: "denies" }], contradicts: [], confidence: 0.5 },
    ],
    diagnostics: [],
  };
}

/** Names that would do harm where text is taken for more than text. */
export const HOSTILE = {
  cypher: "`) DETACH DELETE n //",
  control: "Bad\u0000Name\u001b[31m\u0007",
  surrogate: "Half\ud800Name",
  long: "ب".repeat(500_000),
  markup: "<script>alert(1)</script>",
};

/** A record whose persons have those names. */
export function hostileReport(): { path: string; record: ExtractionRecord } {
  const text = `${Object.values(HOSTILE).join(" met ")}.`;
  const id = documentId(text);
  const entries = Object.entries(HOSTILE);
  return {
    path: "hostile.txt",
    record: {
      document: { id, path: "hostile.txt", title: HOSTILE.cypher, language: "en", publisher: HOSTILE.control, published: null, retrieved: null, text },
      sentences: [{ id: hashId("s", id, 0), start: 0, end: text.length }],
      entities: entries.map(([key, name]) => ({ id: key, kind: "Person", name, aliases: [name] })),
      mentions: entries.map(([key, name]) => ({ id: `m${key}`, entity: key, kind: "Person", text: name, form: "name", start: text.indexOf(name), end: text.indexOf(name) + name.length })),
      relations: [], events: [], statements: [], diagnostics: [],
    },
  };
}

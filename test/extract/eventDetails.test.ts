/**
 * Made-up sentences and what must be read from them: who, whom, where, how many, and whether it is told as a fact.
 *
 * A line of the fixtures is language, expectation, text. An expectation names events, parted by " | ", each as a type or
 * type/subtype with what must hold of one event of that kind: a status; actor:, target:, place: (a name of the entity, or the
 * words of a group; "none" for nobody); killed:, injured:, displaced: (12, 12-14, 12-); date: (the words). Spaces are written
 * as _. "!TYPE" asks that no such event is there that is told as a fact, "nothing" that there is no event at all.
 */
import { readdirSync, readFileSync } from "node:fs";
import type { ExtractionRecord, RecordEvent } from "../../src/model/index.js";
import { createExtractor, type Extractor } from "../../src/pipeline/extractor.js";

let extractor: Extractor;
beforeAll(async () => {
  extractor = await createExtractor();
}, 30_000);

const folder = new URL("../fixtures/events/details/", import.meta.url);
const cases = readdirSync(folder).sort().flatMap((file) =>
  readFileSync(new URL(file, folder), "utf8").split("\n").filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t") as [string, string, string]));

const named = (record: ExtractionRecord, id: string): string[] => {
  const e = record.entities.find((x) => x.id === id);
  return e ? [e.name, ...e.aliases] : [];
};
const words = (record: ExtractionRecord, event: RecordEvent, role: string): string[][] =>
  event.participants.filter((p) => p.role === role).map((p) => ("entity" in p && p.entity !== undefined ? named(record, p.entity) : [(p as { group: string }).group]));

function holds(record: ExtractionRecord, event: RecordEvent, [kind, ...asked]: string[]): boolean {
  const [type, subtype] = kind!.split("/");
  if (event.type !== type || (subtype && event.subtype !== subtype)) return false;
  return asked.every((a) => {
    const at = a.indexOf(":");
    if (at < 0) return event.status === a;
    const [key, value] = [a.slice(0, at), a.slice(at + 1).replaceAll("_", " ")];
    if (key === "actor" || key === "target") {
      const who = words(record, event, key);
      return value === "none" ? who.length === 0 : who.some((names) => names.includes(value));
    }
    if (key === "place") return value === "none" ? event.place === null : event.place !== null && named(record, event.place).includes(value);
    if (key === "date") return event.date?.text === value;
    const [min, max] = value.includes("-") ? value.split("-") : [value, value];
    const counts = event.counts as Record<string, number | undefined>;
    return counts[`${key}Min`] === Number(min) && counts[`${key}Max`] === (max ? Number(max) : undefined);
  });
}

test.each(cases)("%s: %s: %s", (language, expected, text) => {
  const record = extractor.extract({ id: "", path: "sentence", title: null, language, publisher: null, published: null, retrieved: null, text });
  const seen = record.events.map((e) => `${e.type}/${e.subtype} ${e.status} actor:${words(record, e, "actor").map((w) => w[0])} target:${words(record, e, "target").map((w) => w[0])} place:${e.place ? named(record, e.place)[0] : "none"} ${JSON.stringify(e.counts)} date:${e.date?.text}`);
  const failed = expected.split(" | ").filter((one) => {
    if (one === "nothing") return record.events.length > 0;
    if (one.startsWith("!")) return record.events.some((e) => e.status === "asserted" && holds(record, e, [one.slice(1)]));
    return !record.events.some((e) => holds(record, e, one.split(" ")));
  });
  expect({ failed, seen: failed.length ? seen : [] }).toEqual({ failed: [], seen: [] });
});

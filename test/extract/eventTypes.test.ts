/** Plain made-up sentences, one act each, over all event types: the lexicons and the clause reading together. */
import { readFileSync } from "node:fs";
import { loadSchema } from "../../src/resources/schema.js";
import { createExtractor, type Extractor } from "../../src/pipeline/extractor.js";

let extractor: Extractor;
beforeAll(async () => {
  extractor = await createExtractor();
}, 30_000);

const eventsOf = (text: string, language: string) =>
  extractor.extract({ id: "", path: "sentence", title: null, language, publisher: null, published: null, retrieved: null, text }).events;

/** Of the first event a sentence tells; the few others have a second act or a tagger's slip. */
test.each(["en", "fr", "ar"])("the type of what is done, in %s", (language) => {
  const lines = readFileSync(new URL(`../fixtures/events/${language}.tsv`, import.meta.url), "utf8").split("\n").filter(Boolean);
  const wrong = lines.filter((line) => {
    const [type, text] = line.split("\t") as [string, string];
    return eventsOf(text, language)[0]?.type !== type;
  });
  expect({ wrong: wrong.length / lines.length < 0.05 ? [] : wrong }).toEqual({ wrong: [] });
  expect(new Set(lines.map((l) => l.split("\t")[0])).size).toBe(17);
});

/** One plain sentence for each subtype of the ontology, as a reporter would write it. */
describe.each(["en", "fr", "ar"])("each subtype, in %s", (language) => {
  const lines = readFileSync(new URL(`../fixtures/events/subtypes/${language}.tsv`, import.meta.url), "utf8").split("\n").filter(Boolean).map((line) => line.split("\t") as [string, string]);
  const schema = loadSchema();

  test.each(lines)("%s: %s", (subtype, text) => {
    const known = schema.subtype(subtype)!;
    const seen = eventsOf(text, language).map((e) => ({ type: e.type, subtype: e.subtype, mode: e.mode, status: e.status }));
    expect(seen).toContainEqual({ type: known.type.name, subtype, mode: known.subtype.mode, status: "asserted" });
  });

  test("leaves out few", () => {
    const told = new Set(lines.map(([subtype]) => subtype));
    const missing = schema.events.flatMap((t) => t.subtypes.map((s) => s.name)).filter((name) => !told.has(name));
    expect(missing.length).toBeLessThan({ en: 1, fr: 40, ar: 55 }[language]!);
  });
});

describe("confidence", () => {
  test.each([
    ["en", "A car bomb killed 12 people in Baghdad on Monday.", "The minister spoke of attacks on civilians."],
    ["fr", "Un attentat à la voiture piégée a tué 12 personnes à Bagdad lundi.", "Le ministre a parlé des attaques contre les civils."],
    ["ar", "قتل 12 شخصا في انفجار سيارة مفخخة في بغداد الاثنين.", "تحدث الوزير عن هجمات ضد المدنيين."],
  ])("is higher for a report with place and count than for a mention, in %s", (language, report, mention) => {
    const best = (text: string) => Math.max(0, ...eventsOf(text, language).filter((e) => e.type === "ASSAULT").map((e) => e.confidence));
    expect(best(report)).toBeGreaterThan(0.8);
    expect(best(mention)).toBeLessThan(best(report) - 0.1);
  });

  test.each([
    ["en", "Gunmen killed three soldiers near Sirte on Sunday.", "Gunmen killed three soldiers near Sirte in 2014.", "A court in Tripoli tried a man who killed three soldiers."],
    ["fr", "Des hommes armés ont tué trois soldats près de Syrte dimanche.", "Des hommes armés ont tué trois soldats près de Syrte en 2014.", "Le procès d'un homme qui a tué trois soldats s'est ouvert à Tripoli."],
    ["ar", "قتل مسلحون ثلاثة جنود قرب سرت أمس الأحد.", "قتل مسلحون ثلاثة جنود قرب سرت عام 2014.", "بدأت في طرابلس محاكمة الرجل الذي قتل ثلاثة جنود."],
  ])("is lower for what the news goes back to than for the news, in %s", (language, news, old, tried) => {
    const of = (text: string) => Math.max(0, ...eventsOf(text, language).filter((e) => e.type === "ASSAULT").map((e) => e.confidence));
    expect(of(old)).toBeLessThan(of(news) - 0.04);
    expect(of(tried)).toBeGreaterThan(0);
    expect(of(tried)).toBeLessThan(of(old) - 0.04);
  });

  test("of a protest is higher where it is the news than under another verb", () => {
    const of = (text: string) => Math.max(0, ...eventsOf(text, "ar").filter((e) => e.type === "PROTEST").map((e) => e.confidence));
    expect(of("تظاهر المئات في عدن.")).toBeGreaterThan(of("هاجم جنود مئات كانوا يتظاهرون في عدن.") + 0.1);
  });
});

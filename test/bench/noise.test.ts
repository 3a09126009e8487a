/** Spoilt texts: the same each time, and what is found in them goes back to where it stands in the clean one. */
import { restore, spoil } from "../../bench/noise.js";
import { createExtractor } from "../../src/pipeline/extractor.js";

const TEXT = "Rebel fighters attacked the Ministry of Defence in Khartoum on Monday, the governor said.\nL’armée a repris la préfecture.\nقال المتحدث إن القوات دخلت مدينة الفاشر يوم الأحد. ".repeat(20);

test("the share of words that is asked for is changed, the same ones each time", () => {
  expect(spoil(TEXT, "5")).toMatchObject({ text: spoil(TEXT, "5").text });
  expect(spoil(TEXT, "0").text).toBe(TEXT);
  const words = (text: string) => text.split(/\s+/);
  const changed = (noise: string) => words(spoil(TEXT, noise).text).filter((w) => !words(TEXT).includes(w)).length;
  expect(changed("20")).toBeGreaterThan(2 * changed("5"));
  expect(changed("5")).toBeGreaterThan(5);
});

test("every offset of a piece that was left alone goes back to the same letter", () => {
  const { text, back } = spoil(TEXT, "10");
  let same = 0;
  for (let i = 0; i < text.length; i++) if (text[i] === TEXT[back(i)]) same++;
  expect(same / text.length).toBeGreaterThan(0.95);
  expect(back(text.length)).toBe(TEXT.length);
});

test("case alone moves nothing, also where a letter's other case is longer", () => {
  const { text, back } = spoil("Große Lage: İstanbul", "upper");
  expect(text).toBe("GROßE LAGE: İSTANBUL");
  expect(back(7)).toBe(7);
  expect(() => spoil(TEXT, "loud")).toThrow("loud");
});

test("a record of the spoilt text becomes one of the clean text", async () => {
  const clean = "Fighters attacked the town of Ramadi on Monday.";
  const spoilt = { text: clean.replace("Fighters", "Fightters"), back: (offset: number) => (offset > 5 ? offset - 1 : offset) };
  const { extract } = await createExtractor();
  const record = restore(extract({ id: "", path: "a", title: null, language: null, publisher: null, published: null, retrieved: null, text: spoilt.text }), clean, spoilt, "id");
  expect(record.document).toMatchObject({ id: "id", text: clean });
  expect(record.mentions.map(({ start, end, text }) => [clean.slice(start, end), text])).toEqual([["Ramadi", "Ramadi"]]);
  expect(record.events[0]!.trigger).toEqual({ start: 9, end: 17, text: "attacked" });
});

/** Misspelt words: what is read as another, and above all what is not. */
import { meantBy, mendSpelling, type Vocabulary } from "../../src/annotate/spelling.js";
import { tokenRules } from "../../src/lang/en/tokens.js";
import { createExtractor } from "../../src/pipeline/extractor.js";
import { splitSentences } from "../../src/text/sentences.js";

const FAMOUS = ["syria", "peshmerga", "iraq", "islamic", "council", "mosul", "niger", "nigeria"];
const TELLING = ["killed", "council", "attack"];
const vocabulary: Vocabulary = { knows: (w) => FAMOUS.includes(w) || TELLING.includes(w) || w === "baker", tells: (w) => TELLING.includes(w), famous: (w) => FAMOUS.includes(w) };

test.each([
  ["Sryia", "Syria"], ["Peshmcrga", "Peshmerga"], ["lraq", "Iraq"], ["lslamic", "Islamic"], ["Is1amic", "Islamic"], ["1slamic", "Islamic"], ["Counccil", "Council"], ["M0sul", "Mosul"], ["Mosu1", "Mosul"],
  ["ki11ed", "killed"], ["kiiled", "killed"], ["atttack", "attack"],
  // a letter more or less, two slips, a small word that is only a name, or nothing near
  ["Nigera", null], ["Nigerria", "Nigeria"], ["Srayi", null], ["msoul", null], ["Xhosa", null],
])("%s is read as %s", (text, word) => expect(meantBy(text, vocabulary)).toBe(word));

test("of two words as near neither is taken", () => {
  const both: Vocabulary = { knows: () => false, tells: () => false, famous: (w) => w === "marid" || w === "mardi" };
  expect(meantBy("Maridi", both)).toBeNull();
  expect(meantBy("Mraid", both)).toBe("Marid");
  expect(meantBy("Maird", { ...both, famous: (w) => w === "marid" || w === "miard" || w === "maidr" })).toBeNull();
});

test("known words, short words and numbers are left alone; offsets stay", () => {
  const text = "Baker saw 1990s B52 9th Irqa in Sryia.";
  const sentences = splitSentences(text, [{ start: 0, end: text.length, language: "en" }], () => tokenRules);
  expect(mendSpelling(sentences, () => vocabulary)).toEqual([{ start: 32, end: 37, read: "Syria" }]);
  expect(sentences[0]!.tokens.map((t) => t.text).join(" ")).toBe("Baker saw 1990s B52 9th Irqa in Syria .");
  expect(mendSpelling(sentences, () => null)).toEqual([]);
});

describe("in a report", () => {
  const read = async (text: string) => (await createExtractor()).extract({ id: "", path: "a", title: null, language: null, publisher: null, published: null, retrieved: null, text });

  test("misspelt names are those meant, kept as they stand, and told of", async () => {
    const { entities, events, diagnostics } = await read("The lslamic State attacked the city of M0sul on Monday, and the army said 5 soldiers were ki1led in Sryia.");
    expect(entities.map(({ ref, aliases }) => [ref, aliases[0]])).toEqual(expect.arrayContaining([["actor:islamic-state", "The lslamic State"], ["gaSY", "Sryia"]]));
    expect(entities.find(({ aliases }) => aliases.includes("M0sul"))).toMatchObject({ name: "Mosul" });
    expect(events.map(({ trigger }) => trigger.text)).toEqual(["attacked", "ki1led"]);
    expect(diagnostics).toEqual([expect.objectContaining({ severity: "info", code: "SPELLING_GUESSED", message: expect.stringContaining('"M0sul" as Mosul'), start: 4, end: 11 })]);
  });

  test("neighbours in spelling stay apart", async () => {
    const { entities, diagnostics } = await read("Troops of Niger and Nigeria met. Iran and Iraq, Mali and Malawi, Sudan and South Sudan, Austria and Australia, Guinea, Guinea-Bissau and Equatorial Guinea sent envoys. Irna and Ali, Mattis and Bakker were there.");
    expect(entities.filter(({ ref }) => ref?.startsWith("ga")).map(({ name }) => name).sort()).toEqual(
      ["Australia", "Austria", "Equatorial Guinea", "Guinea", "Guinea-Bissau", "Iran", "Iraq", "Malawi", "Mali", "Niger", "Nigeria", "South Sudan", "Sudan"]);
    expect(entities.every(({ aliases }) => aliases.length <= 1)).toBe(true);
    expect(diagnostics).toEqual([]);
  });
});

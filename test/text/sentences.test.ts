import { tokenRules as ar } from "../../src/lang/ar/tokens.js";
import { tokenRules as en } from "../../src/lang/en/tokens.js";
import { tokenRules as fr } from "../../src/lang/fr/tokens.js";
import { splitSentences } from "../../src/text/sentences.js";

const RULES: Record<string, typeof en> = { en, fr, ar };
const split = (text: string, language: string) =>
  splitSentences(text, [{ start: 0, end: text.length, language }], (l) => RULES[l]!).map((s) => text.slice(s.start, s.end));

describe("splitSentences", () => {
  test.each<[string, ...string[]]>([
    ["en", "Gen. J. Smith of the U.S. Army met Mr. Doe.", "He left at 5 p.m.", "The U.S.", "The army stayed."],
    ["en", "He said: “We go.”", "“Now!” he said.", '"Stop."', "They did."],
    ["en", "At least 2.5 million fled...", "Nobody came back… or stayed.", "Why?!", "Because."],
    ["en", "Troops drive in the city, May 1, 2015. (AFP)"],
    ["en", "all lower case text.", "no capitals here."],
    ["en", "We go, he wrote on X.", "General Smith agreed with George X. Parker."],
    ["fr", "Nous partons, a-t-il écrit sur X.", "Le général est resté."],
    ["fr", "M. Le Drian a dit : « C’est fini. »", "Puis il est parti.", "« Oui ! » a-t-il dit."],
    ["fr", "Le gén. Dupont est arrivé à 8 h.", "Il est reparti vers 10 h."],
    ["ar", "وصل د. محمد.", "هل عاد؟", "نعم!", "عاد."],
  ])("%s: %s", (language, ...expected) => expect(split(expected.join(" "), language)).toEqual(expected));

  test("a space missing after a full stop is made up for, but not inside numbers", () => {
    expect(split("They fell.The end came. (It was late.) Ver.2 won 3.5 points.", "en")).toEqual(["They fell.", "The end came.", "(It was late.)", "Ver.2 won 3.5 points."]);
  });

  test("sentences keep within their paragraph and count through the document", () => {
    const text = "A headline\nA line. Another";
    const out = splitSentences(text, [{ start: 0, end: 10, language: "en" }, { start: 11, end: text.length, language: "en" }], () => en);
    expect(out.map((s) => [s.index, s.block, text.slice(s.start, s.end)])).toEqual([[0, 0, "A headline"], [1, 1, "A line."], [2, 1, "Another"]]);
    expect(out[1]!.tokens.map((t) => t.text)).toEqual(["A", "line", "."]);
  });

  test("text without punctuation is cut into bounded sentences", () => {
    const text = "word ".repeat(5000);
    const out = splitSentences(text, [{ start: 0, end: text.length, language: "en" }], () => en);
    expect(Math.max(...out.map((s) => s.tokens.length))).toBeLessThanOrEqual(401);
    expect(out.reduce((n, s) => n + s.tokens.length, 0)).toBe(5000);
  });

  test("marks in a row are one sentence", () => {
    expect(split(". . . ! They fell. . . ? The end came.", "en")).toEqual([". . . !", "They fell.", ". . ?", "The end came."]);
    expect(split("! ".repeat(3000).trim(), "en").length).toBeLessThan(20);
  });
});

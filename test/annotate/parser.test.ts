import { RELATIONS } from "../../src/annotate/parse/labels.js";
import { decodeParser } from "../../src/annotate/parse/model.js";
import { languageOf } from "../../src/lang/index.js";
import { loadParser, loadTagger } from "../../src/resources/models.js";
import { tokenize } from "../../src/text/tokenize.js";

/** "word < head (relation)" of each token. */
function arcs(language: string, text: string): string[] {
  const tokens = tokenize(text, 0, text.length, languageOf(language).tokens);
  loadTagger(language).tag(tokens);
  const tree = loadParser(language)!.parse(tokens);
  return tokens.map((t, i) => `${t.text} < ${tokens[tree.heads[i]!]?.text ?? "root"} (${RELATIONS[tree.relations[i]!]})`);
}

test.each([
  ["en", "The rebels captured the town.", ["rebels < captured (nsubj)", "captured < root (root)", "town < captured (obj)"]],
  ["en", "The bridge was destroyed by the army.", ["bridge < destroyed (nsubj:pass)", "army < destroyed (obl:agent)"]],
  ["fr", "Les soldats ont arrêté le ministre.", ["soldats < arrêté (nsubj)", "ministre < arrêté (obj)"]],
])("%s: %s", (language, text, expected) => {
  expect(arcs(language, text)).toEqual(expect.arrayContaining(expected));
});

test("every token has a head, however long the sentence", () => {
  const found = arcs("en", `${"rebels and soldiers fought in the town, ".repeat(200)}.`);
  expect(found.every((a) => !a.includes("undefined"))).toBe(true);
});

test("a language without a trained parser has none, and damaged weights are told", () => {
  expect(loadParser("ar")).toBeNull();
  expect(() => decodeParser(new Uint8Array(20), "x")).toThrow(/not a file of parser weights/);
});

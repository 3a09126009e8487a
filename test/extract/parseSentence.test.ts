import { RELATIONS } from "../../src/annotate/parse/labels.js";
import type { Parser } from "../../src/annotate/parse/parser.js";
import { parseSentence } from "../../src/extract/parseSentence.js";
import { languageOf } from "../../src/lang/index.js";
import { tokenize } from "../../src/text/tokenize.js";
import { read } from "./support.js";

const TEXT = "GAO, Mali (AFP) - Rebels left.";
const tokens = tokenize(TEXT, 0, TEXT.length, languageOf("en").tokens);
const dateline = { start: 0, end: TEXT.indexOf("Rebels") };

test("what stands before the sentence is kept from the parser, and places are those of the whole", () => {
  let seen: string[] = [];
  const parser: Parser = {
    parse(given) {
      seen = given.map((t) => t.text);
      return { heads: Int32Array.of(1, 3, 1), relations: Uint8Array.of(RELATIONS.indexOf("nsubj"), 0, RELATIONS.indexOf("punct")), margins: Int32Array.of(7, 8, 9) };
    },
  };
  const tree = parseSentence(parser, tokens, [dateline]);
  expect(seen).toEqual(["Rebels", "left", "."]);
  const at = tokens.findIndex((t) => t.text === "Rebels");
  expect([...tree.heads.slice(at)]).toEqual([at + 1, tokens.length, at + 1]);
  expect([...tree.margins]).toEqual([...Array<number>(at).fill(0), 7, 8, 9]);
  parseSentence(parser, tokens.slice(at));
  expect(seen).toHaveLength(3);
});

test("the place of a dateline neither speaks nor acts", async () => {
  const { record } = await read("KIDAL, Mali (AFP) — Mali's paramilitary Desert Guard said Saturday that its fighters had seized a key base in Gao.");
  const names = new Map(record.entities.map((e) => [e.id, e.name]));
  expect(record.statements.map((s) => (typeof s.speaker === "string" ? names.get(s.speaker) : s.speaker?.group))).toEqual([expect.stringMatching(/Guard/)]);
  expect(record.events.flatMap((e) => e.participants).map((p) => (p.entity ? names.get(p.entity) : p.group))).not.toContain("Kidal");
});

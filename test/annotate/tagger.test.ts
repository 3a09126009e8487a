import { readTag } from "../../src/annotate/tagger.js";
import { decodeWeights, encodeWeights } from "../../src/annotate/tagger/weights.js";
import { caseless, shapeOf } from "../../src/annotate/tagger/words.js";
import { languageOf } from "../../src/lang/index.js";
import { loadTagger } from "../../src/resources/models.js";
import type { Token } from "../../src/text/token.js";
import { tokenize } from "../../src/text/tokenize.js";

function tag(language: string, text: string): Token[] {
  const tokens = tokenize(text, 0, text.length, languageOf(language).tokens);
  loadTagger(language).tag(tokens);
  return tokens;
}
const find = (tokens: Token[], text: string) => tokens.find((t) => t.text === text)!;

describe("part-of-speech taggers", () => {
  test("English", () => {
    const tokens = tag("en", "The soldiers who were wounded near the bridge had retreated, and the army will send reinforcements to protect the village.");
    expect(tokens.map((t) => t.pos)).toEqual(["DET", "NOUN", "PRON", "AUX", "VERB", "ADP", "DET", "NOUN", "AUX", "VERB", "PUNCT", "CCONJ", "DET", "NOUN", "AUX", "VERB", "NOUN", "PART", "VERB", "DET", "NOUN", "PUNCT"]);
    expect(find(tokens, "wounded")).toMatchObject({ lemma: "wound", verb: "part", past: true, passive: true });
    expect(find(tokens, "retreated")).toMatchObject({ lemma: "retreat", verb: "part", past: true });
    expect(find(tokens, "retreated").passive).toBeUndefined();
    expect(find(tokens, "send")).toMatchObject({ lemma: "send", verb: "inf" });
    expect(find(tokens, "soldiers").lemma).toBe("soldier");
  });

  test("English in capitals", () => {
    const tokens = tag("en", "THE ARMY ATTACKED THE VILLAGE AND KILLED THREE CIVILIANS");
    expect(tokens.map((t) => t.pos)).toEqual(["DET", "NOUN", "VERB", "DET", "NOUN", "CCONJ", "VERB", "NUM", "NOUN"]);
    expect(find(tokens, "ATTACKED")).toMatchObject({ lemma: "attack", verb: "fin", past: true });
  });

  test("French", () => {
    const tokens = tag("fr", "Les rebelles ont attaqué le village, qui sera repris par l'armée.");
    expect(tokens.map((t) => t.pos)).toEqual(["DET", "NOUN", "AUX", "VERB", "DET", "NOUN", "PUNCT", "PRON", "AUX", "VERB", "ADP", "DET", "NOUN", "PUNCT"]);
    expect(find(tokens, "attaqué")).toMatchObject({ lemma: "attaquer", verb: "part", past: true });
    expect(find(tokens, "repris")).toMatchObject({ lemma: "reprendre", passive: true });
    expect(find(tokens, "sera").lemma).toBe("etre");
  });

  test("Arabic", () => {
    const tokens = tag("ar", "هاجمت القوات المدينة وقتلت عشرات المسلحين في القرية.");
    expect(find(tokens, "هاجمت")).toMatchObject({ pos: "VERB", lemma: "هاجم", verb: "fin", past: true });
    expect(find(tokens, "قتلت")).toMatchObject({ pos: "VERB", lemma: "قتل", past: true });
    expect(find(tokens, "القوات")).toMatchObject({ pos: "NOUN", lemma: "قوه" });
    expect(find(tokens, "في").pos).toBe("ADP");
    expect(find(tag("ar", "واغتيل الوزير في بغداد."), "اغتيل")).toMatchObject({ pos: "VERB", lemma: "اغتال", passive: true });
  });

  test("the same sentence gives the same tags, whatever came before", () => {
    const text = "Iraqi forces shelled the town on Sunday.";
    const first = tag("en", text).map((t) => t.pos);
    tag("en", "SHELLED SHELLED the Iraqi FORCES");
    expect(tag("en", text).map((t) => t.pos)).toEqual(first);
  });

  test("odd input gets some tag", () => {
    loadTagger("en").tag([]);
    for (const text of ["🙂", "....", "a", "x".repeat(3000), "\u200f\u200f", "１２３", "ا ب"]) for (const t of tag("en", text)) expect(t.pos).toBeDefined();
  });

  test("an unknown language is refused by name", () => {
    expect(() => loadTagger("xx")).toThrow(/"xx".*ar, en, fr/);
  });

  test("tags say what they mean", () => {
    expect(readTag("VERB:part:past:pass")).toEqual({ pos: "VERB", verb: "part", past: true, passive: true });
    expect(readTag("AUX:imp")).toEqual({ pos: "AUX", verb: "fin" });
    expect(readTag("NOUN")).toEqual({ pos: "NOUN" });
  });
});

describe("weights", () => {
  const header = { task: "pos", language: "xx", tags: ["A", "B", "C", "D", "E", "F", "G", "H", "I"], scale: 0.25, features: 0, options: {}, about: {} };
  const rows = new Map([[-5, Int8Array.of(0, 1, 0, 0, 0, 0, 0, 0, -7)], [0, Int8Array.of(127, -127, 0, 0, 0, 0, 0, 0, 0)], [2 ** 31 - 1, Int8Array.of(0, 0, 3, 0, 0, 0, 0, 0, 0)], [-(2 ** 31), Int8Array.of(0, 0, 0, 0, 0, 0, 0, 9, 0)]]);

  test("come back from bytes as they were", () => {
    const weights = decodeWeights(encodeWeights(header, rows), "x");
    for (const [hash, row] of rows) {
      const at = weights.row(hash);
      expect([...weights.rows.subarray(at, at + 9)]).toEqual([...row]);
    }
    expect(weights.row(1)).toBe(-1);
    expect(weights.header).toMatchObject({ tags: header.tags, features: 4 });
  });

  test("that are damaged are refused, naming the file", () => {
    const bytes = encodeWeights(header, rows);
    expect(() => decodeWeights(bytes.subarray(0, bytes.length - 1), "data/x.bin.gz")).toThrow(/data\/x\.bin\.gz.*damaged/);
    expect(() => decodeWeights(new Uint8Array(20), "data/x.bin.gz")).toThrow(/data\/x\.bin\.gz.*not a file of model weights/);
    expect(() => decodeWeights(bytes.subarray(0, 20), "data/x.bin.gz")).toThrow(/header/);
  });
});

describe("shapes", () => {
  test.each([["police", "a"], ["Police", "A"], ["POLICE", "U"], ["U.S.", "U."], ["J.", "I"], ["McCain", "Aa"], ["iPhone", "m"], ["2016", "0"], ["9th", "9a"], ["!", "."], ["شرطة", "x"]])("%s", (text, shape) => expect(shapeOf(text)).toBe(shape));

  test("capitals tell nothing where every word has them, or none", () => {
    const of = (text: string) => caseless(tokenize(text, 0, text.length, languageOf("en").tokens));
    expect(of("TROOPS CAPTURE THE CITY")).toBe(true);
    expect(of("Troops Capture Mosul City Centre")).toBe(true);
    expect(of("troops capture the city")).toBe(true);
    expect(of("Troops captured the city of Mosul")).toBe(false);
  });
});

import { Openings, PhraseIndex } from "../../src/annotate/phrases.js";
import { languageOf } from "../../src/lang/index.js";
import type { Token } from "../../src/text/token.js";
import { tokenize } from "../../src/text/tokenize.js";

const tokens = (text: string, language = "en"): Token[] => tokenize(text, 0, text.length, languageOf(language).tokens);

test("more indexes than there are bits for tell their terms apart", () => {
  const openings = new Openings();
  const indexes = Array.from({ length: 70 }, (_, n) => {
    const index = new PhraseIndex<number>(openings);
    index.add([`word${n}`, "end"], n);
    return index;
  });
  const text = tokens("word3 end word63 end");
  const found = (at: number): number[] => indexes.flatMap((index) => index.match(text, at)?.value ?? []);
  expect([found(0), found(2), found(1)]).toEqual([[3], [63], []]);
  expect(indexes.flatMap((index) => index.matchEnding(text, 4)?.value ?? [])).toEqual([63]);
});

test("a term is found by the lemma that the token has now, and by terms put in later", () => {
  const index = new PhraseIndex<string>();
  index.add(["soldier"], "armed");
  const [token] = tokens("soldiers");
  expect(index.match([token!], 0)).toBeUndefined();
  token!.lemma = "soldier";
  expect(index.match([token!], 0)?.value).toBe("armed");
  expect(index.opensAt(token!)).toBe(true);
  token!.lemma = "sold";
  expect(index.match([token!], 0)).toBeUndefined();
  index.add(["sold"], "trade");
  expect(index.match([token!], 0)?.value).toBe("trade");
});

test("a term is found with and without the article, also where it ends", () => {
  const index = new PhraseIndex<string>(new Openings("ال"));
  index.add(["وزير", "الدفاع"], "role");
  const text = tokens("الوزير دفاع", "ar");
  expect(index.match(text, 0)?.length).toBe(2);
  expect(index.matchEnding(text, 2)?.start).toBe(0);
  expect(index.matchEnding(text, 1)).toBeUndefined();
});

import { splitProclitics } from "../../src/lang/ar/clitics.js";
import { fold } from "../../src/text/fold.js";

const parts = (word: string) => {
  const norm = fold(word);
  const cuts: string[] = [];
  let at = 0;
  for (const length of splitProclitics(norm)) cuts.push(norm.slice(at, (at += length)));
  return [...cuts, norm.slice(at)].join("+");
};

describe("Arabic proclitics", () => {
  test.each([
    ["وأعلنت", "و+اعلنت"], ["بأن", "ب+ان"], ["فإن", "ف+ان"], ["للجيش", "لل+جيش"], ["وللقوات", "و+لل+قوات"], ["وبالموصل", "و+ب+الموصل"],
    ["لليبيا", "ل+ليبيا"], ["ولافروف", "و+لافروف"], ["ببغداد", "ب+بغداد"], ["فقتل", "ف+قتل"], ["وقتل", "و+قتل"], ["كقوة", "ك+قوه"], ["وسيقصف", "و+سيقصف"],
    ["ويمزمز", "و+يمزمز"], ["بالزغرطان", "ب+الزغرطان"],
  ])("%s is split", (word, expected) => expect(parts(word)).toBe(expected));

  test.each("وزارة بيان لجنة فرنسا كانت وصل واشنطن بغداد فيديو كذلك لبنان بوتين فتح كتيبة لقاء والد له بها كما لماذا".split(" "))("%s stays whole", (word) => expect(splitProclitics(fold(word))).toEqual([]));

  test("a rest of one letter is never left over", () => {
    for (const word of ["وا", "ول", "بل", "فف", "و", ""]) expect(splitProclitics(word)).toEqual([]);
  });
});

import { fold } from "../../src/text/fold.js";

test.each([
  ["Forces", "forces"],
  ["Élysée", "elysee"],
  ["L’œuvre", "l'oeuvre"],
  ["`Abd", "'abd"],
  ["الجيش", "الجيش"],
  ["القوّات", "القوات"],
  ["الأمـــن", "الامن"],
  ["مدينة", "مدينه"],
  ["مستشفى", "مستشفي"],
  ["مؤتمر", "موتمر"],
  ["ﻻجئون", "لاجيون"],
  ["ب\u0654", "ب"],
])("%s is looked up as %s", (text, folded) => expect(fold(text)).toBe(folded));

test("what is folded stays as it is, letter by letter and among others", () => {
  for (let code = 0; code < 0x3000; code++) {
    for (const text of [String.fromCharCode(code), `كت${String.fromCharCode(code)}ab`]) {
      const once = fold(text);
      expect(once.normalize("NFKD").replace(/\p{Mn}/gu, "")).toBe(once);
    }
  }
});

import { ByForm, formOf, NO_FORM, respell } from "../../src/text/forms.js";
import type { Token } from "../../src/text/token.js";
import { tokenize } from "../../src/text/tokenize.js";
import { languageOf } from "../../src/lang/index.js";

const tokens = (text: string, language = "en"): Token[] => tokenize(text, 0, text.length, languageOf(language).tokens);

test("tokens are of one form exactly where text and folded text are equal", () => {
  const [first, second, third] = tokens("Kidal kidal Kidal");
  expect(first!.form).toBe(third!.form);
  expect(first!.form).not.toBe(second!.form);
  expect(second!.norm).toBe("kidal");
});

test("a word that a language folds otherwise is another form", () => {
  const [french] = tokens("marché", "fr");
  expect(french!.norm).toBe("marché");
  expect(formOf("marché").norm).toBe("marche");
  expect(french!.form).not.toBe(formOf("marché").number);
});

test("a written word that is met again is cut into the same tokens", () => {
  const once = tokens("l'armée inMosul don't وبالموصل", "fr").map(({ text, norm, spaced }) => ({ text, norm, spaced }));
  const again = tokens("l'armée inMosul don't وبالموصل", "fr").map(({ text, norm, spaced }) => ({ text, norm, spaced }));
  expect(again).toEqual(once);
  const apart = (text: string): object[] => tokens(text).map(({ start, end, spaced, form }) => ({ start: start - 1, end: end - 1, spaced, form }));
  expect(apart(" inMosul")).toEqual(tokens("inMosul").map(({ start, end, spaced, form }) => ({ start, end, spaced, form })));
});

test("a word put in another's place brings its own form", () => {
  const [token] = tokens("Sryia");
  respell(token!, "Syria");
  expect({ text: token!.text, norm: token!.norm, form: token!.form, start: token!.start, end: token!.end }).toEqual({ text: "Syria", norm: "syria", form: formOf("Syria").number, start: 0, end: 5 });
});

test("what is asked of a form is worked out once, of a token without form each time", () => {
  const asked: string[] = [];
  const lengths = new ByForm(({ text }) => asked.push(text) && text.length);
  const list = tokens("Goma Bukavu Goma");
  expect(list.map((t) => lengths.of(t))).toEqual([4, 6, 4]);
  expect(asked).toEqual(["Goma", "Bukavu"]);
  const copy = { ...list[0]!, text: "Gao", form: NO_FORM };
  expect([lengths.of(copy), lengths.of({ ...copy, text: "Kisangani" })]).toEqual([3, 9]);
  lengths.clear();
  expect(lengths.of(list[0]!)).toBe(4);
  expect(asked).toEqual(["Goma", "Bukavu", "Gao", "Kisangani", "Goma"]);
});

test("forms that fall on one place do not answer for one another", () => {
  const texts = new ByForm(({ text }) => text);
  const [token] = tokens("Agadez");
  const far = { ...token!, text: "Zinder", form: token!.form + (1 << 16) };
  const near = { ...token!, text: "Tahoua", form: token!.form + (1 << 12) };
  expect([token!, far, near, token!, far].map((t) => texts.of(t))).toEqual(["Agadez", "Zinder", "Tahoua", "Agadez", "Zinder"]);
});

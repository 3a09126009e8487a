import { createNumberAnnotator } from "../../src/annotate/numbers.js";
import { numbers as ar } from "../../src/lang/ar/numbers.js";
import { tokenRules as arRules } from "../../src/lang/ar/tokens.js";
import { numbers as en } from "../../src/lang/en/numbers.js";
import { tokenRules as enRules } from "../../src/lang/en/tokens.js";
import { numbers as fr } from "../../src/lang/fr/numbers.js";
import { tokenRules as frRules } from "../../src/lang/fr/tokens.js";
import { tokenize } from "../../src/text/tokenize.js";

const LANGUAGES = { en: [createNumberAnnotator(en), enRules], fr: [createNumberAnnotator(fr), frRules], ar: [createNumberAnnotator(ar), arRules] } as const;

/** "text=min..max", with ~ for approximate and ? for vague. */
const read = (language: keyof typeof LANGUAGES, text: string) => {
  const [annotate, rules] = LANGUAGES[language];
  return annotate(tokenize(text, 0, text.length, rules), text).map((n) => `${n.text}=${n.min === n.max ? n.min : `${n.min}..${n.max ?? ""}`}${n.approximate ? "~" : ""}${n.vague ? "?" : ""}`);
};

describe("numbers", () => {
  test.each<[string, string[]]>([
    ["at least 12 civilians", ["at least 12=12.."]],
    ["around 250 to 300 men", ["around 250 to 300=250..300~"]],
    ["30-40 men", ["30-40=30..40"]],
    ["between 20 and 30 men", ["between 20 and 30=20..30"]],
    ["two to three thousand people", ["two to three thousand=2000..3000"]],
    ["dozens of men", ["dozens=24..?"]],
    ["hundreds of thousands of people", ["hundreds of thousands=200000..?"]],
    ["tens of thousands fled", ["tens of thousands=20000..?"]],
    ["several hundred men, several men", ["several hundred=200..?", "several=2..?"]],
    ["two dozen men, a dozen more", ["two dozen=24", "a dozen=12"]],
    ["more than 400 thousand people", ["more than 400 thousand=400000.."]],
    ["2.5 million and 1,200 men", ["2.5 million=2500000", "1,200=1200"]],
    ["twenty-five men and one hundred and five women", ["twenty-five=25", "one hundred and five=105"]],
    ["two and three", ["two=2", "three=3"]],
    ["up to 500, as many as six hundred", ["up to 500=0..500", "as many as six hundred=0..600"]],
    ["twelve people or more", ["twelve=12.."]],
    ["nearly three weeks, about 500", ["nearly three=3~", "about 500=500~"]],
    ["the 9th division, F-16, 12:30, 30/11/2016, the 1990s, a 63-year-old", []],
  ])("English: %s", (text, expected) => expect(read("en", text)).toEqual(expected));

  test.each<[string, string[]]>([
    ["environ 500 personnes", ["environ 500=500~"]],
    ["8.000 personnes et 12 000 autres", ["8.000=8000", "12 000=12000"]],
    ["des dizaines de personnes", ["dizaines=20..?"]],
    ["des centaines de milliers de gens", ["centaines de milliers=200000..?"]],
    ["une centaine de kilomètres", ["une centaine=100~"]],
    ["au moins quatre-vingt-dix-sept morts", ["au moins quatre-vingt-dix-sept=97.."]],
    ["vingt et un soldats", ["vingt et un=21"]],
    ["deux cent mille hommes", ["deux cent mille=200000"]],
    ["entre 20 et 30 civils", ["entre 20 et 30=20..30"]],
    ["de 20 à 30 civils", ["de 20 à 30=20..30"]],
    ["12 morts au moins", ["12=12.."]],
    ["2,5 millions", ["2,5 millions=2500000"]],
  ])("French: %s", (text, expected) => expect(read("fr", text)).toEqual(expected));

  test.each<[string, string[]]>([
    ["أكثر من 400 ألف شخص", ["أكثر من 400 ألف=400000.."]],
    ["307 مدنيين على الأقل قتلوا", ["307=307.."]],
    ["مئات آلاف من الأشخاص", ["مئات آلاف=200000..?"]],
    ["عشرات الآلاف", ["عشرات الآلاف=20000..?"]],
    ["عشرات المدنيين", ["عشرات=20..?"]],
    ["خمسة آلاف شخص", ["خمسة آلاف=5000"]],
    ["خمسة وعشرون شخصا", ["خمسة وعشرون=25"]],
    ["مئة وخمسين جنديا", ["مئة وخمسين=150"]],
    ["مقتل شخصين", ["شخصين=2"]],
    ["بين 20 و30 شخصا", ["بين 20 و30=20..30"]],
    ["نحو ٥٠٠ شخص", ["نحو ٥٠٠=500~"]],
    ["ثلاثة عشر قتيلا", ["ثلاثة عشر=13"]],
    ["عدة آلاف", ["عدة آلاف=2000..?"]],
    ["ألف شخص", ["ألف=1000"]],
  ])("Arabic: %s", (text, expected) => expect(read("ar", text)).toEqual(expected));

  test("offsets cover the words of the number", () => {
    const text = "He saw at least 12 men.";
    const tokens = tokenize(text, 0, text.length, enRules);
    const [n] = LANGUAGES.en[0](tokens, text);
    expect(text.slice(n!.start, n!.end)).toBe("at least 12");
    expect(tokens.slice(n!.coreStart, n!.coreEnd).map((t) => t.text)).toEqual(["12"]);
  });
});

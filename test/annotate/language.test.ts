import { createLanguageIdentifier } from "../../src/annotate/language.js";
import { languages } from "../../src/lang/index.js";
import { otherLanguages } from "../../src/lang/others.js";
import { identify } from "./support.js";

test("few words are of the language that is read, as without the others", () => {
  const ask = createLanguageIdentifier([...languages.map((l) => l.profile), ...otherLanguages], languages.map((l) => l.code));
  expect(["South African troops left.", "Houthis free 113 detainees", "Mali : deux soldats tués"].map((text) => ask(text).language)).toEqual(["en", "en", "fr"]);
});

describe("language identification", () => {
  test.each([
    ["en", "Government troops said on Monday that they had taken the bridge after a week of clashes."],
    ["en", "Two people were killed when a bomb went off near a market, police said."],
    ["fr", "Les troupes gouvernementales ont repris le pont lundi après une semaine de combats."],
    ["fr", "Deux personnes ont été tuées dans l’explosion d’une bombe près d’un marché."],
    ["ar", "قالت القوات الحكومية إنها استعادت الجسر بعد أسبوع من الاشتباكات."],
    ["ar", "مقتل شخصين في انفجار"],
  ])("%s: %s", (language, text) => {
    const guess = identify(text);
    expect(guess.language).toBe(language);
    expect(guess.confidence).toBeGreaterThan(0.6);
  });

  test.each([
    ["en", "Rebels shell the town"],
    ["fr", "Des rebelles bombardent la ville"],
    ["en", "Police arrest three suspects"],
    ["fr", "La police arrête trois suspects"],
  ])("short headlines, at least as a guess: %s: %s", (language, text) => expect(identify(text).language).toBe(language));

  test.each([
    ["German", "Die Regierungstruppen haben die Brücke nach einer Woche voller Kämpfe wieder eingenommen."],
    ["Spanish", "Las tropas del gobierno recuperaron el puente después de una semana de combates."],
    ["Italian", "Le truppe del governo hanno ripreso il ponte dopo una settimana di combattimenti."],
    ["Dutch", "De regeringstroepen hebben de brug na een week van gevechten heroverd."],
    ["Turkish", "Hükümet güçleri bir haftalık çatışmanın ardından köprüyü geri aldı."],
    ["Russian", "Правительственные войска вернули мост после недели боёв."],
    ["Persian", "نیروهای دولتی پس از یک هفته درگیری پل را بازپس گرفتند و وارد شهر شدند."],
    ["Urdu", "حکومتی فوج نے ایک ہفتے کی لڑائی کے بعد پل پر دوبارہ قبضہ کر لیا ہے۔"],
    ["Kurdish", "هێزەکانی حکومەت دوای هەفتەیەک لە شەڕ پردەکەیان گرتەوە."],
    ["Chinese", "政府军经过一周的战斗夺回了这座桥。"],
    ["nothing", "12:30 — 45 %"],
  ])("%s is not taken for a language we read", (_name, text) => {
    const guess = identify(text);
    if (guess.language !== "und") expect(guess.confidence).toBeLessThan(0.3);
  });

  test("a long text costs no more than its sample", () => {
    const text = "The army said that it had taken the town. ".repeat(120_000);
    const before = process.cpuUsage().user;
    for (let i = 0; i < 20; i++) expect(identify(text).language).toBe("en");
    // Reading all five million letters twenty times would take far longer.
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(4);
  });
});

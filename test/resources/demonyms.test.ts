import { adjectiveOf } from "../../src/resources/adjectives.js";
import { demonym } from "../../src/resources/demonyms.js";
import { fold } from "../../src/text/fold.js";

const of = (word: string) => demonym(fold(word));

describe("demonyms and their inflections", () => {
  test.each([
    ["IQ", "Iraqi", "Iraqis", "irakien", "irakienne", "irakiens", "irakiennes", "عراقي", "عراقية", "العراقية", "عراقيون", "العراقيين"],
    ["FR", "French", "Frenchman", "français", "française", "françaises", "فرنسي", "الفرنسية", "فرنسيين"],
    ["US", "American", "Americans", "américain", "américaines", "أمريكي", "أميركية", "الأمريكيين"],
    ["TR", "Turkish", "turc", "turque", "turques", "turcs", "تركية", "أتراك"],
    ["RU", "Russian", "Russians", "russe", "russes", "روسي", "الروسية", "روس"],
    ["SY", "Syrian", "syrien", "syriennes", "سوري", "السوريين"],
    ["GB", "British", "Britons", "britannique", "britanniques", "بريطاني"],
    ["KR", "South Korean", "South Koreans", "sud-coréen", "sud-coréenne"],
    ["AT", "Austrian", "autrichienne", "نمساوي"],
  ])("%s", (country, ...words) => {
    for (const word of words) expect([word, of(word)?.country]).toEqual([word, country]);
  });

  test("plurals are people", () => {
    for (const word of ["Iraqis", "irakiens", "عراقيون", "Kurds"]) expect([word, of(word)?.plural]).toEqual([word, true]);
    for (const word of ["Iraqi", "irakienne", "عراقية"]) expect([word, of(word)?.plural]).toEqual([word, false]);
  });
  test("a people without a state points to its region", () => {
    for (const word of ["Kurdish", "kurdes", "كردي", "أكراد"]) expect([word, of(word)]).toEqual([word, expect.objectContaining({ country: null, ref: "actor:kurdistan-region" })]);
  });
  test("everyday words are weak", () => {
    for (const word of ["Polish", "US", "English", "عربي"]) expect([word, of(word)?.weak]).toEqual([word, true]);
    expect(of("Iraqi")?.weak).toBe(false);
  });
  test("other words and names of countries are none", () => {
    for (const word of ["Iraq", "military", "armée", "العراق", "جيش"]) expect([word, of(word)]).toEqual([word, undefined]);
  });
});

test("the adjective that English sets before army and government", () => {
  const pairs = { IQ: "Iraqi", US: "US", GB: "British", NZ: "New Zealand", PH: "Philippine", SA: "Saudi", CD: "Congolese", LU: "Luxembourg", YE: "Yemeni" };
  for (const [country, adjective] of Object.entries(pairs)) expect(adjectiveOf(country)).toBe(adjective);
  expect(adjectiveOf("SJ")).toBeUndefined();
});

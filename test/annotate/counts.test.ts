import { createCountAnnotator } from "../../src/annotate/counts.js";
import { createNumberAnnotator } from "../../src/annotate/numbers.js";
import * as ar from "../../src/lang/ar/numbers.js";
import { tokenRules as arRules } from "../../src/lang/ar/tokens.js";
import * as en from "../../src/lang/en/numbers.js";
import { tokenRules as enRules } from "../../src/lang/en/tokens.js";
import * as fr from "../../src/lang/fr/numbers.js";
import { tokenRules as frRules } from "../../src/lang/fr/tokens.js";
import { tokenize } from "../../src/text/tokenize.js";

const LANGUAGES = { en: [en, enRules], fr: [fr, frRules], ar: [ar, arRules] } as const;
/** A few nouns of people, as the name lexicon would add. */
const PEOPLE = new Set(["civilians", "militants", "soldiers", "civils", "civil", "soldats", "families"]);

const read = (language: keyof typeof LANGUAGES, text: string) => {
  const [lexicon, rules] = LANGUAGES[language];
  const tokens = tokenize(text, 0, text.length, rules);
  return createCountAnnotator(lexicon.counts)(tokens, createNumberAnnotator(lexicon.numbers)(tokens, text), (t) => (PEOPLE.has(t.norm) ? "people" : undefined)).map(
    (c) => `${c.kind} ${c.min === c.max ? c.min : `${c.min}..${c.max ?? ""}`} "${c.text}"${c.noun ? ` ${c.noun}` : ""}`,
  );
};

describe("counts", () => {
  test.each<[string, string[]]>([
    ["At least 12 civilians were killed during two airstrikes.", ['killed 12.. "At least 12" civilians']],
    ["Dozens of militants have been killed after strikes.", ['killed 24.. "Dozens" militants']],
    ["dozens of civilians had died in air attacks", ['killed 24.. "dozens" civilians']],
    ["A bomb killed 12 people and wounded at least 30 others.", ['killed 12 "12" people', 'injured 30.. "at least 30" others']],
    ["killing 12 and wounding 30 in the town", ['killed 12 "12"', 'injured 30 "30"']],
    ["12 people were killed and 30 wounded", ['killed 12 "12" people', 'injured 30 "30"']],
    ["12 people, including 3 women, were killed", ['killed 12 "12" people']],
    ["40 people were killed or injured", ['killed 0..40 "40" people', 'injured 0..40 "40" people']],
    ["left 7 dead and 20 injured", ['killed 7 "7"', 'injured 20 "20"']],
    ["More than 400 thousand people have fled the city.", ['displaced 400000.. "More than 400 thousand" people']],
    ["They killed the mayor and took 12 villages.", []],
    ["The strike killed civilians 20 kilometres away.", []],
    ["He died in 2014. 30 people came.", []],
  ])("English: %s", (text, expected) => expect(read("en", text)).toEqual(expected));

  test.each<[string, string[]]>([
    ["Environ 500 personnes, civils ou membres des forces de sécurité, ont depuis été tuées, tandis que 8.000 personnes ont fui la ville.", ['killed 500 "Environ 500" personnes', 'displaced 8000 "8.000" personnes']],
    ["L’attentat a fait 12 morts et 30 blessés.", ['killed 12 "12"', 'injured 30 "30"']],
    ["Il a exécuté des dizaines de personnes.", ['killed 20.. "dizaines" personnes']],
    ["a tué au moins 12 personnes, dont 3 enfants", ['killed 12.. "au moins 12" personnes']],
    ["Des milliers de familles ont dû fuir les combats", ['displaced 2000.. "milliers" familles']],
  ])("French: %s", (text, expected) => expect(read("fr", text)).toEqual(expected));

  test.each<[string, string[]]>([
    ["إن 307 مدنيين على الأقل قتلوا وأصيب 237 آخرون", ['killed 307.. "307" مدنيين', 'injured 237 "237" اخرون']],
    ["مقتل شخصين وإصابة 5 آخرين", ['killed 2 "شخصين" شخصين', 'injured 5 "5" اخرين']],
    ["مئات المدنيين فروا من المدينة", ['displaced 200.. "مئات" المدنيين']],
    ["أكثر من 400 ألف شخص نزحوا من المدينة", ['displaced 400000.. "أكثر من 400 ألف" شخص']],
    ["قضى بسببه عشرات المدنيين", ['killed 20.. "عشرات" المدنيين']],
    ["قتل ثلاثة جنود في الهجوم", ['killed 3 "ثلاثة" جنود']],
  ])("Arabic: %s", (text, expected) => expect(read("ar", text)).toEqual(expected));
});

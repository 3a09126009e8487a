import { compileLexicon, type Lexicon } from "../../src/annotate/lexicon.js";
import { findNames } from "../../src/annotate/names/index.js";
import type { NameMention } from "../../src/annotate/types.js";
import { languageOf } from "../../src/lang/index.js";
import { createKnowledge } from "../../src/pipeline/knowledge.js";
import { loadNameTagger, loadTagger } from "../../src/resources/models.js";
import { splitSentences } from "../../src/text/sentences.js";
import { tokenize } from "../../src/text/tokenize.js";

const knowledge = createKnowledge();
const lexicons = new Map<string, Lexicon>();
const lexiconOf = (code: string): Lexicon => {
  let lexicon = lexicons.get(code);
  if (!lexicon) {
    const language = languageOf(code);
    const words = (term: string) => tokenize(term, 0, term.length, language.tokens).map((t) => t.norm);
    lexicons.set(code, (lexicon = compileLexicon({ ...language, words, forms: (e) => language.forms(e) })));
  }
  return lexicon;
};
const taggerOf = (code: string) => loadNameTagger(code, lexiconOf(code), knowledge);

function mentionsOf(code: string, text: string): NameMention[] {
  const sentences = splitSentences(text, [{ start: 0, end: text.length, language: code }], (l) => languageOf(l).tokens);
  for (const s of sentences) loadTagger(code).tag(s.tokens);
  return findNames(sentences, { lexiconOf, knowledge, taggerOf });
}

const KIND = { Person: "P", Organization: "O", Place: "L" } as const;
const names = (code: string, text: string): string[] => mentionsOf(code, text).map((m) => `${KIND[m.kind]} ${text.slice(m.start, m.end)}`);
const phrases = (code: string, text: string): string[] => mentionsOf(code, text).flatMap((m) => (m.phrase ? [text.slice(m.phrase.start, m.phrase.end)] : []));
const acting = (text: string): string[] => mentionsOf("en", text).flatMap((m) => (m.acts ? [text.slice(m.start, m.end)] : []));

type Case = [text: string, names: string[]];

describe("names in English", () => {
  const cases: Case[] = [
    // what is built around a name beats the name
    ["Shelling was heard in northern Iraq and in the Gulf of Oman.", ["L northern Iraq", "L Gulf of Oman"]],
    ["The Government of Iraq and the UK Government signed it.", ["O Government of Iraq", "O UK Government"]],
    ["They condemned the Carter administration.", ["O Carter administration"]],
    ["He joined the anti-ISIS coalition last year.", ["O anti-ISIS coalition"]],
    ["Iran-backed Shi'ite militias took part.", ["O Iran-backed Shi'ite militias"]],
    ["She left the Islamic State of Iraq and the Levant.", ["O Islamic State of Iraq and the Levant"]],
    ["Troops took the town of Kolobo on Friday.", ["L Kolobo"]],
    ["Rebels took the mining town of Kolobo in South Kivu.", ["L Kolobo", "L South Kivu"]],
    ["Talks brought together Presidents Kagame and Lourenço.", ["P Kagame", "P Lourenço"]],
    ["Presidents Sumbwa and Kolobo met in Luanda.", ["P Sumbwa", "P Kolobo", "L Luanda"]],
    ["The delegation cut short a visit to Davos and left early.", ["L Davos"]],
    ["Burkina Faso's army and the Democratic Republic of the Congo's defence ministry agreed.", ["L Burkina Faso", "O army", "L Democratic Republic of the Congo", "O defence ministry"]],
    // numbers and acronyms speak for organizations
    ["Pilots of the 158th Fighter Wing flew home.", ["O 158th Fighter Wing"]],
    ["CTF 50 will lead the patrol.", ["O CTF 50"]],
    // people
    ["Gen. John “Jack” Keller met Emir Tamim of Qatar.", ["P John “Jack” Keller", "P Tamim", "L Qatar"]],
    ["The Minister for the Middle East Robert Hale resigned.", ["L Middle East", "P Robert Hale"]],
    ["Navy Capt. Paul Winters spoke.", ["P Paul Winters"]],
    ["It was rejected by Paul Winters Wednesday.", ["P Paul Winters"]],
    ["President Hollande left.", ["P Hollande"]],
    // the heads of bodies, and what only describes them
    ["Fighters of the Nigerian Union of Teachers marched.", ["O Nigerian Union of Teachers"]],
    ["The NATO alliance and CTS units moved.", ["O NATO", "O CTS"]],
    ["He was seen at a Mosul mosque.", ["L Mosul"]],
    // things are named, but no entities
    ["Operation Desert Fox began as HMS Daring sailed.", []],
    ["The oil tanker Golden Heron met the destroyer Admiral Pavlov and the ferry \"Lafayette\".", []],
    ["The Memorandum of Understanding (MOU) was signed.", []],
    ["A VBIED exploded near a news conference on Thanksgiving Day.", []],
    ["West African and U.S.-Russian talks failed.", []],
    ["The Planning and Investment Minister resigned.", []],
  ];
  test.each(cases)("%s", (text, expected) => {
    expect(names("en", text)).toEqual(expected);
  });

  test("a name that the document tells of as a place is one where nothing says so", () => {
    expect(names("fr", "Les rebelles s'emparent de Kolobo\n\nIls ont pris la localité de Kolobo.")).toEqual(["L Kolobo", "L Kolobo"]);
  });

  test("a surname alone is read where the document tells the person in full", () => {
    expect(names("en", "Daniel Montalvo was arrested.\nThe court in Madrid freed Montalvo.")).toEqual(["P Daniel Montalvo", "L Madrid", "P Montalvo"]);
  });

  test("names in capitals throughout", () => {
    expect(names("en", "AL-SHABAAB FIGHTERS STORMED A HOTEL IN KISMAYO.")).toEqual(["O AL-SHABAAB", "L KISMAYO"]);
  });
});

describe("names in French", () => {
  const cases: Case[] = [
    ["Mme Le Pen a critiqué l'ONG Human Rights Watch.", ["P Le Pen", "O Human Rights Watch"]],
    ["Le ministre français des Affaires étrangères est arrivé à Beyrouth.", ["L Beyrouth"]],
    ["Le roi Tariq III de Jordanie a reçu le général Paul Martin.", ["P Tariq III", "L Jordanie", "P Paul Martin"]],
    ["L'Observatoire syrien des droits de l'Homme fait état de dix morts.", ["O Observatoire syrien des droits de l'Homme"]],
    ["Ils ont attaqué un poste à l'est de Mossoul.", ["L Mossoul"]],
    ["L'armée libanaise et le ministère ukrainien de la Défense ont démenti.", ["O armée libanaise", "O ministère ukrainien de la Défense"]],
  ];
  test.each(cases)("%s", (text, expected) => {
    expect(names("fr", text)).toEqual(expected);
  });
});

describe("names in Arabic", () => {
  const cases: Case[] = [
    ["قال العميد نبيل عبد الله إن الجيش السوداني انسحب.", ["P نبيل عبد الله", "O الجيش السوداني"]],
    ["التقى وزير الخارجية المصري بدر عبد العاطي نظيره.", ["P بدر عبد العاطي"]],
    ["اتهم المرصد السوري لحقوق الإنسان حركة حماس.", ["O المرصد السوري لحقوق الإنسان", "O حركة حماس"]],
    ["قتل القيادي في حركة حماس صالح العاروري.", ["O حركة حماس", "P صالح العاروري"]],
    ["قتل خمسة جنود في هجوم شنه التنظيم شرق مدينة تدمر.", ["L شرق مدينة تدمر"]],
    ["نزح الآلاف من أم درمان بحسب المنظمة الدولية للهجرة.", ["L أم درمان", "O المنظمة الدولية للهجرة"]],
    ["استعاد الجيش السوداني مدينة بارا على بعد 60 كيلومترا شمالي الفاشر.", ["O الجيش السوداني", "L بارا", "L الفاشر"]],
    ["باماكو – الأناضول: رفض الكرملين الاتهامات.", ["L باماكو", "O الأناضول", "O الكرملين"]],
    ["قال الجيش الإسرائيلي إنه استهدف عنصرا، نافيا أن يكون قد قصف مبنى سكنيا.", ["O الجيش الإسرائيلي"]],
    ["وقعت اشتباكات في بلدة الشحيل بريف دير الزور وفي حي أبو سليم.", ["L الشحيل", "L دير الزور", "L حي أبو سليم"]],
    ["وقالت هانا تيتيه، الممثلة الخاصة للأمين العام، إن الهجمات قد ترقى إلى جرائم حرب.", ["P هانا تيتيه"]],
    ["أعلنت وزارة الطاقة والمعادن والمنظمة العالمية للملكية الفكرية الاتفاق.", ["O وزارة الطاقة والمعادن", "O المنظمة العالمية للملكية الفكرية"]],
    ["وصل إلى مطار أبها الدولي في المملكة العربية السعودية.", ["L مطار أبها الدولي", "L المملكة العربية السعودية"]],
    ["زار الملك محمد السادس مستشفيات لندن.", ["P محمد السادس", "L لندن"]],
    ["قال الأمين العام للحزب الشيخ نعيم قاسم إن هجوما روسيا وقع.", ["P نعيم قاسم"]],
  ];
  test.each(cases)("%s", (text, expected) => {
    expect(names("ar", text)).toEqual(expected);
  });
});

describe("phrases of names", () => {
  const cases: Case[] = [
    ["They met Russian Foreign Minister Sergei Lavrov.", ["Russian Foreign Minister Sergei Lavrov"]],
    ["The SDF fought ISIL fighters and an ISIL tactical unit.", ["The SDF", "ISIL fighters", "an ISIL tactical unit"]],
    ["He is an ISIL leader.", []],
    ["He lives in the city of Raqqa.", ["the city of Raqqa"]],
    ["It happened in Istanbul, Turkey.", ["Istanbul, Turkey"]],
    ["It happened in Istanbul, Turkey and Syria.", ["Istanbul, Turkey"]],
    ["The UN meeting ended.", []],
  ];
  test.each(cases)("%s", (text, expected) => {
    expect(phrases("en", text)).toEqual(expected);
  });
});

describe("states that act", () => {
  const cases: Case[] = [
    ["France will send troops to Syria.", ["France"]],
    ["They were bombed by Russia in Syria.", ["Russia"]],
    ["A ceasefire between India and Pakistan held.", ["India", "Pakistan"]],
    ["Members include Australia, Belgium and Canada.", ["Australia", "Belgium", "Canada"]],
    ["A U.S. strike hit a base in Iraq.", ["U.S."]],
    ["He lived in France, Germany and Italy.", []],
  ];
  test.each(cases)("%s", (text, expected) => {
    expect(acting(text)).toEqual(expected);
  });
});

test("every reason has a name and a weight, and they add up to more than nothing", () => {
  for (const m of mentionsOf("en", "Syrian President Bashar al-Assad met the United Nations envoy in Damascus.")) {
    expect(m.reasons.length).toBeGreaterThan(0);
    for (const [name, weight] of m.reasons) {
      expect(name).not.toBe("");
      expect(Number.isFinite(weight)).toBe(true);
    }
    expect(m.score).toBeGreaterThan(1);
  }
});

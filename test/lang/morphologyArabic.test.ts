import { conjugate, verbClass } from "../../src/lang/ar/conjugate.js";
import { arabicClasses, forms, morphology } from "../../src/lang/ar/morphology.js";
import { VERBS } from "../../src/lang/ar/verbs.js";
import { triggers } from "../../src/lang/ar/triggers.js";
import { reporting } from "../../src/lang/ar/reporting.js";
import { fold } from "../../src/text/fold.js";

const lemma = (word: string, pos: "VERB" | "NOUN" | "ADJ") => morphology.lemmas(fold(word), pos)[0]!.lemma;

describe("Arabic verbs", () => {
  // Of each kind: forms in the text, all of one verb.
  test.each([
    ["قصف", "قصف قصفت قصفوا يقصف تقصف سيقصف ستقصف قصفها قصفوه يقصفون"], // sound
    ["وصل", "وصل وصلت وصلوا يصل تصل سيصلون"], // assimilated
    ["أخذ", "أخذ أخذت أخذوا يأخذ تأخذ أخذها"], // hamzated
    ["بدأ", "بدأ بدأت بدأوا بدؤوا يبدأ تبدأ يبدؤون"],
    ["قال", "قال قالت قالوا يقول تقول قيل يقال قالها"], // hollow
    ["استعاد", "استعاد استعادت استعادوا استعدنا يستعيد ستستعيد استعادتها استعيدت"],
    ["أصاب", "أصاب أصابت أصابوا يصيب أصيب أصيبت أصيبوا أصابته"],
    ["اغتال", "اغتال اغتالت يغتال اغتيل اغتالوه"],
    ["جاء", "جاء جاءت جاؤوا يجيء"],
    ["رمى", "رمى رمت رموا رماه رميت يرمي يرمون"], // defective
    ["دعا", "دعا دعت دعوا يدعو تدعو دعاه"],
    ["بقي", "بقي بقيت بقوا يبقى تبقى"],
    ["أدى", "أدى أدت يؤدي"],
    ["استولى", "استولى استولت استولوا يستولي"],
    ["رأى", "رأى رأت رأوا يرى"],
    ["فر", "فر فرت فروا فررنا يفر يفرون تفر"], // doubled
    ["احتل", "احتل احتلت احتلوا يحتل احتلتها"],
    ["شن", "شن شنت شنوا تشن يشن سيشن"],
    ["حاصر", "حاصر حاصرت حوصر حوصرت يحاصر حاصروها"], // III and its passive
    ["أعلن", "أعلن أعلنت أعلنوا يعلن ستعلن أعلنته"], // IV
    ["تقدم", "تقدم تقدمت يتقدم تتقدم"], // V
    ["تبادل", "تبادل تبادلوا يتبادل"], // VI
    ["انسحب", "انسحب انسحبت ينسحب سينسحبون"], // VII
    ["اتهم", "اتهم اتهمت يتهم اتهمته"], // VIII
    ["استهدف", "استهدف استهدفت يستهدف استهدفته استهدفتهم"], // X
    ["سيطر", "سيطر سيطرت سيطروا تسيطر"], // four letters
  ])("%s", (verb, texts) => {
    for (const text of texts.split(" ")) expect([text, morphology.lemmas(fold(text), "VERB").map((l) => l.lemma)]).toEqual([text, expect.arrayContaining([fold(verb)])]);
    for (const text of texts.split(" ").slice(0, 2)) expect([text, lemma(text, "VERB")]).toEqual([text, fold(verb)]);
  });

  test("the spelling's passive is told", () => {
    for (const text of ["قيل", "حوصرت", "اغتيل", "يقال", "أصيبوا"]) expect([text, morphology.lemmas(fold(text), "VERB")[0]!.passive]).toEqual([text, true]);
    expect(morphology.lemmas(fold("قال"), "VERB")[0]!.passive).toBeUndefined();
  });

  test("a form of one verb is no form of another", () => {
    const found = (text: string) => morphology.lemmas(fold(text), "VERB").map((l) => l.lemma);
    expect(found("أعلن")).not.toContain("علن");
    expect(found("استعاد")).not.toContain("عاد");
    expect(found("انقسم")).not.toContain("قسم");
    expect(found("وزارة")).not.toContain("زار");
  });

  test("classes by spelling", () => {
    expect(Object.fromEntries(["قال/يقول", "فر/يفر", "احتل/يحتل", "استعد/يستعد", "استلم/يستلم", "اتخذ/يتخذ", "رمى/يرمي", "أصر/يصر", "أسر/يأسر", "أعلن/يعلن", "قاتل/يقاتل", "شاهد/يشاهد"].map((v) => [v, verbClass(...(v.split("/") as [string, string]))]))).toEqual({
      "قال/يقول": "hollow", "فر/يفر": "doubled", "احتل/يحتل": "doubled", "استعد/يستعد": "doubled", "استلم/يستلم": "regular", "اتخذ/يتخذ": "regular", "رمى/يرمي": "defective", "أصر/يصر": "doubled",
      "أسر/يأسر": "regular", "أعلن/يعلن": "regular", "قاتل/يقاتل": "regular", "شاهد/يشاهد": "regular",
    });
  });

  test("forms of an entry meet the candidates of any text form, also of a verb that is not listed", () => {
    expect(VERBS).not.toContain("بربق/");
    const index = new Set(forms("بربق/يبربق"));
    for (const text of ["بربق", "بربقت", "سيبربق", "بربقها", "بربقوه", "يبربقونهم"]) expect([text, morphology.lemmas(fold(text), "VERB").some((l) => index.has(l.lemma))]).toEqual([text, true]);
    expect(forms("غارة جوية")).toEqual([fold("غارة جوية")]);
    expect(forms("فتح/يفتح النار")).toContain(fold("فتحت النار"));
  });

  test("every verb of the list is a pair and conjugates to itself", () => {
    for (const entry of VERBS.trim().split(/\s+/)) {
      expect(entry).toMatch(/^[ء-ي]+\/ي[ء-ي]+$/);
      const made = conjugate(entry).map((f) => f.form);
      expect(made).toContain(fold(entry.split("/")[0]!));
      expect(made).toContain(fold(entry.split("/")[1]!));
      expect(made.every((f) => f.length >= 2)).toBe(true);
    }
  });

  test("every single verb of the trigger and reporting lexicons is found as the first lemma of its own past or by the past itself", () => {
    const missing = [...triggers, ...reporting.entries].flatMap((e) => e.verbs ?? []).map((v) => v.split(" ")[0]!).filter((v) => v.includes("/"))
      .filter((v) => !morphology.lemmas(fold(v.split("/")[0]!), "VERB").some((l) => forms(v).includes(l.lemma)));
    expect(missing).toEqual([]);
  });
});

describe("Arabic nouns", () => {
  test.each(Object.entries({
    القوات: "قوة", الغارات: "غارة", غارته: "غارة", هجماته: "هجوم", المدنيين: "مدني", الصواريخ: "صاروخ", المدينة: "مدينة", مدينته: "مدينة", جنوده: "جندي", الاشتباكات: "اشتباك", هجوما: "هجوم",
    القصف: "قصف", مسلحين: "مسلح", وزير: "وزير", القانون: "قانون", البرلمان: "برلمان", العدوان: "عدوان",
  }))("%s → %s", (form, base) => expect(lemma(form, "NOUN")).toBe(fold(base)));

  test("adjectives lose article, gender and number", () => {
    expect(lemma("العراقية", "ADJ")).toBe("عراقي");
    expect(lemma("المسلحين", "ADJ")).toBe("مسلح");
  });

  test("letters for the tagger, and odd input", () => {
    expect(arabicClasses("قصفت")).toContain("P");
    expect(arabicClasses("يقصف")).toContain("I");
    expect(arabicClasses(fold("الصواريخ"))).toContain("N");
    for (const odd of ["", "و", "ها", "ال", "س", "abc", "ه".repeat(3000)]) expect(morphology.lemmas(odd).every((l) => typeof l.lemma === "string")).toBe(true);
  });
});

import { languageOf } from "../../src/lang/index.js";
import { loadTagger } from "../../src/resources/models.js";
import { tokenize } from "../../src/text/tokenize.js";

const tags = (text: string): Map<string, { pos?: string; verb?: string; lemma?: string; passive?: boolean }> => {
  const tokens = tokenize(text, 0, text.length, languageOf("ar").tokens);
  loadTagger("ar").tag(tokens);
  return new Map(tokens.map((t) => [t.text, t]));
};

describe("Arabic tags gone over by grammar", () => {
  test.each([
    ["واتهم الوزير المعارضة بعرقلة الحوار.", "اتهم", "اتهم"],
    ["ودعا الأمين العام الطرفين إلى التهدئة.", "دعا", "دعا"],
    ["وأصيب ثلاثة عمال في الانفجار.", "أصيب", "اصاب"],
    ["وأدان الاتحاد الأفريقي الهجوم.", "أدان", "ادان"],
    ["قتل ضابط في هجوم قرب المطار.", "قتل", "قتل"],
    ["وقع الجنود في كمين نصبه مسلحون شرق المدينة.", "نصبه", "نصب"],
  ])("a verb where a clause opens or a noun is described: %s", (text, word, lemma) => {
    expect(tags(text).get(word)).toMatchObject({ pos: "VERB", verb: "fin", lemma });
  });

  test("what a vowel sign says is a passive", () => expect(tags("قُتل جنديان في الهجوم.").get("قُتل")).toMatchObject({ pos: "VERB", passive: true }));

  test("a participle behind a comma goes on for the subject", () => expect(tags("ونفت الوزارة ذلك، مؤكدة أن القوات لم تدخل القرية.").get("مؤكدة")).toMatchObject({ pos: "VERB", verb: "ger", lemma: "اكد" }));

  test("no noun, preposition or adverb is one", () => {
    const found = tags("نشر الجيش ثلاثين جنديا، بينهم ضباط، في عملية بدون خسائر.");
    for (const word of ["بينهم", "بدون"]) expect(found.get(word)!.pos).toBe("ADP");
    expect(tags("المقاتلون دخلوا مدينة الفلوجة.").get("المقاتلون")!.pos).toBe("NOUN");
    expect(tags("وصلت التعزيزات للجيش.").get("لل")!.pos).toBe("ADP");
  });
});

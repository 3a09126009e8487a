import { read } from "./support.js";

describe("who did what to whom in Arabic", () => {
  test("whoever a noun of harm takes behind it suffers, and the cause holds the counts", async () => {
    const r = await read("قال الجيش إن معارك عنيفة مع تنظيم داعش قرب الرطبة أسفرت عن مقتل 12 مسلحا وإصابة سبعة جنود.");
    const clash = r.event("armed_clash");
    expect(clash?.counts).toMatchObject({ killedMin: 12, injuredMin: 7 });
    expect(r.who(clash, "target").join()).toContain("مسلحا");
  });

  test("«ما أدى إلى» takes up the clause before, no place in it", async () => {
    const r = await read("قصفت طائرات حربية سوقا في مدينة تعز، ما أدى إلى مقتل تسعة مدنيين.");
    const all = r.record.events.filter((e) => e.type === "ASSAULT");
    expect(all.flatMap((e) => r.who(e, "actor"))).not.toContain("Taiz");
    expect(all.some((e) => e.counts.killedMin === 9)).toBe(true);
  });

  test("a verb in the plural acts on what stands behind it", async () => {
    const r = await read("قالت الحكومة إن المتمردين دخلوا القرية وخطفوا جنديين.");
    expect(r.who(r.event("kidnapping"), "target").join()).toContain("جنديين");
    expect(r.who(r.event("kidnapping"), "actor").join()).not.toContain("جنديين");
  });

  test("without an object, the subject of a verb of harm suffers it", async () => {
    const r = await read("قتل ضابط وأصيب جنديان في بغداد.");
    expect(r.who(r.event("killing"), "target").join()).toContain("ضابط");
    expect(r.who(r.event("killing"), "actor")).toEqual([]);
  });

  test("a bare relative clause describes the indefinite noun before it", async () => {
    const r = await read("قتل أربعة جنود في كمين نصبه مقاتلون من حركة الشباب قرب كيسمايو.");
    expect(r.record.events.some((e) => e.subtype === "ambush")).toBe(true);
  });

  test("an accused does what he is accused of", async () => {
    const r = await read("اتهمت وزارة الدفاع السودانية قوات الدعم السريع بشن أكثر من عشر غارات على مدينة الأبيض.");
    expect(r.who(r.event("airstrike"), "actor")).toContain("Rapid Support Forces");
    expect(r.event("airstrike")?.status).toBe("alleged");
  });

  test("a source that wants no name demands nothing", async () => {
    const r = await read("وأضاف المصدر، الذي طلب عدم ذكر اسمه، أن عشرات الأسر نزحت من القرية.");
    expect(r.record.events.map((e) => e.type)).not.toContain("REQUEST");
    expect(r.record.statements.map((s) => r.said(s))).toEqual(["عشرات الأسر نزحت من القرية"]);
  });

  test("an English source neither", async () => {
    const r = await read("A police officer who asked not to be named said that two soldiers were killed in Kidal.");
    expect(r.record.events.map((e) => e.type)).not.toContain("REQUEST");
  });

  test("what is warned of has happened where it is told in the past", async () => {
    const r = await read("حذرت الأمم المتحدة من أن أكثر من 20 ألف شخص نزحوا من منازلهم في حجة.");
    expect(r.event("displacement")?.counts).toMatchObject({ displacedMin: 20000 });
  });

  test("a person whom no table knows, behind an office and its country", async () => {
    const r = await read("التقى وزير الخارجية العماني بدر الحارثي في مسقط وفدا من المعارضة.");
    expect(r.record.entities.filter((e) => e.kind === "Person").flatMap((e) => e.aliases)).toContain("بدر الحارثي");
  });

  test("many of them are whom a second verb acts on", async () => {
    const r = await read("صدت القوات الحكومية هجوما للمتمردين وقتلت العشرات منهم.");
    expect(r.who(r.event("killing"), "actor")).toEqual(["القوات الحكومية"]);
    expect(r.who(r.event("killing"), "target")).toEqual(["العشرات منهم"]);
  });

  test("a denial in a relative clause is a statement of whoever denies, against what came before", async () => {
    for (const [text, who] of [["واتهم الرئيس فيليكس تشيسيكيدي رواندا بإرسال قوات عبر الحدود، وهو ما نفته كيغالي.", "Rwanda"], ["واتهمت كييف موسكو بقصف المستشفى، الأمر الذي نفته وزارة الدفاع الروسية.", "Russian Defense Ministry"]] as const) {
      const r = await read(text);
      const [accusation, denial] = r.record.statements;
      expect([r.speaker(denial), denial!.kind]).toEqual([who, "denial"]);
      expect(denial!.contradicts).toEqual([accusation!.id]);
    }
  });

  test("a body told by description is the one whose short name follows in brackets", async () => {
    for (const text of ["وأفادت بعثة الأمم المتحدة في الكونغو (مونوسكو) بأن نحو أربعة آلاف شخص فروا إلى أوغندا.", "The United Nations mission in the country (MONUSCO) said 4,000 people had fled Goma."]) {
      const r = await read(text);
      expect(r.speaker(r.record.statements[0])).toBe("MONUSCO");
    }
  });

  test("what stands behind a type word is its name, also where it stands alone later", async () => {
    const r = await read("الجيش الكونغولي ينفي سيطرة المتمردين على بوناغانا.\nسيطر المسلحون على بلدة بوناغانا الحدودية ثم على بلدة حدودية أخرى وقرية لوبيرو.");
    const places = r.record.mentions.filter((m) => m.form === "name").map((m) => m.text);
    expect(places.filter((t) => t === "بوناغانا")).toHaveLength(2);
    expect(places).toContain("لوبيرو");
    expect(places).not.toContain("حدودية");
  });
});

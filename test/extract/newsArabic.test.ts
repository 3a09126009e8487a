/** What Arabic agencies write again and again: pronouns hung on «أن», unmarked passives, bodies named after their members. */
import { read } from "./support.js";

test.each([
  ["قالت القيادة المركزية الأمريكية إنها دمرت ثلاث منصات صواريخ في حجة.", "property_destruction", "U.S. Central Command"],
  ["أعلن الجيش السوداني أنه استهدف مستودعا للأسلحة قرب نيالا.", "attack", "Sudanese army"],
])("whoever speaks acts by the pronoun on «أن»: %s", async (text, subtype, actor) => {
  const r = await read(text);
  expect(r.who(r.event(subtype), "actor")).toEqual([actor]);
});

test("what says only that it was done has no actor", async () => {
  const r = await read("أكدت الوزارة أنه تم اعتقال أربعة مشتبه بهم في المكلا.");
  expect(r.who(r.event("arrest"), "actor")).toEqual([]);
});

test("a plural with its ن takes no noun behind it", async () => {
  const r = await read("هاجم مسلحون قرية في ولاية زمفرة.");
  expect(r.who(r.event("attack"), "actor")).toEqual(["مسلحون"]);
  expect(r.who(r.event("attack"), "target")).toEqual(["قرية"]);
});

test("soldiers counted beside a verb of killing were killed, by whoever launched the attack", async () => {
  const r = await read("قتل تسعة جنود في هجوم شنه مسلحون على نقطة تفتيش قرب تيلابيري.");
  expect(r.who(r.event("attack"), "actor")).toEqual(["مسلحون"]);
  expect(r.who(r.event("attack"), "target")).toContain("جنود");
});

test("a school that comes under fire, dead who fall, and nobody trapped", async () => {
  expect((await read("تعرضت مدرسة للقصف في دير البلح.")).event("shelling")).toBeDefined();
  const fell = await read("أدى الانفجار إلى سقوط 14 قتيلا في حمص.");
  expect(fell.event("capture_territory")).toBeUndefined();
  expect(fell.record.events.some((e) => e.counts.killedMin === 14)).toBe(true);
  expect((await read("ولم تعلق الحكومة على النبأ.")).event("civilians_trapped")).toBeUndefined();
});

test("a body named after its members, and who calls for something", async () => {
  const r = await read("دعت نقابة المهندسين إلى إضراب عام.");
  expect(r.record.statements).toHaveLength(1);
  expect(r.speaker(r.record.statements[0])).not.toBeNull();
  expect(r.who(r.event("call_for_protest"), "target")).toEqual([]);
  const doctors = await read("قالت شبكة أطباء السودان إن 22 مدنيا قتلوا في الأبيض.");
  expect(doctors.record.entities.map((e) => [e.aliases[0], e.subtype])).toContainEqual(["شبكة أطباء السودان", "ngo"]);
});

test("a line that ends with a type word", async () => {
  const r = await read("قصف مدفعي على سوق المدينة");
  expect(r.event("shelling")).toBeDefined();
});

test("whoever is accused stands right behind the verb; who accuses spoke before", async () => {
  const r = await read("نفت قوات الدعم السريع خسارة المعسكر، واتهمت الجيش بتنفيذ غارات جوية على نيالا.", { language: "ar" });
  const accusation = r.event("accusation");
  expect(r.who(accusation, "actor")).toEqual(["Rapid Support Forces"]);
  expect(r.who(accusation, "target")[0]).toMatch(/army|Armed Forces|الجيش/);
  const blame = await read("نفت حركة حماس النبأ، وحملت بنيامين نتنياهو مسؤولية تعطيل المفاوضات.");
  expect(blame.who(blame.event("blame"), "target")).toEqual(["Benjamin Netanyahu"]);
  expect(blame.who(blame.event("blame"), "actor")).not.toContain("Benjamin Netanyahu");
});

test("a plural described by another, and whom they killed", async () => {
  const r = await read("اغتال مسلحون مجهولون رئيس بلدية في درعا.");
  expect(r.who(r.event("assassination"), "actor")).toEqual(["مسلحون مجهولون"]);
  expect(r.who(r.event("assassination"), "target")).toEqual(["رئيس بلدية"]);
});

test("who dies in an attack does not make it, nor who retakes a camp the deaths told beside it", async () => {
  const died = await read("استشهد الصحفي حسام شبات بقصف في بيت لاهيا.");
  expect(died.record.events.flatMap((e) => died.who(e, "actor"))).toEqual([]);
  const r = await read("الجيش السوداني يستعيد معسكرا ومقتل 17 مدنيا بقصف على الأبيض");
  expect(r.who(r.event("killing"), "actor")).toEqual([]);
});

test("one who blows himself up, behind a noun or a complementizer", async () => {
  const r = await read("قالت الشرطة إن انتحاريا فجر نفسه وسط مجندين في مقديشو يوم الأحد.");
  expect(r.event("suicide_bombing")?.place).not.toBeNull();
});

test("participles of saying need no comma, and what people demand in the street is no statement", async () => {
  const r = await read("ندد محمود علي يوسف بالهجوم داعيا إلى التهدئة.");
  expect(r.record.statements.map((s) => [s.kind, r.speaker(s)])).toEqual([["accusation", "Mahmoud Ali Youssouf"], ["demand", "Mahmoud Ali Youssouf"]]);
  const street = await read("قال وزير الداخلية إن الوضع هادئ. وخرج متظاهرون في طرابلس للمطالبة برحيل الحكومة.");
  expect(street.record.statements).toHaveLength(1);
});

test("names of things and forces hold no act, and drones are no marches", async () => {
  const subtypes = async (text: string) => (await read(text)).record.events.map((e) => e.subtype);
  expect(await subtypes("دمرت القوات منصتي إطلاق صواريخ في حجة.")).toEqual(["property_destruction"]);
  expect(await subtypes("فرقت قوات مكافحة الشغب المحتجين بالهراوات.")).not.toContain("riot");
  expect(await subtypes("قصفت القوات الروسية مدينة كييف بمئات المسيرات.")).toEqual(["shelling"]);
  expect(await subtypes("أسقطت الدفاعات الجوية 42 مسيرة فوق كورسك.")).toEqual(["aircraft_shot_down"]);
  expect(await subtypes("ندد الوزير بالهجوم الذي تعرضت له قافلة مساعدات إنسانية.")).not.toContain("promise_of_aid");
});

test("behind a rank two names stand, whatever the second means", async () => {
  const r = await read("وقال قائد الشرطة اللواء مكي شناع إن الوضع هادئ. ودان الرئيس العماد جوزيف عون الغارة.");
  expect(r.record.entities.filter((e) => e.kind === "Person").map((e) => e.aliases[0])).toEqual(["مكي شناع", "جوزيف عون"]);
});

test("names that nobody knows, behind a title or a long office", async () => {
  const names = async (text: string, kind: string) => (await read(text, { language: "ar" })).record.entities.filter((e) => e.kind === kind).map((e) => e.aliases[0]);
  expect(await names("وأفاد مدير صحة حمص الدكتور زعل الأتاسي بأن المصابين نقلوا.", "Person")).toEqual(["زعل الأتاسي"]);
  expect(await names("سلمت الفصائل أسلحتها بحضور قائد القطاع العميد سهيل حرب.", "Person")).toEqual(["سهيل حرب"]);
  const r = await read("أعرب وكيل الأمين العام للشؤون الإنسانية توم فليتشر عن صدمته إزاء الهجوم.");
  expect(r.speaker(r.record.statements[0])).toBe("Tom Fletcher");
});

test("a port called after a cape, an office that is no place, agencies of datelines", async () => {
  const names = async (text: string) => (await read(text, { language: "ar" })).record.entities.map((e) => [e.aliases[0], e.subtype]);
  expect(await names("استهدفت ثلاث غارات ميناء رأس عيسى النفطي.")).toContainEqual(["ميناء رأس عيسى النفطي", "facility"]);
  expect((await names("استقبل الوزير في مكتبه قائد القوات.")).map(([name]) => name)).not.toContain("مكتبه");
  expect((await names("دمشق-سانا\nاستشهد أربعة مدنيين في حمص.")).map(([, subtype]) => subtype)).toContain("media");
  expect((await names("غزة - وفا - استشهد 22 مواطنا.")).map(([, subtype]) => subtype)).toContain("media");
});

test("what is said right behind the verb does not speak, nor does anybody whom nobody told", async () => {
  const r = await read("قال الوزير محمد العطار إن الوضع هادئ. وأضاف \"رأيت الجثث في كل مكان من المدينة\". ويتوقع أن تستكمل العملية غدا.");
  expect(r.record.statements.map((s) => r.speaker(s))).toEqual([r.speaker(r.record.statements[0]), r.speaker(r.record.statements[0])]);
});

test("a general strike has no year", async () => {
  const r = await read("دعا اتحاد العمال إلى إضراب عام يوم الخميس المقبل.");
  expect(r.event("call_for_protest")?.date?.text).toBe("يوم الخميس المقبل");
});

test("whose deaths a source tells over a phrase between commas", async () => {
  const r = await read("قالت لجان المقاومة إن ثمانية مدنيين، بينهم ثلاثة أطفال، قتلوا في قصف شنته قوات الدعم السريع.");
  expect(r.who(r.event("shelling"), "actor")).toEqual(["Rapid Support Forces"]);
  expect(r.who(r.event("shelling"), "target")).toEqual(["مدنيين"]);
});

test.each([
  ["من جهته حذر زعيم التيار الصدري مقتدى الصدر من الحرب.", "Muqtada al-Sadr"],
  ["أكد المتحدث باسم القائد العام للقوات المسلحة صباح النعمان أن الحوار مستمر.", "Sabah al-Numan"],
  ["قال المتحدث باسم الجيش السوداني إن المعارك مستمرة.", "Sudanese army"],
  ["توجه بنيامين نتنياهو إلى المكان وتعهد بملاحقة المنفذين.", "Benjamin Netanyahu"],
  ["اتهم دونالد ترامب إيران بارتكاب جرائم، ودعا الحلفاء الأوروبيين إلى تشديد العقوبات.", "Donald Trump"],
])("who speaks: %s", async (text, speaker) => {
  const r = await read(text);
  expect(r.record.statements.length).toBeGreaterThan(0);
  expect(r.record.statements.map((s) => r.speaker(s)).filter((name) => name !== speaker)).toEqual([]);
});

test("a tower, two strikes in the dual, and attackers counted by hundreds", async () => {
  const tower = await read("دمر سلاح الجو الإسرائيلي برج السوسي السكني.");
  expect(tower.who(tower.event("property_destruction"), "actor")).toEqual(["Israeli Air Force"]);
  const dual = await read("شن طيران التحالف العربي غارتين على مواقع في مديرية حرض باليمن.");
  expect(dual.who(dual.event("airstrike"), "actor")).toEqual(["Saudi-led coalition"]);
  const many = await read("قتل 34 جنديا في هجوم شنه مئات المسلحين على بلدة بانيبانغو.");
  expect(many.who(many.event("attack"), "actor")).toEqual(["مئات المسلحين"]);
  const proposal = await read("رفضت الحركة مقترحا جديدا يقضي بالإفراج عن الرهائن.");
  expect(proposal.event("killing")).toBeUndefined();
});

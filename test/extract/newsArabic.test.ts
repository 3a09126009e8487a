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

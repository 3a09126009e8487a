import { read } from "./support.js";

describe("relations told without an event", () => {
  test.each<[text: string, type: string, expected: string[]]>([
    ["The Al-Qassam Brigades, Hamas's armed wing, fired rockets.", "PART_OF", ["al-Qassam Brigades > Hamas"]],
    ["Les Brigades al-Qassam, l'aile militaire du Hamas, ont tiré.", "PART_OF", ["al-Qassam Brigades > Hamas"]],
    ["أعلنت كتائب القسام، الجناح العسكري لحركة حماس، أنها استهدفت دبابة.", "PART_OF", ["al-Qassam Brigades > Hamas"]],
    ["Turkey is a member of NATO.", "MEMBER_OF", ["Turkey > NATO"]],
    ["Turkey is not a member of NATO.", "MEMBER_OF", []],
    ["The UK, as part of NATO, sent jets.", "MEMBER_OF", ["United Kingdom > NATO"]],
    ["Le Mali est membre de l'Union africaine.", "MEMBER_OF", ["Mali > African Union"]],
    ["Hayat Tahrir al-Sham, a former affiliate of al-Qaeda, left.", "AFFILIATED_WITH", ["Hay'at Tahrir al-Sham > al-Qaeda"]],
    ["The Islamic State has had control of Mosul for two years.", "CONTROLS", ["Islamic State > Mosul"]],
    ["Hezbollah gave an interview in Beirut.", "CONTROLS", []],
    ["Le ministre malien de la Défense, le général Sadio Camara, est arrivé.", "HOLDS_ROLE", ["Sadio Camara > Mali"]],
    ["التقى وزير الدفاع السعودي الأمير خالد بن سلمان نظيره.", "HOLDS_ROLE", ["Khaled bin Salman > Saudi Arabia"]],
    ["Les forces libanaises et israéliennes se font face.", "FROM", ["Lebanese forces > Lebanon", "Israeli forces > Israel"]],
  ])("%s", async (text, type, expected) => {
    expect((await read(text)).relations(type)).toEqual(expected);
  });

  test("titles are those of office", async () => {
    const { record } = await read("التقى وزير الدفاع السعودي الأمير خالد بن سلمان نظيره.");
    expect(record.relations.find((r) => r.type === "HOLDS_ROLE")?.attrs["title"]).toBe("وزير الدفاع");
  });
});

describe("places by type word and context", () => {
  const refs = async (text: string): Promise<unknown[]> => (await read(text)).record.entities.filter((e) => e.kind === "Place").map((e) => e.subtype);

  test("a type word chooses between a town and its province", async () => {
    expect(await refs("They attacked the town of Kidal.")).toEqual(["city"]);
    expect(await refs("They attacked the Kidal region.")).toEqual(["province"]);
  });

  test("a state told once does not take a city of the world to its namesake", async () => {
    const r = await read("In Ukraine, Kyiv and Kharkiv were hit, Ukrainian officials said. The Ukrainian army left Odesa. Ukraine and Russia will meet in Geneva, the U.S. said.");
    expect(r.record.entities.find((e) => e.name === "Geneva")?.country).toBe("CH");
  });
});

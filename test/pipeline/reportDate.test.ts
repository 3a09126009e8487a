import { createExtractor } from "../../src/pipeline/extractor.js";

const { extract } = await createExtractor();
const read = (text: string, published: string | null = null) => extract({ id: "", path: "made-up.txt", title: null, language: null, publisher: null, published, retrieved: null, text });
const dated = (text: string) => read(text).document.published;

describe("the day of a report", () => {
  test.each([
    ["Kinshasa, 14 March 2025 (Reuters) - Rebels seized Bunagana on Friday.", "2025-03-14"],
    ["GOMA, Congo, March 14, 2025 (AP) — Rebels seized Bunagana on Friday.", "2025-03-14"],
    ["كينشاسا 15 مارس/آذار 2025 - نفى الجيش الكونغولي السبت سيطرة المتمردين على بلدة بوناغانا.", "2025-03-15"],
    ["بورتسودان (رويترز) - 3 يونيو/حزيران 2025 - قتل 14 شخصا في قصف على سوق المدينة يوم الاثنين.", "2025-06-03"],
    ["Friday, 14 March 2025\n\nRebels seized Bunagana on Thursday.", "2025-03-14"],
    ["Les rebelles prennent Bunagana\nPublié le 14 mars 2025 à 10h12\nLes rebelles ont pris Bunagana vendredi.", "2025-03-14"],
    ["المتمردون يسيطرون على بوناغانا\n14 مارس 2025\nسيطر المتمردون على بلدة بوناغانا يوم الجمعة.", "2025-03-14"],
  ])("is that of its dateline or stamp: %s", (text, day) => {
    expect(dated(text)).toBe(day);
  });

  test.each([
    "GOMA, March 14 (AP) — Rebels seized Bunagana on Friday, three years after 14 March 2022.",
    "Since March 14, 2022 - when the war began - rebels have held Bunagana.",
    "On 14 March 2022 rebels seized Bunagana. They held it until Thursday.",
    "Clashes of 14 March 2022\nRebels seized Bunagana on Friday.",
  ])("stays unknown where the text tells another or none: %s", (text) => {
    expect(dated(text)).toBeNull();
  });

  test("is not the day of what it tells", () => {
    expect(read("EL FASHER, Sudan, June 3, 2025 (AP) — A drone strike on a market killed 14 people on Monday.").events[0]!.date).toMatchObject({ from: "2025-06-02", text: "on Monday" });
  });

  test("resolves the days that the text names, and gives way to metadata", () => {
    const text = "Kinshasa, 14 March 2025 (Reuters) - Rebels seized the town of Bunagana on Thursday.";
    expect(read(text).events[0]!.date).toMatchObject({ from: "2025-03-13", inferred: true });
    expect(read(text, "2025-03-16").document.published).toBe("2025-03-16");
  });
});

import { paragraphs } from "../../src/text/paragraphs.js";

const cut = (text: string) => paragraphs(text).map((p) => text.slice(p.start, p.end));

describe("paragraphs", () => {
  test("one paragraph a line, as most web pages are saved", () => {
    expect(cut("A headline\n\nFirst paragraph, long enough to be prose.\nSecond paragraph.\r\n  Third.  \n")).toEqual([
      "A headline", "First paragraph, long enough to be prose.", "Second paragraph.", "Third.",
    ]);
  });

  test("lines wrapped at a width are joined, and a short last line or an indent ends a paragraph", () => {
    const text = "The army retook a village on Monday after three days of heavy\nfighting, a statement said, and the people who had fled to the\nhills came back.\n   Nobody was hurt in the shelling that followed, officials of\nthe province said.\n";
    expect(cut(text)).toHaveLength(2);
    expect(cut(text)[1]).toMatch(/^Nobody.*\n.*said\.$/s);
  });

  test("wrapped Arabic, which has no capitals to tell by", () => {
    const line = "قالت وزارة الدفاع العراقية في بيان لها يوم السبت إن القوات";
    expect(cut(`${line}\n${line}\n${line}\nدخلت المدينة.\n\nانتهى.`)).toHaveLength(2);
  });

  test("list items are paragraphs, and blank text has none", () => {
    expect(cut("- one item of the list here\n- another item of it\n1. a third")).toHaveLength(3);
    expect(cut(" \n\u00a0\n\t")).toEqual([]);
  });

  test("a line that breaks off in a word goes on, however short it is", () => {
    expect(cut("Rebels took Mos-\nul and al-\nQaim.\nThey went on -\nthe army fled.")).toEqual(["Rebels took Mos-\nul and al-\nQaim.", "They went on -", "the army fled."]);
  });

  test("very many lines of a letter or two are one text that runs downwards; a few are a list", () => {
    const down = [..."the troops entered the town at dawn".repeat(10)].join("\n\n");
    expect(cut(`A report of Monday.\n${down}\nA line behind it.`)).toEqual(["A report of Monday.", down, "A line behind it."]);
    expect(cut("a\nb\n12\nc")).toHaveLength(4);
  });
});

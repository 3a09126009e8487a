import { asCsv, asJson, asTable } from "../../src/cli/rows.js";
import { stringWidth } from "../../src/cli/width.js";
import type { CellValue, QueryResult } from "../../src/store/types.js";

const result = (columns: string[], ...rows: CellValue[][]): QueryResult => ({ columns, rows, truncated: false });
const node = { $node: "e_1", labels: ["Entity", "Person"], props: { name: "Abu, \"Maysar\"" } };
const edge = { $edge: "r_1", type: "LEADS", source: "e_1", target: "e_2", props: { count: 2 } };

describe("rows", () => {
  it("as CSV quote what needs it and write the rest as JSON", () => {
    expect(asCsv(result(["a", "b,c"], ["x\ny", null], [1.5, true], [["p", "q"], node]))).toBe(
      'a,"b,c"\r\n"x\ny",\r\n1.5,true\r\n"[""p"",""q""]","{""id"":""e_1"",""labels"":[""Entity"",""Person""],""properties"":{""name"":""Abu, \\""Maysar\\""""}}"\r\n',
    );
  });

  it("as JSON are objects by column", () => {
    expect(JSON.parse(asJson(result(["n", "r", "x"], [node, edge, { deep: [node] }])))).toEqual([
      {
        n: { id: "e_1", labels: ["Entity", "Person"], properties: node.props },
        r: { id: "r_1", type: "LEADS", source: "e_1", target: "e_2", properties: { count: 2 } },
        x: { deep: [{ id: "e_1", labels: ["Entity", "Person"], properties: node.props }] },
      },
    ]);
    expect(asJson(result(["n"]))).toBe("[]\n");
  });

  it("as a table stay within the width and name nodes", () => {
    const text = asTable(result(["who", "said"], [node, "word ".repeat(50)], ["الموصل", edge]), 40);
    expect(Math.max(...text.split("\n").map(stringWidth))).toBeLessThanOrEqual(40);
    expect(text).toContain("(Person Abu");
    expect(text).toContain("…");
    expect(text).toContain("[LEADS]");
  });

  it("as a table cannot steer the terminal", () => {
    expect(asTable(result(["a"], ["\u001b[31mred\u001b]0;title\u0007\u202egnp.exe"]), 80)).not.toMatch(/[\u0007\u001b\u202e]/);
  });
});

it.each([
  ["abc", 3], ["é", 1], ["e\u0301", 1], ["قُصِف", 3], ["الموصل", 6], ["لا", 2], ["日本", 4], ["ｱｲ", 2], ["한글", 4], ["\u1112\u1161\u11ab", 2],
  ["👍", 2], ["👨‍👩‍👧", 2], ["🇮🇶", 2], ["❤️", 2], ["❤", 1], ["a\u200bb", 2], ["\u200eab", 2], ["नि", 2], ["soft\u00adhyphen", 11],
])("takes %s for as many columns as a terminal does", (text, columns) => expect(stringWidth(text)).toBe(columns));

describe("a table of many scripts", () => {
  const cells = [["الموصل", "قُصِف", "x"], ["東京", "e\u0301", "y"], ["👨‍👩‍👧 family", "a", "z"], ["Mosul", "طويل ".repeat(30), "w"]];
  const lines = asTable(result(["place", "word", "end"], ...cells), 60).split("\n");

  it("keeps its columns", () => {
    for (const [i, end] of ["x", "y", "z", "w"].entries()) {
      const line = lines[i + 2]!;
      expect(line.endsWith(end)).toBe(true);
      // all three columns begin where they begin in the heading
      expect(stringWidth(line) - 1).toBe(lines[0]!.indexOf("end"));
    }
  });

  it("keeps two Arabic cells side by side in their order, where the terminal reorders text", () => {
    const arabic = lines[2]!;
    expect(arabic).toMatch(/^\u200eالموصل\u200e +قُصِف\u200e +x$/);
    expect(lines[3]).not.toContain("\u200e");
  });

  it("cuts between characters, not within one", () => {
    const cut = asTable(result(["a"], ["👨‍👩‍👧".repeat(20)], ["e\u0301".repeat(50)]), 21).split("\n");
    expect(cut[2]).toBe(`${"👨‍👩‍👧".repeat(10)}…`);
    expect(cut[3]).toBe(`${"e\u0301".repeat(20)}…`);
  });
});

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

it("measures text as a terminal does", () => {
  expect([stringWidth("abc"), stringWidth("é"), stringWidth("قُصِف"), stringWidth("日本"), stringWidth("👍")]).toEqual([3, 1, 3, 4, 2]);
});

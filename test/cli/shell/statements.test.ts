import { onOneLine, Statements } from "../../../src/cli/shell/statements.js";

const read = (...lines: string[]): string[] => {
  const statements = new Statements((line) => line.startsWith(":") || line === "contested");
  return [...lines.flatMap((line) => statements.push(line)), ...statements.end()].map(({ text }) => text);
};

test.each<[string[], string[]]>([
  [["RETURN 1;"], ["RETURN 1"]],
  [["MATCH (n)", "RETURN n;"], ["MATCH (n)\nRETURN n"]],
  [["RETURN 1; RETURN 2;", "RETURN 3"], ["RETURN 1", "RETURN 2", "RETURN 3"]],
  [["RETURN ';' AS a, \";\" AS b, 1 AS `;`;"], ["RETURN ';' AS a, \";\" AS b, 1 AS `;`"]],
  [["RETURN 'it\\'s;' AS a;"], ["RETURN 'it\\'s;' AS a"]],
  [["RETURN 1 // ; not here", "AS x;"], ["RETURN 1 // ; not here\nAS x"]],
  [["RETURN /* ; ", " ; */ 1;"], ["RETURN /* ; \n ; */ 1"]],
  [["RETURN 'two", "lines;';"], ["RETURN 'two\nlines;'"]],
  [["RETURN 'http://x';"], ["RETURN 'http://x'"]],
  [[":help", "contested", "RETURN 1;"], [":help", "contested", "RETURN 1"]],
  [["MATCH (n)", ":help", "contested;"], ["MATCH (n)\n:help\ncontested"]],
  [["", "  ", ";", ";;", "// nothing", "/* nothing */ ;"], []],
])("%j are %j", (lines, expected) => expect(read(...lines)).toEqual(expected));

test("tell the line on which each begins", () => {
  const statements = new Statements(() => false);
  const found = ["", "RETURN 1;", "", "RETURN", "2; RETURN", "3;"].flatMap((line) => statements.push(line));
  expect(found.map(({ line, text }) => [line, text])).toEqual([[2, "RETURN 1"], [4, "RETURN\n2"], [5, "RETURN\n3"]]);
});

test("are forgotten at Ctrl-C, also within a string", () => {
  const statements = new Statements(() => false);
  statements.push("RETURN 'open");
  expect(statements.pending).toBe(true);
  statements.clear();
  expect(statements.pending).toBe(false);
  expect(statements.push("RETURN 1;").map(({ text }) => text)).toEqual(["RETURN 1"]);
});

test("stand on one line in the history, without comments", () => {
  expect(onOneLine("MATCH (n) // all\n  RETURN n.name /* the\n name */, 'a // b'")).toBe("MATCH (n) RETURN n.name , 'a // b'");
});

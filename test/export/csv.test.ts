import { csv } from "../../src/export/formats/csv.js";
import type { GraphNode, GraphSource } from "../../src/model/index.js";
import { collect, sourceOf } from "../support/collect.js";

const person = (id: string, props: GraphNode["props"]): GraphNode => ({ id, labels: ["Entity", "Person"], props: { id, ...props } });
const write = async (source: GraphSource) => (await collect(csv, source)).files;
/** Cells of a table whose cells hold no line ends and no quotation marks within. */
const cells = (table: string): string[][] => table.slice(1).trimEnd().split("\r\n").map((line) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,"]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ""));

it.each(["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\u0000=1", "＝1+1", "＋1", "－1", "＠1"])("lets no spreadsheet run %j", async (name) => {
  const source = sourceOf({ nodes: [person("e_1", { name, aliases: ["x", name] })], edges: [{ id: "r_1", type: "FIGHTS", source: "e_1", target: "e_1", props: { title: name } }] });
  const { "nodes.csv": nodes, "edges.csv": edges } = await write(source);
  for (const cell of [...cells(nodes!), ...cells(edges!)].flat()) {
    expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    // where decimals have a comma, a semicolon starts a cell
    expect(cell).not.toMatch(/;\s*[=+\-@＝＋－＠]/);
  }
  expect(nodes).toContain(`'${name.replace(/[\s\0]/g, "")}`);
});

it("leaves numbers as they are, negative ones too", async () => {
  const { "nodes.csv": nodes } = await write(sourceOf({ nodes: [person("e_1", { lat: -33.9, mentions: 2, sure: true })], edges: [] }));
  expect(cells(nodes!)).toEqual([["Id", "Type", "Label", "Lat", "Mentions", "Sure"], ["e_1", "Person", "e_1", "-33.9", "2", "yes"]]);
});

it("has readable types and headings, and both ends by name", async () => {
  const { "edges.csv": edges, "nodes.csv": nodes } = await write(
    sourceOf({
      nodes: [person("e_1", { name: "Ann", subtype: "head_of_state" }), { id: "e_2", labels: ["Entity", "Place"], props: { id: "e_2", name: "الموصل", geoPrecision: "city_part" } }],
      edges: [
        { id: "r_1", type: "HOLDS_ROLE", source: "e_1", target: "e_2", props: { id: "r_1", title: "mayor", dateFrom: "2014", evidence: ["s_1", "s_2"] } },
        { id: "r_2", type: "FIGHTS", source: "e_1", target: "e_9", props: { symmetric: true } },
      ],
    }),
  );
  expect(cells(nodes!)).toEqual([["Id", "Type", "Label", "Name", "Subtype", "Geo precision"], ["e_1", "Person", "Ann", "Ann", "Head of state", ""], ["e_2", "Place", "الموصل", "الموصل", "", "City part"]]);
  expect(cells(edges!)).toEqual([
    ["Id", "Type", "Source id", "Source type", "Source", "Target id", "Target type", "Target", "Direction", "Title", "Date from", "Evidence"],
    ["r_1", "Holds role", "e_1", "Person", "Ann", "e_2", "Place", "الموصل", "source to target", "mayor", "2014", "s_1; s_2"],
    ["r_2", "Fights", "e_1", "Person", "Ann", "e_9", "", "", "both", "", "", ""],
  ]);
});

it("begins with the mark by which Excel knows UTF-8, ends lines as RFC 4180 says, and no cell is too long for Excel", async () => {
  const { "nodes.csv": nodes } = await write(sourceOf({ nodes: [{ id: "s_1", labels: ["Sentence"], props: { text: `one\ntwo ${"x".repeat(40_000)}` } }, { id: "d_1", labels: ["Document"], props: { text: "whole", title: 'A "b", c' } }], edges: [] }));
  expect(nodes!.startsWith("\ufeffId,Type,Label,Text,Title\r\n")).toBe(true);
  expect(nodes).toContain("one two x");
  expect(Math.max(...nodes!.split(/,|\r\n/).map((cell) => cell.length))).toBeLessThan(32_767);
  expect(nodes).toContain('d_1,Document,"A ""b"", c",,"A ""b"", c"\r\n');
  expect(nodes).not.toContain("whole");
});

import { SitgraphError } from "../../src/errors.js";
import { neo4jCsv } from "../../src/export/formats/neo4jCsv.js";
import type { GraphEdge, GraphNode, GraphSource } from "../../src/model/index.js";
import { collect, sourceOf } from "../support/collect.js";

const person = (id: string, props: GraphNode["props"]): GraphNode => ({ id, labels: ["Entity", "Person"], props: { id, ...props } });
const fights = (id: string, props: GraphEdge["props"]): GraphEdge => ({ id, type: "FIGHTS", source: "e_1", target: "e_2", props: { id, ...props } });

it("has a typed header and the rows of each kind apart, and the options to read them with", async () => {
  const { files, report } = await collect(neo4jCsv, sourceOf({
    nodes: [person("e_1", { name: 'An "n"', mentions: 3, lat: 36, aliases: ["a", "b;c"], empty: "" }), person("e_2", { lat: 36.5, aliases: [], years: [2014, 2015.5], sure: true })],
    edges: [fights("r_1", { count: 2, text: "two\nlines" }), fights("r_2", {})],
  }));
  expect(files).toEqual({
    "nodes.Entity-Person.header.csv": "id:ID,name:string,mentions:long,lat:double,aliases:string[],empty:string,years:double[],sure:boolean\n",
    "nodes.Entity-Person.csv": '"e_1","An ""n""",3,36,"a\u001fb;c","",,\n"e_2",,,36.5,,,"2014\u001f2015.5",true\n',
    "relationships.FIGHTS.header.csv": ":START_ID,:END_ID,id:string,count:long,text:string\n",
    "relationships.FIGHTS.csv": '"e_1","e_2","r_1",2,"two\nlines"\n"e_1","e_2","r_2",,\n',
    "import.args": [
      "--id-type=string", "--array-delimiter=U+001F", "--multiline-fields=true",
      "--nodes=Entity:Person=nodes.Entity-Person.header.csv,nodes.Entity-Person.csv",
      "--relationships=FIGHTS=relationships.FIGHTS.header.csv,relationships.FIGHTS.csv", "",
    ].join("\n"),
  });
  expect(report).toEqual({ nodes: 2, edges: 2, stripped: 0 });
});

it("leaves out and counts characters that would break lists and rows", async () => {
  const { files, report } = await collect(neo4jCsv, sourceOf({ nodes: [person("e_1", { aliases: ["a\u001fb", "c\u0000"], name: "x\ud800" })], edges: [] }));
  expect(files["nodes.Entity-Person.csv"]).toBe('"e_1","ab\u001fc","x"\n');
  expect(report.stripped).toBe(3);
});

it("widens a column that holds several types", async () => {
  const { files } = await collect(neo4jCsv, sourceOf({ nodes: [person("e_1", { a: 1, b: "x", c: true }), person("e_2", { a: 0.5, b: ["y", "z"], c: "no" })], edges: [] }));
  expect(files["nodes.Entity-Person.header.csv"]).toBe("id:ID,a:double,b:string[],c:string\n");
  expect(files["nodes.Entity-Person.csv"]).toBe('"e_1",1,"x","true"\n"e_2",0.5,"y\u001fz","no"\n');
});

it.each(["a:b", "a,b", "a b", 'a"', "a\n"])("refuses the property name %j, which would be syntax of the header", async (name) => {
  await expect(collect(neo4jCsv, sourceOf({ nodes: [person("e_1", { [name]: 1 })], edges: [] }))).rejects.toThrow(SitgraphError);
});

it("refuses labels that would be options of the importer", async () => {
  await expect(collect(neo4jCsv, sourceOf({ nodes: [{ id: "e_1", labels: ["A=../../etc"], props: {} }], edges: [] }))).rejects.toThrow(/no name/);
});

it("says so when the graph changes between its two passes", async () => {
  let pass = 0;
  const changing: GraphSource = { nodes: () => [person("e_1", pass++ === 0 ? {} : { late: 1 })], edges: () => [] };
  await expect(collect(neo4jCsv, changing)).rejects.toThrow(/changed while it was being exported/);
});

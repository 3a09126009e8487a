import { guardQuery, withLimit } from "../../src/store/guard.js";

test("gives the query without its last semicolon", () => {
  expect(guardQuery("  MATCH (n) RETURN n ; ")).toBe("  MATCH (n) RETURN n");
  expect(guardQuery("RETURN ';' AS x;")).toBe("RETURN ';' AS x");
});

test.each([
  ["an unclosed quote", "RETURN 'x"],
  ["nothing", " /* only a comment */ ;"],
])("says that %s is no query", (_, cypher) => {
  expect(() => guardQuery(cypher)).toThrow(expect.objectContaining({ code: "QUERY_INVALID" }));
});

test.each([
  ["a word of a clause inside a string", "RETURN 'DELETE n' AS a, \"CALL dbms.x()\" AS b"],
  ["in a comment", "RETURN 1 // ; DELETE n\n/* LOAD CSV */"],
  ["as a quoted name", "MATCH (`DELETE`) RETURN `DELETE`.`SET`"],
  ["as a property, label, type, key or parameter", "MATCH (n:Set {merge: 1})-[r:CREATE]->() WHERE n.delete = $remove RETURN {set: n.drop}"],
  ["as part of a longer word", "MATCH (n) WHERE n.created > 1 RETURN n.settings AS offset"],
  ["functions of points and durations", "RETURN point.distance($a, $b), duration.between($c, $d)"],
])("lets through %s", (_, cypher) => {
  expect(guardQuery(cypher)).toBe(cypher.trimEnd().replace(/\s*\/\/.*[\s\S]*$/, ""));
});

test.each([
  ["procedures in any spelling", "CALL\n/*x*/DBMS . LISTCONFIG ( )"],
  ["quoted procedures", "CALL `dbms.listConfig`()"],
  ["unknown functions", "RETURN apoc.load.jsonParams('x') AS x"],
  ["escapes that Neo4j reads before all else", "MATCH (n) \\u0044ELETE n"],
  ["several u in an escape", "MATCH (n) \\uuu0044ELETE n"],
  ["a string that an escape ends", "RETURN 'x\\u0027 AS a UNION MATCH (n) DETACH DELETE n RETURN \\u0027' AS a"],
  ["very long queries", `RETURN '${"x".repeat(100_001)}'`],
  ["a second statement", "RETURN 1; RETURN 2"],
])("refuses %s", (_, cypher) => {
  expect(() => guardQuery(cypher)).toThrow(expect.objectContaining({ code: "QUERY_REFUSED" }));
});

test("a limit is added to the last RETURN of a plain query alone", () => {
  const limited = (cypher: string) => withLimit(cypher, 11) !== cypher;
  expect(withLimit("MATCH (n) RETURN n ORDER BY n.id", 11)).toBe("MATCH (n) RETURN n ORDER BY n.id\nLIMIT 11");
  expect(limited("CALL { RETURN 1 AS a LIMIT 1 } RETURN a")).toBe(true);
  expect(limited("CALL db.labels()")).toBe(false);
  expect(limited("MATCH (n) WITH n LIMIT 5 RETURN n")).toBe(true);
  expect(limited("MATCH (n) RETURN n LIMIT 5")).toBe(false);
  expect(limited("MATCH (n) RETURN n.limit AS `LIMIT`")).toBe(true);
  expect(limited("RETURN 1 AS a UNION RETURN 2 AS a")).toBe(false);
  expect(limited("MATCH (n) SET n.x = 1")).toBe(false);
});

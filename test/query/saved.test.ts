import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseQuestion } from "../../src/query/index.js";
import { loadQuestions } from "../../src/resources/queries.js";
import { loadSchema } from "../../src/resources/schema.js";
import { openStore } from "../../src/store/index.js";
import { change, edge, node, sample } from "../contract/store/sample.js";
import { answers } from "./questions.js";

test("there are twenty or more, each with title, description and parameters that have defaults", () => {
  const questions = loadQuestions();
  expect(questions.length).toBeGreaterThanOrEqual(20);
  expect(new Set(questions.map((q) => q.title)).size).toBe(questions.length);
});

test("they name only labels and types of the schema", () => {
  const schema = loadSchema();
  for (const { name, cypher } of loadQuestions()) {
    const code = cypher.replace(/'[^']*'/g, "''").replace(/\{[^{}]*\}/g, (m) => (/\w+:/.test(m) && !/[[(]/.test(m) ? "" : m));
    for (const [, label] of code.matchAll(/\(\w*:(\w+)/g)) expect(`${name} ${schema.label(label!)}`).toBe(`${name} ${label}`);
    for (const [, types] of code.matchAll(/-\[\w*:([\w|]+)/g)) for (const type of types!.split("|")) expect(`${name} ${schema.relationType(type)}`).toBe(`${name} ${type}`);
  }
});

test("reads the header", () => {
  const text = '// title: T\n// description: D: with colon\n//\n// param one: Le Drian — a name\n// param n: 5 - how many\n// param any: "" — may be empty\n\nMATCH (n) WHERE n.name = $one OR $any = \'\' // note\nRETURN n LIMIT $n\n';
  expect(parseQuestion("q", text)).toEqual({
    name: "q",
    title: "T",
    description: "D: with colon",
    params: [
      { name: "one", type: "string", default: "Le Drian", description: "a name" },
      { name: "n", type: "integer", default: 5, description: "how many" },
      { name: "any", type: "string", default: "", description: "may be empty" },
    ],
    cypher: "MATCH (n) WHERE n.name = $one OR $any = '' // note\nRETURN n LIMIT $n",
  });
});

test.each([
  ["// description: d\nRETURN 1", /title/],
  ["// title: t\n// description: d\n", /no query/],
  ["// title: t\n// description: d\nRETURN $x", /\$x/],
  ["// title: t\n// description: d\n// param x: 1 — one\nRETURN 1", /describes x/],
  ["// title: t\n// description: d\n// param x\nRETURN $x", /\$x/],
  ["// title: t\n// description: d\n// param x: only a default\nRETURN $x", /must read/],
])("says what is wrong with a file: %s", (text, message) => {
  expect(() => parseQuestion("bad", text)).toThrow(message);
});

test("each gives the expected rows from the sample graph", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sitgraph-query-"));
  const store = await openStore(join(folder, "q.db"), { schema: loadSchema() });
  try {
    await store.migrate();
    await store.commit(change(sample()));
    expect(await answers(store)).toMatchSnapshot();
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("what changed between two dates: events and relations that begin or end then", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sitgraph-query-"));
  const store = await openStore(join(folder, "q.db"), { schema: loadSchema() });
  try {
    await store.migrate();
    const { nodes, edges } = sample();
    await store.commit(change({
      nodes: [...nodes, node("v_taken", ["Event"], { type: "COERCE", subtype: "capture_territory", status: "asserted", dateFrom: "2016-05-10", dateTo: "2016-05-11" }), node("v_none", ["Event"], { type: "AGREE", status: "negated", dateFrom: "2016-05-10" })],
      edges: [...edges, edge("ACTOR_IN", "e_brigades", "v_taken"), edge("OCCURRED_AT", "v_taken", "e_elm"), edge("LEADS", "e_weil", "e_council", { from: "2016-05", to: "2017-01-31" })],
    }));
    const changes = async (from: string, to: string) => (await store.query(loadQuestions().find(({ name }) => name === "changes")!.cypher, { params: { from, to } })).rows.map((row) => row.slice(0, 4));
    expect(await changes("2016-05", "2016-12-31")).toEqual([["2016-05", "LEADS begins", "Adam Weil", "Military Council"], ["2016-05-10", "capture_territory", "Northern Brigades", "Port Elm"]]);
    expect(await changes("2017", "2017-12-31")).toEqual([["2017-01-31", "LEADS ends", "Adam Weil", "Military Council"]]);
    expect(await changes("2016-05-11", "2016-05-31")).toEqual([]);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

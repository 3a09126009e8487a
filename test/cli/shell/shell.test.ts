/** The shell over a real store, fed line by line as a terminal or a pipe would. */
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { PassThrough } from "node:stream";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Session } from "../../../src/cli/shell/commands.js";
import { History, historyFile } from "../../../src/cli/shell/history.js";
import { complete, pipedLines, terminalLines, type Lines } from "../../../src/cli/shell/lines.js";
import { runShell, shellWords } from "../../../src/cli/shell/shell.js";
import type { Io } from "../../../src/cli/io.js";
import { loadQuestions } from "../../../src/resources/queries.js";
import { loadSchema } from "../../../src/resources/schema.js";
import { openStore } from "../../../src/store/index.js";
import type { GraphStore } from "../../../src/store/types.js";
import { change, sample } from "../../contract/store/sample.js";

const folder = mkdtempSync(join(tmpdir(), "sitgraph-shell-"));
const schema = loadSchema();
const questions = loadQuestions();
let store: GraphStore;
beforeAll(async () => {
  store = await openStore(join(folder, "g.db"), { schema });
  await store.migrate();
  await store.commit(change(sample()));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What is printed when these lines are entered; undefined is Ctrl-C. */
async function enter(lines: (string | undefined)[], { interactive = true, settings = {} as Partial<Session> } = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const prompts: string[] = [];
  const remembered: string[] = [];
  const io = { data: async (text: string) => void out.push(text), note: (text: string) => void err.push(text), complain: (text: string) => void err.push(text), width: 100, style: (_: string, text: string) => text } as unknown as Io;
  const left = [...lines];
  const source: Lines = {
    interactive,
    next: (prompt) => {
      prompts.push(prompt);
      return Promise.resolve(left.length > 0 ? left.shift() : null);
    },
    close() {},
  };
  const session: Session = { params: {}, format: "table", limit: 100, timeout: 10, questions, io, done: false, model: () => Promise.resolve("THE MODEL\n"), ...settings };
  const well = await runShell({ store, schema, session, lines: source, write: false, remember: (entry) => void remembered.push(entry) });
  return { out: out.join(""), err: err.join("\n"), well, prompts, remembered, left, session };
}

test("asks over several lines, with another prompt until the semicolon", async () => {
  const { out, prompts } = await enter(["MATCH (p:Person)", "RETURN p.name AS name ORDER BY name;"]);
  expect(out).toBe("name\n───────────\nAdam Weil\nSami Hariri\n");
  expect(prompts.map((prompt) => prompt.trim())).toEqual(["sitgraph>", "...>", "sitgraph>"]);
  expect(new Set(prompts.map(({ length }) => length)).size).toBe(1);
});

test("asks saved questions by name, with parameters behind it or set before", async () => {
  expect((await enter(['events-in-place place="Tall Qasr"'])).out).toContain("airstrike");
  expect((await enter([":param place Port Elm", "events-in-place"])).out).toContain("meeting");
  expect((await enter(["events-in-place place='تل قصر';"])).out).toContain("airstrike");
  // set for other questions, and unknown to this one
  expect((await enter([":param place Port Elm", "documents"])).out).toContain("a.txt");
});

test("sets, shows and forgets parameters", async () => {
  const { out, session } = await enter([":param n 2", ":param who => Adam Weil", ':param list ["a", 1]', ":param x=true", ":params", "RETURN $n + 1 AS n, $who AS who, $list[1] AS one, $x AS x;", ":params clear"], { settings: { format: "json" } });
  expect(out).toContain('$who = "Adam Weil"');
  expect(out).toContain('[\n{"n":3,"who":"Adam Weil","one":1,"x":true}\n]\n');
  expect(session.params).toEqual({});
});

test("lists questions, shows one, prints the model and helps", async () => {
  const { out } = await enter([":list", ":list contested", ":schema", ":help"]);
  for (const { name } of questions) expect(out).toContain(name);
  expect(out).toContain("contested: Contested events");
  expect(out).toContain("MATCH (v:Event)<-[r:ABOUT]-(t:Statement)");
  expect(out).toContain("THE MODEL");
  for (const command of [":help", ":list", ":params", ":param", ":schema", ":format", ":limit", ":timeout", ":quit"]) expect(out).toContain(`  ${command}`);
});

test("changes format and limit for what follows", async () => {
  const { out, err } = await enter([":format csv", ":limit 1", "MATCH (p:Person) RETURN p.id AS id ORDER BY id;", ":format"]);
  expect(out).toBe("id\r\ne_hariri\r\n");
  expect(err).toContain("only the first 1 rows are shown; :limit raises the bound");
  expect(err).toContain("format: csv");
});

test.each([
  ["RETURN $who;", /\$who has no value; set it with :param who/],
  ["MATCH (n RETURN n;", /hint: a "\(" is not closed/],
  ["MATCH (n:Persn) RETURN n;", /no label Persn; did you mean Person\?/],
  ["MATCH ()-[r:FIGTHS]->() RETURN r;", /no relationship type FIGTHS; did you mean FIGHTS\?/],
  ["MATCH (n:Spaceship) RETURN n;", /no label Spaceship; :schema lists/],
  ["MATCH (n) DETACH DELETE n;", /DETACH writes; use --write/],
  ["contestde;", /no saved question "contestde"; did you mean contested\?/],
  ["events-in-place plaec=x", /no parameter "plaec"; it has place/],
  ["events-in-place place", /"place" is not name=value/],
  ["corroborated limit=many", /limit must be a whole number, not "many"/],
  [":hlep", /no command :hlep; did you mean :help\?/],
  [":param x", /wants a name and a value/],
  [":limit none", /whole number of rows above 0, not "none"/],
  [":format xml", /table, csv, json, not "xml"/],
  [":list zeppelin", /no saved question is about "zeppelin"/],
])("%s says what is wrong and how to mend it, and goes on", async (line, message) => {
  const { err, out, well } = await enter([line, "RETURN 1 AS still;"]);
  expect(err).toMatch(message);
  expect(out).toContain("still");
  expect(well).toBe(true);
});

test("stops a pipe at the first error and names its line", async () => {
  const { out, err, well, left } = await enter(["RETURN 1 AS one;", "", "RETURN nothing;", "RETURN 2 AS two;"], { interactive: false });
  expect(well).toBe(false);
  expect(out).toContain("one");
  expect(out).not.toContain("two");
  expect(err).toMatch(/error in line 3: .*nothing/);
  expect(left).toEqual(["RETURN 2 AS two;"]);
});

test("answers the last query of a pipe also without a semicolon", async () => {
  expect((await enter(["RETURN 7 AS seven"], { interactive: false })).out).toContain("seven");
});

test.each([[":quit"], ["exit"], ["quit;"], [":q"]])("%s leaves", async (line) => {
  const { left, remembered } = await enter([line, "RETURN 1;"]);
  expect(left).toEqual(["RETURN 1;"]);
  expect(remembered).toEqual([]);
});

test("forgets a query at Ctrl-C, and hints at a question that was nearly named", async () => {
  const { out, err } = await enter(["contestd", undefined, "RETURN 1 AS one;"]);
  expect(err).toContain("did you mean the question contested?");
  expect(out).toContain("one");
  expect(err).not.toContain("error");
});

describe("history", () => {
  test("keeps what was asked, on one line, for the next shell and for no other user", async () => {
    const file = join(folder, "state", "history");
    const { remembered } = await enter(["MATCH (n) // all of them", "RETURN count(n) AS n;", "documents", "RETURN wrong;"]);
    expect(remembered).toEqual(["MATCH (n) RETURN count(n) AS n;", "documents", "RETURN wrong;"]);
    const history = new History(file);
    for (const entry of [...remembered, "RETURN wrong;"]) history.add(entry);
    expect(new History(file).entries).toEqual(remembered);
    expect(statSync(file).mode & 0o077).toBe(0);
    for (let i = 0; i < 1100; i++) history.add(`RETURN ${i};`);
    expect(readFileSync(file, "utf8").split("\n")).toHaveLength(1001);
    expect(new History(file).entries.at(-1)).toBe("RETURN 1099;");
  });

  test("lies where the user says, else with the user's state", () => {
    expect(historyFile({ SITGRAPH_HISTORY: "/x/h", HOME: "/home/u" })).toBe("/x/h");
    expect(historyFile({ SITGRAPH_HISTORY: "", HOME: "/home/u" })).toBeNull();
    expect(historyFile({ XDG_STATE_HOME: "/s", HOME: "/home/u" })).toBe(join("/s", "sitgraph", "history"));
    expect(historyFile({ HOME: "/home/u" })).toBe(join("/home/u", ".local", "state", "sitgraph", "history"));
    expect(historyFile({})).toBeNull();
  });

  test("that cannot be kept is no error", () => {
    const history = new History(join(folder, "g.db", "history"));
    history.add("RETURN 1;");
    expect(history.entries).toEqual(["RETURN 1;"]);
  });
});

describe("a terminal", () => {
  test("gives lines, brings back earlier ones, forgets at Ctrl-C, ends at Ctrl-D", async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    let shown = "";
    output.setEncoding("utf8").on("data", (text: string) => (shown += text));
    const lines = terminalLines({ input, output, history: ["RETURN 'earlier';"], words: [], onInterrupt: () => {} });
    const next = (keys: string): Promise<string | null | undefined> => {
      const line = lines.next("> ");
      input.write(keys);
      return line;
    };
    expect(await next("RETURN 1;\r")).toBe("RETURN 1;");
    expect(await next("\u001b[A\u001b[A\r")).toBe("RETURN 'earlier';");
    expect(await next("half a line\u0003")).toBeUndefined();
    expect(await next("الموصل\r")).toBe("الموصل");
    expect(await next("\u0004")).toBeNull();
    expect(await lines.next("> ")).toBeNull();
    expect(shown).toContain("> ");
    lines.close();
  });

  test("tells of Ctrl-C while a question runs", async () => {
    const input = new PassThrough();
    let interrupted = 0;
    const lines = terminalLines({ input, output: new PassThrough(), history: [], words: [], onInterrupt: () => void interrupted++ });
    const line = lines.next("> ");
    input.write("RETURN 1;\r");
    await line;
    input.write("\u0003");
    await new Promise((resolve) => setImmediate(resolve));
    expect(interrupted).toBe(1);
    lines.close();
  });

  test("completes questions, commands, labels and types", () => {
    const words = shellWords(schema, questions);
    expect(complete("conte", words)).toEqual([["contested"], "conte"]);
    expect(complete(":sch", words)).toEqual([[":schema"], ":sch"]);
    expect(complete("MATCH (p:Pers", words)).toEqual([["Person"], "Pers"]);
    expect(complete("MATCH (p: pers", words)).toEqual([["Person"], "pers"]);
    expect(complete("MATCH ()-[:OCC", words)).toEqual([["OCCURRED_AT"], "OCC"]);
    expect(complete("MATCH ", words)).toEqual([[], ""]);
  });
});

test("a pipe gives lines as they are", async () => {
  const lines = pipedLines((async function* () {
    yield Buffer.from("RETURN 1;\r\nRET");
    yield Buffer.from("URN 2;");
  })());
  expect([await lines.next(""), await lines.next(""), await lines.next("")]).toEqual(["RETURN 1;", "RETURN 2;", null]);
});

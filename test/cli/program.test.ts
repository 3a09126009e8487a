/** The program as a user runs it: processes, pipes, signals. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jest } from "@jest/globals";
import { documentId, type ExtractionRecord } from "../../src/model/index.js";
import { checkRecord } from "../../src/pipeline/checkRecord.js";
import { seedsPath } from "../../src/resources/paths.js";
import { loadRecordShape } from "../../src/resources/recordShape.js";
import { loadSchema } from "../../src/resources/schema.js";
import { parseXml } from "../support/xml.js";
import { run, scratchFolder, start } from "../support/program.js";

const TIMEOUT = 120_000; // each process compiles the sources first
jest.setTimeout(TIMEOUT);

const dir = scratchFolder();
const REPORT = "Baghdad, Dec 8 - Iraqi forces shelled the town of Mosul on Thursday, the defense ministry said. At least 12 civilians were killed.\n";
const REPORT_FR = "Le ministre de la Défense, Jean Dupont, a déclaré que l’armée irakienne avait repris la ville de Mosul.\n";
beforeAll(() => {
  mkdirSync(join(dir, "in"));
  writeFileSync(join(dir, "in/a.txt"), REPORT);
  writeFileSync(join(dir, "in/b.txt"), REPORT_FR);
  writeFileSync(join(dir, "in/empty.txt"), "");
});

const records = (text: string): ExtractionRecord[] => text.split("\n").filter(Boolean).map((line) => JSON.parse(line) as ExtractionRecord);

describe("extract", () => {
  it("prints one valid record a document, in input order, and says what failed", async () => {
    const { status, stdout, stderr } = await run(["extract", "in/b.txt", "in", "nothing.txt"], { cwd: dir });
    expect(status).toBe(3);
    const found = records(stdout);
    expect(found.map(({ document }) => document.path)).toEqual(["in/b.txt", "in/a.txt"]);
    expect(found[1]!.document).toMatchObject({ text: REPORT, id: documentId(REPORT), published: null, language: "en" });
    expect(stderr).toMatch(/^failed: in\/empty\.txt: the file is empty$/m);
    expect(stderr).toMatch(/^failed: nothing\.txt: no such file or folder; expected/m);
    const shape = loadRecordShape();
    for (const record of found) {
      expect(checkRecord(record, loadSchema(), shape)).toBeNull();
      for (const { start, end, text } of record.mentions) expect(record.document.text.slice(start, end)).toBe(text);
    }
  });

  it("reads documents as JSON Lines from stdin, as they come", async () => {
    const child = start(["extract", "-"]);
    const answers: string[] = [];
    let partial = "";
    const next = (): Promise<string> =>
      new Promise((resolve) => {
        const check = (): void => (answers.length > 0 ? resolve(answers.shift()!) : void setTimeout(check, 20));
        check();
      });
    child.stdout!.setEncoding("utf8").on("data", (text: string) => {
      const lines = (partial + text).split("\n");
      partial = lines.pop()!;
      answers.push(...lines);
    });
    child.stdin!.write(`${JSON.stringify({ path: "q/1", text: REPORT, published: "2016-12-08" })}\n`);
    expect((JSON.parse(await next()) as ExtractionRecord).document).toMatchObject({ path: "q/1", published: "2016-12-08" });
    child.stdin!.end(`${JSON.stringify({ path: "q/2", text: REPORT_FR })}\n`);
    expect((JSON.parse(await next()) as ExtractionRecord).document).toMatchObject({ path: "q/2", language: "fr" });
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
  });

  it("ends quietly when its reader has seen enough", async () => {
    const line = `${JSON.stringify({ text: REPORT.repeat(200) })}\n`;
    const child = start(["extract", "-"]);
    let stderr = "";
    child.stderr!.on("data", (text: Buffer) => (stderr += text.toString()));
    child.stdin!.on("error", () => {});
    child.stdin!.write(line.repeat(20));
    child.stdin!.end();
    child.stdout!.once("data", () => child.stdout!.destroy());
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
    expect(stderr).toBe("");
  });

  it("stops with 130 at Ctrl-C, also while it waits for input", async () => {
    const child = start(["extract", "-"]);
    child.stdin!.write(`${JSON.stringify({ text: REPORT })}\n`);
    child.stdout!.once("data", () => child.kill("SIGINT"));
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(130);
  });
});

describe("build, query, show, export", () => {
  const db = join(dir, "graph.db");
  let built: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    built = await run(["build", "in", "--db", db, "--out", "graph.graphml", "--json"], { cwd: dir });
  });

  it("says what it built, on stderr for people and on stdout for programs", () => {
    expect(built.status).toBe(3);
    expect(JSON.parse(built.stdout)).toMatchObject({ added: 2, failed: [{ path: "in/empty.txt", code: "INPUT_EMPTY" }], graph: { documents: 2, languages: { en: 1, fr: 1 } } });
    expect(built.stderr).toMatch(/documents +2 +English 1, French 1/);
    expect(built.stderr).toMatch(/2 added, 0 changed, 0 unchanged, 1 failed/);
    expect(built.stderr).not.toContain("\u001b[");
  });

  it("changes nothing when run again", async () => {
    const { stdout } = await run(["build", "in/a.txt", "in/b.txt", "--db", db, "--json", "--quiet"], { cwd: dir });
    const { graph, ...rest } = JSON.parse(stdout) as { graph: object };
    expect(rest).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(graph).toEqual((JSON.parse(built.stdout) as { graph: object }).graph);
  });

  it("wrote GraphML with every document", () => {
    const root = parseXml(readFileSync(join(dir, "graph.graphml"), "utf8"));
    const nodes = root.all("graph")[0]!.all("node");
    expect(nodes.filter(({ attributes }) => attributes["labels"] === ":Document")).toHaveLength(2);
    expect(nodes.some(({ attributes }) => attributes["labels"] === ":Entity:Place")).toBe(true);
  });

  it("exports the same to stdout", async () => {
    const { status, stdout } = await run(["export", "--db", db, "-o", "-", "--quiet"]);
    expect(status).toBe(0);
    expect(stdout).toBe(readFileSync(join(dir, "graph.graphml"), "utf8"));
  });

  it("answers Cypher with parameters, as CSV in a pipe and as JSON", async () => {
    const query = ["query", "MATCH (d:Document) WHERE d.language = $language RETURN d.path AS path, d.language AS language", "--db", db, "-p", "language=fr"];
    expect(await run(query)).toMatchObject({ status: 0, stdout: "path,language\r\nin/b.txt,fr\r\n" });
    expect(JSON.parse((await run([...query, "--json"])).stdout)).toEqual([{ path: "in/b.txt", language: "fr" }]);
  });

  it("refuses to write without --write, and wrong Cypher with a reason", async () => {
    expect(await run(["query", "MATCH (n) DETACH DELETE n", "--db", db])).toMatchObject({ status: 1, stdout: "", stderr: expect.stringMatching(/write|read/i) });
    expect(await run(["query", "MATCH (n RETURN n", "--db", db])).toMatchObject({ status: 1, stdout: "" });
    expect(JSON.parse((await run(["query", "MATCH (d:Document) RETURN count(d) AS n", "--db", db, "--json"])).stdout)).toEqual([{ n: 2 }]);
  });

  it("lists and answers saved questions", async () => {
    const { stdout } = await run(["query", "--list", "--json"]);
    expect((JSON.parse(stdout) as object[]).length).toBeGreaterThanOrEqual(10);
    expect(await run(["query", "documents", "--db", db, "--json"])).toMatchObject({ status: 0, stdout: expect.stringContaining("in/a.txt") });
  });

  it("runs what a pipe brings, statement by statement, and says when one fails", async () => {
    const input = ":param language fr\nMATCH (d:Document {language: $language})\nRETURN d.path AS path;\ndocuments\nRETURN 1 AS one";
    const { status, stdout, stderr } = await run(["query", "--db", db], { input });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^path\r\nin\/b\.txt\r\n[\s\S]*in\/a\.txt[\s\S]*one\r\n1\r\n$/);
    expect(await run(["query", "--db", db], { input: "RETURN 1 AS one;\nRETURN two;\nRETURN 3 AS three;\n" })).toMatchObject({
      status: 1, stdout: "one\r\n1\r\n", stderr: expect.stringMatching(/error in line 2: .*two/),
    });
  });

  it("prints the model with counts", async () => {
    const { status, stdout } = await run(["schema", "--db", db]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Document +2 +id: string 2, language: string 2/m);
    expect(stdout).toMatch(/^MENTIONS +\d+ +Sentence → /m);
    const model = JSON.parse((await run(["schema", "--db", db, "--json"])).stdout) as { labels: { label: string; count: number }[] };
    expect(model.labels).toContainEqual(expect.objectContaining({ label: "Document", count: 2 }));
  });

  it("shows an entity by any of its names", async () => {
    const { status, stdout } = await run(["show", "mosul", "--db", db]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/\(Place, /);
    expect(stdout).toMatch(/Sources\n(?: {2}in\/[ab]\.txt.*\n){2}/);
    expect(await run(["show", "Nobody McNowhere", "--db", db])).toMatchObject({ status: 1, stdout: "", stderr: expect.stringContaining("Nobody McNowhere") });
  });

  it("folds records made elsewhere into the same graph", async () => {
    const { stdout } = await run(["extract", "in/a.txt", "in/b.txt"], { cwd: dir });
    const folded = join(dir, "folded.db");
    const { status, stderr } = await run(["build", "--records", "-", "--db", folded, "--out", "folded.graphml"], { cwd: dir, input: `${stdout}{"document": 1}\n` });
    expect(status).toBe(3);
    expect(stderr).toMatch(/^failed: stdin:3: no extraction record: the record must have required property/m);
    expect(readFileSync(join(dir, "folded.graphml"), "utf8")).toBe(readFileSync(join(dir, "graph.graphml"), "utf8"));
  });
});

it("stops a build at Ctrl-C with 130, and the next run completes it", async () => {
  const many = join(dir, "many");
  mkdirSync(many);
  for (let i = 0; i < 150; i++) writeFileSync(join(many, `${i}.txt`), `Report ${i}. ${REPORT}${REPORT_FR}`);
  const db = join(dir, "many.db");
  const child = start(["build", many, "--db", db]);
  child.stderr!.setEncoding("utf8").once("data", () => child.kill("SIGINT"));
  expect(await new Promise((resolve) => child.on("close", resolve))).toBe(130);
  const { status, stdout } = await run(["build", many, "--db", db, "--json", "--quiet"]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ graph: { documents: 150 } });
});

describe("serve", () => {
  it("serves the viewer until Ctrl-C, then ends well", async () => {
    const db = join(dir, "served.db");
    await run(["build", join(dir, "in/a.txt"), "--db", db, "--quiet"]);
    const child = start(["serve", "--db", db, "--port", "0"]);
    const url = await new Promise<string>((resolve) => child.stdout!.once("data", (text: Buffer) => resolve(text.toString().trim())));
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const response = await fetch(new URL("api/meta", url));
    expect(await response.json()).toMatchObject({ counts: { Document: 1 } });
    child.kill("SIGINT");
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
  });
});

it("turns the seeds into a graph of five documents in three languages", async () => {
  const { status, stdout } = await run(["build", seedsPath(), "--db", join(dir, "seeds.db"), "--json", "--quiet"]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ added: 5, failed: [], graph: { documents: 5, languages: { en: 3, fr: 1, ar: 1 } } });
});

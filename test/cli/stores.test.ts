/** What goes wrong with stores, as a user meets it: a clear message, an exit status, nothing lost. */
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ExtractionRecord } from "../../src/model/index.js";
import { loadSchema } from "../../src/resources/schema.js";
import { openStore } from "../../src/store/index.js";
import { cli } from "../support/cli.js";
import { scratchFolder } from "../support/program.js";
import { program } from "../store/bundle.js";
import { hostileReport, HOSTILE, reports } from "../store/reports.js";

const dir = scratchFolder();
const lines = (records: { record: ExtractionRecord }[]) => records.map(({ record }) => `${JSON.stringify(record)}\n`).join("");
const buildRecords = (db: string, records: { record: ExtractionRecord }[]) => cli(["build", "--records", "-", "--db", db], { input: lines(records) });
const at = (name: string) => join(dir, name);
const schema = loadSchema();
interface Status {
  loaded: { path: string; document: string }[];
  failed: { path: string; code: string }[];
  pending: string[];
}
const statusOf = async (db: string) => JSON.parse((await cli(["status", "--json", "--db", db])).stdout) as Status;

describe("rank", () => {
  const texts = ["Iraqi troops clashed with Islamic State militants in Mosul.", "Islamic State militants attacked Kurdish forces near Erbil. Kurdish forces shelled Islamic State militants."];
  const db = at("rank.db");
  const ranked = async (...options: string[]) => (await cli(["rank", "--json", "--db", db, ...options])).stdout.split("\n").filter(Boolean).map((line) => JSON.parse(line) as { name: string; kind: string; score: number });

  beforeAll(async () => {
    const input = texts.map((text, i) => `${JSON.stringify({ path: `${i}.txt`, text })}\n`).join("");
    expect((await cli(["build", "-", "--db", db], { input })).status).toBe(0);
  });

  test("puts first whom the reports turn around", async () => {
    const all = await ranked();
    expect(all[0]).toMatchObject({ name: expect.stringMatching(/Islamic State/), kind: "Organization" });
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
    expect(all.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 1);
    expect((await cli(["rank", "--limit", "1", "--db", db])).stdout).toMatch(/Islamic State/);
  });

  test("keeps to one kind and to a number", async () => {
    const places = await ranked("--kind", "place");
    expect(places.length).toBeGreaterThan(1);
    expect(new Set(places.map(({ kind }) => kind))).toEqual(new Set(["Place"]));
    expect(await ranked("--kind", "place", "--limit", "1")).toEqual(places.slice(0, 1));
    expect(await cli(["rank", "--kind", "Weapon", "--db", db])).toMatchObject({ status: 2, stderr: expect.stringContaining('not "Weapon"') });
    expect(await cli(["rank", "--db", at("none.db")])).toMatchObject({ status: 1, stderr: expect.stringContaining("no graph there") });
  });
});

describe("status and remove", () => {
  test("tell what is loaded and what failed, and take a document out", async () => {
    const db = at("status.db");
    mkdirSync(at("in"));
    writeFileSync(at("in/empty.txt"), "");
    expect((await buildRecords(db, reports(3))).status).toBe(0);
    expect((await cli(["build", at("in"), "--db", db])).status).toBe(3);
    const text = (await cli(["status", "--db", db])).stdout;
    expect(text).toMatch(/^loaded +3$/m);
    expect(text).toMatch(/^failed +1\n {2}INPUT_EMPTY {2}.*in\/empty\.txt/m);
    expect(text).toMatch(/^pending +0$/m);
    const { loaded } = await statusOf(db);
    expect((await cli(["status", "--list", "--db", db])).stdout).toContain(`  ${loaded[0]!.document}  ${loaded[0]!.path}`);

    const { status, stderr } = await cli(["remove", "report-1.txt", "--db", db]);
    expect([status, stderr]).toEqual([0, expect.stringContaining("removed: report-1.txt\n")]);
    expect((await statusOf(db)).loaded.map(({ path }) => path)).toEqual(["report-0.txt", "report-2.txt"]);
    expect((await cli(["remove", loaded[0]!.document, at("in"), "--json", "--db", db])).stdout).toMatch(/"removed":\["report-0.txt"\],"forgotten":\["[^"]*empty.txt"\]/);
    expect(await statusOf(db)).toMatchObject({ loaded: [{ path: "report-2.txt" }], failed: [], pending: [] });
  });

  test("take out nothing when one of the documents is unknown", async () => {
    const db = at("unknown.db");
    await buildRecords(db, reports(2));
    expect(await cli(["remove", "report-0.txt", "nowhere.txt", "--db", db])).toMatchObject({ status: 1, stderr: expect.stringContaining("nowhere.txt: no document of") });
    expect((await statusOf(db)).loaded).toHaveLength(2);
  });

  test("want a graph that is there", async () => {
    for (const command of [["status"], ["remove", "a.txt"]]) {
      expect(await cli([...command, "--db", at("none.db")])).toMatchObject({ status: 1, stderr: expect.stringContaining("no graph there") });
    }
  });

  test("a build that is killed leaves word of what it has not come to", async () => {
    const db = at("killed.db");
    mkdirSync(at("many"));
    for (let i = 0; i < 30; i++) writeFileSync(at(`many/${i}.txt`), `Report ${i}. Troops entered Mosul on 8 December 2016.`);
    const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
    const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), main, "build", at("many"), "--db", db], { env: { ...process.env, NODE_OPTIONS: "" } });
    child.stderr.setEncoding("utf8");
    await new Promise<void>((resolve) => child.stderr.on("data", (text: string) => text.includes("of 30") && (child.kill("SIGKILL"), resolve())));
    await new Promise((resolve) => child.once("close", resolve));
    expect(await statusOf(db)).toMatchObject({ loaded: [], failed: [] });
    expect((await statusOf(db)).pending).toHaveLength(30);
    expect((await cli(["status", "--db", db])).stdout).toMatch(/^pending +30 +run the build again/m);
    expect((await cli(["remove", at("many"), "--db", db])).status).toBe(0);
    expect((await cli(["status", "--db", db])).stdout).toMatch(/^pending +0$/m);
  }, 120_000);
});

describe("bad stores", () => {
  test("a file that is something else", async () => {
    writeFileSync(at("notes.txt"), "My notes.");
    expect(await buildRecords(at("notes.txt"), reports(1))).toMatchObject({ status: 1, stderr: expect.stringContaining("not a graph that sitgraph can open") });
    expect(readFileSync(at("notes.txt"), "utf8")).toBe("My notes.");
  });

  test("a graph that another process has open", async () => {
    const db = at("open.db");
    await buildRecords(db, reports(1));
    const other = await openStore(db, { schema });
    expect(await buildRecords(db, reports(2))).toMatchObject({ status: 1, stderr: expect.stringContaining("another process has this graph open") });
    await other.close();
    expect((await buildRecords(db, reports(2))).status).toBe(0);
    expect((await statusOf(db)).loaded).toHaveLength(2);
  });

  test("two builds at once: whoever comes second is told, and loses nothing when it is run again", async () => {
    const db = at("two.db");
    const script = program(fileURLToPath(new URL("../store/buildReports.ts", import.meta.url)));
    const builds = [1, 2].map(() => {
      const child = spawn(process.execPath, [script, db, "8"], { env: { ...process.env, NODE_OPTIONS: "" } });
      let errors = "";
      child.stderr.on("data", (data) => (errors += String(data)));
      child.stdin.write("go\n");
      return new Promise<{ code: number | null; errors: string }>((resolve) => child.once("close", (code) => resolve({ code, errors })));
    });
    const ends = await Promise.all(builds);
    expect(ends.some(({ code }) => code === 0)).toBe(true);
    for (const { code, errors } of ends) if (code !== 0) expect(errors).toContain("another process has this graph open");
    expect((await buildRecords(db, reports(9))).status).toBe(0);
    expect((await statusOf(db)).loaded).toHaveLength(9);
  });

  test("a graph that a newer version has written", async () => {
    const db = at("newer.db");
    await buildRecords(db, reports(1));
    const store = await openStore(db, { schema });
    await store.query("MATCH (m:SitgraphMeta) SET m.schema = 999", { write: true });
    await store.close();
    expect(await buildRecords(db, reports(2))).toMatchObject({ status: 1, stderr: expect.stringMatching(/newer sitgraph .*update sitgraph/) });
    expect((await statusOf(db)).loaded).toHaveLength(1);
  });

  test("a server that does not answer", async () => {
    const env = { NEO4J_PASSWORD: "geheim" };
    for (const command of [["build", "--records", "-"], ["status"], ["remove", "a.txt"], ["query", "RETURN 1"]]) {
      const { status, stderr } = await cli([...command, "--db", "bolt://127.0.0.1:1"], { env });
      expect([status, stderr]).toEqual([1, expect.stringContaining("bolt://127.0.0.1:1: the server does not answer")]);
      expect(stderr).not.toContain("geheim");
    }
  });

  test("a file that may not grow: what was there stays, and the build can be run again", () => {
    const db = at("limit.db");
    const script = program(fileURLToPath(new URL("../store/buildReports.ts", import.meta.url)));
    const buildWithin = (kilobytes: string, count: number) =>
      spawnSync("bash", ["-c", 'ulimit -f "$0" && exec "$@"', kilobytes, process.execPath, script, db, String(count)], { input: "go\n", encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "" } });
    expect(buildWithin("unlimited", 2)).toMatchObject({ status: 0 });
    const { status, stderr } = buildWithin("100", 40);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/limit\.db: nothing was written: the file may not grow/)]);
    expect(buildWithin("unlimited", 40)).toMatchObject({ status: 0 });
  });

  test("a file that may only be read", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sitgraph-readonly-"));
    const db = join(folder, "r.db");
    await buildRecords(db, reports(1));
    chmodSync(folder, 0o555);
    chmodSync(db, 0o444);
    const script = program(fileURLToPath(new URL("../store/buildReports.ts", import.meta.url)));
    // Root may write everywhere: the build gives that up once it is loaded.
    const { status, stderr } = spawnSync(process.execPath, [script, db, "2"], { input: "go\n", encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "", SITGRAPH_TEST_UID: "65534" } });
    chmodSync(folder, 0o755);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/STORE_WRITE|r\.db: .*permission/i)]);
    expect((await statusOf(db)).loaded).toHaveLength(1);
  });
});

test("hostile names go in and come out as text", async () => {
  const db = at("hostile.db");
  expect(await buildRecords(db, [...reports(1), hostileReport()])).toMatchObject({ status: 0, stderr: expect.stringContaining("2 added") });
  const { stdout } = await cli(["query", "MATCH (n:Person) RETURN n.name AS name", "--json", "--db", db]);
  for (const name of Object.values(HOSTILE)) expect(stdout).toContain(JSON.stringify(name.replace("\ud800", "\ufffd")).slice(1, -1));
  expect((await statusOf(db)).loaded).toHaveLength(2);
  expect((await cli(["remove", "hostile.txt", "--db", db])).status).toBe(0);
});

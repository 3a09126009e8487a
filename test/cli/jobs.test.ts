/** Several threads, as a user meets them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jest } from "@jest/globals";
import { usualJobs } from "../../src/cli/jobs.js";
import { run, scratchFolder, start } from "../support/program.js";

jest.setTimeout(240_000); // each process and each of its threads compile the sources first

const dir = scratchFolder();
const folder = join(dir, "in");
const REPORTS = [
  "Baghdad, Dec 8 - Iraqi forces shelled the town of Mosul on Thursday, the defense ministry said. At least 12 civilians were killed.\n\n",
  "Le ministre de la Défense, Jean Dupont, a déclaré que l’armée irakienne avait repris la ville de Mosul.\n\n",
  "قال وزير الدفاع إن الجيش العراقي قصف مدينة الموصل يوم الخميس.\n\n",
];
beforeAll(() => {
  mkdirSync(folder);
  for (let i = 0; i < 40; i++) writeFileSync(join(folder, `${i}.txt`), `Report ${i}. ${REPORTS[i % 3]!.repeat(1 + (i % 20) * 8)}`);
  writeFileSync(join(folder, "11.txt"), "");
  writeFileSync(join(folder, "31.txt"), "\0\u0001\0\u0002".repeat(500));
});

const GIB = 2 ** 30;
test.each([
  [8, 32 * GIB, 8],
  [64, 4 * GIB, 4],
  [4, GIB / 2, 1],
  [1, 64 * GIB, 1],
])("%d cores and %d bytes of memory give %d threads", (cores, memory, jobs) => expect(usualJobs(cores, memory)).toBe(jobs));

describe("extract", () => {
  it("prints the same with any number of threads", async () => {
    const [alone, shared] = [await run(["extract", folder, "--jobs", "1"]), await run(["extract", folder, "-j", "3"])];
    expect(alone.status).toBe(3);
    expect(alone.stdout.split("\n")).toHaveLength(39);
    expect(alone.stderr).toMatch(/^failed: .*11\.txt: the file is empty\nfailed: .*31\.txt: .*\n$/);
    expect(shared).toEqual(alone);
  });

  it("does so with documents from stdin", async () => {
    const input = Array.from({ length: 50 }, (_, i) => (i === 20 ? "{" : JSON.stringify({ path: `q/${i}`, text: `Report ${i}. ${REPORTS[i % 3]!.repeat(40)}` }))).join("\n");
    const alone = await run(["extract", "-", "--jobs", "1"], { input });
    expect([alone.status, alone.stdout.split("\n").length]).toEqual([3, 50]);
    expect(await run(["extract", "-", "--jobs", "2"], { input })).toEqual(alone);
  });

  it("ends with 130 at Ctrl-C while threads are at work, and complains of no document", async () => {
    const child = start(["extract", "-", "--jobs", "2"]);
    child.stdin!.on("error", () => {});
    child.stdin!.write(`${JSON.stringify({ text: REPORTS[0]!.repeat(300) })}\n`.repeat(50));
    let stderr = "";
    child.stderr!.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.stdout!.once("data", () => child.kill("SIGINT"));
    child.stdout!.resume();
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(130);
    expect(stderr).toBe("");
  });

  it("ends quietly when its reader has seen enough", async () => {
    const child = start(["extract", "-", "--jobs", "2"]);
    let stderr = "";
    child.stderr!.on("data", (text: Buffer) => (stderr += text.toString()));
    child.stdin!.on("error", () => {});
    child.stdin!.end(`${JSON.stringify({ text: REPORTS[0]!.repeat(100) })}\n`.repeat(50));
    child.stdout!.once("data", () => child.stdout!.destroy());
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
    expect(stderr).toBe("");
  });
});

describe("build", () => {
  const graphOf = async (db: string): Promise<string> => (await run(["export", "--db", db, "-o", "-", "--quiet"])).stdout;

  it("makes the same graph with any number of threads, also after one that was killed", async () => {
    const at = (name: string): string => join(dir, `${name}.db`);
    const alone = await run(["build", folder, "--db", at("alone"), "--jobs", "1", "--json"]);
    const shared = await run(["build", folder, "--db", at("shared"), "--jobs", "3", "--json"]);
    expect([alone.status, JSON.parse(alone.stdout)]).toEqual([3, expect.objectContaining({ added: 38 })]);
    expect(shared.status).toBe(3);
    expect(JSON.parse(shared.stdout)).toEqual({ ...(JSON.parse(alone.stdout) as object), store: at("shared") });
    expect(shared.stderr).toBe(alone.stderr.replaceAll(at("alone"), at("shared")));
    const graph = await graphOf(at("alone"));
    expect(await graphOf(at("shared"))).toBe(graph);

    const child = start(["build", folder, "--db", at("killed"), "--jobs", "2"]);
    child.stderr!.once("data", () => child.kill("SIGKILL"));
    expect(await new Promise((resolve) => child.on("close", (_, signal) => resolve(signal)))).toBe("SIGKILL");
    const again = await run(["build", folder, "--db", at("killed"), "--jobs", "2", "--json", "--quiet"]);
    expect([again.status, JSON.parse(again.stdout)]).toEqual([3, expect.objectContaining({ graph: expect.objectContaining({ documents: 38 }) })]);
    expect(await graphOf(at("killed"))).toBe(graph);
  });

  it("extracts only what is new", async () => {
    const db = join(dir, "shared.db");
    writeFileSync(join(folder, "5.txt"), "Troops entered Aleppo on Friday, the army said.");
    const { stdout } = await run(["build", folder, "--db", db, "--jobs", "3", "--json", "--quiet"]);
    expect(JSON.parse(stdout)).toMatchObject({ added: 0, changed: 1, unchanged: 37 });
  });
});

test.each(["0", "-1", "two", "1.5"])("--jobs %s is wrong usage", async (jobs) => {
  expect(await run(["extract", folder, "--jobs", jobs])).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("is not a whole number above 0") });
});

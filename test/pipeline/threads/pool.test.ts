/** Who does what, with a stand-in for the program of a thread. */
import { jest } from "@jest/globals";
import { SitgraphError } from "../../../src/errors.js";
import type { SourceDocument } from "../../../src/model/index.js";
import { Pool, type PoolOptions } from "../../../src/pipeline/threads/pool.js";

const LONG = " word".repeat(4_000);
const doc = (path: string, text: string): SourceDocument => ({ id: path, path, title: null, language: null, publisher: null, published: null, retrieved: null, text });
const long = (path: string, word = "read"): SourceDocument => doc(path, word + LONG);

const pools: Pool[] = [];
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));

function open(options: Partial<PoolOptions> = {}): Pool {
  const pool = new Pool({ jobs: 2, program: new URL("./echo.mjs", import.meta.url), execArgv: [], ...options });
  pools.push(pool);
  return pool;
}

/** What became of each document: the thread that read it, or why nobody did. */
async function outcomes(pool: Pool, documents: SourceDocument[]): Promise<{ path: string; thread?: number; error?: Error }[]> {
  const asked = documents.map((document) => pool.extract(document));
  return Promise.all(asked.map(async (result, i) => {
    try {
      return JSON.parse((await result).json) as { path: string; thread: number };
    } catch (error) {
      return { path: documents[i]!.path, error: error as Error };
    }
  }));
}
const threads = (found: { thread?: number }[]): number => new Set(found.flatMap(({ thread }) => thread ?? [])).size;
const many = (count: number): SourceDocument[] => Array.from({ length: count }, (_, i) => long(`${i}.txt`, "slow"));

it("shares much text out among as many threads as it may start, and answers for each document", async () => {
  const documents = many(40);
  const found = await outcomes(open({ jobs: 3 }), documents);
  expect(found.map(({ path }) => path)).toEqual(documents.map(({ path }) => path));
  expect(threads(found)).toBe(3);
});

it("starts no thread for little text, and reads it here when nothing more comes", async () => {
  const pool = open({ program: new URL("file:///nowhere.mjs"), onWarning: (message) => expect(message).toBe("no thread started") });
  const result = pool.extract(doc("a.txt", "Rebels shelled the town of Mosul on Thursday, the army said."));
  pool.rest();
  expect(pool.size).toBe(0);
  expect((JSON.parse((await result).json) as { entities: unknown[] }).entities).not.toHaveLength(0);
});

it("starts a thread more only for as much text again", async () => {
  expect(threads(await outcomes(open({ jobs: 8 }), many(15)))).toBeLessThanOrEqual(3);
});

describe("a document at which a thread", () => {
  it.each([
    ["fails", "throw", /^no way$/],
    ["ends", "end", /^the thread that read it ended \(exit 7\)$/],
    ["breaks", "crash", /^the thread that read it ended \(broken inside\)$/],
    ["runs out of memory", "fill", /^takes more memory than a thread may use;/],
  ])("%s fails alone, and the others are read", async (_, word, reason) => {
    const documents = many(20);
    documents.splice(7, 0, long("bad.txt", word));
    documents.splice(14, 0, long("bad.txt", word));
    const found = await outcomes(open({ limits: { maxOldGenerationSizeMb: 32 } }), documents);
    expect(found.map(({ path }) => path)).toEqual(documents.map(({ path }) => path));
    const failed = found.filter(({ error }) => error);
    expect(failed.map(({ path }) => path)).toEqual(["bad.txt", "bad.txt"]);
    for (const { error } of failed) expect(error!.message).toMatch(reason);
  });

  it("refuses it keeps the code of its error", async () => {
    const [{ error }] = (await outcomes(open(), [long("a.txt", "refuse"), ...many(12)])) as [{ error?: Error }, ...unknown[]];
    expect(error).toBeInstanceOf(SitgraphError);
    expect(error).toMatchObject({ code: "INPUT_FORMAT", message: "not so" });
  });

  it("dies, when all do, holds up nobody", async () => {
    const found = await outcomes(open(), Array.from({ length: 12 }, (_, i) => long(`${i}.txt`, "end")));
    expect(found.filter(({ error }) => error)).toHaveLength(12);
  });
});

it("reads on this thread, and says so once, where no thread can start", async () => {
  const onWarning = jest.fn();
  const found = await outcomes(open({ jobs: 3, program: new URL("file:///nowhere.mjs"), onWarning }), many(8).map((d, i) => ({ ...d, text: `Report ${i}. Mosul.${" ".repeat(30_000)}` })));
  expect(found.filter(({ error }) => error)).toEqual([]);
  expect(onWarning.mock.calls).toEqual([[expect.stringMatching(/^a thread could not start \(.*nowhere.mjs/)]]);
});

it("gives up at the signal what is under way, asked for and still to come", async () => {
  const controller = new AbortController();
  const pool = open({ signal: controller.signal });
  const found = outcomes(pool, [long("a.txt", "hang"), long("b.txt", "hang"), ...many(20)]);
  setTimeout(() => controller.abort(), 500);
  const failed = (await found).filter(({ error }) => error);
  expect(failed.map(({ path }) => path)).toEqual(expect.arrayContaining(["a.txt", "b.txt"]));
  for (const { error } of failed) expect(error!.message).toBe("stopped");
  await expect(pool.extract(long("c.txt"))).rejects.toThrow("stopped");
});

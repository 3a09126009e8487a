/** The threads with the real extractor: the same records, and a text that is too much for one. */
import { jest } from "@jest/globals";
import { loadDocuments } from "../../../src/load/index.js";
import type { SourceDocument } from "../../../src/model/index.js";
import { extracted } from "../../../src/pipeline/extracted.js";
import { createExtractor } from "../../../src/pipeline/extractor.js";
import { readAhead } from "../../../src/pipeline/threads/ahead.js";
import { Pool, type PoolOptions } from "../../../src/pipeline/threads/pool.js";
import { seedsPath } from "../../../src/resources/paths.js";
import { COMPILED } from "../../support/program.js";

jest.setTimeout(120_000); // each thread compiles the sources first

const pools: Pool[] = [];
afterAll(() => Promise.all(pools.map((pool) => pool.close())));
function open(options: Partial<PoolOptions>): Pool {
  const pool = new Pool({ jobs: 2, execArgv: COMPILED, onWarning: (message) => expect(message).toBe("no warning"), ...options });
  pools.push(pool);
  return pool;
}

/** The seeds several times over, each time a little different. */
async function reports(times: number): Promise<SourceDocument[]> {
  const documents: SourceDocument[] = [];
  for await (const { document } of loadDocuments([seedsPath()])) documents.push(document!);
  return Array.from({ length: times }, (_, i) => documents.map((d) => ({ ...d, id: "", path: `${i}/${d.path}`, text: `${d.text}\n\nReport ${i}.` }))).flat();
}

it("gives the records that one thread gives, to the letter and in the same order", async () => {
  const documents = await reports(16);
  const { extract } = await createExtractor();
  const alone = documents.map((document) => extracted(extract(document)));
  const shared = [];
  const pool = open({});
  for await (const { extracted } of readAhead(documents.map((document) => ({ document })), pool)) shared.push(await extracted!);
  expect(pool.size).toBe(2);
  expect(shared).toEqual(alone);
});

it("loses a text that takes more memory than a thread has, and no other", async () => {
  const [first, ...others] = await reports(3);
  const sentence = "Rebel fighters entered the town of Al-Bab on Friday, the spokesman of the army, Ali Mayhoub, said. At least 12 civilians were killed.\n\n";
  const large = { ...first!, path: "large.txt", text: Array.from({ length: 12_000 }, (_, i) => `Report ${i}: ${sentence}`).join("") };
  const pool = open({ limits: { maxOldGenerationSizeMb: 200 } });
  const results = await Promise.allSettled([first!, large, ...others].map((document) => pool.extract(document)));
  expect(results.map(({ status }) => status)).toEqual(results.map((_, i) => (i === 1 ? "rejected" : "fulfilled")));
  expect(results[1]).toMatchObject({ reason: { message: expect.stringMatching(/^takes more memory than a thread may use/) } });
});

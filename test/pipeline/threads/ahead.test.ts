import type { SourceDocument } from "../../../src/model/index.js";
import type { Extracted } from "../../../src/pipeline/extracted.js";
import { readAhead } from "../../../src/pipeline/threads/ahead.js";
import type { Pool } from "../../../src/pipeline/threads/pool.js";

interface Input {
  path: string;
  document?: SourceDocument;
}
const input = (path: string, length = 100): Input => ({
  path, document: { id: path, path, title: null, language: null, publisher: null, published: null, retrieved: null, text: "x".repeat(length) },
});

/** A pool that answers when it is told to. */
function fakePool(room = 1_000_000) {
  const asked: string[] = [];
  const answers = new Map<string, () => void>();
  let rests = 0;
  const pool = {
    room,
    rest: () => void (rests += 1),
    extract: (document: SourceDocument) => {
      asked.push(document.path);
      return new Promise<Extracted>((resolve) => answers.set(document.path, () => resolve({ json: document.path, diagnostics: [] })));
    },
  } as unknown as Pool;
  return { pool, asked, answer: (path: string) => answers.get(path)!(), rests: () => rests };
}
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

it("passes inputs on in order, with the record that is being made of each", async () => {
  const { pool, answer } = fakePool();
  const seen: string[] = [];
  const reading = (async () => {
    for await (const { path, extracted } of readAhead([input("a"), { path: "broken" }, input("b")], pool)) seen.push(extracted ? (await extracted).json : `no document: ${path}`);
  })();
  await soon();
  answer("b");
  await soon();
  expect(seen).toEqual([]);
  answer("a");
  await reading;
  expect(seen).toEqual(["a", "no document: broken", "b"]);
});

it("hands on only what is wanted", async () => {
  const { pool, asked } = fakePool();
  const seen: boolean[] = [];
  for await (const { extracted } of readAhead([input("a"), input("b")], pool, ({ path }) => path === "b")) seen.push(extracted !== undefined);
  expect(asked).toEqual(["b"]);
  expect(seen).toEqual([false, true]);
});

/** Documents of that many letters without end, and how many have been asked for. */
function endless(letters: number): { documents: Iterable<ReturnType<typeof input>>; given: () => number } {
  let given = 0;
  const documents = (function* () {
    for (;;) yield input(String(given++), letters);
  })();
  return { documents, given: () => given };
}

it("reads no further ahead than there is room, however long its reader takes", async () => {
  const { pool, asked } = fakePool(10_000);
  const { documents, given } = endless(1_500);
  const read = readAhead(documents, pool);
  await read.next();
  await soon();
  expect(given()).toBe(4);
  await read.next();
  await soon();
  expect(given()).toBe(5);
  await read.return(undefined);
  await soon();
  expect([given(), asked.length]).toEqual([5, 5]);
});

it("counts small documents as well", async () => {
  const { pool } = fakePool(10_000);
  const { documents, given } = endless(1);
  const read = readAhead(documents, pool);
  await read.next();
  await soon();
  expect(given()).toBeLessThanOrEqual(10);
  await read.return(undefined);
});

it("lets the pool begin when the input ends, is slow, or must wait for its reader", async () => {
  const ended = fakePool();
  for await (const { path } of readAhead([input("a")], ended.pool)) expect(path).toBe("a");
  expect(ended.rests()).toBeGreaterThan(0);

  const slow = fakePool();
  const never: AsyncIterable<Input> = { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) };
  void readAhead(never, slow.pool).next();
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(slow.rests()).toBe(1);

  const full = fakePool(1_000);
  await readAhead([input("a"), input("b")], full.pool).next();
  await soon();
  expect(full.rests()).toBe(1);
});

it("throws what its input throws, after what came before", async () => {
  const { pool } = fakePool();
  const seen: string[] = [];
  const broken = (function* () {
    yield input("a");
    throw new Error("the disk is gone");
  })();
  await expect((async () => {
    for await (const { path } of readAhead(broken, pool)) seen.push(path);
  })()).rejects.toThrow("the disk is gone");
  expect(seen).toEqual(["a"]);
});

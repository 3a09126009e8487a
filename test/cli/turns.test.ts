import { inTurns } from "../../src/cli/turns.js";

async function* numbers(): AsyncGenerator<number> {
  for (let i = 0; ; i++) yield i;
}

it("lets timers run during steady work", async () => {
  let ticks = 0;
  const timer = setInterval(() => ticks++, 1);
  const end = performance.now() + 400;
  for await (const _ of inTurns(numbers(), new AbortController().signal)) if (performance.now() > end) break;
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(2);
});

it("passes every item on", async () => {
  const seen: number[] = [];
  for await (const n of inTurns(numbers(), new AbortController().signal)) {
    if (n === 5) break;
    seen.push(n);
  }
  expect(seen).toEqual([0, 1, 2, 3, 4]);
});

it("stops at the signal, even while it waits", async () => {
  const controller = new AbortController();
  const never: AsyncIterable<number> = { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) };
  setTimeout(() => controller.abort(), 20);
  const seen: number[] = [];
  for await (const item of inTurns(never, controller.signal)) seen.push(item);
  expect(seen).toEqual([]);
  expect(controller.signal.aborted).toBe(true);
});

import { setImmediate } from "node:timers/promises";

/** Longest time, in milliseconds, that work goes on before the event loop gets a turn (Ctrl-C, timers, progress). */
const SLICE = 50;

/**
 * Passes items on until the signal says stop, also while it waits for the next one. The event loop turns now and then:
 * steady synchronous work would hold signals back.
 */
export async function* inTurns<T>(items: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  const stopped = new Promise<null>((resolve) => signal.addEventListener("abort", () => resolve(null), { once: true }));
  let last = performance.now();
  while (!signal.aborted) {
    const next = await Promise.race([iterator.next(), stopped]);
    if (next === null || next.done) return;
    yield next.value;
    if (performance.now() - last > SLICE) {
      await setImmediate();
      last = performance.now();
    }
  }
}

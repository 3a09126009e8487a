import { setImmediate } from "node:timers/promises";

/** Longest time, in milliseconds, that work goes on before the event loop gets a turn (Ctrl-C, timers, progress). */
const SLICE = 50;

/** Passes items on, letting the event loop turn now and then: steady synchronous work would hold signals back. */
export async function* inTurns<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  let last = performance.now();
  for await (const item of items) {
    yield item;
    if (performance.now() - last > SLICE) {
      await setImmediate();
      last = performance.now();
    }
  }
}

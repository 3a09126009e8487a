import type { SourceDocument } from "../../model/index.js";
import type { Extracted } from "../extracted.js";
import type { Pool } from "./pool.js";

/** Whatever may hold a document that is to be extracted. */
interface Input {
  document?: SourceDocument | undefined;
}

export type Ahead<T> = T & {
  /** The record that is being made of the document. */
  extracted?: Promise<Extracted>;
}

/**
 * Passes inputs on in their order and reads ahead meanwhile: documents that are wanted are handed to the pool before their turn comes.
 * No more is held than the pool has room for.
 */
export async function* readAhead<T extends Input>(inputs: AsyncIterable<T> | Iterable<T>, pool: Pool, wanted: (input: T) => boolean = () => true): AsyncGenerator<Ahead<T>> {
  const read: { input: Ahead<T>; size: number }[] = [];
  const turn = new Turn();
  const state = { held: 0, over: false };
  const reading = (async () => {
    const iterator = Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
    while (!state.over) {
      const idle = setTimeout(() => pool.rest(), PATIENCE);
      const next = await iterator.next();
      clearTimeout(idle);
      if (next.done) break;
      const { document } = next.value;
      const size = OVERHEAD + (document?.text.length ?? 0);
      read.push({ input: document && wanted(next.value) ? { ...next.value, extracted: pool.extract(document) } : next.value, size });
      state.held += size;
      turn.end();
      while (state.held >= pool.room && !state.over) {
        pool.rest();
        await turn.wait();
      }
    }
  })().finally(() => {
    state.over = true;
    pool.rest();
    turn.end();
  });
  // thrown below, once what came before is passed on
  reading.catch(() => {});
  try {
    while (read.length > 0 || !state.over) {
      const first = read.shift();
      if (!first) {
        await turn.wait();
        continue;
      }
      yield first.input;
      state.held -= first.size;
      turn.end();
    }
    await reading;
  } finally {
    state.over = true;
    turn.end();
  }
}

/** Milliseconds without another document before the pool makes do with what it has. */
const PATIENCE = 50;
/** Counted for each document beside its text, in UTF-16 code units. */
const OVERHEAD = 1_000;

/** Wakes all who wait for the other side to do something. */
class Turn {
  private wake: () => void = () => {};
  private next = this.renew();

  wait(): Promise<void> {
    return this.next;
  }

  end(): void {
    this.wake();
    this.next = this.renew();
  }

  private renew(): Promise<void> {
    return new Promise((wake) => (this.wake = wake));
  }
}

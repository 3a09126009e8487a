import { SitgraphError } from "../errors.js";

export interface Bounds {
  /** None when not given. */
  timeoutMs: number | undefined;
  /** Called once when the work is given up: what can be done to end it. */
  onGiveUp?(): void;
}

/** Of one query, beyond what the process held before. */
const MAX_MEMORY = 2 * 2 ** 30;
/** Milliseconds between two looks at clock and memory, at most. */
const INTERVAL = 100;

/**
 * The result of some work, unless it takes longer or needs more memory than allowed: then QUERY_LIMIT. The last of the bounds:
 * a database may fail to keep its own, in the middle of a regular expression or of one endless value.
 */
export async function watched<T>(work: Promise<T>, { timeoutMs, onGiveUp }: Bounds): Promise<T> {
  const start = { time: performance.now(), memory: process.memoryUsage.rss() };
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    const giveUp = (why: string) => {
      clearInterval(timer);
      onGiveUp?.();
      reject(new SitgraphError("QUERY_LIMIT", why));
    };
    const look = () => {
      if (timeoutMs !== undefined && performance.now() - start.time >= timeoutMs) giveUp(`the query took longer than ${timeoutMs} ms`);
      else if (process.memoryUsage.rss() - start.memory > MAX_MEMORY) giveUp(`the query needs more than ${MAX_MEMORY / 2 ** 30} GB of memory`);
    };
    timer = setInterval(look, Math.min(INTERVAL, timeoutMs ?? INTERVAL));
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearInterval(timer);
  }
}

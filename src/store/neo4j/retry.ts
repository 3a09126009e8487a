import neo4j from "neo4j-driver";

/** Milliseconds before the first repetition; each later one waits twice as long, up to the longest. */
const FIRST = 250;
const LONGEST = 5000;

/** How long reading is tried again after a lost connection. The driver itself repeats transactions that write. */
export class Retry {
  private readonly end: number;
  private pause = FIRST;

  constructor(forMs: number) {
    this.end = Date.now() + forMs;
  }

  /** Waits and says true when what failed is worth trying again. */
  async again(cause: unknown): Promise<boolean> {
    if (!(cause instanceof Error) || !neo4j.isRetryableError(cause) || Date.now() + this.pause > this.end) return false;
    // A random part keeps several clients from coming back all at once.
    await new Promise((wake) => setTimeout(wake, this.pause * (0.75 + Math.random() / 2)));
    this.pause = Math.min(2 * this.pause, LONGEST);
    return true;
  }
}

import { setImmediate } from "node:timers/promises";
import type { SourceDocument } from "../../model/index.js";
import { extracted, type Extracted } from "../extracted.js";
import type { Extractor } from "../extractor.js";
import { Thread, type Task, type ThreadOptions } from "./thread.js";

export interface PoolOptions extends ThreadOptions {
  /** Threads that extract at the same time, at most. */
  jobs: number;
  /** Ends all work: what is asked for and not done is rejected. */
  signal?: AbortSignal;
  /** Told of what makes the work slower, but not different. */
  onWarning?: (message: string) => void;
}

/**
 * Extracts documents on threads. Each thread loads the tables for itself, so one is started only when enough text waits for it;
 * little text is extracted on the thread that asks. A document at which a thread dies fails alone.
 */
export class Pool {
  private readonly queue: Task[] = [];
  /** UTF-16 code units in the queue. */
  private waiting = 0;
  private readonly threads = new Set<Thread>();
  /** Falls when the system gives no more threads. */
  private most: number;
  private here: Promise<Extractor> | undefined;
  private busyHere = false;
  private closed = false;

  constructor(private readonly options: PoolOptions) {
    this.most = options.jobs;
    options.signal?.addEventListener("abort", () => void this.close(), { once: true });
  }

  extract(document: SourceDocument): Promise<Extracted> {
    const result = new Promise<Extracted>((resolve, reject) => this.add({ document, resolve, reject }, "push"));
    // whoever asked may have given up waiting
    result.catch(() => {});
    if (this.closed) this.drop();
    else this.share();
    return result;
  }

  /** Threads that have been started and live. */
  get size(): number {
    return this.threads.size;
  }

  /** UTF-16 code units that may be under way, so that no thread waits for more and memory stays bounded. */
  get room(): number {
    return ROOM * this.options.jobs;
  }

  /** Nothing more comes for now: what waits is extracted on this thread, unless there are others. */
  rest(): void {
    if (this.busyHere || this.threads.size > 0) return;
    this.busyHere = true;
    void this.workHere().finally(() => (this.busyHere = false));
  }

  /** Ends the threads, whatever they do. */
  async close(): Promise<void> {
    this.closed = true;
    const ended = [...this.threads].map((thread) => {
      thread.tasks.forEach(refuse);
      return thread.stop();
    });
    this.threads.clear();
    this.drop();
    await Promise.all(ended);
  }

  private add(task: Task, where: "push" | "unshift"): void {
    this.queue[where](task);
    this.waiting += task.document.text.length;
  }

  private next(): Task {
    const task = this.queue.shift()!;
    this.waiting -= task.document.text.length;
    return task;
  }

  private drop(): void {
    while (this.queue.length > 0) refuse(this.next());
  }

  /** Finds hands for what waits. */
  private share(): void {
    const ready = [...this.threads].filter((thread) => thread.ready);
    while (this.queue.length > 0) {
      const [thread] = ready.filter(({ load }) => load < AHEAD).sort((a, b) => a.load - b.load);
      if (!thread) break;
      thread.take(this.next());
    }
    // those that are still loading will take some of it, and a single one would be no quicker than this thread
    const loading = this.threads.size - ready.length;
    for (let n = loading + 1; this.threads.size < this.most && this.waiting >= WORTH * Math.max(n, 2); n++) this.start();
    if (this.most === 0) this.rest();
  }

  private start(): void {
    const thread = new Thread(this.options, { free: () => this.share(), died: (error) => this.bury(thread, error) });
    this.threads.add(thread);
  }

  private bury(thread: Thread, error: Error): void {
    this.threads.delete(thread);
    if (thread.ready) {
      const [last, ...others] = thread.tasks;
      last?.reject(error);
      for (const task of others.reverse()) this.add(task, "unshift");
      if (this.threads.size === 0 && this.queue.length > 0) this.start();
    } else {
      if (this.most === this.options.jobs) this.options.onWarning?.(`a thread could not start (${error.message}); going on with fewer, which takes longer`);
      this.most = this.threads.size;
    }
    this.share();
  }

  /** Until a thread takes over. */
  private async workHere(): Promise<void> {
    while (this.queue.length > 0 && ![...this.threads].some(({ ready }) => ready)) {
      const task = this.next();
      try {
        const { extract } = await (this.here ??= import("../extractor.js").then(({ createExtractor }) => createExtractor()));
        task.resolve(extracted(extract(task.document)));
      } catch (error) {
        task.reject(error as Error);
      }
      await setImmediate();
    }
  }
}

/**
 * UTF-16 code units that have to wait for each thread that is started. A thread takes two seconds of processor time to load and to
 * compile what it runs, in which a warm one reads twice as much.
 */
const WORTH = 100_000;
/** What lies with a thread before it is given no more: enough to go on while this thread is busy with something else. */
const AHEAD = 60_000;
const ROOM = 300_000;

const refuse = ({ reject }: Task): void => reject(new Error("stopped"));

import { Worker, type ResourceLimits } from "node:worker_threads";
import { SitgraphError } from "../../errors.js";
import type { SourceDocument } from "../../model/index.js";
import type { Extracted } from "../extracted.js";
import type { Answer } from "./messages.js";

/** A document to extract, and who waits for it. */
export interface Task {
  document: SourceDocument;
  resolve(extracted: Extracted): void;
  reject(error: Error): void;
}

export interface ThreadOptions {
  /** The program; unless given, the one that lies beside this file. */
  program?: URL;
  /** Options of the engine for the program; those of the process unless given. */
  execArgv?: string[];
  limits?: ResourceLimits;
}

export interface ThreadEvents {
  /** It has loaded, or has answered. */
  free(): void;
  /** It ended unasked. Once it was ready, the first of its tasks is the one that it died of. */
  died(error: Error): void;
}

/** One worker thread. It does its tasks one after another; the next ones lie with it already, so that it need not ask for each. */
export class Thread {
  ready = false;
  readonly tasks: Task[] = [];
  /** UTF-16 code units of those. */
  load = 0;
  private readonly worker: Worker;
  private fault: Error | undefined;

  constructor({ program = PROGRAM, execArgv, limits }: ThreadOptions, events: ThreadEvents) {
    this.worker = new Worker(program, { execArgv, resourceLimits: limits });
    this.worker.on("message", (answer: Answer) => {
      this.hear(answer);
      events.free();
    });
    this.worker.on("error", (error) => (this.fault = error));
    this.worker.on("exit", (code) => events.died(reasonOf(this.fault, code)));
  }

  take(task: Task): void {
    this.tasks.push(task);
    this.load += task.document.text.length;
    this.worker.postMessage(task.document);
  }

  async stop(): Promise<void> {
    this.worker.removeAllListeners();
    await this.worker.terminate();
  }

  private hear(answer: Answer): void {
    if (answer === "ready") {
      this.ready = true;
      return;
    }
    const { document, resolve, reject } = this.tasks.shift()!;
    this.load -= document.text.length;
    if (!("error" in answer)) resolve(answer);
    else reject(answer.error.code ? new SitgraphError(answer.error.code, answer.error.message) : new Error(answer.error.message));
  }
}

/** Built, or a source that something compiles when it is loaded. */
const PROGRAM = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);

function reasonOf(fault: Error | undefined, code: number): Error {
  if ((fault as NodeJS.ErrnoException | undefined)?.code === "ERR_WORKER_OUT_OF_MEMORY") return new Error("takes more memory than a thread may use; NODE_OPTIONS=--max-old-space-size=8000 (MB) would give it more");
  return new Error(`the thread that read it ended (${fault?.message ?? `exit ${code}`})`);
}

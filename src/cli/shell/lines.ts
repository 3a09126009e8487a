import { createInterface, type Interface } from "node:readline";
import { linesOf } from "../lines.js";

/** Where the shell reads from. */
export interface Lines {
  /** Somebody sits there: a prompt is shown, and an error is not the end. */
  readonly interactive: boolean;
  /** The next line; null at the end; undefined when what was typed so far is to be forgotten (Ctrl-C). */
  next(prompt: string): Promise<string | null | undefined>;
  close(): void;
}

/** A pipe or a file. */
export function pipedLines(stdin: AsyncIterable<Uint8Array>): Lines {
  const lines = linesOf(stdin)[Symbol.asyncIterator]();
  return {
    interactive: false,
    async next() {
      const { done, value } = await lines.next();
      return done ? null : value;
    },
    close() {},
  };
}

export interface TerminalOptions {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  /** The oldest first. */
  history: readonly string[];
  /** Words that the tab key completes. */
  words: readonly string[];
  /** Ctrl-C while nothing is being typed: a question is running. */
  onInterrupt(): void;
}

/** A terminal, with line editing, history and completion. */
export function terminalLines({ input, output, history, words, onInterrupt }: TerminalOptions): Lines {
  const reader: Interface = createInterface({
    input,
    output,
    terminal: true,
    history: [...history].reverse(),
    historySize: 1000,
    removeHistoryDuplicates: true,
    completer: (line: string): [string[], string] => complete(line, words),
  });
  let waiting: ((line: string | null | undefined) => void) | null = null;
  let closed = false;
  // lines pasted while a question runs
  const early: string[] = [];
  const give = (line: string | null | undefined): void => {
    const taker = waiting;
    waiting = null;
    if (taker) taker(line);
    else if (typeof line === "string") early.push(line);
  };
  reader.on("line", give);
  reader.on("close", () => {
    closed = true;
    give(null);
  });
  reader.on("SIGINT", () => {
    if (!waiting) return onInterrupt();
    // forgets the line that was begun
    reader.write(null, { ctrl: true, name: "e" });
    reader.write(null, { ctrl: true, name: "u" });
    output.write("\n");
    give(undefined);
  });
  return {
    interactive: true,
    next(prompt) {
      if (early.length > 0) return Promise.resolve(early.shift()!);
      if (closed) return Promise.resolve(null);
      return new Promise((resolve) => {
        waiting = resolve;
        reader.setPrompt(prompt);
        reader.prompt();
      });
    },
    close() {
      reader.close();
    },
  };
}

/** What may follow the word that is being typed. */
export function complete(line: string, words: readonly string[]): [string[], string] {
  // a colon at the beginning is a command's, elsewhere a label's or type's
  const begun = /^:[\w-]*$|[\w-]*$/.exec(line)?.[0] ?? "";
  if (begun === "") return [[], begun];
  const exact = words.filter((word) => word.startsWith(begun));
  return [exact.length > 0 ? exact : words.filter((word) => word.toLowerCase().startsWith(begun.toLowerCase())), begun];
}

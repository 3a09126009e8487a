import { once } from "node:events";
import { availableParallelism, totalmem } from "node:os";
import { EXIT } from "./exit.js";

/** stdout is for data, stderr for everything else. */
export interface Io {
  /** Writes data; resolves when the reader can take more. */
  data(text: string): Promise<void>;
  /** For people: hidden by --quiet. */
  note(text: string): void;
  /** For people, also with --quiet: errors and lost documents. */
  complain(text: string): void;
  quiet: boolean;
  readonly dataIsTerminal: boolean;
  readonly notesAreTerminal: boolean;
  /** Columns of the terminal that data goes to. */
  readonly width: number;
  readonly env: NodeJS.ProcessEnv;
  /** That this process may use. */
  readonly cores: number;
  /** Bytes that this process may use. */
  readonly memory: number;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Where somebody types and sees what they type; null where stdin is a pipe or a file. */
  terminal(): { input: NodeJS.ReadableStream; output: NodeJS.WritableStream } | null;
  /** From now on Ctrl-C asks for an orderly end; the second one ends at once, as the first does everywhere else. */
  interruptible(): AbortSignal;
  readonly interrupted: boolean;
  style(kind: keyof typeof STYLES, text: string): string;
}

const STYLES = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], cyan: [36, 39] } as const;

export function processIo(): Io {
  let graceful: AbortController | undefined;
  let interrupted = false;
  const interrupt = (): void => {
    if (!graceful || interrupted) process.exit(EXIT.interrupted);
    interrupted = true;
    graceful.abort();
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  // A reader that has seen enough (`| head`) closes the pipe: that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(EXIT.ok);
    throw error;
  });
  process.stderr.on("error", () => {});
  const colour = process.stderr.isTTY === true && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb";
  return {
    async data(text) {
      if (!process.stdout.write(text)) await once(process.stdout, "drain");
    },
    note(text) {
      if (!this.quiet) process.stderr.write(`${text}\n`);
    },
    complain: (text) => void process.stderr.write(`${text}\n`),
    quiet: false,
    dataIsTerminal: process.stdout.isTTY === true,
    notesAreTerminal: process.stderr.isTTY === true,
    width: process.stdout.columns ?? 120,
    env: process.env,
    cores: availableParallelism(),
    // where nothing bounds it, the bound is 0 or more than there is
    memory: Math.min(totalmem(), process.constrainedMemory() || Infinity),
    stdin: process.stdin,
    // prompts are not data
    terminal: () => (process.stdin.isTTY ? { input: process.stdin, output: process.stdout.isTTY ? process.stdout : process.stderr } : null),
    interruptible: () => (graceful ??= new AbortController()).signal,
    get interrupted() {
      return interrupted;
    },
    style: (kind, text) => (colour ? `\u001b[${STYLES[kind][0]}m${text}\u001b[${STYLES[kind][1]}m` : text),
  };
}

/** Text of documents made safe for a terminal: control characters and direction overrides are shown as a space. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, " ");
}

/** The same, line by line: messages of a database point at the place with a line of its own. */
export const plainLines = (text: string): string => text.split(/\r?\n/).map(plain).join("\n");

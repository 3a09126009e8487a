import { run } from "../../src/cli/run.js";
import type { Io } from "../../src/cli/io.js";
import type { Outcome } from "./program.js";

/** Runs a command line in this process: quicker than a program of its own, where signals and pipes do not matter. */
export async function cli(args: string[], { env = {}, input = "" }: { env?: Record<string, string>; input?: string } = {}): Promise<Outcome> {
  const outcome: Outcome = { status: null, stdout: "", stderr: "" };
  const io: Io = {
    data: async (text) => void (outcome.stdout += text),
    note: (text) => void (outcome.stderr += `${text}\n`),
    complain: (text) => void (outcome.stderr += `${text}\n`),
    quiet: false,
    dataIsTerminal: false,
    notesAreTerminal: false,
    width: 120,
    terminal: () => null,
    env,
    cores: 1,
    memory: 2 ** 32,
    stdin: (async function* () {
      yield Buffer.from(input);
    })(),
    interruptible: () => new AbortController().signal,
    interrupted: false,
    style: (_, text) => text,
  };
  outcome.status = await run(args, io);
  return outcome;
}

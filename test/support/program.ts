import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Options of node under which sources run, on threads as well. */
export const COMPILED = ["--import", import.meta.resolve("tsx"), "--import", new URL("./tsxThreads.mjs", import.meta.url).href];
const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Starts the program from its sources, in a process of its own. */
export function start(args: string[], options: { cwd?: string; env?: Record<string, string> } = {}): ChildProcess {
  const child = spawn(process.execPath, [...COMPILED, MAIN, ...args], {
    cwd: options.cwd,
    env: { ...process.env, NODE_OPTIONS: "", FORCE_COLOR: "", ...options.env },
  });
  running.add(child);
  child.on("close", () => running.delete(child));
  return child;
}

const running = new Set<ChildProcess>();
/** A failed test leaves nothing behind. */
afterEach(() => running.forEach((child) => child.kill("SIGKILL")));

/** Runs the program to its end. */
export async function run(args: string[], options: { cwd?: string; env?: Record<string, string>; input?: string } = {}): Promise<Outcome> {
  const child = start(args, options);
  child.stdin!.on("error", () => {});
  child.stdin!.end(options.input ?? "");
  const outcome: Outcome = { status: null, stdout: "", stderr: "" };
  child.stdout!.setEncoding("utf8").on("data", (text: string) => (outcome.stdout += text));
  child.stderr!.setEncoding("utf8").on("data", (text: string) => (outcome.stderr += text));
  outcome.status = await new Promise((resolve) => child.on("close", (code) => resolve(code)));
  return outcome;
}

/** An empty folder that goes when the tests are done. */
export function scratchFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), "sitgraph-cli-"));
  afterAll(() => rmSync(dir, { recursive: true, force: true, maxRetries: 3 }));
  return dir;
}

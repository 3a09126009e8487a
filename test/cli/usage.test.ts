/** What the command line says of itself, and of mistakes. */
import { run as runArgs } from "../../src/cli/run.js";
import type { Io } from "../../src/cli/io.js";

function fakeIo(env: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    data: async (text) => void out.push(text),
    note: (text) => void err.push(text),
    complain: (text) => void err.push(text),
    quiet: false,
    dataIsTerminal: false,
    notesAreTerminal: false,
    width: 80,
    env,
    cores: 1,
    memory: 2 ** 32,
    stdin: (async function* () {})(),
    terminal: () => null,
    interruptible: () => new AbortController().signal,
    interrupted: false,
    style: (_kind, text) => text,
  };
  return { io, out, err };
}

async function run(...args: string[]) {
  const { io, out, err } = fakeIo();
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = ((text: string) => (out.push(text), true)) as typeof process.stdout.write; // help is commander's to print
  try {
    const status = await runArgs(args, io);
    return { status, out: out.join(""), err: err.join("\n") };
  } finally {
    process.stdout.write = write;
  }
}

const COMMANDS = ["build", "extract", "query", "export", "serve", "show", "schema"];

describe("help", () => {
  it("lists every command, with examples and exit statuses", async () => {
    const { status, out } = await run("--help");
    expect(status).toBe(0);
    for (const command of COMMANDS) expect(out).toContain(`  ${command} `);
    expect(out).toMatch(/Examples:\n {2}\$ sitgraph build/);
    expect(out).toMatch(/3 some documents failed, 130/);
  });

  it.each(COMMANDS)("of %s has examples that name it", async (command) => {
    const { status, out } = await run(command, "--help");
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`Examples:\\n {2}\\$ sitgraph ${command}`));
    expect(out).toContain("--quiet");
  });

  it("prints the version of the package", async () => {
    expect(await run("--version")).toMatchObject({ status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});

describe("mistakes", () => {
  it.each([
    [["biuld", "x"], /unknown command 'biuld'[\s\S]*build/],
    [["build", "x", "--jsn"], /unknown option '--jsn'[\s\S]*--json/],
    [["build"], /build needs documents/],
    [["build", "x", "--records", "y"], /cannot be mixed/],
    [["build", "x", "--published", "yesterday"], /"yesterday" is no date; expected YYYY-MM-DD/],
    [["extract"], /missing required argument 'path'/],
    [["extract", "-", "x"], /cannot be mixed/],
    [["export"], /required option .-o, --output <\w+>./],
    [["serve", "--port", "http"], /"http" is not a port/],
    [["query", "x", "-p", "noequals"], /"noequals" is not name=value/],
    [["query", "x", "--json", "--csv"], /--json and --csv/],
    [["build", "x", "--db", "bolt://me:secret@localhost"], /NEO4J_PASSWORD/],
    [["build", "x", "--db", "mysql://localhost"], /mysql/],
  ])("%j is wrong usage", async (args, message) => {
    const { status, out, err } = await run(...args);
    expect(err).toMatch(message);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).not.toContain("secret");
  });

  it.each([["query", "RETURN 1"], ["query"], ["schema"], ["export", "-o", "-"], ["show", "x"], ["serve"]])("%s without a graph says how to make one", async (...args) => {
    const { status, err } = await run(...args, "--db", "/nowhere/graph.db");
    expect(err).toMatch(/\/nowhere\/graph\.db: no graph there; "sitgraph build <path...>/);
    expect(status).toBe(1);
  });
});

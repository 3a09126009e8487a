import { Command, CommanderError } from "commander";
import { SitgraphError } from "../errors.js";
import { registerBuild } from "./commands/build.js";
import { registerExplain } from "./commands/explain.js";
import { registerExport } from "./commands/export.js";
import { registerExtract } from "./commands/extract.js";
import { registerQuery } from "./commands/query.js";
import { registerRank } from "./commands/rank.js";
import { registerRemove } from "./commands/remove.js";
import { registerSchema } from "./commands/schema.js";
import { registerServe } from "./commands/serve.js";
import { registerShow } from "./commands/show.js";
import { registerStatus } from "./commands/status.js";
import { EXIT } from "./exit.js";
import { plain, plainLines, processIo, type Io } from "./io.js";
import type { Register } from "./types.js";
import { packageVersion } from "./version.js";

/** Runs one command line and gives the exit status. */
export async function run(args: string[], io: Io = processIo()): Promise<number> {
  let status: number = EXIT.ok;
  const program = createProgram(io, (code) => (status = code));
  try {
    await program.parseAsync(args, { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (io.interrupted) return EXIT.interrupted;
    if (!(error instanceof SitgraphError)) {
      io.complain(`sitgraph: unexpected error: ${plain(error instanceof Error ? error.message : String(error))}`);
      if (io.env["SITGRAPH_DEBUG"]) io.complain(String((error as Error).stack));
      else io.complain("Set SITGRAPH_DEBUG=1 to see where it happened.");
      return EXIT.failure;
    }
    io.complain(`sitgraph: ${plainLines(error.message)}`);
    return error.code === "USAGE" ? EXIT.usage : EXIT.failure;
  }
}

/** One file each in commands/. */
const COMMANDS: Register[] = [
  registerBuild, registerStatus, registerRemove, registerExtract, registerQuery, registerSchema, registerExport, registerServe, registerShow, registerRank, registerExplain,
];

function createProgram(io: Io, exit: (code: number) => void): Command {
  const program = new Command("sitgraph");
  program
    .description("Turns news reports in English, French and Arabic into a knowledge graph that can be questioned, offline.")
    .version(packageVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    .exitOverride()
    .showHelpAfterError("(--help lists what is possible)")
    .configureOutput({ writeErr: (text) => io.complain(text.trimEnd()) })
    .hook("preAction", (_program, command) => {
      io.quiet = command.opts()["quiet"] === true;
    })
    .addHelpText(
      "after",
      `
Examples:
  $ sitgraph build reports/                      a graph of every report in a folder
  $ sitgraph serve                               look at it in the browser
  $ sitgraph query --list                        the saved questions
  $ sitgraph export --format graphml -o reports.graphml

Exit status: 0 done, 1 failure, 2 wrong usage, 3 some documents failed, 130 after Ctrl-C.`,
    );
  for (const register of COMMANDS) register(program, io, exit);
  for (const command of program.commands) command.option("-q, --quiet", "print errors only");
  return program;
}

import type { StatusReport } from "../../pipeline/status.js";
import { plain, type Io } from "../io.js";
import type { Register } from "../types.js";
import { DB_ENVIRONMENT, DB_HELP, DEFAULT_DB, openExisting } from "../store.js";

/** Documents listed one by one before the rest is only counted. */
const LISTED = 20;

interface Options {
  db: string;
  list?: boolean;
  json?: boolean;
}

export const registerStatus: Register = (program, io) => {
  program
    .command("status")
    .summary("which documents are in the graph, failed, or are still to come")
    .description("Says which documents are in the graph, which failed and why, and which a build that was cut off has not come to.")
    .option("--db <target>", DB_HELP, DEFAULT_DB)
    .option("--list", "list every document, with its id")
    .option("--json", "print all of it as JSON")
    .addHelpText(
      "after",
      `
Examples:
  $ sitgraph status
  $ sitgraph status --json | jq -r '.failed[] | [.path, .message] | @tsv'

Run the same build again to take in what is pending, and what failed once it is mended; "sitgraph remove" forgets it.${DB_ENVIRONMENT}`,
    )
    .action(async (options: Options) => {
      const { status } = await import("../../pipeline/status.js");
      const { loadSchema } = await import("../../resources/schema.js");
      const store = await openExisting(options.db, io);
      try {
        const report = await status(store, loadSchema());
        if (options.json) await io.data(`${JSON.stringify({ store: store.location, ...report })}\n`);
        else await io.data(`${text(report, store.location, options.list ?? false, io)}\n`);
      } finally {
        await store.close();
      }
    });
};

function text({ loaded, failed, pending, graph }: StatusReport, location: string, all: boolean, io: Io): string {
  const lines = [`Graph in ${plain(location)}: ${graph.nodes} nodes, ${graph.edges} relationships`];
  const section = (what: string, items: readonly string[], listed: number, hint = ""): void => {
    lines.push(`${what.padEnd(8)}${String(items.length).padStart(7)}${items.length > 0 ? hint : ""}`);
    for (const item of items.slice(0, listed)) lines.push(`  ${plain(item)}`);
    if (listed > 0 && items.length > listed) lines.push(`  … and ${items.length - listed} more (--list shows all)`);
  };
  const some = all ? Infinity : LISTED;
  section("loaded", loaded.map(({ path, document }) => `${document}  ${path}`), all ? Infinity : 0);
  section("failed", failed.map(({ path, code, message }) => `${code}  ${message.includes(path) ? message : `${path}: ${message}`}`), some);
  section("pending", pending, some, io.style("dim", "   run the build again to take them in"));
  return lines.join("\n");
}

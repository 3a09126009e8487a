import { exportFormats } from "../../export/index.js";
import type { Register } from "../types.js";
import { DB_ENVIRONMENT, DB_HELP, DEFAULT_DB, openExisting } from "../store.js";

export const registerExport: Register = (program, io) => {
  program
    .command("export")
    .summary("write the graph to a file that other programs open")
    .description("Writes the whole graph to a file, or to stdout.")
    .option("--db <target>", DB_HELP, DEFAULT_DB)
    .option("-f, --format <format>", exportFormats.map(({ name, description }) => `${name}: ${description}`).join("; "), "graphml")
    .requiredOption("-o, --output <file>", 'file to write; "-" is stdout')
    .addHelpText(
      "after",
      `
Examples:
  $ sitgraph export --format graphml -o reports.graphml
  $ sitgraph export -o - | xmllint --noout -
  $ sitgraph export --db bolt://localhost:7687 -o reports.graphml${DB_ENVIRONMENT}`,
    )
    .action(async (options: { db: string; format: string; output: string }) => {
      const { exportTo } = await import("../exportTo.js");
      const store = await openExisting(options.db, io);
      try {
        await exportTo(store, options.format, options.output, io);
      } finally {
        await store.close();
      }
    });
};

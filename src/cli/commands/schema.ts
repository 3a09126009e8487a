import type { Register } from "../types.js";
import { DB_ENVIRONMENT, DB_HELP, DEFAULT_DB, openExisting } from "../store.js";

export const registerSchema: Register = (program, io) => {
  program
    .command("schema")
    .summary("the model of the graph, with counts")
    .description("Prints labels, properties and relationship types with the labels at their ends, and how many of each are in this graph.")
    .option("--db <target>", DB_HELP, DEFAULT_DB)
    .option("--json", "print it as JSON, with descriptions")
    .addHelpText(
      "after",
      `
Examples:
  $ sitgraph schema
  $ sitgraph schema --json | jq -r '.types[] | select(.count > 0) | .type'
  $ sitgraph schema --db bolt://localhost:7687${DB_ENVIRONMENT}`,
    )
    .action(async (options: { db: string; json?: boolean }) => {
      const { graphModel } = await import("../../query/model.js");
      const { loadSchema } = await import("../../resources/schema.js");
      const store = await openExisting(options.db, io);
      try {
        const model = await graphModel(store, loadSchema());
        if (options.json) return await io.data(`${JSON.stringify(model, null, 2)}\n`);
        const { modelText } = await import("../modelText.js");
        await io.data(modelText(model, io.width));
      } finally {
        await store.close();
      }
    });
};

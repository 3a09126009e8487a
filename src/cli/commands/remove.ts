import { resolve } from "node:path";
import { plain } from "../io.js";
import type { Register } from "../types.js";
import { DB_ENVIRONMENT, DB_HELP, DEFAULT_DB, openExisting } from "../store.js";

export const registerRemove: Register = (program, io) => {
  program
    .command("remove")
    .summary("take documents out of the graph")
    .description(
      "Takes documents out of the graph: what they alone supported goes, what others support too is worked out anew. The files are not touched.",
    )
    .argument("<document...>", "paths as they were built, folders of them, or ids of documents")
    .option("--db <target>", DB_HELP, DEFAULT_DB)
    .option("--json", "print what was removed as JSON on stdout")
    .addHelpText(
      "after",
      `
Examples:
  $ sitgraph remove reports/2016-12-08.txt
  $ sitgraph remove reports/ d_5f0c6a9e21b34d77

"sitgraph status --list" shows the paths and ids. If one of them is not in the graph, none is removed.${DB_ENVIRONMENT}`,
    )
    .action(async (targets: string[], options: { db: string; json?: boolean }) => {
      const { remove } = await import("../../pipeline/remove.js");
      const { loadSchema } = await import("../../resources/schema.js");
      const store = await openExisting(options.db, io, { write: true });
      try {
        const report = await remove(targets, { store, schema: loadSchema(), normal: (path) => resolve(path) });
        const { removed, forgotten, graph } = report;
        for (const path of removed) io.note(`removed: ${plain(path)}`);
        for (const path of forgotten) io.note(`forgotten: ${plain(path)} (it was not in the graph)`);
        const count = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;
        io.note(`Graph in ${store.location}: ${count(graph.documents, "document")}, ${count(graph.nodes, "node")}, ${count(graph.edges, "relationship")}`);
        if (options.json) await io.data(`${JSON.stringify({ store: store.location, ...report })}\n`);
      } finally {
        await store.close();
      }
    });
};

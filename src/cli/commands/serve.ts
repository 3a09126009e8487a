import { once } from "node:events";
import { InvalidArgumentError } from "commander";
import type { Register } from "../types.js";
import { DB_ENVIRONMENT, DB_HELP, DEFAULT_DB, openExisting } from "../store.js";

export const registerServe: Register = (program, io) => {
  program
    .command("serve")
    .summary("look at the graph in the browser")
    .description("Serves the viewer on 127.0.0.1 until Ctrl-C. It only reads the graph.")
    .option("--db <target>", DB_HELP, DEFAULT_DB)
    .option("-p, --port <port>", "port to listen on; 0 takes any free one (default: 4173 or the next free one)", port)
    .addHelpText(
      "after",
      `
Examples:
  $ sitgraph serve
  $ sitgraph serve --port 8080 --db reports.db
  $ sitgraph serve --db bolt://localhost:7687${DB_ENVIRONMENT}`,
    )
    .action(async (options: { db: string; port?: number }) => {
      const signal = io.interruptible();
      const store = await openExisting(options.db, io);
      try {
        const { startServer } = await import("../../serve/index.js");
        const { loadSchema } = await import("../../resources/schema.js");
        const { viewerPath } = await import("../../resources/paths.js");
        const { loadQuestions } = await import("../../resources/queries.js");
        const { packageVersion } = await import("../version.js");
        const server = await startServer(store, {
          schema: loadSchema(),
          staticDir: viewerPath(),
          questions: loadQuestions(),
          version: packageVersion(),
          onError: (error) => io.complain(`error: ${error instanceof Error ? error.message : String(error)}`),
          ...(options.port === undefined ? {} : { port: options.port }),
        });
        io.note(`The graph of ${store.location} is at`);
        await io.data(`${server.url}\n`);
        io.note("Ctrl-C stops.");
        if (!signal.aborted) await once(signal, "abort");
        await server.close();
      } finally {
        await store.close();
      }
    });
};

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65535) throw new InvalidArgumentError(`"${text}" is not a port; expected 0 to 65535`);
  return value;
}

import { plain } from "../io.js";
import { positive } from "../positive.js";
import type { Register } from "../types.js";
import { DB_ENVIRONMENT, DB_HELP, DEFAULT_DB, openExisting } from "../store.js";

export const registerRank: Register = (program, io) => {
  program
    .command("rank")
    .summary("the people, organizations and places that the reports turn around")
    .description("Ranks entities by PageRank in the network of their relations and common events, with how many ties, events and statements each has.")
    .option("--db <target>", DB_HELP, DEFAULT_DB)
    .option("--kind <kind>", "only Person, Organization or Place")
    .option("--limit <n>", "how many", positive, 20)
    .option("--json", "one JSON object a line")
    .addHelpText(
      "after",
      `
Examples:
  $ sitgraph rank
  $ sitgraph rank --kind Person --limit 10
  $ sitgraph rank --json | jq -r '[.name, .score] | @tsv'${DB_ENVIRONMENT}`,
    )
    .action(async (options: { db: string; kind?: string; limit: number; json?: boolean }) => {
      const { SitgraphError } = await import("../../errors.js");
      const kind = KINDS.find((k) => k.toLowerCase() === options.kind?.toLowerCase());
      if (options.kind !== undefined && !kind) throw new SitgraphError("USAGE", `--kind takes ${KINDS.join(", ")}, not "${options.kind}"`);
      const { rankEntities } = await import("../../graph/rank.js");
      const { table } = await import("../table.js");
      const store = await openExisting(options.db, io);
      try {
        const ranked = (await rankEntities(store)).filter((e) => !kind || e.kind === kind).slice(0, options.limit);
        if (options.json) for (const entity of ranked) await io.data(`${JSON.stringify(entity)}\n`);
        else {
          const rows = ranked.map((e) => [plain(e.name), e.kind, (100 * e.score).toFixed(1), ...[e.neighbours, e.events, e.statements, e.mentions].map(String)]);
          await io.data(`${table(["name", "kind", "rank %", "tied to", "events", "statements", "mentions"], rows, io.width)}\n`);
        }
      } finally {
        await store.close();
      }
    });
};

const KINDS = ["Person", "Organization", "Place"];

import type { BuildInput } from "../../pipeline/build.js";
import type { Register } from "../types.js";
import { EXIT } from "../exit.js";
import { plain, type Io } from "../io.js";
import { jobsOption, poolFor, type JobsOption } from "../jobs.js";
import { DB_ENVIRONMENT, DB_HELP, DEFAULT_DB, open } from "../store.js";

interface Options extends JobsOption {
  db: string;
  out?: string;
  records?: string;
  published?: string;
  json?: boolean;
}

export const registerBuild: Register = (program, io, exit) => {
  program
    .command("build")
    .summary("read documents into a graph")
    .description("Reads documents, extracts what they say and joins it into one graph. Running it again changes only what has changed.")
    .argument("[path...]", 'documents (.txt, .md, .html, .xhtml), folders or globs; "-" reads documents as JSON Lines from stdin')
    .option("--db <target>", DB_HELP, DEFAULT_DB)
    .option("--out <file>", "also write the graph to a file (GraphML)")
    .option("--records <file>", 'fold extraction records (JSON Lines) made elsewhere; "-" reads stdin')
    .option("--published <date>", "publication date (YYYY-MM-DD) of the documents whose own metadata gives none")
    .addOption(jobsOption())
    .option("--json", "print the summary as JSON on stdout")
    .addHelpText(
      "after",
      `
Examples:
  $ sitgraph build reports/
  $ sitgraph build 'reports/**/*.html' notes.md --out reports.graphml
  $ sitgraph build reports/ --db neo4j://localhost:7687
  $ sitgraph extract reports/ | sitgraph build --records -

Exit status 3: some documents failed; they are listed with the reason (sitgraph status lists them again), the others are in the graph.${DB_ENVIRONMENT}`,
    )
    .action(async (paths: string[], options: Options) => {
      const { SitgraphError } = await import("../../errors.js");
      if (paths.length === 0 && options.records === undefined) {
        throw new SitgraphError("USAGE", "build needs documents, folders or globs, or --records FILE");
      }
      const { build } = await import("../../pipeline/build.js");
      const { EXTRACTOR_VERSION } = await import("../../pipeline/version.js");
      const { loadSchema } = await import("../../resources/schema.js");
      const { inTurns } = await import("../turns.js");
      const { inputs, expected } = await inputsOf(paths, options, io);
      const signal = io.interruptible();
      const store = await open(options.db, io);
      const pool = await poolFor(io, signal, options);
      try {
        const { progressLine } = await import("../progress.js");
        const progress = progressLine(io);
        const report = await build(inTurns(inputs, signal), {
          store,
          schema: loadSchema(),
          extractor: async () => (await import("../../pipeline/extractor.js")).createExtractor(),
          version: EXTRACTOR_VERSION,
          ...(pool ? { pool } : {}),
          total: expected?.length ?? null,
          ...(expected ? { expected } : {}),
          onProgress: progress.show,
          signal,
        });
        progress.clear();
        for (const { message } of report.failed) io.complain(`failed: ${plain(message)}`);
        if (report.interrupted) {
          io.complain("sitgraph: interrupted; what was committed stays, run the same command again to go on");
          return exit(EXIT.interrupted);
        }
        if (options.out !== undefined) {
          const { exportTo } = await import("../exportTo.js");
          await exportTo(store, "graphml", options.out, io);
        }
        const { summaryText } = await import("../summary.js");
        io.note(summaryText(report, store.location, io));
        if (options.json) await io.data(`${JSON.stringify({ store: store.location, ...report })}\n`);
        if (report.failed.length > 0) exit(EXIT.someFailed);
      } finally {
        await pool?.close();
        await store.close();
      }
    });
};

async function inputsOf(paths: string[], options: Options, io: Io): Promise<{ inputs: AsyncIterable<BuildInput>; expected: string[] | null }> {
  const { SitgraphError } = await import("../../errors.js");
  if (options.records !== undefined) {
    if (paths.length > 0) throw new SitgraphError("USAGE", "--records and paths cannot be mixed: build one, then the other");
    const { recordsFrom } = await import("../records.js");
    return { inputs: recordsFrom(options.records, io), expected: null };
  }
  const { documentsFrom } = await import("../documents.js");
  const { findDocuments } = await import("../../load/index.js");
  return { inputs: documentsFrom(paths, options.published, io), expected: paths.includes("-") ? null : (await findDocuments(paths)).map(({ path }) => path) };
}

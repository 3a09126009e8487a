import type { Loaded } from "../../load/types.js";
import type { Ahead } from "../../pipeline/threads/ahead.js";
import type { Register } from "../types.js";
import { EXIT } from "../exit.js";
import { plain } from "../io.js";
import { jobsOption, poolFor, type JobsOption } from "../jobs.js";

export const registerExtract: Register = (program, io, exit) => {
  program
    .command("extract")
    .summary("print what each document says, as JSON Lines")
    .description("Prints one extraction record a document on stdout (JSON Lines, in input order), streamed at flat memory.")
    .argument("<path...>", 'documents, folders or globs; "-" reads documents as JSON Lines ({"path", "text", …}) from stdin')
    .option("--published <date>", "publication date (YYYY-MM-DD) of the documents whose own metadata gives none")
    .addOption(jobsOption())
    .addHelpText(
      "after",
      `
Examples:
  $ sitgraph extract report.txt | jq '.events[].type'
  $ sitgraph extract 'reports/**/*.html' > records.jsonl
  $ printf '%s\\n' '{"path": "a", "text": "Troops shelled the town of Tal Afar."}' | sitgraph extract -
  $ parallel --pipe -L 1000 sitgraph extract --jobs 1 - < documents.jsonl | sitgraph build --records -`,
    )
    .action(async (paths: string[], options: { published?: string } & JobsOption) => {
      const { documentsFrom } = await import("../documents.js");
      const { inTurns } = await import("../turns.js");
      const { extracted } = await import("../../pipeline/extracted.js");
      const { readAhead } = await import("../../pipeline/threads/ahead.js");
      const signal = io.interruptible();
      const inputs = inTurns(documentsFrom(paths, options.published, io), signal);
      const pool = await poolFor(io, signal, options);
      const extractor = pool ? null : await (await import("../../pipeline/extractor.js")).createExtractor();
      const read: AsyncIterable<Ahead<Loaded>> = pool ? readAhead(inputs, pool) : inputs;
      let failed = 0;
      const fail = (message: string): void => {
        failed += 1;
        io.complain(`failed: ${plain(message)}`);
      };
      for await (const loaded of read) {
        if (loaded.error) {
          fail(loaded.error.message);
          continue;
        }
        let line: string;
        try {
          line = (await (loaded.extracted ?? extracted(extractor!.extract(loaded.document)))).json;
        } catch (error) {
          if (signal.aborted) break;
          fail(`${loaded.path}: ${(error as Error).message}`);
          continue;
        }
        await io.data(`${line}\n`);
      }
      await pool?.close();
      if (signal.aborted) exit(EXIT.interrupted);
      else if (failed > 0) exit(EXIT.someFailed);
    });
};

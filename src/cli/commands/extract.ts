import type { Register } from "../types.js";
import { EXIT } from "../exit.js";
import { plain } from "../io.js";

export const registerExtract: Register = (program, io, exit) => {
  program
    .command("extract")
    .summary("print what each document says, as JSON Lines")
    .description("Prints one extraction record a document on stdout (JSON Lines, in input order), streamed at flat memory.")
    .argument("<path...>", 'documents, folders or globs; "-" reads documents as JSON Lines ({"path", "text", …}) from stdin')
    .option("--published <date>", "publication date (YYYY-MM-DD) of the documents whose own metadata gives none")
    .addHelpText(
      "after",
      `
Examples:
  $ sitgraph extract report.txt | jq '.events[].type'
  $ sitgraph extract 'reports/**/*.html' > records.jsonl
  $ printf '%s\\n' '{"path": "a", "text": "Troops shelled the town of Tal Afar."}' | sitgraph extract -
  $ parallel --pipe -L 100 sitgraph extract - < documents.jsonl | sitgraph build --records -`,
    )
    .action(async (paths: string[], options: { published?: string }) => {
      const { documentsFrom } = await import("../documents.js");
      const { inTurns } = await import("../turns.js");
      const { createExtractor } = await import("../../pipeline/extractor.js");
      const documents = documentsFrom(paths, options.published, io);
      const signal = io.interruptible();
      const extractor = await createExtractor();
      let failed = 0;
      const fail = (message: string): void => {
        failed += 1;
        io.complain(`failed: ${plain(message)}`);
      };
      for await (const loaded of inTurns(documents, signal)) {
        if (loaded.error) {
          fail(loaded.error.message);
          continue;
        }
        let line: string;
        try {
          line = JSON.stringify(extractor.extract(loaded.document));
        } catch (error) {
          fail(`${loaded.path}: ${(error as Error).message}`);
          continue;
        }
        await io.data(`${line}\n`);
      }
      if (signal.aborted) exit(EXIT.interrupted);
      else if (failed > 0) exit(EXIT.someFailed);
    });
};

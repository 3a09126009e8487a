import { InvalidArgumentError as InvalidOption } from "commander";
import type { Register } from "../types.js";
import type { Schema } from "../../model/index.js";
import type { SavedQuestion } from "../../query/saved.js";
import type { GraphStore } from "../../store/types.js";
import type { AnswerFormat } from "../answer.js";
import { EXIT } from "../exit.js";
import { plain, type Io } from "../io.js";
import { valueOf } from "../shell/values.js";
import { DB_ENVIRONMENT, DB_HELP, DEFAULT_DB, openExisting } from "../store.js";
import { positive } from "../positive.js";

interface Options {
  db: string;
  param: Record<string, unknown>;
  list?: boolean;
  json?: boolean;
  csv?: boolean;
  write?: boolean;
  limit: number;
  timeout: number;
}

export const registerQuery: Register = (program, io, exit) => {
  program
    .command("query")
    .summary("ask the graph in Cypher, or by the name of a saved question; without either, a shell")
    .description("Runs a Cypher query or a saved question: a table on a terminal, else CSV. Without one it opens a shell, or runs what a pipe brings. Reads only, unless --write is given.")
    .argument("[cypher or name]", 'a Cypher query, or the name of a saved question; "-" reads the query from stdin')
    .option("--list", "list the saved questions and their parameters")
    .option("-p, --param <name=value>", "a parameter, repeatable; the value is read as JSON where it is JSON, else as text", collectParam, {})
    .option("--json", "print rows as a JSON array of objects")
    .option("--csv", "print rows as CSV")
    .option("--write", "allow the query to change the graph")
    .option("--limit <rows>", "most rows to print", positive, 1000)
    .option("--timeout <seconds>", "longest time the query may take", positive, 60)
    .option("--db <target>", DB_HELP, DEFAULT_DB)
    .addHelpText(
      "after",
      `
Examples:
  $ sitgraph query                                    a shell: :help says what it can do
  $ sitgraph query --list
  $ sitgraph query control -p place=Mosul
  $ sitgraph query 'MATCH (e:Event {type: $type}) RETURN e.subtype, e.dateText, e.status' -p type=ASSAULT
  $ sitgraph query 'MATCH (p:Person) RETURN p.name, p.mentions ORDER BY p.mentions DESC LIMIT 10' --json
  $ sitgraph query < questions.cypher                 several, each ended by a semicolon${DB_ENVIRONMENT}`,
    )
    .action(async (question: string | undefined, options: Options) => {
      const { SitgraphError } = await import("../../errors.js");
      if (options.json && options.csv) throw new SitgraphError("USAGE", "--json and --csv cannot be given together");
      const { loadQuestions } = await import("../../resources/queries.js");
      if (options.list) return listQuestions(loadQuestions(), options, io);
      const questions = loadQuestions();
      const { loadSchema } = await import("../../resources/schema.js");
      const schema = loadSchema();
      const format = options.json ? "json" : options.csv || !io.dataIsTerminal ? "csv" : "table";
      if (question === undefined) {
        const store = await openExisting(options.db, io, { write: options.write === true });
        try {
          exit((await shell({ store, schema, questions, options, format, io })) ? EXIT.ok : EXIT.failure);
        } finally {
          await store.close();
        }
        return;
      }
      const { askFor } = await import("../question.js");
      const asked = askFor(question === "-" ? await readAll(io) : question, options.param, questions);
      const store = await openExisting(options.db, io, { write: options.write === true });
      const { COMMAND_LINE, mend, strangers } = await import("../mend.js");
      try {
        const result = await store.query(asked.cypher, {
          params: asked.params,
          write: options.write === true,
          timeoutMs: options.timeout * 1000,
          maxRows: options.limit,
        });
        const { printAnswer } = await import("../answer.js");
        await printAnswer(result, format, io);
        if (result.truncated) io.complain(`only the first ${result.rows.length} rows are shown; --limit raises the bound`);
        if (result.rows.length === 0) for (const hint of strangers(asked.cypher, schema, COMMAND_LINE)) io.complain(`hint: ${hint}`);
        exit(EXIT.ok);
      } catch (error) {
        const advice = mend(error, COMMAND_LINE);
        if (advice && error instanceof SitgraphError) throw new SitgraphError(error.code, `${error.message}\nhint: ${advice}`, { cause: error });
        throw error;
      } finally {
        await store.close();
      }
    });
};

interface ShellStart {
  store: GraphStore;
  schema: Schema;
  questions: SavedQuestion[];
  options: Options;
  format: AnswerFormat;
  io: Io;
}

async function shell({ store, schema, questions, options, format, io }: ShellStart): Promise<boolean> {
  const { runShell, shellWords } = await import("../shell/shell.js");
  const { pipedLines, terminalLines } = await import("../shell/lines.js");
  const { History, historyFile } = await import("../shell/history.js");
  const terminal = io.terminal();
  const history = terminal ? new History(historyFile(io.env)) : null;
  const lines = terminal
    ? terminalLines({ ...terminal, history: history!.entries, words: shellWords(schema, questions), onInterrupt: () => process.kill(process.pid, "SIGINT") })
    : pipedLines(io.stdin);
  if (terminal) io.note(`${store.location}: ${questions.length} saved questions (:list), :help for more, :quit or Ctrl-D to leave`);
  const { param, limit, timeout } = options;
  const session = {
    params: { ...param }, format, limit, timeout, questions, io, done: false,
    model: async () => {
      const [{ graphModel }, { modelText }] = [await import("../../query/model.js"), await import("../modelText.js")];
      return modelText(await graphModel(store, schema), io.width);
    },
  };
  try {
    return await runShell({ store, schema, session, lines, write: options.write === true, remember: (entry) => history?.add(entry) });
  } finally {
    lines.close();
  }
}

async function listQuestions(questions: SavedQuestion[], options: Options, io: Io): Promise<void> {
  if (options.json) return io.data(`${JSON.stringify(questions, null, 2)}\n`);
  for (const { name, description, params } of questions) {
    const needs = params.map((param) => ` -p ${param.name}=…`).join("");
    await io.data(`${name}${needs}\n    ${plain(description)}\n`);
  }
}

async function readAll(io: Io): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function collectParam(text: string, params: Record<string, unknown>): Record<string, unknown> {
  const match = /^\$?([A-Za-z_]\w*)=([\s\S]*)$/.exec(text);
  if (!match) throw new InvalidOption(`"${text}" is not name=value`);
  return { ...params, [match[1]!]: valueOf(match[2]!) };
}

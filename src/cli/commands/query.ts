import { InvalidArgumentError as InvalidOption, type Command } from "commander";
import type { Register } from "../types.js";
import type { QueryResult } from "../../store/types.js";
import { EXIT } from "../exit.js";
import { plain, type Io } from "../io.js";
import { DB_ENVIRONMENT, DB_HELP, DEFAULT_DB, openExisting } from "../store.js";

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
    .summary("ask the graph in Cypher, or by the name of a saved question")
    .description("Runs a Cypher query or a saved question: a table on a terminal, else CSV. Reads only, unless --write is given.")
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
  $ sitgraph query --list
  $ sitgraph query who-controls-what
  $ sitgraph query 'MATCH (e:Event {type: $type}) RETURN e.subtype, e.dateText, e.status' -p type=ASSAULT
  $ sitgraph query 'MATCH (p:Person) RETURN p.name, p.mentions ORDER BY p.mentions DESC LIMIT 10' --json${DB_ENVIRONMENT}`,
    )
    .action(async (question: string | undefined, options: Options, command: Command) => {
      const { SitgraphError } = await import("../../errors.js");
      if (options.json && options.csv) throw new SitgraphError("USAGE", "--json and --csv cannot be given together");
      const { loadQuestions } = await import("../../resources/queries.js");
      if (options.list) return listQuestions(loadQuestions(), options, io);
      if (question === undefined) return command.error("error: missing a Cypher query or the name of a saved question (--list shows them)");
      const { askFor } = await import("../question.js");
      const asked = askFor(question === "-" ? await readAll(io) : question, options.param, loadQuestions());
      const store = await openExisting(options.db, io, { write: options.write === true });
      try {
        const result = await store.query(asked.cypher, {
          params: asked.params,
          write: options.write === true,
          timeoutMs: options.timeout * 1000,
          maxRows: options.limit,
        });
        await print(result, options, io);
        if (result.truncated) io.complain(`only the first ${result.rows.length} rows are shown; --limit raises the bound`);
        exit(EXIT.ok);
      } finally {
        await store.close();
      }
    });
};

async function print(result: QueryResult, options: Options, io: Io): Promise<void> {
  const { asCsv, asJson, asTable } = await import("../rows.js");
  if (options.json) return io.data(asJson(result));
  if (options.csv || !io.dataIsTerminal) return io.data(asCsv(result));
  await io.data(`${asTable(result, io.width)}\n`);
  io.note(result.rows.length === 1 ? "1 row" : `${result.rows.length} rows`);
}

async function listQuestions(questions: { name: string; description: string; params: { name: string }[] }[], options: Options, io: Io): Promise<void> {
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
  let value: unknown = match[2]!;
  try {
    value = JSON.parse(match[2]!);
  } catch {
    // plain text
  }
  return { ...params, [match[1]!]: value };
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value <= 0) throw new InvalidOption(`"${text}" is not a whole number above 0`);
  return value;
}

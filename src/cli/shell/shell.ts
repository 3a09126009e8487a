/** `sitgraph query` without a question: asks again and again, on a terminal or from a pipe. */
import { SitgraphError } from "../../errors.js";
import { STRUCTURE_LABELS, type Schema } from "../../model/index.js";
import type { GraphStore } from "../../store/types.js";
import { printAnswer } from "../answer.js";
import { nearest } from "../distance.js";
import { plain, plainLines } from "../io.js";
import { mend, SHELL, strangers } from "../mend.js";
import { askFor } from "../question.js";
import { COMMANDS, runCommand, type Session } from "./commands.js";
import type { Lines } from "./lines.js";
import { onOneLine, Statements, type Statement } from "./statements.js";
import { pairs } from "./values.js";

export interface ShellOptions {
  store: GraphStore;
  schema: Schema;
  session: Session;
  lines: Lines;
  write: boolean;
  remember(entry: string): void;
}

const PROMPT = "sitgraph> ";
/** Within a query that goes on; as wide as the other. */
const MORE = "     ...> ";

/** True when all went well. A pipe ends at the first error, as what follows may rely on what failed. */
export async function runShell(options: ShellOptions): Promise<boolean> {
  const { session, lines } = options;
  const names = session.questions.map(({ name }) => name);
  const statements = new Statements((line) => line.startsWith(":") || (line.length > 2 && LEAVE.test(line)) || names.includes(firstWord(line)));
  while (!session.done) {
    const line = await lines.next(statements.pending ? MORE : PROMPT);
    if (line === undefined) {
      statements.clear();
      continue;
    }
    const found = line === null ? statements.end() : statements.push(line);
    if (lines.interactive && line !== null && statements.pending) hintAt(line, names, options);
    for (const statement of found) {
      if (!(await run(statement, options)) && !lines.interactive) return false;
      if (session.done) break;
    }
    if (line === null) break;
  }
  return true;
}

/** What the tab key completes. */
export const shellWords = (schema: Schema, questions: readonly { name: string }[]): string[] => [
  ...questions.map(({ name }) => name),
  ...COMMANDS.map(({ names }) => `:${names[0]}`),
  ...STRUCTURE_LABELS,
  ...schema.entities.map(({ name }) => name),
  ...schema.relations.map(({ name }) => name),
  ..."MATCH OPTIONAL WHERE RETURN WITH UNWIND ORDER LIMIT SKIP DISTINCT".split(" "),
];

async function run({ text, line }: Statement, { store, schema, session, lines, write, remember }: ShellOptions): Promise<boolean> {
  const { io, questions } = session;
  const leaves = LEAVE.test(text.replace(/^:/, ""));
  if (!leaves) remember(onOneLine(text) + (text.startsWith(":") || questions.some(({ name }) => name === firstWord(text)) ? "" : ";"));
  try {
    if (leaves || text.startsWith(":")) {
      await runCommand(session, leaves ? ":quit" : text);
      return true;
    }
    const { cypher, params } = toAsk(text, session);
    const result = await store.query(cypher, { params, write, timeoutMs: session.timeout * 1000, maxRows: session.limit });
    await printAnswer(result, session.format, io);
    if (result.truncated) io.complain(`only the first ${result.rows.length} rows are shown; :limit raises the bound`);
    if (result.rows.length === 0) for (const hint of strangers(cypher, schema, SHELL)) io.complain(`hint: ${hint}`);
    return true;
  } catch (error) {
    if (!(error instanceof SitgraphError)) throw error;
    io.complain(`${io.style("red", "error")}${lines.interactive ? "" : ` in line ${line}`}: ${plainLines(error.message)}`);
    const advice = mend(error, SHELL);
    if (advice) io.complain(`hint: ${plain(advice)}`);
    // Grafeo works on at what it was told to drop, and takes ever more memory: the end of the process ends it
    if (error.code === "QUERY_LIMIT" && /memory/.test(error.message) && store.kind === "embedded") {
      io.complain("the shell ends here, as that query cannot be stopped otherwise");
      session.done = true;
    }
    return false;
  }
}

/** A saved question with its parameters behind the name, or Cypher with those that are set. */
function toAsk(text: string, session: Session): { cypher: string; params: Record<string, unknown> } {
  const name = firstWord(text);
  const question = session.questions.find((one) => one.name === name);
  if (!question) return askFor(text, session.params, session.questions);
  const set = Object.fromEntries(Object.entries(session.params).filter(([param]) => question.params.some((one) => one.name === param)));
  return askFor(name, { ...set, ...pairs(text.slice(name.length)) }, session.questions);
}

/** One word that is nearly the name of a question waits for no semicolon in vain. */
function hintAt(line: string, names: readonly string[], { session: { io } }: ShellOptions): void {
  const word = line.trim();
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(word)) return;
  const near = nearest(word, names);
  if (near.length > 0) io.note(io.style("dim", `a query goes on until ";"; did you mean the question ${near.join(" or ")}? Ctrl-C forgets the line`));
}

const firstWord = (text: string): string => /^[\w-]+/.exec(text)?.[0] ?? "";
const LEAVE = /^(?:quit|exit|q)\s*;?$/i;

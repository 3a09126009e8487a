/** What the shell does when a line begins with a colon. */
import { SitgraphError } from "../../errors.js";
import type { SavedQuestion } from "../../query/saved.js";
import { ANSWER_FORMATS, type AnswerFormat } from "../answer.js";
import { nearest } from "../distance.js";
import { plain, type Io } from "../io.js";
import { listText, questionText } from "../questionList.js";
import { pairs, valueOf } from "./values.js";

/** What lasts from one statement to the next. */
export interface Session {
  params: Record<string, unknown>;
  format: AnswerFormat;
  limit: number;
  timeout: number;
  questions: SavedQuestion[];
  io: Io;
  /** The model with its counts, as text. */
  model(): Promise<string>;
  done: boolean;
}

interface ShellCommand {
  names: string[];
  usage: string;
  help: string;
  run(session: Session, rest: string): Promise<void> | void;
}

export const COMMANDS: readonly ShellCommand[] = [
  {
    names: ["help", "h", "?"],
    usage: ":help",
    help: "this list",
    run: ({ io }) => io.data(`${HELP}\n`),
  },
  {
    names: ["list", "questions"],
    usage: ":list [name or word]",
    help: "the saved questions; one with its parameters; those about a word",
    run: ({ io, questions }, rest) => {
      const one = questions.find(({ name }) => name === rest);
      return io.data(one ? questionText(one) : listText(questions, rest));
    },
  },
  {
    names: ["params"],
    usage: ":params [clear]",
    help: "the parameters that are set; clear forgets them",
    run: (session, rest) => {
      if (rest === "clear") session.params = {};
      else if (rest) throw new SitgraphError("USAGE", `:params ${rest} is not understood; :params shows them, :params clear forgets them, :param name value sets one`);
      const lines = Object.entries(session.params).map(([name, value]) => `$${name} = ${plain(JSON.stringify(value))}\n`);
      return lines.length > 0 ? session.io.data(lines.join("")) : session.io.note("no parameters are set; :param name value sets one");
    },
  },
  {
    names: ["param"],
    usage: ":param name value",
    help: "sets $name for all queries; the value is JSON or text",
    run: (session, rest) => {
      if (/^\$?\w+=/.test(rest)) return void Object.assign(session.params, pairs(rest));
      const match = /^\$?([A-Za-z_]\w*)(?:\s*(?:=>|:)\s*|\s+)(.+)$/s.exec(rest);
      if (!match) throw new SitgraphError("USAGE", ":param wants a name and a value, as in :param place Mosul");
      session.params[match[1]!] = valueOf(match[2]!.trim());
    },
  },
  {
    names: ["schema", "model"],
    usage: ":schema",
    help: "labels, properties and relationships, with counts",
    run: async ({ io, model }) => io.data(await model()),
  },
  {
    names: ["format"],
    usage: `:format ${ANSWER_FORMATS.join("|")}`,
    help: "how rows are printed",
    run: (session, rest) => {
      const format = ANSWER_FORMATS.find((one) => one === rest);
      if (rest && !format) throw new SitgraphError("USAGE", `:format knows ${ANSWER_FORMATS.join(", ")}, not "${rest}"`);
      if (format) session.format = format;
      else session.io.note(`format: ${session.format}`);
    },
  },
  { names: ["limit"], usage: ":limit rows", help: "most rows to print", run: (session, rest) => setNumber(session, "limit", rest, "rows") },
  { names: ["timeout"], usage: ":timeout seconds", help: "longest time a query may take", run: (session, rest) => setNumber(session, "timeout", rest, "seconds") },
  {
    names: ["quit", "exit", "q"],
    usage: ":quit",
    help: "leaves the shell, as Ctrl-D does",
    run: (session) => {
      session.done = true;
    },
  },
];

/** Runs `:name rest`. */
export async function runCommand(session: Session, text: string): Promise<void> {
  const [, name, rest] = /^:\s*(\S*)\s*([\s\S]*)$/.exec(text)!;
  const command = COMMANDS.find(({ names }) => names.includes(name!.toLowerCase()));
  if (!command) {
    const near = nearest(name!, COMMANDS.flatMap(({ names }) => names.filter((one) => one.length > 2)));
    throw new SitgraphError("USAGE", `no command :${name}; ${near.length > 0 ? `did you mean ${near.map((one) => `:${one}`).join(" or ")}?` : ":help lists them"}`);
  }
  await command.run(session, rest!.trim());
}

function setNumber(session: Session, what: "limit" | "timeout", text: string, unit: string): void {
  if (text === "") return session.io.note(`${what}: ${session[what]} ${unit}`);
  const value = Number(text);
  if (!Number.isInteger(value) || value <= 0) throw new SitgraphError("USAGE", `:${what} wants a whole number of ${unit} above 0, not "${text}"`);
  session[what] = value;
}

const HELP = `A query in Cypher goes on until a semicolon, over as many lines as you like:
  MATCH (e:Event)-[:OCCURRED_AT]->(p:Place)
  RETURN p.name, count(*) AS n ORDER BY n DESC;

A saved question is asked by its name, on one line:
  events-in-place place="Mosul"

Commands:
${COMMANDS.map(({ usage, help }) => `  ${usage.padEnd(26)}${help}`).join("\n")}

Arrow keys bring back what was asked before; the tab key completes names, labels and types; Ctrl-C forgets the line.`;

import type { QueryResult } from "@grafeo-db/js";
import { SitgraphError } from "../../errors.js";
import { splitPrefix } from "../guard.js";

/** The second layer: the operators of the plan, as the database itself understood the query. Each stands at the start of a line or opens a nested operator. */
export async function checkPlan(run: (cypher: string) => Promise<QueryResult>, cypher: string, write: boolean): Promise<void> {
  const { prefix, rest } = splitPrefix(cypher);
  if (prefix === "SHOW") return;
  const plan = String((await run(`EXPLAIN\n${rest}`).catch(withoutFirstLine)).scalar());
  if (/\bLoad(?:Csv|Data)\b/.test(plan)) throw refused("it reads a file");
  const writes = WRITES.exec(plan);
  if (writes && !write) throw refused(`it writes (${writes[1]})`);
}

/** Strings of the query stand in the plan too: at the worst one that looks like an operator is refused. */
const WRITES = /^\s*(Create\w*|Insert\w*|Merge\w*|Delete\w*|Set\w*|Remove\w*|AddLabel|Drop\w*)\b(?: \(|$)/m;

/** Errors show the line at fault: the one we put before the query is not counted. */
function withoutFirstLine(error: Error): never {
  error.message = error.message.replace(/query:(\d+):/, (_, n: string) => `query:${Number(n) - 1}:`).replace(/^( *)(\d+) \|/m, (_, pad: string, n: string) => `${pad}${Number(n) - 1} |`);
  throw error;
}

const refused = (why: string) => new SitgraphError("QUERY_REFUSED", `the query was refused: ${why}`);

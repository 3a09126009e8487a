/** What can be done about a query that failed, or that found nothing. */
import { SitgraphError } from "../errors.js";
import { STRUCTURE_LABELS, type Schema } from "../model/index.js";
import { nearest } from "./distance.js";

/** How the options are given where the query was asked. */
export interface Place {
  param(name: string): string;
  limit: string;
  timeout: string;
  model: string;
}

export const COMMAND_LINE: Place = { param: (name) => `give it with -p ${name}=…`, limit: "--limit", timeout: "--timeout", model: '"sitgraph schema" lists what there is' };
export const SHELL: Place = { param: (name) => `set it with :param ${name} …`, limit: ":limit", timeout: ":timeout", model: ":schema lists what there is" };

/** Advice for an error, or null where its message says all. */
export function mend(error: unknown, place: Place): string | null {
  if (!(error instanceof SitgraphError)) return null;
  const { code, message } = error;
  const missing = /Missing parameter: \$?`?([A-Za-z_]\w*)/i.exec(message)?.[1];
  if (missing) return `$${missing} has no value; ${place.param(missing)}`;
  if (code === "QUERY_LIMIT") return /earlier queries/.test(message) ? null : `ask for less (LIMIT, a narrower MATCH), or raise the bound with ${place.timeout}`;
  if (code !== "QUERY_INVALID") return null;
  if (/Expected RParen/i.test(message)) return 'a "(" is not closed';
  if (/Expected RBracket/i.test(message)) return 'a "[" is not closed';
  if (/Expected RBrace/i.test(message)) return 'a "{" is not closed';
  if (/Undefined variable|Variable `.*` not defined/i.test(message)) return "a name must be bound by MATCH, UNWIND or WITH before it is used; text stands in quotation marks";
  return null;
}

/** Labels and types of a query that the ontology does not have: such a query finds nothing, and no database says why. */
export function strangers(cypher: string, schema: Schema, place: Place): string[] {
  const code = cypher.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, " ");
  const labels = new Set<string>([...STRUCTURE_LABELS, ...schema.entities.map(({ name }) => name)]);
  const types = new Set(schema.relations.map(({ name }) => name));
  const found = new Map<string, string>();
  const look = (what: string, names: string, known: Set<string>): void => {
    for (const name of names.split(/[|&:!\s]+/).filter((part) => /^\w+$/.test(part))) {
      if (known.has(name)) continue;
      const near = nearest(name, known);
      found.set(`${what} ${name}`, `the model has no ${what} ${name}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : place.model}`);
    }
  };
  for (const [, names] of code.matchAll(/\(\s*\w*\s*:([\w|&:!\s]+)/g)) look("label", names!, labels);
  for (const [, names] of code.matchAll(/\[\s*\w*\s*:([\w|&:!\s]+)/g)) look("relationship type", names!, types);
  return [...found.values()];
}

import { SitgraphError } from "../errors.js";
import { nearest } from "./distance.js";

export interface Question {
  name: string;
  cypher: string;
  params: { name: string; type?: string; default?: unknown }[];
}

/**
 * A single word is the name of a saved question, anything longer is Cypher. A question's parameters take their defaults
 * where none is given; one it does not know is a mistake.
 */
export function askFor(text: string, params: Record<string, unknown>, questions: Question[]): { cypher: string; params: Record<string, unknown> } {
  const name = text.trim();
  if (!/^[\w-]+$/.test(name)) return { cypher: text, params };
  const question = questions.find((candidate) => candidate.name === name);
  if (!question) {
    const near = nearest(name, questions.map((candidate) => candidate.name));
    const hint = near.length > 0 ? `did you mean ${near.join(" or ")}?` : '"sitgraph query --list" shows what there is';
    throw new SitgraphError("USAGE", `no saved question "${name}"; ${hint}`);
  }
  const known = new Set(question.params.map((param) => param.name));
  const stranger = Object.keys(params).find((param) => !known.has(param));
  if (stranger !== undefined) {
    throw new SitgraphError("USAGE", `question "${name}" has no parameter "${stranger}"; it has ${[...known].join(", ") || "none"}`);
  }
  const filled: Record<string, unknown> = {};
  for (const param of question.params) {
    const value = params[param.name] ?? param.default;
    if (value === undefined || value === null) throw new SitgraphError("USAGE", `question "${name}" needs -p ${param.name}=…`);
    filled[param.name] = typed(value, param, name);
  }
  return { cypher: question.cypher, params: filled };
}

/** `from=2016` reads as a number; a question that wants text gets text. */
function typed(value: unknown, param: { name: string; type?: string }, question: string): unknown {
  if (param.type === "string" && (typeof value === "number" || typeof value === "boolean")) return String(value);
  const fits = param.type === "integer" ? Number.isInteger(value) : param.type === undefined || typeof value === param.type;
  if (fits) return value;
  const wanted = { integer: "a whole number", number: "a number", boolean: "true or false", string: "text" }[param.type!] ?? param.type;
  throw new SitgraphError("USAGE", `question "${question}": ${param.name} must be ${wanted}, not ${JSON.stringify(value)}`);
}

import { SitgraphError } from "../errors.js";

export interface Question {
  name: string;
  cypher: string;
  params: { name: string; default?: unknown }[];
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
    const near = questions.filter((candidate) => distance(candidate.name, name) <= Math.max(2, name.length / 3)).map((candidate) => candidate.name);
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
    filled[param.name] = value;
  }
  return { cypher: question.cypher, params: filled };
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}

import { SitgraphError } from "../errors.js";

/** A question that ships with the product: Cypher that runs alike on every store. */
export interface SavedQuestion {
  /** The name of its file. */
  name: string;
  title: string;
  description: string;
  params: QuestionParam[];
  cypher: string;
}

export interface QuestionParam {
  name: string;
  description: string;
  type: "string" | "number" | "integer" | "boolean";
  default: string | number | boolean;
}

/**
 * Reads a question: a header of comments, `// title: …`, `// description: …`, `// param NAME: DEFAULT — DESCRIPTION`, then Cypher.
 * A default is read as JSON where it is JSON, else as text.
 */
export function parseQuestion(name: string, text: string): SavedQuestion {
  const invalid = (why: string) => new SitgraphError("SCHEMA_INVALID", `saved question "${name}": ${why}`);
  const lines = text.split(/\r?\n/);
  const question: SavedQuestion = { name, title: "", description: "", params: [], cypher: "" };
  let at = 0;
  for (; at < lines.length && /^\s*(?:\/\/|$)/.test(lines[at]!); at++) {
    const field = FIELD.exec(lines[at]!);
    if (!field) continue;
    const [, key, param, value] = field as unknown as [string, string, string | undefined, string];
    if (key === "param") question.params.push(parseParam(param ?? "", value, invalid));
    else if (param) throw invalid(`"${key} ${param}" is not understood`);
    else question[key as "title" | "description"] = value;
  }
  question.cypher = lines.slice(at).join("\n").trim();
  if (!question.title || !question.description) throw invalid("it needs a title and a description");
  if (!question.cypher) throw invalid("it has no query");
  const used = new Set([...question.cypher.matchAll(/\$([A-Za-z_]\w*)/g)].map((m) => m[1]!));
  for (const one of used) if (!question.params.some((p) => p.name === one)) throw invalid(`it uses $${one} without describing it`);
  for (const { name: one } of question.params) if (!used.has(one)) throw invalid(`it describes ${one} without using it`);
  return question;
}

function parseParam(name: string, rest: string, invalid: (why: string) => Error): QuestionParam {
  const match = /^(.*?)\s+[—–-]\s+(.*)$/.exec(rest);
  if (!/^[A-Za-z_]\w*$/.test(name) || !match) throw invalid(`the parameter "${name}" must read "// param name: default — description"`);
  const value = parseDefault(match[1]!.trim());
  return { name, description: match[2]!, type: Number.isInteger(value) ? "integer" : (typeof value as QuestionParam["type"]), default: value };
}

function parseDefault(text: string): string | number | boolean {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  } catch {
    // Plain text, the usual case.
  }
  return text;
}

const FIELD = /^\s*\/\/\s*(title|description|param)(?:\s+([^:\s]+))?\s*:\s*(.*?)\s*$/;

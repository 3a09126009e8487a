/** The saved questions for people. */
import { SitgraphError } from "../errors.js";
import type { SavedQuestion } from "../query/saved.js";
import { plain } from "./io.js";

/** All, or those that have a word in name, title or description. */
export function listText(questions: readonly SavedQuestion[], word = ""): string {
  const wanted = word.toLowerCase();
  const found = questions.filter(({ name, title, description }) => `${name} ${title} ${description}`.toLowerCase().includes(wanted));
  if (found.length === 0) throw new SitgraphError("NOT_FOUND", `no saved question is about "${word}"; :list shows all`);
  const width = Math.max(...found.map(({ name }) => name.length)) + 2;
  return found.map(({ name, title, params }) => `${name.padEnd(width)}${plain(title)}${params.length > 0 ? ` (${params.map((param) => param.name).join(", ")})` : ""}\n`).join("");
}

/** One with all that is to be known of it. */
export function questionText({ name, title, description, params, cypher }: SavedQuestion): string {
  const lines = [`${name}: ${plain(title)}`, plain(description)];
  for (const param of params) lines.push(`  ${param.name}=${JSON.stringify(param.default)}  ${plain(param.description)}`);
  return `${lines.join("\n")}\n\n${cypher}\n`;
}

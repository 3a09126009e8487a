import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseQuestion, type SavedQuestion } from "../query/saved.js";
import { queriesPath } from "./paths.js";

/** The saved questions of a folder, by name. */
export function loadQuestions(folder: string = queriesPath()): SavedQuestion[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".cypher")).sort();
  return names.map((name) => parseQuestion(name.slice(0, -".cypher".length), readFileSync(join(folder, name), "utf8")));
}

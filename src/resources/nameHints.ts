import { existsSync } from "node:fs";
import { join } from "node:path";
import type { NameHints } from "../annotate/ner/classes.js";
import { readData } from "./data.js";
import { packageRoot } from "./paths.js";

/**
 * What a name tagger was trained to expect of words and names (data/models/XX.names.txt.gz, made beside its weights): a line is a code, a
 * tab, and words or names separated by "|". Codes that begin with "s" speak of single words, those with "f" of whole names.
 * A language without such a file has no hints.
 */
export function nameHints(language: string): NameHints {
  let found = hints.get(language);
  if (!found) hints.set(language, (found = read(language)));
  return found;
}

const hints = new Map<string, NameHints>();

function read(language: string): NameHints {
  const words = new Map<string, string>();
  const names = new Map<string, string>();
  const name = `models/${language}.names.txt.gz`;
  if (existsSync(join(packageRoot(), "data", name))) {
    for (const line of readData(name).split("\n")) {
      const [code, list] = line.split("\t");
      if (list === undefined) continue;
      for (const term of list.split("|")) (code!.startsWith("s") ? words : names).set(term, code!);
    }
  }
  return { words, names };
}

import { readData } from "./data.js";

/**
 * Parts of speech of English base forms (data/morph/en_words.txt.gz): letters n, v, a, r, in capitals where common. Each line is
 * the letters, a tab, and front-coded words: a capital A-Z for the number of letters shared with the word before, then the rest.
 */
export function englishWords(): ReadonlyMap<string, string> {
  return (words ??= read());
}

let words: Map<string, string> | undefined;

function read(): Map<string, string> {
  const map = new Map<string, string>();
  for (const line of readData("morph/en_words.txt.gz").split("\n")) {
    const tab = line.indexOf("\t");
    const letters = line.slice(0, tab);
    let previous = "";
    let at = tab + 1;
    while (at < line.length) {
      let end = at + 1;
      while (end < line.length && line.charCodeAt(end) > 90) end++;
      // Apostrophes and hyphens sort before the capitals.
      while (end < line.length && (line.charCodeAt(end) < 65 || line.charCodeAt(end) > 90)) end++;
      previous = previous.slice(0, line.charCodeAt(at) - 65) + line.slice(at + 1, end);
      map.set(previous, letters);
      at = end;
    }
  }
  return map;
}

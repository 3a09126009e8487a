import type { Token } from "../../text/token.js";
import type { Lexicon } from "../lexicon.js";
import type { Knowledge } from "../types.js";
import type { NameClasses } from "./types.js";

/** Words and names of the training corpora by code, in folded spelling. */
export interface NameHints {
  words: ReadonlyMap<string, string>;
  /** Names of up to MAX_NAME words, separated by spaces. */
  names: ReadonlyMap<string, string>;
}

export const NO_HINTS: NameHints = { words: new Map(), names: new Map() };
const MAX_NAME = 6;

/**
 * Codes from the language's lexicon and the name tables: of known names P, O, L with 1 for the first word and 2 for others (w before it
 * for names that are everyday words too), C country, D demonym; h honorific, k rank, r role, o and p head words of organizations and
 * places, n common noun of the news, d direction, g given name, s particle, x word that is never a name; and
 * the codes of the hints (s… of words, f… of names).
 */
export function nameClasses(lexicon: Lexicon, knowledge: Knowledge, hints: NameHints = NO_HINTS): NameClasses {
  const indexes = [["h", lexicon.honorifics], ["k", lexicon.ranks], ["r", lexicon.roles], ["o", lexicon.orgHeads], ["p", lexicon.placeHeads], ["i", lexicon.institutions], ["n", lexicon.nouns]] as const;
  return (tokens) => {
    const out: string[][] = tokens.map(() => []);
    const mark = (from: number, length: number, code: string) => {
      for (let k = from; k < from + length && k < out.length; k++) if (!out[k]!.includes(code)) out[k]!.push(code);
    };
    let covered = 0;
    for (let i = 0; i < tokens.length; i++) {
      const { norm } = tokens[i]!;
      if (i >= covered && isWord(tokens[i]!)) {
        const found = knowledge.match(tokens, i)[0];
        const entry = found?.candidates[0];
        if (found && entry) {
          const kind = entry.kind === "Person" ? "P" : entry.kind === "Organization" ? "O" : entry.subtype === "country" ? "C" : (entry.population ?? 0) > 100_000 ? "M" : "L";
          const code = (entry.weak ? "w" : "") + kind;
          mark(i, 1, code + "1");
          if (found.length > 1) {
            mark(i + 1, found.length - 1, code + "2");
            covered = i + found.length;
          }
        }
      }
      for (const [code, index] of indexes) {
        const found = index.match(tokens, i);
        if (found) mark(i, found.length, code);
      }
      if (knowledge.demonym(norm)) out[i]!.push("D");
      if (lexicon.directions.has(norm)) out[i]!.push("d");
      if (lexicon.givenNames.has(norm)) out[i]!.push("g");
      if (lexicon.particles.has(norm)) out[i]!.push("s");
      if (lexicon.notNames.has(norm)) out[i]!.push("x");
      const hint = hints.words.get(norm);
      if (hint) out[i]!.push(hint);
    }
    if (hints.names.size > 0) markNames(tokens, out, hints.names);
    return out;
  };
}

function markNames(tokens: readonly Token[], out: string[][], names: ReadonlyMap<string, string>): void {
  for (let i = 0; i < tokens.length; ) {
    let length = 0;
    let code = "";
    let key = "";
    for (let j = i; j < tokens.length && j < i + MAX_NAME; j++) {
      key = j > i ? `${key} ${tokens[j]!.norm}` : tokens[j]!.norm;
      const found = names.get(key);
      if (found) {
        length = j - i + 1;
        code = found;
      }
    }
    for (let j = i; j < i + length; j++) out[j]!.push(code + (j > i ? "2" : "1") + (length > 1 ? "m" : ""));
    i += Math.max(1, length);
  }
}

function isWord({ text }: Token): boolean {
  const c = text.charCodeAt(0);
  return c > 127 || (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
}

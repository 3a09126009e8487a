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
  const words = new Map<string, WordCodes>();
  const wordCodes = (norm: string): WordCodes => {
    let found = words.get(norm);
    if (found) return found;
    const codes: string[] = [];
    if (knowledge.demonym(norm)) codes.push("D");
    if (lexicon.directions.has(norm)) codes.push("d");
    if (lexicon.givenNames.has(norm)) codes.push("g");
    if (lexicon.particles.has(norm)) codes.push("s");
    if (lexicon.notNames.has(norm)) codes.push("x");
    const hint = hints.words.get(norm);
    if (hint) codes.push(hint);
    found = { codes: codes.join(" "), begins: indexes.flatMap(([, index], k) => (index.begins(norm) ? [k] : [])) };
    if (words.size >= CACHE_LIMIT) words.clear();
    words.set(norm, found);
    return found;
  };
  return (tokens) => {
    const out: string[] = new Array<string>(tokens.length).fill("");
    const mark = (from: number, length: number, code: string) => {
      for (let k = from; k < from + length && k < out.length; k++) out[k] = add(out[k]!, code);
    };
    let covered = 0;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (!isWord(token)) continue;
      if (i >= covered) {
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
      const own = wordCodes(token.norm);
      // A term may begin with the word or with its lemma.
      const lemma = token.lemma !== undefined && token.lemma !== token.norm ? wordCodes(token.lemma).begins : NONE;
      if (own.begins.length > 0 || lemma.length > 0) {
        for (let k = 0; k < indexes.length; k++) {
          if (!own.begins.includes(k) && !lemma.includes(k)) continue;
          const found = indexes[k]![1].match(tokens, i);
          if (found) mark(i, found.length, indexes[k]![0]);
        }
      }
      if (own.codes !== "") out[i] = out[i] === "" ? own.codes : `${out[i]} ${own.codes}`;
    }
    if (hints.names.size > 0) markNames(tokens, out, hints.names);
    return out;
  };
}

interface WordCodes {
  codes: string;
  /** Numbers of the indexes that have a term beginning with the word. */
  begins: number[];
}
const NONE: number[] = [];
const CACHE_LIMIT = 30_000;

function add(codes: string, code: string): string {
  return codes === "" ? code : codes.split(" ").includes(code) ? codes : `${codes} ${code}`;
}

function markNames(tokens: readonly Token[], out: string[], names: ReadonlyMap<string, string>): void {
  const begins = firstWords(names);
  for (let i = 0; i < tokens.length; ) {
    if (!begins.has(tokens[i]!.norm)) {
      i++;
      continue;
    }
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
    for (let j = i; j < i + length; j++) out[j] = add(out[j]!, code + (j > i ? "2" : "1") + (length > 1 ? "m" : ""));
    i += Math.max(1, length);
  }
}

const FIRST_WORDS = new WeakMap<ReadonlyMap<string, string>, Set<string>>();

function firstWords(names: ReadonlyMap<string, string>): Set<string> {
  let found = FIRST_WORDS.get(names);
  if (!found) {
    found = new Set();
    for (const name of names.keys()) found.add(name.includes(" ") ? name.slice(0, name.indexOf(" ")) : name);
    FIRST_WORDS.set(names, found);
  }
  return found;
}

function isWord({ text }: Token): boolean {
  const c = text.charCodeAt(0);
  return c > 127 || (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
}

import { ByForm } from "../../text/forms.js";
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
  const longest = longestByFirst(hints.names);
  const words = new ByForm(({ norm }): WordCodes => {
    const codes: string[] = [];
    if (knowledge.demonym(norm)) codes.push("D");
    if (lexicon.directions.has(norm)) codes.push("d");
    if (lexicon.givenNames.has(norm)) codes.push("g");
    if (lexicon.particles.has(norm)) codes.push("s");
    if (lexicon.notNames.has(norm)) codes.push("x");
    const hint = hints.words.get(norm);
    if (hint) codes.push(hint);
    return { codes: codes.join(" "), names: longest.get(norm) ?? 0 };
  });
  return (tokens) => {
    const out: string[] = new Array<string>(tokens.length).fill("");
    const mark = (from: number, length: number, code: string) => {
      for (let k = from; k < from + length && k < out.length; k++) out[k] = add(out[k]!, code);
    };
    /** Where a name of the hints may begin, and how many words it has at most. */
    const names: number[] = [];
    let covered = 0;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      const own = words.of(token);
      if (own.names > 0) names.push(i, own.names);
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
      for (let k = 0; k < indexes.length; k++) {
        const found = indexes[k]![1].match(tokens, i);
        if (found) mark(i, found.length, indexes[k]![0]);
      }
      if (own.codes !== "") out[i] = out[i] === "" ? own.codes : joined(out[i]!, own.codes);
    }
    if (names.length > 0) markNames(tokens, out, hints.names, names);
    return out;
  };
}

interface WordCodes {
  codes: string;
  /** How many words the longest name of the hints that begins with the word has; 0 for none. */
  names: number;
}
const CACHE_LIMIT = 30_000;

/** Sets of codes met so far, by the set before and the code put to it: there are few, and strings made anew are dear to look up. */
const JOINED = new Map<string, Map<string, string>>();

function joined(codes: string, more: string): string {
  let byCode = JOINED.get(more);
  if (!byCode) JOINED.set(more, (byCode = new Map()));
  let known = byCode.get(codes);
  if (known === undefined) {
    if (byCode.size >= CACHE_LIMIT) byCode.clear();
    byCode.set(codes, (known = `${codes} ${more}`));
  }
  return known;
}

function add(codes: string, code: string): string {
  return codes === "" ? code : codes === code || codes.split(" ").includes(code) ? codes : joined(codes, code);
}

/** @param starts tokens with which a name may begin, each followed by the number of words it has at most */
function markNames(tokens: readonly Token[], out: string[], names: ReadonlyMap<string, string>, starts: readonly number[]): void {
  let covered = 0;
  for (let s = 0; s < starts.length; s += 2) {
    const i = starts[s]!;
    if (i < covered) continue;
    let length = 0;
    let code = "";
    let key = "";
    for (let j = i; j < tokens.length && j < i + starts[s + 1]!; j++) {
      key = j > i ? `${key} ${tokens[j]!.norm}` : tokens[j]!.norm;
      const found = names.get(key);
      if (found) {
        length = j - i + 1;
        code = found;
      }
    }
    for (let j = i; j < i + length; j++) out[j] = add(out[j]!, code + (j > i ? "2" : "1") + (length > 1 ? "m" : ""));
    covered = i + Math.max(1, length);
  }
}

/** First word of each name → how many words the longest such name has. */
function longestByFirst(names: ReadonlyMap<string, string>): Map<string, number> {
  const longest = new Map<string, number>();
  for (const name of names.keys()) {
    let count = 1;
    for (let at = name.indexOf(" "); at >= 0; at = name.indexOf(" ", at + 1)) count++;
    const first = count > 1 ? name.slice(0, name.indexOf(" ")) : name;
    if (count > (longest.get(first) ?? 0)) longest.set(first, Math.min(count, MAX_NAME));
  }
  return longest;
}

function isWord({ text }: Token): boolean {
  const c = text.charCodeAt(0);
  return c > 127 || (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
}

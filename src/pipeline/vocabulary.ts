/** Which words a language and the tables know, for mending those that nobody does. */
import type { Lexicon } from "../annotate/lexicon.js";
import type { Guess, Vocabulary } from "../annotate/spelling.js";
import type { Knowledge } from "../annotate/types.js";
import type { Language } from "../lang/types.js";
import type { Diagnostic } from "../model/index.js";

/** Null for a language without a list of its words: there nothing tells the misspelt from the rare. */
export function createVocabulary({ morphology, profile }: Language, lexicon: Lexicon, knowledge: Knowledge): Vocabulary | null {
  if (!morphology.has) return null;
  const small = new Set(profile.words);
  const isWord = (norm: string): boolean => morphology.has!(norm) || small.has(norm);
  const heads = [lexicon.orgHeads, lexicon.placeHeads, lexicon.institutions, lexicon.roles, lexicon.ranks, lexicon.honorifics];
  const isHead = (norm: string): boolean => heads.some((index) => index.begins(norm));
  const knows = (norm: string): boolean => isWord(norm) || isHead(norm) || knowledge.nameStats(norm) !== undefined || knowledge.demonym(norm) !== undefined || knowledge.opensName?.(norm) === true || knowledge.find?.(norm) !== undefined;
  const famous = (norm: string): boolean => {
    if (norm.length < SHORTEST) return false;
    if (isHead(norm) || knowledge.demonym(norm)) return true;
    const stats = knowledge.nameStats(norm);
    if (stats && stats.org + stats.place >= OFTEN && stats.org + stats.place > stats.person) return true;
    const row = knowledge.find?.(norm);
    return row !== undefined && !row.weak && (row.source === "actor" || row.subtype === "country" || (row.population ?? 0) >= LARGE);
  };
  // a word that nothing is read from may stay misspelt
  const tells = (norm: string): boolean => morphology.has!(norm) && (lexicon.nouns.begins(norm) || lexicon.nounTriggers.begins(norm) || morphology.lemmas(norm).some(({ lemma }) => lexicon.verbTriggers.has(lemma) || lexicon.reportingVerbs.has(lemma) || lexicon.nounTriggers.begins(lemma) || lexicon.nouns.begins(lemma)));
  return { knows, tells, famous };
}

const SHORTEST = 4;
/** In names of bodies and places of the corpora. */
const OFTEN = 20;
/** Smaller towns are not what a misspelt word stands for. */
const LARGE = 200_000;

/** No more are named in the message. */
const NAMED = 8;

export function guessedSpelling(text: string, guesses: readonly Guess[]): Diagnostic {
  const [first] = guesses;
  const named = [...new Set(guesses.map(({ start, end, read }) => `"${text.slice(start, end)}" as ${read}`))];
  const more = named.length > NAMED ? ` and ${named.length - NAMED} more` : "";
  return { severity: "info", code: "SPELLING_GUESSED", message: `misspelt words read as known ones: ${named.slice(0, NAMED).join(", ")}${more}`, start: first!.start, end: first!.end };
}

/** The reporting words of a sentence: verbs, and in verb-first languages their participles, whatever the tagger took them for. */
import type { ReportingEntry } from "../../lang/types.js";
import { asksAnonymity } from "../anonymity.js";
import type { VerbGroup } from "../chunks.js";
import { isReflexive } from "../chunks.js";
import type { Clause } from "../clauses.js";
import type { SentenceContext } from "../context.js";
import { introducesName } from "../introduces.js";
import { wordsOfOthers } from "./words.js";

export interface Cue {
  entry: ReportingEntry;
  /** Token of the verb, and the end of it with the words that belong to it. */
  head: number;
  end: number;
  /** First token of its verb group. */
  from: number;
  /** Position of its chunk; of the one behind it where it is in none. */
  at: number;
  clause: Clause | null;
  verb: VerbGroup | null;
  /** ", adding that", ", menaçant de", «محذرا من»: says more of a speaker told before. */
  adjunct: boolean;
}

export function findCues(context: SentenceContext): Cue[] {
  const { tokens, chunks, clauses, lexicon } = context;
  const out: Cue[] = [];
  for (const clause of clauses) {
    const { verb } = clause;
    const found = entryAt(verb.head, verb, context);
    if (!found || silent(clause, found.entry, context) || introducesName(verb.head, context)) continue;
    out.push({ entry: found.entry, head: verb.head, end: verb.to + found.tail, from: verb.from, at: clause.at, clause, verb, adjunct: verb.participle && !verb.passive });
  }
  if (lexicon.grammar.verbFirst) {
    // a verb at the head of its clause that the tagger took for something else
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i]!.pos === "VERB" || tokens[i]!.pos === "AUX" || tokens[i]!.pos === "PUNCT") continue;
      const adjunct = lexicon.reportingParticiples.get(tokens[i]!.norm);
      const opens = i === 0 || /^\d{1,2}[:.]\d{2}$/.test(tokens[i - 1]!.text) || opensClause(tokens[i - 1]!.text, tokens[i - 1]!.norm, lexicon.coordinators);
      const entry = adjunct ?? (opens ? entryAt(i, null, context)?.entry : undefined);
      if (!entry || (adjunct && !opens && !speaksOn(tokens, i))) continue;
      // «خرجوا للمطالبة برحيله»: behind a preposition it is a noun
      if (adjunct && tokens[i - 1]?.pos === "ADP") continue;
      const at = chunks.findIndex((c) => c.to > i);
      out.push({ entry, head: i, end: i + 1, from: i, at, clause: null, verb: null, adjunct: adjunct !== undefined });
    }
  }
  return out.sort((a, b) => a.head - b.head);
}

/** Punctuation, a conjunction or the past auxiliary before a verb. */
const opensClause = (text: string, norm: string, coordinators: ReadonlySet<string>): boolean => /^[.,،؛;:"“”«»(–—-]$/.test(text) || coordinators.has(norm) || norm === "و" || norm === "ف" || norm === "قد";

/** What a participle says follows it: a complementizer or a preposition. */
const speaksOn = (tokens: SentenceContext["tokens"], i: number): boolean => tokens[i + 1]?.pos === "SCONJ" || tokens[i + 1]?.pos === "ADP";

/** «حسبما أعلنت», «وفق ما قال»: the verb belongs to the words that name the source. */
function inAccordingTo({ verb }: Clause, { tokens, lexicon }: SentenceContext): boolean {
  const end = lexicon.sentenceRelatives.has(tokens[verb.from - 1]?.norm ?? "") ? verb.from - 1 : verb.from;
  return lexicon.grammar.verbFirst && end > 0 && lexicon.accordingTo.matchEnding(tokens, end) !== undefined;
}

function entryAt(head: number, verb: VerbGroup | null, { tokens, lexicon }: SentenceContext): { entry: ReportingEntry; tail: number } | undefined {
  const token = tokens[head]!;
  for (const key of token.lemma && token.lemma !== token.norm ? [token.lemma, token.norm] : [token.norm]) {
    for (const { entry, tail, reflexive } of lexicon.reportingVerbs.get(key) ?? []) {
      if (reflexive && !(verb && isReflexive(verb, tokens, lexicon))) continue;
      if (tail.every((w, k) => [0, 1, 2].some((d) => matches(tokens[head + 1 + k + d], w)))) return { entry, tail: tail.length };
    }
  }
  return undefined;
}

const matches = (token: SentenceContext["tokens"][number] | undefined, word: string): boolean => token !== undefined && (token.norm === word || token.lemma === word);

/** Who did not speak, has yet to, or is only asked to, says nothing here. */
function silent(clause: Clause, { kind }: ReportingEntry, context: SentenceContext): boolean {
  const { verb, phrases, at } = clause;
  const { tokens, lexicon, chunks } = context;
  // "told reporters on condition of anonymity that …" tells something all the same
  if (verb.negated || (kind !== "claim" && asksAnonymity(clause, context)) || inAccordingTo(clause, context)) return true;
  // "cited an official as saying": the citing says it
  if (verb.participle && !verb.passive && verb.from > 0 && lexicon.prepositions.match(tokens, verb.from - 1)?.value === "as") return true;
  // what somebody says "contrary to what X claims" is no report of X's claim
  for (let k = Math.max(0, verb.from - 6); k < verb.from; k++) if (lexicon.contrary.match(tokens, k)) return true;
  const [claim, who] = [chunks[at - 2], chunks[at - 1]];
  if (verb.passive && claim?.type === "np" && claim.case === null && who?.type === "np" && who.case === null && wordsOfOthers(claim, context)) return false;
  if (verb.passive) return !phrases.some((p) => p.case === "by") || !(verb.finite && !verb.participle);
  if (verb.infinitive) {
    const next = tokens[verb.to]?.text;
    return next !== ":" && !/^["“«]$/.test(next ?? "");
  }
  for (let k = verb.from; k < verb.head; k++) {
    const { norm } = tokens[k]!;
    if (lexicon.future.has(norm) || lexicon.obligation.has(norm) || (lexicon.hypothetical.match(tokens, k) && norm !== "can")) return true;
  }
  const { norm, lemma } = tokens[verb.head]!;
  return lexicon.grammar.moodOf?.(norm, lemma) === "future";
}

/** Finds the names of one sentence: generators propose candidates with reasons, selection keeps the best set. */
import type { Sentence } from "../../text/token.js";
import type { Lexicon } from "../lexicon.js";
import type { Knowledge, NameMention } from "../types.js";
import { fromCapitals } from "./capitals.js";
import type { Candidate, NameContext } from "./candidate.js";
import { shapeOf } from "./candidate.js";
import { fromGazetteer } from "./gazetteer.js";
import { fromInstitutions } from "./institutions.js";
import { fromOrganizationHeads } from "./organizations.js";
import { fromNameWords } from "./persons.js";
import { fromPlacePatterns } from "./places.js";
import { select } from "./select.js";

/** « la chaîne de télévision américaine CNN »: a description right before a name lends it what it says and goes. */
function withDescriptors(chosen: (Candidate & { total: number })[], lexicon: Lexicon, shapes: readonly string[]): (Candidate & { total: number })[] {
  return chosen.filter((c, n) => {
    const next = chosen[n + 1];
    if (!next || next.from !== c.to || c.kind !== "Organization" || next.kind !== "Organization" || c.entry || shapes[c.from] !== "low" || !lexicon.grammar.adjectiveAfter) return true;
    next.inner.push(...c.inner);
    return false;
  });
}

export function findNames(sentence: Sentence, lexicon: Lexicon, knowledge: Knowledge, contextCountries: ReadonlyMap<string, number>): NameMention[] {
  const { tokens } = sentence;
  const shapes = tokens.map(shapeOf);
  const letters = shapes.filter((s) => s === "upper" || s === "cap" || s === "low").length;
  const shouting = lexicon.grammar.hasCase && letters > 3 && shapes.filter((s) => s === "upper").length > 0.7 * letters;
  const titled = lexicon.grammar.hasCase && !shouting && letters >= 6 && shapes.filter((s) => s === "cap" || s === "upper").length > 0.7 * letters;
  const context: NameContext = { tokens, lexicon, knowledge, shapes, shouting, titled };
  const candidates: Candidate[] = [];
  let runEnd = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (shapes[i] === "punct") continue;
    candidates.push(...fromGazetteer(context, i, contextCountries));
    candidates.push(...fromInstitutions(context, i));
    candidates.push(...fromOrganizationHeads(context, i));
    candidates.push(...fromPlacePatterns(context, i));
    candidates.push(...fromNameWords(context, i));
    if (i >= runEnd) {
      const run = fromCapitals(context, i);
      candidates.push(...run.candidates);
      if (run.end > i) runEnd = run.end;
    }
  }
  return withDescriptors(select(candidates), lexicon, shapes).map((c) => {
    const start = tokens[c.from]!.start;
    const end = tokens[c.to - 1]!.end;
    return {
      sentence: sentence.index, from: c.from, to: c.to, start, end, kind: c.kind, subtype: c.subtype, form: "name" as const,
      text: "", score: c.total, reasons: c.reasons, entry: c.entry, institution: c.institution, inner: c.inner, entity: -1,
    };
  });
}

import type { Candidate, NameContext } from "./candidate.js";
import { namelike } from "./candidate.js";
import type { GazetteerEntry } from "../types.js";

/** Names of the actor table, the group lists and the gazetteer, wherever they stand. */
export function fromGazetteer(context: NameContext, i: number, contextCountries: ReadonlyMap<string, number>): Candidate[] {
  const { tokens, knowledge, shapes, lexicon, shouting } = context;
  const out: Candidate[] = [];
  for (const { length, candidates } of knowledge.match(tokens, i)) {
    const to = i + length;
    const cased = lexicon.grammar.hasCase;
    const capitals = cased && shapes.slice(i, to).some((s) => s === "cap" || s === "upper");
    const entry = best(candidates, contextCountries);
    if (cased && !capitals && (entry.source !== "actor" || entry.weak)) continue;
    const single = length === 1;
    if (single && lexicon.notNames.has(tokens[i]!.norm) && shapes[i] !== "upper") continue;
    const reasons: Candidate["reasons"] = [[`known ${entry.source ?? "name"} ${entry.ref}`, entry.source === "actor" ? 4 : entry.source === "list" ? 2 : 2.5]];
    if (length > 1) reasons.push(["several words", 0.8 * (length - 1)]);
    if (entry.weak) reasons.push(["ambiguous form", -1.5]);
    if (!cased && single) {
      // scripts without capitals: an everyday word that is also a name needs a word before it that says so
      const word = lexicon.placeHeads.match(tokens, i) ?? lexicon.nouns.match(tokens, i) ?? (lexicon.directions.has(tokens[i]!.norm) ? { length: 1 } : undefined) ?? lexicon.orgHeads.match(tokens, i);
      const trigger = lexicon.nounTriggers.match(tokens, i) ?? (lexicon.verbTriggers.has(tokens[i]!.lemma ?? tokens[i]!.norm) ? { length: 1 } : undefined);
      const introduced = i > 0 && (lexicon.orgHeads.match(tokens, i - 1) !== undefined || lexicon.placeHeads.match(tokens, i - 1) !== undefined);
      if ((word || trigger || tokens[i]!.pos === "VERB") && !introduced) reasons.push(["an everyday word too", -3.5]);
    }
    if (entry.kind === "Place") {
      const population = entry.population ?? 0;
      if (entry.subtype === "country") reasons.push(["country", 2]);
      else if (population > 1e6) reasons.push(["large place", 1.2]);
      else if (population > 1e5) reasons.push(["place", 0.6]);
      else if (population < 5000) reasons.push(["small place", -0.8]);
      if (entry.country && contextCountries.has(entry.country)) reasons.push(["country in context", 0.7]);
      const before = i > 0 ? tokens[i - 1]! : null;
      if (before && isPlacePreposition(context, i)) reasons.push([`after "${before.norm}"`, 1]);
      if (!cased) {
        const stats = knowledge.nameStats(tokens[i]!.norm);
        if (single && stats && stats.person > 3 * (stats.place + 1)) reasons.push(["mostly a person's name", -2]);
      } else if (single && (i === 0 || !namelike(shapes[i - 1]!)) && knowledge.nameStats(tokens[i]!.norm)) {
        const stats = knowledge.nameStats(tokens[i]!.norm)!;
        if (stats.person > 5 * (stats.place + 1)) reasons.push(["mostly a person's name", -1.5]);
      }
      if (cased && single && i > 0 && shapes[i - 1] === "cap" && lexicon.givenNames.has(tokens[i - 1]!.norm)) {
        reasons.push(["after a given name", -2.5]);
      }
    }
    if (shouting) reasons.push(["capitals throughout", -0.3]);
    out.push({ from: i, to, kind: entry.kind, subtype: entry.subtype, entry, inner: [], reasons });
  }
  return out;
}

function isPlacePreposition({ tokens, lexicon }: NameContext, i: number): boolean {
  const found = lexicon.prepositions.matchEnding(tokens, i);
  return found?.value === "in" || found?.value === "near" || found?.value === "from" || found?.value === "to";
}

/** Among places of one name: the country in context first, then the list's own order (importance). */
function best(candidates: GazetteerEntry[], contextCountries: ReadonlyMap<string, number>): GazetteerEntry {
  const first = candidates[0]!;
  if (first.kind !== "Place" || first.subtype === "country" || contextCountries.size === 0) return first;
  let chosen = first;
  let chosenScore = -Infinity;
  candidates.forEach((c, rank) => {
    if (c.kind !== "Place") return;
    const near = c.country ? Math.min(3, contextCountries.get(c.country) ?? 0) : 0;
    const s = near * 1.2 + Math.log10((c.population ?? 0) + 10) * 0.8 - rank * 0.05;
    if (s > chosenScore) {
      chosen = c;
      chosenScore = s;
    }
  });
  return chosen;
}

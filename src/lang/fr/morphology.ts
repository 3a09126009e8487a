import { frenchLexicon } from "../../resources/frenchLexicon.js";
import type { Upos } from "../../text/token.js";
import type { Lemma, Morphology } from "../types.js";

/**
 * French lemmas: a form is taken apart into a stem of the lexicon and an ending of the stem's inflection pattern. Of several
 * verbs the more frequent comes first (prises → prendre before priser). Unknown words follow the commonest patterns.
 */
export const morphology: Morphology = { lemmas, has: (norm) => analyses(norm).length > 0 };

/** Surface stems to index for a lexicon entry: French entries are lemmas already. */
export const forms = (entry: string): string[] => [entry];

/** Letters for the tagger: what the form may be (n a r; of verbs i p g s f), in alphabetical order; "" when unknown. */
export function frenchClasses(norm: string): string {
  const codes = new Set<string>();
  for (const { code } of analyses(norm)) for (const c of code) codes.add(c);
  return [...codes].sort().join("");
}

export interface Analysis {
  lemma: string;
  kind: string;
  code: string;
}

export function analyses(norm: string): readonly Analysis[] {
  let found = cache.get(norm);
  if (!found) {
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(norm, (found = analyse(norm)));
  }
  return found;
}

const cache = new Map<string, Analysis[]>();
const CACHE_LIMIT = 20_000;
/** No stem is longer: what exceeds it is noise. */
const MAX_WORD = 60;

function analyse(norm: string): Analysis[] {
  const found: Analysis[] = [];
  if (norm.length > MAX_WORD) return found;
  const { patterns, cuts } = frenchLexicon();
  for (const { stem, pattern } of cuts(norm)) {
    const { endings, lemmaEnding, kind } = patterns[pattern]!;
    const code = endings.get(norm.slice(stem));
    if (code !== undefined) found.push({ lemma: norm.slice(0, stem) + lemmaEnding, kind, code });
  }
  return found;
}

const ORDER: Record<string, string> = { VERB: "va", AUX: "v", NOUN: "na", PROPN: "na", ADJ: "avn", ADV: "r", "": "nvar" };
const POS: Record<string, Lemma["pos"]> = { v: "VERB", n: "NOUN", a: "ADJ" };
/** Where forms of frequent verbs coincide with those of others. */
const FIXED: Record<string, string> = { suis: "etre", est: "etre", es: "etre", fut: "etre", ete: "etre", a: "avoir", as: "avoir", eu: "avoir", aie: "avoir", sont: "etre" };

/** Words of one number only, or whose plural is their own, that look like the plural of another word. */
const UNLIKE: Record<string, string> = { fois: "fois", cours: "cours", fils: "fils", fonds: "fonds", sens: "sens", tous: "tout", toute: "tout", toutes: "tout", milliards: "milliard", "marché": "marché", "marchés": "marché" };

function lemmas(norm: string, pos?: Upos): Lemma[] {
  const kinds = ORDER[pos ?? ""];
  if (kinds === undefined) return [{ lemma: norm, pos: "NOUN" }];
  const unlike = UNLIKE[norm];
  if (unlike !== undefined && (pos === "NOUN" || pos === "ADJ")) return [{ lemma: unlike, pos }];
  const { rank } = frenchLexicon();
  const all = analyses(norm);
  const out: (Lemma & { weight: number })[] = [];
  for (const { lemma, kind, code } of all) {
    const place = kinds.indexOf(kind);
    const upos = POS[kind];
    if (place < 0 || !upos || out.some((o) => o.lemma === lemma && o.pos === upos)) continue;
    const passive = code.includes("p");
    if (pos === "ADJ" && kind === "v" && !passive && !code.includes("g")) continue;
    const weight = place * 10_000 + (kind === "v" ? (FIXED[norm] === lemma ? -1 : (rank.get(lemma) ?? 5000)) : lemma === norm ? 1 : 0);
    // "reprise" is listed as the feminine of "repris", as "présidente" of "président": only people share their lemma.
    const feminine = kind === "n" && lemma !== norm && /[^e]es?$/.test(norm) && lemma === norm.replace(/es?$/, "") && !PEOPLE.test(lemma);
    if (feminine) out.push({ lemma: norm.replace(/s$/, ""), pos: upos, weight: weight - 1 });
    out.push(passive ? { lemma, pos: upos, passive, weight } : { lemma, pos: upos, weight });
  }
  const fixed = FIXED[norm];
  if (fixed !== undefined && (pos === "VERB" || pos === "AUX") && !out.some((o) => o.lemma === fixed)) out.push({ lemma: fixed, pos: "VERB", weight: -1 });
  if (out.length === 0) return guess(norm, pos);
  return out.sort((a, b) => a.weight - b.weight).map(({ weight: _, ...lemma }) => lemma);
}

/** Endings of words for people whose feminine adds an e. */
const PEOPLE = /(ant|ent|ien|eur|ais|ois|ain|ier|al|ard|in|an|on|at|ist)$/;

const VERB_ENDINGS = /(erions|eraient|erent|assent|aient|erons|eront|erait|erais|antes|ants|ante|eriez|erai|eras|erez|era|ions|iez|ait|ais|ant|ees|ons|ent|er|ee|es|ez|e|a)$/;

function guess(norm: string, pos?: Upos): Lemma[] {
  if (pos === "VERB" || pos === "AUX") {
    const lemma = norm.length > 4 ? norm.replace(VERB_ENDINGS, "") + "er" : norm;
    return [/ees?$|es?$/.test(norm) ? { lemma, pos: "VERB", passive: true } : { lemma, pos: "VERB" }];
  }
  const singular = norm.length > 4 && /[^su]s$|eaux$/.test(norm) ? norm.slice(0, -1) : norm;
  const hyphen = norm.lastIndexOf("-");
  if (pos === "ADJ" && hyphen > 0) {
    const last = lemmas(norm.slice(hyphen + 1), pos)[0];
    if (last) return [{ ...last, lemma: norm.slice(0, hyphen + 1) + last.lemma }];
  }
  return [{ lemma: singular, pos: pos === "ADJ" ? "ADJ" : "NOUN" }];
}

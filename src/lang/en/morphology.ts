import { englishWords } from "../../resources/englishWords.js";
import type { Upos } from "../../text/token.js";
import type { Lemma, Morphology } from "../types.js";
import { irregularNouns, irregularVerbs, keptNouns, type IrregularVerb } from "./irregular.js";

/**
 * English lemmas: irregular forms by table, regular ones by taking the ending off and asking WordNet's word list which of
 * the possible bases exists (bombed → bomb, raided → raid, seized → seize, planned → plan). A word that the list does not have is taken
 * off its ending by spelling rules alone. An adjective gets its base and, where it may be a participle, the verb.
 */
export const morphology: Morphology = { lemmas, has: (norm) => englishClasses(norm) !== "" };

/** Surface stems to index for a lexicon entry: English entries are lemmas already. */
export const forms = (entry: string): string[] => [entry];

/**
 * Letters for the tagger: parts of speech of the base (n v a r, in capitals where common), and of inflected forms S plural, Z third
 * person, D past, N participle, E either in -ed, G -ing, C comparative; "" when unknown.
 */
export function englishClasses(norm: string): string {
  const { verbs, nouns, words } = load();
  let letters = words.get(norm) ?? "";
  for (const v of verbs.get(norm) ?? []) {
    if (v.past && !letters.includes("D")) letters += "D";
    if (v.participle && !letters.includes("N")) letters += "N";
  }
  if (nouns.has(norm)) letters += "S";
  if (norm.length > 3) {
    const last = norm[norm.length - 1];
    if (last === "s" && !norm.endsWith("ss")) {
      if (noun(norm).some((l) => l.lemma !== norm && isNoun(l.lemma))) letters += "S";
      if (verb(norm).some((l) => l.lemma !== norm && isVerb(l.lemma))) letters += "Z";
    } else if (norm.endsWith("ed") && verb(norm).some((l) => l.lemma !== norm && isVerb(l.lemma))) letters += "E";
    else if (norm.endsWith("ing") && verb(norm).some((l) => l.lemma !== norm && isVerb(l.lemma))) letters += "G";
    else if ((norm.endsWith("er") || norm.endsWith("est")) && adjective(norm)[0]!.lemma !== norm) letters += "C";
  }
  return letters;
}

interface Tables {
  verbs: Map<string, IrregularVerb[]>;
  nouns: Map<string, string[]>;
  kept: Set<string>;
  words: ReadonlyMap<string, string>;
}
let tables: Tables | undefined;
const load = (): Tables => (tables ??= { verbs: irregularVerbs(), nouns: irregularNouns(), kept: keptNouns(), words: englishWords() });

function lemmas(norm: string, pos?: Upos): Lemma[] {
  const out: Lemma[] = [];
  const add = (list: Lemma[]) => {
    for (const l of list) if (!out.some((o) => o.lemma === l.lemma && o.pos === l.pos)) out.push(l);
  };
  if (pos === "VERB" || pos === "AUX") add(verb(norm));
  else if (pos === "NOUN" || pos === "PROPN") add(noun(norm));
  else if (pos === "ADJ") {
    add(adjective(norm));
    if (/(ed|ing|en)$/.test(norm) || load().verbs.has(norm)) add(verb(norm).filter((l) => l.lemma !== norm));
  } else if (pos === undefined) {
    const verbs = verb(norm);
    const nouns = noun(norm);
    add(/(ed|ing)$/.test(norm) || load().verbs.has(norm) ? [...verbs, ...nouns] : [...nouns, ...verbs]);
  } else add([{ lemma: norm, pos: "NOUN" }]);
  return out;
}

const isVerb = (word: string) => /v/i.test(load().words.get(word) ?? "");
const isNoun = (word: string) => /n/i.test(load().words.get(word) ?? "");
const isAdjective = (word: string) => /[ar]/i.test(load().words.get(word) ?? "");

function verb(norm: string): Lemma[] {
  const irregular = load().verbs.get(norm) ?? [];
  const found = new Set(irregular.map((v) => v.lemma));
  // "found", "wound", "saw", "lay", "fell" are bases of their own as well, but rarer than what they are forms of.
  let bases: string[] = [];
  let participle = irregular.some((v) => v.participle);
  if (norm.endsWith("ies") && norm.length > 4) bases = [norm.slice(0, -3) + "y", norm.slice(0, -1)];
  else if (/(s|x|z|ch|sh|o)es$/.test(norm)) bases = [norm.slice(0, -2), norm.slice(0, -1)];
  else if (norm.endsWith("s") && !/(ss|us|is)$/.test(norm) && norm.length > 2) bases = [norm.slice(0, -1)];
  else if (norm.endsWith("ied") && norm.length > 4) bases = [norm.slice(0, -3) + "y", norm.slice(0, -1)];
  else if (norm.endsWith("ed") && norm.length > 3) bases = restore(norm.slice(0, -2));
  else if (norm.endsWith("ing") && norm.length > 4 && /[aeiouy]/.test(norm.slice(0, -3))) bases = restore(norm.slice(0, -3));
  if (norm.endsWith("ed")) participle = true;
  const hyphen = norm.lastIndexOf("-");
  const known = bases.filter((b) => isVerb(b) || (hyphen > 0 && isVerb(b.slice(hyphen + 1))));
  if (known.length > 1 && !isCommonVerb(known[0]!)) known.sort((a, b) => Number(isCommonVerb(b)) - Number(isCommonVerb(a)));
  for (const base of known) found.add(base);
  if (isVerb(norm) || (found.size === 0 && bases.length === 0)) found.add(norm);
  if (found.size === 0) {
    // The base of an irregular compound: outfought, rebroadcast.
    const compound = /^(out|over|re|un|under|mis|fore|up|with|co-?|pre-?|de-?)(.{3,})$/.exec(norm);
    for (const v of (compound && load().verbs.get(compound[2]!)) ?? []) found.add(compound![1] + v.lemma);
  }
  if (found.size === 0) for (const base of bases) found.add(base);
  return [...found].map((lemma) => (participle && lemma !== norm ? { lemma, pos: "VERB" as const, passive: true } : { lemma, pos: "VERB" as const }));
}

const isCommonVerb = (word: string) => (load().words.get(word) ?? "").includes("V");

/** Bases of a stem whose -ed or -ing is off, likeliest first by spelling. */
function restore(stem: string): string[] {
  const last = stem.at(-1)!;
  const doubled = stem.length > 2 && last === stem.at(-2) && !"aeiou".includes(last);
  if (doubled && !"lsfz".includes(last)) return [stem.slice(0, -1), stem, stem + "e"];
  if (doubled) return [stem, stem.slice(0, -1), stem + "e"];
  // e is likely after c, v, u, z, s, soft g and after consonant + single vowel + single consonant of a long word.
  const e = /([cvuz]|[^s]s|[^nr]g|dg|rg|at|bl|tl|dl|gl|pl|fl|cr|[aeiou]r|i[ntdlmkp]|[aou][kmp]|ak|id|ud|od)$/.test(stem) && !/(er|or|en|on|it|el|al|oo[a-z]|ee[a-z]|ea[a-z]|oa[a-z]|ai[a-z]|ei[a-z]|ou[a-z]|w|x|y)$/.test(stem);
  return e ? [stem + "e", stem] : [stem, stem + "e"];
}

function noun(norm: string): Lemma[] {
  const { nouns, kept } = load();
  const list: string[] = [...(nouns.get(norm) ?? [])];
  if (list.length === 0 && !kept.has(norm)) {
    let bases: string[] = [];
    if (norm.endsWith("'s")) return noun(norm.slice(0, -2));
    if (norm.endsWith("ies") && norm.length > 4) bases = [norm.slice(0, -3) + "y", norm.slice(0, -1)];
    else if (/(s|x|z|ch|sh)es$/.test(norm)) bases = /(ss|x|ch|sh|zz|us)es$/.test(norm) ? [norm.slice(0, -2), norm.slice(0, -1)] : [norm.slice(0, -1), norm.slice(0, -2)];
    else if (norm.endsWith("men") && norm.length > 5) bases = [norm.slice(0, -2) + "an"];
    else if (norm.endsWith("s") && !/(ss|us|is)$/.test(norm) && norm.length > 3) bases = [norm.slice(0, -1)];
    else if (norm.endsWith("oes")) bases = [norm.slice(0, -2)];
    if (isNoun(norm) && !bases.some(isNoun)) bases = [];
    const known = bases.filter(isNoun);
    list.push(...(known.length > 0 ? known : bases));
  }
  if (list.length === 0 || isNoun(norm)) list.push(norm);
  return [...new Set(list)].map((lemma) => ({ lemma, pos: "NOUN" }));
}

const ADJECTIVES: Record<string, string> = { better: "good", best: "good", worse: "bad", worst: "bad", further: "far", farther: "far", furthest: "far", farthest: "far", more: "much", most: "much", less: "little", least: "little", elder: "old", eldest: "old" };

function adjective(norm: string): Lemma[] {
  const irregular = ADJECTIVES[norm];
  if (irregular) return [{ lemma: irregular, pos: "ADJ" }];
  const ending = /^(.{2,})(er|est)$/.exec(norm);
  if (ending && !(load().words.get(norm) ?? "").includes("A")) {
    const stem = ending[1]!;
    const bases = [stem, stem + "e", stem.replace(/i$/, "y"), stem.replace(/(.)\1$/, "$1")];
    const base = bases.find(isAdjective);
    if (base) return [{ lemma: base, pos: "ADJ" }];
  }
  return [{ lemma: norm, pos: "ADJ" }];
}

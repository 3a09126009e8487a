import { fold } from "../../text/fold.js";
import { byWord } from "../../text/forms.js";
import type { Upos } from "../../text/token.js";
import type { Lemma, Morphology } from "../types.js";
import { conjugate } from "./conjugate.js";
import { PLURALS } from "./nouns.js";
import { VERBS } from "./verbs.js";

/**
 * Arabic lemmas of a folded word whose proclitics و ف ب ل ك are already off.
 *
 * Verbs are found by generation, not by stripping: every form of the listed verbs is written out (conjugate.ts) and looked up
 * after at most the future س and an object pronoun are taken off, so that no accidental stem matches. The lemma is the past of
 * the third person masculine (سيقصفونها → قصف); a verb that is not listed gives its bare form. To find verbs of
 * another list, index `forms(entry)` of each entry and look up every candidate of `lemmas()`: the bare forms are among them.
 *
 * Nouns lose article, possessive pronoun and regular plural, and broken plurals go by table; where the spelling leaves
 * several ways, all are given, the likeliest first (غارتهم → غاره; قوات → قوه).
 */
export const morphology: Morphology = { lemmas };

/** Surface forms to index for a lexicon entry: of a verb "past/present" every conjugated form, of anything else its folded words. */
export function forms(entry: string): string[] {
  if (!entry.includes("/")) return [fold(entry)];
  const [verb, ...rest] = entry.split(" ");
  // forms without their long vowel are mostly those of another verb: «لم ترد» is of رد, not of أردى
  return conjugate(verb!).filter(({ rare, form }) => !rare || form === fold(verb!.split("/")[0]!)).map(({ form }) => [form, ...rest.map(fold)].join(" "));
}

/** Letters for the tagger, as frenchClasses: P past verb, I present verb, Q either in the passive, N plural by table. */
export const arabicClasses = byWord((norm) => {
  let letters = "";
  for (const bare of bareVerbs(norm)) {
    for (const v of tables().verbs.get(bare) ?? []) {
      const letter = v.passive ? "Q" : v.past ? "P" : "I";
      if (!letters.includes(letter)) letters += letter;
    }
  }
  if (tables().plurals.has(withoutArticle(norm))) letters += "N";
  return letters;
});

interface Known {
  lemma: string;
  past: boolean;
  passive: boolean;
  rare: boolean;
}
let loaded: { verbs: Map<string, Known[]>; plurals: Map<string, string>; pasts: Set<string> } | undefined;

/** Forms of the past of the listed verbs, but for those seldom met. */
export const pastForms = (): ReadonlySet<string> => tables().pasts;

/** Broken plurals of the listed nouns. */
export const brokenPlurals = (): Iterable<string> => tables().plurals.keys();

function tables() {
  if (loaded) return loaded;
  const verbs = new Map<string, Known[]>();
  const pasts = new Set<string>();
  for (const entry of VERBS.trim().split(/\s+/)) {
    const lemma = fold(entry.slice(0, entry.indexOf("/")));
    for (const { form, past, passive, rare } of conjugate(entry)) {
      if (past && !rare) pasts.add(form);
      const list = verbs.get(form);
      if (!list) verbs.set(form, [{ lemma, past, passive, rare }]);
      else if (!list.some((k) => k.lemma === lemma && k.past === past)) list.push({ lemma, past, passive, rare });
    }
  }
  const plurals = new Map<string, string>();
  for (const pair of PLURALS.trim().split(/\s+/)) {
    const [singular, plural] = pair.split(":") as [string, string];
    for (const p of plural.split(",")) if (!plurals.has(fold(p))) plurals.set(fold(p), fold(singular));
  }
  return (loaded = { verbs, plurals, pasts });
}

function lemmas(norm: string, pos?: Upos): readonly Lemma[] {
  if (pos === "VERB" || pos === "AUX") return verb(norm);
  if (pos === "ADJ") return adjective(norm);
  if (pos === "NOUN" || pos === "PROPN" || pos === "X") return noun(norm);
  if (pos === undefined) return [...verb(norm), ...noun(norm)];
  return [{ lemma: norm, pos: "NOUN" }];
}

const PRONOUNS = ["هما", "كما", "ها", "هم", "هن", "كم", "نا", "ني", "ه", "ك"];
const PRESENT_PREFIX = /^[يتنا]/;

/** The word as it stands, and without future س and object pronoun: candidates for a conjugated form, likeliest first. */
function bareVerbs(norm: string): string[] {
  const out = [norm];
  const heads = [norm];
  if (norm.length > 3 && norm[0] === "س" && PRESENT_PREFIX.test(norm.slice(1))) {
    heads.push(norm.slice(1));
    out.push(norm.slice(1));
  }
  for (const head of heads) {
    for (const pronoun of PRONOUNS) {
      if (!head.endsWith(pronoun) || head.length - pronoun.length < 2) continue;
      const bare = head.slice(0, -pronoun.length);
      out.push(bare);
      if (bare.endsWith("تمو")) out.push(bare.slice(0, -1));
      else if (bare.endsWith("و")) out.push(bare + "ا");
    }
  }
  return out;
}

const verb = byWord((norm) => {
  const { verbs } = tables();
  const out: Lemma[] = [];
  const add = (lemma: string, passive?: boolean) => {
    if (!out.some((l) => l.lemma === lemma)) out.push(passive ? { lemma, pos: "VERB", passive } : { lemma, pos: "VERB" });
  };
  const bare = bareVerbs(norm);
  for (const form of bare) {
    const known = verbs.get(form);
    if (!known) continue;
    // A form without its long vowel (عدت of عاد) is rarer than the plain one (of عد), and the verb in its own shape is likeliest.
    for (const k of [...known].sort((a, b) => rarity(a, form) - rarity(b, form))) add(k.lemma, k.passive);
    break;
  }
  for (const form of bare) add(form);
  return out;
});

const rarity = (k: Known, form: string) => (k.lemma === form ? -2 : 0) + (k.rare ? 4 : 0) + (form.startsWith(k.lemma) || form.slice(1).startsWith(k.lemma) ? -1 : 0) + (k.passive ? 3 : 0);

/** Nouns that end like regular plurals or duals, and are none. */
const SINGULAR = new Set(
  "قانون تعاون عدوان برلمان لبنان طيران ميدان مضمون مخزون مليون تلفزيون كانون ضمان جبان ايمان ميزان عنوان سلطان سودان انسان امتحان تامين تعيين تمرين تحسين فلسطين مسكين يقين سجين بنزين تمكين تكوين تلقين تدوين تخزين توطين فنان لجان بيان مكان زمان امان حصان لسان".split(" "),
);

const withoutArticle = (norm: string) => (norm.length > 4 && norm.startsWith("ال") ? norm.slice(2) : norm);

const noun = byWord((norm) => nominal(norm, "NOUN"));
const adjective = byWord((norm) => nominal(norm, "ADJ"));

function nominal(norm: string, pos: "NOUN" | "ADJ"): Lemma[] {
  const { plurals } = tables();
  const out: string[] = [];
  const add = (word: string) => {
    if (word.length > 1 && !out.includes(word)) out.push(word);
  };
  const article = norm.length > 3 && norm.startsWith("ال") && norm !== "الله";
  const base = article ? withoutArticle(norm) : norm;
  const bodies = [base];
  if (!article) {
    for (const pronoun of PRONOUNS) {
      if (pronoun === "ني" || !base.endsWith(pronoun) || base.length - pronoun.length < 3) continue;
      // A final ه is far oftener the feminine ending than a pronoun: the pronoun reading comes last.
      bodies.push(base.slice(0, -pronoun.length));
    }
  }
  const possessed = bodies.slice(1);
  const first = !plurals.has(base) && (!base.endsWith("ه") || (base.endsWith("ته") && base.length > 4) || possessed.some((b) => plurals.has(b)));
  const order = first ? [...possessed, base] : bodies;
  for (const body of order) {
    const plural = plurals.get(body);
    if (plural) add(plural);
    const owned = body !== base;
    if (owned && body.endsWith("ت") && !body.endsWith("ات")) add(body.slice(0, -1) + "ه");
    if (owned && body.endsWith("تي") && body.length > 4) add(body.slice(0, -2) + "ه");
    if (body.length > 4 && body.endsWith("ات")) {
      const stem = body.slice(0, -2);
      // -ية/-ة plurals against masculine verbal nouns (اشتباكات → اشتباك).
      const masculine = /^(ا..?.?ا.|ا.ت.ا.|ان.ا.|است..ا.|ت.[^ا]?ي.|م.....|مت...?)$/.test(stem) || /^(ا|ت).*ا.$/.test(stem);
      add(masculine ? stem : stem + "ه");
      add(masculine ? stem + "ه" : stem);
    } else if (body.length > 4 && /(ون|ين|ان)$/.test(body) && !SINGULAR.has(body)) {
      if (pos === "ADJ" || /^(م|.ا)|[يق](ون|ين)$/.test(body)) add(body.slice(0, -2));
      else {
        add(body);
        add(body.slice(0, -2));
      }
      if (/تين$|تان$/.test(body)) add(body.slice(0, -3) + "ه");
    } else if (owned && body.length > 3 && body.endsWith("ي")) add(body.slice(0, -1));
    // Regular plurals before their complement: مقاتلي داعش.
    if (!article && !owned && /^م...+ي$/.test(body)) add(body.slice(0, -1));
    if (pos === "ADJ" && body.endsWith("يه") && body.length > 4) add(body.slice(0, -1));
    else if (pos === "ADJ" && body.endsWith("ه") && body.length > 3) add(body.slice(0, -1));
    // The indefinite accusative: هجوما.
    if (!article && !owned && body.length > 3 && body.endsWith("ا") && !body.endsWith("يا")) add(body.slice(0, -1));
    add(body);
  }
  add(norm);
  return out.map((lemma) => ({ lemma, pos }));
}

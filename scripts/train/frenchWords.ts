/**
 * npm run train:words-fr -- DATA_FOLDER: builds data/morph/fr_lexicon.txt.gz from the French form lexicon: inflection patterns, each
 * once, and the stems that follow it. Everything is folded (see src/text/fold.ts). src/resources/frenchLexicon.ts says how it reads.
 */
import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { fold } from "../../src/text/fold.js";
import { tokenRules } from "../../src/lang/fr/tokens.js";
import { readAligned } from "./align.js";
import { readText } from "./corpora.js";

const data = process.argv[2];
if (!data) throw new Error("expected the folder of the corpora");

/** n noun, a adjective, r adverb; of verbs: i infinitive, p past participle, g present participle, s simple past or imperfect, f other finite form. */
function codes(pos: string, morph: string): [kind: string, form: string][] {
  if (/^v\d/.test(pos)) {
    const forms: [string, string][] = [];
    if (/\binfi\b/.test(morph)) forms.push(["v", "i"]);
    if (/\bppas\b/.test(morph)) forms.push(["v", "p"]);
    if (/\bppre\b/.test(morph)) forms.push(["v", "g"]);
    if (/\b(ipsi|iimp|simp)\b/.test(morph)) forms.push(["v", "s"]);
    if (/\b(ipre|ifut|cond|spre|impe)\b/.test(morph)) forms.push(["v", "f"]);
    return forms;
  }
  const out: [string, string][] = [];
  if (/\bnom\b/.test(pos)) out.push(["n", "n"]);
  if (/\badj\b/.test(pos)) out.push(["a", "a"]);
  if (/\badv\b/.test(pos)) out.push(["r", "r"]);
  return out;
}

const byLemma = new Map<string, Map<string, Set<string>>>();
for (const line of readText(`${data}/fr_lexicon.tsv.gz`).split("\n").slice(1)) {
  const [form, lemma, pos, morph] = line.split("\t");
  if (!form || !lemma || !pos) continue;
  const f = fold(form);
  const l = fold(lemma);
  if (!/^[a-z][a-z'-]+$/.test(f) || !/^[a-z][a-z'-]+$/.test(l)) continue;
  for (const [kind, code] of codes(pos, morph ?? "")) {
    // Capitalised nouns are names of inhabitants and the like: kept, since texts write them so.
    const key = `${kind} ${l}`;
    let forms = byLemma.get(key);
    if (!forms) byLemma.set(key, (forms = new Map()));
    let set = forms.get(f);
    if (!set) forms.set(f, (set = new Set()));
    set.add(code);
  }
}

const patterns = new Map<string, string[]>();
for (const [key, forms] of byLemma) {
  const [kind, lemma] = key.split(" ") as [string, string];
  let stem = lemma;
  for (const form of forms.keys()) while (!form.startsWith(stem)) stem = stem.slice(0, -1);
  if (kind !== "v" && stem === lemma && forms.size > 1 && [...forms.keys()].every((f) => f === lemma || f === lemma + "s")) forms.set(lemma, new Set([kind]));
  const pattern = `${kind}\t${lemma.slice(stem.length)}\t${[...forms].map(([f, c]) => `${f.slice(stem.length)}:${[...c].sort().join("")}`).sort().join(" ")}`;
  patterns.set(pattern, [...(patterns.get(pattern) ?? []), stem]);
}

const count = new Map<string, number>();
for (const name of ["fr_sequoia-train", "fr_gsd-dev", "fr_pud-test"]) {
  for (const { words } of readAligned(`${data}/treebanks/${name}.conllu.gz`, tokenRules)) {
    for (const w of words) if (w.upos === "VERB" || w.upos === "AUX") count.set(fold(w.lemma), (count.get(fold(w.lemma)) ?? 0) + 1);
  }
}
const frequent = [...count].filter(([l, n]) => n >= 2 && byLemma.has(`v ${l}`)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([l]) => l);

const stems = new Map<string, number[]>();
const lines = [...patterns].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
lines.forEach(([, of], number) => {
  for (const stem of of) stems.set(stem, [...(stems.get(stem) ?? []), number]);
});
// Code-unit order, which the look-up relies on.
const sorted = [...stems].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([stem, numbers]) => `${stem}:${numbers.map((n) => n.toString(36)).join(",")}`);
writeFileSync("data/morph/fr_lexicon.txt.gz", gzipSync(`${frequent.join(" ")}\n${lines.map(([p]) => p).join("\n")}\n\n${sorted.join("\n")}\n`, { level: 9 }));
console.log(`${byLemma.size} lemmas, ${patterns.size} patterns, ${stems.size} stems`);

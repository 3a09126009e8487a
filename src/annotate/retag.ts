/**
 * Corrects parts of speech where the lexicon knows better than a tagger trained on general text: verbs of acts that reports
 * tell, in headlines ("strike kills three") and, in scripts without vowels, at the head of a clause.
 */
import type { Lexicon } from "./lexicon.js";
import type { Morphology } from "../lang/types.js";
import { isQuotationMark } from "../text/chars.js";
import type { Token } from "../text/token.js";

export function retag(tokens: Token[], lexicon: Lexicon, morphology: Morphology): void {
  if (lexicon.grammar.verbFirst) clauseHeads(tokens, lexicon, morphology);
  else if (lexicon.grammar.presentEnding !== undefined) {
    openingPlural(tokens, lexicon, lexicon.grammar.presentEnding, morphology);
    headlineVerb(tokens, lexicon, lexicon.grammar.presentEnding);
    secondAct(tokens, lexicon, lexicon.grammar.presentEnding);
    for (let i = 0; i < tokens.length; i++) {
      const t = tokens[i]!;
      if ((t.pos === "VERB" || t.pos === "AUX") && t.verb === "fin") beforeVerb(tokens, i, lexicon, morphology);
      if (t.pos === "VERB") {
        if (t.verb === "ger") gerundNoun(tokens, i, lexicon);
        else if (t.verb === "part") {
          onlyPast(t, morphology);
          if (i > 0 && lexicon.bareSayings.has(t.lemma ?? t.norm) && /^(?:NOUN|PROPN|PRON)$/.test(tokens[i - 1]!.pos ?? "")) Object.assign(t, { verb: "fin", past: true, passive: false });
          displaced(tokens, i, lexicon);
        }
      } else if (t.pos === "ADJ" || t.pos === "NOUN") {
        pastVerb(tokens, i, lexicon, morphology);
        if (t.pos === "ADJ") person(tokens, i, lexicon);
        if (i > 0 && t.verb === undefined) passiveOrJoined(tokens, i, lexicon, morphology);
      }
    }
    mainPast(tokens, lexicon);
  } else if (lexicon.grammar.hasCase) {
    // « groupe armé »: the second word of a term for people
    for (let i = 1; i < tokens.length; i++) if (tokens[i]!.verb === "part" && tokens[i - 1]!.pos === "NOUN" && (lexicon.nouns.match(tokens, i - 1)?.length ?? 0) > 1) asNominal(tokens[i]!, "ADJ");
    for (let i = 1; i < tokens.length; i++) if (tokens[i]!.verb === "part" && tokens[i]!.pos === "VERB" && (tokens[i - 1]!.pos === "NUM" || tokens[i - 1]!.pos === "DET") && lexicon.nouns.match(tokens, i)) counted(tokens[i]!, morphology);
    // « affirme avoir neutralisé »: right before a participle it is no verb of its own
    const perfect = lexicon.grammar.perfectAuxiliaries;
    if (perfect) for (let i = 0; i + 1 < tokens.length; i++) if (tokens[i]!.verb === "inf" && tokens[i]!.pos === "VERB" && tokens[i + 1]!.verb === "part" && perfect.includes(tokens[i]!.norm)) tokens[i]!.pos = "AUX";
    joined(tokens, lexicon, morphology);
    // « a « neutralisé » dix hommes »
    for (let i = 2; i + 1 < tokens.length; i++) if (tokens[i - 2]!.pos === "AUX" && isQuotationMark(tokens[i - 1]!.text) && isQuotationMark(tokens[i + 1]!.text) && (tokens[i]!.pos === "ADJ" || tokens[i]!.pos === "NOUN")) asParticiple(tokens[i]!, morphology);
    // « Moscou menace de couper le gaz »
    if (tokens.length > 4 && /^\p{Lu}/u.test(tokens[0]!.text) && tokens[2]!.pos === "ADP" && tokens[3]!.verb === "inf" && !tokens.some((t) => t.verb === "fin")) saying(tokens[1]!, lexicon, morphology);
    for (let i = 1; i + 1 < tokens.length; i++) if (tokens[i + 1]!.verb === "inf" && tokens[i + 1]!.pos === "AUX") saying(tokens[i]!, lexicon, morphology);
    // « L'armée dément formellement les informations »
    for (let i = 1; i + 1 < tokens.length; i++) {
      const [before, t, after] = [tokens[i - 1]!.pos, tokens[i]!, tokens[i + 1]!.pos];
      if (t.pos === "NOUN" && (before === "NOUN" || before === "PROPN" || before === "ADJ") && (after === "ADV" || after === "DET")) saying(t, lexicon, morphology, (stance) => stance === "denies");
    }
    // « Le ministère dément. », « Le M23 affirme avoir pris la ville, l'armée dément »: the last word of a clause that has no other verb
    const last = tokens.at(-1)?.pos === "PUNCT" ? tokens.length - 2 : tokens.length - 1;
    const subject = tokens[last - 1]?.pos === "ADJ" ? tokens[last - 2] : tokens[last - 1];
    if ((subject?.pos === "NOUN" || subject?.pos === "PROPN") && verbless(tokens, last)) saying(tokens[last]!, lexicon, morphology, (stance) => stance === "denies");
  }
}

/** No verb between the last comma and token `end`. */
function verbless(tokens: readonly Token[], end: number): boolean {
  for (let k = end; k >= 0; k--) {
    if (tokens[k]!.verb !== undefined) return false;
    if (tokens[k]!.text === ",") return true;
  }
  return true;
}

const hasFinite = (tokens: readonly Token[]): boolean => tokens.some((t) => (t.pos === "VERB" && t.verb === "fin") || t.pos === "AUX");

function asVerb(t: Token, lemma: string, past: boolean, passive = false): void {
  Object.assign(t, { pos: "VERB", verb: "fin", lemma, past, passive });
}

function asNominal(t: Token, pos: "NOUN" | "ADJ", lemma = t.lemma): void {
  Object.assign(t, { pos, verb: undefined, past: undefined, passive: undefined, lemma });
}

function asParticiple(t: Token, morphology: Morphology): void {
  const verb = morphology.lemmas(t.norm, "VERB").find((l) => l.pos === "VERB" && l.lemma !== t.norm);
  if (verb) Object.assign(t, { pos: "VERB", verb: "part", lemma: verb.lemma, past: true });
}

/** « plus de cent détenus », « les déplacés »: a participle behind a number or an article is a noun. */
function counted(t: Token, morphology: Morphology): void {
  asNominal(t, "NOUN", morphology.lemmas(t.norm, "NOUN")[0]?.lemma ?? t.norm);
}

/** « a réclamé une trêve et menacé de partir », « a confirmé sa mort mais démenti que »: a participle whose auxiliary was said before looks like an adjective or noun. */
function joined(tokens: Token[], lexicon: Lexicon, morphology: Morphology): void {
  const { joinedPerfect, perfectAuxiliaries } = lexicon.grammar;
  if (!joinedPerfect || !perfectAuxiliaries) return;
  let perfect = false;
  for (let i = 1; i + 1 < tokens.length; i++) {
    const t = tokens[i]!;
    if (t.verb === "part") perfect ||= tokens[i - 1]!.pos === "AUX" && perfectAuxiliaries.includes(tokens[i - 1]!.lemma ?? "");
    const after = tokens[i + 1]!.pos;
    if (!perfect || tokens[i - 1]!.pos !== "CCONJ" || (t.pos !== "ADJ" && t.pos !== "NOUN") || (after !== "ADP" && after !== "SCONJ" && after !== "DET") || !joinedPerfect.test(t.text)) continue;
    const lemma = morphology.lemmas(t.norm, "VERB").find((l) => l.pos === "VERB" && lexicon.reportingVerbs.has(l.lemma))?.lemma;
    if (lemma !== undefined) Object.assign(t, { pos: "VERB", verb: "part", lemma, past: true });
  }
}

/** « Moscou assure avoir visé »: right before the infinitive of a perfect, a form that a verb of saying has is one. */
function saying(t: Token, lexicon: Lexicon, morphology: Morphology, fits: (stance: string) => boolean = () => true): void {
  if (t.pos !== "NOUN" && t.pos !== "ADJ") return;
  const lemma = morphology.lemmas(t.norm, "VERB").find((l) => l.pos === "VERB" && lexicon.reportingVerbs.get(l.lemma)?.some(({ entry }) => fits(entry.stance)))?.lemma;
  if (lemma !== undefined) asVerb(t, lemma, false);
}

/** "spoke", "fled": a past that is no participle as well. */
function onlyPast(t: Token, morphology: Morphology): void {
  const found = morphology.lemmas(t.norm, "VERB");
  if (found.length > 0 && found[0]!.lemma !== t.norm && found.every((l) => !l.passive)) Object.assign(t, { verb: "fin", past: true, passive: false });
}

/** "Riyadh, which led the coalition, called for calm": where all other verbs stand in the relative clause, what looks like a participle behind it is the main verb. */
function mainPast(tokens: Token[], lexicon: Lexicon): void {
  const opens = tokens.findIndex((t, i) => i > 1 && tokens[i - 1]!.text === "," && lexicon.relatives.has(t.norm) && t.pos === "PRON");
  if (opens < 0) return;
  const finite = (t: Token): boolean => (t.pos === "VERB" || t.pos === "AUX") && t.verb === "fin";
  if (tokens.slice(0, opens).some(finite)) return;
  const last = tokens.findLastIndex(finite);
  const closes = tokens.findIndex((t, i) => i > last && t.text === ",");
  const verb = tokens[closes + 1];
  if (last < opens || closes < 0 || verb?.pos !== "VERB" || verb.verb !== "part") return;
  asVerb(verb, verb.lemma ?? verb.norm, true);
}

/** "Fighting between X and Y continued", "heavy shelling killed two": a gerund that opens its phrase and is followed by "between" or by the verb. */
function gerundNoun(tokens: Token[], i: number, lexicon: Lexicon): void {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (before && before.pos !== "DET" && before.pos !== "ADJ" && before.pos !== "SCONJ" && (before.pos !== "PUNCT" || before.text === ",")) return;
  // "ethnic cleansing", "heavy fighting": a fixed wording of nouns
  const fixed = i > 0 && (lexicon.nounTriggers.match(tokens, i - 1)?.length ?? 0) > 1;
  const told = fixed || after && (after.norm === "between" || (after.pos === "VERB" && after.verb === "fin") || (after.pos === "AUX" && after.verb === "fin"));
  if (told && (fixed || lexicon.nounTriggers.match(tokens, i))) asNominal(tokens[i]!, "NOUN", tokens[i]!.norm);
}

/** "artillery fire wounded three villagers", "a teenager shot dead by soldiers": a past that looks like an adjective or noun, between a noun and a number, article or "dead". */
function pastVerb(tokens: Token[], i: number, lexicon: Lexicon, morphology: Morphology): void {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (!before || !after || (before.pos !== "NOUN" && before.pos !== "PROPN" && before.pos !== "NUM") || (after.pos !== "NUM" && after.pos !== "DET" && after.pos !== "ADJ" && after.pos !== "ADP" && after.pos !== "NOUN")) return;
  const t = tokens[i]!;
  const lemma = morphology.lemmas(t.norm, "VERB").find((l) => l.pos === "VERB" && lexicon.verbTriggers.has(l.lemma))?.lemma;
  // "shut down the internet"
  const particle = lemma !== undefined && after.pos === "ADP" && tokens[i + 2]?.pos === "DET" && lexicon.verbTriggers.get(lemma)!.some((c) => c.tail.length > 0 && c.tail[0] === after.norm && !lexicon.nounTriggers.match(tokens, i));
  if (after.pos === "NOUN") {
    // "voiced concern"
    const wording = t.pos === "ADJ" && lemma !== undefined && lexicon.verbTriggers.get(lemma)!.some((c) => c.tail.length === 1 && (c.tail[0] === after.norm || c.tail[0] === after.lemma));
    // "ECOWAS lifted sanctions": also at the head of a sentence
    if (wording && (!hasFinite(tokens) || (before.pos === "PROPN" && tokens.slice(0, i).every((w) => w.pos === "PROPN")))) asVerb(t, lemma, true);
    return;
  }
  if (lemma === undefined || (after.pos === "ADP" && !particle) || (lemma === t.norm && !particle) || (t.pos === "NOUN" && t.norm.endsWith(lexicon.grammar.presentEnding!))) return;
  const dead = after.pos === "ADJ" && lexicon.verbTriggers.get(lemma)!.some((c) => c.tail.length === 1 && c.tail[0] === after.norm);
  const verbless = t.pos === "NOUN" && (lemma !== t.norm || particle) && !hasFinite(tokens);
  if (!dead && !verbless && (t.pos === "NOUN" || before.pos === "NUM" || (after.pos !== "NUM" && after.pos !== "DET"))) return;
  asVerb(t, lemma, true);
}

/** "Explosive-laden drones hit", "Fano militiamen seized": what only the next verb can have for its subject is a noun. */
function beforeVerb(tokens: Token[], i: number, lexicon: Lexicon, morphology: Morphology): void {
  const [before, t, after] = [tokens[i - 1], tokens[i]!, tokens[i + 1]];
  if (t.past || after?.pos !== "VERB" || after.verb === "inf" || after.verb === "ger" || !before || (before.pos !== "PROPN" && before.pos !== "ADJ" && before.pos !== "DET")) return;
  if (lexicon.nouns.match(tokens, i)?.length === 1) asNominal(t, "NOUN", morphology.lemmas(t.norm, "NOUN")[0]?.lemma ?? t.norm);
}

/** "a school housing displaced families": a participle that is a word for people as well, between other words and people. */
function displaced(tokens: Token[], i: number, lexicon: Lexicon): void {
  const [before, t, after] = [tokens[i - 1], tokens[i]!, tokens[i + 1]];
  if (t.verb !== "part" || after?.pos !== "NOUN" || !before || before.pos === "AUX" || before.pos === "PRON" || before.pos === "PROPN") return;
  const people = lexicon.nouns.match(tokens, i)?.value;
  if (people === "civilians" && (before.pos !== "NOUN" || lexicon.nouns.match(tokens, i - 1) === undefined) && lexicon.nouns.match(tokens, i + 1)?.value === "civilians") asNominal(t, "ADJ");
}

/** "Drones struck": an everyday plural that has its capital from the head of the sentence alone. */
function openingPlural(tokens: Token[], lexicon: Lexicon, ending: string, morphology: Morphology): void {
  const [first, second] = tokens;
  if (first?.pos !== "PROPN" || !second || second.pos === "PROPN" || !first.norm.endsWith(ending) || first.text === first.text.toUpperCase()) return;
  const singular = morphology.lemmas(first.norm, "NOUN")[0]?.lemma;
  if (singular !== undefined && singular !== first.norm && lexicon.nouns.match(tokens, 0)?.length === 1) asNominal(first, "NOUN", singular);
}

/** "an official from the ministry said": an adjective that is a noun of people as well, between an article and what cannot follow an adjective. */
function person(tokens: Token[], i: number, lexicon: Lexicon): void {
  const after = tokens[i + 1];
  if (tokens[i - 1]?.pos !== "DET" || !after || !(after.pos === "ADP" || after.pos === "AUX" || (after.pos === "VERB" && after.verb === "fin") || after.text === ",")) return;
  if (lexicon.nouns.match(tokens, i)?.length === 1 || lexicon.roles.match(tokens, i)?.length === 1) asNominal(tokens[i]!, "NOUN");
}

/** A finite past, by its tags or by its form: "shot". */
const pastBefore = (tokens: readonly Token[], i: number, lexicon: Lexicon): boolean =>
  tokens.slice(0, i).some((w) => w.pos === "VERB" && w.verb === "fin" && (w.past === true || (w.lemma !== undefined && w.lemma !== w.norm && !w.norm.endsWith(lexicon.grammar.presentEnding!))));

/** "were wounded when", "and shot down 42 drones": what the words before and behind leave no choice but to be a verb of an act. */
function passiveOrJoined(tokens: Token[], i: number, lexicon: Lexicon, morphology: Morphology): void {
  const before = tokens[i - 1]!;
  const after = tokens[i + 1];
  const t = tokens[i]!;
  if (before.pos === "AUX" ? before.lemma !== "be" || t.pos !== "ADJ" : before.pos !== "CCONJ") return;
  // "and set houses ablaze": by the words that go with it
  const worded = before.pos === "CCONJ" && after?.pos === "NOUN" && tokens[i + 2] !== undefined && lexicon.verbTriggers.get(t.norm)?.some((c) => c.tail.length === 1 && c.tail[0] === tokens[i + 2]!.norm) === true;
  if (worded && pastBefore(tokens, i, lexicon)) return asVerb(t, t.norm, true);
  const found = morphology.lemmas(t.norm, "VERB").find((l) => l.lemma !== t.norm && lexicon.verbTriggers.has(l.lemma));
  if (!found || t.norm.endsWith(lexicon.grammar.presentEnding!)) return;
  if (before.pos === "AUX") {
    if (lexicon.casualties.has(t.norm)) Object.assign(t, { pos: "VERB", verb: "part", lemma: found.lemma, past: true, passive: true });
    return;
  }
  // "and burned 40 houses": no noun or adjective has a number, an article or a particle behind it
  const particle = after?.pos === "ADP" && lexicon.verbTriggers.get(found.lemma)!.some((c) => c.tail[0] === after.norm) && tokens[i + 2]?.pos !== "PROPN";
  if ((after?.pos === "NUM" || after?.pos === "DET" || particle) && pastBefore(tokens, i, lexicon)) asVerb(t, found.lemma, true);
}

const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "DET", "ADJ", "PRON"]);

/** "Israeli strike kills three", "Houthis free 113 detainees": in a line without any verb, a verb of the lexicon between two noun phrases. */
function headlineVerb(tokens: Token[], lexicon: Lexicon, ending: string): void {
  if (hasFinite(withoutSource(tokens, lexicon))) return;
  for (let i = 1; i + 1 < tokens.length; i++) {
    const t = tokens[i]!;
    if (t.pos === "VERB" && t.past) return;
    if (t.pos !== "NOUN" && t.pos !== "ADJ") continue;
    const before = tokens[i - 1]!;
    const after = tokens[i + 1]!;
    if ((before.pos !== "NOUN" && before.pos !== "PROPN") || !NOMINAL.has(after.pos ?? "X")) continue;
    const plural = before.norm.endsWith(ending) && !before.norm.endsWith(ending + ending);
    const singular = t.norm.endsWith(ending) ? t.norm.slice(0, -ending.length) : null;
    const stem = singular !== null && lexicon.verbTriggers.has(singular) ? singular : plural && lexicon.verbTriggers.has(t.norm) ? t.norm : null;
    if (stem === null || (singular === null && after.pos !== "NUM" && after.pos !== "DET" && after.pos !== "PROPN")) continue;
    // "air strikes", "peace talks": the form of a noun of events is one, unless a number or an article follows
    if (lexicon.nounTriggers.match(tokens, i) && after.pos !== "NUM" && after.pos !== "DET") continue;
    asVerb(t, stem, false);
    return;
  }
}

/** "Militia overruns town as drone strike kills dozens", "Gunmen kill 12 in village, abduct priest": what a headline tells besides. */
function secondAct(tokens: Token[], lexicon: Lexicon, ending: string): void {
  if (tokens.length > 20 || /^[.!?:;]$/.test(tokens.at(-1)!.text)) return;
  const first = tokens.findIndex((t) => t.pos === "VERB" && t.verb === "fin" && !t.past);
  if (first < 1 || tokens.some((t) => t.pos === "AUX")) return;
  for (let i = first + 2; i + 1 < tokens.length; i++) {
    const [before, t, after] = [tokens[i - 1]!, tokens[i]!, tokens[i + 1]!];
    if (t.pos !== "NOUN" && t.pos !== "ADJ" && t.pos !== "PROPN") continue;
    const singular = t.norm.endsWith(ending) ? t.norm.slice(0, -ending.length) : null;
    const joined = before.text === "," && (after.pos === "NOUN" || after.pos === "NUM" || after.pos === "PROPN");
    const told = before.pos === "NOUN" && singular !== null && (after.pos === "NUM" || lexicon.quantities.has(after.norm)) && tokens.slice(first, i).some((w) => lexicon.subordinators.has(w.norm));
    const stem = singular !== null && lexicon.verbTriggers.has(singular) ? singular : joined && lexicon.verbTriggers.has(t.norm) && tokens[first]!.norm === (tokens[first]!.lemma ?? tokens[first]!.norm) ? t.norm : null;
    if (stem !== null && (joined || told) && !lexicon.nounTriggers.match(tokens, i)) return asVerb(t, stem, false);
  }
}

/** ", medics say": the source that closes a headline. */
function withoutSource(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const says = tokens.findLastIndex((t) => t.pos === "VERB" && t.verb === "fin");
  if (says < 3 || tokens.length - says > 2 || !lexicon.reportingVerbs.has(tokens[says]!.lemma ?? tokens[says]!.norm)) return tokens;
  const comma = tokens.findLastIndex((t, k) => k < says && t.text === ",");
  return comma > 0 && says - comma < 6 ? tokens.slice(0, comma) : tokens;
}

/** Behind these a verb is to come in any case: لم، لن، قد، سوف. */
const opens = (t: Token | undefined): boolean => t === undefined || t.pos === "PUNCT" || t.pos === "CCONJ" || t.pos === "SCONJ" || t.pos === "PART";

/** «ونفذ المتظاهرون اعتصاما»: a form that only a verb has, at the head of its clause and before what can be its subject. */
function clauseHeads(tokens: Token[], lexicon: Lexicon, morphology: Morphology): void {
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    // «اختطاف عشرة عمال»: a noun of an act that is no form of any verb
    if (t.pos === "VERB" && t.lemma === t.norm && lexicon.nounTriggers.match(tokens, i) && !lexicon.verbTriggers.has(t.norm)) {
      asNominal(t, "NOUN");
      continue;
    }
    if (t.pos === "VERB" || t.pos === "AUX" || t.pos === "PUNCT" || t.pos === "NUM" || t.norm.length < 3) continue;
    // «، بينهم طفلان»
    if (t.pos === "ADP" && lexicon.prepositions.match(tokens, i)) continue;
    const lemma = morphology.lemmas(t.norm, "VERB")[0];
    if (!lemma || lemma.pos !== "VERB" || (lemma.lemma === t.norm && !lexicon.verbTriggers.has(t.norm))) continue;
    if (!lexicon.verbTriggers.has(lemma.lemma) && !lexicon.reportingVerbs.has(lemma.lemma)) continue;
    const plural = /^.{3,}وا$/.test(t.norm) && lemma.lemma !== t.norm;
    const after = tokens[i + 1];
    const head = opens(tokens[i - 1]) && after !== undefined && (NOMINAL.has(after.pos ?? "X") || after.pos === "ADP" || after.pos === "ADV");
    // «وهو ما نفته كيغالي»
    const relative = i > 1 && lexicon.sentenceRelatives.has(tokens[i - 1]!.norm) && tokens[i - 2]!.pos === "PRON" && after !== undefined;
    if (!plural && !relative && !(head && !isNoun(t, tokens, i, lexicon, morphology))) continue;
    asVerb(t, lemma.lemma, !/^[يتنا]/.test(t.norm) || lemma.lemma === t.norm || plural, lemma.passive);
  }
}

/** The same letters are a noun as well: one of the lexicon, a plural by table, or one with an article. */
function isNoun(t: Token, tokens: readonly Token[], i: number, lexicon: Lexicon, morphology: Morphology): boolean {
  if (lexicon.nounTriggers.match(tokens, i)?.length === 1 || lexicon.nouns.match(tokens, i) || lexicon.orgHeads.match(tokens, i) || lexicon.placeHeads.match(tokens, i) || lexicon.roles.match(tokens, i) || lexicon.reportingNouns.match(tokens, i)) return true;
  if (t.pos === "PROPN" || (lexicon.article !== null && t.norm.startsWith(lexicon.article))) return true;
  return morphology.lemmas(t.norm, "NOUN").some((l) => l.lemma !== t.norm && !t.norm.startsWith(l.lemma));
}

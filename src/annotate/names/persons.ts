import type { Candidate } from "./candidate.js";
import type { NameContext } from "./context.js";

/**
 * Persons in scripts without capitals: after a rank, role, title or "named", after a kunya (أبو, أم), or by words that
 * mostly stand in persons' names. Scripts with capitals are handled with the other capitalised words.
 */
export function fromNameWords(context: NameContext, i: number): Candidate[] {
  const { tokens, lexicon } = context;
  if (lexicon.grammar.hasCase) return [];
  const introduced = introducer(context, i);
  // «الشيخ حكمت الهجري»: behind a title a name may look like a verb
  const titled = introduced !== undefined && tokens[i]!.pos === "VERB" && lexicon.honorifics.matchEnding(tokens, i) !== undefined && context.personShare(i) > 0.4;
  const apposed = behindTitle(context, i);
  if (!titled && !apposed && !nameWord(context, i, true)) return [];
  const opens = KUNYA.has(tokens[i]!.norm);
  let to = i;
  let strong = 0;
  while (to < tokens.length && to < i + LONGEST) {
    const loose = introduced !== undefined || opens;
    if (!((titled || apposed) && to === i) && !(apposed && to === i + 1 && surname(context, to)) && !nameWord(context, to, to === i && !loose) && !(loose && to < i + 2 && plausible(context, to)) && !(introduced !== undefined && to > i && nisba(context, to))) break;
    if (context.personShare(to) > 0.6) strong++;
    to++;
  }
  // «حمد بن خليفة آل ثاني»: the house
  if (to > i + 1 && to < tokens.length && tokens[to - 1]!.norm === "ال" && context.shapes[to] === "plain") to++;
  while (to > i && !ofGod(context, to - 1) && (lexicon.particles.has(tokens[to - 1]!.norm) || KUNYA.has(tokens[to - 1]!.norm))) to--;
  const length = to - i;
  // «منصور أبو حميد»
  let kunya = opens;
  for (let k = i + 1; k < to - 1; k++) kunya ||= KUNYA.has(tokens[k]!.norm);
  if (length === 0 || (length === 1 && (introduced === undefined || (apposed && !nameWord(context, i, true)))) || (kunya && length < 2)) return [];
  const reasons: Candidate["reasons"] = [];
  if (introduced) reasons.push([`after ${introduced}`, 2.2]);
  if (apposed && length > 1) reasons.push(["nouns behind a title", 1]);
  if (kunya) reasons.push(["kunya", 3]);
  reasons.push(["words of persons' names", Math.min(3, strong * 0.9)], ["words", 0.3 * length]);
  if (!introduced && !kunya && strong < 2) return [];
  return [{ from: i, to, kind: "Person", subtype: null, entry: null, inner: [], reasons, compound: introduced !== undefined || kunya }];
}

/** «الدكتور مسلم الأتاسي», «العميد سهيل حرب»: behind a title or rank with its article a noun without one is a name. */
function behindTitle({ tokens, lexicon, shapes }: NameContext, i: number): boolean {
  const { norm, pos } = tokens[i]!;
  if (shapes[i] !== "plain" || norm.length < 3 || norm.startsWith(lexicon.article ?? "\0") || (pos !== "NOUN" && pos !== "PROPN" && pos !== "ADJ")) return false;
  const title = lexicon.ranks.matchEnding(tokens, i) ?? lexicon.honorifics.matchEnding(tokens, i);
  return title !== undefined && tokens[title.start]!.norm.startsWith(lexicon.article ?? "\0") && !lexicon.prepositions.match(tokens, i) && !lexicon.ranks.match(tokens, i) && !lexicon.honorifics.match(tokens, i) && !lexicon.roles.match(tokens, i) && !lexicon.notNames.has(norm);
}

/** The name behind it: of a family or place with the article, or what closes the phrase whatever else it means. */
function surname({ tokens, lexicon, shapes }: NameContext, i: number): boolean {
  const { norm, pos } = tokens[i]!;
  if (shapes[i] !== "plain" || norm.length < 3 || lexicon.prepositions.match(tokens, i) || lexicon.notNames.has(norm) || lexicon.complementizers.has(norm) || lexicon.relatives.has(norm)) return false;
  if (/^ال.{3,}ي$/.test(norm)) return !lexicon.nouns.match(tokens, i) && !lexicon.roles.match(tokens, i) && !lexicon.directions.has(norm);
  if (norm.startsWith(lexicon.article ?? "\0") || (pos !== "NOUN" && pos !== "PROPN" && pos !== "ADJ")) return false;
  const after = tokens[i + 1];
  return after === undefined || shapes[i + 1] === "punct" || lexicon.complementizers.has(after.norm);
}

/** البوسعيدي, الككلي behind a given name: where somebody's people come from, known or not. */
function nisba({ tokens, lexicon, shapes }: NameContext, k: number): boolean {
  const { norm } = tokens[k]!;
  return shapes[k] === "plain" && /^ال.{3,}ي$/.test(norm) && (lexicon.givenNames.has(tokens[k - 1]!.norm) || tokens[k - 1]!.pos === "PROPN") && !lexicon.notNames.has(norm) && !lexicon.nouns.match(tokens, k)
    && !lexicon.roles.match(tokens, k) && !lexicon.orgHeads.match(tokens, k) && !lexicon.directions.has(norm);
}

/** A name with those of father and grandfather, and of the house. */
const LONGEST = 8;

/** أبو, أبا, أبي, أم, folded. */
export const KUNYA = new Set(["ابو", "ابا", "ابي", "ام"]);

export function introducer(context: NameContext, i: number): string | undefined {
  const { tokens, lexicon } = context;
  if (i === 0) return undefined;
  const what = lexicon.ranks.matchEnding(tokens, i) ? "a rank" : lexicon.honorifics.matchEnding(tokens, i) ? "a title"
    : lexicon.nameIntroducers.matchEnding(tokens, i) ? "a naming word" : lexicon.roles.matchEnding(tokens, i) ? "a role" : null;
  if (what !== null) return `${what} "${tokens[i - 1]!.norm}"`;
  // «وزير الخارجية العماني بدر البوسعيدي»
  if (i > 1 && lexicon.roles.matchEnding(tokens, i - 1) && context.knowledge.demonym(tokens[i - 1]!.norm)) return "a role and its country";
  return behindOrganization(context, i) ? "a role and its organization" : undefined;
}

/** عبد الله, نصر الله. */
const ofGod = ({ tokens }: NameContext, i: number): boolean => i > 0 && tokens[i]!.norm === "الله" && /^(عبد|عطا|فتح|نصر|سعد|حبيب)$/.test(tokens[i - 1]!.norm);

/** «القيادي في حركة حماس صالح العاروري»: a role, the organization it is in, and the name. */
function behindOrganization(context: NameContext, i: number): boolean {
  const { tokens, lexicon } = context;
  for (let k = i - 1; k > 0 && k >= i - 6; k--) {
    const known = context.known(k);
    if (!known || k + known.length !== i || known.candidates[0]!.kind !== "Organization") continue;
    const preposition = lexicon.prepositions.matchEnding(tokens, k);
    if (lexicon.roles.matchEnding(tokens, preposition ? preposition.start : k)) return true;
  }
  return false;
}

function nameWord(context: NameContext, i: number, first: boolean): boolean {
  const { tokens, lexicon, shapes } = context;
  const t = tokens[i]!;
  if (shapes[i] !== "plain" || t.norm.length < 2) return false;
  if (KUNYA.has(t.norm)) return true;
  if (lexicon.particles.has(t.norm)) return !first || t.norm === "ابن" || t.norm === "عبد";
  if (!first && ofGod(context, i)) return true;
  if (t.norm === "عبد") return true;
  if (first && t.pos === "ADJ" && !(lexicon.givenNames.has(t.norm) && introducer(context, i) !== undefined)) return false;
  // a nisba closes many a name: الكويتي, البغدادي
  if (!first && /^ال.{2,}ي$/.test(t.norm) && (context.knowledge.demonym(t.norm) !== undefined || context.knowledge.nameStats(t.norm)?.person)) return true;
  if (context.personShare(i) <= (first ? 0.6 : 0.4)) return false;
  if (lexicon.prepositions.match(tokens, i) || lexicon.relatives.has(t.norm) || lexicon.complementizers.has(t.norm) || lexicon.notNames.has(t.norm)) return false;
  if (t.pos === "VERB" && first) return false;
  if (lexicon.nouns.match(tokens, i) || lexicon.roles.match(tokens, i) || lexicon.ranks.match(tokens, i) || lexicon.honorifics.match(tokens, i) || lexicon.orgHeads.match(tokens, i) || lexicon.placeHeads.match(tokens, i)) return false;
  return !(context.knowledge.demonym(t.norm) && first);
}

/** After a title a word without any statistics may be a name too, unless it is known as something else. */
function plausible(context: NameContext, i: number): boolean {
  const { tokens, lexicon, shapes } = context;
  const t = tokens[i]!;
  return shapes[i] === "plain" && t.norm.length > 2 && (t.pos !== "VERB" || KUNYA.has(tokens[i - 1]?.norm ?? "")) && t.pos !== "ADP" && t.pos !== "PRON" && t.pos !== "ADJ" && t.pos !== "DET"
    && !lexicon.prepositions.match(tokens, i) && !lexicon.relatives.has(t.norm) && !lexicon.complementizers.has(t.norm) && !lexicon.nouns.match(tokens, i)
    && !lexicon.roles.match(tokens, i) && !lexicon.ranks.match(tokens, i) && !lexicon.orgHeads.match(tokens, i) && !lexicon.placeHeads.match(tokens, i)
    && !context.knowledge.demonym(t.norm) && !lexicon.notNames.has(t.norm);
}

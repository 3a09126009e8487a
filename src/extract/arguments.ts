/** From a noun phrase to who it stands for: an entity of the document, or a group in the words of the text. */
import type { NounClass } from "../lang/types.js";
import type { Span } from "../model/index.js";
import type { NounPhrase } from "./chunks.js";
import type { Argument, SentenceContext } from "./context.js";
import { speakersOwn } from "./own.js";
import { oneLine } from "../text/unbroken.js";
import { PEOPLE } from "./people.js";

/** Heads that stand for the actor that modifies them: "Daesh terrorists", "positions of Daesh". */
const CARRIES: ReadonlySet<NounClass> = new Set(["armed", "forces", "territory", "weapon"]);

/**
 * How much the slot says of its filler. "plain": only what is known to be people or a thing that stands for them;
 * "people": also nouns of people that no list has (peoples, roles, unknown names); "agent": also nouns whose ending
 * names people, as befits the subject of an act; "thing": also things, as befits what is hit or destroyed.
 */
export type Slot = "plain" | "people" | "agent" | "thing";

/** Everyone a noun phrase names, members of a coordination included. */
export function participants(np: NounPhrase | null, context: SentenceContext, slot: Slot = "plain"): Argument[] {
  if (!np) return [];
  const out: Argument[] = [];
  for (const one of [np, ...np.and]) {
    const found = participant(one, context, slot);
    if (found && !out.some((o) => "entity" in o && "entity" in found && o.entity === found.entity)) out.push(found);
  }
  return out;
}

export function participant(np: NounPhrase, context: SentenceContext, slot: Slot = "plain", depth = 0): Argument | null {
  const { annotated, tokens, lexicon, references } = context;
  const many = quantityText(np, context);
  const quantity = many === undefined ? {} : { quantity: many };
  const named = (entity: number, phrase = np): Argument => ({ entity, np: phrase, text: phraseText(phrase, context), ...quantity });
  const grouped = (): Argument => ({ group: groupText(np, context), np, ...quantity });
  if (np.mention !== null) return named(annotated.mentions[np.mention]!.entity);
  const own = speakersOwn(np, context);
  if (own !== undefined) return named(own);
  // « l'un de ses combattants »
  if (np.pronoun && np.of && depth < 3 && lexicon.indefinite.has(tokens[np.head]!.norm)) {
    const inside = participant({ ...np.of, and: [] }, context, slot, depth + 1);
    return inside && { ...inside, quantity: tokens[np.head]!.text };
  }
  if (np.pronoun) return pronoun(np, context, slot, depth);
  const reference = references.get(np.head);
  if (reference !== undefined) return named(reference);
  const word = tokens[np.head]!.norm;
  const standsFor = lexicon.plainForces.has(word) || (np.noun !== null && CARRIES.has(np.noun));
  const carries = standsFor || lexicon.orgHeads.match(tokens, np.head) !== undefined;
  if (carries && np.modifiers.length) {
    const last = np.modifiers.map((m) => annotated.mentions[m]!).filter((m) => m.kind === "Organization").at(-1);
    if (last) return named(last.entity);
  }
  // "the Donetsk front", "the Belgorod and Kursk regions": a stretch of land is the place that it is called after
  if (np.noun === "territory" && slot === "thing" && !np.of && np.modifiers.length > 0 && lexicon.placeHeads.match(tokens, np.head)) {
    const last = annotated.mentions[np.modifiers.at(-1)!]!;
    if (last.kind === "Place" && last.to === np.head) return named(last.entity);
  }
  // "captured the town of X", "attacked the village of Y"
  if (np.noun === "territory" && slot !== "plain" && np.of !== null && np.of.mention !== null && np.of.and.length === 0 && annotated.mentions[np.of.mention]!.kind === "Place" && SETTLED.has(lexicon.placeHeads.match(tokens, np.head)?.value.subtype ?? "")) return named(annotated.mentions[np.of.mention]!.entity, np.of);
  if (np.of && depth < 3) {
    const counts = isQuantity(np, context);
    if (counts || carries) {
      const inside = participant({ ...np.of, and: [] }, context, slot, depth + 1);
      if (inside && ("entity" in inside ? counts || annotated.entities[inside.entity]!.kind === "Organization" : true)) {
        const counted = counts && !PARTS.has(tokens[np.head]!.lemma ?? word) ? { quantity: countedBy(np, context) } : {};
        // « l'état-major général des armées »: a body of its own, not those it is of
        if ("group" in inside && !counts && !standsFor) return grouped();
        return "group" in inside ? { group: groupText(np.of, context), np: np.of, ...counted } : { ...inside, ...counted };
      }
    }
  }
  if ((np.noun === "armed" || np.noun === "forces") && !np.of && depth === 0) {
    // "fighters from X"
    const behind = context.chunks[context.chunks.indexOf(np) + 1];
    if (behind?.type === "np" && behind.case === "from" && behind.from - np.to <= 2 && behind.mention !== null && annotated.mentions[behind.mention]!.kind === "Organization" && annotated.entities[annotated.mentions[behind.mention]!.entity]!.subtype !== "media") return named(annotated.mentions[behind.mention]!.entity);
  }
  if (np.noun === "armed" && np.definite && !isOne(np, context)) {
    const only = onlyArmedGroup(context);
    if (only !== undefined) return named(only);
  }
  if (np.noun !== null && (PEOPLE.has(np.noun) || np.noun === "building" || np.noun === "weapon")) return grouped();
  if (slot !== "plain" && (names(np, context, slot) || (slot === "thing" && isThing(np, context)))) return grouped();
  return null;
}

/** "the bomber", "the gunman": one of them, not the group, unless the word is one for a body: "the militia", "the enemy". */
function isOne(np: NounPhrase, { tokens, lexicon }: SentenceContext): boolean {
  const { norm, lemma } = tokens[np.head]!;
  return lemma === norm && lexicon.grammar.oneAgent?.some((ending) => norm.endsWith(ending)) === true && !lexicon.orgHeads.match(tokens, np.head);
}

/** "Syria says it is willing", "the rebels said they would": the phrase in the same sentence that the pronoun stands for. */
function pronoun(np: NounPhrase, context: SentenceContext, slot: Slot, depth: number): Argument | null {
  const { references, chunks, annotated, clauses, lexicon, tokens } = context;
  const entity = references.get(np.head);
  if (entity !== undefined) {
    const told = chunks.findLast((c): c is NounPhrase => c.type === "np" && c.to <= np.from && c.mention !== null && annotated.mentions[c.mention]!.entity === entity);
    return { entity, np, text: phraseText(told ?? np, context) };
  }
  const above = clauses.find((c) => c.subject === np && c.subjectBy === "here")?.governor;
  const verb = above ? tokens[above.verb.head]! : undefined;
  if (!above?.subject || above.subject.pronoun || !verb || !lexicon.reportingVerbs.has(verb.lemma ?? verb.norm) || depth > 1) return null;
  return participant(above.subject, context, slot, depth + 1);
}

/** Whether a phrase whose head no list has stands for people after all. */
function names(np: NounPhrase, { tokens, lexicon, knowledge }: SentenceContext, slot: Slot): boolean {
  const head = tokens[np.head]!;
  if (np.noun !== null || head.pos === "NUM" || lexicon.notNames.has(head.norm) || lexicon.nounTriggers.match(tokens, np.head) || lexicon.reportingNouns.match(tokens, np.head)) return false;
  if (knowledge.demonym(head.norm) && (head.pos !== "ADJ" || np.to - np.from <= 2)) return true;
  if (lexicon.roles.match(tokens, np.head) ?? lexicon.roles.matchEnding(tokens, np.head + 1, np.from)) return true;
  if (lexicon.orgHeads.match(tokens, np.head) ?? lexicon.orgHeads.matchEnding(tokens, np.head + 1, np.from)) return true;
  if (lexicon.grammar.hasCase && head.pos === "PROPN" && /^\p{Lu}/u.test(head.text)) return true;
  if (slot !== "agent" || head.pos !== "NOUN") return false;
  return lexicon.grammar.agentEndings.some((e) => head.norm.length > e.length + 2 && head.norm.endsWith(e));
}

/** A noun for something that can be hit: a thing or a stretch of land, or one that no list has and that tells neither an event nor a statement. */
function isThing(np: NounPhrase, { tokens, lexicon }: SentenceContext): boolean {
  const head = tokens[np.head]!;
  if (np.noun !== null) return np.noun === "territory";
  return head.pos === "NOUN" && lexicon.grammar.hasCase && !lexicon.nounTriggers.match(tokens, np.head) && !lexicon.reportingNouns.match(tokens, np.head) && !ABSTRACT.test(head.norm);
}

/** Endings of nouns for what cannot be touched, in the scripts that have capitals. */
const ABSTRACT = /.{3,}(?:tions?|sions?|ness|ity|ities|isms?|ance|ence|ite|ites|ures?|ways?|times?)$/;

/** Words for a place that is called so as a whole. */
const SETTLED = new Set(["city", "town", "village", "district", "province"]);

function isQuantity(np: NounPhrase, { tokens, lexicon }: SentenceContext): boolean {
  const { pos, lemma, norm } = tokens[np.head]!;
  return pos === "NUM" || lexicon.quantities.has(norm) || QUANTITY.has(lemma ?? norm) || QUANTITY.has(norm);
}

/** "dozens", "hundreds of thousands": the counting words of a phrase whose of-phrase says of whom. */
function countedBy(np: NounPhrase, { annotated, tokens }: SentenceContext): string {
  return oneLine(annotated.doc.text.slice(tokens[np.from]!.start, np.end)).slice(0, 80);
}

/** Heads that stand for some of a whole without counting it. */
const PARTS = new Set(["member", "group", "part", "series", "lot", "wave", "rest", "remainder", "bulk", "membre", "membres", "partie", "reste", "بقيه"]);

const QUANTITY = new Set(["dozen", "hundred", "thousand", "ten", "score", "million", "number", "majority", "group", "some", "many", "most", "lot", "series", "member", "wave", "dozens", "hundreds", "thousands", "third", "half", "part", "rest", "remainder", "bulk",
  "dizaine", "centaine", "millier", "vingtaine", "trentaine", "quinzaine", "nombre", "plupart", "majorite", "dizaines", "centaines", "milliers", "membre", "membres", "tiers", "moitie", "reste", "partie",
  "عشرات", "مئات", "الاف", "ملايين", "عدد", "معظم", "غالبيه", "ثلث", "نصف", "بقيه"]);

/** The first token of a phrase that says who it is: without determiners, possessives and numbers. */
function coreStart(np: NounPhrase, context: SentenceContext): number {
  const { tokens, lexicon } = context;
  let from = np.from;
  const last = np.mention === null ? np.head : context.annotated.mentions[np.mention]!.from;
  while (from < last) {
    const t = tokens[from]!;
    const approximate = lexicon.approximators.match(tokens, from);
    if (approximate && from + approximate.length <= np.head && (tokens[from + approximate.length]!.pos === "NUM" || lexicon.quantities.has(tokens[from + approximate.length]!.norm))) from += approximate.length;
    else if (lexicon.rangeOpeners.match(tokens, from) && tokens[from + 1]?.pos === "NUM") from++;
    else if (lexicon.definite.has(t.norm) || lexicon.indefinite.has(t.norm) || lexicon.possessives.has(t.norm) || t.pos === "DET" || t.pos === "NUM" || t.pos === "PUNCT" || (from > np.from && tokens[from - 1]!.pos === "NUM" && tokens[from + 1]?.pos === "NUM")) from++;
    else break;
  }
  return from;
}

/** The phrase as it stands, without determiners and numbers, at most twelve words. */
export function groupText(np: NounPhrase, context: SentenceContext): string {
  const { annotated, tokens } = context;
  const from = coreStart(np, context);
  const end = np.of && np.of.to - from <= 12 ? np.of.to : np.to;
  return oneLine(annotated.doc.text.slice(tokens[from]!.start, tokens[Math.min(end, tokens.length) - 1]!.end)).slice(0, 160);
}

/** The phrase of a named participant: title and name, without determiners, numbers and of-phrases. */
export function phraseText(np: NounPhrase, context: SentenceContext): string {
  const { start, end } = phraseSpan(np, context);
  return oneLine(context.annotated.doc.text.slice(start, end)).slice(0, 160);
}

export const phraseSpan = (np: NounPhrase, context: SentenceContext): Span => ({ start: context.tokens[coreStart(np, context)]!.start, end: np.end });

/** The words that say how many: "at least 12", "dozens"; undefined when the phrase has none. */
export function quantityText(np: NounPhrase, { tokens, annotated, lexicon }: SentenceContext): string | undefined {
  let from = -1;
  let to = -1;
  for (let k = np.from; k < np.head; k++) {
    const counts = tokens[k]!.pos === "NUM" || lexicon.quantities.has(tokens[k]!.norm);
    if (!counts && to >= 0) break;
    const approximate = from < 0 && !counts ? lexicon.approximators.match(tokens, k) : undefined;
    if (approximate && tokens[k + approximate.length]?.pos === "NUM") {
      from = k;
      k += approximate.length - 1;
    } else if (counts) {
      if (from < 0) from = k;
      to = k + 1;
    }
  }
  return to > from && from >= 0 ? annotated.doc.text.slice(tokens[from]!.start, tokens[to - 1]!.end) : undefined;
}

/** "the militants", where the document knows only one armed group; a militia counts where it is named as often as the groups are. */
export function onlyArmedGroup({ annotated }: SentenceContext): number | undefined {
  const told = (subtype: string) => annotated.entities.flatMap((e, at) => (e.subtype === subtype && e.mentions.length > 0 ? [at] : []));
  const often = (at: number): number => annotated.entities[at]!.mentions.length;
  const armed = told("armed_group");
  const least = Math.max(1, ...armed.map(often));
  const groups = [...armed, ...told("militia").filter((at) => armed.length === 0 || often(at) > least)];
  if (groups.length === 1) return groups[0];
  const ranked = groups.sort((a, b) => annotated.entities[b]!.mentions.length - annotated.entities[a]!.mentions.length);
  const [first, second] = ranked;
  return first !== undefined && annotated.entities[first]!.mentions.length >= 4 * annotated.entities[second!]!.mentions.length ? first : undefined;
}

/** "the war", "the struggle": heads that name a fight. */
export const isFight = (np: NounPhrase, { tokens, lexicon }: SentenceContext): boolean => lexicon.fightNouns.has(tokens[np.head]!.norm) || lexicon.fightNouns.has(lexicon.nouns.key(tokens[np.head]!.norm));

export const isPeople = (np: NounPhrase | null): boolean => np !== null && np.noun !== null && PEOPLE.has(np.noun);

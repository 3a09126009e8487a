/** From a noun phrase to who it stands for: an entity of the document, or a group in the words of the text. */
import type { NounClass } from "../lang/types.js";
import type { NounPhrase } from "./chunks.js";
import type { Argument, SentenceContext } from "./context.js";

const PEOPLE: ReadonlySet<NounClass> = new Set(["civilians", "armed", "forces", "officials", "person", "prisoners", "group"]);
/** Heads that stand for the actor that modifies them: "Daesh terrorists", "positions of Daesh". */
const CARRIES: ReadonlySet<NounClass> = new Set(["armed", "forces", "territory", "weapon"]);

/** Everyone a noun phrase names, members of a coordination included. */
export function participants(np: NounPhrase | null, context: SentenceContext): Argument[] {
  if (!np) return [];
  const out: Argument[] = [];
  for (const one of [np, ...np.and]) {
    const found = participant(one, context);
    if (found && !out.some((o) => "entity" in o && "entity" in found && o.entity === found.entity)) out.push(found);
  }
  return out;
}

export function participant(np: NounPhrase, context: SentenceContext, depth = 0): Argument | null {
  const { annotated, tokens, lexicon, references } = context;
  const entityOf = (mention: number) => annotated.mentions[mention]!.entity;
  if (np.mention !== null) return { entity: entityOf(np.mention), np };
  const reference = references.get(np.head);
  if (reference !== undefined) return { entity: reference, np };
  if (np.pronoun) return null;
  const word = tokens[np.head]!.norm;
  const carries = lexicon.plainForces.has(word) || (np.noun !== null && CARRIES.has(np.noun)) || lexicon.orgHeads.match(tokens, np.head) !== undefined;
  if (carries && np.modifiers.length) {
    const last = np.modifiers.map((m) => annotated.mentions[m]!).filter((m) => m.kind === "Organization").at(-1);
    if (last) return { entity: last.entity, np };
  }
  if (np.of && depth < 3) {
    const quantity = tokens[np.head]!.pos === "NUM" || QUANTITY.has(tokens[np.head]!.lemma ?? word) || QUANTITY.has(word);
    if (quantity || carries) {
      const inside = participant({ ...np.of, and: [] }, context, depth + 1);
      if (inside && ("entity" in inside ? quantity || annotated.entities[inside.entity]!.kind === "Organization" : true)) {
        return "group" in inside ? { group: groupText(np.of, context), np: np.of } : inside;
      }
    }
  }
  if (np.noun === "armed" && np.definite) {
    const only = onlyArmedGroup(context);
    if (only !== undefined) return { entity: only, np };
  }
  if (np.noun !== null && (PEOPLE.has(np.noun) || np.noun === "building" || np.noun === "weapon")) return { group: groupText(np, context), np };
  return null;
}

const QUANTITY = new Set(["dozen", "hundred", "thousand", "ten", "score", "million", "number", "majority", "group", "some", "many", "most", "lot", "series", "member", "wave", "dozens", "hundreds", "thousands",
  "dizaine", "centaine", "millier", "vingtaine", "trentaine", "quinzaine", "nombre", "plupart", "majorite", "dizaines", "centaines", "milliers", "membre", "membres",
  "عشرات", "مئات", "الاف", "ملايين", "عدد", "معظم", "غالبيه"]);

/** The phrase as it stands, without determiners, at most twelve words. */
export function groupText(np: NounPhrase, { annotated, tokens, lexicon }: SentenceContext): string {
  let from = np.from;
  while (from < np.head && (lexicon.definite.has(tokens[from]!.norm) || lexicon.indefinite.has(tokens[from]!.norm) || tokens[from]!.pos === "DET")) from++;
  const end = np.of && np.of.to - from <= 12 ? np.of.to : np.to;
  return annotated.doc.text.slice(tokens[from]!.start, tokens[Math.min(end, tokens.length) - 1]!.end).replace(/\s+/g, " ").slice(0, 160);
}

/** "the militants", where the document knows only one armed group. */
export function onlyArmedGroup({ annotated }: SentenceContext): number | undefined {
  const groups = annotated.entities.flatMap((e, at) => (e.subtype === "armed_group" && e.mentions.length > 0 ? [at] : []));
  if (groups.length === 1) return groups[0];
  const ranked = groups.sort((a, b) => annotated.entities[b]!.mentions.length - annotated.entities[a]!.mentions.length);
  const [first, second] = ranked;
  return first !== undefined && annotated.entities[first]!.mentions.length >= 4 * annotated.entities[second!]!.mentions.length ? first : undefined;
}

export const isPeople = (np: NounPhrase | null): boolean => np !== null && np.noun !== null && PEOPLE.has(np.noun);

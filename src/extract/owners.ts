/**
 * Whose a thing is, as the phrase itself says: "President X's statement", "a Senegalese plan", "an appeal from X", "calls by
 * the rulers of Y", «اقتراح فرنسا». To reject a plan is to turn down whoever made it.
 */
import { participants, phraseText } from "./arguments.js";
import type { Chunk, NounPhrase } from "./chunks.js";
import type { Argument, SentenceContext } from "./context.js";

export function owners(np: NounPhrase, context: SentenceContext, depth = 0): Argument[] {
  const behind = sourceBehind(np, context);
  const steps = [
    () => (behind ? participants(behind, context, "people") : []),
    () => {
      const whose = possessor(np, context);
      return whose ? participants(whose, context, "people") : [];
    },
    () => adjectives(np, context),
    () => (np.of && depth < 2 ? nonEmpty(participants(np.of, context, "people")) ?? owners(np.of, context, depth + 1) : []),
  ];
  for (const step of steps) {
    const found = step();
    if (found.length) return found;
  }
  return [];
}

const nonEmpty = <T>(list: T[]): T[] | null => (list.length ? list : null);

/** The by- or from-phrase right behind a noun phrase. */
export function sourceBehind(np: NounPhrase, { chunks }: SentenceContext): NounPhrase | null {
  const at = chunkOf(np, chunks);
  const next = at >= 0 ? chunks[at + 1] : undefined;
  return next?.type === "np" && (next.case === "by" || next.case === "from") ? next : null;
}

/** The chunk that is or holds a noun phrase; -1 if none does. */
export const chunkOf = (np: NounPhrase, chunks: readonly Chunk[]): number => chunks.findIndex((c) => c.type === "np" && c.from <= np.from && np.to <= endOf(c));

export const endOf = (np: NounPhrase): number => Math.max(np.to, ...np.and.map(endOf), np.of ? endOf(np.of) : 0);

/** What stands before the possessive mark inside the phrase, as a phrase of its own. */
export function possessor(np: NounPhrase, { tokens, annotated, sentence, lexicon }: SentenceContext): NounPhrase | null {
  for (let k = np.from + 1; k < np.head; k++) {
    if (tokens[k]!.norm !== "'s" && tokens[k]!.norm !== "'") continue;
    const head = k - 1;
    const mention = annotated.bySentence[sentence.index]!.find((i) => annotated.mentions[i]!.from <= head && head < annotated.mentions[i]!.to);
    return {
      ...np, to: k, end: tokens[head]!.end, head, mention: mention ?? null, modifiers: np.modifiers.filter((m) => m !== mention && annotated.mentions[m]!.to <= k),
      noun: mention === undefined ? (lexicon.nouns.match(tokens, head)?.value ?? null) : null, of: null, and: [], case: null,
    };
  }
  return null;
}

/** Names and adjectives of origin that modify the head: "a UN appeal", "the Indian proposal", « le plan sénégalais ». */
export function adjectives(np: NounPhrase, context: SentenceContext): Argument[] {
  const { annotated, tokens, knowledge, finder } = context;
  const out: Argument[] = [];
  for (const m of np.modifiers) {
    const mention = annotated.mentions[m]!;
    if (mention.kind === "Place" && mention.entry?.subtype !== "country") continue;
    const phrase = { ...np, from: mention.from, to: mention.to, start: mention.start, end: mention.end, head: mention.to - 1, mention: m, modifiers: [], of: null, and: [] };
    out.push({ entity: mention.entity, np: phrase, text: phraseText(phrase, context) });
  }
  if (out.length) return out;
  for (let k = np.from; k < np.to; k++) {
    if (k === np.head) continue;
    const t = tokens[k]!;
    const demonym = t.pos === "ADJ" || t.pos === "PROPN" || t.pos === "NOUN" ? knowledge.demonym(t.norm) : undefined;
    if (!demonym || demonym.entry.subtype !== "country") continue;
    out.push({ entity: finder.byEntry(demonym.entry), np: { ...np, from: k, to: k + 1, start: t.start, end: t.end, head: k, of: null, and: [] }, text: t.text });
  }
  return out;
}

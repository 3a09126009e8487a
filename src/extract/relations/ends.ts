/** Where in the sentence the two ends of a relation are told, title and all: "Commodore X", "Coalition nations". */
import type { Span } from "../../model/index.js";
import { phraseSpan } from "../arguments.js";
import type { NounPhrase } from "../chunks.js";
import type { SentenceContext } from "../context.js";
import type { FoundRelation } from "./types.js";

export function withEnds(relations: FoundRelation[], context: SentenceContext): FoundRelation[] {
  if (!relations.length) return relations;
  const { phrases } = context;
  return relations.map((r) => {
    if (r.ends) return r;
    const source = endOf(r.source, r, phrases, context);
    const target = endOf(r.target, r, phrases, context);
    return source && target ? { ...r, ends: { source, target } } : r;
  });
}

function endOf(entity: number, { start, end }: Span, phrases: readonly NounPhrase[], context: SentenceContext): Span | null {
  const { annotated, references, sentence } = context;
  const distance = (s: Span): number => Math.max(0, start - s.end, s.start - end);
  let best: Span | null = null;
  const offer = (span: Span) => {
    if (!best || distance(span) < distance(best)) best = { start: span.start, end: span.end };
  };
  for (const np of phrases) {
    const named = np.mention !== null && annotated.mentions[np.mention]!.entity === entity;
    if (named && annotated.entities[entity]!.kind === "Person") offer(phraseSpan(np, context));
    else if (np.mention === null && !np.pronoun && references.get(np.head) === entity) offer(phraseSpan(np, context));
  }
  if (best) return best;
  for (const index of annotated.bySentence[sentence.index]!) if (annotated.mentions[index]!.entity === entity) offer(annotated.mentions[index]!);
  return best;
}

import type { SentenceContext } from "./context.js";

/** «ويدعى عبد الله», «قيادي يدعى أبو خالد»: a verb of naming right before a person's name tells nothing else, and claims nothing. */
export function introducesName(head: number, { tokens, lexicon, annotated, sentence }: SentenceContext): boolean {
  const found = lexicon.nameIntroducers.match(tokens, head);
  return found !== undefined && annotated.bySentence[sentence.index]!.some((m) => annotated.mentions[m]!.kind === "Person" && annotated.mentions[m]!.from === head + found.length);
}

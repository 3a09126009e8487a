import type { Chunk, NounPhrase } from "./chunks.js";

/** All noun phrases of a sentence, each followed by what it holds. */
export function nounPhrases(chunks: readonly Chunk[]): NounPhrase[] {
  const out: NounPhrase[] = [];
  for (const c of chunks) if (c.type === "np") visit(c, out);
  return out;
}

function visit(np: NounPhrase, out: NounPhrase[]): void {
  out.push(np);
  for (const member of np.and) visit(member, out);
  if (np.of) visit(np.of, out);
}

import type { Lexicon } from "../annotate/lexicon.js";
import type { Token } from "../text/token.js";
import type { NounPhrase } from "./chunks.js";

/** A noun in another form than the one dictionaries list it in, articles apart. */
export function isPlural(np: NounPhrase, { tokens, lexicon }: { tokens: readonly Token[]; lexicon: Lexicon }): boolean {
  const { norm, lemma } = tokens[np.head]!;
  const bare = lexicon.article !== null && norm.startsWith(lexicon.article) ? norm.slice(lexicon.article.length) : norm;
  return lemma !== undefined && lemma !== norm && lemma !== bare;
}

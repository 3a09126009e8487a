import type { NameContext } from "./context.js";

/** The word for a vessel whose name starts at token i: "the tanker Olympic Spirit", « la frégate "Lafayette" ». A name, but of no person, organization or place. */
export function vesselBefore({ tokens, shapes, lexicon, hasCase }: NameContext, i: number): string | undefined {
  if (!hasCase) return undefined;
  const end = OPENING_QUOTES.has(tokens[i - 1]?.text ?? "") ? i - 1 : i;
  if (end <= 0 || shapes[end - 1] !== "low") return undefined;
  if (lexicon.things.vessels.matchEnding(tokens, end)) return tokens[end - 1]!.norm;
  // « le porte-avions américain Harry Truman »
  const described = lexicon.grammar.adjectiveAfter && end > 1 && tokens[end - 1]!.pos === "ADJ" && lexicon.things.vessels.matchEnding(tokens, end - 1);
  return described ? tokens[end - 2]!.norm : undefined;
}

export const OPENING_QUOTES: ReadonlySet<string> = new Set(["\"", "“", "«", "‘", "'"]);

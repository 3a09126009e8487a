/** "U.S. Secretary of State Laura Whitman", "the chief of staff Omar Haddad": a title that has an of-phrase, with the name right behind that phrase. */
import type { Lexicon } from "../annotate/lexicon.js";
import type { NameMention } from "../annotate/types.js";
import type { Token } from "../text/token.js";
import type { NounPhrase } from "./chunks.js";

/** Makes the person the head of every phrase whose title's own of-phrase took the name in. */
export function liftNames(phrases: readonly NounPhrase[], mentions: readonly NameMention[], lexicon: Lexicon, tokens: readonly Token[]): void {
  for (const np of phrases) {
    if (np.mention !== null || np.pronoun) continue;
    let last = np.of;
    const inside: number[] = [...np.modifiers];
    while (last && last.mention === null && last.of) {
      inside.push(...last.modifiers);
      last = last.of;
    }
    const name = last && last.mention !== null ? mentions[last.mention]! : undefined;
    if (!last || !name || name.kind !== "Person" || !isTitleBefore(name.from, np, lexicon, tokens)) continue;
    Object.assign(np, { to: last.to, end: last.end, head: last.head, mention: last.mention, noun: null, of: last.of, modifiers: [...inside, ...last.modifiers] });
  }
}

/** One listed title stands from the head of the phrase, or before it, up to the name. */
function isTitleBefore(end: number, np: NounPhrase, lexicon: Lexicon, tokens: readonly Token[]): boolean {
  const title = lexicon.roles.matchEnding(tokens, end, np.from, LONGEST);
  return title !== undefined && title.start <= np.head;
}

/** Words in a title: "deputy chief of the general staff". */
const LONGEST = 7;

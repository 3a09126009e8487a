import type { Lexicon } from "../annotate/lexicon.js";
import type { Token } from "../text/token.js";
import type { Chunk, VerbGroup } from "./chunks.js";

/** « a condamné l'attaque et appelé au calme », « ont rejeté toute trêve mais promis … »: the auxiliary of the perfect is said once for both. */
export function isJoinedPerfect(c: VerbGroup, at: number, chunks: readonly Chunk[], tokens: readonly Token[], { grammar }: Lexicon): boolean {
  const before = chunks[at - 1];
  if (!grammar.joinedPerfect || c.from !== c.head || before?.type !== "boundary" || before.kind !== "coord" || !grammar.joinedPerfect.test(tokens[c.head]!.text)) return false;
  const next = chunks[at + 1];
  // it has something to act on, or says something
  if (!next || (next.type === "boundary" && next.kind !== "comp" && next.kind !== "quote") || (next.type === "np" && next.case === "by")) return false;
  for (let k = at - 2; k >= 0; k--) {
    const b = chunks[k]!;
    if (b.type === "boundary" && b.kind === "stop") return false;
    if (b.type !== "verb" || !b.finite) continue;
    if (b.passive || tokens[b.head]!.verb !== "part" || !hasPerfect(b, tokens, grammar.perfectAuxiliaries)) return false;
    c.joined = b;
    return true;
  }
  return false;
}

const hasPerfect = ({ from, head }: VerbGroup, tokens: readonly Token[], auxiliaries: readonly string[] | undefined): boolean =>
  tokens.slice(from, head).some((t) => t.pos === "AUX" && auxiliaries?.includes(t.lemma ?? t.norm) === true);

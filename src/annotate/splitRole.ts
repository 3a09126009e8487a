/** Roles with an adjective of origin inside: « ministre français des Affaires étrangères ». */
import type { Token } from "../text/token.js";
import type { Lexicon } from "./lexicon.js";
import type { GazetteerEntry, Knowledge } from "./types.js";

export interface SplitRole {
  from: number;
  to: number;
  value: Lexicon["roles"] extends { match(tokens: readonly Token[], i: number): { value: infer T } | undefined } ? T : never;
  origin: GazetteerEntry;
}

/** The role that begins at token k, with a demonym as its second word. */
export function splitRole(tokens: readonly Token[], k: number, lexicon: Lexicon, knowledge: Knowledge): SplitRole | undefined {
  const inside = tokens[k + 1];
  if (!lexicon.grammar.adjectiveAfter || inside === undefined) return undefined;
  const demonym = knowledge.demonym(inside.norm);
  if (!demonym) return undefined;
  const found = lexicon.roles.match([tokens[k]!, ...tokens.slice(k + 2, k + 9)], 0);
  return found && found.length > 1 ? { from: k, to: k + 1 + found.length, value: found.value, origin: demonym.entry } : undefined;
}

/** The same, by where it ends. */
export function splitRoleEnding(tokens: readonly Token[], end: number, lexicon: Lexicon, knowledge: Knowledge): SplitRole | undefined {
  if (!lexicon.grammar.adjectiveAfter) return undefined;
  for (let k = end - 3; k >= 0 && k >= end - 7; k--) {
    const role = splitRole(tokens, k, lexicon, knowledge);
    if (role?.to === end) return role;
  }
  return undefined;
}

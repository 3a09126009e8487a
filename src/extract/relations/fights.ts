/** Who fights whom by what is said of their fight: "Iraq's war on X", "joined Y in the fight against X", « la lutte de Y contre X », "the anti-X coalition". */
import { isFight, participants } from "../arguments.js";
import type { NounPhrase } from "../chunks.js";
import type { SentenceContext } from "../context.js";
import { chunkOf, endOf, possessor } from "../owners.js";
import type { FoundRelation } from "./types.js";

export function fights(context: SentenceContext): FoundRelation[] {
  const { tokens, lexicon, chunks, clauses } = context;
  const out: FoundRelation[] = [];
  for (const np of context.phrases) {
    if (np.mention !== null || !isFight(np, context)) continue;
    const at = chunkOf(np, chunks);
    const next = chunks[at + 1];
    if (next?.type !== "np" || next.case !== "against" && !(next.case === "on" && next.mention !== null) || next.from - endOf(np) > 3) continue;
    const enemies = sides(next, context);
    if (!enemies.length) continue;
    const owner = possessor(np, context);
    const fighters = [...sides(np.of, context), ...(owner ? sides(owner, context) : []), ...own(np, context), ...named(np, context)];
    const clause = clauses.findLast((c) => c.verb.head < np.from);
    if (np.case === "in" && !fighters.length && clause && !clause.verb.negated && !clause.verb.modal && lexicon.relationVerbs.has(tokens[clause.verb.head]!.lemma ?? tokens[clause.verb.head]!.norm)) {
      // whoever backs a side does not fight by that alone
      const backs = lexicon.relationVerbs.get(tokens[clause.verb.head]!.lemma ?? tokens[clause.verb.head]!.norm)!.some((r) => r.relation === "SUPPORTS");
      fighters.push(...sides(clause.object, context), ...(backs ? [] : sides(clause.subject, context)));
    }
    for (const source of new Set(fighters)) {
      for (const target of enemies) {
        if (source !== target) out.push({ type: "FIGHTS", source, target, attrs: {}, start: Math.min(np.start, owner?.start ?? np.start), end: next.end, confidence: 0.7, rule: `noun of fight: ${tokens[np.head]!.text}` });
      }
    }
  }
  return out;
}

/** "their fight": whom the possessive stands for. */
function own(np: NounPhrase, { possessors }: SentenceContext): number[] {
  const meant = possessors?.get(np.from);
  return meant === undefined ? [] : [meant];
}

/** "the US war on X", «حرب إسرائيل ضد X». */
const named = ({ modifiers }: NounPhrase, { annotated }: SentenceContext): number[] =>
  modifiers.map((m) => annotated.mentions[m]!).filter((m) => m.kind === "Organization" || (m.kind === "Place" && annotated.entities[m.entity]!.subtype === "country")).map((m) => m.entity);

/** Organizations and states that a phrase names. */
function sides(np: NounPhrase | null | undefined, context: SentenceContext): number[] {
  return participants(np ?? null, context).flatMap((a) => {
    if (!("entity" in a)) return [];
    const { kind, subtype } = context.annotated.entities[a.entity]!;
    return (kind === "Organization" && subtype !== "media") || (kind === "Place" && subtype === "country") ? [a.entity] : [];
  });
}

/** What is part, member or offshoot of another body: "X, the armed wing of Y", "X is part of Y", « X, la branche politique de Y », "X, as part of Y". */
import { participants } from "../arguments.js";
import type { NounPhrase } from "../chunks.js";
import type { SentenceContext } from "../context.js";
import { possessor } from "../owners.js";
import type { FoundRelation } from "./types.js";

export function partsOfBodies(context: SentenceContext): FoundRelation[] {
  const { tokens, lexicon, annotated } = context;
  const out: FoundRelation[] = [];
  for (const np of context.phrases) {
    if (np.mention !== null) continue;
    const head = tokens[np.head]!;
    const relation = lexicon.partNouns.get(lexicon.nouns.key(head.norm)) ?? (head.lemma === undefined ? undefined : lexicon.partNouns.get(lexicon.nouns.key(head.lemma)));
    if (relation === undefined) continue;
    const owner = wholes(np, context);
    const part = owner.length ? partOf(np, context) : undefined;
    if (part === undefined) continue;
    const { kind, subtype } = annotated.entities[part]!;
    if (kind === "Place" ? relation !== "MEMBER_OF" && relation !== "PART_OF" : kind !== "Organization") continue;
    if (kind === "Place" && subtype !== "country") continue;
    const end = Math.max(np.to, np.of?.to ?? 0);
    for (const whole of owner) {
      if (whole === part) continue;
      const m = context.names.find((x) => x.entity === part);
      out.push({ type: kind === "Place" ? "MEMBER_OF" : relation, source: part, target: whole, attrs: {}, start: Math.min(m?.start ?? np.start, np.start), end: tokens[end - 1]!.end, confidence: 0.75, rule: `part noun: ${head.text}` });
    }
  }
  return out;
}

/** The bodies it is part of: "of Y", "Y's", the name inside. */
function wholes(np: NounPhrase, context: SentenceContext): number[] {
  const { annotated } = context;
  const owner = possessor(np, context);
  const found = [...(np.of ? participants(np.of, context) : []), ...(owner ? participants(owner, context) : [])].flatMap((a) => ("entity" in a ? [a.entity] : []));
  if (!found.length) found.push(...bound(np, context));
  return (found.length ? found : np.modifiers.map((m) => annotated.mentions[m]!.entity)).filter((e) => annotated.entities[e]!.kind === "Organization");
}

/** «الجناح العسكري لحركة حماس»: the whole behind a preposition that stands for "of". */
function bound(np: NounPhrase, context: SentenceContext): number[] {
  const { chunks, lexicon } = context;
  if (lexicon.grammar.hasCase) return [];
  const next = chunks[chunks.findIndex((c) => c.type === "np" && c.from <= np.from && np.to <= c.to) + 1];
  return next?.type === "np" && (next.case === "for" || next.case === "to") ? participants(next, context).flatMap((a) => ("entity" in a ? [a.entity] : [])) : [];
}

/** Who is the part: the name before the comma, or the subject of the copula or of the clause. */
function partOf(np: NounPhrase, { chunks, clauses, annotated, tokens, lexicon, references }: SentenceContext): number | undefined {
  const entity = (p: NounPhrase | null | undefined): number | undefined => (!p ? undefined : p.mention !== null ? annotated.mentions[p.mention]!.entity : references.get(p.head));
  const at = chunks.findIndex((c) => c.type === "np" && c.from <= np.from && np.to <= c.to);
  const comma = chunks[at - 1];
  const before = chunks[at - 2];
  if (comma?.type === "boundary" && comma.kind === "comma" && before?.type === "np" && (np.case === null || np.case === "as")) {
    // "the headquarters of X, part of Y"
    let named = before.mention !== null ? entity(before) : undefined;
    for (let inner = before.mention === null ? before.of : null; inner && named === undefined; inner = inner.of) if (inner.mention !== null && annotated.entities[annotated.mentions[inner.mention]!.entity]!.kind === "Organization") named = entity(inner);
    if (named !== undefined) return named;
  }
  const described = references.get(np.head);
  if (described !== undefined) return described;
  const clause = clauses.filter((c) => c.verb.head < np.from).at(-1);
  if (!clause || clause.verb.negated || clause.verb.modal) return undefined;
  const verb = tokens[clause.verb.head]!;
  const copula = lexicon.passiveAuxiliaries.has(verb.lemma ?? verb.norm) && (clause.object === np || np.from - clause.verb.to <= 1);
  return copula || np.case === "as" ? entity(clause.subject) : undefined;
}

/** Relations that a verb states between its subject and another: "X leads Y", "X belongs to Y", "the alliance includes X and Y". */
import type { RelationVerb } from "../../lang/types.js";
import { participants } from "../arguments.js";
import type { NounPhrase } from "../chunks.js";
import type { Clause } from "../clauses.js";
import type { SentenceContext } from "../context.js";
import { placeEntity } from "../events/find.js";
import type { FoundRelation } from "./types.js";
import { accuses } from "../accuses.js";

export function relationsByVerb(context: SentenceContext): FoundRelation[] {
  const { tokens, lexicon, schema } = context;
  const out: FoundRelation[] = [];
  for (const clause of context.clauses) {
    const { verb } = clause;
    const head = tokens[verb.head]!;
    if (verb.negated || verb.modal || isIrrealis(clause, context)) continue;
    for (const entry of lexicon.relationVerbs.get(head.lemma ?? head.norm) ?? lexicon.relationVerbs.get(head.norm) ?? []) {
      const slots = slotsOf(clause, entry);
      if (!slots || (entry.by && !entry.passive && clause.object !== null)) continue;
      // "joined X in fighting Y" makes nobody a member
      if (entry.relation === "MEMBER_OF" && !entry.by && context.clauses.some((c) => c.governor === clause && c.verb.participle && c.at - clause.at <= 4)) continue;
      const said = context.attributions.filter((a) => a.start <= head.start && head.start < a.end && a.cue !== verb.head);
      if (said.some((a) => a.stance === "denies" || a.stance === "demands" || a.stance === "questions")) continue;
      const attrs: FoundRelation["attrs"] = said.some((a) => a.hedged || a.kind === "accusation") || accused(clause, context) ? { status: "alleged" } : {};
      const def = schema.relation(entry.relation);
      const ends = entry.reverse ? [...slots].reverse() as [NounPhrase[], NounPhrase[]] : slots;
      const [sources, targets] = [entities(ends[0], def.from, context), entities(ends[1], def.to, context)];
      // members are named, not meant by their fighters
      if (entry.reverse && slots[1].some((p) => [p, ...p.and].every((n) => n.mention === null))) continue;
      for (const source of sources) {
        for (const target of targets) {
          if (source === target || !sensible(entry, source, target, context)) continue;
          out.push({ type: entry.relation, source, target, attrs, start: tokens[Math.min(verb.from, ...slots.flat().map((p) => p.from))]!.start, end: tokens[Math.max(verb.to, ...slots.flat().map((p) => p.to)) - 1]!.end, confidence: 0.7, rule: `verb: ${entry.verb}` });
        }
      }
    }
  }
  return out;
}

/** Subject and other of the relation, or null when the clause has not both. */
function slotsOf(clause: Clause, { by, passive }: RelationVerb): [NounPhrase[], NounPhrase[]] | null {
  const phrases = (cases: readonly string[]): NounPhrase[] => clause.phrases.filter((p) => p.case !== null && cases.includes(p.case)).slice(0, 1);
  let slots: [NounPhrase | null, NounPhrase[]];
  if (passive) slots = clause.verb.passive && by ? [clause.object, phrases(by)] : [null, []];
  else if (clause.verb.passive) {
    const agent = clause.phrases.find((p) => p.case === "by");
    slots = by || !agent ? [null, []] : [agent, clause.object ? [clause.object] : []];
  } else slots = [clause.subject, by ? phrases(by) : clause.object ? [clause.object] : []];
  return slots[0] && slots[1].length ? [[slots[0]], slots[1]] : null;
}

function entities(phrases: NounPhrase[], kinds: readonly string[], context: SentenceContext): number[] {
  const { annotated } = context;
  const fits = (entity: number): boolean => kinds.includes("Entity") || kinds.includes(annotated.entities[entity]!.kind);
  return phrases.flatMap((p) => {
    const found = participants(p, context).flatMap((a) => ("entity" in a && fits(a.entity) ? [a.entity] : []));
    if (found.length || kinds.length > 1 || kinds[0] !== "Place") return found;
    const place = placeEntity(p, context);
    return place === undefined ? [] : [place];
  });
}

/** Beyond the kinds: only bodies of several have members, only states join them; who supports or works with another can act. */
function sensible({ relation, reverse, passive }: RelationVerb, source: number, target: number, { annotated }: SentenceContext): boolean {
  const [s, t] = [annotated.entities[source]!, annotated.entities[target]!];
  if (relation === "MEMBER_OF") {
    if (t.kind !== "Organization") return false;
    if (s.kind === "Place") return s.subtype === "country" && /coalition|igo|alliance|international/.test(t.subtype ?? "");
    return !reverse || s.kind === "Organization";
  }
  if (relation === "LOCATED_IN") return s.subtype !== "country" && t.kind === "Place" && (s.kind === "Place" || passive === true);
  if (relation === "LEADS") return t.kind === "Organization" || t.subtype === "country";
  if (relation === "FROM") return true;
  return [s, t].every((e) => e.kind !== "Place" || e.subtype === "country");
}

/** "accused X of backing Y". */
const accused = ({ governor, verb }: Clause, context: SentenceContext): boolean => governor !== null && !verb.finite && accuses(governor, context);

/** The verb stands under a plan or a condition: "wants to join", "could support". */
function isIrrealis(clause: Clause, { tokens, lexicon }: SentenceContext): boolean {
  for (let k = clause.verb.from; k < clause.verb.head; k++) if (lexicon.planned.match(tokens, k) || lexicon.hypothetical.match(tokens, k) || lexicon.future.has(tokens[k]!.norm) || lexicon.obligation.has(tokens[k]!.norm)) return true;
  const above = clause.verb.infinitive ? clause.governor : null;
  return above !== null && (above.verb.negated || lexicon.planned.match(tokens, above.verb.head) !== undefined || lexicon.hypothetical.match(tokens, above.verb.head) !== undefined);
}

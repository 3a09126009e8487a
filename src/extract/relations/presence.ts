/** Where forces are: "ISIL fighters in Raqqa", « les combattants du JNIM au Mali », «قوات الدعم السريع في الفاشر». */
import { participant } from "../arguments.js";
import type { NounPhrase } from "../chunks.js";
import type { SentenceContext } from "../context.js";
import { placeEntity } from "../events/find.js";
import { endOf } from "../owners.js";
import type { FoundRelation } from "./types.js";

export function presence(context: SentenceContext): FoundRelation[] {
  const { chunks, annotated, lexicon, tokens } = context;
  const out: FoundRelation[] = [];
  for (let at = 0; at + 1 < chunks.length; at++) {
    const [here, next] = [chunks[at]!, chunks[at + 1]!];
    if (here.type !== "np" || next.type !== "np" || !(next.case === "in" || (next.case !== null && lexicon.grammar.locatives?.includes(next.case))) || next.from - endOf(here) > 2 || lexicon.negation.match(tokens, here.from)) continue;
    const found = participant(lastMember(here), context);
    const force = found && "entity" in found ? annotated.entities[found.entity]! : null;
    if (!force || force.kind !== "Organization" || !FORCES.has(force.subtype ?? "")) continue;
    if (context.attributions.some((a) => a.start <= here.start && here.start < a.end && (a.stance === "denies" || a.stance === "questions"))) continue;
    for (const one of [next, ...next.and]) {
      const place = placeEntity(one, context);
      if (place !== undefined) out.push({ type: "LOCATED_IN", source: (found as { entity: number }).entity, target: place, attrs: {}, start: here.start, end: one.end, confidence: 0.6, rule: "forces in a place" });
    }
  }
  return out;
}

/** What the phrase of place stands right behind: the last of several. */
const lastMember = (np: NounPhrase): NounPhrase => np.and.at(-1) ?? np;

/** Subtypes of bodies that are where their people are. */
const FORCES = new Set(["armed_group", "militia", "military", "military_unit", "security_forces", "police", "coalition", "military_coalition", "criminal"]);

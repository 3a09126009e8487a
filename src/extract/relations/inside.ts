/** Relations that a name carries inside itself: whose army it is, which city a district is part of, who leads a coalition. */
import { fold } from "../../text/fold.js";
import type { NameMention } from "../../annotate/types.js";
import type { SentenceContext } from "../context.js";
import type { EntityFinder } from "./finder.js";
import type { FoundRelation } from "./types.js";

export function insideNames(mention: NameMention, context: SentenceContext, finder: EntityFinder): FoundRelation[] {
  const out: FoundRelation[] = [];
  const { annotated } = context;
  const self = mention.entity;
  const kind = annotated.entities[self]!.kind;
  for (const inner of mention.inner) {
    const other = finder.byEntry(inner.entry);
    if (other === self) continue;
    const span = { start: mention.start, end: mention.end };
    if (kind === "Place") {
      out.push({ type: "LOCATED_IN", source: self, target: other, attrs: {}, ...span, confidence: 0.9, rule: "place inside its name" });
    } else if (inner.role === "demonym" || inner.role === "name") {
      // a continent is nobody's state
      if (inner.entry.subtype === "continent") continue;
      // the Kurdish units of Syria are not from Iraq's Kurdistan
      const { entry } = annotated.entities[self]!;
      if (entry?.country && inner.entry.country && entry.country !== inner.entry.country && inner.entry.subtype !== "country") continue;
      if (inner.entry.kind === "Place") out.push({ type: "FROM", source: self, target: other, attrs: {}, ...span, confidence: 0.9, rule: "origin inside its name" });
      else if (fold(inner.entry.name) !== fold(mention.text)) out.push({ type: "PART_OF", source: self, target: other, attrs: {}, ...span, confidence: 0.6, rule: "body inside its name" });
    } else if (inner.role === "AFFILIATED_WITH") out.push({ type: "AFFILIATED_WITH", source: self, target: other, attrs: {}, ...span, confidence: 0.85, rule: "affiliation inside its name" });
    else if (inner.role !== "direction") out.push({ type: inner.role, source: other, target: self, attrs: {}, ...span, confidence: 0.85, rule: "leader or backer inside its name" });
  }
  return out;
}

/** Relations that follow from an event: who fights, meets, coordinates with whom; who holds a place after taking it. */
import type { Schema } from "../../model/index.js";
import type { AnnotatedDocument } from "../../annotate/types.js";
import type { FoundEvent } from "../events/find.js";
import type { FoundRelation } from "./types.js";

export interface EventRelation extends FoundRelation {
  /** Index of the event it follows from. */
  event: number;
}

export function relationsOfEvents(events: readonly FoundEvent[], annotated: AnnotatedDocument, schema: Schema): EventRelation[] {
  const out: EventRelation[] = [];
  events.forEach((e, index) => {
    // whoever a place is to be freed from holds it; once it is freed, no longer
    if (e.subtype === "liberate_territory" && e.status !== "negated" && e.status !== "denied" && !freed(e)) {
      const span = e.evidence[0]!;
      const holders = entities(e.targets).filter((t) => annotated.entities[t]!.kind === "Organization");
      const places = [...entities(e.targets).filter((t) => annotated.entities[t]!.kind === "Place"), ...(e.place?.stated ? [e.place.entity] : [])];
      for (const h of holders) for (const p of places) if (annotated.entities[p]!.subtype !== "country") out.push({ type: "CONTROLS", source: h, target: p, attrs: { inferred: true }, start: span.start, end: span.end, event: index, confidence: 0.6, rule: "event: to be freed from" });
    }
    if (e.status !== "asserted" && e.status !== "alleged") return;
    const type = schema.eventType(e.type);
    const span = e.evidence[0]!;
    const actors = entities(e.actors);
    const targets = entities(e.targets).filter((t) => !actors.includes(t));
    const attrs: FoundRelation["attrs"] = e.status === "alleged" ? { status: "alleged" } : {};
    const base = { attrs, start: span.start, end: span.end, event: index, confidence: Math.round(e.confidence * 90) / 100, rule: `event: ${e.subtype}` };
    for (const { relation, subtypes } of type.implies ?? []) {
      if (subtypes && !subtypes.includes(e.subtype)) continue;
      const def = schema.relation(relation);
      if (relation === "CONTROLS") {
        const places = targets.filter((t) => annotated.entities[t]!.kind === "Place");
        const where = places.length ? places : e.place?.stated ? [e.place.entity] : [];
        for (const a of actors) for (const p of where) if (fits(a, def.from, annotated)) out.push({ type: relation, source: a, target: p, ...base });
        continue;
      }
      // those who visit or receive somebody together did not meet each other
      const across = type.name === "CONSULT" && (targets.length > 0 || e.subtype === "visit");
      const pairs = across ? actors.flatMap((a) => targets.map((t) => [a, t] as const)) : type.name === "CONSULT" || type.name === "AGREE" || type.name === "COOPERATE" ? among([...actors, ...targets]) : actors.flatMap((a) => targets.map((t) => [a, t] as const));
      for (const [a, b] of pairs) {
        if (!belligerent(relation, a, annotated) || !belligerent(relation, b, annotated)) continue;
        out.push({ type: relation, source: a, target: b, ...base });
      }
    }
  });
  return out;
}

/** Told as done, by a verb: «استعادت القوات المدينة». */
const freed = (e: FoundEvent): boolean => (e.status === "asserted" || e.status === "alleged") && e.actors.some((a) => "entity" in a) && (e.reasons ?? []).some(([name]) => name === "verb") && !(e.reasons ?? []).some(([name]) => name === "infinitive or participle");

const entities = (list: FoundEvent["actors"]): number[] => [...new Set(list.flatMap((a) => ("entity" in a ? [a.entity] : [])))];

function among(list: number[]): (readonly [number, number])[] {
  const unique = [...new Set(list)];
  return unique.flatMap((a, i) => unique.slice(i + 1).map((b) => [a, b] as const));
}

/** Fights are between organizations and states; meetings and coordination between persons, organizations and states. */
function belligerent(relation: string, entity: number, annotated: AnnotatedDocument): boolean {
  const e = annotated.entities[entity]!;
  if (relation === "FIGHTS") return e.kind === "Organization" ? e.subtype !== "media" : e.kind === "Place" && e.subtype === "country";
  if (e.kind === "Place") return e.subtype === "country";
  return true;
}

const fits = (entity: number, kinds: string[], annotated: AnnotatedDocument): boolean => kinds.includes(annotated.entities[entity]!.kind) || kinds.includes("Entity");

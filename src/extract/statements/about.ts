/** Ties statements to the events and entities they speak of, and to the statements they contradict. */
import type { AnnotatedDocument } from "../../annotate/types.js";
import type { Stance } from "../../model/index.js";
import { fold } from "../../text/fold.js";
import type { FoundEvent } from "../events/find.js";
import { overlap } from "../overlap.js";
import type { FoundStatement } from "./find.js";

export interface StatementAbout {
  events: { event: number; stance: Stance }[];
  entities: number[];
  /** Indices of statements. */
  contradicts: number[];
}

export function relateStatements(statements: readonly FoundStatement[], events: readonly FoundEvent[], annotated: AnnotatedDocument): StatementAbout[] {
  const abouts = statements.map((s): StatementAbout => {
    const inside = events.flatMap((e, n) => (e.trigger.start >= s.start && e.trigger.start < s.end ? [n] : []));
    const entities = inside.length ? [] : [...new Set(annotated.mentions.filter((m) => m.start >= s.start && m.end <= s.end && m.entity >= 0).map((m) => m.entity))].slice(0, 3);
    return { events: inside.map((event) => ({ event, stance: s.stance })), entities, contradicts: [] };
  });
  statements.forEach((s, n) => {
    if (s.stance !== "denies") return;
    statements.forEach((other, k) => {
      if (k === n || other.stance === "denies" || sameSpeaker(s, other)) return;
      const clash = abouts[n]!.events.some((a) => abouts[k]!.events.some((b) => sameIncident(events[a.event]!, events[b.event]!)));
      if (clash) abouts[n]!.contradicts.push(k);
    });
  });
  // two accounts of the same harm with different doers contradict each other: "air attacks by X" against "a car bomb of Y"
  statements.forEach((s, n) => {
    statements.forEach((other, k) => {
      if (k >= n || s.stance === "denies" || other.stance === "denies" || sameSpeaker(s, other)) return;
      const clash = abouts[n]!.events.some((a) => abouts[k]!.events.some((b) => rivalAccount(events[a.event]!, events[b.event]!, s, other)));
      if (clash && !abouts[n]!.contradicts.includes(k)) abouts[n]!.contradicts.push(k);
    });
  });
  return abouts;
}

const sameSpeaker = (a: FoundStatement, b: FoundStatement): boolean =>
  a.speaker !== null && b.speaker !== null && ("entity" in a.speaker && "entity" in b.speaker ? a.speaker.entity === b.speaker.entity : "group" in a.speaker && "group" in b.speaker && fold(a.speaker.group) === fold(b.speaker.group));

/** One type, and actors or targets in common while neither side names a different one. */
export function sameIncident(a: FoundEvent, b: FoundEvent): boolean {
  if (a.type !== b.type) return false;
  const actors = overlap(a.actors, b.actors);
  const targets = overlap(a.targets, b.targets);
  if (actors === false || targets === false) return false;
  return actors === true && (targets === true || a.place === null || b.place === null || a.place.entity === b.place.entity);
}

/** Both tell of the same violence, and name different doers, or the same doer and other victims. */
function rivalAccount(a: FoundEvent, b: FoundEvent, s: FoundStatement, other: FoundStatement): boolean {
  if (a.type !== "ASSAULT" || b.type !== "ASSAULT" || (!hedgedKind(s) && !hedgedKind(other))) return false;
  const near = Math.abs(a.sentence - b.sentence) <= 8;
  const samePlace = a.place === null || b.place === null || a.place.entity === b.place.entity;
  if (!near || !samePlace) return false;
  const actors = overlap(a.actors, b.actors);
  const targets = overlap(a.targets, b.targets);
  return (actors === false && targets !== false) || (actors === true && targets === false && harms(a) && harms(b));
}

const harms = (e: FoundEvent): boolean => e.counts.killedMin !== undefined || e.counts.injuredMin !== undefined;

const hedgedKind = (s: FoundStatement): boolean => s.hedged || s.kind === "accusation" || s.kind === "explanation";

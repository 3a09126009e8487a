/**
 * Mentions of one event within a document. "The attacks", told again without anything new, is evidence for the event
 * before; a headline or caption tells in advance what the body tells in full.
 */
import { overlap } from "../overlap.js";
import type { FoundEvent } from "./find.js";

export function joinMentions(events: readonly FoundEvent[]): FoundEvent[] {
  const out: FoundEvent[] = [];
  for (const event of events) {
    const before = event.anaphoric ? [...out].reverse().find((e) => e.type === event.type && event.sentence - e.sentence <= 4 && !differs(e, event)) : undefined;
    if (before) {
      absorb(before, event);
      continue;
    }
    if (event.bare) continue;
    const announced = event.headline ? undefined : out.findIndex((e) => e.headline && retells(e, event));
    if (announced !== undefined && announced >= 0) {
      const [headline] = out.splice(announced, 1);
      absorb(event, headline!);
    }
    const told = event.headline ? out.find((e) => !e.headline && e.subtype === event.subtype && retells(event, e)) : undefined;
    if (told) absorb(told, event);
    else out.push(event);
  }
  return out;
}

/** "The attack in Gao on Tuesday" is not the one in Kidal on Sunday. */
function differs(a: FoundEvent, b: FoundEvent): boolean {
  if (a.place?.stated && b.place?.stated && a.place.entity !== b.place.entity) return true;
  return a.date !== null && b.date !== null && a.date.text !== b.date.text;
}

function absorb(into: FoundEvent, event: FoundEvent): void {
  into.evidence.push(...event.evidence.filter((s) => !into.evidence.some((b) => b.start === s.start)));
  into.counts = { ...event.counts, ...into.counts };
  for (const role of ["actors", "targets"] as const) if (!into[role].length) into[role] = event[role];
  if (!into.place?.stated && event.place?.stated) into.place = event.place;
  into.date ??= event.date;
}

/** One kind of event, and nothing that the two say differs. */
function retells(headline: FoundEvent, body: FoundEvent): boolean {
  if (headline.type !== body.type || headline.subtype !== body.subtype) return false;
  const places = headline.place && body.place ? headline.place.entity === body.place.entity : null;
  const actors = overlap(headline.actors, body.actors);
  const targets = overlap(headline.targets, body.targets);
  return actors !== false && targets !== false && places !== false && (actors === true || targets === true || places === true);
}

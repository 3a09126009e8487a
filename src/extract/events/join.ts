/**
 * Mentions of one event within a document. "The attacks", told again without anything new, is evidence for the event
 * before; a headline or caption tells in advance what the body tells in full.
 */
import { overlap } from "../overlap.js";
import type { FoundEvent } from "./find.js";

export function joinMentions(events: readonly FoundEvent[]): FoundEvent[] {
  /** In order of sentences. */
  const out: FoundEvent[] = [];
  const joined = new Set<FoundEvent>();
  const headlines = new Kinds();
  const bodies = new Kinds();
  for (const event of events) {
    const before = event.anaphoric ? justBefore(event, out, joined) : undefined;
    if (before) {
      absorb(before, event);
      continue;
    }
    if (event.bare) continue;
    const announced = event.headline ? undefined : headlines.of(event).find((e) => retells(e, event));
    if (announced) {
      joined.add(announced);
      headlines.drop(announced);
      absorb(event, announced);
    }
    const told = event.headline ? bodies.of(event).find((e) => retells(event, e)) : undefined;
    if (told) {
      absorb(told, event);
      continue;
    }
    out.push(event);
    (event.headline ? headlines : bodies).add(event);
  }
  return out.filter((e) => !joined.has(e));
}

/** The last event of the same type, told in this or one of the four sentences before, that "the attack" may be. */
function justBefore(event: FoundEvent, out: readonly FoundEvent[], joined: ReadonlySet<FoundEvent>): FoundEvent | undefined {
  for (let k = out.length - 1; k >= 0 && event.sentence - out[k]!.sentence <= 4; k--) {
    const e = out[k]!;
    if (e.type === event.type && !joined.has(e) && !differs(e, event)) return e;
  }
  return undefined;
}

/** Events by type and subtype. */
class Kinds {
  private readonly lists = new Map<string, FoundEvent[]>();

  /** Those told first: whatever tells of more events of one kind tells them apart. */
  of(event: FoundEvent): readonly FoundEvent[] {
    const list = this.lists.get(keyOf(event)) ?? [];
    return list.length > COMPARED ? list.slice(0, COMPARED) : list;
  }

  add(event: FoundEvent): void {
    const key = keyOf(event);
    const list = this.lists.get(key);
    if (list) list.push(event);
    else this.lists.set(key, [event]);
  }

  drop(event: FoundEvent): void {
    const list = this.lists.get(keyOf(event))!;
    list.splice(list.indexOf(event), 1);
  }
}

const keyOf = ({ type, subtype }: FoundEvent): string => `${type}/${subtype}`;
const COMPARED = 200;

/** "The attack in Gao on Tuesday" is not the one in Kidal on Sunday. */
function differs(a: FoundEvent, b: FoundEvent): boolean {
  if (here(a) && here(b) && a.place!.entity !== b.place!.entity) return true;
  return a.date !== null && b.date !== null && a.date.text !== b.date.text;
}

function absorb(into: FoundEvent, event: FoundEvent): void {
  const known = into.evidence.length < COMPARED ? into.evidence : into.evidence.slice(-COMPARED);
  into.evidence.push(...event.evidence.filter((s) => !known.some((b) => b.start === s.start)));
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

/** Its own sentence names the place. */
const here = ({ place }: FoundEvent): boolean => place !== null && (place.stated || place.near === true);

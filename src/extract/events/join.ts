/** Mentions of one event within a document: "the attacks", told again without anything new, is evidence for the event before. */
import type { FoundEvent } from "./find.js";

export function joinMentions(events: readonly FoundEvent[]): FoundEvent[] {
  const out: FoundEvent[] = [];
  for (const event of events) {
    const before = event.anaphoric ? [...out].reverse().find((e) => e.type === event.type && event.sentence - e.sentence <= 4) : undefined;
    if (before) {
      before.evidence.push(...event.evidence.filter((s) => !before.evidence.some((b) => b.start === s.start)));
      Object.assign(before.counts, { ...event.counts, ...before.counts });
      continue;
    }
    out.push(event);
  }
  return out;
}

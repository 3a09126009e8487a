/**
 * Harm and its cause told in one clause are one event: "12 civilians were killed in two airstrikes", "the blast wounded 30",
 * "bombed a school, killing four".
 * The cause keeps its type; victims and counts move to it.
 */
import type { NounPhrase } from "../chunks.js";
import type { SentenceContext } from "../context.js";
import type { FoundEvent } from "./find.js";
import type { Trigger } from "./triggers.js";

const HARM = new Set(["casualties", "killing", "injuring", "wounding", "death", "injury"]);

export function mergeEffects(events: (FoundEvent & { from: Trigger })[], context: SentenceContext): FoundEvent[] {
  const gone = new Set<FoundEvent>();
  for (const harm of events) {
    // "aircraft killed four in an attack": what did it says of what kind the attack was
    const armed = harm.from.entry.agentNouns !== undefined;
    if ((!HARM.has(harm.subtype) && !armed) || !harm.from.clause || (armed && harm.from.kind !== "verb")) continue;
    const { clause } = harm.from;
    if (harm.from.kind === "noun") {
      const cause = causeOf(harm, events, context);
      if (cause) moveInto(cause, harm, gone);
      continue;
    }
    const hosts = [clause.subject, clause.object, ...clause.phrases.filter((p) => p.case !== "before" && p.case !== "despite" && p.case !== "to")].filter((n): n is NounPhrase => n !== null);
    const cause = events.find((e) => e !== harm && !e.bare && e.type === "ASSAULT" && !HARM.has(e.subtype) && ((e.from.np !== null && hosts.some((h) => holds(h, e.from.np!))) || follows(harm.from, e.from)));
    if (!cause) continue;
    moveInto(cause, harm, gone);
    if (armed && cause.subtype === "attack") cause.subtype = harm.subtype;
  }
  return events.filter((e) => !gone.has(e)).map(({ from: _from, ...e }) => e);
}

/** "bombed a school, killing four pupils": what a participle tells of the act before it. */
function follows({ clause }: Trigger, cause: Trigger): boolean {
  return clause?.verb.participle === true && !clause.verb.passive && clause.governor !== null && cause.kind !== "noun" && cause.clause === clause.governor;
}

function moveInto(cause: FoundEvent, harm: FoundEvent, gone: Set<FoundEvent>): void {
  const has = (list: FoundEvent["targets"], a: FoundEvent["targets"][number]) => list.some((b) => ("entity" in a && "entity" in b ? a.entity === b.entity : "group" in a && "group" in b && a.group === b.group));
  for (const t of harm.targets) if (!has(cause.targets, t) && !has(cause.actors, t)) cause.targets.push(t);
  for (const a of harm.actors) if (!cause.actors.length && !has(cause.targets, a)) cause.actors.push(a);
  cause.counts = { ...harm.counts, ...cause.counts };
  cause.place ??= harm.place;
  cause.anaphoric = false;
  // what says that somebody was harmed says that it happened
  cause.confidence = Math.max(cause.confidence, harm.confidence);
  gone.add(harm);
}

/** «أسفرت الغارة عن مقتل …», «…، ما أدى إلى إصابة …»: the event that is the subject of a verb of result, or told in the clause it refers to. */
function causeOf<E extends FoundEvent & { from: Trigger }>(harm: E, events: readonly E[], { tokens, lexicon }: SentenceContext): E | undefined {
  const clause = harm.from.clause!;
  const verb = tokens[clause.verb.head]!;
  if (!lexicon.resultVerbs.has(verb.lemma ?? verb.norm) || clause.verb.negated) return undefined;
  const causes = events.filter((e) => e !== harm && e.type === "ASSAULT" && !HARM.has(e.subtype) && e.status === harm.status);
  const { subject } = clause;
  if (subject) return causes.find((e) => e.from.np !== null && holds(subject, e.from.np)) ?? undefined;
  return causes.findLast((e) => e.from.from < clause.verb.head);
}

function holds(host: NounPhrase, np: NounPhrase): boolean {
  for (let n: NounPhrase | null = host; n; n = n.of) if (n === np || n.and.includes(np)) return true;
  return false;
}

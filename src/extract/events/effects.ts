/**
 * Harm and its cause told in one clause are one event: "12 civilians were killed in two airstrikes", "the blast wounded 30",
 * "bombed a school, killing four".
 * The cause keeps its type; victims and counts move to it.
 */
import type { NounPhrase } from "../chunks.js";
import type { Clause } from "../clauses.js";
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
    const hosts = [clause.subject, clause.object, ...[...clause.phrases, ...gapped(clause, context)].filter((p) => p.case !== "before" && p.case !== "despite" && p.case !== "to")].filter((n): n is NounPhrase => n !== null);
    const cause = events.find((e) => e !== harm && !e.bare && e.type === "ASSAULT" && !HARM.has(e.subtype) && ((e.from.np !== null && hosts.some((h) => holds(h, e.from.np!))) || follows(harm.from, e.from))) ?? toldBefore(harm, events, context) ?? occasionOf(harm, events, context);
    if (!cause) continue;
    moveInto(cause, harm, gone);
    if (armed && cause.subtype === "attack") cause.subtype = harm.subtype;
  }
  return events.filter((e) => !gone.has(e)).map(({ from: _from, ...e }) => e);
}

/** "five were killed and thirty wounded in an attack": phrases of the second, whose auxiliary is said once, are of both. */
function gapped(clause: Clause, { clauses, tokens }: SentenceContext): NounPhrase[] {
  const next = clauses.find((c) => c.governor === clause);
  const joined = next?.verb.passive === true && clause.verb.passive && next.verb.from === next.verb.head && tokens[next.verb.head]!.verb === "part" && next.object !== clause.object;
  return joined ? next.phrases : [];
}

/** "bombed a school, killing four pupils and wounding ten", "carried out a strike, killing two": what participles tell of the act before them. */
function follows({ clause }: Trigger, cause: Trigger): boolean {
  if (clause?.verb.participle !== true || clause.verb.passive) return false;
  let above = clause.governor;
  for (let n = 0; above?.verb.participle === true && !above.verb.passive && n < 3; n++) above = above.governor;
  if (!above) return false;
  if (cause.kind !== "noun") return cause.clause === above;
  return cause.np !== null && !above.verb.passive && [above.subject, above.object].some((np) => np !== null && holds(np, cause.np!));
}

/** "the bombing of a restaurant in the capital, which killed seven": behind a comma a relative clause of harm speaks of the act, not of the noun before. */
function toldBefore<E extends FoundEvent & { from: Trigger }>(harm: E, events: readonly E[], { chunks }: SentenceContext): E | undefined {
  const at = harm.from.clause!.at;
  const [comma, which] = [chunks[at - 2], chunks[at - 1]];
  if (harm.from.clause!.verb.passive || which?.type !== "boundary" || which.kind !== "rel" || comma?.type !== "boundary" || comma.kind !== "comma") return undefined;
  const cause = events.findLast((e) => e !== harm && !e.bare && e.type === "ASSAULT" && !HARM.has(e.subtype) && e.from.kind === "noun" && e.from.to <= comma.from);
  if (cause) harm.actors = [];
  return cause;
}

/** "were killed when rebels shelled the camp", "died as a bomb went off": the violence that the clause behind such a conjunction tells. */
function occasionOf<E extends FoundEvent & { from: Trigger }>(harm: E, events: readonly E[], { chunks, clauses, tokens, lexicon }: SentenceContext): E | undefined {
  const { clause } = harm.from;
  if (!clause || harm.from.kind !== "verb" || harm.actors.length > 0 || !clause.verb.finite) return undefined;
  const opener = chunks.findIndex((c, k) => k > clause.at && c.type === "boundary" && (c.kind === "sub" || c.kind === "stop" || c.kind === "quote" || c.kind === "comp"));
  const opens = chunks[opener];
  if (opens?.type !== "boundary" || opens.kind !== "sub" || !lexicon.occasions.has(tokens[opens.from]!.norm)) return undefined;
  const own = clauses.find((c) => c.at > opener && c.verb.finite);
  if (!own || chunks.slice(opener + 1, own.at).some((c) => c.type === "boundary" && c.kind !== "comma")) return undefined;
  return events.find((e) => e !== harm && !e.bare && e.type === "ASSAULT" && !HARM.has(e.subtype) && e.status === harm.status && (e.from.clause === own || (e.from.np !== null && own.subject !== null && holds(own.subject, e.from.np))));
}

function moveInto(cause: FoundEvent, harm: FoundEvent, gone: Set<FoundEvent>): void {
  const has = (list: FoundEvent["targets"], a: FoundEvent["targets"][number]) => list.some((b) => ("entity" in a && "entity" in b ? a.entity === b.entity : "group" in a && "group" in b && a.group === b.group));
  for (const t of harm.targets) if (!has(cause.targets, t) && !has(cause.actors, t)) cause.targets.push(t);
  for (const a of harm.actors) if (!cause.actors.length && !has(cause.targets, a)) cause.actors.push(a);
  const said = [harm.counts.countText, cause.counts.countText].filter((t) => t !== undefined);
  cause.counts = { ...harm.counts, ...cause.counts, ...(said.length > 1 && said[0] !== said[1] ? { countText: said.join("; ") } : {}) };
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

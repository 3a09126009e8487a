/**
 * When two statements contradict each other. One table of rules, used within a document and across documents: each rule
 * says why, and needs evidence that both speak of the same thing. Unknown is not different, and not the same either.
 */
import type { EventStatus, RecordCounts } from "./record.js";

/** An event as somebody tells it. Keys are whatever the caller compares entities by. */
export interface ToldEvent {
  type: string;
  subtype: string | null;
  actors: readonly Party[];
  targets: readonly Party[];
  place: string | null;
  /** The clause itself says where. */
  placeStated: boolean;
  /** ISO dates. */
  from: string | null;
  to: string | null;
  status: EventStatus;
  counts: RecordCounts;
  /** The speaker denies it. */
  denied: boolean;
}

/** Somebody named, or a group: its words, and whether they mean fighters or civilians. */
export interface Party {
  entity?: string;
  /** The state it belongs to, where it acts for one: an army and its ministry are one party. */
  state?: string | null;
  words?: readonly string[];
  class?: string | null;
}

export interface Utterance {
  /** Who speaks and on whose behalf: the entity, its organization, the state it belongs to. */
  sides: readonly string[];
  hedged: boolean;
  kind: string;
  events: readonly ToldEvent[];
  /** Who is said to hold which place. */
  holds: readonly { holder: string | null; place: string }[];
}

export interface Nearness {
  /** Sentences between the two; null across documents. */
  sentences: number | null;
  /** Days between the publication of the two documents; null when one is not known. */
  days: number | null;
}

export interface Dispute {
  reason: string;
  /** Positions of the events in question: of the first and of the second statement. Empty for what is told of holding a place. */
  events: [number, number] | null;
}

/** Why the two contradict each other, or null. Symmetric. */
export function dispute(a: Utterance, b: Utterance, near: Nearness): Dispute | null {
  if (a.sides.some((s) => b.sides.includes(s))) return null;
  for (const { reason, holds, between } of RULES) {
    if (holds?.(a, b, near)) return { reason, events: null };
    if (!between) continue;
    for (const [i, x] of a.events.entries()) {
      for (const [k, y] of b.events.entries()) if (between(x, y, near, a, b) || between(y, x, near, b, a)) return { reason, events: [i, k] };
    }
  }
  return null;
}

interface Rule {
  reason: string;
  holds?(a: Utterance, b: Utterance, near: Nearness): boolean;
  between?(x: ToldEvent, y: ToldEvent, near: Nearness, a: Utterance, b: Utterance): boolean;
}

const RULES: readonly Rule[] = [
  { reason: "denies what the other says", between: (x, y, near) => x.denied && !y.denied && REAL.has(y.status) && sameness(x, y, near) >= SAME },
  { reason: "both claim to hold the place", holds: (a, b, near) => fresh(near) && a.holds.some((x) => b.holds.some((y) => x.place === y.place && x.holder !== null && y.holder !== null && x.holder !== y.holder)) },
  { reason: "says that the attack failed which the other says took the place", between: (x, y, near) => fresh(near) && x.subtype === "attack_repelled" && !x.denied && TAKEN.has(y.subtype ?? "") && !y.denied && REAL.has(y.status) && placeOf(x) !== null && placeOf(x) === placeOf(y) && datesAgree(x, y) !== false },
  { reason: "names another doer", between: (x, y, near, a, b) => (doubtful(a) || doubtful(b)) && violence(x, y) && kindred(x, y) && around(x, y, near) && common(x.actors, y.actors) === false && common(x.targets, y.targets) !== false },
  { reason: "names other victims", between: (x, y, near) => violence(x, y) && around(x, y, near) && common(x.actors, y.actors) !== false && victims(x) !== null && victims(y) !== null && victims(x) !== victims(y) && harmed(x) && harmed(y) && (common(x.actors, y.actors) === true || near.sentences !== null) },
  { reason: "gives another count", between: (x, y, near) => x.type === y.type && !x.denied && !y.denied && sameness(x, y, near) >= SAME && countsDiffer(x.counts, y.counts) },
];

const REAL: ReadonlySet<EventStatus> = new Set(["asserted", "alleged"]);
const TAKEN = new Set(["capture_territory", "liberate_territory"]);

/** Points from which two tellings are taken for one event. */
const SAME = 2.75;

/** Subtypes that other ones are told by: a shelling is an attack. */
const GENERAL = new Set(["attack", "airstrike", "bombing", "shelling", "killing"]);

/** Who takes, holds or nears ground: no other wording for an attack on somebody. */
const GROUND = new Set(["capture_territory", "liberate_territory", "advance", "attack_repelled"]);

/** Whether the two may be words for one thing. */
function kindred(x: ToldEvent, y: ToldEvent): boolean {
  const [a, b] = [x.subtype ?? "", y.subtype ?? ""];
  return a === b || (GENERAL.has(a) && !GROUND.has(b)) || (GENERAL.has(b) && !GROUND.has(a));
}

/** How much speaks for the two being one event; below zero when something differs. */
export function sameness(x: ToldEvent, y: ToldEvent, near: Nearness): number {
  if (x.type !== y.type) return -1;
  const actors = common(x.actors, y.actors);
  const targets = common(x.targets, y.targets);
  const place = x.place === null || y.place === null ? null : x.place === y.place;
  const dates = datesAgree(x, y);
  const stated = x.placeStated && y.placeStated;
  if (actors === false || targets === false || dates === false || (place === false && stated)) return -1;
  // across documents nothing but names ties the two together
  if (near.sentences === null && !(place === true && stated) && !(actors === true && targets === true)) return -1;
  if (near.sentences === null && dates === null && (near.days === null || near.days > FRESH_DAYS)) return -1;
  // different things told of one place and time need somebody in common
  const alike = victims(x) !== null && victims(x) === victims(y);
  if (!kindred(x, y) && targets !== true && !alike) return -1;
  const civil = victims(x) !== null && victims(x) === victims(y);
  return (
    (x.subtype !== null && x.subtype === y.subtype ? 1 : 0) + (actors === true ? 2 : 0) + (targets === true ? 2 : civil ? 1 : 0) +
    (place === true ? (stated ? 1.5 : 0.5) : 0) + (dates === true ? 0.5 : 0) + (near.sentences !== null ? (near.sentences <= 2 ? 1 : near.sentences <= 5 ? 0.5 : 0) : 0)
  );
}

/** True: somebody in common; false: both name somebody, and nobody is in common; null: not known. */
export function common(a: readonly Party[], b: readonly Party[]): boolean | null {
  if (!a.length || !b.length) return null;
  let known = false;
  for (const x of a) {
    for (const y of b) {
      if (x.entity !== undefined && y.entity !== undefined) {
        if (x.entity === y.entity || (x.state && x.state === y.state)) return true;
        known = true;
      } else if (x.words && y.words) {
        if (x.words.some((w) => y.words!.includes(w))) return true;
        if (opposed(x.class, y.class)) known = true;
      } else if (opposed(x.class, y.class)) known = true;
    }
  }
  return known ? false : null;
}

const opposed = (a: string | null | undefined, b: string | null | undefined): boolean => (CIVIL.has(a ?? "") && ARMED.has(b ?? "")) || (ARMED.has(a ?? "") && CIVIL.has(b ?? ""));
const CIVIL = new Set(["civilians", "prisoners"]);
const ARMED = new Set(["armed", "forces"]);

function victims({ targets }: ToldEvent): "civil" | "armed" | null {
  if (targets.some((t) => CIVIL.has(t.class ?? ""))) return "civil";
  return targets.some((t) => ARMED.has(t.class ?? "")) ? "armed" : null;
}

const harmed = (e: ToldEvent): boolean => e.counts.killedMin !== undefined || e.counts.injuredMin !== undefined || e.subtype === "killing";
const violence = (x: ToldEvent, y: ToldEvent): boolean => x.type === "ASSAULT" && y.type === "ASSAULT" && !x.denied && !y.denied && REAL.has(x.status) && REAL.has(y.status);
const doubtful = (u: Utterance): boolean => u.hedged || u.kind === "accusation" || u.kind === "explanation" || u.kind === "denial";
const placeOf = (e: ToldEvent): string | null => e.place ?? e.targets.find((t) => t.entity !== undefined)?.entity ?? null;

/** Told close together, or on one day in one place that both name. */
function around(x: ToldEvent, y: ToldEvent, near: Nearness): boolean {
  const place = x.place === null || y.place === null ? null : x.place === y.place;
  if (datesAgree(x, y) === false || place === false) return false;
  if (near.sentences !== null) return near.sentences <= 8;
  return place === true && x.placeStated && y.placeStated && datesAgree(x, y) === true && x.from === y.from && x.from === x.to;
}

/** Sides that hold a place change: what is told long before or after is no contradiction. */
const fresh = (near: Nearness): boolean => near.sentences !== null || (near.days !== null && near.days <= FRESH_DAYS);
const FRESH_DAYS = 4;

export function datesAgree(x: ToldEvent, y: ToldEvent): boolean | null {
  if (!x.from || !y.from) return null;
  return x.from <= (y.to ?? y.from) && y.from <= (x.to ?? x.from);
}

/** Two ranges of dead, injured or displaced that do not meet and are a good way apart. */
function countsDiffer(a: RecordCounts, b: RecordCounts): boolean {
  return (["killed", "injured", "displaced"] as const).some((what) => {
    const [aMin, bMin] = [a[`${what}Min`], b[`${what}Min`]];
    if (aMin === undefined || bMin === undefined) return false;
    const [aMax, bMax] = [a[`${what}Max`] ?? Infinity, b[`${what}Max`] ?? Infinity];
    return aMax * COUNTS_APART < bMin || bMax * COUNTS_APART < aMin;
  });
}

/** Counts rise from hour to hour; only what differs by half is another account. */
const COUNTS_APART = 1.5;

/** The state that a government, ministry, army or capital speaks for. */
export function stateOf(kind: string, subtype: string | null | undefined, country: string | null | undefined): string | null {
  if (!country || kind === "Person") return null;
  const official = kind === "Place" ? subtype === "country" || subtype === "capital" : /^(?:military|government|ministry|police|court|parliament|state|security)/.test(subtype ?? "");
  return official ? `state:${country}` : null;
}

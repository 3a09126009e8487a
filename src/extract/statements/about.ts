/** Ties statements to the events and entities they speak of, and to the statements they contradict. */
import type { AnnotatedDocument } from "../../annotate/types.js";
import { dispute, stateOf, type Party, type Stance, type ToldEvent, type Utterance } from "../../model/index.js";
import { fold } from "../../text/fold.js";
import type { Argument } from "../context.js";
import type { FoundEvent } from "../events/find.js";
import type { FoundRelation } from "../relations/types.js";
import { UNTRUE } from "./kind.js";
import { sameSpeaker, type FoundStatement, type Reply, type Speaker } from "./types.js";

export interface StatementAbout {
  events: { event: number; stance: Stance }[];
  entities: number[];
  /** Indices of statements. */
  contradicts: number[];
}

export function relateStatements(statements: readonly FoundStatement[], events: readonly FoundEvent[], annotated: AnnotatedDocument, relations: readonly FoundRelation[]): StatementAbout[] {
  const byTrigger = events.map((e, at) => ({ at, start: e.trigger.start })).sort((a, b) => a.start - b.start || a.at - b.at);
  const control = relations.filter((r) => r.type === "CONTROLS");
  const abouts = statements.map((s): StatementAbout => {
    const inside = within(s, byTrigger).sort((a, b) => a - b);
    const entities = inside.length ? [] : [...new Set(mentionsFrom(s, annotated).filter((m) => m.start >= s.start && m.end <= s.end && m.entity >= 0).map((m) => m.entity))].slice(0, 3);
    return { events: inside.map((event) => ({ event, stance: stanceTo(s, events[event]!, statements) })), entities, contradicts: [] };
  });
  const sides = new Sides(annotated, relations);
  const utterances = statements.map((s, n): Utterance => ({
    sides: sides.of(s.speaker), hedged: s.hedged, kind: s.kind, events: abouts[n]!.events.map(({ event, stance }) => told(events[event]!, stance, s, annotated)), holds: held(s, control, annotated),
  }));
  const contested = new Set<number>();
  const link = (n: number, k: number, reason: string) => {
    if (n === k || abouts[n]!.contradicts.includes(k) || abouts[k]!.contradicts.includes(n)) return;
    abouts[n]!.contradicts.push(k);
    (statements[n]!.disputes ??= []).push({ statement: k, reason });
  };
  statements.forEach((s, n) => {
    for (let k = n - 1; k >= 0 && s.sentence - statements[k]!.sentence <= REACH; k--) {
      const other = statements[k]!;
      // who speaks for others passes on their words: nobody contradicts oneself
      if (sameSpeaker(s.speaker, other.speaker)) continue;
      const found = dispute(utterances[n]!, utterances[k]!, { sentences: s.sentence - other.sentence, days: 0 });
      if (!found) continue;
      const { reason } = found;
      if (found.events && !KEEPS.has(reason)) {
        const [mine, theirs] = [n, k].map((at, side) => abouts[at]!.events[found.events![side]!]!.event) as [number, number];
        contested.add(mine).add(theirs);
        if (mine === theirs && events[mine]!.status === "denied") events[mine]!.status = "asserted";
      }
      const later = utterances[n]!.events.some((e) => e.denied) || !utterances[k]!.events.some((e) => e.denied);
      if (later) link(n, k, reason);
      else link(k, n, reason);
    }
  });
  const answeredBy = new Set(abouts.flatMap((a) => a.contradicts));
  statements.forEach((s, n) => {
    if (!replyOf(s) || abouts[n]!.contradicts.length || abouts[n]!.events.some((a) => a.stance === "denies" && events[a.event]!.type !== "REJECT") || answeredBy.has(n)) return;
    const k = answered(n, statements, sides);
    if (k === null) return;
    link(n, k, "answers the other");
    for (const { event } of abouts[k]!.events) contested.add(event);
    for (const { event } of abouts[k]!.events) if (!abouts[n]!.events.some((a) => a.event === event)) abouts[n]!.events.push({ event, stance: "denies" });
    if (abouts[n]!.events.length) abouts[n]!.entities = [];
  });
  // contested stays contested: what one says and another denies, or tells otherwise, is alleged
  for (const at of contested) if (events[at]!.status === "asserted" && DISPUTABLE.has(events[at]!.type)) events[at]!.status = "alleged";
  return abouts;
}

/** Statements further apart in a document are hardly about one thing unless they say so across documents, too. */
const REACH = 40;

/** Events whose trigger stands in what is said, by binary search over the triggers. */
function within(s: FoundStatement, triggers: readonly { at: number; start: number }[]): number[] {
  let low = 0;
  let high = triggers.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (triggers[mid]!.start < s.start) low = mid + 1;
    else high = mid;
  }
  const out: number[] = [];
  for (; low < triggers.length && triggers[low]!.start < s.end; low++) out.push(triggers[low]!.at);
  return out;
}

/** The mentions of the sentences that a statement reaches over. */
function mentionsFrom(s: FoundStatement, { sentences, bySentence, mentions }: AnnotatedDocument): AnnotatedDocument["mentions"] {
  const out: AnnotatedDocument["mentions"] = [];
  let first = s.sentence;
  while (first > 0 && sentences[first]!.start > s.start) first--;
  for (let at = first; at < sentences.length && sentences[at]!.start < s.end; at++) out.push(...bySentence[at]!.map((i) => mentions[i]!));
  return out;
}

/** Towards an event inside: what is negated in an affirmation is denied, unless it is another who denies the whole of it. */
function stanceTo(s: FoundStatement, e: FoundEvent, statements: readonly FoundStatement[]): Stance {
  if (s.stance !== "affirms" || (e.status !== "denied" && e.status !== "negated")) return s.stance;
  return e.status === "denied" && statements.some((o) => o.stance === "denies" && o.start <= s.start && s.end <= o.end && !sameSpeaker(o.speaker, s.speaker)) ? "affirms" : "denies";
}

function told(e: FoundEvent, stance: Stance, s: FoundStatement, annotated: AnnotatedDocument): ToldEvent {
  // "denied on Friday that X had fallen": the day outside what is said is that of the saying
  const date = e.date && e.date.start >= s.start && e.date.end <= s.end ? e.date.resolve(annotated.doc.published, null, e.status === "planned" ? "future" : "past") : null;
  const party = (a: Argument): Party => {
    if ("entity" in a) {
      return { entity: String(a.entity), state: stateBehind(a.entity, annotated), class: annotated.entities[a.entity]!.subtype === "armed_group" ? "armed" : null };
    }
    return { words: contentWords(a.group), class: a.np.noun };
  };
  return {
    type: e.type, subtype: e.subtype, actors: e.actors.map(party), targets: e.targets.filter((t) => !("entity" in t) || annotated.entities[t.entity]!.kind !== "Place" || e.type !== "ASSAULT" || e.targets.length === 1).map(party),
    place: e.place ? String(e.place.entity) : null, placeStated: e.place?.stated === true || e.place?.near === true, from: date?.from ?? null, to: date?.to ?? null, status: stance === "affirms" && e.status === "denied" ? "asserted" : e.status, counts: e.counts, denied: stance === "denies",
  };
}

export const contentWords = (text: string): string[] => fold(text).split(/[^\p{L}\p{N}]+/u).filter((w) => w.length > 3);

/** Who is said to hold which place in what somebody says. */
function held(s: FoundStatement, relations: readonly FoundRelation[], { entities }: AnnotatedDocument): Utterance["holds"] {
  return relations.filter((r) => r.start < s.end && r.end > s.start && entities[r.target]!.kind === "Place").map((r) => ({ holder: String(r.source), place: String(r.target) }));
}

/** On whose behalf somebody speaks. */
export class Sides {
  private readonly organizations = new Map<number, number[]>();

  private seen = 0;

  /** @param relations may grow: what is added is read when it is asked for */
  constructor(private readonly annotated: AnnotatedDocument, private readonly relations: readonly FoundRelation[]) {}

  private organizationsOf(person: number): readonly number[] {
    for (; this.seen < this.relations.length; this.seen++) {
      const { type, source, target } = this.relations[this.seen]!;
      if (!BELONGS.has(type) || this.annotated.entities[source]?.kind !== "Person") continue;
      const known = this.organizations.get(source) ?? [];
      if (!known.includes(target)) this.organizations.set(source, [...known, target]);
    }
    return this.organizations.get(person) ?? [];
  }

  /** The organization of a person, or the speaker itself. */
  organization(entity: number): number {
    const { entities } = this.annotated;
    const own = this.organizationsOf(entity);
    return own.find((o) => entities[o]!.kind === "Organization") ?? own[0] ?? entity;
  }

  entities(speaker: Speaker): number[] {
    if (!speaker || !("entity" in speaker)) return [];
    return [speaker.entity, ...this.organizationsOf(speaker.entity)];
  }

  of(speaker: Speaker): string[] {
    if (speaker && "group" in speaker) return [`group:${fold(speaker.group)}`];
    return this.entities(speaker).flatMap((at) => {
      const state = stateBehind(at, this.annotated);
      return state ? [String(at), state] : [String(at)];
    });
  }
}

function stateBehind(at: number, { entities }: AnnotatedDocument): string | null {
  const { kind, subtype, country, entry, institution } = entities[at]!;
  return stateOf(kind, institution ? "government" : subtype, institution?.country || country || (kind === "Place" ? entry?.country : null));
}

const BELONGS = new Set(["SPOKESPERSON_FOR", "HOLDS_ROLE", "LEADS", "MEMBER_OF"]);

/** Whose words it answers; "That is false" answers whatever was said before. */
const replyOf = (s: FoundStatement): Reply | null => s.reply ?? (s.kind === "denial" && s.stance === "affirms" && s.reasons.some(([name]) => name === UNTRUE) ? { to: null, kind: null } : null);

/** The statement that is answered: the named one's last, else the last claim of another side, or the next one. */
function answered(n: number, statements: readonly FoundStatement[], sides: Sides): number | null {
  const s = statements[n]!;
  const mine = sides.of(s.speaker);
  const { to, kind } = replyOf(s)!;
  const named = to === null ? null : sides.of({ entity: to });
  const fits = (k: number, reach: number): boolean => {
    const other = statements[k]!;
    if (other.stance !== "affirms" || other.reply || !CLAIMS.has(other.kind) || sameSpeaker(s.speaker, other.speaker) || Math.abs(other.sentence - s.sentence) > reach) return false;
    const theirs = sides.of(other.speaker);
    if (theirs.some((x) => mine.includes(x))) return false;
    if (kind === "accusation" && other.kind !== "accusation" && !other.hedged) return false;
    return named === null || theirs.some((x) => named.includes(x));
  };
  const back = named ? 12 : 4;
  for (let k = n - 1; k >= 0 && s.sentence - statements[k]!.sentence <= back; k--) if (fits(k, back)) return k;
  for (let k = n + 1; k < statements.length && statements[k]!.sentence - s.sentence <= 2; k++) if (fits(k, 2)) return k;
  return null;
}

const CLAIMS = new Set(["claim", "accusation", "announcement", "explanation", "confirmation"]);

/** Reasons that leave open whether it happened, and only tell of it otherwise. */
const KEEPS = new Set(["names other victims", "gives another count"]);
/** What happens in the open; what is said (demands, accusations) is no matter of dispute. */
const DISPUTABLE = new Set(["ASSAULT", "COERCE", "RETREAT", "MOBILIZE", "DISPLACEMENT", "AGREE", "AID", "CONCEDE", "COOPERATE"]);

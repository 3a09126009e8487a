/**
 * Statements of different documents that contradict each other, and events that are contested by what another document
 * says. The rules are those within a document (model/dispute.ts); here only what may be about the same thing is compared.
 */
import { dispute, stateOf, type ExtractionRecord, type Party, type RecordEvent, type RecordStatement, type ToldEvent, type Utterance } from "../model/index.js";
import { fold } from "../text/fold.js";

type EntityId = (record: ExtractionRecord, id: string) => string;

export interface Contradiction {
  /** Record-local ids, by document. */
  a: StatementRef;
  b: StatementRef;
  reason: string;
}

export interface StatementRef {
  document: string;
  statement: string;
}

export interface Contradictions {
  found: Contradiction[];
  /** "document|event" of what one document says and another denies or tells otherwise. */
  contested: Set<string>;
}

interface Voice extends Utterance {
  record: ExtractionRecord;
  /** Null for what the report itself tells. */
  statement: RecordStatement | null;
  /** Record-local ids of `events`. */
  ids: string[];
}

export function contradictionsAcross(records: readonly ExtractionRecord[], entity: EntityId): Contradictions {
  const voices = records.flatMap((record) => voicesOf(record, entity));
  const pairs = new Set<string>();
  const out: Contradictions = { found: [], contested: new Set() };
  for (const [name, bucket] of buckets(voices)) {
    // on one day in one place any two accounts may differ; else only a denial or a failed attack contradicts
    const doubts = bucket.filter((v) => voices[v]!.statement !== null && (ANY.test(name) || voices[v]!.events.some((e) => e.denied || e.subtype === "attack_repelled")));
    for (const i of doubts) {
      for (const k of bucket) {
        const [a, b] = [voices[i]!, voices[k]!];
        if (a.record === b.record || (!a.statement && !b.statement)) continue;
        const key = i < k ? `${i}|${k}` : `${k}|${i}`;
        if (pairs.has(key)) continue;
        pairs.add(key);
        compare(a, b, out);
      }
    }
  }
  const order = (r: StatementRef) => `${r.document}|${r.statement}`;
  out.found.sort((x, y) => (order(x.a) + order(x.b) < order(y.a) + order(y.b) ? -1 : 1));
  return out;
}

function compare(a: Voice, b: Voice, out: Contradictions): void {
  const found = dispute(a, b, { sentences: null, days: daysApart(a.record.document.published, b.record.document.published) });
  if (!found) return;
  if (found.events && CONTESTS.has(found.reason)) [a, b].forEach((v, side) => out.contested.add(`${v.record.document.id}|${v.ids[found.events![side]!]!}`));
  if (!a.statement || !b.statement) return;
  const refs = [a, b].map((v): StatementRef => ({ document: v.record.document.id, statement: v.statement!.id })).sort((x, y) => (x.document < y.document ? -1 : 1));
  out.found.push({ a: refs[0]!, b: refs[1]!, reason: found.reason });
}

/** Reasons that leave open whether the event happened so. */
const CONTESTS = new Set(["denies what the other says", "says that the attack failed which the other says took the place", "names another doer"]);

const ANY = /^(?:day|hold)\|/;

/** Voices that may speak of one thing: by type and place, by day, by type and parties, by the place held. */
function buckets(voices: readonly Voice[]): Map<string, number[]> {
  const out = new Map<string, number[]>();
  const put = (key: string, at: number) => {
    const held = out.get(key);
    if (!held) out.set(key, [at]);
    else if (held.at(-1) !== at) held.push(at);
  };
  voices.forEach((v, at) => {
    for (const e of v.events) {
      const place = e.place ?? e.targets.find((t) => t.entity !== undefined)?.entity;
      if (place) put(`${e.type}|${place}`, at);
      if (place && e.from !== null && e.from === e.to) put(`day|${e.type}|${place}|${e.from}`, at);
      for (const a of e.actors) for (const t of e.targets) if (a.entity && t.entity) put(`${e.type}|${a.entity}|${t.entity}`, at);
    }
    for (const h of v.holds) put(`hold|${h.place}`, at);
  });
  for (const [key, members] of out) if (members.length < 2) out.delete(key);
  return out;
}

/** The statements of a document, and each event that nobody in it is quoted for. */
function voicesOf(record: ExtractionRecord, entity: EntityId): Voice[] {
  const events = new Map(record.events.map((e) => [e.id, e]));
  const entities = new Map(record.entities.map((e) => [e.id, e]));
  const { text } = record.document;
  const tell = (e: RecordEvent, denied: boolean, said?: RecordStatement): ToldEvent => {
    const whole = told(e, denied, record, entities, entity);
    // "denied on Friday that X had fallen": the day outside what is said is that of the saying
    return said && whole.from !== null && !text.slice(said.start, said.end).includes(e.date!.text) ? { ...whole, from: null, to: null } : whole;
  };
  const control = record.relations.filter((r) => r.type === "CONTROLS");
  const spoken = new Set(record.statements.flatMap((s) => s.about.flatMap((a) => ("event" in a ? [a.event] : []))));
  const voices = record.statements.map((statement): Voice => {
    const about = statement.about.flatMap((a) => ("event" in a && events.has(a.event) ? [{ event: events.get(a.event)!, stance: a.stance }] : []));
    return {
      record, statement, ids: about.map((a) => a.event.id), events: about.map((a) => tell(a.event, a.stance === "denies", statement)), hedged: false, kind: statement.kind,
      sides: sidesOf(statement.speaker, record, entities, entity),
      holds: control.filter((r) => r.evidence.some((s) => s.start < statement.end && s.end > statement.start)).map((r) => ({ holder: entity(record, r.source), place: entity(record, r.target) })),
    };
  });
  for (const e of record.events) {
    if (!spoken.has(e.id) && e.status === "asserted") voices.push({ record, statement: null, ids: [e.id], events: [tell(e, false)], hedged: false, kind: "claim", sides: [], holds: [] });
  }
  return voices;
}

type Entities = ReadonlyMap<string, ExtractionRecord["entities"][number]>;

function told(e: RecordEvent, denied: boolean, record: ExtractionRecord, entities: Entities, entity: EntityId): ToldEvent {
  const party = (p: RecordEvent["participants"][number]): Party =>
    p.entity !== undefined
      ? { entity: entity(record, p.entity), state: stateBehind(entities.get(p.entity)), class: entities.get(p.entity)?.subtype === "armed_group" ? "armed" : null }
      : { words: fold(p.group).split(/[^\p{L}\p{N}]+/u).filter((w) => w.length > 3), class: p.class ?? null };
  return {
    type: e.type, subtype: e.subtype, actors: e.participants.filter((p) => p.role === "actor").map(party), targets: e.participants.filter((p) => p.role === "target").map(party),
    place: e.place ? entity(record, e.place) : null, placeStated: e.place !== null && !e.placeInferred, from: e.date?.from ?? null, to: e.date?.to ?? null, status: e.status, counts: e.counts, denied,
  };
}

function sidesOf(speaker: RecordStatement["speaker"], record: ExtractionRecord, entities: Entities, entity: EntityId): string[] {
  if (speaker === null) return [];
  // groups of different documents need not be the same people
  if (typeof speaker !== "string") return [];
  const members = [speaker, ...record.relations.filter((r) => r.source === speaker && BELONGS.has(r.type)).map((r) => r.target)];
  return members.flatMap((id) => {
    const state = stateBehind(entities.get(id));
    return state ? [entity(record, id), state] : [entity(record, id)];
  });
}

const stateBehind = (e: ExtractionRecord["entities"][number] | undefined): string | null => (e ? stateOf(e.kind, e.ref?.startsWith("institution:") ? "government" : e.subtype, e.country) : null);

const BELONGS = new Set(["SPOKESPERSON_FOR", "HOLDS_ROLE", "LEADS", "MEMBER_OF"]);

function daysApart(a: string | null, b: string | null): number | null {
  if (!a || !b) return null;
  const days = Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 86_400_000;
  return Number.isFinite(days) ? days : null;
}

/** Puts what was found in one document into the extraction record, in a fixed order, with ids that count from 1. */
import type { AnnotatedDocument, DocEntity, Knowledge, Reason } from "../annotate/types.js";
import { hashId, type Diagnostic, type ExtractionRecord, type Participant, type RecordEntity, type RecordEvent, type RecordMention, type RecordRelation, type RecordStatement } from "../model/index.js";
import { oneLine } from "../text/unbroken.js";
import type { Argument } from "./context.js";
import type { Reference } from "./coreference.js";
import type { FoundEvent } from "./events/find.js";
import type { EventRelation } from "./relations/events.js";
import type { FoundRelation } from "./relations/types.js";
import type { StatementAbout } from "./statements/about.js";
import type { FoundStatement } from "./statements/find.js";
import { PEOPLE } from "./people.js";

export type WhyRelation = (relation: RecordRelation, reasons: readonly Reason[]) => void;

export interface Findings {
  annotated: AnnotatedDocument;
  references: Reference[];
  relations: FoundRelation[];
  events: FoundEvent[];
  eventRelations: EventRelation[];
  statements: FoundStatement[];
  abouts: StatementAbout[];
  diagnostics: Diagnostic[];
  title: string | null;
}

/** `why`: called with each relation and what its rules give it, one after another. */
export function toRecord(f: Findings, knowledge: Knowledge, why?: WhyRelation): ExtractionRecord {
  const { annotated } = f;
  const { doc, sentences } = annotated;
  const used = usedEntities(f);
  const ids = new Map<number, string>();
  annotated.entities.forEach((_, at) => used.has(at) && ids.set(at, `e${ids.size + 1}`));
  const id = (entity: number): string => ids.get(entity)!;
  const participant = (a: Argument): Participant => ("entity" in a ? a.inferred ? { entity: id(a.entity), inferred: true } : { entity: id(a.entity), text: a.text ?? nearText(a, annotated), ...quantity(a) } : { group: a.group, ...(a.np.noun && PEOPLE.has(a.np.noun) ? { class: a.np.noun } : {}), ...quantity(a) });
  const mentions = [
    ...annotated.mentions.filter((m) => m.entity >= 0).map((m) => ({ entity: m.entity, start: m.start, end: m.end, form: m.form, phrase: m.phrase, acts: m.acts })),
    ...f.references,
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  const events: RecordEvent[] = f.events.map((e, n) => ({
    id: `v${n + 1}`, type: e.type, mode: e.mode ?? null, subtype: e.subtype, trigger: e.trigger,
    participants: [...e.actors.map((a) => ({ role: "actor" as const, ...participant(a) })), ...e.targets.map((a) => ({ role: "target" as const, ...participant(a) }))],
    place: e.place ? id(e.place.entity) : null, ...(e.place && !e.place.stated ? { placeInferred: true } : {}),
    date: e.date ? e.date.resolve(doc.published, null, e.status === "planned" ? "future" : "past") : null,
    status: e.status, counts: e.counts, evidence: e.evidence, confidence: e.confidence,
  }));
  return {
    document: { id: doc.id, path: doc.path, title: f.title, language: annotated.language === "und" ? null : annotated.language, publisher: doc.publisher, published: doc.published, ...(doc.retrieved ? { retrieved: doc.retrieved } : {}), text: doc.text },
    sentences: sentences.map((s) => ({ id: hashId("s", doc.id, s.start, s.end), start: s.start, end: s.end, language: s.language })),
    mentions: mentions.map((m, n): RecordMention => ({ id: `m${n + 1}`, entity: id(m.entity), kind: annotated.entities[m.entity]!.kind, start: m.start, end: m.end, text: doc.text.slice(m.start, m.end), form: m.form, ...("phrase" in m && m.phrase ? { phrase: m.phrase } : {}), ...("acts" in m && m.acts ? { acts: true } : {}) })),
    entities: annotated.entities.flatMap((e, at) => (ids.has(at) ? [toEntity(e, id(at), knowledge)] : [])),
    relations: relations(f, id, why),
    events,
    statements: f.statements.map((s, n): RecordStatement => ({
      id: `s${n + 1}`, speaker: s.speaker ? ("entity" in s.speaker ? id(s.speaker.entity) : s.speaker) : null,
      via: s.via !== null ? id(s.via) : null, kind: s.kind, quote: s.quote, start: s.start, end: s.end,
      about: [...f.abouts[n]!.events.map((a) => ({ event: `v${a.event + 1}`, stance: a.stance })), ...f.abouts[n]!.entities.map((e) => ({ entity: id(e), stance: s.stance }))],
      contradicts: f.abouts[n]!.contradicts.map((k) => `s${k + 1}`),
      ...(s.disputes?.length ? { disputes: s.disputes.map((d) => ({ statement: `s${d.statement + 1}`, reason: d.reason })) } : {}),
      evidence: [{ start: sentences[s.sentence]!.start, end: sentences[s.sentence]!.end }],
      confidence: s.confidence,
    })),
    diagnostics: f.diagnostics,
  };
}

const quantity = (a: Argument): { quantity?: string } => (a.quantity === undefined ? {} : { quantity: a.quantity });

/** The noun phrase as it stands, without its of-phrases. */
function nearText({ np }: Argument, { doc }: AnnotatedDocument): string {
  return oneLine(doc.text.slice(np.start, np.end));
}

function usedEntities(f: Findings): Set<number> {
  const used = new Set<number>();
  if (f.annotated.publisher != null) used.add(f.annotated.publisher);
  f.annotated.entities.forEach((e, at) => e.mentions.length && used.add(at));
  for (const r of [...f.relations, ...f.eventRelations]) used.add(r.source).add(r.target);
  for (const r of f.references) used.add(r.entity);
  for (const e of f.events) {
    for (const a of [...e.actors, ...e.targets]) if ("entity" in a) used.add(a.entity);
    if (e.place) used.add(e.place.entity);
  }
  for (const s of f.statements) {
    if (s.speaker && "entity" in s.speaker) used.add(s.speaker.entity);
    if (s.via !== null) used.add(s.via);
  }
  return used;
}

function toEntity(e: DocEntity, id: string, knowledge: Knowledge): RecordEntity {
  const name = /[\u0600-\u06ff]/.test(e.name) ? knowledge.romanize(e.name) || e.name : e.name;
  const known = e.entry;
  return {
    id, kind: e.kind, name, subtype: e.subtype ?? null, aliases: [...e.aliases].sort(),
    ref: e.institution ? `institution:${e.institution.country}:${e.institution.concept}` : (known?.ref ?? null),
    wikidata: known?.wikidata ?? null, country: e.country,
    ...(e.kind === "Place" && known?.lat != null && known.lon != null ? { lat: known.lat, lon: known.lon, geoPrecision: known.subtype ?? "place" } : {}),
    ...(known?.names_en?.length ? { names_en: known.names_en.slice(0, 4) } : {}),
    ...(known?.names_fr?.length ? { names_fr: known.names_fr.slice(0, 4) } : {}),
    ...(known?.names_ar?.length ? { names_ar: known.names_ar.slice(0, 4) } : {}),
  };
}

/** One relation for each type and pair of ends; evidence and titles add up. */
function relations(f: Findings, id: (entity: number) => string, why?: WhyRelation): RecordRelation[] {
  const merged = new Map<string, RecordRelation>();
  const reasons = new Map<RecordRelation, Reason[]>();
  /** Evidence and ends that relations have already. */
  const seen = new Set<string>();
  const isNew = (key: string): boolean => seen.size < seen.add(key).size;
  for (const r of [...f.relations, ...f.eventRelations]) {
    if (r.source === r.target) continue;
    const key = `${r.type}|${r.source}|${r.target}`;
    const attrs = "event" in r ? { ...r.attrs, event: `v${(r.event as number) + 1}` } : r.attrs;
    const held = merged.get(key);
    const newEvidence = isNew(`${key}|${r.start}|${r.end}`);
    const newEnds = r.ends !== undefined && isNew(`${key}/${r.ends.source.start}|${r.ends.target.start}`);
    if (!held) {
      const first: RecordRelation = { type: r.type, source: id(r.source), target: id(r.target), attrs: { ...attrs }, evidence: [{ start: r.start, end: r.end }], ...(r.ends ? { ends: [r.ends] } : {}), confidence: r.confidence };
      merged.set(key, first);
      if (why) reasons.set(first, [[r.rule, r.confidence]]);
      continue;
    }
    const before = held.confidence;
    if (newEvidence) held.evidence.push({ start: r.start, end: r.end });
    if (newEnds) (held.ends ??= []).push(r.ends!);
    held.attrs = { ...attrs, ...held.attrs };
    held.confidence = Math.round((1 - (1 - held.confidence) * (1 - r.confidence * 0.5)) * 100) / 100;
    reasons.get(held)?.push([r.rule, held.confidence - before]);
  }
  if (why) for (const [relation, added] of reasons) why(relation, added);
  return [...merged.values()];
}

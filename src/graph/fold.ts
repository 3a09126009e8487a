/** Folds extraction records into one graph. The same records in any order give the same graph. */
import type { EventStatus, ExtractionRecord, GraphEdge, GraphNode, GraphSource, PropValue, Props, RecordEvent, Schema } from "../model/index.js";
import { hashId } from "../model/index.js";
import { contradictionsAcross, type Contradictions } from "./contradictions.js";
import { entityNode } from "./entities.js";
import { joinEntities, type EntityCluster } from "./identity.js";
import { joinEvents } from "./incidents.js";

/** Plain maps: a graph library's adjacency is not needed to write a graph, and costs more than the fold itself. */
export class FoldedGraph implements GraphSource {
  private readonly nodesById = new Map<string, GraphNode>();
  private readonly edgesById = new Map<string, GraphEdge>();
  private sorted: { nodes: GraphNode[]; edges: GraphEdge[] } | undefined;

  node(id: string, labels: string[], props: Record<string, PropValue | null | undefined>): void {
    if (!this.nodesById.has(id)) this.nodesById.set(id, { id, labels, props: clean({ id, ...props }) });
  }

  /** Adds an edge under its content id; the same edge again is no second one. */
  edge(type: string, source: string, target: string, props: Record<string, PropValue | null | undefined> = {}, ...idParts: (string | number)[]): void {
    if (!this.nodesById.has(source) || !this.nodesById.has(target)) return;
    const id = hashId("r", type, source, target, ...idParts);
    if (!this.edgesById.has(id)) this.edgesById.set(id, { id, type, source, target, props: clean({ id, ...props }) });
  }

  get order(): number {
    return this.nodesById.size;
  }

  get size(): number {
    return this.edgesById.size;
  }

  /** In order of id. */
  nodes(): Iterable<GraphNode> {
    return this.inOrder().nodes;
  }

  edges(): Iterable<GraphEdge> {
    return this.inOrder().edges;
  }

  /** Sorted once, when all is in. */
  private inOrder(): { nodes: GraphNode[]; edges: GraphEdge[] } {
    if (this.sorted?.nodes.length !== this.order || this.sorted.edges.length !== this.size) {
      this.sorted = { nodes: [...this.nodesById.values()].sort(byId), edges: [...this.edgesById.values()].sort(byId) };
    }
    return this.sorted;
  }
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

function clean(props: Record<string, PropValue | null | undefined>): Props {
  const out: Props = {};
  for (const key in props) {
    const value = props[key];
    if (value === null || value === undefined || (typeof value === "number" && !Number.isFinite(value)) || (Array.isArray(value) && value.length === 0)) continue;
    out[key] = value;
  }
  return out;
}

export function foldRecords(input: Iterable<ExtractionRecord>, schema: Schema): FoldedGraph {
  const records = [...input].sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  const out = new FoldedGraph();
  for (const record of records) addDocument(out, record);
  const clusters = joinEntities(records);
  const idOf = new Map<string, string>();
  for (const cluster of clusters) {
    const node = entityNode(cluster, schema);
    out.node(node.id, node.labels, node.props);
    for (const { record, entity } of cluster.members) idOf.set(`${record.document.id}|${entity.id}`, node.id);
  }
  const entity = (record: ExtractionRecord, id: string): string => idOf.get(`${record.document.id}|${id}`)!;
  addMentions(out, records, entity);
  addPublishers(out, records, clusters);
  const across = contradictionsAcross(records, entity);
  const eventIds = addEvents(out, records, entity, schema, across.contested);
  addRelations(out, records, entity, eventIds, schema);
  addStatements(out, records, entity, eventIds, across.found);
  return out;
}

function addDocument(out: FoldedGraph, { document, sentences }: ExtractionRecord): void {
  out.node(document.id, ["Document"], { path: document.path, title: document.title, language: document.language, publisher: document.publisher, published: document.published, retrieved: document.retrieved ?? null, text: document.text });
  sentences.forEach((s, index) => {
    out.node(s.id, ["Sentence"], { document: document.id, index, start: s.start, end: s.end, text: document.text.slice(s.start, s.end), language: s.language ?? document.language });
    out.edge("IN_DOCUMENT", s.id, document.id);
  });
}

type EntityId = (record: ExtractionRecord, id: string) => string;

function addMentions(out: FoldedGraph, records: ExtractionRecord[], entity: EntityId): void {
  for (const record of records) {
    for (const m of record.mentions) {
      const sentence = sentenceAt(record, m.start);
      if (sentence) out.edge("MENTIONS", sentence, entity(record, m.entity), { start: m.start, end: m.end, text: m.text, form: m.form }, m.start, m.end);
    }
  }
}

/** The publisher, when the metadata names one, is an organization like any other. */
function addPublishers(out: FoldedGraph, records: ExtractionRecord[], clusters: EntityCluster[]): void {
  for (const { document } of records) {
    if (!document.publisher) continue;
    const plain = document.publisher.replace(/\s*\([^)]*\)\s*$/, "").toLowerCase();
    const known = clusters.find((c) => c.kind === "Organization" && (c.names.has(document.publisher!.toLowerCase()) || c.names.has(plain)));
    if (known) out.edge("PUBLISHED_BY", document.id, known.id);
  }
}

/** Sentences that a span touches, by binary search over the record's sentences. */
export function sentencesOf(record: ExtractionRecord, start: number, end: number): string[] {
  const { sentences } = record;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sentences[mid]!.end <= start) low = mid + 1;
    else high = mid;
  }
  const out: string[] = [];
  for (; low < sentences.length && sentences[low]!.start < Math.max(end, start + 1); low++) out.push(sentences[low]!.id);
  return out;
}

const sentenceAt = (record: ExtractionRecord, offset: number): string | undefined => sentencesOf(record, offset, offset + 1)[0];

function addEvents(out: FoldedGraph, records: ExtractionRecord[], entity: EntityId, schema: Schema, contested: Contradictions["contested"]): Map<string, string> {
  const eventIds = new Map<string, string>();
  for (const { id, members } of joinEvents(records, entity)) {
    const main = members[0]!.event;
    const known = main.subtype ? schema.subtype(main.subtype) : undefined;
    const dated = members.map((m) => m.event.date).find((d) => d?.from) ?? main.date;
    out.node(id, ["Event"], {
      name: eventName(main), type: main.type, mode: known?.subtype.mode ?? main.mode, subtype: main.subtype, acled: known?.subtype.acled ?? null, cameo: known?.subtype.cameo ?? schema.eventType(main.type).cameo,
      trigger: main.trigger.text, dateFrom: dated?.from ?? null, dateTo: dated?.to ?? null, datePrecision: dated?.precision ?? "unknown", dateText: dated?.text ?? null,
      dateInferred: dated?.inferred ? true : null, year: dated?.from ? Number(dated.from.slice(0, 4)) : null, status: statusOf(members.map((m) => (m.event.status === "asserted" && contested.has(`${m.record.document.id}|${m.event.id}`) ? "alleged" : m.event.status))),
      actorGroups: groups(members.map((m) => m.event), "actor"), targetGroups: groups(members.map((m) => m.event), "target"),
      ...counts(members.map((m) => m.event)), instrument: main.instrument ?? null,
      confidence: combined(members.map((m) => m.event.confidence)), documents: [...new Set(members.map((m) => m.record.document.id))].sort(),
    });
    for (const { record, event } of members) {
      eventIds.set(`${record.document.id}|${event.id}`, id);
      for (const p of event.participants) if (p.entity) out.edge(p.role === "actor" ? "ACTOR_IN" : "TARGET_OF", entity(record, p.entity), id, p.inferred ? { inferred: true } : {});
      if (event.place) out.edge("OCCURRED_AT", id, entity(record, event.place), { precision: event.placeInferred ? "context" : "stated" });
      const [first] = sentencesOf(record, event.trigger.start, event.trigger.end);
      if (first) out.edge("EVIDENCED_BY", id, first, { start: event.trigger.start, end: event.trigger.end }, event.trigger.start);
      for (const span of event.evidence) {
        for (const sentence of sentencesOf(record, span.start, span.end)) if (sentence !== first) out.edge("EVIDENCED_BY", id, sentence, { start: span.start, end: span.end }, span.start);
      }
    }
  }
  return eventIds;
}

const eventName = (e: RecordEvent): string => (e.subtype ?? e.type).replaceAll("_", " ").toLowerCase();

/** Contested stays contested: what some assert and others deny is alleged, as is what one of them only alleges while it is contested. */
function statusOf(statuses: EventStatus[]): EventStatus {
  const all = new Set(statuses);
  if (all.size === 1) return statuses[0]!;
  if (all.has("denied") || (all.has("alleged") && !all.has("asserted"))) return "alleged";
  return ORDER.find((s) => all.has(s)) ?? "asserted";
}

const ORDER: readonly EventStatus[] = ["asserted", "alleged", "planned", "hypothetical", "negated"];

function groups(events: RecordEvent[], role: "actor" | "target"): string[] {
  return [...new Set(events.flatMap((e) => e.participants.flatMap((p) => (p.role === role && p.group ? [p.group] : []))))].sort();
}

function counts(events: RecordEvent[]): Props {
  const out: Props = {};
  for (const key of ["killedMin", "killedMax", "injuredMin", "injuredMax", "displacedMin", "displacedMax"] as const) {
    const values = events.flatMap((e) => (e.counts[key] !== undefined ? [e.counts[key]!] : []));
    if (values.length) out[key] = key.endsWith("Min") ? Math.min(...values) : Math.max(...values);
  }
  const texts = [...new Set(events.flatMap((e) => (e.counts.countText ? [e.counts.countText] : [])))].sort();
  if (texts.length) out.countText = texts.join("; ");
  return out;
}

/** Independent reports add up: 1 − Π(1 − c), later ones at half weight. */
function combined(values: number[]): number {
  const [first, ...rest] = [...values].sort((a, b) => b - a);
  return Math.round((1 - rest.reduce((left, c) => left * (1 - c / 2), 1 - (first ?? 0))) * 100) / 100;
}

function addRelations(out: FoldedGraph, records: ExtractionRecord[], entity: EntityId, eventIds: Map<string, string>, schema: Schema): void {
  interface Merged { type: string; source: string; target: string; evidence: Set<string>; documents: Set<string>; confidences: number[]; attrs: Record<string, Set<string>>; symmetric: boolean }
  const merged = new Map<string, Merged>();
  for (const record of records) {
    for (const r of record.relations) {
      const def = schema.relation(r.type);
      let [source, target] = [entity(record, r.source), entity(record, r.target)];
      if (source === target) continue;
      if (def.symmetric && source > target) [source, target] = [target, source];
      const key = `${r.type}|${source}|${target}`;
      const held = merged.get(key) ?? { type: schema.relationType(r.type), source, target, evidence: new Set<string>(), documents: new Set<string>(), confidences: [], attrs: {}, symmetric: def.symmetric };
      merged.set(key, held);
      for (const span of r.evidence) for (const s of sentencesOf(record, span.start, span.end)) held.evidence.add(s);
      held.documents.add(record.document.id);
      held.confidences.push(r.confidence);
      for (const [name, value] of Object.entries(r.attrs)) {
        const shown = name === "event" ? eventIds.get(`${record.document.id}|${String(value)}`) : Array.isArray(value) ? value.join("; ") : String(value);
        if (shown) (held.attrs[name] ??= new Set()).add(shown);
      }
    }
  }
  for (const [, m] of [...merged].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const attrs: Props = {};
    for (const [name, values] of Object.entries(m.attrs)) attrs[name === "event" ? "events" : name] = name === "event" ? [...values].sort() : [...values].sort().join("; ");
    out.edge(m.type, m.source, m.target, {
      ...attrs, evidence: [...m.evidence].sort(), documents: [...m.documents].sort(), count: m.evidence.size, confidence: combined(m.confidences), ...(m.symmetric ? { symmetric: true } : {}),
    });
  }
}

function addStatements(out: FoldedGraph, records: ExtractionRecord[], entity: EntityId, eventIds: Map<string, string>, across: Contradictions["found"]): void {
  const idOf = new Map<string, string>();
  for (const record of records) {
    for (const s of record.statements) {
      const id = hashId("st", record.document.id, s.start, s.end, s.kind);
      idOf.set(`${record.document.id}|${s.id}`, id);
      const text = record.document.text.slice(s.start, s.end);
      const evidence = sentencesOf(record, s.evidence?.[0]?.start ?? s.start, s.evidence?.[0]?.end ?? s.end);
      const language = record.sentences.find((x) => x.id === evidence[0])?.language ?? record.document.language;
      out.node(id, ["Statement"], {
        name: text.length > 60 ? `${text.slice(0, 57)}…` : text, kind: s.kind, text, quote: s.quote, language, confidence: s.confidence,
        speakerGroup: s.speaker && typeof s.speaker !== "string" ? s.speaker.group : null,
      });
      if (typeof s.speaker === "string") out.edge("STATED", entity(record, s.speaker), id);
      if (s.via) out.edge("CARRIED_BY", id, entity(record, s.via));
      for (const a of s.about) {
        const target = "event" in a ? eventIds.get(`${record.document.id}|${a.event}`) : entity(record, a.entity);
        if (target) out.edge("ABOUT", id, target, { stance: a.stance });
      }
      for (const sentence of new Set([...evidence, ...sentencesOf(record, s.start, s.end)])) out.edge("EVIDENCED_BY", id, sentence, { start: s.start, end: s.end }, s.start);
    }
  }
  const contradict = (a: string, b: string, reason: string | null) => {
    const [first, second] = a < b ? [a, b] : [b, a];
    out.edge("CONTRADICTS", first, second, { symmetric: true, reason });
  };
  for (const record of records) {
    for (const s of record.statements) {
      for (const other of s.contradicts) contradict(idOf.get(`${record.document.id}|${s.id}`)!, idOf.get(`${record.document.id}|${other}`)!, s.disputes?.find((d) => d.statement === other)?.reason ?? null);
    }
  }
  for (const { a, b, reason } of across) contradict(idOf.get(`${a.document}|${a.statement}`)!, idOf.get(`${b.document}|${b.statement}`)!, reason);
}

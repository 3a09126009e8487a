import { documentId, type ExtractionRecord, type Schema } from "../model/index.js";

/**
 * What is wrong with a record, in words, or null. `shape` is a validator of schema/extraction.schema.json; beyond the
 * shape, every reference must lead somewhere, every offset lie in the text, every type be one of the ontology.
 */
export function checkRecord(value: unknown, schema: Schema, shape: (value: unknown) => string | null): string | null {
  const fault = shape(value);
  if (fault) return fault;
  const record = value as ExtractionRecord;
  const { text } = record.document;
  if (record.document.id !== documentId(text)) return "document.id is not the id of document.text";
  const entities = new Set(record.entities.map(({ id }) => id));
  const events = new Set(record.events.map(({ id }) => id));
  const statements = new Set(record.statements.map(({ id }) => id));
  const known = {
    relation: new Set(schema.relations.map(({ name }) => name)),
    event: new Set(schema.events.map(({ name }) => name)),
    statement: new Set(schema.statements.map(({ name }) => name)),
  };
  const faults: string[] = [];
  const span = (where: string, { start, end }: { start: number; end: number }): void => {
    if (start > end || end > text.length) faults.push(`${where}: ${start}–${end} is outside the text (${text.length})`);
  };
  const refer = (where: string, ids: Set<string>, id: string | null | undefined): void => {
    if (id !== null && id !== undefined && !ids.has(id)) faults.push(`${where}: "${id}" is not in the record`);
  };
  record.sentences.forEach((s, i) => span(`sentences[${i}]`, s));
  record.mentions.forEach((m, i) => {
    span(`mentions[${i}]`, m);
    refer(`mentions[${i}].entity`, entities, m.entity);
    if (text.slice(m.start, m.end) !== m.text) faults.push(`mentions[${i}].text is not what the text has at ${m.start}–${m.end}`);
  });
  record.relations.forEach((r, i) => {
    if (!known.relation.has(r.type)) faults.push(`relations[${i}].type: unknown "${r.type}"`);
    refer(`relations[${i}].source`, entities, r.source);
    refer(`relations[${i}].target`, entities, r.target);
    r.evidence.forEach((e) => span(`relations[${i}].evidence`, e));
    r.ends?.forEach((e) => [e.source, e.target].forEach((s) => span(`relations[${i}].ends`, s)));
  });
  record.events.forEach((e, i) => {
    if (!known.event.has(e.type)) faults.push(`events[${i}].type: unknown "${e.type}"`);
    span(`events[${i}].trigger`, e.trigger);
    e.participants.forEach((p) => refer(`events[${i}].participants`, entities, p.entity));
    refer(`events[${i}].place`, entities, e.place);
    e.evidence.forEach((s) => span(`events[${i}].evidence`, s));
  });
  record.statements.forEach((s, i) => {
    if (!known.statement.has(s.kind)) faults.push(`statements[${i}].kind: unknown "${s.kind}"`);
    span(`statements[${i}]`, s);
    if (typeof s.speaker === "string") refer(`statements[${i}].speaker`, entities, s.speaker);
    refer(`statements[${i}].via`, entities, s.via);
    s.about.forEach((a) => ("event" in a ? refer(`statements[${i}].about`, events, a.event) : refer(`statements[${i}].about`, entities, a.entity)));
    s.contradicts.forEach((id) => refer(`statements[${i}].contradicts`, statements, id));
    s.evidence?.forEach((e) => span(`statements[${i}].evidence`, e));
  });
  return faults[0] ?? null;
}

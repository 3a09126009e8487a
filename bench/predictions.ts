/** Extraction records in the forms that the scorers of the evaluation sets read. */
import type { ExtractionRecord, RecordMention, Span } from "../src/model/index.js";

export interface Re3dPrediction {
  id: string;
  mentions: { kind: string; start: number; end: number; text: string }[];
  relations: { type: string; source: Span; target: Span }[];
}

/** Mentions and relations of a document; a relation's ends are the mentions nearest to its evidence. */
export function toRe3d(id: string, record: ExtractionRecord): Re3dPrediction {
  const byEntity = mentionsByEntity(record);
  const end = (entity: string, evidence: Span[]): Span | null => {
    const mention = nearest(byEntity.get(entity) ?? [], evidence[0] ?? { start: 0, end: 0 });
    return mention ? { start: mention.start, end: mention.end } : null;
  };
  return {
    id,
    mentions: record.mentions.map(({ kind, start, end, text }) => ({ kind, start, end, text })),
    relations: record.relations.flatMap(({ type, source, target, evidence }) => {
      const [from, to] = [end(source, evidence), end(target, evidence)];
      return from && to ? [{ type, source: from, target: to }] : [];
    }),
  };
}

export interface PloverPrediction {
  id: string;
  events: { type: string; actors: string[]; targets: string[] }[];
}

/** Events of a sentence, their participants in the words of the text. */
export function toPlover(id: string, record: ExtractionRecord): PloverPrediction {
  const byEntity = mentionsByEntity(record);
  return {
    id,
    events: record.events.map((event) => {
      const texts = (role: string): string[] =>
        event.participants
          .filter((participant) => participant.role === role)
          .flatMap(({ entity, group, ...words }) => {
            if (entity === undefined) return [group];
            if ("text" in words && typeof words.text === "string") return [words.text];
            const mention = nearest(byEntity.get(entity) ?? [], event.trigger);
            return mention ? [mention.text] : [];
          });
      return { type: event.type, actors: texts("actor"), targets: texts("target") };
    }),
  };
}

/** What a sentence has to offer before its judges accept that it tells an event, and not just speaks of one. */
const SURE = 0.8;

/** Types of the events that a sentence tells as facts or allegations, and surely. */
export const toTypes = (id: string, record: ExtractionRecord): { id: string; types: string[] } => ({
  id,
  types: [...new Set(record.events.filter(({ confidence, status }) => confidence >= SURE && (status === "asserted" || status === "alleged")).map(({ type }) => type))],
});

function mentionsByEntity(record: ExtractionRecord): Map<string, RecordMention[]> {
  const map = new Map<string, RecordMention[]>();
  for (const mention of record.mentions) map.set(mention.entity, [...(map.get(mention.entity) ?? []), mention]);
  return map;
}

/** Names before descriptions before pronouns; of these the one with the least text between it and the place. */
function nearest(mentions: RecordMention[], place: Span): RecordMention | undefined {
  const rank = { name: 0, nominal: 1, pronoun: 2 };
  const distance = (m: Span): number => Math.max(0, place.start - m.end, m.start - place.end);
  return [...mentions].sort((a, b) => Number(rank[a.form] === 2) - Number(rank[b.form] === 2) || distance(a) - distance(b) || rank[a.form] - rank[b.form])[0];
}

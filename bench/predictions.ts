/** Extraction records in the forms that the scorers of the evaluation sets read. */
import type { ExtractionRecord, RecordMention, RecordRelation, Span } from "../src/model/index.js";

export interface Re3dPrediction {
  id: string;
  mentions: { kind: string; start: number; end: number; text: string }[];
  relations: { type: string; source: End; target: End }[];
}

/** A place in the text, or the words that stand there. */
type End = Span | { text: string };

/** Our relations in the set's terms; it has none for nationality or for offices of state. */
const RE3D_RELATIONS: Readonly<Record<string, string>> = {
  LOCATED_IN: "CoLocated", CONTROLS: "InChargeOf", LEADS: "InChargeOf", SPOKESPERSON_FOR: "BelongsTo", MEMBER_OF: "BelongsTo", PART_OF: "BelongsTo", AFFILIATED_WITH: "BelongsTo",
  FIGHTS: "FightingAgainst", ALLY_OF: "AlliesOf", COORDINATES_WITH: "AlliesOf", SUPPORTS: "AlliesOf", MET_WITH: "CommWith",
};

/** What an event makes of those who act and those who are acted on. */
const RE3D_EVENTS: Readonly<Record<string, string>> = {
  ASSAULT: "FightingAgainst", COERCE: "FightingAgainst", CONSULT: "CommWith", AGREE: "CommWith", COOPERATE: "AlliesOf", AID: "AlliesOf", SUPPORT: "Likes",
  ACCUSE: "Dislikes", SANCTION: "Dislikes", THREATEN: "Dislikes", REJECT: "Dislikes", PROTEST: "Dislikes", REQUEST: "CommWith",
};

/**
 * Mentions and relations of a document; a relation's ends are the mentions nearest to its evidence. What the record tells as an
 * event, the set tells as relations between those who take part, and of each with the place: so are they written here.
 */
export function toRe3d(id: string, record: ExtractionRecord): Re3dPrediction {
  const byEntity = mentionsByEntity(record);
  const end = (entity: string, evidence: Span[]): End | null => {
    const mention = nearest(byEntity.get(entity) ?? [], evidence[0] ?? { start: 0, end: 0 });
    return mention ? shown(mention) : null;
  };
  const pair = (type: string, source: End | null, target: End | null): Re3dPrediction["relations"] => (source && target ? [{ type, source, target }] : []);
  /** Both ends stand in one mention: the set marks none inside another, and relates no mention to itself. */
  const inOne = (ends: RecordRelation["ends"], evidence: Span[]): boolean =>
    (ends?.map((e) => e.source.start < e.target.start ? { start: e.source.start, end: e.target.end } : { start: e.target.start, end: e.source.end }) ?? evidence).every((e) => record.mentions.some((m) => shown(m).start <= e.start && e.end <= shown(m).end));
  const ofRelations = record.relations.flatMap(({ type, source, target, evidence, attrs, ends }) => {
    const name = RE3D_RELATIONS[type];
    // what follows from an event is told with the event
    return name === undefined || "event" in attrs || inOne(ends, evidence) ? [] : ends ? ends.flatMap((e) => pair(name, e.source, e.target)) : pair(name, end(source, evidence), end(target, evidence));
  });
  // a state takes part from afar
  const states = new Set(record.entities.filter(({ kind }) => kind === "Place").map(({ id: entity }) => entity));
  const ofEvents = record.events.flatMap((event) => {
    const name = RE3D_EVENTS[event.type];
    const those = (role?: string, here = false): End[] => event.participants.filter((p) => (role === undefined || p.role === role) && !(here && p.entity !== undefined && states.has(p.entity))).flatMap((p) => {
      if (p.entity === undefined) return [{ text: p.group }];
      const mention = p.inferred ? null : p.text !== undefined ? { text: p.text } : end(p.entity, [event.trigger]);
      return mention ? [mention] : [];
    });
    const counted = event.participants.flatMap((p) => (p.quantity === undefined ? [] : pair("HasAttrOf", { text: p.quantity }, { text: p.entity === undefined ? p.group : (p.text ?? "") })));
    const [actors, targets] = [those("actor"), those("target")];
    const at = event.place && !event.placeInferred ? nearest((byEntity.get(event.place) ?? []).filter((m) => event.evidence.some((e) => e.start <= m.start && m.end <= e.end)), event.trigger) : undefined;
    const place = at ? shown(at) : null;
    const strike = STRIKES.test(event.subtype ?? "") ? { text: event.trigger.text.split(/\s+/).at(-1)! } : null;
    const between = CO_ACTING.has(event.type) ? among([...actors, ...targets]) : actors.flatMap((a) => targets.map((t): [End, End] => [a, t]));
    return [
      ...counted,
      ...(name ? between.flatMap(([a, t]) => pair(name, a, t)) : []),
      // whoever strikes from the air is elsewhere
      ...those(strike ? "target" : undefined, true).flatMap((one) => pair("CoLocated", one, place)),
      // the set counts strikes among the weapons, which have places and masters, and fight where nobody is told who does
      ...(strike ? [...pair("CoLocated", strike, place), ...actors.flatMap((a) => pair("InChargeOf", a, strike)), ...(actors.length ? [] : targets.flatMap((t) => pair("FightingAgainst", strike, t)))] : []),
    ];
  });
  return {
    id,
    mentions: shownMentions(record),
    relations: [...ofRelations, ...ofEvents, ...synonyms(record, pair)],
  };
}

/** A name with its title, article and group noun. */
const shown = (m: RecordMention): Span => m.phrase ?? { start: m.start, end: m.end };

/** Mentions as the set marks them: a name with what belongs to it is one mention, names inside that are none, and a state that acts is an organization. */
function shownMentions({ mentions, document }: ExtractionRecord): Re3dPrediction["mentions"] {
  const phrases = mentions.filter((m) => m.phrase);
  const inside = (m: RecordMention): boolean => phrases.some(({ start, end, phrase }) => phrase!.start <= m.start && m.end <= phrase!.end && (m.start < start || m.end > end));
  return mentions.filter((m) => !inside(m)).map((m) => ({ kind: m.acts ? "Organization" : m.kind, ...shown(m), text: document.text.slice(shown(m).start, shown(m).end) }));
}

/** Two mentions of one entity side by side: "X, the spokesman for Y", "the Z Forces (ZF)". */
function synonyms({ mentions, relations, document: { text } }: ExtractionRecord, pair: (type: string, source: End | null, target: End | null) => Re3dPrediction["relations"]): Re3dPrediction["relations"] {
  const ordered = [...mentions].filter((m) => m.form !== "pronoun").sort((a, b) => a.start - b.start || b.end - a.end);
  const titled = (m: RecordMention): Span => relations.flatMap((r) => r.ends ?? []).map((e) => e.source).find((s) => s.end === m.end && s.start < m.start) ?? shown(m);
  return ordered.flatMap((a, i) => ordered.slice(i + 1, i + 4).flatMap((b) => (a.entity === b.entity && a.end <= b.start && /^[\s,،(“"]{1,3}$/.test(text.slice(a.end, b.start)) ? pair("IsSynonymOf", titled(a), titled(b)) : [])));
}

const STRIKES = /strike|shelling|bombing|bombardment|missile|rocket/;

const CO_ACTING = new Set(["CONSULT", "AGREE", "COOPERATE"]);

const among = (list: End[]): [End, End][] => list.flatMap((a, i) => list.slice(i + 1).map((b): [End, End] => [a, b]));

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

/** Why a document reads as it does: each sentence with its names, clauses, statements and events, and the signals behind them. */
import type { Reason } from "../annotate/types.js";
import type { NounPhrase } from "../extract/chunks.js";
import type { Argument, SentenceContext } from "../extract/context.js";
import type { FoundEvent } from "../extract/events/find.js";
import type { FoundStatement } from "../extract/statements/find.js";
import type { ExtractionRecord, RecordRelation, SourceDocument, Span } from "../model/index.js";
import { createExtractor } from "./extractor.js";

export interface SentenceExplanation {
  start: number;
  end: number;
  language: string;
  text: string;
  /** "word/TAG", with the lemma where it differs. */
  tokens: string[];
  names: { text: string; kind: string; subtype: string | null; entity: string; score: number; reasons: Reason[] }[];
  /** Nominal phrases and pronouns that stand for a name. */
  references: { text: string; entity: string }[];
  clauses: { verb: string; subject: string | null; object: string | null; phrases: string[]; passive: boolean; negated: boolean }[];
  /** `cue`: the reporting word or words, null for words quoted or issued without one; `reasons`: what speaks for which kind; `contradicts`: other statements, and why. */
  statements: { speaker: string | null; via: string | null; kind: string; stance: string; text: string; cue: string | null; confidence: number; reasons: Reason[]; contradicts: { speaker: string | null; text: string; reason: string }[] }[];
  events: {
    subtype: string; type: string; trigger: string; actors: string[]; targets: string[]; place: string | null; date: string | null; counts: string | null; status: string; confidence: number;
    reasons: Reason[];
  }[];
  /** Between entities, with this sentence among their evidence; `event`: the trigger of the event that a relation follows from; `reasons`: the rules that gave it, anywhere in the document, and what each adds. */
  relations: { type: string; source: string; target: string; title: string | null; event: string | null; text: string; confidence: number; reasons: Reason[] }[];
}

/** The explanations of a document's sentences, page furniture left out. */
export async function explain(document: SourceDocument): Promise<SentenceExplanation[]> {
  const read: [SentenceContext, readonly FoundStatement[], readonly FoundEvent[]][] = [];
  const reasons = new Map<RecordRelation, readonly Reason[]>();
  const extractor = await createExtractor(undefined, { trace: (...sentence) => void read.push(sentence), traceRelation: (relation, why) => void reasons.set(relation, why) });
  const record = extractor.extract(document);
  // what contradicts what, and is contested by it, is known once the whole document is read
  const all = read.flatMap(([, said]) => said);
  const out = read.map(([context, said, events]) => explanation(context, said, events, all));
  for (const sentence of out) sentence.relations = relationsIn(sentence, record, reasons);
  return out;
}

/** Relations are known once the whole document is read. */
function relationsIn(sentence: Span, { relations, entities, events, document }: ExtractionRecord, reasons: ReadonlyMap<RecordRelation, readonly Reason[]>): SentenceExplanation["relations"] {
  const names = new Map(entities.map((e) => [e.id, e.name]));
  const triggers = new Map(events.map((e) => [e.id, e.trigger.text]));
  return relations.flatMap((relation) => {
    const { type, source, target, attrs, evidence, confidence } = relation;
    const here = evidence.find((span) => span.start < sentence.end && sentence.start < span.end);
    if (!here) return [];
    return [{
      type, source: names.get(source)!, target: names.get(target)!, title: attrs.title === undefined ? null : String(attrs.title),
      event: triggers.get(String(attrs.event)) ?? null, text: document.text.slice(here.start, here.end).replace(/\s+/g, " "), confidence, reasons: [...(reasons.get(relation) ?? [])],
    }];
  });
}

function explanation(context: SentenceContext, said: readonly FoundStatement[], events: readonly FoundEvent[], all: readonly FoundStatement[]): SentenceExplanation {
  const { annotated, sentence, tokens, clauses, references } = context;
  const text = (start: number, end: number) => annotated.doc.text.slice(start, end).replace(/\s+/g, " ");
  const name = (entity: number) => annotated.entities[entity]!.name;
  const phrase = (np: NounPhrase | null) => (np ? text(np.start, np.end) : null);
  const speaker = (s: FoundStatement) => (s.speaker ? ("entity" in s.speaker ? name(s.speaker.entity) : `{${s.speaker.group}}`) : null);
  const who = (a: Argument) => ("entity" in a ? `${name(a.entity)}${a.inferred ? " (inferred)" : ""}` : `{${a.group}}`);
  return {
    start: sentence.start, end: sentence.end, language: sentence.language, text: text(sentence.start, sentence.end),
    tokens: tokens.map((t) => `${t.text}/${t.pos ?? "?"}${t.verb ? `:${t.verb}` : ""}${t.lemma && t.lemma !== t.norm ? `(${t.lemma})` : ""}`),
    names: annotated.bySentence[sentence.index]!.map((i) => annotated.mentions[i]!).map((m) => ({
      text: text(m.start, m.end), kind: m.kind, subtype: m.subtype, entity: name(m.entity), score: Math.round(m.score * 100) / 100, reasons: m.reasons,
    })),
    references: [...references].map(([head, entity]) => ({ text: tokens[head]!.text, entity: name(entity) })),
    clauses: clauses.map((c) => ({
      verb: text(tokens[c.verb.from]!.start, tokens[c.verb.to - 1]!.end), subject: phrase(c.subject), object: phrase(c.object),
      phrases: c.phrases.map((p) => `${p.case}: ${phrase(p)}`), passive: c.verb.passive, negated: c.verb.negated,
    })),
    statements: said.map((s) => ({
      speaker: speaker(s), via: s.via === null ? null : name(s.via), kind: s.kind, stance: s.stance, text: text(s.start, s.end), cue: s.wording ?? tokens[s.cue]?.text ?? null, confidence: s.confidence, reasons: s.reasons,
      contradicts: (s.disputes ?? []).map((d) => ({ speaker: speaker(all[d.statement]!), text: text(all[d.statement]!.start, all[d.statement]!.end), reason: d.reason })),
    })),
    events: events.map((e) => ({
      subtype: e.subtype, type: e.type, trigger: e.trigger.text, actors: e.actors.map(who), targets: e.targets.map(who),
      place: e.place ? `${name(e.place.entity)}${e.place.stated ? "" : " (from context)"}` : null, date: e.date?.text ?? null, counts: e.counts.countText ?? null, status: e.status, confidence: e.confidence,
      reasons: e.reasons ?? [],
    })),
    relations: [],
  };
}

/**
 * The extraction record: what one document says, before identity across documents is decided.
 * Mirrors schema/extraction.schema.json. All offsets are UTF-16 code units into `document.text`, end exclusive.
 */
export type EntityKind = "Person" | "Organization" | "Place";
export type MentionForm = "name" | "nominal" | "pronoun";
export type EventStatus = "asserted" | "alleged" | "denied" | "planned" | "hypothetical" | "negated";
export type DatePrecision = "day" | "week" | "month" | "year" | "unknown";
export type Stance = "affirms" | "denies" | "questions" | "demands";

export interface Span {
  start: number;
  end: number;
}

export interface RecordDocument {
  id: string;
  path: string;
  title: string | null;
  language: string | null;
  publisher: string | null;
  published: string | null;
  retrieved?: string | null;
  text: string;
}

export interface RecordSentence extends Span {
  id: string;
  /** Language of the paragraph the sentence stands in. */
  language?: string;
}

export interface RecordMention extends Span {
  id: string;
  entity: string;
  kind: EntityKind;
  text: string;
  form: MentionForm;
  /** The phrase a name stands in, where it is longer and means the same: with title, article, group noun or larger place. */
  phrase?: Span;
  /** A country's name that means the state as one who acts or is dealt with, not its territory. */
  acts?: true;
}

export interface RecordEntity {
  id: string;
  kind: EntityKind;
  /** Best name found: the known actor's canonical Latin name, else the longest name in the text. */
  name: string;
  subtype?: string | null;
  /** Every distinct surface form of form "name", in its own script. */
  aliases: string[];
  /** Id of the row of the gazetteer or actor table the entity was linked to, e.g. "actor:islamic-state", "geo:98182". */
  ref?: string | null;
  wikidata?: string | null;
  /** ISO 3166-1 alpha-2. */
  country?: string | null;
  lat?: number | null;
  lon?: number | null;
  geoPrecision?: string | null;
  names_en?: string[];
  names_fr?: string[];
  names_ar?: string[];
}

/** Either an entity of this record (`text`: the words that stand for it here, title and all), or a generic group in the words of the text ("residents"), and what kind of people they are. `quantity`: how many, verbatim. */
export type Participant = { entity: string; group?: undefined; text?: string; quantity?: string; inferred?: boolean } | { group: string; class?: string; quantity?: string; entity?: undefined };

export interface RecordDate {
  /** ISO dates; null when not resolved. */
  from: string | null;
  to: string | null;
  precision: DatePrecision;
  /** Verbatim. */
  text: string;
  /** True when worked out from the document's date rather than stated. */
  inferred?: boolean;
}

export interface RecordRelation {
  type: string;
  source: string;
  target: string;
  /** title, since, extent, status, attributedTo, event (id of the event it follows from), inferred ... */
  attrs: Record<string, string | number | boolean | string[]>;
  evidence: Span[];
  /** Where the two ends are told together, title and all. */
  ends?: { source: Span; target: Span }[];
  confidence: number;
}

export interface RecordCounts {
  killedMin?: number;
  killedMax?: number;
  injuredMin?: number;
  injuredMax?: number;
  displacedMin?: number;
  displacedMax?: number;
  /** The words of the text: "at least 12", «مئات». */
  countText?: string;
}

export interface RecordEvent {
  id: string;
  type: string;
  mode: string | null;
  subtype: string | null;
  trigger: Span & { text: string };
  participants: ({ role: "actor" | "target" } & Participant)[];
  /** Entity id of the place, or null. */
  place: string | null;
  /** True when the place is the one the text spoke of before, not one that the clause names. */
  placeInferred?: boolean;
  date: RecordDate | null;
  status: EventStatus;
  counts: RecordCounts;
  instrument?: string | null;
  evidence: Span[];
  confidence: number;
}

export interface RecordStatement {
  id: string;
  /** Entity id, `{group}`, or null when the text names nobody. */
  speaker: string | { group: string } | null;
  /** Entity id of the outlet or agency that relayed it. */
  via: string | null;
  kind: string;
  /** The words said, verbatim, when they stand in quotation marks; else null. */
  quote: string | null;
  /** Span of what is said (the content), which `text.slice(start, end)` gives. */
  start: number;
  end: number;
  /** Stance towards events and entities of this record. */
  about: ({ event: string; stance: Stance } | { entity: string; stance: Stance })[];
  /** Ids of statements of this record that it contradicts. */
  contradicts: string[];
  /** Why it contradicts each of them. */
  disputes?: { statement: string; reason: string }[];
  evidence?: Span[];
  confidence: number;
}

export interface Diagnostic {
  severity: "info" | "warning" | "error";
  code: string;
  message: string;
  start?: number;
  end?: number;
}

export interface ExtractionRecord {
  document: RecordDocument;
  sentences: RecordSentence[];
  mentions: RecordMention[];
  entities: RecordEntity[];
  relations: RecordRelation[];
  events: RecordEvent[];
  statements: RecordStatement[];
  diagnostics: Diagnostic[];
}

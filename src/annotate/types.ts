/** What annotators share: an annotated document, and the knowledge that is handed to them. */
import type { EntityKind, MentionForm, SourceDocument, Span } from "../model/index.js";
import type { Sentence, Token } from "../text/token.js";

/** A row of the gazetteer, the actor table or the demonym table. */
export interface GazetteerEntry {
  ref: string;
  kind: EntityKind;
  subtype: string | null;
  name: string;
  names_en?: string[];
  names_fr?: string[];
  names_ar?: string[];
  country?: string | null;
  lat?: number | null;
  lon?: number | null;
  population?: number | null;
  /** The seat of a state's government. */
  capital?: boolean;
  wikidata?: string | null;
  /** The matched form is ambiguous and needs support from its context. */
  weak?: boolean;
  /** It is this state institution under a name of its own: White House, Quai d'Orsay. */
  institution?: { concept: string; country: string };
  /** actor, list (sanctions and group lists) or place. */
  source?: string;
}

/** The knowledge look-ups that annotators need; implemented over data/ and injected. */
export interface Knowledge {
  /** Longest match first; candidates best first. `exact` is the surface text, for forms that need their exact case. */
  match(tokens: readonly Token[], i: number): { length: number; candidates: GazetteerEntry[] }[];
  /** The country (or people's homeland) an adjective or noun of origin names. */
  demonym(norm: string): { country: string; entry: GazetteerEntry } | undefined;
  country(iso2: string): { entry: GazetteerEntry; demonym: string } | undefined;
  /** How often a word is part of a person's, organization's or place's name, and how often none of them. */
  nameStats(norm: string): { person: number; org: number; place: number } | undefined;
  /** The best row of exactly this name. */
  find?(name: string): GazetteerEntry | undefined;
  /** Places whose listed name is spelt otherwise: Hodeida, Hodeïdah, Al Hudaydah. Best first; names that only look alike are among them. */
  spelt?(name: string): readonly GazetteerEntry[];
  /** Whether the name of an actor begins with this word though it may be written small (the Islamic State). */
  opensName?(norm: string): boolean;
  romanize(name: string): string;
}

export type Reason = [name: string, weight: number];

/** A name found in one sentence. Token indices into the sentence, end exclusive. */
export interface NameMention extends Span {
  sentence: number;
  from: number;
  to: number;
  kind: EntityKind;
  subtype: string | null;
  form: MentionForm;
  text: string;
  score: number;
  reasons: Reason[];
  /** Row it is known by, when certain. */
  entry: GazetteerEntry | null;
  /** State institution: concept and country (ISO2), "" when the country is not stated. */
  institution?: { concept: string; country: string };
  /** The country that the text says a person without a row serves. */
  country?: string;
  /** Countries and names inside the span, for relations: [ISO2 or entry, how it stands there]. */
  inner: InnerName[];
  /** Index into the document's entities, set by coreference. */
  entity: number;
  /** The phrase it stands in, where that is longer and means the same: with title, article, group noun. */
  phrase?: Span;
  /** A country's name that means the state as one who acts, not its territory. */
  acts?: boolean;
}

export interface InnerName extends Span {
  entry: GazetteerEntry;
  /** "demonym" (Iraqi), "name" (Mosul airport), "direction" (eastern Mosul), or the relation of a linking participle. */
  role: "demonym" | "name" | "direction" | "LEADS" | "SUPPORTS" | "CONTROLS" | "AFFILIATED_WITH" | "ALLY_OF";
}

export interface DocEntity {
  kind: EntityKind;
  subtype: string | null;
  name: string;
  aliases: Set<string>;
  entry: GazetteerEntry | null;
  institution?: { concept: string; country: string };
  country: string | null;
  /** Mentions by index into AnnotatedDocument.mentions. */
  mentions: number[];
  /** The entity's container when it was built from one: "East Mosul" in Mosul. */
  within: GazetteerEntry | null;
  gender?: "m" | "f";
}

export interface Block extends Span {
  role: string;
  language: string;
  repeat?: boolean;
}

export interface AnnotatedDocument {
  doc: SourceDocument;
  language: string;
  blocks: Block[];
  sentences: Sentence[];
  mentions: NameMention[];
  /** For each sentence, its mentions in order (indices). */
  bySentence: number[][];
  entities: DocEntity[];
  /** Where reports say at their head whence they come: "BAMAKO (Reuters) -". */
  datelines?: Span[];
  /** Index of the entity that published the document, when metadata says who did. */
  publisher?: number | null;
}

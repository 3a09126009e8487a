/**
 * Noun phrases and pronouns that stand for a name told before ("the ministry", "the city", "he", «التنظيم»), where that is
 * certain enough: sentence by sentence, the nearest fitting entity. Names themselves are clustered in annotate/coreference.
 */
import type { Lexicon } from "../annotate/lexicon.js";
import type { AnnotatedDocument, DocEntity } from "../annotate/types.js";
import type { MentionForm } from "../model/index.js";
import type { NounPhrase } from "./chunks.js";
import type { SentenceContext } from "./context.js";
import { nounPhrases } from "./events/triggers.js";
import { endOf } from "./owners.js";

export interface Reference {
  entity: number;
  sentence: number;
  start: number;
  end: number;
  form: MentionForm;
}

export class Discourse {
  readonly references: Reference[] = [];
  /** Entities in order of their last mention, latest last. */
  private recent: number[] = [];
  /** Folded role word → who holds it here. */
  private readonly roles = new Map<string, number>();
  private lastSubject: number | null = null;
  private lastSpeaker: number | null = null;

  constructor(private readonly annotated: AnnotatedDocument) {}

  /** Resolves what it can in one sentence and remembers what the sentence names. */
  read(context: SentenceContext): void {
    const { annotated } = this;
    const names = annotated.bySentence[context.sentence.index]!.map((i) => annotated.mentions[i]!);
    let next = 0;
    const phrases = nounPhrases(context).sort((a, b) => a.from - b.from);
    for (const np of phrases) {
      while (next < names.length && names[next]!.from <= np.from) this.remember(names[next++]!.entity);
      // "the spokesman for the ministry, X": the description is a mention of X, with the phrases that belong to it
      const described = np.mention === null ? context.references.get(np.head) : undefined;
      if (described !== undefined) this.references.push({ entity: described, sentence: context.sentence.index, start: context.tokens[np.from]!.start, end: context.tokens[descriptionEnd(np, context) - 1]!.end, form: "nominal" });
      const entity = np.mention !== null || context.references.has(np.head) ? undefined : np.pronoun ? this.pronoun(np, context) : this.nominal(np, context);
      if (entity === undefined) continue;
      context.references.set(np.head, entity);
      const from = context.tokens[np.from]!.start;
      this.references.push({ entity, sentence: context.sentence.index, start: from, end: context.tokens[np.to - 1]!.end, form: np.pronoun ? "pronoun" : "nominal" });
      this.remember(entity);
    }
    while (next < names.length) this.remember(names[next++]!.entity);
    for (const name of names) this.rememberRole(name.entity, name.from, name.to, context);
    const subject = context.clauses.find((c) => c.subject && (c.subject.mention !== null || context.references.has(c.subject.head)))?.subject;
    if (subject) this.lastSubject = subject.mention !== null ? annotated.mentions[subject.mention]!.entity : context.references.get(subject.head)!;
  }

  /** Who spoke in the sentence just read: "he" of the next one, unless it names another. */
  heard(speaker: { entity: number } | { group: string } | null): void {
    this.lastSpeaker = speaker && "entity" in speaker ? speaker.entity : null;
  }

  private remember(entity: number): void {
    if (entity < 0) return;
    const at = this.recent.lastIndexOf(entity);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.push(entity);
  }

  private rememberRole(entity: number, from: number, to: number, { lexicon, tokens }: SentenceContext): void {
    if (this.annotated.entities[entity]?.kind !== "Person") return;
    for (let k = Math.max(0, from - 6); k < Math.min(tokens.length, to + 4); k++) {
      const role = k < from || k > to ? lexicon.roles.match(tokens, k) : undefined;
      if (role) this.roles.set(lexicon.roles.key(tokens[k]!.norm), entity);
    }
  }

  private latest(fits: (e: DocEntity, at: number) => boolean): number | undefined {
    for (let k = this.recent.length - 1; k >= 0; k--) if (fits(this.annotated.entities[this.recent[k]!]!, this.recent[k]!)) return this.recent[k];
    return undefined;
  }

  private pronoun(np: NounPhrase, context: SentenceContext): number | undefined {
    const term = context.lexicon.pronouns.get(context.tokens[np.head]!.norm);
    if (!term) return undefined;
    const speaker = this.speakerAbove(np, context);
    if (speaker !== undefined) return speaker;
    if (term.refers === "person") {
      if (this.lastSpeaker !== null && this.annotated.entities[this.lastSpeaker]!.kind === "Person") return this.lastSpeaker;
      const subject = this.lastSubject !== null && this.annotated.entities[this.lastSubject]!.kind === "Person" ? this.lastSubject : undefined;
      return subject ?? this.latest((e) => e.kind === "Person");
    }
    const subject = this.lastSubject;
    if (subject === null) return undefined;
    const kind = this.annotated.entities[subject]!.kind;
    if (term.refers === "any" && term.number === "singular") return kind === "Person" ? subject : undefined;
    if (term.number === "plural") return kind === "Organization" && PLURAL.test(this.annotated.entities[subject]!.subtype ?? "") ? subject : undefined;
    return kind === "Organization" ? subject : undefined;
  }

  /** "Syria says it is willing": the subject of a complement clause is the one who speaks. */
  private speakerAbove(np: NounPhrase, context: SentenceContext): number | undefined {
    const clause = context.clauses.find((c) => c.subject === np && c.subjectBy === "here");
    const above = clause?.governor;
    const verb = above ? context.tokens[above.verb.head]! : undefined;
    if (!above?.subject || !verb || !context.lexicon.reportingVerbs.has(verb.lemma ?? verb.norm)) return undefined;
    return above.subject.mention !== null ? this.annotated.mentions[above.subject.mention]!.entity : context.references.get(above.subject.head);
  }

  private nominal(np: NounPhrase, { tokens, lexicon }: SentenceContext): number | undefined {
    // "Coalition nations": a known organization's one-word name, though not marked as a name here
    if (np.noun !== null && np.head === np.from + 1 && !np.modifiers.length && np.mention === null && lexicon.grammar.hasCase && /^\p{Lu}/u.test(tokens[np.from]!.text)) {
      const known = this.annotated.entities.findIndex((e) => e.kind === "Organization" && e.mentions.length > 0 && [...e.aliases].some((a) => a.toLowerCase() === tokens[np.from]!.text.toLowerCase()));
      if (known >= 0) return known;
    }
    if (!np.definite || np.modifiers.length || hasName(np)) return undefined;
    const length = np.to - np.from;
    if (length > 4) return undefined;
    const word = tokens[np.head]!;
    const org = lexicon.orgHeads.match(tokens, np.head);
    const place = lexicon.placeHeads.match(tokens, np.head);
    if (place && !np.of) {
      const wanted = PLACE_FAMILIES[place.value.subtype];
      if (wanted) return this.latest((e) => e.kind === "Place" && wanted.includes(e.entry?.subtype ?? e.subtype ?? ""));
    }
    if (org && !np.of) {
      const key = lexicon.orgHeads.key(word.norm);
      const sameWord = this.latest((e) => e.kind === "Organization" && [...e.aliases].some((a) => lexicon.words(a).some((w) => lexicon.orgHeads.key(w) === key)));
      if (sameWord !== undefined) return sameWord;
      return GENERIC.has(org.value.subtype) ? undefined : this.latest((e) => e.kind === "Organization" && e.subtype === org.value.subtype);
    }
    const institution = lexicon.institutions.matchEnding(tokens, np.head + 1, np.from);
    if (institution && !np.of) {
      const fitting = this.annotated.entities.flatMap((e, at) => (e.institution?.concept === institution.value && e.mentions.length ? [at] : []));
      if (fitting.length === 1) return fitting[0];
    }
    const role = lexicon.roles.match(tokens, np.head);
    if (role && !np.of) return this.roles.get(lexicon.roles.key(word.norm));
    return undefined;
  }
}

/** A description reaches to the comma or verb that ends it: "a spokesman [for the ministry],". */
function descriptionEnd(np: NounPhrase, { chunks }: SentenceContext): number {
  let at = chunks.findIndex((c) => c.type === "np" && c.from <= np.from && np.to <= endOf(c));
  let end = endOf(np);
  for (at++; at > 0 && at < chunks.length; at++) {
    const c = chunks[at]!;
    if (c.type !== "np" || c.case === null) break;
    end = endOf(c);
  }
  return end;
}

const PLURAL = /military|armed|forces|police|militia/;
/** Heads too general to stand for any organization of their subtype. */
const GENERIC = new Set(["company", "other", "ngo", "media"]);

const PLACE_FAMILIES: Record<string, string[] | undefined> = {
  city: ["city", "town", "capital"], town: ["town", "city"], village: ["village"], province: ["province", "admin1", "region"], country: ["country"], region: ["region", "province", "admin1"],
  governorate: ["province", "admin1"], capital: ["city", "capital"], district: ["district", "neighbourhood", "admin2"], neighbourhood: ["neighbourhood", "district"],
};

function hasName(np: NounPhrase): boolean {
  for (let n: NounPhrase | null = np.of; n; n = n.of) if (n.mention !== null || n.modifiers.length) return true;
  return false;
}

export const lexiconKey = (lexicon: Lexicon, word: string): string => lexicon.nouns.key(word);

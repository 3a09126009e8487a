/**
 * Noun phrases and pronouns that stand for a name told before ("the ministry", "the city", "he", «التنظيم»), where that is
 * certain enough: sentence by sentence, the nearest fitting entity. Names themselves are clustered in annotate/coreference.
 */
import { mainCountry } from "../annotate/coreference/names.js";
import { INSTITUTIONS } from "../annotate/institutions.js";
import type { AnnotatedDocument, DocEntity } from "../annotate/types.js";
import type { MentionForm } from "../model/index.js";
import { isSubject, type NounPhrase } from "./chunks.js";
import type { SentenceContext } from "./context.js";
import { sayingOf } from "./accuses.js";
import { knownNames } from "./known.js";
import { isPlural } from "./plural.js";
import { chunkOf, endOf } from "./owners.js";

export interface Reference {
  entity: number;
  sentence: number;
  start: number;
  end: number;
  form: MentionForm;
}

/** "The group" is none of those named this many names ago. */
const REMEMBERED = 400;

export class Discourse {
  readonly references: Reference[] = [];
  /** Entities in order of their last mention, latest last. */
  private recent: number[] = [];
  /** Folded role word → who holds it here. */
  private readonly roles = new Map<string, number>();
  /** Sentence in which an entity was last told of. */
  private readonly told = new Map<number, number>();
  private readonly genders = new Map<number, "m" | "f">();
  private sentence = 0;
  private home: string | undefined;
  private lastSubject: number | null = null;
  private lastSpeaker: number | null = null;
  private accused: { entity: number; sentence: number } | null = null;

  constructor(private readonly annotated: AnnotatedDocument) {}

  /** Resolves what it can in one sentence and remembers what the sentence names. */
  read(context: SentenceContext): void {
    const { annotated } = this;
    const { names } = context;
    this.sentence = context.sentence.index;
    this.possessors(context);
    context.institutionOf = (concept) => (LOOSE.has(concept) ? undefined : this.institution(concept, null, context));
    let next = 0;
    const phrases = [...context.phrases].sort((a, b) => a.from - b.from);
    for (const np of phrases) {
      while (next < names.length && names[next]!.from <= np.from) this.remember(names[next++]!.entity);
      // "the spokesman for the ministry, X": the description is a mention of X, with the phrases that belong to it
      const described = np.mention === null ? context.references.get(np.head) : undefined;
      if (described !== undefined) this.references.push({ entity: described, sentence: context.sentence.index, start: context.tokens[np.from]!.start, end: context.tokens[descriptionEnd(np, context) - 1]!.end, form: "nominal" });
      this.rememberGender(np, context);
      const latter = np.mention === null && !context.references.has(np.head) && context.lexicon.latter.match(context.tokens, np.from) ? this.latter(context, np) : undefined;
      const entity = latter ?? (np.mention !== null || context.references.has(np.head) ? undefined : np.pronoun ? this.pronoun(np, context) : this.nominal(np, context));
      if (entity === undefined) continue;
      context.references.set(np.head, entity);
      this.rememberGender(np, context);
      const from = context.tokens[np.from]!.start;
      this.references.push({ entity, sentence: context.sentence.index, start: from, end: context.tokens[np.to - 1]!.end, form: np.pronoun ? "pronoun" : "nominal" });
      this.remember(entity);
    }
    while (next < names.length) this.remember(names[next++]!.entity);
    for (const name of names) this.rememberRole(name.entity, name.from, name.to, context);
    this.rememberAccused(context);
    const subject = context.clauses.find((c) => c.subject && (c.subject.mention !== null || context.references.has(c.subject.head)))?.subject;
    if (subject) this.lastSubject = subject.mention !== null ? annotated.mentions[subject.mention]!.entity : context.references.get(subject.head)!;
  }

  /** Who spoke in the sentence just read: "he" of the next one, unless it names another. */
  heard(speaker: { entity: number } | { group: string } | null): void {
    this.lastSpeaker = speaker && "entity" in speaker ? speaker.entity : null;
  }

  private remember(entity: number): void {
    if (entity < 0) return;
    this.told.set(entity, this.sentence);
    const at = this.recent.lastIndexOf(entity);
    if (at >= 0) this.recent.splice(at, 1);
    else if (this.recent.length >= REMEMBERED) this.recent.shift();
    this.recent.push(entity);
  }

  /** « la porte-parole », « le Hamas »: by the word that opens the phrase, or its head behind an article that does not tell. */
  private rememberGender(np: NounPhrase, { tokens, lexicon, references }: SentenceContext): void {
    if (lexicon.genders.size === 0 || np.pronoun || np.modifiers.length > 0) return;
    const entity = np.mention !== null ? this.annotated.mentions[np.mention]!.entity : references.get(np.head);
    if (entity === undefined || entity < 0 || this.genders.has(entity)) return;
    const before = np.from > 0 ? lexicon.genders.get(tokens[np.from - 1]!.norm) : undefined;
    const gender = lexicon.genders.get(tokens[np.from]!.norm) ?? (np.from + 1 < np.to ? lexicon.genders.get(tokens[np.from + 1]!.norm) : undefined) ?? before;
    if (gender) this.genders.set(entity, gender);
  }

  private rememberRole(entity: number, from: number, to: number, context: SentenceContext): void {
    const { lexicon, tokens } = context;
    if (this.annotated.entities[entity]?.kind !== "Person") return;
    for (let k = Math.max(0, from - 6); k < Math.min(tokens.length, to + 4); k++) {
      const role = k < from || k > to ? lexicon.roles.match(tokens, k) : undefined;
      if (!role) continue;
      for (const key of roleKeys(k, role.length, context)) {
        this.roles.set(key, entity);
        for (const n of [k - 1, k + role.length]) {
          const country = tokens[n] ? context.knowledge.demonym(tokens[n]!.norm)?.country : undefined;
          if (country) this.roles.set(`${key}|${country}`, entity);
        }
      }
    }
  }

  /** "Its spokesman, X": whose, as far as one body is in view. */
  private possessors(context: SentenceContext): void {
    const { tokens, lexicon, clauses } = context;
    tokens.forEach((t, k) => {
      if (!lexicon.possessives.has(t.norm) || lexicon.possessives.get(t.norm)!.refers === "person") return;
      const subject = clauses.find((c) => c.subject?.mention != null && c.subject.to <= k)?.subject;
      const entity = subject ? this.annotated.mentions[subject.mention!]!.entity : this.lastSubject;
      if (entity !== null && this.annotated.entities[entity]!.kind === "Organization") (context.possessors ??= new Map()).set(k, entity);
    });
  }

  private latest(fits: (e: DocEntity, at: number) => boolean): number | undefined {
    for (let k = this.recent.length - 1; k >= 0; k--) if (fits(this.annotated.entities[this.recent[k]!]!, this.recent[k]!)) return this.recent[k];
    return undefined;
  }

  /** « ce dernier », « celle-ci »: the person or body named last that agrees with it. */
  private latter(context: SentenceContext, np: NounPhrase): number | undefined {
    const feminine = /^cel?l?e|^cette/.test(context.tokens[np.from]!.norm);
    return this.latest((e, at) => e.kind !== "Place" && this.sentence - (this.told.get(at) ?? -9) <= 1 && (this.genders.get(at) ?? "m") === (feminine ? "f" : "m"));
  }

  /** The person or body that opens the sentence and agrees with the pronoun. */
  private opens(np: NounPhrase, gender: "m" | "f", { chunks, references }: SentenceContext): number | undefined {
    const first = chunks.find((c): c is NounPhrase => c.type === "np" && c.case === null);
    if (!first || first.to > np.from || first.and.length > 0) return undefined;
    const entity = first.mention !== null ? this.annotated.mentions[first.mention]!.entity : references.get(first.head);
    if (entity === undefined || this.annotated.entities[entity]!.kind === "Place") return undefined;
    const known = this.genders.get(entity) ?? (this.annotated.entities[entity]!.kind === "Person" ? "m" : undefined);
    return known === gender ? entity : undefined;
  }

  private pronoun(np: NounPhrase, context: SentenceContext): number | undefined {
    const term = context.lexicon.pronouns.get(context.tokens[np.head]!.norm);
    if (!term || (context.lexicon.subjectPronouns.has(context.tokens[np.head]!.norm) && !isSubject(context.tokens, np.head, context.lexicon))) return undefined;
    const speaker = this.speakerAbove(np, context);
    // a speaker nobody can name: "Burhan's forces said they"
    if (speaker !== undefined) return speaker ?? undefined;
    if (term.refers === "person") {
      if (this.lastSpeaker !== null && this.annotated.entities[this.lastSpeaker]!.kind === "Person") return this.lastSpeaker;
      const subject = this.lastSubject !== null && this.annotated.entities[this.lastSubject]!.kind === "Person" ? this.lastSubject : undefined;
      return subject ?? this.latest((e) => e.kind === "Person");
    }
    const subject = (term.gender ? this.opens(np, term.gender, context) : undefined) ?? this.subjectBefore(np, context) ?? this.lastSubject;
    if (subject === null) return undefined;
    const kind = this.annotated.entities[subject]!.kind;
    if (term.gender) {
      const gender = this.genders.get(subject);
      if (gender === undefined ? term.gender === "f" : gender !== term.gender) return undefined;
      return kind === "Person" || (kind === "Organization" && gender !== undefined) ? subject : undefined;
    }
    if (term.refers === "any" && term.number === "singular") return kind === "Person" ? subject : undefined;
    if (term.number === "plural") return kind === "Organization" && PLURAL.test(this.annotated.entities[subject]!.subtype ?? "") ? subject : undefined;
    return kind === "Organization" ? subject : undefined;
  }

  /** "Syria says it is willing": the subject of a complement clause is the one who speaks. */
  private speakerAbove(np: NounPhrase, context: SentenceContext): number | null | undefined {
    const clause = context.clauses.find((c) => c.subject === np && c.subjectBy === "here");
    const above = clause?.governor;
    const verb = above ? context.tokens[above.verb.head]! : undefined;
    if (!above?.subject || !verb || !context.lexicon.reportingVerbs.has(verb.lemma ?? verb.norm)) return undefined;
    return above.subject.mention !== null ? this.annotated.mentions[above.subject.mention]!.entity : (context.references.get(above.subject.head) ?? null);
  }

  /** The body that opens the sentence, when the pronoun comes later in it. */
  private subjectBefore(np: NounPhrase, { chunks }: SentenceContext): number | undefined {
    const first = chunks.find((c) => c.type === "np");
    if (first?.type !== "np" || first.case !== null || first.mention === null || first.to > np.from) return undefined;
    const { entity } = this.annotated.mentions[first.mention]!;
    // "the Kurdistan Workers' Party, or PKK"
    if (first.and.some((n) => n.mention === null || this.annotated.mentions[n.mention]!.entity !== entity)) return undefined;
    return this.annotated.entities[entity]!.kind === "Organization" ? entity : undefined;
  }

  private nominal(np: NounPhrase, context: SentenceContext): number | undefined {
    const { tokens, lexicon } = context;
    // "Coalition nations": a known organization's one-word name, though not marked as a name here
    if (np.noun !== null && np.head === np.from + 1 && !np.modifiers.length && np.mention === null && lexicon.grammar.hasCase && /^\p{Lu}/u.test(tokens[np.from]!.text)) {
      const known = knownNames(this.annotated).organizations.get(tokens[np.from]!.text.toLowerCase());
      if (known !== undefined) return known;
    }
    if (!np.definite) return undefined;
    // "Ukraine's General Staff said its troops": theirs, not those told of before
    if (np.noun === "forces" && lexicon.possessives.has(tokens[np.from]!.norm)) return undefined;
    const role = lexicon.roles.match(tokens, np.head);
    // « le chef de l'Etat »: the role has an of-phrase of its own
    if (role && (!np.of || role.length > 1) && !np.modifiers.length) return this.holder(np, role.length, context);
    if (np.modifiers.length || hasName(np) || np.to - np.from > 5 || np.of) return undefined;
    const head = lexicon.orgHeads.matchEnding(tokens, np.head + 1, np.from) ?? lexicon.orgHeads.match(tokens, np.head);
    const place = lexicon.placeHeads.match(tokens, np.head);
    if (place) {
      const wanted = PLACE_FAMILIES[place.value.subtype];
      // "the state" may mean anything
      const plain = lexicon.nouns.match(tokens, np.head)?.value === "territory";
      if (wanted && plain && !head) {
        const of = (types: readonly string[]) => this.near((e) => e.kind === "Place" && types.includes(e.entry?.subtype ?? e.subtype ?? ""));
        // "the town of Minova ... toward Goma. The town": what was called so, though a city was named since
        return of([place.value.subtype]) ?? of(wanted);
      }
    }
    // «القوات المسلحة»: the words behind the head say which
    const longer = lexicon.institutions.match(tokens, np.head);
    const institution = longer && longer.length > 1 && np.head + longer.length <= np.to ? longer : lexicon.institutions.matchEnding(tokens, np.head + 1, np.from);
    const state = institution && !LOOSE.has(institution.value) ? this.institution(institution.value, np, context) : undefined;
    if (state !== undefined) return state;
    return head ? this.body(np, head.value.subtype, context) : np.noun === "group" && !isPlural(np, context) ? this.accusedBefore(np, context) : undefined;
  }

  /** "the minister", "the Ukrainian leader", « le chef de l'Etat ». */
  private holder(np: NounPhrase, length: number, context: SentenceContext): number | undefined {
    const country = countryIn(np, context);
    for (const key of roleKeys(np.head, length, context)) {
      const known = this.roles.get(country ? `${key}|${country}` : key);
      if (known !== undefined) return known;
    }
    return country ? this.near((e) => e.kind === "Person" && e.country === country && e.entry !== null) : undefined;
  }

  /** "the army", "the ministry of defence": the one of the document, or of the country that it is about. */
  private institution(concept: string, np: NounPhrase | null, context: SentenceContext): number | undefined {
    const { annotated } = this;
    const fitting = knownNames(annotated).institutions.get(concept) ?? [];
    this.home ??= mainCountry(annotated, context.knowledge);
    const country = (np && countryIn(np, context)) ?? this.home;
    // "the Government of National Unity ... the government"
    const called = this.latest((e, at) => e.kind === "Organization" && !e.institution && e.subtype === INSTITUTIONS[concept]?.subtype && this.sentence - (this.told.get(at) ?? -9) <= 1);
    if (called !== undefined) return called;
    const own = fitting.find((at) => annotated.entities[at]!.institution!.country === country);
    // the one army that a report names may be the neighbour's: then it is meant where it was just told of
    const meant = own ?? (fitting.length === 1 && (!country || annotated.entities[fitting[0]!]!.mentions.length > 1) ? fitting[0] : this.near((_, at) => fitting.includes(at)));
    if (meant !== undefined || fitting.length > 1) return meant;
    const named = annotated.entities.findIndex((e) => e.mentions.length > 0 && e.kind === "Organization" && e.country === country && e.subtype === INSTITUTIONS[concept]?.subtype && OF_STATES.has(concept));
    if (named >= 0) return named;
    return country && OF_STATES.has(concept) ? context.finder.byInstitution(concept, country, context.knowledge) : undefined;
  }

  /** "the group", "the agency", « l'organisation »: one called so, else the nearest of its kind. */
  private body(np: NounPhrase, subtype: string, context: SentenceContext): number | undefined {
    const { lexicon, tokens } = context;
    const country = countryIn(np, context);
    const agrees = (e: DocEntity): boolean => e.kind === "Organization" && (!country || e.country === country);
    const key = lexicon.orgHeads.key(tokens[np.head]!.norm);
    const many = isPlural(np, context) && !PLURAL.test(subtype);
    const { norm } = tokens[np.head]!;
    // "the parties", "the groups": several, unless one bears just this word in its name
    const sameWord = this.latest((e) => agrees(e) && [...e.aliases].some((a) => lexicon.words(a).some((w) => (many ? w === norm : lexicon.orgHeads.key(w) === key))));
    if (sameWord !== undefined || many) return sameWord;
    const family = FAMILIES[subtype] ?? [subtype];
    const fits = (e: DocEntity): boolean => agrees(e) && family.includes(e.entry?.subtype ?? e.subtype ?? "");
    const subject = this.lastSubject;
    const accused = this.accusedBefore(np, context);
    if (accused !== undefined && fits(this.annotated.entities[accused]!)) return accused;
    const here = this.latest((e, at) => this.told.get(at) === this.sentence && fits(e));
    if (here !== undefined) return here;
    return subject !== null && fits(this.annotated.entities[subject]!) && this.sentence - (this.told.get(subject) ?? -9) <= 1 ? subject : this.near(fits);
  }

  /** "X accused Y. The group denies": whoever was accused is the one who denies. */
  private accusedBefore(np: NounPhrase, context: SentenceContext): number | undefined {
    if (!this.accused || this.sentence - this.accused.sentence > 1) return undefined;
    const clause = context.clauses.find((c) => c.subject === np && c.subjectBy === "here");
    return clause && !clause.verb.negated && sayingOf(clause, context) === "denial" ? this.accused.entity : undefined;
  }

  /** Whom the sentence says somebody accuses, for the one behind it. */
  private rememberAccused(context: SentenceContext): void {
    for (const clause of context.clauses) {
      const { object } = clause;
      if (!object || clause.verb.passive || clause.verb.negated || sayingOf(clause, context) !== "accusation") continue;
      const entity = object.mention !== null ? this.annotated.mentions[object.mention]!.entity : context.references.get(object.head);
      if (entity !== undefined && this.annotated.entities[entity]?.kind === "Organization") this.accused = { entity, sentence: this.sentence };
    }
  }

  /** The latest that fits, told of in this or one of the three sentences before. */
  private near(fits: (e: DocEntity, at: number) => boolean): number | undefined {
    return this.latest((e, at) => this.sentence - (this.told.get(at) ?? -9) <= 3 && fits(e, at));
  }
}

/** The country of an adjective of origin inside the phrase. */
function countryIn(np: NounPhrase, { tokens, knowledge }: SentenceContext): string | undefined {
  for (let k = np.from; k < np.to; k++) {
    const demonym = k === np.head ? undefined : knowledge.demonym(tokens[k]!.norm);
    if (demonym) return demonym.country;
  }
  return undefined;
}

/** Under which keys a role is remembered: by its words, by other words for the same, by its first word. */
function roleKeys(at: number, length: number, { tokens, lexicon }: SentenceContext): string[] {
  const words = tokens.slice(at, at + length).map((t) => lexicon.roles.key(t.norm)).join(" ");
  const same = lexicon.sameRoles.get(words);
  return [...new Set([...(same === undefined ? [] : [`=${same}`]), words, ...(same === undefined || length === 1 ? [lexicon.roles.key(tokens[at]!.norm)] : [])])];
}

/** Institutions that every state has one of, so that "the army" of a report on one country is its own. */
const OF_STATES = new Set(["army", "military", "government", "parliament"]);
/** Words for institutions that are told of any armed men. */
const LOOSE = new Set(["forces", "opposition", "special_forces"]);

/** Kinds of bodies that a head noun may point back to. */
const FAMILIES: Record<string, readonly string[] | undefined> = {
  armed_group: ["armed_group", "militia", "movement", "criminal"], militia: ["militia", "armed_group"], movement: ["movement", "armed_group", "party", "militia"],
  company: ["armed_group", "militia", "movement", "criminal", "company", "ngo"], igo: ["igo", "ngo", "armed_group", "movement"], party: ["party", "coalition", "igo", "opposition"],
  ngo: ["ngo"], government_agency: ["government_agency", "igo", "media", "intelligence_agency"], coalition: ["coalition", "military_coalition", "igo"], intelligence_agency: ["intelligence_agency"],
  government: ["government"], media: ["media"],
};

/** A description reaches to the comma or verb that ends it: "a spokesman [for the ministry],". */
function descriptionEnd(np: NounPhrase, { chunks }: SentenceContext): number {
  let at = chunkOf(np, chunks);
  let end = endOf(np);
  for (at++; at > 0 && at < chunks.length; at++) {
    const c = chunks[at]!;
    if (c.type !== "np" || c.case === null) break;
    end = endOf(c);
  }
  return end;
}

const PLURAL = /military|armed|forces|police|militia/;
const PLACE_FAMILIES: Record<string, string[] | undefined> = {
  city: ["city", "town", "capital"], town: ["town", "city"], village: ["village"], province: ["province", "admin1", "region"], country: ["country"], region: ["region", "province", "admin1"],
  governorate: ["province", "admin1"], capital: ["city", "capital"], district: ["district", "neighbourhood", "admin2"], neighbourhood: ["neighbourhood", "district"],
};

function hasName(np: NounPhrase): boolean {
  for (let n: NounPhrase | null = np.of; n; n = n.of) if (n.mention !== null || n.modifiers.length) return true;
  return false;
}

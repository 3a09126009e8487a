/**
 * What a language gives to the shared code. A language is one folder of data and a few rules; shared code never asks
 * which language it works on, only what the language declares. All terms are in natural spelling, lower case where the
 * script has case; shared code folds them (text/fold) before look-up. Several words in a term are separated by spaces.
 */
export * from "./expressions.js";
import type { Stance } from "../model/index.js";
import type { TokenRules } from "../text/rules.js";
import type { BlockLexicon, CountLexicon, DateLexicon, LanguageProfile, NumberLexicon } from "./expressions.js";
import type { Token, Upos } from "../text/token.js";

/** Prepositions by what they introduce; each language maps its own words to these. */
export type Case = "by" | "against" | "with" | "on" | "to" | "from" | "of" | "in" | "for" | "about" | "after" | "before" | "despite" | "as" | "between" | "near";

export interface RoleTerm {
  term: string;
  /** Relation from the person to the organization or place it is a role in. */
  relation: "HOLDS_ROLE" | "LEADS" | "SPOKESPERSON_FOR" | "MEMBER_OF";
}

export interface HeadTerm {
  term: string;
  subtype: string;
}

export interface PlaceHeadTerm extends HeadTerm {
  /** Where the head stands: "before" its name (city of X, حي X, province d'X), "after" it (X district), or "both". */
  position: "before" | "after" | "both";
}

/** Classes of people, things and ideas that triggers may require of their arguments. */
export type NounClass =
  | "civilians"   // civilians, residents, families, refugees, women, protesters
  | "armed"       // militants, rebels, fighters, gunmen, terrorists
  | "forces"      // troops, soldiers, army, police, units, jets
  | "officials"   // officials, ministers, leaders, envoys, diplomats
  | "person"      // man, journalist, commander
  | "weapon"      // bomb, rocket, missile, artillery
  | "building"    // house, school, hospital, mosque, convoy
  | "territory"   // city, village, area, positions, stronghold, border
  | "operation"   // offensive, operation, campaign, attack, battle
  | "talks"       // talks, meeting, summit, negotiations
  | "deal"        // agreement, ceasefire, truce, deal
  | "aid"         // aid, relief, assistance, support
  | "sanctions"   // sanctions, embargo, restrictions, ban
  | "media"       // video, statement, report, photos, leaflets
  | "protest"     // protest, strike (labour), rally
  | "prisoners"   // prisoners, hostages, detainees
  | "inquiry"     // investigation, probe
  | "group";      // any other plural of people: people, members, countries

export interface NounTerm {
  term: string;
  class: NounClass;
}

export interface NameLexicon {
  /** Before (or after) a person's name, no part of it: Mr., Dr., Sheikh, Mme, السيد, الشيخ. */
  honorifics: string[];
  /** Military and police ranks in every usual short form: lieutenant general, brig. gen., colonel, العميد الركن. */
  ranks: string[];
  roles: RoleTerm[];
  /** Roles that are told in several ways: prime minister, premier, head of government. */
  sameRoles: string[][];
  /** Common nouns that head an organization's name or description. */
  orgHeads: HeadTerm[];
  placeHeads: PlaceHeadTerm[];
  /** northern, est, الغربي ... as adjectives or nouns of direction. */
  directions: string[];
  nouns: NounTerm[];
  /** Titles and offices of several, whose names follow joined: MM., Presidents. */
  titlesOfSeveral?: string[];
  /** Lower-case words that may stand inside a person's or organization's name: al, bin, de, of, and. */
  nameParticles: string[];
  /** Capitalised (or initial) words that are no name: weekdays, months, pronouns, God ... */
  notNames: string[];
  /** Nouns of members or causes that stand between the head of a body's name and a place or definite noun: «شبكة أطباء السودان». */
  professions?: string[];
  /** Heads of organizations that are so only with a capital: « la Mission de soutien à la sécurité ». */
  capitalHeads?: string[];
  /** Nouns that, right behind the name of an organization, only say what it is: group, movement, alliance. */
  descriptors: string[];
  /** Nouns and verbs (lemmas) of ways to somewhere: a name that "to" joins to them is mostly a place. */
  journeys?: string[];
  /** Lemmas of verbs whose bare object is a place more often than anybody: "seized Bunagana"; those that take it behind "of" or "from" as well. */
  takings?: string[];
  /** Words that make a capitalised phrase the name of a thing, by where they stand: Operation X, HMS X; X Treaty, X Day. */
  things: { before: string[]; after: string[]; vessels?: string[] };
  /** Given names common enough to signal a person. */
  givenNames: string[];
}

/**
 * How a trigger's grammatical slots map to roles. "transitive": subject acts on object. "undergoer": the subject is the
 * target (die, be besieged) and a by/at-the-hands phrase the actor. "intransitive": the subject acts, an object or a
 * place phrase is the place. "reciprocal": subject and with-phrase both act. "place-object": the object is a place that
 * is both place and target (capture, enter). "agentless": only place and time.
 */
export type Frame = "transitive" | "undergoer" | "intransitive" | "reciprocal" | "place-object" | "agentless";

export interface TriggerEntry {
  /** A subtype of schema/events; its type and mode follow. */
  subtype: string;
  /**
   * Verb lemmas (infinitive; Arabic: past 3ms "/" present 3ms, e.g. "قصف/يقصف"), each optionally with further words that
   * must follow within the clause, adjacent or around the object: "gun down", "open fire", "hold talks", "take control of".
   */
  verbs?: string[];
  /** Noun lemmas or noun phrases: airstrike, air raid, suicide bombing, غارة جوية. Engine handles plural and article. */
  nouns?: string[];
  /** Fixed wordings matched on folded surface words wherever they stand: "human shields", "in the hands of". */
  phrases?: string[];
  /** For verbs; default "transitive". Nouns: "X of Y" and "by" follow the same frame. */
  frame?: Frame;
  /**
   * For ambiguous verbs: the object (or for intransitives the subject) must be of one of these classes, or of an entity
   * kind. For a noun, what it is done to ("the fall of Ramadi"): asked for where the entry has no verbs, else preferred.
   */
  object?: (NounClass | "Person" | "Organization" | "Place")[];
  subject?: (NounClass | "Person" | "Organization" | "Place")[];
  /** For verbs whose doer says what is done: the head of the subject (in the passive, of the by-phrase) is one of these nouns. */
  agentNouns?: string[];
  /** Its passive without a by-phrase only describes: "armed men", « des hommes équipés ». */
  adjectival?: boolean;
  /** Overrides of case → role: {against: "target", to: "target", for: null}. */
  cases?: Partial<Record<Case, "actor" | "target" | "place" | null>>;
  /**
   * True when the verb decides the event type and an event word in its complement is no event of its own:
   * "threaten to attack", "agree to withdraw", "refuse to meet", "call for an investigation", "demand the release".
   */
  governs?: boolean;
  /** Status that the trigger gives to an event word in its complement instead of being an event itself ("plan to", "fail to"). */
  confidence?: number;
}

export interface ReportingEntry {
  verbs?: string[];
  /** Nouns that name a statement: claim, allegation, denial, announcement. */
  nouns?: string[];
  /** A statement kind of schema/statements. */
  kind: string;
  stance: Stance;
  /** The wording keeps a distance from what is said: claim, allege, prétendre, زعم. */
  hedged?: boolean;
  /** Whoever says it takes for granted that it happened: condemn, deplore. */
  factive?: boolean;
  /** What is said may be a noun: "report an attack", « évoquer une attaque ». Other kinds than claims always may. */
  noun?: boolean;
  /** Forms that say more of a speaker told before, as written: «محذرا», «مؤكدة». */
  participles?: string[];
}

/** Wordings in what is said that speak for its kind; see extract/statements/kind.ts. */
export type SpeechSignal = "falsehood" | "retaliation" | "readiness" | "need" | "blame" | "belief" | "judgement" | "cause";

export interface ReportingLexicon {
  entries: ReportingEntry[];
  signals: Record<SpeechSignal, string[]>;
  /** Reporting verbs whose subject may be a thing: show, suggest, find. Lemmas as above. */
  evidential: string[];
  /** "contrary to what X says", « contrairement à », «خلافا لما»: answers X. */
  contrary: string[];
  /** "according to", « selon », « d'après », «بحسب», «وفقا لـ». */
  accordingTo: string[];
  /** Words that make an event alleged: allegedly, reportedly, présumé, مزعوم, purportedly. */
  alleged: string[];
  /** Verbs and words that make their complement planned: plan to, intend, prepare, will, يعتزم, سوف. */
  planned: string[];
  /** may, might, would, if, could, ready to, قد, ربما, si. */
  hypothetical: string[];
  /** not, never, no, without, failed to, ne … pas, لم, لن, ليس. */
  negation: string[];
  /** What a source asks for that wants no name: "on condition of anonymity", «عدم ذكر اسمه». Verbs with it tell no demand. */
  anonymity: string[];
}

export interface Lemma {
  lemma: string;
  pos: "VERB" | "NOUN" | "ADJ";
  passive?: boolean;
}

/** Form → candidate lemmas, most likely first; lemmas in folded spelling. Pure and cached by the caller. */
export interface Morphology {
  lemmas(norm: string, pos?: Upos): readonly Lemma[];
  /** Whether the language's word list has the word or a form of it; where there is no such list, words are not mended. */
  has?(norm: string): boolean;
}

/** Fills pos, lemma, verb, passive, past of each token of one sentence, in place. */
export interface Tagger {
  tag(tokens: Token[]): void;
}

export interface PronounTerm {
  term: string;
  number: "singular" | "plural";
  /** What it may stand for: people only, things and organizations, or any. */
  refers: "person" | "thing" | "any";
  /** Where pronouns agree with what they stand for; see Grammar.genders. */
  gender?: "m" | "f";
}

/** A kind of state institution that has a counterpart in every country, named alike in all languages. */
export interface InstitutionTerm {
  /** Language-neutral id: "ministry.defense", "army", "air_force". */
  concept: string;
  terms: string[];
}

/** Closed-class words and word order: what shallow parsing needs of a language. */
/**
 * A verb that relates its subject to another: "X leads Y", "X belongs to Y". With `by`, the other stands in a phrase of one of
 * these cases, else it is the object. `reverse`: from the other to the subject ("Y includes X").
 */
export interface RelationVerb {
  /** Lemma as in the trigger lexicon; further words must follow ("made up of" is written with its passive participle). */
  verb: string;
  relation: "LEADS" | "MEMBER_OF" | "SUPPORTS" | "LOCATED_IN" | "FROM" | "COORDINATES_WITH" | "ALLY_OF" | "PART_OF";
  by?: Case[];
  reverse?: boolean;
  /** In the passive, with a by-phrase unless `by` says otherwise. */
  passive?: boolean;
}

export interface Grammar {
  hasCase: boolean;
  direction: "ltr" | "rtl";
  /** A definite article written as a prefix of the noun (ال), or null. */
  articlePrefix: string | null;
  /** The subject usually follows the verb. */
  verbFirst: boolean;
  /** Where nouns take nouns without a preposition: whether the second, by the endings of both, belongs to no phrase with the first. */
  genitiveEnds?(first: Token, second: Token): boolean;
  /** What the ending of a noun right behind a verb says it is to the verb, and the form of the verb of what stands behind it. */
  slotOf?(verb: Token, noun: Token): "subject" | "object" | null;
  /** Whether a complementizer with a pronoun hung on it and the verb behind it speak of the same one: «إنها دمرت», not «إنه تم». */
  agrees?(complementizer: string, verb: string): boolean;
  /** Adjectives and demonyms follow the noun they modify. */
  adjectiveAfter: boolean;
  /** Single- or multi-word prepositions; the longest match counts. */
  prepositions: Record<string, Case>;
  /** Cases that behind a noun say where it is, besides "in": « les combattants à Kidal ». */
  locatives?: Case[];
  relatives: string[];
  /** Those that take up the whole clause before: «…، ما أدى إلى …». */
  sentenceRelatives?: string[];
  /** Introduce the content of a statement: that, que, أن. */
  complementizers: string[];
  /** Behind a comma they set something else beside what was said: "while France …", « tandis que », «فيما». */
  meanwhile: string[];
  subordinators: string[];
  coordinators: string[];
  /** Articles and demonstratives that point back: the, this, these, ce, هذا. */
  definite: string[];
  indefinite: string[];
  /** Words for all of a whole: «جميع». */
  universal?: string[];
  pronouns: PronounTerm[];
  /** Prepositions with a pronoun hung on them, by what the preposition says: «منهم». */
  pronounCases?: Partial<Record<Case, string[]>>;
  /** Articles, titles and nouns without an article of their own that tell the gender of the phrase that they open. */
  genders?: { m: string[]; f: string[] };
  /** Lemmas of verbs, and words before a verb, with which « il » stands for nobody: « il faut », « il y a ». */
  impersonals?: string[];
  /** Wordings that stand anywhere in a clause and are no part of it: « par ailleurs », « de son côté ». */
  adverbials?: string[];
  /** Wordings for whoever was named last: « ce dernier ». */
  latter?: string[];
  /** A negation that only limits: « ne … que ». */
  restriction?: { first: string[]; then: string[] };
  /** Pronouns right before a verb that are its subject and no part of its group: il, elle. */
  subjectPronouns?: string[];
  possessives: PronounTerm[];
  /** Lemmas of verbs that make a passive with a participle. */
  passiveAuxiliaries: string[];
  /** Infinitives that make a perfect with the participle behind them: « avoir ». */
  perfectAuxiliaries?: string[];
  /** How a participle ends that goes on with a perfect before it, whose auxiliary is said once; agreement would say that it describes a noun. */
  joinedPerfect?: RegExp;
  /** Words of obligation in a verb group, and of the plain future: must; will. */
  obligation: string[];
  future: string[];
  /** Words of sport, in whose sentences "beat", "attack" and "strike" mean no violence; and of money, which falls and is hit. */
  otherTopics?: { sport: string[]; money: string[]; law: string[]; accidents?: string[] };
  /** Ending of counted nouns that the noun lexicon lists without it: «مدنيا». */
  accusativeEnding?: string;
  /** Endings that a noun loses before another noun that it governs: whoever has one governs none. */
  closedEndings?: string[];
  /** A noun governs the noun right behind it: «مقتل جندي». */
  constructState?: boolean;
  /** Ending of plural nouns and of the third person alike ("strikes"), where headlines leave a tagger in doubt. */
  presentEnding?: string;
  /** What the form of a verb itself says of its reality, from its folded spelling and lemma: « fermera », « aurait », «سيلتقي». */
  moodOf?(norm: string, lemma: string | undefined): "future" | "conditional" | null;
  /** Particles that make a present a possibility and a past a fact: «قد». */
  maybeBeforePresent?: string[];
  /** What is said may follow without a complementizer: "said troops had left". */
  bareComplements?: boolean;
  /** Verbs by which somebody takes an act for his own: "claimed the attack". */
  ownsUp?: string[];
  /** Prepositions that say whom or what shots and missiles are for: "fired at", "opened fire on". */
  aims?: string[];
  /** Verbs behind which it always does, and that take no noun: what looks like a participle behind them and a noun is the verb of a clause. */
  bareSayings?: string[];
  /** I, we, our: words, endings of nouns and verbs, and the shape of verbs that have no pronoun. */
  firstPerson: { words: string[]; endings?: string[]; verbs?: RegExp };
  /** Endings that hang a third person on its noun or complementizer: «قواته», «أنها». */
  ownSuffix?: RegExp;
  /** Pronouns that make the auxiliary "to be" no passive: se, s'. */
  reflexives: string[];
  /** Verbs that form their perfect with "to be" without being passive: venir, mourir. */
  unaccusatives: string[];
  /** Verbs that say of an event noun in their subject that it happened: break out, éclater, اندلع. Lemmas, as above. */
  occurrence?: string[];
  /** Verbs whose subject is a fight, and whose object and to-phrase are its sides: « opposer ». Lemmas, as above. */
  opposingVerbs?: string[];
  /** Verbs whose subject brings about what their object or phrase tells: «أسفر الهجوم عن مقتل …». Lemmas, as above. */
  resultVerbs?: string[];
  /** The forms of a verb that, without an object, may be a passive that nothing marks: any, a lone past, a lone participle. */
  unmarkedPassive?: "any" | "past" | "participle";
  /** Verbs that only carry an event noun: launch, carry out, mener, شن. Lemmas as in the trigger lexicon. */
  lightVerbs: string[];
  /** Verbs whose subject undergoes what their object tells: suffer (an attack), survive, escape, face. */
  sufferVerbs?: string[];
  /** Nouns that only count the dead and hurt, and say nothing of who they are. */
  casualties?: string[];
  /** Verbs that only say how things stand: remain. Lemmas. */
  stateVerbs?: string[];
  /** Conjunctions behind which a present tells what is still to come: until. */
  prospective?: string[];
  /** Conjunctions that tell how something came about: "killed when a bomb went off". */
  occasions?: string[];
  /** Verbs of refusing: what their complement tells is turned down, not only left undone. Lemmas. */
  refusing?: string[];
  /** Verbs that speak of an act that took place, also where they are negated: « n'a pas été revendiqué ». Lemmas. */
  owningVerbs?: string[];
  /** What forces have, which an attack "of" it is on: « l'attaque d'un convoi ». */
  assailed?: string[];
  /** Verbs of ending: what has not ended goes on. Lemmas. */
  ceasing?: string[];
  /** Verbs whose subject relays what their object (or from-phrase) says: cite, quote, citer, نقل. */
  citingVerbs: string[];
  /** Verbs of saying whose bare object is whom it is said to, and whose subject never stands behind them: tell. Lemmas. */
  addressingVerbs?: string[];
  /** Where verbs stand first: those with whom they accuse right behind them, who is no subject though no other noun stands there. */
  accusingVerbs?: string[];
  /** Words after a hyphen or in a reduced clause that relate two actors: led, backed, held. */
  linkParticiples: { term: string; relation: "LEADS" | "SUPPORTS" | "CONTROLS" | "AFFILIATED_WITH" | "ALLY_OF" }[];
  institutions: InstitutionTerm[];
  /** Words that, after a demonym or country, name its side as a whole without being a name: troops, jets, aircraft. */
  plainForces: string[];
  /** Words of direction by the part they name: north, south, east, west, centre (and combinations). */
  directions: Record<string, string>;
  /** Verbs of holding a place, and nouns for the hold or the place held. Lemmas as in the trigger lexicon. */
  controlVerbs: string[];
  controlNouns: string[];
  /** What stands between a body and its members: made up of, « regroupant », «الذي يضم». */
  memberTerms: string[];
  /** What stands between a body and where it has its seat: «مقرها», « dont le siège est à ». */
  seatTerms: string[];
  /** Words for a seat of government: capital, « chef-lieu », «عاصمة». */
  capitals: string[];
  /** Units of forces, each larger than the ones before: platoon, company, battalion. */
  units: string[];
  /** Nouns of long hostilities, which one is in or wages: fight, war, struggle. */
  fightNouns: string[];
  /** "counterpart", « homologue », «نظير»: carries over the role of the person before. */
  counterparts: string[];
  /** Endings of nouns that name people by what they do or where they belong: settlers, nationalists, colons, ـون. */
  agentEndings: string[];
  /** Those of one alone, where the language marks the plural at the end: bomber, gunman, militant. */
  oneAgent?: string[];
  relationVerbs: RelationVerb[];
  /** Nouns of help that one gives "in support of" another or has "with the support of" another. */
  supportNouns: string[];
  /** What one claims who owns up to an act: "responsibility", «مسؤولية», also with a possessive ending. */
  responsibility: string[];
  /** Units of length, where what is so far off stands right behind them: «60 كيلومترا شمالي الأبيض». */
  lengthUnits?: string[];
  /** Nouns that name a part of a body by its whole: wing, branch; member; offshoot. */
  partNouns: { relation: "PART_OF" | "MEMBER_OF" | "AFFILIATED_WITH"; nouns: string[] }[];
  /** Words that introduce a person's name: named, known as, المدعو, dit. */
  nameIntroducers: string[];
}

/** A language as shared code sees it. */
export interface Language {
  code: string;
  tokens: TokenRules;
  profile: LanguageProfile;
  layout: BlockLexicon;
  grammar: Grammar;
  names: NameLexicon;
  numbers: NumberLexicon;
  counts: CountLexicon;
  dates: DateLexicon;
  triggers: TriggerEntry[];
  reporting: ReportingLexicon;
  morphology: Morphology;
  /** Surface stems under which a lexicon entry is indexed, to meet Morphology.lemmas. */
  forms(entry: string): string[];
}

/** What the candidate generators look at: one sentence, its words' shapes, and look-ups made once for each token. */
import { ByForm } from "../../text/forms.js";
import type { Token } from "../../text/token.js";
import type { Lexicon } from "../lexicon.js";
import { splitRole } from "../splitRole.js";
import type { PhraseIndex } from "../phrases.js";
import type { GazetteerEntry, InnerName, Knowledge } from "../types.js";

/** "cap", "upper", "low"; "plain" in scripts without case. */
export type Shape = "cap" | "upper" | "low" | "num" | "punct" | "plain";

/** A known name that starts at a token. */
export interface Known {
  length: number;
  candidates: GazetteerEntry[];
}

export interface Origin {
  from: number;
  to: number;
  inner: InnerName;
}

/** What a word may begin, as bits: so that most look-ups of most words are never made. */
export const ORG_HEAD = 1, PLACE_HEAD = 2, INSTITUTION = 4, TITLE = 8, DIRECTION = 16;

export class NameContext {
  readonly shapes: Shape[];
  /** Most letters of the sentence are capitals: capitals say nothing. */
  readonly shouting: boolean;
  /** Nearly every word is capitalised, as in headlines: capitals say little. */
  readonly titled: boolean;
  readonly hasCase: boolean;
  private readonly masks: number[];
  private readonly words: Word[];
  private readonly names: (Known | null | undefined)[];
  private readonly origins: (Origin | null | undefined)[];

  constructor(readonly tokens: readonly Token[], readonly lexicon: Lexicon, readonly knowledge: Knowledge) {
    const n = tokens.length;
    const words = wordsOf(lexicon, knowledge);
    this.hasCase = lexicon.grammar.hasCase;
    this.shapes = new Array<Shape>(n);
    this.masks = new Array<number>(n);
    this.words = new Array<Word>(n);
    let caps = 0;
    let upper = 0;
    let low = 0;
    for (let i = 0; i < n; i++) {
      const token = tokens[i]!;
      const word = (this.words[i] = words.of(token));
      const shape = (this.shapes[i] = word.shape);
      if (shape === "cap") caps++;
      else if (shape === "upper") upper++;
      else if (shape === "low") low++;
      this.masks[i] = token.lemma === word.lemma ? word.mask : words.withLemma(word, token.lemma);
    }
    const letters = caps + upper + low;
    this.shouting = this.hasCase && letters > 3 && upper > 0.7 * letters;
    this.titled = this.hasCase && !this.shouting && letters >= 6 && caps + upper > 0.7 * letters;
    this.names = new Array<Known | null | undefined>(n);
    this.origins = new Array<Origin | null | undefined>(n);
  }

  /** Whether token i may begin a term of the kinds in `bits`. */
  may(i: number, bits: number): boolean {
    return (this.masks[i]! & bits) !== 0;
  }

  capital(i: number): boolean {
    const shape = this.shapes[i];
    return shape === "cap" || shape === "upper";
  }

  /** The longest known name that starts at token i. */
  known(i: number): Known | undefined {
    // a line may end with a type word
    if (i >= this.tokens.length) return undefined;
    let found = this.names[i];
    if (found === undefined) {
      const worth = this.shapes[i] !== "low" || this.words[i]!.opensName;
      found = worth ? (this.knowledge.match(this.tokens, i)[0] ?? null) : null;
      if (!found && this.hasCase && this.capital(i)) found = this.arabicArticle(i);
      this.names[i] = found = found && this.articled(i, found) ? null : found;
    }
    return found ?? undefined;
  }

  /** "the Sudan" is Sudan with its article, which may open a longer name: "the Sudan Liberation Movement". */
  private articled(i: number, { length, candidates }: Known): boolean {
    if (length < 2 || candidates[0]!.kind !== "Place" || !this.hasCase || !this.lexicon.definite.has(this.tokens[i]!.norm)) return false;
    return this.knowledge.find?.(this.tokens.slice(i + 1, i + length).map((t) => t.norm).join(" "))?.ref === candidates[0]!.ref;
  }

  /** "El Geneina", "Al-Geneina": the tables may list a city without its article. */
  private arabicArticle(i: number): Known | null {
    const { tokens, knowledge } = this;
    const { norm } = tokens[i]!;
    const glued = GLUED_ARTICLE.exec(norm)?.[1];
    const at = glued === undefined ? i + 1 : i;
    if (glued === undefined && !((norm === "al" || norm === "el") && this.capital(at))) return null;
    const found = glued === undefined ? knowledge.match(tokens, at)[0] : undefined;
    const bare = glued === undefined ? found?.candidates : [knowledge.find?.(glued)].filter((e) => e !== undefined);
    const candidates = (bare ?? []).filter((e) => e.kind === "Place" && e.subtype !== "country" && (e.population ?? 0) >= LARGE);
    const stats = knowledge.nameStats(glued ?? tokens[at]!.norm);
    if (!candidates.length || (stats && stats.person > stats.place)) return null;
    return { length: at - i + (found?.length ?? 1), candidates };
  }

  /** A known place that starts at token i. */
  place(i: number): { length: number; entry: GazetteerEntry } | undefined {
    const known = this.known(i);
    const entry = known?.candidates.find((c) => c.kind === "Place");
    return known && entry ? { length: known.length, entry } : undefined;
  }

  /** An adjective of origin or a country's name at token i. */
  origin(i: number): Origin | undefined {
    let found = this.origins[i];
    if (found === undefined) this.origins[i] = found = this.findOrigin(i) ?? null;
    return found ?? undefined;
  }

  /** A country's name at token i. */
  state(i: number): Origin | undefined {
    const known = this.capital(i) || !this.hasCase ? this.known(i) : undefined;
    const country = known?.candidates.find((c) => c.kind === "Place" && c.subtype === "country");
    if (!known || !country || (known.length > 1 && !this.hasCase)) return undefined;
    const last = this.tokens[i + known.length - 1]!;
    return { from: i, to: i + known.length, inner: { start: this.tokens[i]!.start, end: last.end, entry: country, role: "name" } };
  }

  /** A country's name that ends at token i: "South Africa" before "'s army". */
  stateEnding(i: number): Origin | undefined {
    for (let from = Math.max(0, i + 1 - LONGEST_STATE); from <= i; from++) {
      const found = this.state(from);
      if (found && found.to === i + 1) return found;
    }
    return undefined;
  }

  /** Whether token i stands inside the words of a role that begins before it: "Minister of Defence", « ministre français des Affaires étrangères ». */
  inRole(i: number): boolean {
    const { tokens, lexicon } = this;
    for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
      if (!this.may(k, TITLE)) continue;
      const role = lexicon.roles.match(tokens, k);
      if (role && k + role.length > i) return true;
      const split = splitRole(tokens, k, lexicon, this.knowledge);
      if (split && split.to > i) return true;
    }
    return false;
  }

  /** Whether token i stands inside words of place: « à l'est de Deir Ezzor » is beside it, no part of it. */
  beside(i: number): boolean {
    const { tokens, lexicon } = this;
    for (let k = Math.max(0, i - 2); k < i; k++) {
      const found = lexicon.prepositions.match(tokens, k);
      if (found && k + found.length > i) return true;
    }
    return false;
  }

  /** Whether a capitalised role, rank or title of a person ends right before token i. */
  titleEnding(i: number): boolean {
    if (!this.capital(i - 1)) return false;
    const { tokens, lexicon } = this;
    return lexicon.honorifics.matchEnding(tokens, i) !== undefined || lexicon.ranks.matchEnding(tokens, i) !== undefined || lexicon.roles.matchEnding(tokens, i) !== undefined;
  }

  /** Of the names in which token i stood in the corpora, the share that were persons' names. */
  personShare(i: number): number {
    return this.words[i]!.personShare;
  }

  private findOrigin(i: number): Origin | undefined {
    const { tokens, hasCase, lexicon, knowledge } = this;
    const token = tokens[i]!;
    if (hasCase && !this.capital(i) && !(lexicon.grammar.adjectiveAfter && this.shapes[i] === "low")) return undefined;
    if (hasCase && i + 1 < tokens.length && this.capital(i + 1)) {
      const double = knowledge.demonym(`${token.norm} ${tokens[i + 1]!.norm}`);
      if (double) return { from: i, to: i + 2, inner: { start: token.start, end: tokens[i + 1]!.end, entry: double.entry, role: "demonym" } };
    }
    const demonym = this.words[i]!.demonym ? knowledge.demonym(token.norm) : undefined;
    if (demonym) return { from: i, to: i + 1, inner: { start: token.start, end: token.end, entry: demonym.entry, role: "demonym" } };
    return this.accusativeOrigin(i) ?? this.state(i);
  }

  /** «قصفا روسيا»: behind an indefinite noun in the accusative no country, but an adjective of origin in the same case. */
  accusativeOrigin(i: number): Origin | undefined {
    const { tokens, lexicon, knowledge } = this;
    const { norm, start, end } = tokens[i]!;
    const ending = lexicon.grammar.accusativeEnding;
    const noun = tokens[i - 1];
    if (ending === undefined || !noun || noun.pos !== "NOUN" || !norm.endsWith(ending) || !noun.norm.endsWith(ending) || noun.lemma !== noun.norm.slice(0, -ending.length)) return undefined;
    const demonym = knowledge.demonym(norm.slice(0, -ending.length));
    return demonym ? { from: i, to: i + 1, inner: { start, end, entry: demonym.entry, role: "demonym" } } : undefined;
  }

  /** An adjective of origin or a country's name that ends at token i. */
  originEnding(i: number): Origin | undefined {
    // the longer one first: South Africans are not Africans
    for (let from = Math.max(0, i - 2); from <= i; from++) {
      const found = this.origin(from);
      if (found && found.to === i + 1) return found;
    }
    return undefined;
  }
}

const GLUED_ARTICLE = /^(?:al|el|as|ash|ad|an|ar|at|az)-(.{3,})$/;
/** "Democratic Republic of the Congo", as tokens. */
const LONGEST_STATE = 5;
/** Smaller places share their names with too many families. */
const LARGE = 20_000;

/** True for a token that may be (part of) a name by its shape. */
export const namelike = (shape: Shape | undefined): boolean => shape === "cap" || shape === "upper" || shape === "plain";

function makeShape(text: string): Shape {
  const first = String.fromCodePoint(text.codePointAt(0)!);
  if (/\p{N}/u.test(first)) return "num";
  if (!/\p{L}/u.test(first)) return "punct";
  if (first.toLowerCase() === first.toUpperCase()) return "plain";
  if (first === first.toLowerCase()) {
    // iPhone, al-Baghdadi, d'Anbar: a capital after a lower-case prefix and a hyphen or apostrophe makes a name
    return /^\p{Ll}{1,4}[-'’]\p{Lu}/u.test(text) ? "cap" : "low";
  }
  const letters = text.replace(/[^\p{L}]/gu, "");
  return letters.length > 1 && letters === letters.toUpperCase() ? "upper" : "cap";
}

/** What is known of a word wherever it stands. */
interface Word {
  readonly shape: Shape;
  /** Whether the name of an actor begins with it though it may be written small. */
  readonly opensName: boolean;
  readonly demonym: boolean;
  readonly personShare: number;
  /** Which lists of the lexicon it may begin a term of. */
  readonly own: number;
  /** The same for the word with the lemma that it had last. */
  mask: number;
  lemma: string | undefined;
}

/** The words of a language, each looked up once. */
class Words {
  private readonly byForm: ByForm<Word>;
  private readonly masks = new Map<string, number>();

  constructor(private readonly lexicon: Lexicon, readonly knowledge: Knowledge) {
    this.byForm = new ByForm(({ text, norm }) => {
      const stats = knowledge.nameStats(norm);
      const own = this.make(norm);
      return {
        shape: makeShape(text), opensName: knowledge.opensName?.(norm) ?? true, demonym: knowledge.demonym(norm) !== undefined,
        personShare: stats ? stats.person / (stats.person + stats.org + stats.place + 1) : 0, own, mask: own, lemma: undefined,
      };
    });
  }

  of(token: Token): Word {
    return this.byForm.of(token);
  }

  withLemma(word: Word, lemma: string | undefined): number {
    word.lemma = lemma;
    return (word.mask = lemma === undefined ? word.own : word.own | this.maskOf(lemma));
  }

  private maskOf(word: string): number {
    let mask = this.masks.get(word);
    if (mask === undefined) {
      if (this.masks.size >= LIMIT) this.masks.clear();
      this.masks.set(word, (mask = this.make(word)));
    }
    return mask;
  }

  private make(word: string): number {
    const { lexicon } = this;
    const begins = (index: PhraseIndex<unknown>, bit: number) => (index.begins(word) ? bit : 0);
    const bare = lexicon.article && word.startsWith(lexicon.article) ? word.slice(lexicon.article.length) : word;
    return begins(lexicon.orgHeads, ORG_HEAD) | begins(lexicon.placeHeads, PLACE_HEAD) | begins(lexicon.institutions, INSTITUTION)
      | begins(lexicon.roles, TITLE) | begins(lexicon.ranks, TITLE) | begins(lexicon.honorifics, TITLE)
      | (lexicon.directions.has(word) || lexicon.directions.has(bare) ? DIRECTION : 0);
  }
}
const LIMIT = 50_000;

const byLexicon = new WeakMap<Lexicon, Words>();

function wordsOf(lexicon: Lexicon, knowledge: Knowledge): Words {
  let words = byLexicon.get(lexicon);
  if (words?.knowledge !== knowledge) byLexicon.set(lexicon, (words = new Words(lexicon, knowledge)));
  return words;
}

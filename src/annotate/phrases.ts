import { ByForm } from "../text/forms.js";
import type { Token } from "../text/token.js";

/** Of a small integer of V8. */
const BITS = 30;

/** In which indexes of a lexicon terms begin, and end, with a word: a bit for each, in two numbers. A bit that is set says "perhaps", as indexes may share it. */
class Marks {
  begins = 0;
  begins2 = 0;
  ends = 0;
  ends2 = 0;
}

/** The same of a token's form, with those of terms that begin with the lemma it had last. */
class FormMarks extends Marks {
  lemma: string | undefined = undefined;
  /** Under what the lemma is looked up, where it differs from the word. */
  lemmaKey: string | undefined = undefined;
  own = 0;
  own2 = 0;

  /** @param key under what the word is looked up */
  constructor(readonly key: string) {
    super();
  }
}

/** What all indexes of a lexicon say of a word, so that it is looked up once, and not in each of them. */
export class Openings {
  private readonly byWord = new Map<string, Marks>();
  private readonly byForm = new ByForm((token): FormMarks => this.read(token));
  private indexes = 0;

  /** @param articlePrefix a prefix that is ignored on both sides (folded), such as ال */
  constructor(private readonly articlePrefix: string | null = null) {}

  /** The number of a new index. */
  enter(): number {
    return this.indexes++;
  }

  /** The form of a word under which it is looked up. */
  key(norm: string): string {
    const p = this.articlePrefix;
    return p && norm.length > p.length + 1 && norm.startsWith(p) ? bare(norm, p.length) : norm;
  }

  /** The marks of a word, for a term to be put in. */
  at(key: string): Marks {
    let marks = this.byWord.get(key);
    if (!marks) this.byWord.set(key, (marks = new Marks()));
    this.byForm.clear();
    return marks;
  }

  /** Under what a token's word is looked up. */
  keyOf(token: Token): string {
    return this.byForm.of(token).key;
  }

  of(token: Token): FormMarks {
    const marks = this.byForm.of(token);
    if (token.lemma !== marks.lemma) this.withLemma(marks, token);
    return marks;
  }

  private read({ norm }: Token): FormMarks {
    const key = this.key(norm);
    const known = this.byWord.get(key);
    const marks = new FormMarks(key);
    if (!known) return marks;
    marks.begins = marks.own = known.begins;
    marks.begins2 = marks.own2 = known.begins2;
    marks.ends = known.ends;
    marks.ends2 = known.ends2;
    return marks;
  }

  private withLemma(marks: FormMarks, { lemma, norm }: Token): void {
    const key = lemma === undefined ? undefined : this.key(lemma);
    const known = key === undefined ? undefined : this.byWord.get(key);
    marks.lemma = lemma;
    marks.lemmaKey = lemma === norm ? undefined : key;
    marks.begins = marks.own | (known ? known.begins : 0);
    marks.begins2 = marks.own2 | (known ? known.begins2 : 0);
  }
}

/** A look-up of one- or many-word terms over folded tokens: the longest term that starts at a token wins. */
export class PhraseIndex<T> {
  private readonly byFirst = new Map<string, { rest: string[]; value: T }[]>();
  /** The words that terms end with, and the length of the longest: quick answers for `matchEnding`. */
  private readonly lasts = new Set<string>();
  private longest = 0;
  /** Its bit in each of the two numbers, 0 in one of them. */
  private readonly bit: number;
  private readonly bit2: number;

  /** @param openings those of all indexes in which the same words are looked up */
  constructor(private readonly openings: Openings = new Openings()) {
    const number = openings.enter() % (2 * BITS);
    this.bit = number < BITS ? 1 << number : 0;
    this.bit2 = number < BITS ? 0 : 1 << (number - BITS);
  }

  /** The form of a word under which it is looked up. */
  key(norm: string): string {
    return this.openings.key(norm);
  }

  private mayOpen({ begins, begins2 }: FormMarks): boolean {
    return (begins & this.bit) !== 0 || (begins2 & this.bit2) !== 0;
  }

  private mayEnd(token: Token): boolean {
    const marks = this.openings.of(token);
    return (marks.ends & this.bit) !== 0 || (marks.ends2 & this.bit2) !== 0;
  }

  /** Whether some term begins with this word: a quick no. */
  begins(word: string): boolean {
    return this.byFirst.has(this.key(word));
  }

  /** Whether some term may start at this token: a quick no. */
  opensAt(token: Token): boolean {
    const marks = this.openings.of(token);
    if (!this.mayOpen(marks)) return false;
    return this.byFirst.has(marks.key) || (marks.lemmaKey !== undefined && this.byFirst.has(marks.lemmaKey));
  }

  add(norms: string[], value: T): void {
    const keys = norms.map((n) => this.key(n));
    const first = keys[0];
    if (!first) return;
    this.lasts.add(keys.at(-1)!);
    this.longest = Math.max(this.longest, keys.length);
    const list = this.byFirst.get(first) ?? [];
    list.push({ rest: keys.slice(1), value });
    list.sort((a, b) => b.rest.length - a.rest.length);
    this.byFirst.set(first, list);
    const begins = this.openings.at(first);
    begins.begins |= this.bit;
    begins.begins2 |= this.bit2;
    const ends = this.openings.at(keys.at(-1)!);
    ends.ends |= this.bit;
    ends.ends2 |= this.bit2;
  }

  /** The longest term starting at token i, by the word as it stands or by its lemma; undefined if there is none, or no such token. */
  match(tokens: readonly Token[], i: number): { length: number; value: T } | undefined {
    const token = tokens[i];
    if (!token) return undefined;
    const marks = this.openings.of(token);
    if (!this.mayOpen(marks)) return undefined;
    // the marks are those of all tokens of the form: another one's lemma may take the place of this one's
    const { key, lemmaKey } = marks;
    const found = this.matchFrom(tokens, i, key);
    if (lemmaKey === undefined) return found;
    const other = this.matchFrom(tokens, i, lemmaKey);
    return !found || (other && other.length > found.length) ? other : found;
  }

  private matchFrom(tokens: readonly Token[], i: number, key: string): { length: number; value: T } | undefined {
    const list = this.byFirst.get(key);
    if (!list) return undefined;
    for (let n = 0; n < list.length; n++) {
      const { rest, value } = list[n]!;
      let k = 0;
      while (k < rest.length && i + 1 + k < tokens.length && this.same(tokens[i + 1 + k]!, rest[k]!)) k++;
      if (k === rest.length) return { length: rest.length + 1, value };
    }
    return undefined;
  }

  private same(token: Token, key: string): boolean {
    const marks = this.openings.of(token);
    return marks.key === key || marks.lemmaKey === key;
  }

  /** The longest term that ends just before token `end`, not starting before `from`. */
  matchEnding(tokens: readonly Token[], end: number, from = 0, maxLength = 6): { start: number; length: number; value: T } | undefined {
    if (end === 0 || !this.mayEnd(tokens[end - 1]!) || !this.lasts.has(this.openings.keyOf(tokens[end - 1]!))) return undefined;
    for (let start = Math.max(from, end - Math.min(maxLength, this.longest)); start < end; start++) {
      const list = this.byFirst.get(this.openings.keyOf(tokens[start]!));
      if (!list) continue;
      for (let n = 0; n < list.length; n++) {
        const { rest, value } = list[n]!;
        if (start + rest.length + 1 !== end) continue;
        let k = 0;
        while (k < rest.length && this.openings.keyOf(tokens[start + 1 + k]!) === rest[k]) k++;
        if (k === rest.length) return { start, length: rest.length + 1, value };
      }
    }
    return undefined;
  }

  get size(): number {
    return this.byFirst.size;
  }
}

/** Words without their article, remembered: a new string each time would have to be hashed for each look-up. */
const BARE = new Map<string, string>();
const BARE_LIMIT = 50_000;

function bare(norm: string, length: number): string {
  let word = BARE.get(norm);
  if (word === undefined || word.length !== norm.length - length) {
    if (BARE.size >= BARE_LIMIT) BARE.clear();
    BARE.set(norm, (word = norm.slice(length)));
  }
  return word;
}

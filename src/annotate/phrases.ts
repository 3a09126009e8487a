import type { Token } from "../text/token.js";

/** A look-up of one- or many-word terms over folded tokens: the longest term that starts at a token wins. */
export class PhraseIndex<T> {
  private readonly byFirst = new Map<string, { rest: string[]; value: T }[]>();
  /** The words that terms end with, and the length of the longest: quick answers for `matchEnding`. */
  private readonly lasts = new Set<string>();
  private longest = 0;

  /** @param articlePrefix a prefix that is ignored on both sides (folded), such as ال */
  constructor(private readonly articlePrefix: string | null = null) {}

  /** The form of a word under which it is looked up. */
  key(norm: string): string {
    const p = this.articlePrefix;
    return p && norm.length > p.length + 1 && norm.startsWith(p) ? bare(norm, p.length) : norm;
  }

  /** Whether some term begins with this word: a quick no. */
  begins(word: string): boolean {
    return this.byFirst.has(this.key(word));
  }

  /** Whether some term may start at this token: a quick no. */
  opensAt({ norm, lemma }: Token): boolean {
    return this.begins(norm) || (lemma !== undefined && lemma !== norm && this.begins(lemma));
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
  }

  /** The longest term starting at token i, by the word as it stands or by its lemma; undefined if there is none, or no such token. */
  match(tokens: readonly Token[], i: number): { length: number; value: T } | undefined {
    const token = tokens[i];
    if (!token) return undefined;
    const found = this.matchFrom(tokens, i, token.norm);
    const lemma = token.lemma;
    if (!lemma || lemma === token.norm) return found;
    const other = this.matchFrom(tokens, i, lemma);
    return !found || (other && other.length > found.length) ? other : found;
  }

  private matchFrom(tokens: readonly Token[], i: number, word: string): { length: number; value: T } | undefined {
    const list = this.byFirst.get(this.key(word));
    if (!list) return undefined;
    for (const { rest, value } of list) {
      let k = 0;
      while (k < rest.length && i + 1 + k < tokens.length && this.same(tokens[i + 1 + k]!, rest[k]!)) k++;
      if (k === rest.length) return { length: rest.length + 1, value };
    }
    return undefined;
  }

  private same(token: Token, key: string): boolean {
    const { norm, lemma } = token;
    return this.key(norm) === key || (lemma !== undefined && lemma !== norm && this.key(lemma) === key);
  }

  /** The longest term that ends just before token `end`, not starting before `from`. */
  matchEnding(tokens: readonly Token[], end: number, from = 0, maxLength = 6): { start: number; length: number; value: T } | undefined {
    if (end === 0 || !this.lasts.has(this.key(tokens[end - 1]!.norm))) return undefined;
    for (let start = Math.max(from, end - Math.min(maxLength, this.longest)); start < end; start++) {
      const list = this.byFirst.get(this.key(tokens[start]!.norm));
      if (!list) continue;
      for (const { rest, value } of list) {
        if (start + rest.length + 1 !== end) continue;
        let k = 0;
        while (k < rest.length && this.key(tokens[start + 1 + k]!.norm) === rest[k]) k++;
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

import { fold } from "./fold.js";
import type { Token } from "./token.js";

/** Look-up of one- or many-word terms by the folded words as they stand; the longest that starts at a token wins. */
export class Terms<T> {
  private readonly byFirst = new Map<string, { rest: string[]; value: T }[]>();

  constructor(entries: Iterable<readonly [term: string, value: T]> = []) {
    for (const [term, value] of entries) this.add(term, value);
  }

  static list(...lists: (readonly string[])[]): Terms<true> {
    return new Terms(lists.flat().map((t) => [t, true] as const));
  }

  add(term: string, value: T): void {
    const [first, ...rest] = term.split(" ").map(fold);
    if (!first) return;
    const list = this.byFirst.get(first) ?? [];
    if (list.some((e) => e.rest.join(" ") === rest.join(" "))) return;
    list.push({ rest, value });
    list.sort((a, b) => b.rest.length - a.rest.length);
    this.byFirst.set(first, list);
  }

  /** The words with which terms start: a cheap test before any look-up. */
  firstWords(): Iterable<string> {
    return this.byFirst.keys();
  }

  at(tokens: readonly Token[], i: number): { length: number; value: T } | undefined {
    const token = tokens[i];
    const list = token && this.byFirst.get(token.norm);
    if (!list) return undefined;
    for (const { rest, value } of list) if (follows(tokens, i + 1, rest)) return { length: rest.length + 1, value };
    return undefined;
  }

  /** The longest term that ends just before token `end`: its length, or 0. */
  before(tokens: readonly Token[], end: number): number {
    for (let length = Math.min(MAX_WORDS, end); length > 0; length--) {
      const list = this.byFirst.get(tokens[end - length]!.norm);
      if (!list) continue;
      for (const { rest } of list) if (rest.length === length - 1 && follows(tokens, end - length + 1, rest)) return length;
    }
    return 0;
  }
}

function follows(tokens: readonly Token[], from: number, words: readonly string[]): boolean {
  if (from + words.length > tokens.length) return false;
  for (let k = 0; k < words.length; k++) if (tokens[from + k]!.norm !== words[k]) return false;
  return true;
}

const MAX_WORDS = 5;

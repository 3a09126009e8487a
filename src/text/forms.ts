import { fold } from "./fold.js";
import { copy, emptySlots } from "./slices.js";
import type { Token } from "./token.js";
import { unbroken } from "./unbroken.js";

/** A word as it is spelt. All tokens of a form share its strings and its number, so what is known of it need be found once only. */
export interface Form {
  readonly text: string;
  readonly norm: string;
  /** From 1, in the order met, never given twice: frequent words have small ones. */
  readonly number: number;
  /** Where small letters meet capitals as they do between words that lack a space ("inMosul", "UKhas"); 0 where they do not. */
  readonly seam: number;
}

/** The number of a token whose spelling is none of a document's words: nothing is remembered of it. */
export const NO_FORM = -1;

/**
 * Words repeat, so the last tens of thousands are remembered: later look-ups neither hash nor compare their strings again, and no token
 * keeps the text that it was cut from in memory.
 */
const FORMS = new Map<string, Form>();
const FORMS_LIMIT = 60_000;
let numbers = 0;

const SEAM = /(?<=[\p{Ll}\d]\p{Ll})(?=\p{Lu})|(?<=^\p{Lu}{2,})(?=\p{Ll}{2,}$)/u;

export function formOf(slice: string): Form {
  let known = FORMS.get(slice);
  if (known === undefined) {
    if (FORMS.size >= FORMS_LIMIT) FORMS.clear();
    const text = copy(unbroken(slice));
    known = { text, norm: copy(fold(text)), number: ++numbers, seam: text === slice ? Math.max(0, slice.search(SEAM)) : 0 };
    FORMS.set(text === slice ? text : copy(slice), known);
  }
  return known;
}

/** The form with another folded spelling, where a language has it (marché). */
export const foldedAs = (form: Form, norm: string): Form => (norm === form.norm ? form : { ...form, norm, number: ++numbers });

/** Puts another word into a token, whose offsets stay. */
export function respell(token: Token, word: string): void {
  const { text, norm, number } = formOf(word);
  token.text = text;
  token.norm = norm;
  token.form = number;
}

/**
 * What follows from a token's `text` and `norm` alone, worked out once for each form and found by its number: a table without hashing, in which
 * frequent words stand side by side. A form with a number greater by SLOTS takes the place of another.
 */
export class ByForm<T> {
  private forms = new Int32Array(FIRST_SLOTS);
  private values = emptySlots<T>(FIRST_SLOTS);
  private mask = FIRST_SLOTS - 1;
  private empty = true;

  constructor(private readonly make: (token: Token) => T) {}

  of(token: Token): T {
    const { form } = token;
    const slot = form & this.mask;
    return this.forms[slot] === form ? (this.values[slot] as T) : this.fill(token, form);
  }

  /** Forgets everything. */
  clear(): void {
    if (this.empty) return;
    this.forms.fill(0);
    this.values.fill(undefined);
    this.empty = true;
  }

  private fill(token: Token, form: number): T {
    const value = this.make(token);
    if (form === NO_FORM) return value;
    if (form > this.mask && this.mask + 1 < SLOTS) this.grow(form);
    const slot = form & this.mask;
    this.forms[slot] = form;
    this.values[slot] = value;
    this.empty = false;
    return value;
  }

  private grow(form: number): void {
    const { forms, values } = this;
    let size = forms.length;
    while (size <= form && size < SLOTS) size *= 2;
    this.forms = new Int32Array(size);
    this.values = emptySlots(size);
    this.mask = size - 1;
    for (let old = 0; old < forms.length; old++) {
      if (forms[old] === 0) continue;
      this.forms[forms[old]! & this.mask] = forms[old]!;
      this.values[forms[old]! & this.mask] = values[old];
    }
  }
}

/** What follows from a word that need be no token's, worked out once for each of the last tens of thousands. */
export function byWord<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      if (known.size >= FORMS_LIMIT) known.clear();
      known.set(word, (found = make(word)));
    }
    return found;
  };
}

const FIRST_SLOTS = 1 << 10;
/** More than forms are remembered. */
const SLOTS = 1 << 16;

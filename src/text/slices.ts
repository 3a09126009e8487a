/**
 * What is known of pieces of text, found by where they stand in it: no string is made of a piece that is met again, as a Map would need. When it
 * is full it begins anew.
 */
export class Slices<T> {
  private keys: (string | undefined)[];
  private values: (T | undefined)[];
  private readonly mask: number;
  private size = 0;

  /** @param limit pieces kept */
  constructor(private readonly limit: number) {
    let slots = 16;
    while (slots < limit * 2) slots *= 2;
    this.mask = slots - 1;
    this.keys = emptySlots(slots);
    this.values = emptySlots(slots);
  }

  get(text: string, from: number, to: number): T | undefined {
    const slot = this.find(text, from, to);
    return this.keys[slot] === undefined ? undefined : this.values[slot];
  }

  set(text: string, from: number, to: number, value: T): void {
    if (this.size >= this.limit) {
      this.keys.fill(undefined);
      this.values.fill(undefined);
      this.size = 0;
    }
    const slot = this.find(text, from, to);
    if (this.keys[slot] === undefined) {
      this.keys[slot] = copy(text.slice(from, to));
      this.size++;
    }
    this.values[slot] = value;
  }

  /** Where the piece is, or where it would be. */
  private find(text: string, from: number, to: number): number {
    const { keys, mask } = this;
    let hash = 0;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const key = keys[slot];
      if (key === undefined || (key.length === to - from && text.startsWith(key, from))) return slot;
      slot = (slot + 1) & mask;
    }
  }
}

/** All slots at once: V8 keeps an array that is filled here and there from the start in a dictionary, slow to ask. */
export const emptySlots = <T>(count: number): (T | undefined)[] => new Array<T | undefined>(count).fill(undefined);

/** The same string, flat and on its own: V8 makes a slice of some length a view of the whole. */
export const copy = (text: string): string => (text.length > 12 ? text.split("").join("") : text);

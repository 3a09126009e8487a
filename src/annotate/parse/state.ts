/**
 * A partial analysis in the arc-hybrid system (Kuhlmann, Gómez-Rodríguez, Satta 2011), with the root as the last item of
 * the buffer (Ballesteros, Nivre 2013). SHIFT moves the next token onto the stack, LEFT makes the top of the stack a
 * dependent of the next token, RIGHT one of the item below it.
 */
export const SHIFT = 0, LEFT = 1, RIGHT = 2;

const CAPACITY = 512;

export class State {
  /** Number of tokens; also the index of the root. */
  n = 0;
  /** Next token of the buffer. */
  next = 0;
  stack = new Int32Array(CAPACITY);
  size = 0;
  heads = new Int32Array(CAPACITY);
  relations = new Uint8Array(CAPACITY);
  /** Kept for the parser: see Tree. */
  margins = new Int32Array(CAPACITY);
  /** Outermost and second outermost dependents on either side, or -1. */
  left = new Int32Array(CAPACITY);
  left2 = new Int32Array(CAPACITY);
  right = new Int32Array(CAPACITY);
  right2 = new Int32Array(CAPACITY);
  lefts = new Uint8Array(CAPACITY);
  rights = new Uint8Array(CAPACITY);
  /** Relations of the dependents, as a bit each (modulo 32). */
  leftSet = new Int32Array(CAPACITY);
  rightSet = new Int32Array(CAPACITY);

  start(n: number): void {
    if (n + 2 > this.heads.length) this.grow(n + 2);
    this.n = n;
    this.next = 0;
    this.size = 0;
    const end = n + 2;
    this.heads.fill(-1, 0, end);
    this.relations.fill(0, 0, end);
    for (const a of [this.left, this.left2, this.right, this.right2]) a.fill(-1, 0, end);
    this.lefts.fill(0, 0, end);
    this.rights.fill(0, 0, end);
    this.leftSet.fill(0, 0, end);
    this.rightSet.fill(0, 0, end);
  }

  private grow(size: number): void {
    const to = size * 2;
    for (const key of ["stack", "heads", "margins", "left", "left2", "right", "right2", "leftSet", "rightSet"] as const) this[key] = new Int32Array(to);
    for (const key of ["relations", "lefts", "rights"] as const) this[key] = new Uint8Array(to);
  }

  get done(): boolean {
    return this.size === 0 && this.next === this.n;
  }

  allows(action: number): boolean {
    if (action === SHIFT) return this.next < this.n;
    if (action === LEFT) return this.size > 0;
    return this.size > 1;
  }

  /** Token at a depth of the stack, or -1. */
  at(depth: number): number {
    return depth < this.size ? this.stack[this.size - 1 - depth]! : -1;
  }

  shift(): void {
    this.stack[this.size++] = this.next++;
  }

  /** Head that LEFT or RIGHT would give the top of the stack. */
  headFor(action: number): number {
    return action === LEFT ? this.next : this.stack[this.size - 2]!;
  }

  attach(action: number, relation: number): void {
    const dependent = this.stack[--this.size]!;
    const head = action === LEFT ? this.next : this.stack[this.size - 1]!;
    this.heads[dependent] = head;
    this.relations[dependent] = relation;
    const bit = 1 << (relation & 31);
    if (action === LEFT) {
      this.left2[head] = this.left[head]!;
      this.left[head] = dependent;
      if (this.lefts[head]! < 255) this.lefts[head]!++;
      this.leftSet[head]! |= bit;
    } else {
      this.right2[head] = this.right[head]!;
      this.right[head] = dependent;
      if (this.rights[head]! < 255) this.rights[head]!++;
      this.rightSet[head]! |= bit;
    }
  }
}

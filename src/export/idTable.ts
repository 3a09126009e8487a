/** Slots to begin with: a power of two. */
const FIRST = 1024;
/** How full the table may get before it grows. */
const LOAD = 0.7;

/**
 * A map from ids to small numbers in 13 to 26 bytes an id, whatever the ids are: of each id only a 64-bit hash is held, so
 * that a graph of millions of nodes can be looked up while it streams past. Two ids of ten million share a hash with a
 * chance of one in 370,000.
 */
export class IdTable {
  private high = new Uint32Array(FIRST);
  private low = new Uint32Array(FIRST);
  /** Value + 1; 0 is an empty slot. */
  private values = new Uint32Array(FIRST);
  size = 0;

  get(id: string): number | undefined {
    const slot = this.slot(...hash(id));
    const value = this.values[slot]!;
    return value === 0 ? undefined : value - 1;
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  set(id: string, value: number): void {
    const [high, low] = hash(id);
    const slot = this.slot(high, low);
    if (this.values[slot] === 0) this.size += 1;
    this.high[slot] = high;
    this.low[slot] = low;
    this.values[slot] = value + 1;
    if (this.size > this.values.length * LOAD) this.grow();
  }

  private slot(high: number, low: number): number {
    const mask = this.values.length - 1;
    let slot = (low ^ (high >>> 7)) & mask;
    while (this.values[slot] !== 0 && (this.high[slot] !== high || this.low[slot] !== low)) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { high, low, values } = this;
    this.high = new Uint32Array(values.length * 2);
    this.low = new Uint32Array(values.length * 2);
    this.values = new Uint32Array(values.length * 2);
    for (let i = 0; i < values.length; i++) {
      if (values[i] === 0) continue;
      const slot = this.slot(high[i]!, low[i]!);
      this.high[slot] = high[i]!;
      this.low[slot] = low[i]!;
      this.values[slot] = values[i]!;
    }
  }
}

/** Two independent 32-bit lanes, each mixed as the finalizer of MurmurHash3 does (Appleby, public domain). */
function hash(id: string): [number, number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < id.length; i++) {
    const unit = id.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  return [mix(a ^ Math.imul(b, 0x27d4eb2f)), mix(b ^ Math.imul(a, 0x165667b1))];
}

function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

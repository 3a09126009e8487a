import { SitgraphError } from "../../errors.js";

export interface ModelHeader {
  /** "pos" or "ner". */
  task: string;
  language: string;
  tags: string[];
  /** Real weight of one unit. */
  scale: number;
  features: number;
  /** Choices of the feature extraction. */
  options: Record<string, boolean>;
  /** What it was trained on, and how good it was. */
  about: Record<string, string>;
}

/**
 * Weights of a linear model as a table: a feature's 32-bit hash finds a row of one signed byte for each tag.
 *
 * The file is "SGW1", the length of a JSON header, the header, then the features by ascending hash: the difference to the
 * hash before as a varint, a bit mask of the tags with a weight (tags/8 bytes), and their weights.
 */
export class Weights {
  readonly tags: number;
  readonly rows: Int8Array;
  /** Open addressing: hash and number of the row plus one, side by side, so that one look touches one line of memory. */
  private readonly slots: Int32Array;
  private readonly mask: number;
  /** One bit for each of many more slots: most features asked for have no weights, and this says so from fast memory. */
  private readonly filter: Int32Array;
  private readonly filterMask: number;

  constructor(
    readonly header: ModelHeader,
    hashes: Int32Array,
    rows: Int8Array,
  ) {
    this.tags = header.tags.length;
    this.rows = rows;
    let size = 1024;
    while (size < hashes.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size * 2);
    this.filterMask = size * 4 - 1;
    this.filter = new Int32Array((size * 4) >> 5);
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i]!;
      let slot = hash & this.mask;
      while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot * 2] = hash;
      this.slots[slot * 2 + 1] = i + 1;
      const bit = (hash >>> 5) & this.filterMask;
      this.filter[bit >> 5] = this.filter[bit >> 5]! | (1 << (bit & 31));
    }
  }

  /** Offset of the feature's row in `rows`, or -1. */
  row(hash: number): number {
    const bit = (hash >>> 5) & this.filterMask;
    if ((this.filter[bit >> 5]! & (1 << (bit & 31))) === 0) return -1;
    const { slots, mask } = this;
    let slot = hash & mask;
    for (;;) {
      const entry = slots[slot * 2 + 1]!;
      if (entry === 0) return -1;
      if (slots[slot * 2] === hash) return (entry - 1) * this.tags;
      slot = (slot + 1) & mask;
    }
  }
}

const MAGIC = "SGW1";

export function encodeWeights(header: ModelHeader, weights: ReadonlyMap<number, Int8Array>): Uint8Array {
  const hashes = Uint32Array.from(weights.keys(), (h) => h >>> 0).sort();
  const json = new TextEncoder().encode(JSON.stringify({ ...header, features: hashes.length }));
  const out: number[] = [...new TextEncoder().encode(MAGIC), json.length & 255, (json.length >> 8) & 255, (json.length >> 16) & 255, 0];
  for (const b of json) out.push(b);
  let previous = 0;
  for (const hash of hashes) {
    let delta = hash - previous;
    previous = hash;
    while (delta > 127) {
      out.push((delta & 127) | 128);
      delta = Math.floor(delta / 128);
    }
    out.push(delta);
    const row = weights.get(hash | 0)!;
    for (let t = 0; t < row.length; t += 8) {
      let bits = 0;
      for (let b = 0; b < 8 && t + b < row.length; b++) if (row[t + b] !== 0) bits |= 1 << b;
      out.push(bits);
    }
    for (const w of row) if (w !== 0) out.push(w & 255);
  }
  return Uint8Array.from(out);
}

export function decodeWeights(bytes: Uint8Array, name: string): Weights {
  const bad = (why: string) => new SitgraphError("DATA_INVALID", `${name}: ${why}`);
  if (bytes.length < 8 || String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC) throw bad("not a file of model weights");
  const length = bytes[4]! | (bytes[5]! << 8) | (bytes[6]! << 16);
  let header: ModelHeader;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as ModelHeader;
  } catch {
    throw bad("its header cannot be read");
  }
  const tags = header.tags.length;
  const maskBytes = (tags + 7) >> 3;
  const hashes = new Int32Array(header.features);
  const rows = new Int8Array(header.features * tags);
  let p = 8 + length;
  let hash = 0;
  for (let i = 0; i < header.features; i++) {
    let delta = 0;
    let factor = 1;
    for (;;) {
      const b = bytes[p++]!;
      delta += (b & 127) * factor;
      if (b < 128) break;
      factor *= 128;
    }
    hash += delta;
    hashes[i] = hash | 0;
    let q = p + maskBytes;
    const row = i * tags;
    for (let m = 0; m < maskBytes; m++) {
      const bits = bytes[p + m]!;
      for (let b = 0; b < 8; b++) if (bits & (1 << b)) rows[row + m * 8 + b] = bytes[q++]!;
    }
    p = q;
  }
  if (p !== bytes.length) throw bad("cut short or damaged");
  return new Weights(header, hashes, rows);
}

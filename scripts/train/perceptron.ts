import { encodeWeights, type ModelHeader } from "../../src/annotate/tagger/weights.js";

/** Averaged multi-class perceptron over features known by their hash (Collins 2002; averages kept lazily). */
export class Perceptron {
  private readonly index = new Map<number, number>();
  private weights: Float32Array;
  private sums: Float64Array;
  private steps = 1;
  readonly scores: Float64Array;

  constructor(readonly tags: number, capacity = 1 << 16) {
    this.weights = new Float32Array(capacity * tags);
    this.sums = new Float64Array(capacity * tags);
    this.scores = new Float64Array(tags);
  }

  /** Dense number of a feature, given one if it is new. */
  feature(hash: number): number {
    let id = this.index.get(hash);
    if (id === undefined) {
      id = this.index.size;
      this.index.set(hash, id);
      if ((id + 1) * this.tags > this.weights.length) {
        const weights = new Float32Array(this.weights.length * 2);
        weights.set(this.weights);
        this.weights = weights;
        const sums = new Float64Array(this.sums.length * 2);
        sums.set(this.sums);
        this.sums = sums;
      }
    }
    return id;
  }

  known(hash: number): number {
    return this.index.get(hash) ?? -1;
  }

  add(features: ArrayLike<number>): void {
    const { scores, tags, weights } = this;
    for (let i = 0; i < features.length; i++) {
      const row = features[i]! * tags;
      for (let t = 0; t < tags; t++) scores[t] = scores[t]! + weights[row + t]!;
    }
  }

  weight(feature: number, tag: number): number {
    return this.weights[feature * this.tags + tag]!;
  }

  update(feature: number, tag: number, amount: number): void {
    const at = feature * this.tags + tag;
    this.weights[at] = this.weights[at]! + amount;
    this.sums[at] = this.sums[at]! + this.steps * amount;
  }

  step(): void {
    this.steps++;
  }

  /** The averaged weights in bytes: the smallest are left out, the greatest clipped. */
  encode(header: Omit<ModelHeader, "scale" | "features" | "tags">, tags: string[], keep: { unit: number; least: number }): Uint8Array {
    const rows = new Map<number, Int8Array>();
    for (const [hash, id] of this.index) {
      const row = new Int8Array(this.tags);
      let largest = 0;
      for (let t = 0; t < this.tags; t++) {
        const at = id * this.tags + t;
        const value = (this.weights[at]! - this.sums[at]! / this.steps) / keep.unit;
        const rounded = Math.max(-127, Math.min(127, Math.round(value)));
        if (Math.abs(rounded) < keep.least) continue;
        row[t] = rounded;
        largest = Math.max(largest, Math.abs(rounded));
      }
      if (largest > 0) rows.set(hash, row);
    }
    return encodeWeights({ ...header, tags, scale: keep.unit, features: rows.size }, rows);
  }
}

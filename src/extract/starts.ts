/** Spans by where they start: those that start in a stretch of text are found without looking at all others. */
export class Starts {
  private readonly order: number[];
  private readonly starts: number[];

  constructor(spans: readonly { start: number }[]) {
    this.order = spans.map((_, n) => n);
    if (spans.some((s, n) => n > 0 && s.start < spans[n - 1]!.start)) this.order.sort((a, b) => spans[a]!.start - spans[b]!.start || a - b);
    this.starts = this.order.map((n) => spans[n]!.start);
  }

  /** Indices, ascending, of the spans that start from `start` on and before `end`. */
  within(start: number, end: number): number[] {
    const out: number[] = [];
    for (let k = this.before(start); k < this.starts.length && this.starts[k]! < end; k++) out.push(this.order[k]!);
    return out.sort((a, b) => a - b);
  }

  /** How many start before an offset. */
  before(start: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.starts[mid]! < start) low = mid + 1;
      else high = mid;
    }
    return low;
  }
}

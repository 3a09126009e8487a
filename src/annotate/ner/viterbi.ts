/**
 * Best label sequence of a linear chain and, for each token, the margin by which it beats the best sequence with another label there
 * (max-marginals). `emit` holds n × T scores, `transition` (T + 1) × T, its last row for the sentence start.
 */
export function viterbi(emit: Float64Array, transition: Float64Array, n: number, T: number, work: ViterbiWork): void {
  work.reserve(n, T);
  const { forward, backward, labels, margins } = work;
  for (let t = 0; t < T; t++) forward[t] = emit[t]! + transition[T * T + t]!;
  for (let i = 1; i < n; i++) {
    for (let t = 0; t < T; t++) {
      let best = -Infinity;
      for (let p = 0; p < T; p++) {
        const s = forward[(i - 1) * T + p]! + transition[p * T + t]!;
        if (s > best) best = s;
      }
      forward[i * T + t] = best + emit[i * T + t]!;
    }
  }
  for (let t = 0; t < T; t++) backward[(n - 1) * T + t] = 0;
  for (let i = n - 2; i >= 0; i--) {
    for (let t = 0; t < T; t++) {
      let best = -Infinity;
      for (let q = 0; q < T; q++) {
        const s = transition[t * T + q]! + emit[(i + 1) * T + q]! + backward[(i + 1) * T + q]!;
        if (s > best) best = s;
      }
      backward[i * T + t] = best;
    }
  }
  for (let i = 0; i < n; i++) {
    let best = -Infinity;
    let second = -Infinity;
    let label = 0;
    for (let t = 0; t < T; t++) {
      const s = forward[i * T + t]! + backward[i * T + t]!;
      // Equal sequences: keep to the one already begun.
      if (s > best) {
        second = best;
        best = s;
        label = t;
      } else if (s > second) second = s;
    }
    labels[i] = label;
    margins[i] = best - second;
  }
}

/** Room that is kept between sentences. */
export class ViterbiWork {
  forward = new Float64Array(0);
  backward = new Float64Array(0);
  labels = new Uint8Array(0);
  margins = new Float64Array(0);

  reserve(n: number, T: number): void {
    if (this.forward.length >= n * T) return;
    const size = Math.max(64, n * 2);
    this.forward = new Float64Array(size * T);
    this.backward = new Float64Array(size * T);
    this.labels = new Uint8Array(size);
    this.margins = new Float64Array(size);
  }
}

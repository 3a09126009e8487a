import type { Candidate } from "./candidate.js";
import { score } from "./candidate.js";

/** Below this total of signals nothing is a name. */
export const THRESHOLD = 1.7;
/** What each name costs, so that one long name is preferred to two halves of it. */
const COST = THRESHOLD * 0.6;

export type Chosen = Candidate & { total: number };

/**
 * The set of non-overlapping candidates with the greatest total score (weighted interval scheduling, O(n log n)), after
 * candidates below the threshold are dropped. Candidates of one span compete: the best kind stays. A compound counts what
 * the names inside it are worth on top of its own.
 */
export function select(candidates: Candidate[]): Chosen[] {
  const bySpan = new Map<number, Chosen>();
  for (const c of candidates) {
    const total = score(c);
    if (total < THRESHOLD) continue;
    const key = c.from * 1e6 + c.to;
    const held = bySpan.get(key);
    if (!held || total > held.total) {
      // the loser's knowledge is kept where both agree on the kind
      const { from, to, kind, subtype, entry, institution, inner, reasons, compound, thing } = c;
      const better: Chosen = { from, to, kind, subtype, entry, institution, inner, reasons, compound, thing, total };
      if (held && held.kind === c.kind) lend(better, held);
      bySpan.set(key, better);
    } else if (held.kind === c.kind) lend(held, c);
  }
  if (bySpan.size < 2) return [...bySpan.values()];
  const items = [...bySpan.values()].sort((a, b) => a.to - b.to || b.from - a.from);
  const values = items.map((item) => item.total - COST);
  // shorter spans come before those that hold them, so that a compound finds what its parts are worth
  for (let n = 0; n < items.length; n++) {
    const item = items[n]!;
    if (!item.compound) continue;
    const inside: number[] = [];
    for (let k = n - 1; k >= 0 && items[k]!.to > item.from; k--) if (items[k]!.from >= item.from) inside.push(k);
    if (inside.length) values[n] = values[n]! + Math.max(0, optimum(items, values, inside.reverse(), null));
  }
  const out: Chosen[] = [];
  optimum(items, values, items.map((_, n) => n), out);
  return out;
}

/** The greatest sum of values among non-overlapping items (indices in order of their ends); fills `chosen` with that set. */
function optimum(items: readonly Chosen[], values: readonly number[], indices: readonly number[], chosen: Chosen[] | null): number {
  const best: number[] = [0];
  const previous: number[] = [];
  const take: boolean[] = [];
  for (let k = 0; k < indices.length; k++) {
    const item = items[indices[k]!]!;
    let low = 0;
    let high = k;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (items[indices[mid]!]!.to <= item.from) low = mid + 1;
      else high = mid;
    }
    previous.push(low);
    const withIt = best[low]! + values[indices[k]!]!;
    take.push(withIt > best[k]!);
    best.push(Math.max(best[k]!, withIt));
  }
  if (chosen) {
    for (let k = indices.length; k > 0; ) {
      if (take[k - 1]) {
        chosen.push(items[indices[k - 1]!]!);
        k = previous[k - 1]!;
      } else k--;
    }
    chosen.reverse();
  }
  return best[indices.length]!;
}

/** What one candidate knows of a span, for another of the same span and kind. */
function lend(to: Candidate, from: Candidate): void {
  to.entry ??= from.entry;
  to.institution ??= from.institution;
  to.compound ||= from.compound;
  if (!to.inner.length) to.inner = from.inner;
}

import type { Candidate } from "./candidate.js";
import { score } from "./candidate.js";

/** Below this total of signals nothing is a name. */
export const THRESHOLD = 1.7;

/**
 * The set of non-overlapping candidates with the greatest total score (weighted interval scheduling, O(n log n)), after
 * candidates below the threshold are dropped. Candidates of one span compete: the best kind stays.
 */
export function select(candidates: Candidate[]): (Candidate & { total: number })[] {
  const bySpan = new Map<number, Candidate & { total: number }>();
  for (const c of candidates) {
    const total = score(c);
    if (total < THRESHOLD) continue;
    const key = c.from * 4096 + c.to;
    const held = bySpan.get(key);
    if (!held || total > held.total) {
      // the loser's knowledge is kept where both agree on the kind
      const better = { ...c, total };
      if (held && held.kind === c.kind) {
        better.entry ??= held.entry;
        better.institution ??= held.institution;
        if (!better.inner.length) better.inner = held.inner;
      }
      bySpan.set(key, better);
    } else if (held.kind === c.kind) {
      held.entry ??= c.entry;
      held.institution ??= c.institution;
      if (!held.inner.length) held.inner = c.inner;
    }
  }
  const items = [...bySpan.values()].sort((a, b) => a.to - b.to || a.from - b.from);
  if (items.length < 2) return items;
  const best: number[] = [0];
  const take: boolean[] = [];
  const previous: number[] = [];
  items.forEach((item, n) => {
    let low = 0;
    let high = n;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (items[mid]!.to <= item.from) low = mid + 1;
      else high = mid;
    }
    previous[n] = low;
    const withIt = best[low]! + item.total - THRESHOLD * 0.6;
    take[n] = withIt > best[n]!;
    best[n + 1] = Math.max(best[n]!, withIt);
  });
  const out: (Candidate & { total: number })[] = [];
  for (let n = items.length; n > 0; ) {
    if (take[n - 1]) {
      out.push(items[n - 1]!);
      n = previous[n - 1]!;
    } else n--;
  }
  return out.reverse();
}

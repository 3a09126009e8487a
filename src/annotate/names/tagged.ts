import type { EntityKind } from "../../model/index.js";
import { LABELS, type NameTagger } from "../ner/types.js";
import type { Candidate } from "./candidate.js";
import type { NameContext } from "./context.js";

const KINDS: Record<string, EntityKind> = { PER: "Person", ORG: "Organization", LOC: "Place" };

interface Span {
  from: number;
  to: number;
  kind: EntityKind;
  /** The least certain of its words. */
  sure: number;
}

/**
 * What the trained tagger says, as one more reason: for candidates that it agrees with in span and kind, against those that it
 * sees as no name or another; and as candidates of its own where none was proposed. It is asked only where names are in doubt.
 */
export function byTagger(context: NameContext, tagger: NameTagger, candidates: Candidate[], known: readonly number[]): void {
  const open = candidates.some((c) => !c.inner.length && !c.thing) || known.some((i) => doubtful(context, i)) || (!context.hasCase && context.tokens.length > 2);
  if (!open || context.shouting) return;
  const { labels, scores } = tagger.tag(context.tokens);
  const spans = spansOf(labels, scores);
  const proposed = new Set<number>();
  for (const c of candidates) {
    proposed.add(c.from * 1e6 + c.to);
    if (c.thing) continue;
    const weight = opinion(c, spans, scores);
    if (weight !== 0) c.reasons.push([weight > 0 ? "the tagger agrees" : "the tagger disagrees", weight]);
  }
  for (const s of spans) {
    if (proposed.has(s.from * 1e6 + s.to) || s.sure < LEAST || !fit(context, s)) continue;
    candidates.push({ from: s.from, to: s.to, kind: s.kind, subtype: null, entry: null, inner: [], reasons: [["found by the tagger", OWN * s.sure], ["words", 0.2 * (s.to - s.from)]] });
  }
}

const LEAST = 0.6;
const OWN = 2;
const EXACT = 1.6, NEAR = 0.5, OTHER_KIND = -0.9, NO_NAME = -0.9;

function opinion(c: Candidate, spans: readonly Span[], scores: Float32Array): number {
  let near: Span | undefined;
  for (const s of spans) {
    if (s.to <= c.from) continue;
    if (s.from >= c.to) break;
    if (s.from === c.from && s.to === c.to) return s.kind === c.kind ? EXACT * s.sure : OTHER_KIND * s.sure;
    near ??= s;
  }
  if (near) return near.kind === c.kind ? NEAR * near.sure : c.inner.length ? 0 : OTHER_KIND * 0.6 * near.sure;
  if (c.inner.length || c.institution) return 0;
  let sure = 1;
  for (let i = c.from; i < c.to; i++) sure = Math.min(sure, scores[i]!);
  return NO_NAME * sure;
}

/** A single place of a table that may be something else. */
function doubtful(context: NameContext, i: number): boolean {
  const entry = context.known(i)!.candidates[0]!;
  return entry.weak === true && context.capital(i);
}

/** Not a lone adjective of origin or a word that is never a name. */
function fit(context: NameContext, s: Span): boolean {
  const { tokens, lexicon } = context;
  if (s.to - s.from > 1) return true;
  const { norm } = tokens[s.from]!;
  return !lexicon.notNames.has(norm) && !context.knowledge.demonym(norm) && !lexicon.directions.has(norm) && (!context.hasCase || context.capital(s.from));
}

function spansOf(labels: Uint8Array, scores: Float32Array): Span[] {
  const out: Span[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = LABELS[labels[i]!]!;
    if (!label.startsWith("B-")) continue;
    const inside = LABELS.indexOf(`I-${label.slice(2)}` as (typeof LABELS)[number]);
    let to = i + 1;
    let sure = scores[i]!;
    while (to < labels.length && labels[to] === inside) sure = Math.min(sure, scores[to++]!);
    out.push({ from: i, to, kind: KINDS[label.slice(2)]!, sure });
    i = to - 1;
  }
  return out;
}

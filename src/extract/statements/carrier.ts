/** Which outlet carried a statement: the one somebody told it to, that cites it, or that the dateline names. */
import type { AnnotatedDocument } from "../../annotate/types.js";
import type { Span } from "../../model/index.js";
import type { NounPhrase } from "../chunks.js";
import type { SentenceContext } from "../context.js";

/** "told Reuters", "in an interview with CNN", « à l'agence Reuters », "quoted by X": a medium in the sentence outside what is said. */
export function carrierOf({ start, end }: Span, context: SentenceContext): number | null {
  const { annotated, chunks, tokens } = context;
  for (const [at, c] of chunks.entries()) {
    if (c.type !== "np" || (c.start >= start && c.start < end)) continue;
    const told = c.case !== null ? RELAYS.has(c.case) : chunks[at - 1]?.type === "verb" && context.lexicon.reportingVerbs.has(tokens[(chunks[at - 1] as { head: number }).head]!.lemma ?? "") && chunks[at + 1]?.type !== "verb";
    if (!told) continue;
    const medium = mediumIn(c, context);
    if (medium !== null && annotated.entities[medium]!.kind === "Organization") return medium;
  }
  return null;
}

const RELAYS = new Set(["to", "with", "by", "in", "for", "as"]);

/** The outlet that a phrase names, with "news agency", « le site de la chaîne » and the like before it. */
export function mediumIn(np: NounPhrase, { annotated }: SentenceContext): number | null {
  for (let n: NounPhrase | null = np; n; n = n.of) {
    for (const m of [n.mention, ...n.modifiers]) {
      if (m === null) continue;
      const { entity } = annotated.mentions[m]!;
      if (annotated.entities[entity]?.subtype === "media") return entity;
    }
  }
  return null;
}

/** "BAMAKO (Reuters) -", « OUAGADOUGOU, 12 mars (AFP) – », «الخرطوم (رويترز) -»: the agency whose report it is. */
export function datelineAgency(annotated: AnnotatedDocument): number | null {
  const { text } = annotated.doc;
  const reach = text.slice(0, DATELINE_REACH);
  for (const found of reach.matchAll(/(?:^|\n)[ \t]*[^\n()"«“]{2,60}\(([^()\n]{2,40})\)[ \t]*[-–—:ـ]/g)) {
    const open = found.index + found[0].lastIndexOf("(");
    const close = open + found[1]!.length + 2;
    const mention = annotated.mentions.find((m) => m.start > open && m.end < close && m.entity >= 0 && annotated.entities[m.entity]?.subtype === "media");
    if (mention) return mention.entity;
  }
  return null;
}

/** A dateline stands within so many code units of the start. */
const DATELINE_REACH = 3000;

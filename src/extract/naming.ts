/** Names and entities of a document, before anything is read from its sentences. */
import { clusterNames } from "../annotate/coreference/names.js";
import { findNames } from "../annotate/names/index.js";
import type { AnnotatedDocument, NameMention } from "../annotate/types.js";
import type { Span } from "../model/index.js";
import type { DocumentTools } from "./document.js";

export function nameDocument(annotated: AnnotatedDocument, tools: DocumentTools, outlets: readonly Span[]): void {
  const found = findNames(annotated.sentences.filter((s) => !tools.silent.has(annotated.blocks[s.block]!.role)), tools);
  annotated.mentions = withOutlets(found, annotated, tools, outlets);
  const bySentence: number[][] = annotated.sentences.map(() => NONE);
  annotated.mentions.forEach((m, i) => {
    if (bySentence[m.sentence] === NONE) bySentence[m.sentence] = [i];
    else bySentence[m.sentence]!.push(i);
  });
  annotated.bySentence = bySentence;
  clusterNames(annotated, tools.knowledge, tools.lexiconOf);
  annotated.publisher = publisherOf(annotated, tools);
}

/** Most sentences of a long list name nobody: they share one empty list. */
const NONE: number[] = [];

/** The site's own name, where the page's furniture gives it, is a mention although the furniture is not read. */
function withOutlets(found: NameMention[], annotated: AnnotatedDocument, { knowledge }: DocumentTools, outlets: readonly Span[]): NameMention[] {
  const added: NameMention[] = [];
  for (const { start, end } of outlets) {
    const sentence = lastBefore(annotated.sentences, start + 1);
    if (!sentence || end > sentence.end) continue;
    const before = lastBefore(found, end);
    if (before && start < before.end) continue;
    const from = sentence.tokens.findIndex((t) => t.end > start);
    const last = sentence.tokens.findIndex((t) => t.end >= end);
    if (from < 0 || last < from) continue;
    const text = annotated.doc.text.slice(start, end);
    const entry = knowledge.find?.(text);
    added.push({
      sentence: sentence.index, from, to: last + 1, start: sentence.tokens[from]!.start, end: sentence.tokens[last]!.end, kind: "Organization", subtype: "media", form: "name", text: "",
      score: 3, reasons: [["the site's own name", 3]], entry: entry?.kind === "Organization" ? entry : null, inner: [], entity: -1,
    });
  }
  return added.length ? [...found, ...added].sort((a, b) => a.start - b.start) : found;
}

/** Of spans that neither overlap nor go back, the last one that starts before an offset. */
function lastBefore<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (spans[mid]!.start < offset) low = mid + 1;
    else high = mid;
  }
  return spans[low - 1];
}

/** The entity of the publisher that the metadata names; added when the text does not name it. */
function publisherOf(annotated: AnnotatedDocument, { knowledge }: DocumentTools): number | null {
  const name = annotated.doc.publisher?.trim();
  if (!name) return null;
  const entry = knowledge.find?.(name) ?? knowledge.find?.(name.replace(/\s*\([^)]*\)\s*$/, ""));
  const known = annotated.entities.findIndex((e) => (entry && e.entry?.ref === entry.ref) || (e.kind === "Organization" && [...e.aliases].some((a) => a.toLowerCase() === name.toLowerCase())));
  if (known >= 0) return known;
  const organization = entry?.kind === "Organization" ? entry : null;
  return annotated.entities.push({ kind: "Organization", subtype: organization?.subtype ?? "media", name: organization?.name ?? name, aliases: new Set(), entry: organization, country: organization?.country ?? null, mentions: [], within: null }) - 1;
}

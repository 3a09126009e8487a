import { INSTITUTIONS } from "../../annotate/institutions.js";
import type { AnnotatedDocument, GazetteerEntry, Knowledge } from "../../annotate/types.js";

/** Finds, or adds, the document's entity for a table row, so that a country known only by its adjective can be an end of a relation. */
export class EntityFinder {
  private readonly byRef = new Map<string, number>();

  constructor(private readonly annotated: AnnotatedDocument) {
    annotated.entities.forEach((e, at) => {
      if (e.entry) this.byRef.set(e.entry.ref, at);
    });
  }

  byEntry(entry: GazetteerEntry): number {
    const known = this.byRef.get(entry.ref);
    if (known !== undefined) return known;
    const at = this.annotated.entities.push({
      kind: entry.kind, subtype: entry.subtype, name: entry.name, aliases: new Set(), entry, country: entry.country ?? null, mentions: [], within: null,
    }) - 1;
    this.byRef.set(entry.ref, at);
    return at;
  }

  /** The state institution of a country that no name of the document tells of. */
  byInstitution(concept: string, country: string, knowledge: Knowledge): number | undefined {
    const { entities } = this.annotated;
    const known = entities.findIndex((e) => e.institution?.concept === concept && e.institution.country === country);
    if (known >= 0) return known;
    const state = knowledge.country(country);
    const kind = INSTITUTIONS[concept];
    if (!state || !kind) return undefined;
    return entities.push({
      kind: "Organization", subtype: kind.subtype, name: `${state.demonym} ${kind.label}`, aliases: new Set(), entry: null, institution: { concept, country }, country, mentions: [], within: null,
    }) - 1;
  }
}

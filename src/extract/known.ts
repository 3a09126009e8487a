/** The entities of a document by how they are called, indexed once: so that a look-up costs the same however many there are. */
import type { AnnotatedDocument } from "../annotate/types.js";

/** Of the document's names as clustered; entities without a mention are not among them. Where several fit, the first is given. */
export interface KnownNames {
  /** Organizations by a whole name in lower case. */
  organizations: ReadonlyMap<string, number>;
  /** All entities that are an institution of this concept. */
  institutions: ReadonlyMap<string, readonly number[]>;
}

export function knownNames(annotated: AnnotatedDocument): KnownNames {
  let known = made.get(annotated);
  if (!known) made.set(annotated, (known = make(annotated)));
  return known;
}

const made = new WeakMap<AnnotatedDocument, KnownNames>();

function make({ entities }: AnnotatedDocument): KnownNames {
  const organizations = new Map<string, number>();
  const institutions = new Map<string, number[]>();
  entities.forEach((e, at) => {
    if (e.mentions.length === 0) return;
    if (e.institution) {
      const list = institutions.get(e.institution.concept);
      if (list) list.push(at);
      else institutions.set(e.institution.concept, [at]);
    }
    if (e.kind === "Organization") for (const alias of e.aliases) if (!organizations.has(alias.toLowerCase())) organizations.set(alias.toLowerCase(), at);
  });
  return { organizations, institutions };
}

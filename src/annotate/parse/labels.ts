/** Relations that the parser tells apart: those of Universal Dependencies, without subtypes that no frame needs. */
export const RELATIONS = [
  "root", "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "obl:tmod", "csubj", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "advmod", "amod",
  "appos", "aux", "aux:pass", "case", "cc", "compound", "conj", "cop", "det", "expl", "fixed", "flat", "mark", "nmod", "nummod", "parataxis", "punct", "dep",
] as const;

export type Relation = (typeof RELATIONS)[number];

const INDEX: ReadonlyMap<string, number> = new Map(RELATIONS.map((r, i) => [r, i]));
const OTHERS: Readonly<Record<string, Relation>> = { goeswith: "compound", list: "parataxis", "obl:unmarked": "obl:tmod", "nmod:tmod": "obl:tmod", "advmod:tmod": "obl:tmod" };

/** Number of a treebank's relation in the table. */
export function relationIndex(deprel: string): number {
  const base = deprel.split(":")[0]!;
  return INDEX.get(deprel) ?? INDEX.get(OTHERS[deprel] ?? OTHERS[base] ?? base) ?? INDEX.get("dep")!;
}

export const relationOf = (index: number): Relation => RELATIONS[index]!;

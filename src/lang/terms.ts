import type { HeadTerm, NounClass, NounTerm, PlaceHeadTerm, RoleTerm } from "./types.js";

/** Terms of a list separated by commas or line ends; a term may have several words. Arabic commas too. */
export const terms = (list: string): string[] => [...new Set(list.split(/[,،\n]/).map((t) => t.trim().replace(/\s+/g, " ")).filter(Boolean))];

export const roles = (lists: Partial<Record<RoleTerm["relation"], string>>): RoleTerm[] =>
  unique(Object.entries(lists).flatMap(([relation, list]) => terms(list).map((term) => ({ term, relation: relation as RoleTerm["relation"] }))));

export const heads = (lists: Record<string, string>): HeadTerm[] => unique(Object.entries(lists).flatMap(([subtype, list]) => terms(list).map((term) => ({ term, subtype }))));

export const placeHeads = (lists: [subtype: string, position: PlaceHeadTerm["position"], list: string][]): PlaceHeadTerm[] =>
  unique(lists.flatMap(([subtype, position, list]) => terms(list).map((term) => ({ term, subtype, position }))));

export const nouns = (lists: Partial<Record<NounClass, string>>): NounTerm[] =>
  unique(Object.entries(lists).flatMap(([kind, list]) => terms(list).map((term) => ({ term, class: kind as NounClass }))));

/** The first entry of a term wins. */
function unique<T extends { term: string }>(entries: T[]): T[] {
  const seen = new Set<string>();
  return entries.filter((e) => !seen.has(e.term) && seen.add(e.term));
}

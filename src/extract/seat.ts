/** "Baku said", "talks between Moscow and Kyiv", « Paris a annoncé »: the seat of a government that speaks or acts is its state. */
import type { SentenceContext } from "./context.js";

/** The state whose capital the entity is; the entity itself where it is none. */
export function stateOf(entity: number, { annotated, knowledge, finder }: SentenceContext): number {
  const { kind, entry, country } = annotated.entities[entity]!;
  const state = kind === "Place" && entry?.capital && country ? knowledge.country(country)?.entry : undefined;
  return state ? finder.byEntry(state) : entity;
}

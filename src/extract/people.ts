import type { NounClass } from "../lang/types.js";

/** Classes of nouns that are people. */
export const PEOPLE: ReadonlySet<NounClass> = new Set(["civilians", "armed", "forces", "officials", "person", "prisoners", "group"]);

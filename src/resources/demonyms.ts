import { lookupParts } from "../text/namekey.js";
import { readTable } from "./data.js";

export interface Demonym {
  /** ISO 3166-1 alpha-2; null for a people without a state of its own (Kurdish, Arab). */
  country: string | null;
  /** Ref of the place or people it points to: "gaIQ", "actor:kurdistan"; null when none is fitting. */
  ref: string | null;
  /** True when the form is a plural noun (Iraqis, Irakiens, عراقيون): people, not an adjective. */
  plural: boolean;
  /** True when the form is also another word (Polish, turkey, Pole) or a language rather than a state: needs a capital or context. */
  weak: boolean;
}

let table: Map<string, Demonym> | undefined;

/** What an adjective or noun of nationality points to; `norm` is folded. Several parts ("south korean") are joined with a space. */
export function demonym(norm: string): Demonym | undefined {
  if (!table) {
    table = new Map();
    for (const [key, country, ref, flags] of readTable("demonyms.tsv.gz", ["key", "country", "ref", "flags"])) {
      if (!table.has(key!)) table.set(key!, { country: country || null, ref: ref || null, plural: flags?.includes("p") ?? false, weak: flags?.includes("w") ?? false });
    }
  }
  const direct = table.get(norm);
  if (direct) return direct;
  const parts = lookupParts(norm);
  return table.get(parts.join(" "));
}

import { withoutArticle } from "../text/namekey.js";
import { readTable } from "./data.js";

/** How often a token stood in names of each kind in annotated corpora, and outside names. */
export interface NameStats {
  person: number;
  org: number;
  place: number;
  other: number;
}

const COLUMNS = ["norm", "person", "org", "place", "other"] as const;
/** Apart, because the corpora behind the second are share-alike. */
const FILES = ["name_stats.tsv.gz", "name_stats_sharealike.tsv.gz"];
const NONE: NameStats = Object.freeze({ person: 0, org: 0, place: 0, other: 0 });

let table: Map<string, NameStats> | undefined;

/** Counts for a folded token; all zero when it was never seen. Arabic words with and without the article are one. */
export function nameStats(norm: string): NameStats {
  if (!table) {
    table = new Map();
    for (const file of FILES) {
      for (const [key, person, org, place, other] of readTable(file, COLUMNS)) {
        const seen = table.get(key!);
        if (seen) {
          seen.person += Number(person);
          seen.org += Number(org);
          seen.place += Number(place);
          seen.other += Number(other);
        } else table.set(key!, { person: Number(person), org: Number(org), place: Number(place), other: Number(other) });
      }
    }
  }
  return table.get(norm) ?? table.get(withoutArticle(norm)) ?? NONE;
}

import { SitgraphError } from "../errors.js";
import { byWord } from "../text/forms.js";
import { withoutArticle } from "../text/namekey.js";
import { readData } from "./data.js";
import { HashedKeys, hashOf } from "./hashed.js";

/** How often a token stood in names of each kind in annotated corpora, and outside names. */
export interface NameStats {
  person: number;
  org: number;
  place: number;
  other: number;
}

const HEADER = "norm\tperson\torg\tplace\tother";
/** Apart, because the corpora behind the second are share-alike. */
const FILES = ["name_stats.tsv.gz", "name_stats_sharealike.tsv.gz"];
const NONE: NameStats = Object.freeze({ person: 0, org: 0, place: 0, other: 0 });

/** Counts for a folded token; all zero when it was never seen. Arabic words with and without the article are one. */
export const nameStats: (norm: string) => NameStats = byWord((norm) => sumOf(norm) ?? sumOf(withoutArticle(norm)) ?? NONE);

/** A file, kept as one text: few of its forty thousand words are ever asked for. */
interface Counts {
  text: string;
  /** Words → where their counts begin. */
  keys: HashedKeys;
}

let tables: Counts[] | undefined;

function sumOf(norm: string): NameStats | undefined {
  let sum: NameStats | undefined;
  for (const { text, keys } of (tables ??= FILES.map(read))) {
    for (const at of keys.get(norm, hashOf(norm))) {
      const end = text.indexOf("\n", at);
      const [person, org, place, other] = text.slice(at, end < 0 ? undefined : end).split("\t").map(Number) as [number, number, number, number];
      sum ??= { person: 0, org: 0, place: 0, other: 0 };
      sum.person += person;
      sum.org += org;
      sum.place += place;
      sum.other += other;
    }
  }
  return sum;
}

function read(file: string): Counts {
  const text = readData(file);
  if (!text.startsWith(`${HEADER}\n`)) throw new SitgraphError("DATA_INVALID", `${file}: expected the columns "${HEADER}"`);
  const starts: number[] = [];
  for (let at = text.indexOf("\n") + 1; at > 0 && at < text.length; at = text.indexOf("\n", at) + 1) starts.push(at);
  const keys = new HashedKeys(text, starts.length);
  for (const start of starts) {
    const tab = text.indexOf("\t", start);
    keys.add(start, tab, tab + 1);
  }
  return { text, keys };
}

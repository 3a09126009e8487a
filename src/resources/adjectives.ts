import { readTable } from "./data.js";

let table: Map<string, string> | undefined;

/** The English adjective of a country (ISO 3166-1 alpha-2), for canonical names such as "Iraqi Defense Ministry". */
export function adjectiveOf(iso2: string): string | undefined {
  table ??= new Map(readTable("adjectives.tsv", ["country", "adjective"]).map(([country, adjective]) => [country!, adjective!]));
  return table.get(iso2);
}

import type { Entry } from "./gazetteer.js";
import { readData } from "./data.js";
import { HashedKeys, hashOf } from "./hashed.js";

/** Importance of a kind, added to the decimal logarithm of the population. A province named after its seat comes after it. */
const KIND_SCORE: Record<string, number> = { country: 20, region: 9.5, capital: 9, admin1_seat: 5, admin1: 3.6, admin2_seat: 3, city: 2.4, admin2: 2, neighbourhood: 0.5 };

/**
 * The places, kept as one text: rows become objects only when looked up. Columns: id name fr ar lat lon country admin1 population kind
 * wikidata keys. Keys starting with "?" are weak names, those with "~" spelling keys.
 */
export class PlaceTable {
  readonly keys: HashedKeys;
  private readonly text: string;
  private readonly lineStarts: number[] = [];
  private ids: HashedKeys | undefined;

  constructor() {
    const text = (this.text = readData("places.tsv.gz"));
    const { lineStarts } = this;
    // at most one key more than separators in each line
    this.keys = new HashedKeys(text, count(text, "|") + count(text, "\n") + 1);
    // built-in searches throughout: the program has just begun, and its own loops over eight million letters would be slow
    for (let start = text.indexOf("\n") + 1; start < text.length; ) {
      const row = lineStarts.length;
      lineStarts.push(start);
      const end = next(text, "\n", start, text.length);
      for (let at = text.lastIndexOf("\t", end) + 1; at < end; ) {
        const stop = next(text, "|", at, end);
        const weak = text.charCodeAt(at) === QUESTION;
        this.keys.add(weak ? at + 1 : at, stop, weak ? ~row : row);
        at = stop + 1;
      }
      start = end + 1;
    }
  }

  get(key: string): Entry[] {
    return this.keys.get(key, hashOf(key)).map((row) => this.entry(row < 0 ? ~row : row, row < 0, key.startsWith("~")));
  }

  byRef(ref: string): Entry | undefined {
    const row = (this.ids ??= this.refs()).get(ref, hashOf(ref))[0];
    return row === undefined ? undefined : this.entry(row, false, false);
  }

  private refs(): HashedKeys {
    const { text, lineStarts } = this;
    const ids = new HashedKeys(text, lineStarts.length);
    for (let row = 0; row < lineStarts.length; row++) ids.add(lineStarts[row]!, text.indexOf("\t", lineStarts[row]!), row);
    return ids;
  }

  private entry(row: number, weak: boolean, loose: boolean): Entry {
    const start = this.lineStarts[row]!;
    const end = this.text.indexOf("\n", start);
    const [ref, name, fr, ar, lat, lon, country, admin1, population, kind, wikidata] = this.text.slice(start, end < 0 ? undefined : end).split("\t") as string[];
    const inhabitants = Number(population) || 0;
    return {
      ref: ref!,
      kind: "Place",
      subtype: subtypeOf(kind!, inhabitants),
      name: name!,
      names_en: [name!],
      names_fr: fr === "=" ? [name!] : fr ? [fr] : [],
      names_ar: ar ? [ar] : [],
      country: country || null,
      admin1: admin1 || null,
      lat: lat ? Number(lat) : null,
      lon: lon ? Number(lon) : null,
      population: inhabitants,
      capital: kind === "capital",
      wikidata: wikidata || null,
      weak,
      exactCase: false,
      loose,
      form: null,
      source: "places",
      score: (KIND_SCORE[kind!] ?? 0) + Math.log10(1 + inhabitants),
      links: [],
    };
  }
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found++;
  return found;
}

/** Where a mark stands next, or the end. */
function next(text: string, mark: string, from: number, end: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 || at > end ? end : at;
}

const QUESTION = 63;

/** The subtype of the graph model for a kind of the table. */
function subtypeOf(kind: string, population: number): string {
  switch (kind) {
    case "country":
    case "region":
    case "neighbourhood":
      return kind;
    case "admin1":
      return "province";
    case "admin2":
      return "district";
    case "capital":
    case "admin1_seat":
      return "city";
    default:
      // The usual line between town and city; places of unknown population are rather small.
      return population >= 50_000 ? "city" : "town";
  }
}

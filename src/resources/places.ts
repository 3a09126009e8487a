import type { Entry } from "./gazetteer.js";
import { readData } from "./data.js";
import { HashedKeys, hashOf } from "./hashed.js";

/** Columns of data/places.tsv.gz: id name fr ar lat lon country admin1 population kind wikidata keys. */
const KEYS_COLUMN = 11;

/** Importance of a kind, added to the decimal logarithm of the population. A province named after its seat comes after it. */
const KIND_SCORE: Record<string, number> = { country: 20, region: 9.5, capital: 9, admin1_seat: 5, admin1: 3.6, admin2_seat: 3, city: 2.4, admin2: 2, neighbourhood: 0.5 };

/**
 * The places, kept as one text: rows become objects only when looked up. Keys starting with "?" are weak names, those with "~"
 * spelling keys.
 */
export class PlaceTable {
  readonly keys: HashedKeys;
  private readonly text: string;
  private readonly lineStarts: number[] = [];
  private ids: Map<string, number> | undefined;

  constructor() {
    const text = (this.text = readData("places.tsv.gz"));
    let capacity = 0;
    for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === PIPE) capacity++;
    const { lineStarts } = this;
    let start = text.indexOf("\n") + 1;
    // At most one key more than separators in each line.
    let lines = 0;
    for (let i = start; i >= 0 && i < text.length; i = text.indexOf("\n", i) + 1) {
      lines++;
      if (text.indexOf("\n", i) < 0) break;
    }
    this.keys = new HashedKeys(text, capacity + lines + 1);
    while (start < text.length) {
      const row = lineStarts.length;
      lineStarts.push(start);
      let end = text.indexOf("\n", start);
      if (end < 0) end = text.length;
      let at = start;
      for (let c = 0; c < KEYS_COLUMN; c++) at = text.indexOf("\t", at) + 1;
      while (at < end) {
        let stop = at;
        while (stop < end && text.charCodeAt(stop) !== PIPE) stop++;
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
    if (!this.ids) {
      this.ids = new Map(this.lineStarts.map((s, row) => [this.text.slice(s, this.text.indexOf("\t", s)), row]));
    }
    const row = this.ids.get(ref);
    return row === undefined ? undefined : this.entry(row, false, false);
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

const PIPE = 124;
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

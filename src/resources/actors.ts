import type { EntityKind } from "../model/index.js";
import { fold } from "../text/fold.js";
import { lookupKey, nameKey } from "../text/namekey.js";
import { readTable } from "./data.js";
import type { Entry } from "./gazetteer.js";
import { Prefixes } from "./hashed.js";

const COLUMNS = ["id", "subtype", "country", "wikidata", "name", "en", "fr", "ar", "weak", "links"] as const;
const LIST_COLUMNS = ["id", "kind", "name", "ar", "country", "keys"] as const;

/** Hand-made tables: file, kind of entity. Places here are what no list of towns has: regions, rivers, seas, borders, quarters of fame. */
const TABLES: [file: string, kind: EntityKind][] = [
  ["actors/armed.tsv", "Organization"],
  ["actors/states.tsv", "Organization"],
  ["actors/world.tsv", "Organization"],
  ["actors/media.tsv", "Organization"],
  ["actors/persons.tsv", "Person"],
  ["actors/regions.tsv", "Place"],
];

interface Named {
  entry: Entry;
  weak: boolean;
  form: string | null;
}

export interface ActorTable {
  /** Whether some name may have this hash, and whether some longer one may begin with it: a quick no. */
  maybe(hash: number): boolean;
  goesOn(hash: number): boolean;
  /** Whether some name begins with this (folded) word. */
  opens(word: string): boolean;
  get(key: string): Entry[];
  byRef(ref: string): Entry | undefined;
  /** The hand-made row of a place of the gazetteer. */
  ofPlace(ref: string): Entry | undefined;
}

export function readActors(): ActorTable {
  const names = new Map<string, Named[]>();
  const refs = new Map<string, Entry>();
  const places = new Map<string, Entry>();
  const hashes = new Set<number>();
  const prefixes = new Prefixes();
  const first = new Set<string>();
  const spelt: [form: string, entry: Entry][] = [];
  const put = (key: string, named: Named) => {
    if (!key) return;
    const list = names.get(key);
    if (!list) {
      hashes.add(prefixes.add(key, 0, key.length));
      const space = key.indexOf(" ");
      first.add(space < 0 ? key : key.slice(0, space));
    }
    if (!list) return void names.set(key, [named]);
    const same = list.find((n) => n.entry === named.entry);
    if (!same) list.push(named);
    // "Monusco" beside "MONUSCO": not in capitals only
    else if (named.form === null) same.form = null;
  };
  for (const [file, kind] of TABLES) {
    for (const row of readTable(file, COLUMNS)) {
      const [id, subtype, country, wikidata, name, en, fr, ar, weak, links] = row as string[];
      const weakForms = list(weak);
      const entry: Entry = {
        ref: `actor:${id}`, kind, subtype: subtype!, name: name!,
        names_en: unique([name!, ...list(en)]), names_fr: unique(list(fr)), names_ar: unique(list(ar)),
        country: country || null, admin1: null, lat: null, lon: null, population: 0, wikidata: wikidata || null,
        weak: false, exactCase: false, loose: false, form: null, source: "actors", score: 10, links: list(links),
      };
      refs.set(entry.ref, entry);
      for (const link of entry.links) if (link.startsWith("ID>")) places.set(link.slice(3), entry);
      const isWeak = new Set(weakForms);
      for (const form of unique([...entry.names_en, ...entry.names_fr, ...entry.names_ar, ...weakForms])) {
        const key = lookupKey(form);
        const acronym = isAcronym(form);
        put(key, { entry, weak: isWeak.has(form), form: acronym ? form : null });
        if (!acronym && !isWeak.has(form)) spelt.push([form, entry]);
      }
    }
  }
  for (const row of readTable("actors_lists.tsv.gz", LIST_COLUMNS)) {
    const [id, kind, name, ar, country, keys] = row as string[];
    // Rows with the id of a hand-made actor give it further names.
    const entry: Entry = refs.get(id!) ?? {
      ref: id!, kind: kind === "person" ? "Person" : "Organization", subtype: kind === "person" ? "person" : kind!, name: name!,
      names_en: [name!], names_fr: [], names_ar: list(ar), country: country || null, admin1: null, lat: null, lon: null, population: 0,
      wikidata: null, weak: false, exactCase: false, loose: false, form: null, source: "lists", score: 3, links: [],
    };
    refs.set(entry.ref, entry);
    for (const key of list(keys)) {
      const weak = key.startsWith("?");
      put(weak ? key.slice(1) : key, { entry, weak, form: null });
    }
  }
  let respelt: Map<string, Named[]> | undefined;
  /** By spelling key: few texts ask for another spelling of a name, and none before its names are found. */
  const bySpelling = (key: string): Named[] | undefined => (respelt ??= spellings(spelt)).get(key);
  return {
    maybe: (hash) => hashes.has(hash),
    goesOn: (hash) => prefixes.has(hash),
    opens: (word) => first.has(word),
    get(key) {
      const loose = key.startsWith("~");
      return ((loose ? bySpelling(key.slice(1)) : names.get(key)) ?? []).map((n) => ({ ...n.entry, weak: n.weak, form: n.form, exactCase: n.form !== null, loose }));
    },
    byRef: (ref) => refs.get(ref),
    ofPlace: (ref) => places.get(ref),
  };
}

/** Names by their spelling keys: only those long enough that another spelling is still the same name. */
function spellings(forms: readonly [form: string, entry: Entry][]): Map<string, Named[]> {
  const named = new Map<string, Named[]>();
  for (const [form, entry] of forms) {
    if (!/^[a-z]/.test(fold(form))) continue;
    const key = nameKey(form);
    if (key.replace(/ /g, "").length < 6) continue;
    const same = named.get(key);
    if (!same) named.set(key, [{ entry, weak: false, form: null }]);
    else if (!same.some((n) => n.entry === entry)) same.push({ entry, weak: false, form: null });
  }
  return named;
}

const list = (cell: string | undefined): string[] => (cell ? cell.split("|").map((s) => s.trim()).filter(Boolean) : []);
const unique = (forms: string[]): string[] => [...new Set(forms)];

/** Short and without lower-case letters (ISIS, U.N., F.B.I., AQAP, M23, OIM), or with capitals inside (LeT, HoR, MoD). */
export const isAcronym = (form: string): boolean => (/^[\p{Lu}\p{N}][\p{Lu}\p{N}.&/-]{1,9}$/u.test(form) && /\p{Lu}/u.test(form)) || /^(?=.+\p{Lu})\p{Lu}\p{L}{1,3}$/u.test(form);

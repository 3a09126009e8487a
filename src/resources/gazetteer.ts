import type { EntityKind } from "../model/index.js";
import { keyOfPart, lookupParts } from "../text/namekey.js";
import { emptySlots } from "../text/slices.js";
import { readActors } from "./actors.js";
import { demonym, type Demonym } from "./demonyms.js";
import { HASH_START, type HashedKeys, hashOf } from "./hashed.js";
import { nameStats, type NameStats } from "./namestats.js";
import { PlaceTable } from "./places.js";
import { romanize, romanizePlace } from "./romanize.js";

/** A known actor or place under one of its names. `weak`, `exactCase` and `loose` speak of the name that matched. */
export interface Entry {
  /** "actor:islamic-state", "gn98717" (GeoNames), "wof…" (Who's On First), "own:…" (by hand), "ga…" (countries and provinces), "iso:FR-01". */
  ref: string;
  kind: EntityKind;
  subtype: string;
  /** Canonical Latin name. */
  name: string;
  names_en: string[];
  names_fr: string[];
  names_ar: string[];
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  admin1: string | null;
  lat: number | null;
  lon: number | null;
  population: number;
  /** The seat of a state's government. */
  capital?: boolean;
  wikidata: string | null;
  /** The matched name is also an everyday word, a person's name or a small quarter: needs capitals or context to count. */
  weak: boolean;
  /** The matched name is an acronym: compare the surface text with `form`. */
  exactCase: boolean;
  /** Matched on the spelling key only (another spelling of the name), not on a listed name. */
  loose: boolean;
  /** The listed form that matched in its own case, when it is an acronym. */
  form: string | null;
  /** "actors" (hand-made table), "lists" (UN, OFAC, Phoenix, armed groups 2013-17), "places". */
  source: "actors" | "lists" | "places";
  /** Importance among candidates of one name: higher first. */
  score: number;
  /** Known ties of an actor: "LEADS>actor:islamic-state". */
  links: string[];
}

export interface Match {
  /** Number of tokens. */
  length: number;
  candidates: Entry[];
}

export interface Gazetteer {
  /**
   * The longest known name that starts at token `i`; candidates of all tables, actors first, then places by importance.
   * `norms` are folded tokens (text/fold). Hyphens and the Arabic article may stand inside a name as tokens of their own.
   */
  match(norms: readonly string[], i: number): Match | undefined;
  /**
   * Candidates of a whole name in natural spelling. With `loose`, a name that is listed in no such spelling is tried on its spelling key
   * (places and hand-made actors).
   */
  find(name: string, options?: { loose?: boolean }): Entry[];
  byRef(ref: string): Entry | undefined;
  /** The hand-made row of a place, which has its usual name: "United States", not "United States of America". */
  handMade(ref: string): Entry | undefined;
  /** The country's own place entry. */
  country(iso2: string): Entry | undefined;
  demonym(norm: string): Demonym | undefined;
  /** Whether a name may begin with this folded word: if not, then only where the next is written together with it (`gluesBack`). */
  opens(norm: string): boolean;
  /** Whether the name of an actor begins with this folded word. */
  opensActor(norm: string): boolean;
  nameStats(norm: string): NameStats;
  romanize(arabicName: string): string;
  /** The same without a leading word for the kind of place («حي الصحة» → "Al-Sihha"). */
  romanizePlace(arabicName: string): string;
}

/** Longest listed name, in parts. */
const MAX_PARTS = 9;

let loaded: Gazetteer | undefined;

/** Loads the tables of data/ at the first call (some 200 ms); later calls return the same object. */
export function loadGazetteer(): Gazetteer {
  return (loaded ??= new Tables());
}

/**
 * Orders place candidates for a document: countries first, then by importance, with a lead for places in (or near the top of) the
 * countries in context. A small place outside the context never beats one inside it.
 */
export function rankPlaces(candidates: readonly Entry[], contextCountries: Iterable<string> = []): Entry[] {
  const context = new Set(contextCountries);
  const value = (e: Entry) => e.score + (e.kind === "Place" && e.country && context.has(e.country) ? CONTEXT_LEAD : 0);
  return [...candidates].sort((a, b) => value(b) - value(a) || (a.ref < b.ref ? -1 : 1));
}
/** More than a capital has over a town of its size: Tripoli is the Lebanese one in news of Lebanon. */
const CONTEXT_LEAD = 7;

/** A folded word, as far as names are looked up with it. */
interface Word {
  norm: string;
  /** What it is in keys: none for a mark, several for a compound. */
  parts: readonly string[];
  /** Keys write it together with the word before it, or behind it. */
  back: boolean;
  on: boolean;
  /** Whether the name of an actor begins with it, or a name of any table may. */
  actor: boolean;
  name: boolean;
}

const ARTICLE = "ال";

class Tables implements Gazetteer {
  private readonly places = new PlaceTable();
  private readonly actors = readActors();
  private readonly cache = new Map<string, Entry[]>();
  private readonly words = new Map<string, Word>();
  /** The sentence asked about last, with its words as far as they were looked up: names are tried at one token after another. */
  private norms: readonly string[] = [];
  private found: (Word | undefined)[] = [];
  readonly demonym = demonym;
  readonly nameStats = nameStats;
  readonly romanize = (name: string): string => romanize(name, (place) => this.find(place).find((e) => e.kind === "Place" && !e.weak)?.name);
  readonly romanizePlace = romanizePlace;

  find(name: string, options: { loose?: boolean } = {}): Entry[] {
    const parts = lookupParts(foldName(name));
    const found = this.entries(parts.join(" "));
    if (found.length || !options.loose) return found;
    return this.entries("~" + parts.map(keyOfPart).filter(Boolean).join(" "));
  }

  opensActor(norm: string): boolean {
    return this.word(norm).actor;
  }

  byRef(ref: string): Entry | undefined {
    return this.actors.byRef(ref) ?? this.places.byRef(ref);
  }

  opens(norm: string): boolean {
    return this.word(norm).name;
  }

  handMade(ref: string): Entry | undefined {
    return this.actors.ofPlace(ref);
  }

  country(iso2: string): Entry | undefined {
    return this.places.byRef(`ga${iso2}`);
  }

  match(norms: readonly string[], from: number): Match | undefined {
    const { places, actors } = this;
    if (from >= norms.length) return undefined;
    if (norms !== this.norms) {
      this.norms = norms;
      this.found = emptySlots(norms.length);
    }
    let word = this.wordAt(from);
    if (!word.name && !(from + 1 < norms.length && gluesBack(norms[from + 1]!))) return undefined;
    let hash = HASH_START;
    let parts = 0;
    let best: Match | undefined;
    let before: Word | undefined;
    for (let i = from; i < norms.length && parts < MAX_PARTS; i++) {
      if (i > from) {
        before = word;
        word = this.wordAt(i);
      }
      const { norm, parts: own, back } = word;
      if (norm === ARTICLE) continue; // a token of its own
      if (own.length === 0) {
        // Between the parts of a name only a hyphen or apostrophe may stand.
        if (i === from || !(norm === "-" || norm === "'" || norm === "–")) break;
        continue;
      }
      for (let p = 0; p < own.length; p++) {
        const part = own[p]!;
        const glued = parts > 0 && p === 0 && (back || (before !== undefined && before.on));
        hash = hashOf(part, 0, part.length, parts > 0 && !glued ? hashOf(" ", 0, 1, hash) : hash);
        if (!glued) parts++;
      }
      if (parts === 0 || back) continue;
      if (places.keys.maybe(hash) || actors.maybe(hash)) {
        const candidates = this.entries(this.key(norms, from, i));
        if (candidates.length) best = { length: i - from + 1, candidates };
      }
      if (!places.keys.prefixes.has(hash) && !actors.goesOn(hash) && !word.on && !(i + 1 < norms.length && gluesBack(norms[i + 1]!))) break;
    }
    return best;
  }

  /** The look-up key of the words from `from` to `to`, both included. */
  private key(norms: readonly string[], from: number, to: number): string {
    let key = "";
    let glues = false;
    for (let i = from; i <= to; i++) {
      const { norm, parts, back, on } = this.word(norms[i]!);
      if (norm === ARTICLE) continue;
      for (let p = 0; p < parts.length; p++) {
        const part = parts[p]!;
        key += key === "" || (p === 0 && (back || glues)) ? part : ` ${part}`;
      }
      if (parts.length > 0) glues = on;
    }
    return key;
  }

  private wordAt(i: number): Word {
    return (this.found[i] ??= this.word(this.norms[i]!));
  }

  /** What is known of a word; remembered, as most words are looked up again and again. */
  private word(norm: string): Word {
    let known = this.words.get(norm);
    if (known === undefined) {
      if (this.words.size > 50_000) this.words.clear();
      this.words.set(norm, (known = this.makeWord(norm)));
    }
    return known;
  }

  private makeWord(norm: string): Word {
    const parts = lookupParts(norm);
    const actor = parts.length > 0 && this.actors.opens(parts[0]!);
    const back = gluesBack(norm);
    const on = gluesOn(norm);
    return { norm, parts, back, on, actor, name: norm === ARTICLE || on || back || (parts.length > 0 && this.beginsName(hashOf(parts.join(" ")))) };
  }

  private beginsName(hash: number): boolean {
    const { keys } = this.places;
    return keys.maybe(hash) || this.actors.maybe(hash) || keys.prefixes.has(hash) || this.actors.goesOn(hash);
  }

  private entries(key: string): Entry[] {
    const known = this.cache.get(key);
    if (known) return known;
    const all = [...this.actors.get(key), ...this.places.get(key)];
    const found = all.filter((e) => !isUnitOfTown(e, all));
    found.sort((a, b) => rank(b) - rank(a));
    if (found.length) {
      if (this.cache.size > 20_000) this.cache.clear();
      this.cache.set(key, found);
    }
    return found;
  }
}

/** Tokens that keys write together with their neighbours: People's, l'homme, لحقوق, للهجرة. */
export const gluesBack = (norm: string): boolean => norm === "'s";
const gluesOn = (norm: string): boolean => (norm.length === 1 ? norm === "ل" || norm === "ب" : norm === "لل" || (norm.endsWith("'") && norm.length < 4));

/**
 * A province or district that bears the bare name of its town: the town is meant, and the unit is told by its full name ("Kirkuk
 * province"), which is listed too.
 */
function isUnitOfTown(entry: Entry, all: readonly Entry[]): boolean {
  if (entry.source !== "places" || (entry.subtype !== "province" && entry.subtype !== "district")) return false;
  return all.some((e) => (e.subtype === "city" || e.subtype === "town") && e.country === entry.country && (e.population >= TOWN || e.source === "actors"));
}
/** Hamlets called like the province do not count. */
const TOWN = 5_000;

/** Hand-made actors first, then by importance. */
const rank = (e: Entry) => e.score + (e.source === "actors" ? 100 : 0);

import { fold as foldName } from "../text/fold.js";
export type { Demonym, NameStats, HashedKeys };

/** The look-ups of data/ in the shape annotators ask for. */
import type { GazetteerEntry, Knowledge } from "../annotate/types.js";
import { gluesBack, loadGazetteer, type Entry, type Gazetteer } from "../resources/gazetteer.js";
import { adjectiveOf } from "../resources/adjectives.js";
import { ByForm } from "../text/forms.js";
import type { Token } from "../text/token.js";

const NONE: ReturnType<Knowledge["match"]> = [];
const union = (a: string[], b: string[]): string[] => [...new Set([...a, ...b])];

export function createKnowledge(gazetteer: Gazetteer = loadGazetteer()): Knowledge {
  const entries = new Map<Entry, GazetteerEntry>();
  const SOURCES = { actors: "actor", lists: "list", places: "place" } as const;
  const entry = (e: Entry): GazetteerEntry => {
    let made = entries.get(e);
    if (!made) {
      if (entries.size > 50_000) entries.clear();
      // a hand-made row may say that it is a row of the gazetteer, or a state institution under its own name
      const same = e.links.find((l) => l.startsWith("ID>"))?.slice(3);
      const place = same ? gazetteer.byRef(same) : undefined;
      if (place && place !== e) {
        made = { ...plainEntry(place), name: e.name, names_en: union(e.names_en, place.names_en), names_fr: union(e.names_fr, place.names_fr), names_ar: union(e.names_ar, place.names_ar), subtype: e.subtype, weak: e.weak, source: "actor" };
        entries.set(e, made);
        return made;
      }
      made = plainEntry(e);
      entries.set(e, made);
    }
    return made;
  };
  const plainEntry = (e: Entry): GazetteerEntry => {
    const is = e.links.find((l) => l.startsWith("IS>"))?.slice(3).split(":");
    return { ref: e.ref, kind: e.kind, subtype: e.subtype, name: e.name, names_en: e.names_en, names_fr: e.names_fr, names_ar: e.names_ar, country: e.country, lat: e.lat, lon: e.lon, population: e.population, ...(e.capital ? { capital: true } : {}), wikidata: e.wikidata, weak: e.weak, source: SOURCES[e.source], ...(is?.length === 2 ? { institution: { concept: is[0]!, country: is[1]! } } : {}) };
  };
  const usual = (e: Entry | undefined): Entry | undefined => (e ? (gazetteer.handMade(e.ref) ?? e) : undefined);
  let sentence: readonly Token[] | null = null;
  let norms: string[] | null = null;
  const opens = new ByForm(({ norm }) => gazetteer.opens(norm));
  /** What matched at each token of the sentence at hand: several annotators ask. */
  let matches: (ReturnType<Knowledge["match"]> | undefined)[] = [];
  const demonyms = new Map<string, string>();
  const origins = new Map<string, { country: string; entry: GazetteerEntry } | null>();
  return {
    match(tokens, i) {
      if (tokens !== sentence) {
        sentence = tokens;
        norms = null;
        matches = new Array(tokens.length);
      }
      const known = matches[i];
      if (known) return known;
      const next = tokens[i + 1];
      if (!opens.of(tokens[i]!) && !(next && gluesBack(next.norm))) return NONE;
      const found = gazetteer.match((norms ??= tokens.map((t) => t.norm)), i);
      if (!found) return (matches[i] = NONE);
      const candidates = found.candidates.filter((c) => !c.exactCase || found.length > 1 || c.form === null || tokens[i]!.text.replaceAll(".", "") === c.form.replaceAll(".", "") || !/[A-Za-z]/.test(tokens[i]!.text));
      return (matches[i] = candidates.length ? [{ length: found.length, candidates: candidates.map(entry) }] : NONE);
    },
    opensName: (norm) => gazetteer.opensActor(norm),
    demonym(norm) {
      let found = origins.get(norm);
      if (found === undefined) {
        const d = gazetteer.demonym(norm);
        const e = d?.ref ? usual(gazetteer.byRef(d.ref)) : undefined;
        // the same object for a country, whether told by its name or its adjective
        found = e ? { country: d!.country ?? "", entry: entry(e) } : null;
        if (origins.size > 50_000) origins.clear();
        origins.set(norm, found);
      }
      return found ?? undefined;
    },
    country(iso2) {
      const e = usual(gazetteer.country(iso2));
      if (!e) return undefined;
      let adjective = demonyms.get(iso2);
      if (adjective === undefined) demonyms.set(iso2, (adjective = adjectiveOf(iso2) ?? e.name));
      return { entry: entry(e), demonym: adjective };
    },
    nameStats(norm) {
      const s = gazetteer.nameStats(norm);
      return s.person + s.org + s.place > 0 ? s : undefined;
    },
    find(name) {
      const found = gazetteer.find(name)[0];
      return found ? entry(found) : undefined;
    },
    spelt: (name) => gazetteer.find(name, { loose: true }).filter((e) => e.kind === "Place").map(entry),
    romanize: (name) => gazetteer.romanize(name),
  };
}

/**
 * Distils data/places.tsv.gz: `node scripts/distill-places.mjs FOLDER`, where FOLDER holds places.tsv.gz, places_full.tsv.gz,
 * subdivisions.tsv.gz, demonyms.tsv.gz, ar_name_pairs.tsv.gz, treebanks/ and ner/ (see data/README.md for what each is).
 * Usual Arabic names that these lack, and towns of the news that they lack, are in place_names_ar.tsv, made by hand.
 * Drops what would cost precision: very short names, demonyms, other places' names, everyday words and given names of small places.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT, commonWords, rows, text, write, textModules } from "./distill-lib.mjs";

const folder = process.argv[2];
if (!folder) throw new Error("usage: node scripts/distill-places.mjs FOLDER");
const { lookupKey, nameKey, nameSkeleton } = await textModules();

// Everyday words: lower-case in treebanks (en, fr) or outside names (ar), by folded form.
const common = new Map();
const bump = (map, k, n = 1) => map.set(k, (map.get(k) ?? 0) + n);
const proper = new Map();
for (const f of readdirSync(join(folder, "treebanks"))) {
  for (const line of text(join(folder, "treebanks", f)).split("\n")) {
    const c = line.split("\t");
    if (c.length < 10 || !/^\d+$/.test(c[0])) continue;
    const arabic = /[\u0600-\u06ff]/.test(c[1]);
    const key = lookupKey(c[1]);
    if (c[3] === "PROPN" || c[3] === "X") bump(proper, key);
    else if (arabic || c[1] === c[1].toLowerCase()) bump(common, key);
  }
}
for (const f of ["ar_newsfane", "ar_wikifane"]) {
  for (const line of text(join(folder, "ner", `${f}.tsv.gz`)).split("\n")) {
    const [w, tag] = line.split("\t");
    if (!tag) continue;
    // Names of organizations are made of everyday words (club, party) and places alike.
    if (!/PER/.test(tag)) bump(tag === "O" || /ORG/.test(tag) ? common : proper, lookupKey(w));
  }
}
for (const [w, pos] of rows(join(folder, "fr_lexicon.tsv.gz")).map((r) => [r[0], r[2]])) {
  if (w === w.toLowerCase() && !/npr|prn|patr/.test(pos ?? "")) { const k = lookupKey(w); if (k.length > 2 && !common.has(k)) common.set(k, 1); }
}
/** `seen`: how often at least in lower case in a treebank. */
const everyday = (key, seen = 1) => (common.get(key) ?? 0) >= seen && (common.get(key) ?? 0) >= (proper.get(key) ?? 0);
const english = commonWords();
/** Verbs and adjectives are words whatever else they name; nouns of WordNet may be names themselves (Florida). */
const englishWord = (key) => /[VAR]/.test(english.get(key) ?? "");
const SUFFIXES = ["ه", "ها", "ا", "ي", "ات", "ين", "ون", "هم", "نا", "ان"];
/** Provinces of this name are everywhere, and the words are used of any place. */
const DIRECTION = /^(?:(?:north|south|east|west)(?:east|west)?(?:ern)?|central|center|centre|capital|federal|middle|upper|lower|mountain|free|gulf|delta|forest|district|nord|sud|est|ouest|centre|شمال|جنوب|شرق|غرب|شماليه|جنوبيه|شرقيه|غربيه|وسط|وسطي|مركزي|مركزيه|اتحاديه|ساحل|عاصمه|مركز)$/;

// Tokens of persons' names, from Arabic/Latin name pairs.
const personal = new Map();
for (const [ar, count, latin] of rows(join(folder, "ar_name_pairs.tsv.gz"))) {
  bump(personal, lookupKey(ar), Number(count));
  for (const v of (latin ?? "").split("|")) { const m = /^(.*):(\d+)$/.exec(v); if (m) bump(personal, lookupKey(m[1]), Number(m[2])); }
}

const PARTICLE = /^(?:al|el|abu|abou|bu|umm|bin|ibn|ben|sheikh|shaykh|sheik|haji|hajji|hajj|sayyid|said|mullah|mulla|bayt|beit|ابو|ابي|ام|بن|ابن|شيخ|حاج|حجي|سيد|ملا|بيت|ال)$/;
const personLike = (key) => {
  const own = key.split(" ").filter((w) => !PARTICLE.test(w));
  return own.length > 0 && own.every((w) => (personal.get(w) ?? 0) >= 15);
};
// Surnames of persons everybody writes about.
const surnames = new Set();
for (const [id, , , , name, en, fr, ar] of rows(join(ROOT, "data/actors/persons.tsv"))) {
  if (id.startsWith("#") || id === "id") continue;
  for (const form of [name, en, fr, ar].join("|").split("|")) { const parts = lookupKey(form).split(" "); if (parts.length > 1) surnames.add(parts.at(-1)); }
}

const demonyms = new Set();
for (const r of rows(join(folder, "demonyms.tsv.gz"))) for (const d of r.slice(4, 9)) if (d) demonyms.add(lookupKey(d));
for (const d of ["turk", "arab", "kurd", "british", "english", "scottish", "welsh", "dutch", "french", "spanish", "czech", "swiss", "thai", "serb", "croat", "slovak", "dane", "swede", "pole", "finn", "persian", "jew", "jewish"]) demonyms.add(d);

const KIND = { country: 20, capital: 9, admin1_seat: 5, admin1: 3.6, admin2_seat: 3, city: 2.4, admin2: 2, neighbourhood: 0.5 };
const SHORT_OK = new Set(["us", "uk", "uae", "usa", "drc", "oman", "iran", "iraq", "mali", "cuba", "peru"]);
/** Countries that are given names or everyday words too. */
const GIVEN_NAMES = new Set(["chad", "georgia", "مالي"]);
const JUNK = /^(?:liw[aā]|qad[aā]|nahiyat|markaz qa|kaza-|vilayet|gouvernement |arrondissement de |commune de )/i;
const usable = (name) => name && name.length <= 60 && /^[\p{Script=Latin}\p{Script=Arabic}\p{Mn}\p{N}\s'’‘`.,()\-–—ʿʾ/]+$/u.test(name) && !JUNK.test(name);
const clean = (name) => name.replace(/\u200f|\u200e/g, "").replace(/^\(|\)$/g, "").replace(/\s*[(،,].*$/, "").replace(/[`‘’ʿʾ]/g, "'").replace(/\s+/g, " ").trim();
/** Letters with dots and macrons of scholarly spelling are for keys only; a name to show has none when there is a choice. */
const plain = (name) => !/[̣̱̇]|[ḩḥẖşṣţṭẕẓḑḍ]/u.test(name.normalize("NFC"));

/** Where wars are reported from, seats of provinces and districts count however small. */
const REPORTED = new Set("ML NE BF TD NG CM CF CD SS SD ET ER SO KE UG RW BI MZ LY MM BD TH PK AF CO VE HT UA MD GE AM AZ YE MR CI BJ TG GN SN".split(" "));
const larger = rows(join(folder, "places.tsv.gz"));
const known = new Set(larger.map(([id]) => id));
const arabicNames = new Map();
const towns = [];
for (const [id, name, country, admin1, lat, lon, ar] of rows(join(ROOT, "scripts/place_names_ar.tsv"))) {
  arabicNames.set(id, ar.split("|"));
  if (name) towns.push([id, name, "", "", "", lat, lon, country, admin1, "", "city", ""]);
}
const seatsToo = rows(join(folder, "places_full.tsv.gz")).filter((r) => !known.has(r[0]) && (arabicNames.has(r[0]) || (REPORTED.has(r[7]) && /^admin[12]_seat$/.test(r[10]))));
const list = [...larger, ...seatsToo, ...towns].map((r) => {
  const [id, en, fr, ar, alt, lat, lon, country, admin1, population, kind, wikidata] = r;
  const pop = Number(population) || 0;
  return {
    id, en: clean(en ?? ""), fr: clean(fr ?? ""), ar: clean(ar ?? "").replace(/[\u064b-\u0652]/g, ""), alts: (alt ?? "").split("|").map((a) => a.trim()).filter(Boolean),
    lat, lon, country, admin1: clean(admin1 ?? ""), pop, kind, wikidata: wikidata ?? "",
    score: (KIND[kind] ?? 0) + Math.log10(1 + pop),
  };
});
for (const [code, en, fr, ar] of rows(join(folder, "subdivisions.tsv.gz"))) {
  if (!en || !/^[A-Z]{2}-\w/.test(code) || /-\d+R$/.test(code)) continue;
  list.push({ id: `iso:${code}`, en: clean(en), fr: clean(fr ?? ""), ar: clean(ar ?? ""), alts: [], lat: "", lon: "", country: code.slice(0, 2), admin1: "", pop: 0, kind: "admin1", wikidata: "", score: KIND.admin1 });
}
// A province without a figure has at least the people of its towns; its name in the towns' column is one of its own.
const STRIP_ADMIN = / (?:governorate|province|district|oblast|region|muhafadha|krai|prefecture|department|voivodeship|county|state)$/i;
const provinceKey = (country, name) => `${country}/${nameKey(name.replace(STRIP_ADMIN, "").replace(/^state of /i, ""))}`;
const people = new Map();
for (const p of list) if (p.admin1 && p.pop && !/^admin|neighbourhood/.test(p.kind.replace(/_seat$/, ""))) bump(people, provinceKey(p.country, p.admin1), p.pop);
const seats = new Map();
for (const p of list) if (/seat|city|capital/.test(p.kind)) { const k = provinceKey(p.country, p.en); if (!seats.has(k) || seats.get(k).pop < p.pop) seats.set(k, p); }
for (const p of list) {
  if (p.kind !== "admin1") continue;
  if (!p.pop) p.pop = people.get(provinceKey(p.country, p.en)) ?? 0;
  p.score = KIND.admin1 + Math.log10(1 + p.pop);
  // Spellings of a province that is called after its seat are spellings of the seat.
  const seat = seats.get(provinceKey(p.country, p.en));
  if (seat) for (const n of [p.en, p.fr, p.ar, ...p.alts]) { const name = clean(n).replace(STRIP_ADMIN, "").replace(/^محافظة /, ""); if (name && (/[\u0600-\u06ff]/.test(name) ? [seat.ar] : [seat.en, seat.fr, ...seat.alts]).some((own) => own && nameSkeleton(own) === nameSkeleton(name))) seat.alts.push(name); }
}
list.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));

const near = (a, b) => a.lat && b.lat && Math.abs(a.lat - b.lat) < 0.4 && Math.abs(a.lon - b.lon) < 0.4;
/** Key → the most important place that has it as a main name. */
const mains = new Map();
for (const p of list) {
  for (const n of new Set([p.en, p.fr, p.ar])) {
    const k = n && lookupKey(n);
    if (k && !mains.has(k)) mains.set(k, p);
  }
}
const TRANSLITERATED = new Set("IQ SY LB JO PS IL EG SA YE OM AE QA BH KW LY TN DZ MA SD SS MR SO DJ IR AF PK TR RU UA BY GE AM AZ KZ UZ TM TJ KG TD ML NE NG ET ER BF TD CM CF CD MM".split(" "));

const OBLASTS = new Set("RU UA BY KZ KG".split(" "));

const stats = { dropped: 0, weak: 0, loose: 0 };
const seenRegion = new Map();
const out = [];
for (const p of list) {
  if (p.id.startsWith("iso:")) {
    // A subdivision that is there already (same country, a shared name) only lends its names.
    const same = [p.en, p.fr, p.ar].map((n) => n && seenRegion.get(`${p.country}/${nameKey(n)}`)).find(Boolean);
    if (same) { same.alts.push(p.en, p.fr, p.ar); if (!same.fr) same.fr = p.fr; if (!same.ar) same.ar = p.ar; continue; }
  }
  if (p.kind === "admin1") for (const n of [p.en, p.fr, p.ar, ...p.alts]) if (n) { const k = `${p.country}/${nameKey(n.replace(STRIP_ADMIN, ""))}`; if (!seenRegion.has(k)) seenRegion.set(k, p); }
  out.push(p);
}

const result = [];
for (const p of out) {
  const keys = new Map(); // key → "" | "?" (weak)
  const big = p.kind === "country" || p.kind === "capital" || p.pop >= 500_000 || (p.kind === "admin1" && p.pop >= 1_000_000);
  const consider = (name, isMain) => {
    if (!usable(name)) return;
    const key = lookupKey(clean(name));
    if (!key || keys.has(key)) return;
    const arabic = /[\u0600-\u06ff]/.test(key);
    const letters = key.replace(/ /g, "").length;
    if (letters < (arabic ? 3 : 4) && !(p.kind === "country" && SHORT_OK.has(key)) && !(isMain && letters === 3 && (p.pop > 100_000 || (p.kind === "admin1_seat" && p.pop > 50_000 && !english.has(key))))) return void stats.dropped++;
    if (/^\d/.test(key)) return;
    if (demonyms.has(key) && !(isMain && p.score > 8)) return void stats.dropped++;
    if (!isMain) {
      const owner = mains.get(key);
      const ownSeat = owner?.kind === "admin1" && owner.country === p.country && nameSkeleton(owner.en.replace(STRIP_ADMIN, "")) === nameSkeleton(p.en);
      if (owner && owner !== p && !ownSeat && (owner.score > p.score || owner.country === p.country) && !near(owner, p)) return void stats.dropped++;
    }
    const single = !key.includes(" ");
    let weak = false;
    if (single && DIRECTION.test(key)) return void stats.dropped++;
    // Small places, and all quarters, that are called like a common English word or like a greater place.
    if (single && english.has(key) && p.kind !== "country" && p.kind !== "capital" && p.kind !== "admin1" && (p.pop < 100_000 || p.kind === "neighbourhood")) {
      if (p.pop < 30_000 || !isMain || p.kind === "neighbourhood") return void stats.dropped++;
      weak = true;
    }
    if (single && surnames.has(key) && p.kind !== "country" && p.kind !== "capital") {
      if (p.pop < 300_000 && p.kind !== "admin1") return void stats.dropped++;
      weak = true;
    }
    if (single && arabic && p.kind !== "country" && p.kind !== "capital") {
      const plainly = (common.get(key) ?? 0) >= 2 && (common.get(key) ?? 0) > 3 * (proper.get(key) ?? 0);
      // Without vowels a word with a suffix looks like a name: حينه, موكبه, قولا.
      const small = p.pop < 15_000 && !/seat|admin1/.test(p.kind);
      if (plainly || (small && (everyday(key) || SUFFIXES.some((suffix) => key.endsWith(suffix) && key.length - suffix.length >= 2 && (common.get(key.slice(0, -suffix.length)) ?? 0) > (proper.get(key) ?? 0))))) return void stats.dropped++;
    }
    if (single && englishWord(key) && p.kind !== "country" && !big) weak = true;
    if (key.split(" ").every((w) => DIRECTION.test(w) || /^(?:province|region|district|state|governorate|division|county|اقليم|منطقه|محافظه|ولايه)$/.test(w))) weak = true;
    if (single && everyday(key, big ? 2 : 1) && p.kind !== "country") {
      if (!isMain && !big) return void stats.dropped++;
      if (p.pop < (arabic ? 150_000 : 30_000) && p.kind !== "admin1") return void stats.dropped++;
      weak = true;
    }
    if (p.kind === "country") return void keys.set(key, GIVEN_NAMES.has(key) ? "?" : "");
    // Hamlets are called after their owners: «حسن علي», "Sayyid Muhammad". In news these are persons.
    if (!single && !big && p.kind !== "admin1" && personLike(key)) {
      if (p.pop < 15_000) return void stats.dropped++;
      weak = true;
    }
    if (single && (personal.get(key) ?? 0) >= 20 && !big) {
      if (p.pop < 15_000 && p.kind !== "admin1") return void stats.dropped++;
      weak = true;
    }
    if (single && (personal.get(key) ?? 0) >= 3 && p.pop < 20_000 && p.kind !== "admin1") weak = true;
    if (p.kind === "neighbourhood") weak = true;
    if (weak) stats.weak++;
    keys.set(key, weak ? "?" : "");
  };
  for (const n of arabicNames.get(p.id) ?? []) keys.set(lookupKey(n), "");
  p.ar ||= arabicNames.get(p.id)?.[0] ?? "";
  for (const n of [p.en, p.fr, p.ar]) if (n) consider(n, true);
  for (const n of [p.en, p.fr]) if (n && STRIP_ADMIN.test(n)) consider(n.replace(STRIP_ADMIN, ""), true);
  if (p.kind === "admin1" && TRANSLITERATED.has(p.country)) {
    const bare = p.en.replace(STRIP_ADMIN, "").replace(/^(?:state|muhafazat|wilayat) (?:of )?/i, "");
    const french = p.fr.replace(/^(?:province|gouvernorat|wilaya|oblast|région|district) (?:de |d['’]|du )/i, "");
    for (const n of [`${bare} province`, `${bare} governorate`, `${bare} region`, `${bare} state`, ...(OBLASTS.has(p.country) ? [`${bare} oblast`] : []), ...(french && !/ /.test(french.split("-")[0]) ? [`province de ${french}`, `province d'${french}`, `gouvernorat de ${french}`] : [])]) if (bare.length > 3) consider(n, true);
    if (p.ar && !/^(?:محافظة|ولاية|إقليم|منطقة|إمارة) /.test(p.ar)) consider(`محافظة ${p.ar}`, true);
  }
  for (const n of p.alts) consider(n, false);
  if (!keys.size) continue;
  if (TRANSLITERATED.has(p.country) && p.kind !== "neighbourhood") {
    const loose = new Set();
    for (const [k, w] of keys) {
      if (w || /[\u0600-\u06ff]/.test(k)) continue;
      const key = nameKey(k);
      if (key.replace(/ /g, "").length >= 4) loose.add(key);
    }
    for (const k of loose) { keys.set(`~${k}`, ""); stats.loose++; }
  }
  const shown = (n, fallbacks) => (plain(n) ? n : (fallbacks.find((f) => usable(f) && plain(f) && nameKey(f) === nameKey(n)) ?? n.normalize("NFKD").replace(/\p{Mn}/gu, "")));
  const name = p.en ? shown(p.en.replace(/^'/, ""), p.alts) : p.fr || p.ar;
  const coord = (v) => (v === "" || v === undefined ? "" : String(Math.round(Number(v) * 1000) / 1000));
  result.push([p.id, name, p.fr === name ? "=" : p.fr, p.ar, coord(p.lat), coord(p.lon), p.country, p.admin1, p.pop || "", p.kind, p.wikidata, [...keys].map(([k, w]) => w + k).join("|")]);
}
write("places.tsv.gz", ["id", "name", "fr", "ar", "lat", "lon", "country", "admin1", "population", "kind", "wikidata", "keys"], result);
console.error(stats);

/**
 * Distils data/actors_lists.tsv.gz: `node scripts/distill-actors.mjs FOLDER`, where FOLDER holds actors.tsv.gz and
 * armed_groups_wp.tsv.gz (see data/README.md). Names in readable case and order; companies, ships and generic units left out.
 */
import { join } from "node:path";
import { rows, write, textModules } from "./distill-lib.mjs";

const folder = process.argv[2];
if (!folder) throw new Error("usage: node scripts/distill-actors.mjs FOLDER");
const { lookupKey } = await textModules();

const SMALL = new Set("of the for and in on at de la le les des du et y del al el bin ibn ben von van da dos e".split(" "));
const ARTICLE = /^(al|el|ad|ar|as|ash|at|az|an|ul|ud|ur|us)-(?=\p{L})/iu;
/** "AL-TIKRITI" → "al-Tikriti"; words that are not all capitals stay as they are. */
function readable(name, person) {
  return name
    .split(/\s+/)
    .map((w, i) => {
      const bare = w.replace(/[^\p{L}]/gu, "");
      const shout = bare.length > 1 && bare === bare.toUpperCase();
      if (!shout) return ARTICLE.test(w) ? w.replace(/^\p{L}/u, (c) => c.toLowerCase()) : w;
      const lower = w.toLowerCase();
      if (i > 0 && SMALL.has(lower)) return lower;
      if (!person && bare.length <= 4 && !/[aeiouy]/i.test(bare)) return w;
      if (ARTICLE.test(lower)) return lower.replace(/-(\p{L})/gu, (_, c) => `-${c.toUpperCase()}`);
      return lower.replace(/(^|[-(/'’])(\p{L})/gu, (_, a, c) => a + (a === "'" || a === "’" ? c : c.toUpperCase()));
    })
    .join(" ")
    .replace(/^\p{Ll}/u, (c) => c.toUpperCase());
}
const flip = (name) => { const m = /^([^,]+), ([^,]+)$/.exec(name); return m ? `${m[2]} ${m[1]}` : name; };
const strip = (name) => name.replace(/\s*\([^)]*\)/g, "").replace(/[“”"]/g, "").replace(/\s+/g, " ").trim();
/** Firms are listed for sanctions, seldom for what news says of them; their names are made of everyday words. */
const FIRM = /\b(?:company|co|compan(?:y|ies)|ltd|limited|llc|inc|gmbh|establishment|est|trading|investments?|holdings?|enterprises?|industr(?:y|ies|ial)|bank|airlines?|airways|aviation|shipping|lines?|import|export|corp|corporation|s\.?a\.?|sarl|spa|ag|nv|bv|fze|fzc|fzco|plc|jsc|factory|group of companies|exchange|foundry|hotel|petroleum|oil|gas|chemicals?|electronics?|engineering|tours?|travel|transport|store|supermarket|telecom\w*|services?|commercial|finance|estate|properties|cement|steel|mining|diamonds?|maritime|marine|navigation|farms?|restaurants?|university|institute|cent(?:er|re)|complex|procurement|sanitary|refinery|insurance|foundation|society|vessel)\b/i;
const GENERIC = /^(?:the )?(?:(?:\w+ )?(?:armed forces|air force|navy|army|police|government|national guard|republican guard|special forces|security forces)|.*\b(?:\d+(?:st|nd|rd|th)|independent)\b.*|dissident \w+|protesters?|rebels?|tribes?|others?|opposition|militias?)$/i;
const COUNTRY = { Iraq: "IQ", Syria: "SY", Iran: "IR", Afghanistan: "AF", Pakistan: "PK", Lebanon: "LB", Yemen: "YE", Libya: "LY", Sudan: "SD", Somalia: "SO", Egypt: "EG", Tunisia: "TN", Algeria: "DZ", "Saudi Arabia": "SA", Kuwait: "KW", Jordan: "JO", Russia: "RU", Turkey: "TR", Colombia: "CO", Indonesia: "ID", Philippines: "PH", "Democratic Republic of the Congo": "CD", Mali: "ML", Qatar: "QA", Belarus: "BY", Zimbabwe: "ZW", Israel: "IL" };

const table = [];
const owners = new Map();
function keysOf(names, person) {
  const keys = new Map();
  for (const n of names) {
    const name = strip(n);
    const key = lookupKey(name);
    const parts = key.split(" ");
    const arabic = /[\u0600-\u06ff]/.test(key);
    if (!key || key.length < 4 || parts.length > 8 || /^\d+$/.test(key)) continue;
    if (person && parts.length < 2) continue; // a lone surname or nom de guerre is anybody's
    if (!person && parts.length === 1 && key.length < 6) continue;
    if (!person && FIRM.test(name)) continue;
    const weak = (person && parts.length === 2 && !arabic && key.length < 11) || (!person && parts.length === 1);
    if (!keys.has(key)) keys.set(key, weak ? "?" : "");
  }
  return keys;
}
function add(id, kind, name, ar, country, names) {
  const keys = keysOf(names, kind === "person");
  // A name that another row has already belongs to that row: the lists repeat each other.
  const fresh = [...keys].filter(([k]) => !owners.has(k));
  if (!fresh.length || fresh.length < keys.size / 2) return;
  for (const [k] of fresh) owners.set(k, id);
  table.push([id, kind, name, ar.join("|"), country, fresh.map(([k, w]) => w + k).join("|")]);
}
const all = rows(join(folder, "actors.tsv.gz"));
all.sort((a, b) => (a[0].startsWith("un:") ? 0 : 1) - (b[0].startsWith("un:") ? 0 : 1));
for (const [id, kind, en, ar, latin, arabic, , nationality] of all) {
  const person = kind === "person";
  if (!person && FIRM.test(en)) continue;
  const split = (s) => (s ?? "").split("|").map((x) => x.trim()).filter(Boolean);
  const main = readable(flip(strip(en.split(" ; ")[0])), person);
  const aliases = split(latin).map((n) => readable(flip(strip(n)), person));
  const arabics = [...new Set([...split(ar), ...split(arabic)].map(strip))].filter((a) => /^[\u0600-\u06ff\s]+$/.test(a));
  add(id, person ? "person" : "armed_group", main, arabics.slice(0, 4), COUNTRY[nationality] ?? "", [main, ...aliases, ...arabics]);
}
for (const [raw, abbr] of rows(join(folder, "armed_groups_wp.tsv.gz"))) {
  const name = raw.replace(/'{2,}/g, "").replace(/^\W+|\W+$/g, "").replace(/\s+/g, " ");
  if (name.length < 6 || GENERIC.test(name) || FIRM.test(name) || !/^\p{Lu}/u.test(name) || /[<>{}=[\]]/.test(name) || name.split(" ").length > 8) continue;
  add(`ag:${lookupKey(name).replace(/ /g, "-")}`, "armed_group", name, [], "", [name, ...(abbr && abbr.length > 4 ? [abbr] : [])]);
}
write("actors_lists.tsv.gz", ["id", "kind", "name", "ar", "country", "keys"], table);

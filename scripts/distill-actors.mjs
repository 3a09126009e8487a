/**
 * Distils data/actors_lists.tsv.gz: `node scripts/distill-actors.mjs FOLDER`, where FOLDER holds actors.tsv.gz, ar_name_pairs.tsv.gz and
 * armed_groups_wp.tsv.gz (see data/README.md); after the other distilling scripts, whose tables it reads. Names in readable case and
 * order. Left out: firms, charities, outlets, descriptions ("local residents"), generic units ("First Brigade"), countries and other
 * places, everyday words, persons filed as groups, names that any number of persons have, and what the hand-made tables have already.
 */
import { join } from "node:path";
import { ROOT, commonWords, rows, text, write, textModules } from "./distill-lib.mjs";

const folder = process.argv[2];
if (!folder) throw new Error("usage: node scripts/distill-actors.mjs FOLDER");
const { lookupKey, nameKey } = await textModules();

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
    .replace(/(\p{L}\p{L})(['’])(\p{Lu})(?!\p{Lu})/gu, (_, a, q, c) => a + q + c.toLowerCase())
    .replace(/(?<=\d)(ST|ND|RD|TH)\b/gi, (c) => c.toLowerCase())
    .replace(/^\p{Ll}/u, (c) => c.toUpperCase());
}
const flip = (name) => { const m = /^([^,]+), ([^,]+)$/.exec(name); return m ? `${m[2]} ${m[1]}` : name; };
const strip = (name) => name.replace(/\s*\([^)]*\)/g, "").replace(/[“”"]/g, "").replace(/\s+\/\s+\S+$/, "").replace(/\s+/g, " ").trim();
/** Firms and charities are listed for sanctions, seldom for what news says of them; their names are made of everyday words. */
const FIRM = /\b(?:company|co|compan(?:y|ies)|aircompany|ltd|limited|l\.?l\.?c\.?|inc|firm|\w*import|e\.?v\.?|asbl|stiftelse|verein|secours|bienfaisance|association (?:de|in|for)|gmbh|establishment|est|trading|investments?|holdings?|enterprises?|industr(?:y|ies|ial)|bank|stock|brokerage|money|airlines?|airways|aviation|air|avia|shipping|lines?|import|export|corp|corporation|s\.?a\.?l?\.?|sarl|spa|ag|nv|b\.?v|cc|oao|ojsc|fze|fzc|fzco|plc|jsc|lda|factory|group of companies|international group|partnership|exchange\w*|foundry|hotel|casa|galeria|baker\w+|petroleum|oil|gas|chemicals?|pharmac\w+|electr\w+|elektron\w+|computer|machinery|manufacturing|techni\w+|consult\w+|logistics|off-?shore|engineer\w*|construction|projects?|tours?|travel|transport|store|supermarket|telecom\w*|mobile|communications?|services?|commercial|finance|financial|estate|properties|cement|steel|mining|diamonds?|maritime|marine|navigation|farms?|restaurants?|university|institute|academy|madrassa|school|cent(?:er|re)|complex|procurement|sanitary|refinery|insurance|foundation|society|vessel|trust|charit\w+|welfare|relief|rehabilitation|humanitarian|tv|television|radio|channel|satellite|broadcasting|media|ports|ship|vision|duty free)\b/i;
/** A description of some of a side, not a name. */
const DESCRIPTION = /,|;|\bled by\b|\b(?:support|residents|volunteers?|affiliates?|remnants|allies|allied|aligned|loyalists?|alleged|advisors|fighters|tribes?|militias|faction|former|ex|others?|various|under command|units?|members|commanders?|protesters?|rebels?|local|pro|anti|mercenaries|civilians?|police forces|government forces|tribal forces|number of|elements|insurgent|elite|troops|sleeper|formerly|system|two|joint|region|federal|branch|linked|affiliated|offshoot|operatives)\b/i;
/** Words for a body of fighters or followers, in the languages the lists have. */
const HEAD = /^(?:army|armies|armee|forces?|front|frente|fronte|brigades?|brigate|battalions?|regiments?|division|corps|legion|movement|mouvement|movimiento|groups?|gama|party|partido|partiya|parti|militia|council|committee|organi[sz]ation|union|league|alliance|coalition|command|commando|cells?|nuclei|nucleus|tigers|hawks|falcons|lions|eagles|knights|martyrs|gang|cartel|network|emirate|state|caliphate|jihad|mujah?i?d\w*|mujahed\w*|guards?|guerrillas?|partisans|fedayeen|fida\w*|jais?[hc]h?|jays[hc]h?|liw\w?a+|la[sh]+kar|harak\w+|hark\w+|hi[zs]b\w*|hezb\w*|ansar\w*|jund\w*|katai?b\w*|kat[ei]bat|katiba|khataib|sara[yi]a\w*|sarayat|jamaat?h?\w*|jemaah|gamaa\w*|tanz[ie]m|tehr[ie]+k\w*|w[iu]l[ia]ya\w*|quw+at|firqat|fawj|ajnad|ahrar|shuhada|[au]s?bat|kump[au]lan|majelis|sipah\w*|taliban|qa[ie]da\w*|isil|isis|ejercito|fuerzas|armata|halk|ordu\w*|kongra|kongreya|hashd|basij|hezbollah|hizb\w+|houthis?|shabaab|ira|ulster|operations|room)$/;
/** Words that name no particular body even together. */
const GENERIC_WORDS = new Set(`the of and for a in first second third fourth fifth sixth seventh eighth ninth tenth 1st 2nd 3rd 4th 5th special operations operation forces force command commands unit units brigade brigades
  battalion battalions regiment regiments division divisions corps company army armies navy marines naval infantry air defence defense aerospace ground airborne national popular peoples people general staff military intelligence
  directorate ministry interior foreign affairs security council councils internal central state federal republican guard guards presidential mountain mechanized mechanised armored armoured artillery rocket missile
  engineering sapper quick rapid reaction response storming commando commandos female women womens mens youth local logistical facility armament equipment police swat gendarmerie intervention counter terrorism anti terror
  revolutionary resistance liberation freedom islamic armed independent joint high supreme committee committees movement front group groups organization organisation party union league alliance coalition militia militias
  awakening administration self protection units transitional government house representatives opposition southern northern eastern western south north east west free new united democratic political bureau department office
  jihad mujahideen mujahidin mujahedin mujahedeen martyr martyrs islam soldiers army fighters supporters defenders partisans order warriors brotherhood salvation direct action`.split(/\s+/));
const STOP = new Set("the of and for in on at to a an by with from our is no not its their".split(" "));
const GENERIC_WP = /^(?:the )?(?:(?:\w+ )?(?:armed forces|air force|navy|army|police|government|national guard|republican guard|special forces|security forces|army command|general command)|.*\b(?:\d+(?:st|nd|rd|th)|independent)\b.*|.*\b(?:military|garrison|emblem|ensign) of\b.*)$/i;
const COUNTRY = { Iraq: "IQ", Syria: "SY", Iran: "IR", Afghanistan: "AF", Pakistan: "PK", Lebanon: "LB", Yemen: "YE", Libya: "LY", Sudan: "SD", Somalia: "SO", Egypt: "EG", Tunisia: "TN", Algeria: "DZ", "Saudi Arabia": "SA", Kuwait: "KW", Jordan: "JO", Russia: "RU", Turkey: "TR", Colombia: "CO", Indonesia: "ID", Philippines: "PH", "Democratic Republic of the Congo": "CD", Mali: "ML", Qatar: "QA", Belarus: "BY", Zimbabwe: "ZW", Israel: "IL" };
const STATE = /\b(?:syrian arab|syrian (?:air|special|marines)|turkish|russian|libyan ground|italian|french|german|united states|us army|united arab emirates|saudi|iran|irgc|islamic revolutionary|korean people)/i;
/** Services of states among the listed: by the words of their names. */
function subtypeOf(name) {
  if (/\bministry\b/i.test(name)) return "ministry";
  if (/\binternal security forces?\b|\bborder security\b/i.test(name)) return "security_forces";
  if (/\bgovernment\b/i.test(name)) return "government";
  if (/\bparty\b/i.test(name) && !/\b(?:front|liberation|army|fighting|combatant|workers)\b/i.test(name)) return "party";
  if (/\bintelligence\b|\bsecurity (?:bureau|directorate)\b|reconnaissance general bureau/i.test(name)) return "intelligence_agency";
  if (/\b(?:arab army|air force|navy|air defen[cs]e|republican guard|rocket force|revolutionary guard|armed forces|ground forces|airborne forces|aerospace forces|naval infantry|land forces|naval forces|marines|army|special (?:operations?|mission) forces|special forces command|sof|ksk)\b/i.test(name)) return STATE.test(name) ? "military" : "armed_group";
  if (/\b(?:bureau|committee for|atomic energy|department|administration|law enforcement)\b/i.test(name)) return "government_agency";
  return "armed_group";
}

/** What other tables have: hand-made actors by any form, places by strong names, nationalities. */
const taken = new Set();
/** Hand-made actors by their strong forms. */
const byName = new Map();
const kindKey = (person, key) => (person ? `person ${key}` : key);
for (const file of ["armed", "states", "world", "media", "persons", "regions"]) {
  for (const line of text(join(ROOT, `data/actors/${file}.tsv`)).split("\n")) {
    if (line.startsWith("#")) continue;
    const cells = line.split("\t");
    if (file !== "regions") {
      for (const form of [cells[4], ...[5, 6, 7].flatMap((c) => (cells[c] ?? "").split("|"))]) {
        if (!form || form.length < 5) continue;
        const key = lookupKey(form);
        byName.set(kindKey(file === "persons", key), `actor:${cells[0]}`);
        const loose = kindKey(file === "persons", `~${nameKey(form)}`);
        if (loose.length > 8 && !byName.has(loose)) byName.set(loose, `actor:${cells[0]}`);
      }
    }
    for (const form of [cells[4], ...[5, 6, 7, 8].flatMap((c) => (cells[c] ?? "").split("|"))]) if (form) for (const key of [lookupKey(form), nameKey(form)]) taken.add(key);
  }
}
for (const [, ...names] of rows(join(folder, "demonyms.tsv.gz"))) for (const name of names.slice(0, 3)) if (name) taken.add(lookupKey(name));
for (const [key] of rows(join(ROOT, "data/demonyms.tsv.gz"))) taken.add(key);
for (const row of rows(join(ROOT, "data/places.tsv.gz"))) for (const key of (row[11] ?? "").split("|")) if (!/^[~?]/.test(key)) taken.add(key);

const everyday = new Set([...STOP, ...commonWords().keys()]);
const isEveryday = (w) => /^\d+$/.test(w) || everyday.has(w) || everyday.has(w.replace(/e?s$/, "")) || everyday.has(w.replace(/ies$/, "y"));

/** How often a token is part of a person's name. */
const personal = new Map();
for (const [ar, count, latin] of rows(join(folder, "ar_name_pairs.tsv.gz"))) {
  const bump = (k, n) => personal.set(k, (personal.get(k) ?? 0) + n);
  bump(lookupKey(ar), Number(count));
  for (const v of (latin ?? "").split("|")) { const m = /^(.*):(\d+)$/.exec(v); if (m) bump(lookupKey(m[1]), Number(m[2])); }
}
const PARTICLE = /^(?:al|el|bin|ben|ibn|abu|abou|abd|abdul|abdel|ul|ur|ud|mullah|sheikh|shaykh|commander|haji|hajji|qari|dr|general|emir|imam|ابو|بن|ابن)$/;

const table = [];
const owners = new Set();
const dropped = new Map();
const drop = (why) => void dropped.set(why, (dropped.get(why) ?? 0) + 1);
const RELIGIOUS = /^(?:jihad|hadith|tawhid|kifah|islam|quran|aqsa|hijra|hisn|sabire?e?n|faran|furqan|gamaat|jamaat|mujahideen|bayan|nour|noor|haq+)$/;
/** "" or "?" (weak) for a usable look-up key, undefined for one to leave out. */
function groupKey(key, { main, headed, headsOnly }) {
  const parts = key.split(" ");
  const arabic = /[\u0600-\u06ff]/.test(key);
  if (parts.length === 1 && (key.length < 6 || /\d/.test(key))) return drop("short");
  if (taken.has(key)) return drop("known already");
  const hasHead = parts.some((p) => HEAD.test(p));
  if (!arabic) {
    if (parts.includes("province") && !parts.some((p) => /^is[il]?[sl]?$|^islamic$/.test(p))) return drop("a province");
    if (parts.length === 2 && parts[0] === "al" && RELIGIOUS.test(parts[1])) return drop("everyday words");
    if (headsOnly && !main && !hasHead) return drop("a person's name");
    if (parts.every((p) => GENERIC_WORDS.has(p))) return drop("generic");
    const content = parts.filter((p) => !STOP.has(p));
    if (content.every(isEveryday) && !(main && headed) && !(hasHead && content.length > 2)) return drop("everyday words");
    if (!hasHead && content.every((p) => PARTICLE.test(p) || (personal.get(p) ?? 0) >= 5)) return drop("a person's name");
  } else if (parts.length === 1 || (parts.length === 2 && parts.every((p) => (personal.get(p) ?? 0) >= 50))) return drop("Arabic, too common");
  return parts.length === 1 || (parts.length === 2 && parts[0] === "al") ? "?" : "";
}
function personKey(key) {
  const parts = key.split(" ");
  const arabic = /[\u0600-\u06ff]/.test(key);
  if (parts.length < 2) return drop("a surname");
  if (parts.length > 7) return drop("too long");
  if (taken.has(key)) return drop("known already");
  const own = parts.filter((p) => !PARTICLE.test(p));
  // Two names as frequent as these are anybody's.
  if (own.length < 2 || (own.length === 2 && own.every((p) => (personal.get(p) ?? 0) >= (arabic ? 100 : 40)))) return drop("anybody's name");
  if (!arabic && own.every(isEveryday)) return drop("everyday words");
  return parts.length === 2 && !arabic && key.length < 11 ? "?" : "";
}
function add(id, kind, names, ar, country) {
  const person = kind === "person";
  const forms = names.map(strip).filter(Boolean);
  const headed = forms.some((n) => lookupKey(n).split(" ").some((p) => HEAD.test(p)));
  const keys = new Map();
  let name;
  forms.forEach((form, i) => {
    const key = lookupKey(form);
    if (!key || key.length < 4 || keys.has(key) || key.split(" ").length > 8 || /^[\d ]+$/.test(key)) return;
    if (!person && (FIRM.test(form) || (i > 0 && DESCRIPTION.test(form)))) return drop("firm or description");
    const flag = person ? personKey(key) : groupKey(key, { main: i === 0, headed, headsOnly: id.startsWith("phx:") });
    if (flag === undefined || owners.has(key)) return;
    keys.set(key, flag);
    // The first form that stands on its own and is not Arabic is the name to show.
    if (/\p{Script=Latin}/u.test(form)) name ??= form;
  });
  if (!keys.size || !name) return;
  // Further names of a hand-made actor go to it: the one listed with the row's first name, or with two of its names at least.
  const votes = new Map();
  forms.forEach((form, i) => {
    const actor = byName.get(kindKey(person, lookupKey(form))) ?? byName.get(kindKey(person, `~${nameKey(form)}`));
    if (actor) votes.set(actor, (votes.get(actor) ?? 0) + (i === 0 ? 10 : 1));
  });
  const [actor] = [...votes].sort((a, b) => b[1] - a[1])[0]?.filter((_, i, [, n]) => i === 0 && n > 1) ?? [];
  for (const key of keys.keys()) owners.add(key);
  // An acronym of the list says less than the name spelt out.
  const first = forms[0];
  if (/\p{Script=Latin}/u.test(first) && first.length > 5) name = first;
  if (actor) { ar = []; country = ""; }
  table.push([actor ?? id, person ? "person" : subtypeOf(name), name, ar.join("|"), country, [...keys].map(([k, w]) => w + k).join("|")]);
}
const all = rows(join(folder, "actors.tsv.gz"));
all.sort((a, b) => (a[0].startsWith("un:") ? 0 : 1) - (b[0].startsWith("un:") ? 0 : 1));
for (const [id, kind, en, ar, latin, arabic, , nationality] of all) {
  const person = kind === "person";
  const main = readable(flip(strip(en.split(" ; ")[0])), person);
  if (!person && FIRM.test(main)) { drop("firm"); continue; }
  const split = (s) => (s ?? "").split("|").map((x) => x.trim()).filter(Boolean);
  const aliases = split(latin).map((n) => readable(flip(strip(n)), person));
  const arabics = [...new Set([...split(ar), ...split(arabic)].map(strip))].filter((a) => /^[\u0600-\u06ff\s]+$/.test(a));
  // Among the groups of the sanctions lists only those whose names speak of fighters or followers; the dictionary's own nameless rest is of persons.
  if (!person && ![main, ...aliases].some((n) => lookupKey(n).split(" ").some((p) => HEAD.test(p)) || subtypeOf(n) !== "armed_group")) { drop("no word for a group"); continue; }
  add(id, person ? "person" : "group", [main, ...aliases, ...arabics], arabics.slice(0, 4), COUNTRY[nationality] ?? "");
}
for (const [raw] of rows(join(folder, "armed_groups_wp.tsv.gz"))) {
  const name = raw.replace(/'{2,}/g, "").replace(/\/(?:Regiment|Battalion|Brigade)$/, "").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").replace(/\s+/g, " ");
  const words = name.split(" ");
  const doubled = words.some((w, i) => i > 0 && words.slice(0, i).includes(w) && w.length > 3 && !/^al-/i.test(w));
  if (name.length < 6 || GENERIC_WP.test(name) || DESCRIPTION.test(name) || FIRM.test(name) || doubled || !/^\p{Lu}/u.test(name) || /[<>{}=[\]|*#]/.test(name) || words.length > 7) { drop("not a name"); continue; }
  add(`ag:${lookupKey(name).replace(/ /g, "-")}`, "group", [name], [], "");
}
write("actors_lists.tsv.gz", ["id", "kind", "name", "ar", "country", "keys"], table);
console.error(Object.fromEntries(dropped));

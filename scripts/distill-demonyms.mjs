/**
 * Distils data/demonyms.tsv.gz and data/adjectives.tsv: `node scripts/distill-demonyms.mjs FOLDER`, where FOLDER holds demonyms.tsv.gz (see
 * data/README.md). Adds what the source lacks: plurals, feminine forms, usual short forms, peoples without a state. One row a form.
 * The adjectives are one a country, the one that English newspapers set before "army" or "government".
 */
import { join } from "node:path";
import { rows, write, textModules } from "./distill-lib.mjs";

const folder = process.argv[2];
if (!folder) throw new Error("usage: node scripts/distill-demonyms.mjs FOLDER");
const { lookupKey } = await textModules();

/** iso2 → English | French (masculine) | Arabic (masculine): in place of, or besides, what the source has. "-" drops the source's. */
const MORE = {
  AE: ["Emirati|UAE", "émirati|émirien", "إماراتي"], AF: ["Afghan|Afghani", "", "أفغاني|أفغانستاني"], AR: ["Argentine|Argentinian", "", ""], AZ: ["Azeri|Azerbaijani", "azéri|azerbaïdjanais", "أذري|أذربيجاني"],
  BA: ["-|Bosnian|Bosniak", "bosniaque|bosnien", "بوسني|بوسنوي"], BD: ["Bangladeshi", "bangladeshi|bangladais", "بنغالي|بنجلاديشي"], BF: ["Burkinabe|Burkinabé", "-|burkinabé|burkinabè", "بوركينابي"],
  BY: ["Belarusian|Belarussian|Byelorussian", "bélarusse|biélorusse", "بيلاروسي"], BH: ["Bahraini", "bahreïni|bahreïnien", ""], BI: ["Burundian|Burundi", "", ""],
  CD: ["-|Congolese", "-|congolais", "كونغولي"], CG: ["-|Congolese", "-|congolais", "كونغولي"], CF: ["Central African", "centrafricain|centre-africain", "أفريقي أوسط"], CI: ["Ivorian|Ivoirian", "ivoirien", "عاجي|إيفواري"],
  CN: ["Chinese", "chinois", "صيني"], CY: ["Cypriot|Greek Cypriot", "chypriote|cypriote", "قبرصي"], CZ: ["Czech", "tchèque", "تشيكي"], DK: ["Danish", "", "دنماركي|دانماركي"], DM: ["-", "-", ""], DO: ["-|Dominican", "-|dominicain", "دومينيكاني"],
  DZ: ["Algerian", "", "جزائري"], EC: ["Ecuadorian|Ecuadorean|Ecuadoran", "", "إكوادوري"], EE: ["", "", "إستوني|أستوني"], EH: ["-|Sahrawi|Saharawi", "-|sahraoui", "صحراوي"], ER: ["Eritrean", "érythréen", "إريتري|أريتري"], ES: ["Spanish", "", "إسباني|أسباني"], ET: ["Ethiopian", "éthiopien", "إثيوبي|أثيوبي"],
  FI: ["Finnish", "", "فنلندي"], FJ: ["Fijian", "", ""], FR: ["French", "", "فرنسي|فرنساوي"], GB: ["British|UK|U.K.|English|Scottish|Welsh|Northern Irish", "britannique|anglais|écossais|gallois|nord-irlandais", "بريطاني|إنجليزي|إنكليزي|اسكتلندي"],
  GE: ["Georgian", "", "جورجي"], GM: ["Gambian", "", ""], GN: ["Guinean", "", ""], GQ: ["Equatorial Guinean|Equatoguinean", "équato-guinéen", ""], GR: ["Greek|Hellenic", "grec|hellénique", "يوناني"], GW: ["Bissau-Guinean|Guinea-Bissauan", "bissau-guinéen", ""],
  HR: ["Croatian|Croat", "", "كرواتي"], IE: ["Irish", "", "أيرلندي|إيرلندي"], IL: ["Israeli", "", "إسرائيلي"], IN: ["Indian", "", "هندي"], IQ: ["Iraqi", "irakien|iraquien", "عراقي"], IR: ["Iranian|Persian", "iranien|perse", "إيراني|فارسي"], IS: ["", "", "أيسلندي|آيسلندي"], IT: ["Italian", "", "إيطالي"],
  JO: ["Jordanian", "", "أردني"], JP: ["Japanese", "", "ياباني"], KE: ["Kenyan", "kényan|kenyan", "كيني"], KG: ["Kyrgyz|Kirghiz|Kyrgyzstani", "kirghize|kirghiz", "قرغيزي|قيرغيزي"], KH: ["Cambodian|Khmer", "cambodgien|khmer", "كمبودي"], KM: ["Comorian|Comoran", "", "قمري"], KP: ["-|North Korean", "-|nord-coréen", "كوري شمالي"], KR: ["-|South Korean", "-|sud-coréen", "كوري جنوبي"],
  KW: ["Kuwaiti", "koweïtien|koweitien", "كويتي"], KZ: ["Kazakh|Kazakhstani", "kazakh|kazakhstanais", "كازاخي|كازاخستاني|كزاخي"], LA: ["Laotian|Lao", "", ""], LB: ["Lebanese", "", "لبناني"], LR: ["Liberian", "-|libérien", "ليبيري"], LK: ["Sri Lankan", "sri-lankais|srilankais", "سريلانكي|سري لانكي"], LV: ["Latvian", "letton", "لاتفي"], LY: ["Libyan", "", "ليبي"],
  MA: ["Moroccan", "", "مغربي"], MC: ["Monegasque", "", ""], ME: ["Montenegrin", "", "مونتينيغري"], MG: ["Malagasy|Madagascan", "malgache", "مدغشقري|ملغاشي"], MK: ["North Macedonian|Macedonian", "nord-macédonien|macédonien", "مقدوني"], ML: ["Malian", "", "مالي"], MM: ["Burmese|Myanmar", "birman", "بورمي|ميانماري"], MT: ["Maltese", "", ""], MV: ["Maldivian", "", ""], MX: ["Mexican", "", "مكسيكي"],
  NE: ["Nigerien", "", "نيجري"], NG: ["Nigerian", "nigérian", "نيجيري"], NL: ["Dutch|Netherlands", "néerlandais|hollandais", "هولندي"], NP: ["Nepalese|Nepali", "", "نيبالي"], NZ: ["New Zealand", "néo-zélandais", "نيوزيلندي|نيوزلندي"],
  PA: ["Panamanian", "", "بنمي"], PE: ["Peruvian", "", "بيروفي"], PH: ["Filipino|Philippine", "philippin", "فلبيني|فيليبيني"], PK: ["Pakistani", "", "باكستاني"], PL: ["Polish", "", "بولندي|بولوني"], PR: ["-|Puerto Rican", "portoricain", ""], PS: ["-|Palestinian", "-|palestinien", "فلسطيني"],
  QA: ["Qatari", "qatari|qatarien", "قطري"], RO: ["Romanian|Rumanian", "", "روماني"], RS: ["Serbian|Serb", "serbe", "صربي"], RU: ["Russian", "", "روسي"], RW: ["Rwandan|Rwandese", "", "رواندي"], SA: ["Saudi|Saudi Arabian", "saoudien|saoudite|séoudien", "سعودي"], SD: ["Sudanese", "", "سوداني"], SI: ["Slovenian|Slovene", "", ""], SK: ["Slovak|Slovakian", "", ""], SL: ["Sierra Leonean|Sierra Leonian", "sierra-léonais|sierraléonais", "سيراليوني"],
  SN: ["Senegalese", "", "سنغالي"], SO: ["Somali|Somalian", "somalien|somali", "صومالي"], SR: ["Surinamese", "", ""], SS: ["-|South Sudanese", "sud-soudanais", "جنوب سوداني"], SV: ["Salvadoran|Salvadorean|Salvadorian", "salvadorien", "سلفادوري"], SY: ["Syrian", "", "سوري"], TD: ["Chadian", "", "تشادي"], TH: ["Thai", "", "تايلندي|تايلاندي"], TJ: ["Tajik|Tajikistani", "tadjik", "طاجيكي|طاجكي|طاجيكستاني"], TL: ["East Timorese|Timorese", "est-timorais|timorais", "تيموري"],
  TM: ["-|Turkmen", "turkmène", "تركمانستاني"], TN: ["Tunisian", "", "تونسي"], TR: ["Turkish|Turk", "turc", "تركي"], TT: ["-|Trinidadian", "-|trinidadien", ""], TW: ["Taiwanese", "", "تايواني"], TZ: ["Tanzanian", "", "تنزاني"], UA: ["Ukrainian", "", "أوكراني"], UG: ["Ugandan", "", "أوغندي"], US: ["American|US|U.S.|USA|U.S.A.", "américain|étasunien|états-unien", "أمريكي|أميركي|امريكاني"],
  UZ: ["Uzbek|Uzbekistani", "-|ouzbek", "أوزبكي|أوزبكستاني"], VA: ["-|Vatican", "-", "فاتيكاني"], VE: ["Venezuelan", "vénézuélien", "فنزويلي"], VN: ["Vietnamese|Viet", "vietnamien", "فيتنامي"], XK: ["-|Kosovar|Kosovan", "kosovar", "كوسوفي"], YE: ["Yemeni|Yemenite", "yéménite", "يمني"], ZA: ["South African", "-|sud-africain", "جنوب أفريقي|جنوب إفريقي"], ZW: ["Zimbabwean", "", "زيمبابوي"],
  WF: ["-", "-", ""], TF: ["-", "-", ""], GF: ["-", "-", ""], PF: ["-", "-", ""], CC: ["-", "-", ""], HK: ["Hong Kong|Hongkonger", "hongkongais", ""],
};
/** Peoples and regions: English | French | Arabic, the ref they point to, the country if there is one. */
const PEOPLES = [
  ["Kurdish", "kurde", "كردي", "actor:kurdistan-region", ""], ["Chechen", "tchétchène", "شيشاني", "actor:chechnya", "RU"], ["Dagestani", "daghestanais", "داغستاني", "actor:dagestan", "RU"], ["Ingush", "ingouche", "إنغوشي", "actor:ingushetia", "RU"],
  ["Abkhaz|Abkhazian", "abkhaze", "أبخازي", "actor:abkhazia", "GE"], ["South Ossetian|Ossetian", "sud-ossète|ossète", "أوسيتي", "actor:south-ossetia", "GE"], ["Crimean", "criméen", "قرمي", "actor:crimea", "UA"], ["Transnistrian", "transnistrien", "", "actor:transnistria", "MD"],
  ["Gazan", "gazaoui", "غزاوي", "actor:gaza-strip", "PS"], ["Darfuri|Darfurian", "darfouri", "دارفوري", "actor:darfur", "SD"], ["Tigrayan", "tigréen", "تيغراوي|تيغراني", "actor:tigray", "ET"], ["Kashmiri", "cachemiri", "كشميري", "actor:kashmir", "IN"], ["Catalan", "catalan", "كتالوني", "actor:catalonia", "ES"], ["Basque", "basque", "باسكي", "actor:basque-country", "ES"],
  ["Corsican", "corse", "كورسيكي", "", "FR"], ["Tibetan", "tibétain", "تبتي", "actor:tibet", "CN"], ["Uighur|Uyghur", "ouïghour", "أويغوري|إيغوري", "actor:xinjiang", "CN"], ["Soviet", "soviétique", "سوفيتي|سوفياتي|سوفييتي", "actor:soviet-union", "RU"], ["Yugoslav|Yugoslavian", "yougoslave", "يوغوسلافي", "actor:yugoslavia", ""],
  ["European", "européen", "أوروبي|أوربي", "actor:europe", ""], ["African", "africain", "أفريقي|إفريقي", "actor:africa", ""], ["Asian", "asiatique", "آسيوي", "actor:asia", ""], ["Arab|Arabian", "arabe", "عربي", "", ""], ["Latin American", "latino-américain", "أمريكي لاتيني", "actor:latin-america", ""], ["North African", "nord-africain|maghrébin", "شمال أفريقي", "actor:north-africa", ""],
  ["Central Asian", "centrasiatique", "", "actor:central-asia", ""], ["Caucasian", "caucasien", "قوقازي", "actor:caucasus", ""], ["Berber", "berbère", "أمازيغي|بربري", "", ""], ["Tuareg|Touareg", "touareg", "طارقي", "", ""], ["Yazidi|Yezidi", "yézidi|yazidi", "أيزيدي|إيزيدي|يزيدي", "", ""], ["Turkoman|Turcoman|Turkmen", "turkmène|turcoman", "تركماني", "", ""], ["Druze", "druze", "درزي", "", ""], ["Assyrian", "assyrien", "آشوري", "", ""],
  ["Baloch|Baluch|Balochi", "baloutche", "بلوشي", "actor:balochistan", "PK"], ["Pashtun|Pathan", "pachtoune", "بشتوني", "", ""], ["Hazara", "hazara", "هزاري", "", ""], ["Tamil", "tamoul", "تاميلي", "", ""], ["Rohingya", "rohingya", "روهينغي|روهنغي", "", "MM"], ["Sikh", "sikh", "سيخي", "", ""], ["Hutu", "hutu", "هوتي", "", ""], ["Tutsi", "tutsi", "توتسي", "", ""],
  ["Slavic|Slav", "slave", "سلافي", "", ""], ["Western", "occidental", "غربي", "", ""], ["Iraqi Kurdish", "kurde irakien", "كردي عراقي", "actor:kurdistan-region", "IQ"], ["Ottoman", "ottoman", "عثماني", "", "TR"], ["East German", "est-allemand", "", "", "DE"], ["West German", "ouest-allemand", "", "", "DE"], ["Czechoslovak", "tchécoslovaque", "تشيكوسلوفاكي", "", ""],
];
/** English nouns that the adjective does not give. */
const NOUNS = { GB: "Briton Britons Brit Brits Englishman Scot Scots", FR: "Frenchman Frenchmen Frenchwoman", ES: "Spaniard Spaniards", IE: "Irishman Irishmen", NL: "Dutchman Dutchmen", PL: "Pole Poles", DK: "Dane Danes", SE: "Swede Swedes", FI: "Finn Finns", TR: "Turks", IS: "Icelander Icelanders", CZ: "Czechs", NZ: "New+Zealander New+Zealanders", LU: "Luxembourger", HR: "Croats", RS: "Serbs", BA: "Bosniaks Bosnian+Serb Bosnian+Serbs Bosnian+Croat Bosnian+Croats", AU: "Aussie Aussies", CH: "Swiss" };
/** Also everyday words, languages, given names, or shared by several places. */
const WEAK = new Set(["polish", "pole", "poles", "us", "uk", "english", "scot", "scots", "finn", "dane", "turk", "persian", "perse", "مالي", "ماليه", "قمري", "قمريه", "تركي", "هوتي", "عربي", "غربي", "غربيه", "western", "occidental", "occidentale", "occidentaux", "occidentales", "slave", "slaves", "corse", "galles", "caucasian", "caucasien", "caucasienne", "usa", "netherlands", "بربري", "عثماني", "انجليزي", "انجليزيه", "عربيه", "دوري", "lao", "viet", "swiss", "suisse", "macedonian", "كوبي", "بري", "صحراوي", "صحراويه", "روماني", "رومانيه", "بنغالي", "viet", "brit"]);

const table = new Map();
const put = (form, country, ref, flags = "") => {
  const key = lookupKey(form);
  if (!key || key.length < 2) return;
  if (countryNames.has(key)) return;
  const f = [...new Set(flags + (WEAK.has(key) ? "w" : ""))].join("");
  if (!table.has(key)) table.set(key, [key, country, ref, f]);
  else if (country && table.get(key)[1] && table.get(key)[1] !== country && !table.get(key)[3].includes("w")) table.get(key)[3] += "w";
};
function english(form, country, ref) {
  put(form, country, ref);
  if (/(?:ese|ish|ch|ss|ic|US|U\.S\.|UK|U\.K\.|UAE|USA|U\.S\.A\.|Netherlands|New Zealand|Myanmar|Philippine|Hellenic|Burundi)$/.test(form)) return;
  put(form + "s", country, ref, "p");
}
function french(form, country, ref) {
  const lower = form.toLowerCase();
  const fem = /(?:ien|éen|ïen)$/.test(lower) ? [lower + "ne"] : /e$/.test(lower) ? [lower] : /ec$/.test(lower) ? [lower + "que"] : /turc$/.test(lower) ? ["turque"] : /(?:on|an)$/.test(lower) && /breton|letton|lapon/.test(lower) ? [lower + "ne"] : /[iéè]$/.test(lower) && /(?:i)$/.test(lower) ? [lower, lower + "e"] : [lower + "e"];
  put(lower, country, ref);
  for (const f of fem) { put(f, country, ref); put(f + "s", country, ref, "p"); }
  if (/al$/.test(lower)) put(lower.replace(/al$/, "aux"), country, ref, "p");
  put(/[sx]$/.test(lower) ? lower : lower + "s", country, ref, /[sx]$/.test(lower) ? "" : "p");
}
function arabic(form, country, ref) {
  const [first, ...rest] = form.split(" ");
  const tail = rest.length ? ` ${rest.join(" ")}` : "";
  const femTail = rest.length ? ` ${rest.map((r) => r + "ة").join(" ")}` : "";
  if (first === "جنوب" || first === "شمال") { for (const s of ["", "ة"]) put(form + s, country, ref); for (const s of ["ون", "ين", "يين"]) put(form.replace(/ي$/, "ي") + s, country, ref, "p"); return; }
  put(form, country, ref);
  put(first + "ة" + femTail, country, ref);
  put(first + "ا" + tail, country, ref);
  if (!rest.length) {
    for (const s of ["ون", "ين", "ات"]) put(first + s, country, ref, "p");
    for (const s of ["ان", "تان", "تين"]) put(first + s, country, ref, "p");
  }
}
/** Broken plurals and plural nouns that -ون does not give. */
const ARABIC_PLURALS = { TR: "أتراك", IR: "فرس", RU: "روس", US: "أمريكان أميركان", IN: "هنود", GB: "إنجليز إنكليز بريطانيين", AF: "أفغان", AM: "أرمن", RS: "صرب", CN: "صين", XK: "كوسوفيين", DE: "ألمان", FR: "فرنسيس", ES: "إسبان أسبان", IT: "طليان", BG: "بلغار", HR: "كروات", PL: "بولنديين", UZ: "أوزبك", TJ: "طاجيك", AL: "ألبان" };
const PEOPLE_PLURALS = { "كردي": ["أكراد", "كورد", "كرد"], "شيشاني": ["شيشان"], "عربي": ["عرب"], "تركماني": ["تركمان"], "درزي": ["دروز"], "أفريقي": ["أفارقة"], "بشتوني": ["بشتون"], "أمازيغي": ["أمازيغ"], "طارقي": ["طوارق"], "بلوشي": ["بلوش"], "أويغوري": ["أويغور", "إيغور"], "سوفيتي": ["سوفييت", "سوفيت"], "روهينغي": ["روهينغا", "روهينجا"], "هوتي": ["هوتو"], "قوقازي": [] };

const countryNames = new Set(rows(join(folder, "demonyms.tsv.gz")).flatMap((r) => r.slice(1, 4)).filter(Boolean).map(lookupKey));
for (const [iso, , , , en, frm, , arm] of rows(join(folder, "demonyms.tsv.gz"))) {
  const [men, mfr, mar] = MORE[iso] ?? ["", "", ""];
  const ref = `ga${iso}`;
  const sourceEn = men.startsWith("-") || !en || /[(,]|Islands?$/.test(en) ? [] : [en];
  const sourceFr = mfr.startsWith("-") || !frm || /[(,']|^(?:Î|L')les? /i.test(frm) || /Territoires|Islands|Îles|Île |Saint-Si|Géorgie|Svalbard|britannique de/.test(frm) ? [] : [frm];
  // The source gives the adjective only for countries; elsewhere the English cell repeats the country's name.
  for (const f of new Set([...men.split("|").filter((x) => x && x !== "-"), ...sourceEn.filter((f) => men || /(?:an|ian|ese|ish|i|er|ch|k|z|eck|ic|ss|ian|ean|rd|o|ot|x|gasy|be|gh|u)$/.test(f))])) english(f, iso, ref);
  for (const f of new Set([...mfr.split("|").filter((x) => x && x !== "-"), ...sourceFr])) french(f, iso, ref);
  for (const f of new Set([...mar.split("|").filter(Boolean), ...(arm ? [arm] : [])])) arabic(f, iso, ref);
  for (const n of (NOUNS[iso] ?? "").split(" ").filter(Boolean)) put(n.replace("+", " "), iso, ref, /s$|men$/.test(n) && !/Swiss/.test(n) ? "p" : "");
  for (const n of (ARABIC_PLURALS[iso] ?? "").split(" ").filter(Boolean)) put(n, iso, ref, "p" + (/صين|فرنسيس/.test(n) ? "w" : ""));
}
for (const [en, fr, ar, ref, country] of PEOPLES) {
  for (const f of en.split("|")) english(f, country, ref);
  for (const f of fr.split("|")) french(f, country, ref);
  for (const f of ar.split("|").filter(Boolean)) { arabic(f, country, ref); for (const p of PEOPLE_PLURALS[f] ?? []) put(p, country, ref, "p"); }
}
for (const k of ["kurd", "kurds"]) put(k, "", "actor:kurdistan-region", k.endsWith("s") ? "p" : "");
write("demonyms.tsv.gz", ["key", "country", "ref", "flags"], [...table.values()].sort((a, b) => (a[0] < b[0] ? -1 : 1)));

/** Where the source has another form than "the … government" takes, or none. */
const ADJECTIVES = {
  AE: "Emirati", AG: "Antiguan", AR: "Argentine", BA: "Bosnian", BF: "Burkinabe", BI: "Burundian", BW: "Botswana", CD: "Congolese", CG: "Congolese", DJ: "Djiboutian", DM: "Dominican", DO: "Dominican",
  EC: "Ecuadorian", EH: "Sahrawi", GD: "Grenadian", GQ: "Equatorial Guinean", GW: "Bissau-Guinean", HK: "Hong Kong", KI: "Kiribati", KM: "Comorian", KN: "Kittitian", KZ: "Kazakh", LI: "Liechtenstein", LS: "Lesotho",
  LU: "Luxembourg", MC: "Monegasque", ME: "Montenegrin", MK: "North Macedonian", MM: "Myanmar", MV: "Maldivian", NZ: "New Zealand", PG: "Papua New Guinean", PH: "Philippine", PR: "Puerto Rican", PS: "Palestinian",
  SB: "Solomon Islands", SK: "Slovak", SM: "Sammarinese", SR: "Surinamese", SS: "South Sudanese", ST: "Santomean", TM: "Turkmen", TT: "Trinidadian", US: "US", UZ: "Uzbek", VA: "Vatican", VC: "Vincentian", VU: "Vanuatuan",
  XK: "Kosovar", YE: "Yemeni", WF: "",
};
const adjectives = [];
for (const [iso, name, , , en] of rows(join(folder, "demonyms.tsv.gz"))) {
  const found = ADJECTIVES[iso] ?? (en && en !== name && !/[(,]| and |Islands?$|^Saint (?:Bar|Hel|Mar|Pie)|^(?:Bonaire|Svalbard|Pitcairn|Reunion|Macao)/.test(en) ? en : "");
  if (found) adjectives.push([iso, found]);
}
write("adjectives.tsv", ["country", "adjective"], adjectives.sort((a, b) => (a[0] < b[0] ? -1 : 1)));

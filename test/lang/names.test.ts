import { names as ar } from "../../src/lang/ar/names.js";
import { names as en } from "../../src/lang/en/names.js";
import { names as fr } from "../../src/lang/fr/names.js";
import type { NameLexicon } from "../../src/lang/types.js";
import { fold } from "../../src/text/fold.js";

const languages: [string, NameLexicon][] = [["en", en], ["fr", fr], ["ar", ar]];
const has = (terms: readonly string[], term: string) => terms.some((t) => fold(t) === fold(term));

describe("each language says the same kinds of things about names", () => {
  const subtypes = (heads: readonly { subtype: string }[]) => [...new Set(heads.map((h) => h.subtype))].sort();
  test("heads of organizations", () => {
    for (const [code, lexicon] of languages) expect([code, subtypes(lexicon.orgHeads)]).toEqual([code, subtypes(en.orgHeads)]);
  });
  test("heads of places", () => {
    // Arabic names the sides of a city (الساحل الأيمن); English and French say "west Mosul", by a direction.
    const kinds = (lexicon: NameLexicon) => subtypes(lexicon.placeHeads).filter((s) => s !== "city_part");
    for (const [code, lexicon] of languages) expect([code, kinds(lexicon)]).toEqual([code, kinds(en)]);
  });
  test("classes of nouns", () => {
    const classes = (lexicon: NameLexicon) => [...new Set(lexicon.nouns.map((n) => n.class))].sort();
    for (const [code, lexicon] of languages) expect([code, classes(lexicon)]).toEqual([code, classes(en)]);
  });
  test("roles of each relation", () => {
    for (const [code, lexicon] of languages) for (const relation of ["HOLDS_ROLE", "LEADS", "SPOKESPERSON_FOR", "MEMBER_OF"]) expect([code, relation, lexicon.roles.filter((r) => r.relation === relation).length >= 5]).toEqual([code, relation, true]);
  });
  test.each(["honorifics", "ranks", "directions", "nameParticles", "notNames", "givenNames"] as const)("%s of a comparable number", (part) => {
    const most = Math.max(...languages.map(([, l]) => l[part].length));
    for (const [code, lexicon] of languages) expect([code, lexicon[part].length > most / 8]).toEqual([code, true]);
  });
});

describe("concepts that every language must have", () => {
  test.each([
    ["orgHeads", "ministry", "ministère", "وزارة"], ["orgHeads", "army", "armée", "جيش"], ["orgHeads", "police", "police", "شرطة"], ["orgHeads", "brigade", "brigade", "لواء"], ["orgHeads", "party", "parti", "حزب"],
    ["orgHeads", "coalition", "coalition", "تحالف"], ["orgHeads", "agency", "agence", "وكالة"], ["orgHeads", "court", "cour", "محكمة"], ["placeHeads", "city", "ville", "مدينة"], ["placeHeads", "village", "village", "قرية"],
    ["placeHeads", "district", "quartier", "حي"], ["placeHeads", "province", "province", "محافظة"], ["placeHeads", "river", "fleuve", "نهر"], ["placeHeads", "airport", "aéroport", "مطار"], ["placeHeads", "border", "frontière", "حدود"],
    ["roles", "spokesman", "porte-parole", "متحدث"], ["roles", "minister", "ministre", "وزير"], ["roles", "president", "président", "رئيس"], ["roles", "commander", "commandant", "قائد"], ["roles", "ambassador", "ambassadeur", "سفير"],
    ["nouns", "civilians", "civils", "مدنيين"], ["nouns", "militants", "combattants", "مسلحين"], ["nouns", "soldiers", "soldats", "جنود"], ["nouns", "airport", "aéroport", "مطار"],
  ] as const)("%s: %s, %s, %s", (part, ...terms) => {
    languages.forEach(([code, lexicon], i) => expect([code, has(lexicon[part].map((t) => t.term), terms[i]!)]).toEqual([code, true]));
  });
  test.each([["honorifics", "mr", "m.", "سيد"], ["ranks", "general", "général", "جنرال"], ["ranks", "colonel", "colonel", "عقيد"], ["directions", "northern", "nord", "شمال"], ["notNames", "monday", "lundi", "الاثنين"]] as const)("%s: %s, %s, %s", (part, ...terms) => {
    languages.forEach(([code, lexicon], i) => expect([code, lexicon[part].some((t) => fold(t).replace(/\.$/, "").replace(/^ال/, "") === fold(terms[i]!).replace(/\.$/, "").replace(/^ال/, ""))]).toEqual([code, true]));
  });
});

test("no term stands twice in one part of a lexicon with two meanings", () => {
  for (const [code, lexicon] of languages) {
    for (const part of ["orgHeads", "placeHeads"] as const) {
      const seen = new Map<string, string>();
      for (const { term, subtype } of lexicon[part]) {
        const key = term.toLowerCase();
        expect([code, term, seen.get(key) ?? subtype]).toEqual([code, term, subtype]);
        seen.set(key, subtype);
      }
    }
  }
});

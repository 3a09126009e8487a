import { frenchClasses, morphology } from "../../src/lang/fr/morphology.js";
import { fold } from "../../src/text/fold.js";

const lemma = (word: string, pos: "VERB" | "NOUN" | "ADJ") => morphology.lemmas(fold(word), pos)[0]!.lemma;

describe("French lemmas", () => {
  test.each(Object.entries({
    tué: "tuer", tuées: "tuer", prises: "prendre", reprit: "reprendre", ont: "avoir", fut: "etre", menées: "mener", libéra: "liberer", attaquèrent: "attaquer",
    a: "avoir", détruit: "detruire", meurent: "mourir", fuient: "fuir", disent: "dire", conquis: "conquerir", encerclent: "encercler", annonça: "annoncer", veut: "vouloir", assiégée: "assieger",
  }))("verb %s → %s", (form, base) => expect(lemma(form, "VERB")).toBe(base));

  test.each(Object.entries({
    frappes: "frappe", journaux: "journal", civils: "civil", présidente: "president", raids: "raid", prises: "prise", feux: "feu", fois: "fois", cours: "cours", fils: "fils", reprise: "reprise", chevaux: "cheval", otages: "otage",
  }))("noun %s → %s", (form, base) => expect(lemma(form, "NOUN")).toBe(base));

  test.each(Object.entries({ irakiennes: "irakien", aériennes: "aerien", principaux: "principal", "franco-britanniques": "franco-britannique" }))("adjective %s → %s", (form, base) => expect(lemma(form, "ADJ")).toBe(base));

  test("participles are marked", () => {
    expect(morphology.lemmas("tues", "VERB")[0]).toEqual({ lemma: "tuer", pos: "VERB", passive: true });
    expect(morphology.lemmas("reprit", "VERB")[0]!.passive).toBeUndefined();
  });

  test("unknown words follow the commonest patterns, and any string has an answer", () => {
    expect(lemma("zorguèrent", "VERB")).toBe("zorguer");
    expect(lemma("peshmergas", "NOUN")).toBe("peshmerga");
    for (const odd of ["", "s", "é", "-", "'", ":", "x".repeat(5000)]) expect(morphology.lemmas(odd, "VERB").every((l) => typeof l.lemma === "string")).toBe(true);
  });

  test("letters for the tagger", () => {
    expect(frenchClasses("frappe")).toBe("fnp");
    expect(frenchClasses("qwxz")).toBe("");
  });
});

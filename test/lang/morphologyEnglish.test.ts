import { englishClasses, forms, morphology } from "../../src/lang/en/morphology.js";

const lemma = (word: string, pos: "VERB" | "NOUN" | "ADJ") => morphology.lemmas(word, pos)[0]!.lemma;

describe("English lemmas", () => {
  test.each(Object.entries({
    wrote: "write", fought: "fight", killed: "kill", bombing: "bomb", raided: "raid", seized: "seize", planned: "plan", striking: "strike", targeted: "target",
    releasing: "release", died: "die", dying: "die", fled: "flee", denies: "deny", accused: "accuse", retook: "retake", besieged: "besiege", detonated: "detonate",
    freed: "free", withdrew: "withdraw", said: "say", clashes: "clash", hit: "hit", vowed: "vow", beheaded: "behead", shelling: "shell", entered: "enter",
  }))("verb %s → %s", (form, base) => expect(lemma(form, "VERB")).toBe(base));

  test.each(Object.entries({
    airstrikes: "airstrike", men: "man", women: "woman", crises: "crisis", families: "family", clashes: "clash", gunmen: "gunman", knives: "knife", bases: "base",
    headquarters: "headquarters", news: "news", casualties: "casualty", mosques: "mosque", lives: "life", forces: "force", buses: "bus", peshmergas: "peshmerga",
  }))("noun %s → %s", (form, base) => expect(lemma(form, "NOUN")).toBe(base));

  test("adjectives give their base, and participles their verb as well", () => {
    expect(lemma("biggest", "ADJ")).toBe("big");
    expect(morphology.lemmas("besieged", "ADJ")).toContainEqual({ lemma: "besiege", pos: "VERB", passive: true });
  });

  test("only participles may be passive", () => {
    expect(morphology.lemmas("killed", "VERB")[0]!.passive).toBe(true);
    expect(morphology.lemmas("wrote", "VERB")[0]!.passive).toBeUndefined();
    expect(morphology.lemmas("written", "VERB")[0]!.passive).toBe(true);
  });

  test("unknown words follow spelling rules, and any string has an answer", () => {
    expect(lemma("droned", "VERB")).toBe("drone");
    expect(lemma("zorgings", "NOUN")).toBe("zorging");
    for (const odd of ["", "s", "ed", "ing", "'s", "-", "ies", "x".repeat(5000)]) expect(morphology.lemmas(odd).every((l) => typeof l.lemma === "string")).toBe(true);
  });

  test("letters for the tagger", () => {
    expect(englishClasses("went")).toContain("D");
    expect(englishClasses("villages")).toContain("S");
    expect(englishClasses("qwxz")).toBe("");
    expect(forms("open fire")).toEqual(["open fire"]);
  });
});

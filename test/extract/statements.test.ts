import { read } from "./support.js";

describe("statements", () => {
  test("a name behind an office and its body speaks", async () => {
    const ar = await read("دعا الأمين العام للأمم المتحدة أنطونيو غوتيريش طرفي النزاع إلى وقف فوري لإطلاق النار.");
    expect(ar.record.statements.map((s) => ar.speaker(s))).toEqual(["Antonio Guterres"]);
    const fr = await read("Le secrétaire général de l'ONU Antonio Guterres a appelé à un cessez-le-feu.");
    expect(fr.record.statements.map((s) => fr.speaker(s))).toEqual(["Antonio Guterres"]);
  });

  test("indirect speech in three languages: speaker and content", async () => {
    const en = await read("The Syrian army said on Tuesday that rebels had shelled the town of Idlib.");
    expect(en.speaker(en.record.statements[0])).toBe("Syrian army");
    expect(en.said(en.record.statements[0])).toBe("rebels had shelled the town of Idlib");
    const fr = await read("Le ministère ukrainien de la Défense a annoncé que ses forces avaient repris la ville de Kherson.");
    expect(fr.speaker(fr.record.statements[0])).toBe("Ukrainian Defense Ministry");
    expect(fr.record.statements[0]!.kind).toBe("announcement");
    const ar = await read("أعلنت وزارة الداخلية المصرية أن قوات الأمن قتلت خمسة مسلحين في سيناء.");
    expect(ar.speaker(ar.record.statements[0])).toBe("Egyptian Interior Ministry");
    expect(ar.said(ar.record.statements[0])).toContain("قوات الأمن قتلت");
  });

  test("a quotation before an inverted verb belongs to whoever is named behind it", async () => {
    const r = await read('"We will not leave this city," said Colonel Omar Haddad, a spokesman for the Lebanese army, on Friday.');
    expect(r.speaker(r.record.statements[0])).toBe("Omar Haddad");
    expect(r.record.statements[0]!.quote).toContain("We will not leave this city");
  });

  test("the speaker may stand behind the one spoken to", async () => {
    const r = await read("« Nous ne quitterons pas la ville », a déclaré à l'AFP Paul Mwamba, médecin à Goma.");
    expect(r.record.statements.map((s) => r.speaker(s))).toEqual(["Paul Mwamba"]);
    expect(r.name(r.record.statements[0]!.via)).toBe("Agence France-Presse");
  });

  test("a quotation of several sentences is whose it closes with, and judged as a whole", async () => {
    for (const [text, who] of [
      ['"We hold the town," rebel spokesman Ali Bemba told reporters.\n"That is false. Our forces still hold the town," said General Paul Mwamba, an army spokesman.', "Paul Mwamba"],
      ["« Nous tenons la ville », a déclaré Ali Bemba, porte-parole des rebelles.\n« C'est faux. Nos forces tiennent toujours la ville », a rétorqué le général Paul Mwamba, porte-parole de l'armée.", "Paul Mwamba"],
    ] as const) {
      const r = await read(text);
      expect(r.record.statements.map((s) => r.speaker(s))).toEqual(["Ali Bemba", who]);
      expect(r.record.statements[1]!.kind).toBe("denial");
      expect(r.record.statements[1]!.contradicts).toEqual([r.record.statements[0]!.id]);
    }
  });

  test("infinitives of a perfect are what is said: reflexive, negated", async () => {
    const reflexive = await read("Les rebelles ont affirmé vendredi s'être emparés de la ville de Goma.");
    expect(reflexive.said(reflexive.record.statements[0])).toBe("s'être emparés de la ville de Goma");
    const negated = await read("L'armée malienne affirme ne pas avoir tué de civils à Djibo.");
    expect(negated.said(negated.record.statements[0])).toBe("ne pas avoir tué de civils à Djibo");
    expect(negated.record.events.map((e) => e.status)).toEqual(["denied"]);
  });

  test("a headline that tells a claim and its denial leaves the event contested", async () => {
    const r = await read("Le M23 affirme avoir pris Bunagana, l'armée congolaise dément");
    expect(r.record.statements.map((s) => [r.speaker(s), s.kind])).toEqual([["M23", "claim"], ["Congolese army", "denial"]]);
    expect(r.record.statements[1]!.contradicts).toEqual([r.record.statements[0]!.id]);
    expect(r.record.events.map((e) => e.status)).toEqual(["alleged"]);
  });

  test("an agency that cites an official carries the statement", async () => {
    const r = await read("Reuters quoted a Turkish official as saying that the convoy had crossed the border.");
    expect(r.name(r.record.statements[0]!.via)).toBe("Reuters");
    expect(r.speaker(r.record.statements[0])).toMatch(/official/);
  });

  test("a denial contradicts the claim it denies, and neither becomes a fact", async () => {
    const r = await read("Hamas claimed that Israeli jets had killed 20 civilians in Gaza.\nThe Israeli military denied that its jets had killed civilians in Gaza.");
    const [claim, denial] = r.record.statements;
    expect(denial!.kind).toBe("denial");
    expect(denial!.contradicts).toEqual([claim!.id]);
    expect(r.record.events.map((e) => e.status).sort()).toEqual(["alleged", "denied"]);
  });

  test("\"according to\" and « selon » name the speaker of the rest of the sentence", async () => {
    const en = await read("According to UNICEF, 300 families fled the village.");
    expect(en.speaker(en.record.statements[0])).toBe("UNICEF");
    const fr = await read("Selon l'AFP, des miliciens ont attaqué le village.");
    expect(fr.speaker(fr.record.statements[0])).toBe("Agence France-Presse");
  });

  test("\"he\" is whoever spoke in the sentence before", async () => {
    const r = await read("Kenyan President Joe Example said the talks had failed. He added that troops would stay in Somalia.");
    expect(r.speaker(r.record.statements[1])).toBe("Joe Example");
  });

  test("the main verb behind a relative clause has its subject before it", async () => {
    const r = await read("The Iraqi army, which holds the town of Kolobo, denied the report.");
    expect(r.speaker(r.record.statements[0])).toBe("Iraqi army");
    const demand = await read("Saudi Arabia, which led a coalition against the Houthis, called for calm.");
    expect(demand.speaker(demand.record.statements[0])).toBe("Saudi Arabia");
    const accusation = await read("The Iraqi army, which holds the town of Kolobo, accused the rebels.");
    expect(accusation.speaker(accusation.record.statements[0])).toBe("Iraqi army");
    const told = await read("The town, which fell on Monday, is quiet, said the Iraqi army.");
    expect(told.speaker(told.record.statements[0])).toBe("Iraqi army");
  });

  test("officials behind what was told are nobody named before them", async () => {
    const r = await read("The army chief is expected to meet Egyptian President Abdel Fattah el-Sissi in Cairo, officials said.");
    expect(r.record.statements.map((s) => r.speaker(s))).toEqual(["officials"]);
  });

  test("a name between commas, behind an office and its phrases, is who speaks", async () => {
    const r = await read("The U.N. humanitarian coordinator in Sudan, Clementine Nkweta-Salami, called on all parties to protect civilians.");
    expect(r.record.statements.map((s) => [r.speaker(s), s.kind])).toEqual([["Clementine Nkweta-Salami", "demand"]]);
  });

  test("who denies one thing and accuses of another denies only the one", async () => {
    const r = await read("واتهمت كييف موسكو بقصف المستشفى، وهو ما نفته موسكو، متهمة الجيش الأوكراني بقصف المدنيين.");
    expect(r.record.events.filter((e) => e.type === "ACCUSE").map((e) => e.status)).toEqual(["asserted", "asserted"]);
  });

  test("two sides that accuse each other behind what a headline tells do not tell it", async () => {
    const r = await read("Soudan : une frappe de drone fait 14 morts sur un marché, les deux camps s'accusent");
    expect(r.record.statements.filter((s) => r.said(s).includes("frappe"))).toEqual([]);
    expect(r.event("drone_strike")?.status).toBe("asserted");
  });
});

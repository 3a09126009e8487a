import { read, type Reading } from "./support.js";

/** "speaker ✗ speaker: reason" of each contradiction of a text. */
const clashes = (r: Reading) => r.record.statements.flatMap((s) => (s.disputes ?? []).map((d) => `${r.speaker(s)} ✗ ${r.speaker(r.record.statements.find((o) => o.id === d.statement))}: ${d.reason}`));

describe("contradictions within a document", () => {
  test("the claim that is only named is the last one of the other side", async () => {
    const en = await read("The Turkish army said that Kurdish fighters had shelled the town of Azaz. The Syrian Democratic Forces denied the claim.");
    expect(clashes(en)).toEqual(["Syrian Democratic Forces ✗ Turkish army: answers the other"]);
    const fr = await read("Amnesty International a accusé l'armée malienne d'avoir tué des civils à Moura. L'armée malienne a démenti ces accusations.");
    expect(clashes(fr)).toEqual([expect.stringContaining("✗ Amnesty International")]);
    const ar = await read("اتهمت منظمة العفو الدولية الجيش السوري بقصف مستشفى في إدلب. ونفى الجيش السوري هذه الاتهامات.");
    expect(clashes(ar)).toEqual([expect.stringContaining("✗ Amnesty International")]);
  });

  test("a denial without further words answers the last claim of the other side", async () => {
    const en = await read("Rwanda accused the Congolese government of killing ten civilians. Kinshasa categorically denies.");
    expect(clashes(en)).toEqual(["Democratic Republic of the Congo ✗ Rwanda: answers the other"]);
    const fr = await read("L'armée malienne accuse Amnesty International d'avoir menti. L'organisation dément. Le Rwanda a accusé Bamako d'avoir tué dix civils. Bamako dément.");
    expect(clashes(fr)).toContainEqual(expect.stringMatching(/^Mali ✗ Rwanda/));
  });

  test("accusations that nobody in the text has made are answered by no link", async () => {
    const r = await read("The mayor said the bridge was open. The Turkish army rejected the accusations.");
    expect(clashes(r)).toEqual([]);
  });

  test("two accounts of one harm name different doers", async () => {
    const r = await read("The Syrian army accused Hezbollah of shelling a market in Idlib and killing 12 civilians. Amnesty International said that the Israeli army had shelled the market in Idlib and killed 12 civilians.");
    expect(clashes(r)).toEqual(["Amnesty International ✗ Syrian army: names another doer"]);
    expect(r.record.events.filter((e) => e.subtype === "shelling").map((e) => e.status)).toEqual(["alleged", "alleged"]);
  });

  test("a failed attack and a captured town do not go together, and both stay alleged", async () => {
    const r = await read("The Rapid Support Forces said they had captured El Fasher on Sunday. The Sudanese army said it had repelled an attack on El Fasher on Sunday.");
    expect(clashes(r)).toHaveLength(1);
    expect(r.event("capture_territory")?.status).toBe("alleged");
    expect(r.event("attack_repelled")?.status).toBe("alleged");
  });

  test("what one side says twice contradicts nothing", async () => {
    const r = await read("The Kenyan army said its soldiers had killed 12 militants in Lamu. The Kenyan Defense Ministry denied that soldiers had killed civilians in Garissa.");
    expect(clashes(r)).toEqual([]);
  });

  test("who takes ground or repels an attack tells of another thing than who struck a hospital", async () => {
    const r = await read("Russian missiles struck a hospital in Pokrovsk on Sunday, killing seven people, regional governor Vadym Filashkin said.\nMoscow denied targeting civilians.\nRussia's troops captured the village of Novohrodivka last week, according to a monitoring group.\nUkraine's General Staff said its troops repelled 46 attacks near Pokrovsk on Sunday.");
    const [governor, moscow, monitors, staff] = r.record.statements;
    expect(moscow!.contradicts).toEqual([governor!.id]);
    expect(monitors!.contradicts ?? []).toEqual([]);
    expect(staff!.contradicts ?? []).toEqual([]);
  });
});

import { read } from "./support.js";

describe("events", () => {
  test("active, passive, nominal and verbless wordings give the same roles", async () => {
    for (const text of [
      "Boko Haram fighters attacked a convoy near Maiduguri.",
      "A convoy was attacked by Boko Haram fighters near Maiduguri.",
    ]) {
      const r = await read(text);
      expect(r.who(r.record.events[0], "actor")).toEqual(["Boko Haram"]);
      expect(r.who(r.record.events[0], "target")).toEqual(["convoy"]);
      expect(r.record.events[0]!.type).toBe("ASSAULT");
    }
    const nominal = await read("The Russian bombing of Kharkiv continued.");
    expect(nominal.record.events[0]?.type).toBe("ASSAULT");
  });

  test("irrealis and negation do not become facts", async () => {
    const status = async (text: string) => (await read(text)).record.events[0]?.status;
    expect(await status("The army plans to attack the rebels in Aleppo.")).toBe("planned");
    expect(await status("The army may attack the rebels in Aleppo.")).toBe("hypothetical");
    expect(await status("The army did not attack the rebels in Aleppo.")).toBe("negated");
    expect(await status("Rebels allegedly attacked the army in Aleppo.")).toBe("alleged");
    expect(await status("L'armée n'a pas attaqué les rebelles à Alep.")).toBe("negated");
  });

  test("a visit to come is planned; somebody's word on a meeting agrees to it", async () => {
    const [visit] = (await read("Emmanuel Macron will visit Moscow next week.")).record.events;
    expect(visit).toMatchObject({ type: "CONSULT", subtype: "visit", status: "planned" });
    const [word] = (await read("Emmanuel Macron said he would meet Vladimir Putin.")).record.events;
    expect(word).toMatchObject({ type: "AGREE", status: "asserted" });
  });

  test("the weapon in a wording is not whom it hits, but tells whose it is", async () => {
    const r = await read("Trois soldats ont été blessés par un tir de char israélien près de Naqoura.");
    expect(r.who(r.event("shelling"), "actor")).toEqual(["Israel"]);
    expect(r.who(r.event("shelling"), "target")).toEqual(["soldats"]);
  });

  test.each<[string, string, string]>([
    ["Russian missiles hit Kharkiv on Monday.", "missile_strike", "Russia"],
    ["An Israeli drone killed two men in Nabatieh.", "drone_strike", "Israel"],
    ["The market was hit by a shell fired by the RSF.", "shelling", "Rapid Support Forces"],
    ["Missiles that Russia launched at Odesa hit a school.", "missile_strike", "Russia"],
    ["Un obus tiré par l'armée ukrainienne a touché une école à Alep.", "shelling", "Ukrainian army"],
    ["أصاب صاروخ روسي مبنى في خاركيف.", "missile_strike", "Russia"],
    ["U.S. and British warplanes bombed radar sites near Hodeidah.", "airstrike", "US Air Force"],
    ["Des avions saoudiens ont bombardé un marché à Saada.", "airstrike", "Saudi Air Force"],
  ])("a weapon acts for whoever fired it, or whose it is: %s", async (text, subtype, actor) => {
    const r = await read(text);
    expect(r.who(r.event(subtype), "actor")).toContain(actor);
  });

  test("whoever only made or supplied a weapon did not fire it, nor did the car bomb's country plant it", async () => {
    const r = await read("A missile supplied by Iran hit a school in Aden.");
    expect(r.who(r.event("missile_strike"), "actor")).toEqual([]);
    const planted = await read("An Iraqi bomb wounded two people in Azaz.");
    expect(planted.who(planted.event("bombing"), "actor")).toEqual([]);
    const bomb = await read("A Syrian car bomb killed two people in Azaz.");
    expect(bomb.who(bomb.record.events[0], "actor")).not.toContain("Syria");
  });

  test("what goes on behind the source goes on with what it told", async () => {
    const r = await read("A missile fired by the Houthis struck a tanker on Monday, the Coastal Trade Agency said, wounding two Filipino sailors.");
    expect(r.record.events.map((e) => r.who(e, "actor"))).toEqual([["Houthis"], ["Houthis"]]);
    const list = await read("Drones launched by the Rapid Support Forces hit a fuel depot in Atbara on Tuesday, the army said, killing three workers and wounding seven.");
    for (const e of list.record.events) expect(list.who(e, "actor")).toEqual(["Rapid Support Forces"]);
  });

  test("a hyphened participle belongs to what is hit", async () => {
    const r = await read("The missile struck the Liberian-flagged oil tanker Golden Heron.");
    expect(r.who(r.record.events[0], "target")).toEqual(["Liberian-flagged oil tanker Golden Heron"]);
  });

  test("one bomber is not his group", async () => {
    const r = await read("Al-Shabaab has fought the government for years. On Monday the bomber struck a checkpoint in Mogadishu.");
    expect(r.who(r.record.events.at(-1), "actor")).toEqual(["bomber"]);
    const many = await read("Al-Shabaab has fought the government for years. On Monday the militants struck a checkpoint in Mogadishu.");
    expect(many.who(many.record.events.at(-1), "actor")).toEqual(["al-Shabaab"]);
  });

  test("whoever wards off an attack does not make it", async () => {
    const attackers = async (text: string) => {
      const r = await read(text);
      return r.who(r.event("attack"), "actor");
    };
    expect(await attackers("Ukrainian forces repelled three Russian attacks near Kupiansk.")).toEqual(["Russia"]);
    expect(await attackers("The Congolese army said it had repelled an assault on Goma.")).toEqual([]);
    expect(await attackers("L'armée malienne a repoussé une attaque de l'État islamique contre Sévaré.")).toEqual(["Islamic State"]);
    expect(await attackers("صد الجيش السوداني هجوما على الفاشر.")).toEqual([]);
  });

  test("a word is told from another by its accent", async () => {
    const subtypes = async (text: string) => (await read(text)).record.events.map((e) => e.subtype);
    expect(await subtypes("Les assaillants ont incendié le marché et enlevé trois commerçants.")).toEqual(["arson", "kidnapping"]);
    expect(await subtypes("Des manifestants ont organisé une marche à Bamako.")).toEqual(["march"]);
  });

  test("harm and its cause in one clause are one event, with its counts", async () => {
    const r = await read("At least 12 civilians were killed in an airstrike on Raqqa.");
    expect(r.record.events).toHaveLength(1);
    expect(r.record.events[0]).toMatchObject({ subtype: "airstrike", counts: { killedMin: 12 } });
    expect(r.who(r.record.events[0], "target")).toContain("civilians");
  });

  test("a date is resolved only when the document's date is known", async () => {
    const text = "Rebels shelled Aleppo on Monday.";
    expect((await read(text)).record.events[0]!.date).toMatchObject({ from: null, precision: "unknown" });
    expect((await read(text, { published: "2016-11-10" })).record.events[0]!.date).toMatchObject({ from: "2016-11-07", precision: "day", inferred: true });
  });

  test("the same offensive in headline and body is told once", async () => {
    const r = await read("Syrian army launches offensive in Idlib\n\nThe Syrian army launched an offensive in Idlib on Sunday, residents said.");
    expect(r.record.events.filter((e) => e.subtype === "offensive_launched")).toHaveLength(1);
    expect(r.record.events[0]!.evidence.length).toBeGreaterThan(1);
  });

  test("the attack told again joins its event, distinct attacks stay apart", async () => {
    const r = await read("Gunmen attacked a convoy near Gao on Sunday. The United Nations condemned the attack. Gunmen attacked a convoy near Timbuktu on Tuesday. Shells hit Kidal. The attack in Mopti on Monday was the third this year.");
    const attacks = r.record.events.filter((e) => e.subtype === "attack");
    expect(attacks.map((e) => r.name(e.place))).toEqual(["Gao", "Timbuktu", "Mopti"]);
    expect(attacks[0]!.evidence).toHaveLength(2);
    expect(r.record.events.filter((e) => e.subtype === "shelling")).toHaveLength(1);
  });

  test("one attack in a headline does not swallow another in the body", async () => {
    const r = await read("Car bomb kills six in Mogadishu\n\nA car bomb killed six people in Mogadishu on Monday, police said. A car bomb killed three soldiers in Baidoa.");
    expect(r.record.events.filter((e) => e.subtype === "car_bomb").map((e) => [r.name(e.place), e.counts.killedMin])).toEqual([["Mogadishu", 6], ["Baidoa", 3]]);
  });

  test("Arabic: verb first, subject and object", async () => {
    const r = await read("قصفت الطائرات الروسية مواقع جبهة النصرة في حلب.");
    expect(r.record.events[0]).toMatchObject({ type: "ASSAULT" });
    expect(r.name(r.record.events[0]!.place)).toBe("Aleppo");
  });

  test("armed men were armed by nobody", async () => {
    const r = await read("Des bandits armés ont pillé un marché. Les assaillants étaient lourdement armés. Les rebelles ont été armés par la Russie.");
    expect(r.record.events.filter((e) => e.subtype === "arms_supply").map((e) => r.who(e, "actor"))).toEqual([["Russia"]]);
  });
});

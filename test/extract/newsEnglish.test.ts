/** What English agencies write again and again: sources behind what they tell, capitals for states, lists of places. */
import { read } from "./support.js";

test("a source behind what it told somebody", async () => {
  const r = await read("The army pulled out of the base overnight, two military sources told Reuters.");
  expect(r.speaker(r.record.statements[0])).toBe("military sources");
  expect(r.said(r.record.statements[0])).toBe("The army pulled out of the base overnight");
  const nameless = await read('"We lost contact with our men," an officer told AFP on condition of anonymity.');
  expect(nameless.speaker(nameless.record.statements[0])).toBe("officer");
  const asks = await read("The officer asked not to be named.");
  expect(asks.record.statements).toEqual([]);
  const headline = await read("Israeli strike on Gaza school kills 22, medics say");
  expect(headline.speaker(headline.record.statements[0])).toBe("medics");
  expect(headline.event("airstrike")?.counts.killedMin).toBe(22);
});

test("what is said without 'that' is a clause of its own", async () => {
  const r = await read("U.S. Central Command said the strikes aimed to cut off a source of revenue for the group.");
  expect(r.said(r.record.statements[0])).toMatch(/^the strikes aimed/);
  const official = await read("An official from the Ministry of Health said there were no casualties.");
  expect(official.speaker(official.record.statements[0])).toBe("official");
  const hours = await read("Hours earlier, security forces said they had foiled an attack.");
  expect(hours.speaker(hours.record.statements[0])).toBe("security forces");
});

test("a capital that speaks is its state, one that is shelled is the city", async () => {
  const r = await read("Baku said Armenian forces had shelled two villages. Rebels bombed Kyiv on Monday.");
  expect(r.speaker(r.record.statements[0])).toBe("Azerbaijan");
  expect(r.who(r.event("bombing"), "target")).toEqual(["Kyiv"]);
  const ministry = await read("Moscow's defense ministry said its forces had shot down 42 drones.");
  expect(ministry.speaker(ministry.record.statements[0])).toBe("Russian Defense Ministry");
  const police = await read("Mosul's police arrested two men.");
  expect(police.record.entities.map((e) => e.name)).not.toContain("Iraqi police");
});

test("places in lists and brackets", async () => {
  const kinds = async (text: string) => (await read(text)).record.entities.map((e) => `${e.kind} ${e.name}`);
  expect(await kinds("Azerbaijan attacked the towns of Goris, Sotk and Jermuk.")).toEqual(expect.arrayContaining(["Place Goris", "Place Sotk", "Place Jermuk"]));
  expect(await kinds("Soldiers clashed with militants near Eringeti (Beni, North Kivu).")).toEqual(expect.arrayContaining(["Place Eringeti", "Place North Kivu"]));
  expect(await kinds("People fled to Hinche, Boucan-Carré and Saut-d'Eau.")).toEqual(expect.arrayContaining(["Place Boucan-Carré", "Place Saut-d'Eau"]));
  expect(await kinds("Opposition leader Ishkhan Saghatelyan was released.")).toEqual(["Person Ishkhan Saghatelyan"]);
});

test("sources of several, at the end, and sayings of sayings", async () => {
  const speakers = async (text: string) => {
    const r = await read(text);
    return r.record.statements.map((s) => r.speaker(s));
  };
  expect(await speakers("A drone strike on a school killed 35 people, a health worker and two residents told Reuters.")).toEqual(["residents"]);
  expect(await speakers("Rebels seized the town of Bara after troops withdrew, three residents said by telephone.")).toEqual(["residents"]);
  expect(await speakers("Russian troops captured two villages, Tass quoted the defence ministry as saying.")).toEqual(["defence ministry"]);
  expect(await speakers("UNAMA, the U.N. mission, said it had documented 218 killings of officials.")).toEqual(["United Nations Assistance Mission in Afghanistan"]);
  expect(await speakers("The governor attributed the attack to the Rapid Support Forces.")).toEqual(["governor"]);
});

test("who holds people holds no place, and outskirts are of their own town", async () => {
  const held = await read("FARC dissidents released 34 soldiers whom they had held captive for four days in Guaviare.");
  expect(held.relations("CONTROLS")).toEqual([]);
  const outskirts = await read("Beirut was calm. Israeli jets raided the outskirts of Nabatieh.");
  expect(outskirts.relations("LOCATED_IN")).toEqual(["outskirts of Nabatieh > Nabatiye et Tahta"]);
});

test("people are sent away, claims denied", async () => {
  expect((await read("Ibrahim Traore dismissed the army chief, General David Kabre.")).record.statements).toEqual([]);
  const denied = await read("Ibrahim Traore dismissed the claims as false.");
  expect(denied.record.statements.map((s) => s.kind)).toEqual(["denial"]);
});

test("what stands before a name does not stand for its acronym", async () => {
  const r = await read("The panel opened an inquiry into an allegation by the Liberian Peace Council (LPC).");
  expect(r.record.mentions.filter((m) => m.form === "nominal" && m.text.includes("allegation"))).toEqual([]);
});

test("a possible exchange has not taken place", async () => {
  const r = await read("Turkish Foreign Minister Hakan Fidan discussed a possible exchange of prisoners with his Ukrainian counterpart Andrii Sybiha.");
  expect(r.event("prisoner_exchange")?.status).toBe("hypothetical");
});

test("its troops are the speaker's, not those told of before", async () => {
  const r = await read("Russia's troops captured the village of Novohrodivka.\nUkraine's General Staff said its troops repelled 46 attacks.");
  expect(r.who(r.event("attack_repelled"), "actor")).toEqual(["Armed Forces of Ukraine"]);
  expect(r.record.mentions.filter((m) => m.form === "nominal" && m.text === "its troops" && r.name(m.entity) === "Russian forces")).toEqual([]);
});

import { read } from "./support.js";

/** For each mention of the text that is no name: its words, form and the entity that it stands for. */
const meant = async (text: string): Promise<string[]> => {
  const { record } = await read(text);
  const names = new Map(record.entities.map((e) => [e.id, e.name]));
  return record.mentions.filter((m) => m.form !== "name").map((m) => `${m.text} (${m.form}) = ${names.get(m.entity)}`);
};

describe("what points back to a name", () => {
  test.each<[string, string]>([
    ["Hezbollah fired rockets at Haifa. The group has been fighting the government since 2012.", "The group (nominal) = Hezbollah"],
    ["The head of Hezbollah, Naim Qassem, said the Lebanese group would answer.", "Lebanese group (nominal) = Hezbollah"],
    ["The Rapid Support Forces shelled a camp in Sudan. The paramilitary group denied it.", "The paramilitary group (nominal) = Rapid Support Forces"],
    ["Rebels took the town of Kolobo as people fled to Goma. They hold the town.", "the town (nominal) = Kolobo"],
    ["Oxfam sent food to the town. The charity asked for more money.", "The charity (nominal) = Oxfam"],
    ["Kataib Hezbollah, an Iran-backed militia, rejected the plan.", "Iran-backed militia (nominal) = Kata'ib Hezbollah"],
    ["Ukrainian President Volodymyr Zelensky went home. The Ukrainian leader will return.", "The Ukrainian leader (nominal) = Volodymyr Zelensky"],
    ["Le président congolais Félix Tshisekedi est arrivé. Le chef de l'Etat a réclamé un retrait.", "Le chef (nominal) = Felix Tshisekedi"],
    ["Médecins sans frontières a quitté le camp. L'ONG appelle les autorités à enquêter.", "L'ONG (nominal) = Médecins Sans Frontières"],
    ["أعلنت حركة حماس رفضها للخطة. وقالت الحركة إنها ستواصل القتال.", "الحركة (nominal) = Hamas"],
    ["أعلنت كتائب القسام تدمير دبابة. وقالت الكتائب إن عناصرها بخير.", "الكتائب (nominal) = al-Qassam Brigades"],
  ])("%s", async (text, expected) => {
    expect(await meant(text)).toContain(expected);
  });

  test("the army of a report on one country is its own", async () => {
    const r = await read("Fighting went on in Sudan, in Khartoum and in El Fasher. The army, led by General Omar Salih, took the bridge.");
    expect(r.relations("LEADS")).toEqual(["Omar Salih > Sudanese army"]);
  });

  test("nobody is guessed for a speaker without a name, a state that may be any, a city too long ago", async () => {
    expect(await meant("The RSF shelled Bahri. Salih's forces said they had left.")).toEqual([]);
    expect(await meant("He spoke in the Kurdistan Region. They are part of the state.")).not.toContainEqual(expect.stringMatching(/^the state/));
    expect(await meant("He left Cairo. He was tired. He ate. He slept. The siege of the city went on.")).not.toContainEqual(expect.stringMatching(/^the city/));
  });

  test("several men are not the one named behind them", async () => {
    const r = await read("Soldiers killed 11 Islamic State militants in the hills, Major General Omar Salih, spokesman for the Iraqi army, said on Saturday.");
    expect(r.relations("MEMBER_OF")).toEqual([]);
    expect(r.relations("SPOKESPERSON_FOR")).toEqual(["Omar Salih > Iraqi army"]);
  });
});

describe("names of one", () => {
  const entities = async (text: string, kind: string): Promise<string[][]> => (await read(text)).record.entities.filter((e) => e.kind === kind).map((e) => e.aliases);

  test("other names side by side, acronyms in brackets whatever their language", async () => {
    expect(await entities('The rebels are led by Pedro Gomez, alias "Juan Torres".', "Person")).toEqual([["Juan Torres", "Pedro Gomez"]]);
    expect(await entities("Le Front de libération du Sud (FLS) a nié. Le porte-parole du FLS est parti.", "Organization")).toEqual([["FLS", "Front de libération du Sud"]]);
    expect(await entities("The Sahel People Party, or SPP, won. The SPP will rule.", "Organization")).toHaveLength(1);
    expect(await entities("Ahmed Salih called Omar Nasser. Nasser left.", "Person")).toHaveLength(2);
  });

  test("of two of one surname the one told of last", async () => {
    expect(await entities("Ricardo Torres leads the party. Miguel Torres was shot in the street; Torres died later.", "Person")).toEqual([["Ricardo Torres"], ["Miguel Torres", "Torres"]]);
  });

  test("a group that bears its country's name is not its army", async () => {
    const r = await read("Dissidents of the Revolutionary Armed Forces of Colombia (FARC) left. The Colombian army followed.");
    expect(r.record.entities.filter((e) => e.kind === "Organization").map((e) => e.ref)).toEqual(["actor:farc", "institution:CO:army"]);
  });

  test("whose a role is, by a possessive", async () => {
    const r = await read("The Houthis refused. Their spokesman, Salim Nasser, left.");
    expect(r.relations("SPOKESPERSON_FOR")).toEqual(["Salim Nasser > Houthis"]);
    expect((await read("Tom Perriello, the U.S. special envoy for Sudan, left.")).relations("FROM")).toEqual(["Tom Perriello > United States"]);
  });

  test("several parties are no one organization", async () => {
    const r = await read("Thousands have fled to Chad, the U.N. refugee agency said. The parties signed a truce in May.");
    expect(r.record.mentions.filter((m) => m.form === "nominal")).toEqual([]);
    expect(r.who(r.event("treaty"), "actor")).toEqual(["parties"]);
  });

  test("the capital of a sentence's first word makes no name", async () => {
    const r = await read("Human rights groups left. Foreign militias arrived.");
    expect(r.record.entities).toEqual([]);
  });
});

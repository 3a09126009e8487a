/** What French agencies write again and again: who stands before a colon, what is due, whose act it is held to be. */
import { read } from "./support.js";

test("a topic before a colon neither speaks nor acts", async () => {
  const r = await read("Tchad : Médecins sans frontières dénonce des pillages à Adré");
  expect(r.speaker(r.record.statements[0])).toBe("Médecins Sans Frontières");
  expect(r.who(r.event("condemnation"), "actor")).toEqual(["Médecins Sans Frontières"]);
});

test("what should happen on a day is planned", async () => {
  const r = await read("La ministre devrait se rendre à Nairobi jeudi.");
  expect(r.event("visit")?.status).toBe("planned");
});

test("an attack held to be somebody's is one event with that actor", async () => {
  const r = await read("Une embuscade attribuée au Jnim a fait cinq morts à Djibo.");
  expect(r.record.events.map((e) => e.type)).toEqual(["ASSAULT"]);
  expect(r.who(r.record.events[0], "actor")).toEqual(["Jama'at Nusrat al-Islam wal-Muslimin"]);
  expect(r.record.events[0]!.status).toBe("asserted");
});

test("displaced people who go back, and machines that are no dead", async () => {
  const back = await read("Des milliers de déplacés sont rentrés à Kadugli.");
  expect(back.event("return_of_displaced")).toBeDefined();
  const drones = await read("L'armée soudanaise a abattu trois drones à Merowe.");
  expect(drones.event("aircraft_shot_down")?.counts.killedMin).toBeUndefined();
});

test("a soldier lost is no town lost, and a number in a name counts nobody", async () => {
  const lost = await read("Le Kenya, qui a perdu neuf soldats à Lamu, renforce sa frontière.");
  expect(lost.event("capture_territory")).toBeUndefined();
  const brigade = await read("La Brigade 444 s'est retirée de Tripoli après la mort de son chef.");
  expect(brigade.record.events.map((e) => e.counts.killedMin)).not.toContain(444);
});

test("whoever says he has done it, did it, and a family is not one dead", async () => {
  const r = await read("L'armée nigérienne affirme avoir neutralisé une centaine de terroristes à Téra.");
  expect(r.who(r.event("killing"), "actor")).toEqual(["Niger Armed Forces"]);
  const family = await read("Quatre membres d'une même famille ont été tués à Khan Younès.");
  expect(family.event("killing")?.counts.killedMin).toBe(4);
  expect((await read("Des familles ont trouvé refuge dans une école de Goma.")).record.statements).toEqual([]);
});

test("a perfect whose auxiliary was said before goes on with the same speaker", async () => {
  const r = await read("La présidence tchadienne a condamné l'attaque de Bol et promis que les coupables seraient jugés. L'Union africaine a réclamé un cessez-le-feu et menacé de sanctionner les belligérants.");
  expect(r.record.statements.map((s) => [r.speaker(s), s.kind])).toEqual([["Chadian Presidency", "accusation"], ["Chadian Presidency", "pledge"], ["African Union", "demand"], ["African Union", "threat"]]);
  const hamas = await read("Le Hamas a confirmé la mort d'un de ses combattants mais démenti qu'il s'agisse d'un commandant.");
  expect(hamas.record.statements.map((s) => s.kind)).toEqual(["confirmation", "denial"]);
  expect(hamas.who(hamas.event("killing"), "target")).toEqual(["Hamas"]);
});

test("who stands before the verb between commas speaks, and who stands behind the day and the agency as well", async () => {
  const accuses = await read("Le porte-parole du gouvernement, Lamine Sow, a accusé le Mali d'« ingérence ».");
  expect(accuses.record.statements.map((s) => accuses.speaker(s))).toEqual(["Lamine Sow"]);
  const told = await read("Les rebelles ont quitté Birao, ont indiqué dimanche des sources locales à RFI.");
  expect(told.record.statements.map((s) => told.speaker(s))).toEqual(["sources locales"]);
});

test("both sides that a fight opposes act in it", async () => {
  const r = await read("De violents combats ont opposé mardi l'armée congolaise aux rebelles du M23 à Sake.");
  expect(r.who(r.event("armed_clash"), "actor")).toEqual(["Congolese army", "M23"]);
  expect(r.who(r.event("armed_clash"), "target")).toEqual([]);
  expect(r.name(r.event("armed_clash")!.place)).toBe("Sake");
});

test("what an attack cost, who led it, and that nobody has claimed it", async () => {
  const cost = await read("Une frappe aérienne a coûté la vie à 34 civils à Nyala.");
  expect(cost.who(cost.event("airstrike"), "target")).toEqual(["civils"]);
  const led = await read("Quatre soldats ont péri dans une embuscade tendue par le groupe Etat islamique près de Tillabéri.");
  expect(led.who(led.event("ambush"), "actor")).toEqual(["Islamic State"]);
  expect(led.who(led.event("ambush"), "target")).toEqual(["soldats"]);
  const claimed = await read("L'attentat de Gao n'a pas été revendiqué.");
  expect(claimed.event("attack")?.status).toBe("asserted");
});

test("il and elle stand for whoever they agree with, and for nobody where they are impersonal", async () => {
  const r = await read("La porte-parole du mouvement, Awa Keïta, a annoncé une trêve. Elle a démenti toute négociation.");
  expect(r.record.statements.map((s) => r.speaker(s))).toEqual(["Awa Keïta", "Awa Keïta"]);
  const il = await read("Le Hezbollah a attaqué Haïfa. Il a revendiqué le tir de dix roquettes. Elle a brûlé. Il y a eu des blessés. Il s'agit d'une première.");
  expect(il.record.mentions.filter((m) => m.form === "pronoun").map((m) => m.text)).toEqual(["Il"]);
  const there = await read("Le ministre Hakan Fidan arrive jeudi à Damas, où il doit rencontrer le président Ahmad al-Chareh.");
  expect(there.who(there.event("meeting"), "actor")).not.toContain("Damascus");
});

test("a night between two days is one date", async () => {
  const r = await read("Dix habitants de Barsalogho ont été tués dans la nuit de jeudi à vendredi.");
  expect(r.event("killing")?.date?.text).toBe("dans la nuit de jeudi à vendredi");
});

test("long names of bodies reach to their acronym, and only with a capital", async () => {
  const orgs = async (text: string) => (await read(text)).record.mentions.filter((m) => m.kind === "Organization").map((m) => m.text);
  expect(await orgs("Le Bloc républicain pour la défense de la Constitution (BRDC) a appelé à manifester.")).toEqual(["Bloc républicain pour la défense de la Constitution", "BRDC"]);
  expect(await orgs("La Force conjointe du G5 Sahel et la Coordination des mouvements de la plaine (CMP) ont signé.")).toEqual(["Force conjointe du G5 Sahel", "Coordination des mouvements de la plaine", "CMP"]);
  expect(await orgs("Une mission conjointe est attendue mardi.")).toEqual([]);
  expect(await orgs("« C'est faux », a réagi la porte-parole du ministère azerbaïdjanais de la Défense, Anar Eyvazov.")).toEqual(["ministère azerbaïdjanais de la Défense"]);
});

test("what weapons are fired, and a convoy that is attacked, act in nothing", async () => {
  const drones = await read("Cinq habitants ont été tués et trente blessés dans une attaque de drones et de missiles contre Kharkiv.");
  expect(drones.who(drones.record.events[0], "actor")).toEqual([]);
  expect(drones.record.events).toHaveLength(1);
  expect(drones.record.events[0]!.counts).toMatchObject({ killedMin: 5, injuredMin: 30 });
  const convoy = await read("Le groupe Etat islamique a tué vingt soldats lors de l'attaque d'un convoi près de Tillabéri, au Niger.");
  expect(convoy.who(convoy.event("attack"), "actor")).toEqual(["Islamic State"]);
  expect(convoy.who(convoy.event("attack"), "target")).toEqual(["convoi", "soldats"]);
  const fired = await read("La Russie a lancé 112 drones et cinq missiles sur Odessa.");
  expect(fired.who(fired.record.events[0], "target")).not.toContain("drones");
});

test("a report that counts the dead kills nobody, and a denial of news denies them", async () => {
  const count = await read("La télévision Al-Massirah a fait état de 16 morts et 39 blessés.");
  expect(count.record.events).toEqual([]);
  const denial = await read("L'armée nigériane dément formellement les informations selon lesquelles des civils auraient été tués par des frappes aériennes à Banki.");
  expect(denial.record.statements.map((s) => [denial.speaker(s), s.kind])).toEqual([["Nigerian army", "denial"]]);
  expect(denial.event("airstrike")?.status).toBe("denied");
});

test("a conditional behind an announcement is a plan; « ne … que » and attacks that have not ceased are no negation", async () => {
  const plan = await read("La France a annoncé qu'elle livrerait des armes à l'Arménie.");
  expect(plan.event("arms_supply")?.status).toBe("planned");
  const only = await read("Moscou affirme n'avoir visé que des dépôts de munitions.");
  expect(only.record.statements[0]?.kind).toBe("claim");
  expect((await read("Les attaques en mer Rouge n'ont pas cessé.")).event("attack")?.status).toBe("asserted");
});

test("who goes somewhere does not surrender", async () => {
  const visit = await read("Le président Bola Tinubu s'est rendu sur place mardi. Il s'est rendu à Jos.");
  expect(visit.record.events.map((e) => e.subtype)).toEqual(["visit", "visit"]);
  expect((await read("Les rebelles se sont rendus à l'armée à Jos.")).event("surrender")).toBeDefined();
});

test("whoever warns behind the quotation is who warns", async () => {
  const r = await read("« Nous frapperons sans relâche », a averti le chef d'état-major, le général Musa Baro.");
  expect(r.who(r.event("warning"), "actor")).toEqual(["Musa Baro"]);
});

test("wordings that stand anywhere part nobody from the verb, and an accusation names who did it", async () => {
  const r = await read("Human Rights Watch accuse par ailleurs l'armée malienne d'avoir exécuté 130 civils à Diafarabé.");
  expect(r.who(r.event("accusation"), "target")).toEqual(["Malian army"]);
  expect(r.who(r.event("execution"), "actor")).toEqual(["Malian army"]);
  const forces = await read("Amnesty International accuse les forces de sécurité tchadiennes d'avoir tiré à balles réelles à Moundou.");
  expect(forces.who(forces.event("gunfire"), "actor")).toEqual(["Chadian security forces"]);
});

test("who was named last, and who opens the sentence", async () => {
  const r = await read("Le ministre Assaad al-Chaibani est arrivé à Bagdad. Ce dernier s'est entretenu avec Fouad Hussein.");
  expect(r.who(r.event("meeting"), "actor")).toEqual(["Asaad al-Shaibani", "Fouad Hussein"]);
  const il = await read("Le ministre Paul Zang a parlé. Le président Félix Tshisekedi refuse de dialoguer avec le M23, qu'il accuse de pillages.");
  expect(il.record.statements.map((s) => il.speaker(s))).toContain("Felix Tshisekedi");
});

test("what calls accusations lies denies them", async () => {
  const r = await read("Le porte-parole du gouvernement, Gilbert Ouédraogo, a qualifié ces accusations de « mensongères ».");
  expect(r.record.statements.map((s) => [r.speaker(s), s.kind])).toEqual([["Gilbert Ouédraogo", "denial"]]);
});

test("measures, seats, forces of order and a road taken are no violence", async () => {
  expect((await read("Le ministre Jean Bosco est visé par ces sanctions.")).event("attack")).toBeUndefined();
  expect((await read("Des hommes ont attaqué le siège du gouvernement à Tripoli.")).event("siege")).toBeUndefined();
  expect((await read("Les forces de l'ordre ont agi mardi.")).record.events).toEqual([]);
  const road = await read("Des milliers d'habitants ont pris la route vers Khan Younès.");
  expect(road.record.events.map((e) => e.type)).toEqual(["DISPLACEMENT"]);
});

test("a court of the country is none of its militias", async () => {
  const r = await read("Les forces de la mobilisation populaire ont protesté. La justice irakienne a condamné trois hommes.");
  expect(r.name(r.record.statements.at(-1)!.speaker as string)).toBe("justice irakienne");
});

test("a second participle keeps its speaker over an infinitive, and a main verb its event behind a participle", async () => {
  const r = await read("Le président Bola Tinubu a exclu de verser un centime et ordonné aux forces de sécurité de retrouver les élèves.");
  expect(r.record.statements.map((s) => r.speaker(s))).toEqual(["Bola Tinubu"]);
  const held = await read("Neuf personnes soupçonnées d'avoir financé les rebelles ont été placées en détention à Pemba.");
  expect(held.event("detention")?.status).toBe("asserted");
});

test("a participle between commas says of the name before it", async () => {
  const r = await read("La ministre Florence Parly a annoncé la mort du chef, l'Algérien Abdelmalek Droukdal, tué mercredi par l'armée française à Talhandak.");
  expect(r.record.events.flatMap((e) => r.who(e, "target"))).toContain("Abdelmalek Droukdel");
  expect(r.record.events.flatMap((e) => r.who(e, "target"))).not.toContain("Florence Parly");
});

test("a town behind « à » is no person, and Douma no parliament by itself", async () => {
  const gao = await read("Au moins dix morts à Gao, au Mali.");
  expect(gao.record.entities.map((e) => [e.name, e.kind])).toContainEqual(["Gao", "Place"]);
  const douma = await read("L'armée syrienne a bombardé Douma.");
  expect(douma.record.entities.map((e) => [e.name, e.kind])).toContainEqual(["Douma", "Place"]);
});

test("a front line is no group, and the place that opens the sentence is where", async () => {
  const front = await read("Sur le front de Hodeida, trente combattants ont été tués.");
  expect(front.record.entities.filter((e) => e.kind === "Organization")).toEqual([]);
  const doha = await read("À Doha, l'envoyé Zalmay Khalilzad doit rencontrer mardi des représentants des talibans.");
  expect(doha.name(doha.event("meeting")!.place)).toBe("Doha");
});

test("a participle in quotation marks is still what was done", async () => {
  const r = await read("L'armée malienne a annoncé jeudi avoir « neutralisé » une trentaine de terroristes près de Ménaka.");
  expect(r.event("killing")).toMatchObject({ status: "asserted" });
  expect(r.who(r.event("killing"), "actor")).toEqual(["Malian army"]);
});

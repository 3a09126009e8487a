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

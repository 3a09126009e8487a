import { read } from "./support.js";

test("a subject parted from its verb by a relative clause acts", async () => {
  const r = await read("The rebels who held the bridge captured the town of Kidal.");
  expect(r.who(r.event("capture_territory"), "actor").join()).toMatch(/rebels/);
});

test("the object of a modifying clause is not the subject behind it", async () => {
  const r = await read("Troops searching the district arrested three men.");
  const arrest = r.record.events.find((e) => e.type === "COERCE" && /arrest/.test(e.trigger.text));
  expect(r.who(arrest, "actor").join()).toMatch(/[Tt]roops/);
});

test("French: the auxiliary « a » is no preposition", async () => {
  const r = await read("L'armée a bombardé les positions des rebelles à Kidal.", { language: "fr" });
  const strike = r.record.events.find((e) => e.type === "ASSAULT");
  expect(r.who(strike, "actor").join()).toMatch(/armée|Army/i);
});

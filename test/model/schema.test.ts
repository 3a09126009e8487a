import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileSchema, type SchemaSource } from "../../src/model/index.js";
import { packageRoot } from "../../src/resources/paths.js";
import { loadSchema, readSchema } from "../../src/resources/schema.js";

const PLOVER = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"];
const ACLED = [
  "Government regains territory", "Non-state actor overtakes territory", "Armed clash", "Excessive force against protesters", "Protest with intervention", "Peaceful protest",
  "Violent demonstration", "Mob violence", "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack", "Remote explosive/landmine/IED", "Grenade",
  "Sexual violence", "Attack", "Abduction/forced disappearance", "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
  "Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory", "Other",
];

describe("the ontology", () => {
  const schema = loadSchema();

  test("has the sixteen PLOVER types and the extension", () => {
    expect(schema.events.map((e) => e.name).sort()).toEqual([...PLOVER, "DISPLACEMENT"].sort());
  });

  test("has three kinds of entities and ten of statements", () => {
    expect(schema.entities.map((e) => e.name).sort()).toEqual(["Organization", "Person", "Place"]);
    expect(schema.statements.map((s) => s.name)).toEqual(["accusation", "announcement", "claim", "confirmation", "demand", "denial", "explanation", "opinion", "pledge", "threat"]);
    expect(new Set(schema.statements.map((s) => s.stance))).toEqual(new Set(["affirms", "denies", "demands"]));
  });

  test("names only ACLED's sub-events and two-digit CAMEO roots", () => {
    for (const type of schema.events) {
      if (type.cameo !== null) expect(type.cameo).toMatch(/^(0[1-9]|1\d|20)$/);
      for (const s of type.subtypes) {
        if (s.acled !== null) expect(ACLED).toContain(s.acled);
        if (s.cameo !== undefined) expect(s.cameo).toMatch(/^(0[1-9]|1\d|20)$/);
      }
    }
  });

  test("implies relations only for subtypes that the type has", () => {
    for (const type of schema.events) {
      for (const i of type.implies ?? []) expect((i.subtypes ?? []).filter((s) => !type.subtypes.some((t) => t.name === s))).toEqual([]);
    }
    expect(implied("armed_clash")).toContain("FIGHTS");
    expect(implied("meeting")).toEqual(["MET_WITH"]);
    expect(implied("intelligence_sharing")).toEqual(["COORDINATES_WITH"]);
    expect(implied("capture_territory")).toContain("CONTROLS");
  });

  test("lets relations join known labels only", () => {
    for (const r of schema.relations) for (const end of [...r.from, ...r.to]) expect(schema.label(end)).toBe(end);
    expect(schema.relation("FIGHTS").symmetric).toBe(true);
    expect(schema.relation("SUPPORTS").symmetric).toBe(false);
  });

  test("gives kinds and event types colours that differ", () => {
    const colors = schema.events.map((e) => e.color.toLowerCase());
    expect(new Set(colors).size).toBe(colors.length);
    for (const c of [...colors, ...schema.entities.map((e) => e.color)]) expect(c).toMatch(/^#[0-9a-fA-F]{6}$/);
  });

  test("finds a subtype with its type", () => {
    expect(schema.subtype("airstrike")).toMatchObject({ type: { name: "ASSAULT" }, subtype: { mode: "aerial", acled: "Air/drone strike" } });
    expect(schema.subtype("nothing_such")).toBeUndefined();
  });

  test("turns nothing but its own names into labels and relationship types", () => {
    expect(schema.label("Person")).toBe("Person");
    for (const hostile of ["Person`) DETACH DELETE n //", "person", "", "FIGHTS"]) expect(() => schema.label(hostile)).toThrow(expect.objectContaining({ code: "SCHEMA_INVALID" }));
    expect(schema.relationType("MENTIONS")).toBe("MENTIONS");
    for (const hostile of ["MENTIONS|FIGHTS", "mentions", "Person"]) expect(() => schema.relationType(hostile)).toThrow(expect.objectContaining({ code: "SCHEMA_INVALID" }));
  });

  function implied(subtype: string): string[] {
    const { type } = schema.subtype(subtype)!;
    return (type.implies ?? []).filter((i) => !i.subtypes || i.subtypes.includes(subtype)).map((i) => i.relation);
  }
});

describe("compiling a schema", () => {
  const base: SchemaSource = {
    version: 1,
    entities: [],
    statements: [],
    relations: [{ name: "KNOWS", from: ["Entity"], to: ["Entity"], symmetric: true, description: "", properties: [] }],
    events: [{ name: "ACT", cameo: null, description: "", color: "#000000", modes: ["m"], subtypes: [{ name: "one", mode: "m", acled: null }] }],
  };
  const change = (events: Partial<SchemaSource["events"][number]>): SchemaSource => ({ ...base, events: [{ ...base.events[0]!, ...events }] });

  test.each([
    ["a subtype defined twice", change({ subtypes: [{ name: "one", mode: null, acled: null }, { name: "one", mode: null, acled: null }] }), "one"],
    ["a mode the type lacks", change({ subtypes: [{ name: "one", mode: "other", acled: null }] }), "other"],
    ["an unknown implied relation", change({ implies: [{ relation: "LOVES" }] }), "LOVES"],
    ["a name that is not plain", change({ name: "ACT`" }), "ACT`"],
    ["a relation defined twice", { ...base, relations: [...base.relations, ...base.relations] }, "KNOWS"],
  ])("refuses %s and names it", (_what, source, name) => {
    expect(() => compileSchema(source)).toThrow(expect.objectContaining({ code: "SCHEMA_INVALID", message: expect.stringContaining(name) as string }));
  });

  test("accepts what is sound", () => expect(compileSchema(base).eventType("ACT").name).toBe("ACT"));
});

describe("reading schema files", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "schema-"));
    for (const part of ["entities", "relations", "events", "statements"]) mkdirSync(join(folder, part));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("names the file that is no JSON", () => {
    writeFileSync(join(folder, "events", "act.json"), "{");
    expect(() => readSchema(folder)).toThrow(expect.objectContaining({ code: "SCHEMA_INVALID", message: expect.stringContaining("act.json") as string }));
  });

  test("wants a file named after what it holds", () => {
    writeFileSync(join(folder, "statements", "claim.json"), JSON.stringify({ name: "denial", description: "", stance: "denies" }));
    expect(() => readSchema(folder)).toThrow(expect.objectContaining({ code: "SCHEMA_INVALID", message: expect.stringContaining("denial") as string }));
  });

  test("says which folder is missing", () => {
    rmSync(join(folder, "relations"), { recursive: true });
    expect(() => readSchema(folder)).toThrow(expect.objectContaining({ code: "SCHEMA_INVALID", message: expect.stringContaining("relations") as string }));
  });

  test("finds the package's own", () => expect(readSchema(join(packageRoot(), "schema")).events).toHaveLength(17));
});

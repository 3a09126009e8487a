import { followTheMoney } from "../../src/export/formats/followTheMoney.js";
import { collect, sourceOf } from "../support/collect.js";
import { sampleGraph } from "../support/sample-graph.js";

interface Entity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

const sample = sampleGraph();
let entities: Entity[];
beforeAll(async () => {
  const { text } = await collect(followTheMoney, sourceOf(sample));
  entities = text.trimEnd().split("\n").map((line) => JSON.parse(line) as Entity);
});

const id = (key: string): string => sample.ids[key]!.replace("_", "-");
const of = (key: string): Entity => entities.find((entity) => entity.id === id(key))!;

it("makes persons, organizations, public bodies, addresses, articles, events and notes of nodes", () => {
  expect(of("leDrian")).toMatchObject({ schema: "Person", properties: { name: ["Jean-Yves Le Drian"], alias: ["Le Drian"], wikidataId: ["Q1684642"] } });
  expect(of("islamicState")).toMatchObject({ schema: "Organization", properties: { alias: ["Daesh", "ISIS", "Daech", "EI", "داعش"], classification: ["armed group"] } });
  expect(of("defenceMinistry").schema).toBe("PublicBody");
  expect(of("mosulCity")).toMatchObject({ schema: "Address", properties: { full: ["Mosul"], city: ["Mosul"], country: ["iq"], latitude: ["36.34"], longitude: ["43.13"] } });
  expect(of("mosul")).toMatchObject({ schema: "Article", properties: { language: ["ara"], fileName: ["seeds/004_c0df1516230a6e23.txt"] } });
  expect(of("sniperKilled")).toMatchObject({
    schema: "Event",
    properties: { location: ["Mosul"], addressEntity: [id("mosulCity")], involved: [id("coalition"), id("kuwaitiPerson")], proof: [id("mosul")], keywords: ["assault", "killing", "aerial", "alleged"] },
  });
  expect(of("jocDenies")).toMatchObject({ schema: "Note", properties: { summary: ["denial"], entity: [id("civiliansHit")], proof: [id("qaim")], detectedLanguage: ["eng"] } });
});

it("makes links of relationships, by their meaning", () => {
  const link = (type: string, from: string, to: string): Entity => of(`${type}:${from}:${to}`);
  expect(link("MEMBER_OF", "kuwaitiPerson", "islamicState")).toMatchObject({ schema: "Membership", properties: { member: [id("kuwaitiPerson")], organization: [id("islamicState")], proof: [id("mosul")] } });
  expect(link("SPOKESPERSON_FOR", "nuri", "defenceMinistry")).toMatchObject({ schema: "Representation", properties: { agent: [id("nuri")], client: [id("defenceMinistry")], role: ["spokesman"] } });
  const occupancy = link("HOLDS_ROLE", "leDrian", "france");
  expect(occupancy).toMatchObject({ schema: "Occupancy", properties: { holder: [id("leDrian")] } });
  expect(entities.find((entity) => entity.id === occupancy.properties["post"]![0])).toMatchObject({ schema: "Position", properties: { name: ["Defense Minister"], country: ["fr"] } });
  expect(link("ACTOR_IN", "france", "sharing")).toMatchObject({ schema: "UnknownLink", properties: { subject: [id("france")], object: [id("sharing")], role: ["actor in"] } });
  expect(link("ABOUT", "jocDenies", "civiliansHit").properties["role"]).toEqual(["about (denies)"]);
});

it("says once that a document mentions an entity, however often it does", () => {
  const mentions = entities.filter(({ schema }) => schema === "Documentation").map(({ properties }) => `${properties["document"]} ${properties["entity"]}`);
  expect(new Set(mentions).size).toBe(mentions.length);
  expect(mentions).toContain(`${id("qaim")} ${id("joc")}`);
});

it("has no entity for a sentence", () => {
  const sentences = new Set(sample.nodes.filter(({ labels }) => labels.includes("Sentence")).map((node) => node.id.replace("_", "-")));
  expect(entities.filter((entity) => sentences.has(entity.id))).toEqual([]);
  expect(JSON.stringify(entities.filter(({ schema }) => schema !== "Article"))).not.toMatch(new RegExp([...sentences].join("|")));
});

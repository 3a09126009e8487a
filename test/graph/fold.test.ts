import { foldRecords } from "../../src/graph/fold.js";
import { loadSchema } from "../../src/resources/schema.js";
import { read } from "../extract/support.js";

const schema = loadSchema();
const TEXTS = [
  "French President Emmanuel Macron met Russian President Vladimir Putin in Paris on Monday. The Russian army shelled Kharkiv, Reuters said.",
  "L'armée russe a bombardé Kharkiv, a annoncé le ministère ukrainien de la Défense.",
  "قصف الجيش الروسي خاركيف، وقالت وزارة الدفاع الأوكرانية إن القصف أدى إلى مقتل خمسة مدنيين.",
];

const records = () => Promise.all(TEXTS.map(async (text) => (await read(text)).record));
const dump = (graph: ReturnType<typeof foldRecords>) => JSON.stringify([[...graph.nodes()], [...graph.edges()]]);

describe("folding records into a graph", () => {
  test("neither order nor repetition matters", async () => {
    const all = await records();
    const forward = dump(foldRecords(all, schema));
    expect(dump(foldRecords([...all].reverse(), schema))).toBe(forward);
    expect(dump(foldRecords(all, schema))).toBe(forward);
  });

  test("one army across three languages and two scripts", async () => {
    const graph = foldRecords(await records(), schema);
    const armies = [...graph.nodes()].filter((n) => n.labels.includes("Organization") && /Russian army/i.test(String(n.props.name)));
    expect(armies).toHaveLength(1);
    expect(armies[0]!.props.documents).toHaveLength(3);
    expect((armies[0]!.props.aliases as string[]).join()).toMatch(/armée russe.*الجيش الروسي|الجيش الروسي.*armée russe/);
  });

  test("an event has the codes of its subtype", async () => {
    const { record } = await read("Gunmen killed a judge in Goma. The two armies exchanged fire near Torkham.");
    const events = [...foldRecords([record], schema).nodes()].filter((n) => n.labels.includes("Event"));
    expect(events.map((e) => [e.props.subtype, e.props.mode ?? null, e.props.acled, e.props.cameo]).sort()).toEqual([["gunfire", "firearms", "Armed clash", "19"], ["killing", null, "Attack", "18"]]);
  });

  test("every event, statement and relation leads to a sentence", async () => {
    const graph = foldRecords(await records(), schema);
    const nodes = new Map([...graph.nodes()].map((n) => [n.id, n]));
    const edges = [...graph.edges()];
    for (const node of nodes.values()) {
      if (!node.labels.includes("Event") && !node.labels.includes("Statement")) continue;
      expect(edges.some((e) => e.type === "EVIDENCED_BY" && e.source === node.id && nodes.get(e.target)?.labels[0] === "Sentence")).toBe(true);
    }
    const ties = edges.filter((e) => nodes.get(e.source)!.labels[0] === "Entity" && nodes.get(e.target)!.labels[0] === "Entity");
    expect(ties.length).toBeGreaterThan(3);
    for (const tie of ties) for (const id of tie.props.evidence as string[]) expect(nodes.get(id)?.labels).toEqual(["Sentence"]);
  });

  test("symmetric relations are stored once, lower id first", async () => {
    const graph = foldRecords(await records(), schema);
    const met = [...graph.edges()].filter((e) => e.type === "MET_WITH");
    expect(met).toHaveLength(1);
    expect(met[0]!.source < met[0]!.target).toBe(true);
    expect(met[0]!.props.symmetric).toBe(true);
  });

  test("what the text does not say is absent, not null", async () => {
    for (const node of foldRecords(await records(), schema).nodes()) expect(Object.values(node.props)).not.toContain(null);
  });
});

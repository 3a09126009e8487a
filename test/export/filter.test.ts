import { SitgraphError } from "../../src/errors.js";
import { filterGraph, type GraphFilter } from "../../src/export/filter.js";
import type { GraphEdge, GraphNode, GraphSource } from "../../src/model/index.js";
import { loadSchema } from "../../src/resources/schema.js";

const schema = loadSchema();

const node = (id: string, labels: string[], props: GraphNode["props"] = {}): GraphNode => ({ id, labels, props: { id, ...props } });
const edge = (type: string, source: string, target: string, props: GraphEdge["props"] = {}): GraphEdge => ({ id: `${type} ${source} ${target}`, type, source, target, props });

/**
 * Two reports. In the first, Ann fights Ben in an airstrike in Mosul in December 2016, the ministry says so; in the second,
 * Cyd meets Ben on an unknown day. Ben is a member of the army, Dan of nothing; the ministry denies a later clash.
 */
const NODES = [
  node("d1", ["Document"], { text: "the first report", published: "2016-12-09" }),
  node("d2", ["Document"], { text: "the second report" }),
  node("s1", ["Sentence"], { document: "d1", text: "the strike" }),
  node("s2", ["Sentence"], { document: "d1", text: "the ministry said so" }),
  node("s3", ["Sentence"], { document: "d2", text: "the meeting" }),
  node("s4", ["Sentence"], { document: "d2", text: "the clash" }),
  node("ann", ["Entity", "Person"], { name: "Ann" }),
  node("ben", ["Entity", "Person"], { name: "Ben" }),
  node("cyd", ["Entity", "Person"], { name: "Cyd" }),
  node("dan", ["Entity", "Person"], { name: "Dan" }),
  node("army", ["Entity", "Organization"], { name: "Army" }),
  node("ministry", ["Entity", "Organization"], { name: "Ministry" }),
  node("mosul", ["Entity", "Place"], { name: "Mosul" }),
  node("strike", ["Event"], { type: "ASSAULT", subtype: "airstrike", dateFrom: "2016-12-07", dateTo: "2016-12-07", confidence: 0.9 }),
  node("meeting", ["Event"], { type: "CONSULT", subtype: "meeting", confidence: 0.5 }),
  node("clash", ["Event"], { type: "ASSAULT", subtype: "armed_clash", dateFrom: "2017-01-01", dateTo: "2017-01-31", confidence: 0.7 }),
  node("claim", ["Statement"], { kind: "claim", text: "words", confidence: 0.9 }),
  node("denial", ["Statement"], { kind: "denial", text: "other words", confidence: 0.4 }),
];
const EDGES = [
  ...["s1", "s2"].map((s) => edge("IN_DOCUMENT", s, "d1")),
  ...["s3", "s4"].map((s) => edge("IN_DOCUMENT", s, "d2")),
  edge("MENTIONS", "s1", "ann"),
  edge("MENTIONS", "s1", "dan"),
  edge("MENTIONS", "s3", "cyd"),
  edge("EVIDENCED_BY", "strike", "s1"),
  edge("EVIDENCED_BY", "claim", "s2"),
  edge("EVIDENCED_BY", "meeting", "s3"),
  edge("EVIDENCED_BY", "clash", "s4"),
  edge("EVIDENCED_BY", "denial", "s4"),
  edge("ACTOR_IN", "ann", "strike"),
  edge("TARGET_OF", "ben", "strike"),
  edge("OCCURRED_AT", "strike", "mosul"),
  edge("ACTOR_IN", "cyd", "meeting"),
  edge("ACTOR_IN", "ben", "meeting"),
  edge("ACTOR_IN", "army", "clash"),
  edge("ABOUT", "claim", "strike"),
  edge("ABOUT", "denial", "clash"),
  edge("STATED", "ministry", "claim"),
  edge("STATED", "ministry", "denial"),
  edge("FIGHTS", "ann", "ben", { confidence: 0.8, evidence: ["s1"], count: 1 }),
  edge("MET_WITH", "ben", "cyd", { confidence: 0.5, evidence: ["s3"] }),
  edge("MEMBER_OF", "ben", "army", { confidence: 0.6, evidence: ["s4"], from: "2010", to: "2015" }),
];
const graph: GraphSource = { nodes: () => NODES, edges: () => EDGES };

async function left(filter: GraphFilter, source = graph) {
  const filtered = filterGraph(source, filter, schema);
  const nodes: string[] = [];
  const edges: string[] = [];
  for await (const { id } of filtered.nodes()) nodes.push(id);
  for await (const { type, source: from, target } of filtered.edges()) edges.push(`${from} ${type} ${target}`);
  return { nodes: nodes.join(" "), edges };
}

const ALL = NODES.map(({ id }) => id).join(" ");

it("leaves everything where nothing is asked", async () => {
  expect(await left({})).toMatchObject({ nodes: ALL });
  expect((await left({})).edges).toHaveLength(EDGES.length);
});

it("keeps kinds of nodes, written in any case, and what joins these", async () => {
  const { nodes, edges } = await left({ kinds: ["person", "PLACE"] });
  expect(nodes).toBe("ann ben cyd dan mosul");
  expect(edges).toEqual(["ann FIGHTS ben", "ben MET_WITH cyd"]);
  expect((await left({ kinds: ["Entity"] })).nodes).toBe("ann ben cyd dan army ministry mosul");
});

it("keeps types of relationships and the nodes that they join", async () => {
  expect(await left({ types: ["fights", "Met-With"] })).toEqual({ nodes: "ann ben cyd", edges: ["ann FIGHTS ben", "ben MET_WITH cyd"] });
});

it("keeps types of events with all that belongs to them: who, where, who says so, and the evidence", async () => {
  const { nodes, edges } = await left({ types: ["airstrike"] });
  expect(nodes).toBe("d1 s1 s2 ann ben ministry mosul strike claim");
  expect(edges).toContain("ministry STATED claim");
  expect(edges).toContain("claim EVIDENCED_BY s2");
  expect(edges).toContain("s2 IN_DOCUMENT d1");
  expect(edges).toContain("ann FIGHTS ben");
  expect((await left({ types: ["ASSAULT"] })).nodes).toBe("d1 d2 s1 s2 s4 ann ben army ministry mosul strike clash claim denial");
});

it("keeps kinds of statements with who said them and what they are about", async () => {
  expect((await left({ types: ["denial"] })).nodes).toBe("d2 s4 ministry clash denial");
});

it("keeps only some relationships of some events where both are asked", async () => {
  expect(await left({ types: ["airstrike", "ACTOR_IN"] })).toEqual({ nodes: "ann strike", edges: ["ann ACTOR_IN strike"] });
});

it("keeps what is known to have happened in a time, by day, month or year", async () => {
  expect((await left({ from: "2016-12", to: "2016-12" })).nodes).toBe("d1 s1 s2 ann ben ministry mosul strike claim");
  expect((await left({ from: "2017-01-15" })).nodes).toContain("clash");
  expect((await left({ to: "2016-12-07" })).nodes).toContain("strike");
  expect((await left({ to: "2016-12-06" })).nodes).toBe("");
  // nobody knows when they met
  expect((await left({ from: "1900", to: "2100" })).nodes).not.toContain("meeting");
});

it("leaves out relationships that had ended before, or had not begun", async () => {
  const withArmy = (filter: GraphFilter) => left(filter).then(({ edges }) => edges.includes("ben MEMBER_OF army"));
  const source: GraphSource = { nodes: () => NODES, edges: () => [...EDGES, edge("ACTOR_IN", "army", "strike")] };
  expect((await left({ from: "2016" }, source)).edges).not.toContain("ben MEMBER_OF army");
  expect(await withArmy({})).toBe(true);
});

it("leaves out what is less sure; what says nothing of it stays", async () => {
  const { nodes, edges } = await left({ minConfidence: 0.6 });
  expect(nodes).toBe(ALL.replace(" meeting", "").replace(" denial", ""));
  expect(edges).toContain("ann FIGHTS ben");
  expect(edges).toContain("ben MEMBER_OF army");
  expect(edges).not.toContain("ben MET_WITH cyd");
});

describe("around an entity", () => {
  it("keeps what is one step away, with its evidence", async () => {
    const { nodes, edges } = await left({ around: ["ann"] });
    expect(nodes).toBe("d1 s1 ann ben strike");
    expect(edges).toContain("s1 MENTIONS ann");
    expect(edges).toContain("ben TARGET_OF strike");
  });

  it("goes as many steps as asked, and not through reports that have two names in common", async () => {
    expect((await left({ around: ["ann"], depth: 0 })).nodes).toBe("ann");
    expect((await left({ around: ["ann"], depth: 2 })).nodes).toBe("d1 d2 s1 s2 s3 s4 ann ben cyd army ministry mosul strike meeting claim");
    expect((await left({ around: ["ann"], depth: 10 })).nodes).not.toContain("dan");
  });

  it("walks over what the other filters leave", async () => {
    expect((await left({ around: ["ann"], depth: 2, types: ["FIGHTS", "MET_WITH"] })).nodes).toBe("ann ben cyd");
    expect((await left({ around: ["ann"], depth: 2, minConfidence: 0.6 })).nodes).not.toContain("cyd");
    expect((await left({ around: ["mosul"], kinds: ["Event"] })).nodes).toBe("mosul strike");
    expect((await left({ around: ["army"], from: "2017" })).nodes).toBe("d2 s4 army clash");
  });

  it("starts from several, and says which is not there", async () => {
    expect((await left({ around: ["dan", "cyd"], depth: 0 })).nodes).toBe("cyd dan");
    await expect(left({ around: ["nobody"] })).rejects.toThrow(/nothing in the graph has the id "nobody"/);
  });
});

it("leaves out the texts of documents and sentences, not the words of statements", async () => {
  const filtered = filterGraph(graph, { withoutText: true }, schema);
  const texts: unknown[] = [];
  for await (const { props } of filtered.nodes()) if ("text" in props) texts.push(props["text"]);
  expect(texts).toEqual(["words", "other words"]);
  expect(NODES[0]!.props["text"]).toBe("the first report");
});

it("can be read more than once, also from an asynchronous source", async () => {
  const source: GraphSource = { nodes: async function* () { yield* NODES; }, edges: async function* () { yield* EDGES; } };
  const filtered = filterGraph(source, { kinds: ["Person"] }, schema);
  for (let i = 0; i < 2; i++) {
    const ids: string[] = [];
    for await (const { id } of filtered.nodes()) ids.push(id);
    expect(ids).toEqual(["ann", "ben", "cyd", "dan"]);
  }
});

it.each<[GraphFilter, RegExp]>([
  [{ kinds: ["Peple"] }, /no kind of node is called "Peple".*Document.*Person/],
  [{ types: ["BEFRIENDS"] }, /no type is called "BEFRIENDS".*FIGHTS.*ASSAULT.*denial/s],
  [{ from: "yesterday" }, /"yesterday" is no date/],
  [{ from: "2016-02-30" }, /"2016-02-30" is no date/],
  [{ from: "2017", to: "2016" }, /ends \(2016\) before it begins \(2017\)/],
  [{ minConfidence: 60 }, /between 0 and 1, not at 60/],
  [{ minConfidence: Number.NaN }, /between 0 and 1/],
  [{ around: ["ann"], depth: 1.5 }, /whole number from 0 to 10, not 1.5/],
  [{ depth: 2 }, /--around/],
])("refuses %j before it reads anything", (filter, message) => {
  const unread: GraphSource = { nodes: () => { throw new Error("read"); }, edges: () => { throw new Error("read"); } };
  expect(() => filterGraph(unread, filter, schema)).toThrow(SitgraphError);
  expect(() => filterGraph(unread, filter, schema)).toThrow(message);
});

/** Asking, on every store: hostile queries, walks over the graph, its model, and exports of what a filter leaves. */
import { SitgraphError } from "../../../src/errors.js";
import { exportFormats, filterGraph, type GraphFilter } from "../../../src/export/index.js";
import { graphModel, neighbourhood, search, shortestPath } from "../../../src/query/index.js";
import { loadSchema } from "../../../src/resources/schema.js";
import type { GraphStore } from "../../../src/store/types.js";
import { collect, sourceOf } from "../../support/collect.js";
import { all, byId, change, sample } from "../store/sample.js";
import { FORBIDDEN, PARAMETERS } from "./hostile.js";

const schema = loadSchema();

/** `open` gives a fresh store, not yet migrated. */
export function queryContract(open: () => Promise<GraphStore>): void {
  let store: GraphStore;
  const graph = sample();
  beforeAll(async () => {
    store = await open();
    await store.migrate();
    await store.commit(change(graph));
  }, 60_000);
  afterAll(() => store?.close());
  const code = (promise: Promise<unknown>) => promise.then(() => "done", (e: unknown) => (e instanceof SitgraphError ? e.code : String(e)));
  const untouched = async () => {
    expect(byId(await all(store.nodes()))).toEqual(byId(graph.nodes));
    expect(byId(await all(store.edges()))).toEqual(byId(graph.edges));
  };

  describe("walks", () => {
    test("search by name in any script, by kind, and by id", async () => {
      expect((await search(store, schema, "تل قصر")).map(({ id }) => id)).toEqual(["e_qasr"]);
      expect((await search(store, schema, "m", { kinds: ["Person"] })).map(({ id }) => id)).toEqual([]);
      expect((await search(store, schema, "brigades", { limit: 1 })).map(({ name, matched }) => [name, matched])).toEqual([["Northern Brigades", "Brigades"]]);
      expect(await code(search(store, schema, "x", { kinds: ["Spaceship"] }))).toBe("SCHEMA_INVALID");
    });

    test("what stands around a node, step by step, without sentences", async () => {
      const near = async (depth: number, limit?: number) => {
        const { nodes, edges, truncated } = await neighbourhood(store, schema, "e_weil", { depth, ...(limit ? { limit } : {}) });
        return { nodes: [...nodes.keys()].sort(), edges: [...edges.keys()].sort(), truncated };
      };
      const one = await near(1);
      // with the meeting comes where it was
      expect(one.nodes).toEqual(["e_council", "e_elm", "e_hariri", "e_weil", "v_meeting"]);
      expect(one.edges).toEqual([
        "r_actor_in_e_hariri_v_meeting", "r_actor_in_e_weil_v_meeting", "r_coordinates_with_e_hariri_e_weil", "r_holds_role_e_weil_e_council",
        "r_located_in_e_council_e_elm", "r_met_with_e_hariri_e_weil", "r_occurred_at_v_meeting_e_elm",
      ]);
      expect(one.truncated).toBe(false);
      expect((await near(3)).nodes).toContain("v_strike");
      expect(await near(3, 3)).toMatchObject({ truncated: true });
      expect((await near(3, 3)).nodes).toHaveLength(3);
    });

    test("a shortest way between two, the same one everywhere", async () => {
      const way = async (from: string, to: string, maxLength?: number) => (await shortestPath(store, schema, from, to, maxLength ? { maxLength } : {}))?.path.map(({ $node }) => $node);
      expect(await way("e_weil", "e_brigades")).toEqual(["e_weil", "e_council", "t_claim_ar", "v_strike", "e_brigades"]);
      expect(await way("e_brigades", "e_weil")).toEqual(["e_brigades", "v_strike", "t_claim_ar", "e_council", "e_weil"]);
      expect(await way("e_weil", "e_brigades", 3)).toBeUndefined();
      // by the council and by the meeting: the first by ids
      expect(await way("e_weil", "e_elm")).toEqual(["e_weil", "e_council", "e_elm"]);
      expect(await way("e_weil", "e_weil")).toEqual(["e_weil"]);
      expect([...(await shortestPath(store, schema, "e_weil", "e_council"))!.edges.keys()]).toEqual(["r_holds_role_e_weil_e_council"]);
    });

    test("what is not there, not walked over or out of bounds is refused", async () => {
      expect(await code(neighbourhood(store, schema, "e_none"))).toBe("NOT_FOUND");
      expect(await code(neighbourhood(store, schema, "'] DETACH DELETE n"))).toBe("NOT_FOUND");
      expect(await code(neighbourhood(store, schema, "s_en_0"))).toBe("USAGE");
      expect(await code(neighbourhood(store, schema, "e_weil", { depth: 99 }))).toBe("USAGE");
      expect(await code(shortestPath(store, schema, "e_weil", "e_elm", { maxLength: 1.5 }))).toBe("USAGE");
    });
  });

  test("the model tells labels, properties, types and their ends, with counts", async () => {
    const model = await graphModel(store, schema);
    expect([model.nodes, model.relationships]).toEqual([graph.nodes.length, graph.edges.length]);
    for (const { label, count } of model.labels) expect(`${label} ${count}`).toBe(`${label} ${graph.nodes.filter(({ labels }) => labels.includes(label)).length}`);
    for (const { type, count } of model.types) expect(`${type} ${count}`).toBe(`${type} ${graph.edges.filter((edge) => edge.type === type).length}`);
    expect(model.labels.find(({ label }) => label === "Event")!.properties).toEqual(
      expect.arrayContaining([{ name: "killedMin", type: "number", count: 1 }, { name: "status", type: "string", count: 2 }, { name: "targetGroups", type: "list of string", count: 1 }]),
    );
    const mentions = model.types.find(({ type }) => type === "MENTIONS")!;
    expect(mentions.ends).toEqual([{ from: "Sentence", to: "Organization", count: 3 }, { from: "Sentence", to: "Place", count: 3 }, { from: "Sentence", to: "Person", count: 2 }]);
    expect(mentions.properties.map(({ name }) => name)).toEqual(["end", "id", "start", "text"]);
    // nothing that a store keeps for itself
    expect(JSON.stringify(model)).not.toMatch(/"_|Sitgraph/);
  });

  describe("exports", () => {
    const FILTERS: GraphFilter[] = [
      {},
      { kinds: ["Person", "Organization", "Place"] },
      { types: ["FIGHTS", "MET_WITH"] },
      { types: ["airstrike"], withoutText: true },
      { types: ["denial"], minConfidence: 0.5 },
      { from: "2016-05", to: "2016-05-31" },
      { from: "2017" },
      { around: ["e_weil"], depth: 2 },
      { around: ["e_qasr", "e_elm"], depth: 1, kinds: ["Event", "Place", "Person"], minConfidence: 0.7, withoutText: true },
      { minConfidence: 0.8, from: "2016", types: ["ASSAULT", "ACTOR_IN"] },
    ];
    test.each(FILTERS.map((filter) => [JSON.stringify(filter), filter] as const))("of %s are those of the graph itself, in every format", async (_name, filter) => {
      const sorted = sourceOf({ nodes: inStoreOrder(graph.nodes), edges: inStoreOrder(graph.edges) });
      for (const format of exportFormats) {
        const stored = await collect(format, filterGraph(store, filter, schema));
        expect({ format: format.name, ...stored }).toEqual({ format: format.name, ...(await collect(format, filterGraph(sorted, filter, schema))) });
      }
    }, 60_000);
  });

  describe.each(Object.entries(FORBIDDEN))("%s", (_what, queries) => {
    test.each(queries.map((query) => [query.length > 90 ? `${query.slice(0, 80)}… (${query.length})` : query, query]))("%s", async (_name, query) => {
      const start = performance.now();
      expect(await code(store.query(query, { timeoutMs: 5000 }))).toMatch(/^(?:QUERY_REFUSED|QUERY_INVALID)$/);
      expect(performance.now() - start).toBeLessThan(5000);
    }, 20_000);
    test("leave the graph as it was", untouched, 20_000);
  });

  test.each(PARAMETERS.map((value) => [JSON.stringify(value), value]))("the parameter %s is a value", async (_name, value) => {
    expect((await store.query("WITH $value AS v OPTIONAL MATCH (n:Entity {name: 'x'}) RETURN v, n", { params: { value } })).rows).toEqual([[JSON.parse(JSON.stringify(value)), null]]);
    expect((await store.query("MATCH (n:Entity) WHERE n.name IN [$value] RETURN n", { params: { value } })).rows).toEqual([]);
  });
  test("no parameter touches the graph", untouched);
}

/** As stores give them: by their first label and type in the order of the ontology, then by id. */
function inStoreOrder<T extends { id: string; labels?: string[]; type?: string }>(items: T[]): T[] {
  const order = ["Document", "Sentence", "Entity", "Event", "Statement", ...schema.relations.map(({ name }) => name)];
  const place = ({ labels, type }: T): number => order.indexOf(labels?.[0] ?? type ?? "");
  return [...items].sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1)).map((item) => ({ ...item, props: Object.fromEntries(Object.entries((item as never as { props: object }).props).sort(([a], [b]) => (a < b ? -1 : 1))) }));
}

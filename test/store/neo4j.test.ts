import { jest } from "@jest/globals";
import { openStore } from "../../src/store/index.js";
import { SitgraphError } from "../../src/errors.js";
import { loadSchema } from "../../src/resources/schema.js";
import type { GraphStore, StoreOptions } from "../../src/store/types.js";
import { all, byId, change, node, sample } from "../contract/store/sample.js";
import { describeNeo4j, startNeo4j, type TestNeo4j } from "../support/neo4j.js";
import { KILLS, killBuilds } from "./killed.js";

// A server on a busy machine takes its time.
jest.setTimeout(60_000);

const schema = loadSchema();
const failure = (promise: Promise<unknown>): Promise<{ code: string; message: string }> =>
  promise.then(
    () => ({ code: "done", message: "" }),
    (e: unknown) => (e instanceof SitgraphError ? { code: e.code, message: e.message } : { code: "other", message: String(e) }),
  );

describe("addresses", () => {
  test("one with credentials in it is refused, and they are not repeated", async () => {
    const { code, message } = await failure(openStore("neo4j://neo4j:geheim@localhost:7687", { schema }));
    expect(code).toBe("USAGE");
    expect(message).not.toContain("geheim");
    expect(message).toContain("NEO4J_PASSWORD");
  });
  test("an unknown scheme is named with those that are known", async () => {
    expect(await failure(openStore("http://localhost:7474", { schema }))).toEqual({ code: "USAGE", message: expect.stringContaining("bolt+s") });
  });
  test("a host that does not answer", async () => {
    const { code, message } = await failure(openStore("bolt://127.0.0.1:1", { schema, credentials: { username: "neo4j", password: "x" } }));
    expect(code).toBe("STORE_UNREACHABLE");
    expect(message).toContain("bolt://127.0.0.1:1");
  }, 30_000);
});

/** Only a server that we started can be stopped. */
const ownTest = process.env.SITGRAPH_TEST_NEO4J ? test.skip : test;

describeNeo4j("a Neo4j server", () => {
  let server: TestNeo4j;
  const open = (options: Partial<StoreOptions> = {}): Promise<GraphStore> => openStore(server.uri, { schema, credentials: server.credentials, ...options });
  const using = async (body: (store: GraphStore) => Promise<void>, options: Partial<StoreOptions> = {}) => {
    const store = await open(options);
    try {
      await body(store);
    } finally {
      await store.close();
    }
  };
  beforeAll(async () => void (server = await startNeo4j()), 150_000);
  afterAll(() => server?.stop());
  beforeEach(() => server.clear(), 60_000);

  test("a wrong password, no password, an unknown database", async () => {
    expect((await failure(open({ credentials: { username: "neo4j", password: "wrong" } }))).code).toBe("STORE_AUTH");
    expect((await failure(openStore(server.uri, { schema }))).code).toBe("STORE_AUTH");
    expect((await failure(using(async (s) => void (await s.query("RETURN 1")), { database: "nowhere" }))).code).toBe("STORE_UNREACHABLE");
  }, 60_000);

  test("has its constraints and indexes after a migration, and places as points that never leave it", async () => {
    await using(async (store) => {
      await store.migrate();
      await store.commit(change(sample()));
      const names = async (what: string) => (await store.query(`SHOW ${what} YIELD name, type RETURN name, type`)).rows;
      expect((await names("CONSTRAINTS")).map(([name]) => name)).toEqual(expect.arrayContaining(["sitgraph_entity_id", "sitgraph_fights_rel_id"]));
      expect(await names("INDEXES")).toEqual(expect.arrayContaining([["sitgraph_names", "FULLTEXT"], ["sitgraph_sentences_ar", "FULLTEXT"], ["sitgraph_place_point", "POINT"]]));
      const near = "MATCH (p:Place) WHERE point.distance(p._point, point({latitude: 36.2, longitude: 41})) < 20000 RETURN p.id, p.lat, p._point";
      expect((await store.query(near)).rows).toEqual([["e_qasr", 36.25, { lat: 36.25, lon: 41 }]]);
      const found = await store.query("CALL db.index.fulltext.queryNodes('sitgraph_sentences_ar', 'طائرة') YIELD node RETURN node.id");
      expect(found.rows).toEqual([["s_ar_0"]]);
    });
  }, 120_000);

  test("of two builds at once one goes through and the other is told", async () => {
    const [a, b] = [await open(), await open()];
    try {
      await a.migrate();
      await b.migrate();
      const add = (store: GraphStore, id: string) => failure(store.commit(change({ nodes: [node(id, ["Entity", "Person"], { name: id })] })));
      const codes = (await Promise.all([add(a, "e_a"), add(b, "e_b")])).map((r) => r.code).sort();
      expect(codes).toEqual(["STORE_LOCKED", "done"]);
      expect(await all(a.nodes())).toHaveLength(1);
    } finally {
      await a.close();
      await b.close();
    }
  }, 60_000);

  ownTest("a server that goes away in the middle of a commit is tried again; nothing is lost or doubled", async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => node(`e_${String(i).padStart(5, "0")}`, ["Entity", "Person"], { name: `Person ${i}` }));
    await using(async (store) => {
      await store.migrate();
      const commit = failure(store.commit(change({ nodes: many })));
      await new Promise((wake) => setTimeout(wake, 300));
      await server.kill();
      await server.restart();
      expect(await commit).toEqual({ code: "done", message: "" });
      expect(byId(await all(store.nodes()))).toEqual(many);
    }, { retryMs: 90_000 });
  }, 240_000);

  ownTest("a server that stays away is reported, and nothing of the change is there when it is back", async () => {
    await using(async (store) => {
      await store.migrate();
      await server.kill();
      const { code, message } = await failure(store.commit(change(sample())));
      expect(code).toBe("STORE_UNREACHABLE");
      expect(message).toContain(server.uri);
      await server.restart();
      expect(await all(store.nodes())).toEqual([]);
    }, { retryMs: 3_000 });
  }, 240_000);

  test(`the graph is whole after ${KILLS} builds killed at any moment`, async () => {
    const { killed } = await killBuilds({ target: server.uri, env: { NEO4J_USERNAME: server.credentials.username, NEO4J_PASSWORD: server.credentials.password }, open, count: 24 });
    expect(killed).toBe(KILLS);
  }, 120_000 + KILLS * 60_000);
});

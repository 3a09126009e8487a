import { jest } from "@jest/globals";
import { foldRecords } from "../../src/graph/fold.js";
import { build } from "../../src/pipeline/build.js";
import { openStore } from "../../src/store/index.js";
import { SitgraphError } from "../../src/errors.js";
import { loadSchema } from "../../src/resources/schema.js";
import type { GraphStore, StoreOptions } from "../../src/store/types.js";
import { all, byId, change, node, sample } from "../contract/store/sample.js";
import { describeNeo4j, startNeo4j, type TestNeo4j } from "../support/neo4j.js";
import { cli } from "../support/cli.js";
import { startProxy, type Proxy } from "../support/proxy.js";
import { KILLS, killBuilds } from "./killed.js";
import { HOSTILE, hostileReport, reports } from "./reports.js";

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
  const using = (body: (store: GraphStore) => Promise<void>, options: Partial<StoreOptions> = {}) => usingStore(() => open(options), body);
  const usingStore = async (opened: () => Promise<GraphStore>, body: (store: GraphStore) => Promise<void>) => {
    const store = await opened();
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
      // Our stems are those of the server's own Arabic analyzer.
      for (const word of ["طائرة", "الطائرات", "قصف", "قصفت", "والمجلس", "مجالس"]) {
        const theirs = await store.query("CALL db.index.fulltext.queryNodes('sitgraph_sentences_ar', $word) YIELD node RETURN node.id", { params: { word } });
        expect([word, (await store.searchSentences(word)).filter((hit) => hit.score >= 2).map((hit) => [hit.id])]).toEqual([word, theirs.rows]);
      }
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

  describe("a line that breaks", () => {
    let proxy: Proxy;
    beforeEach(async () => {
      proxy = await startProxy(server.uri);
      await using((store) => store.migrate());
    });
    afterEach(() => proxy.close());
    const through = (body: (store: GraphStore) => Promise<void>, retryMs = 60_000) => usingStore(() => openStore(proxy.uri, { schema, credentials: server.credentials, retryMs }), body);
    const persons = (count: number) => Array.from({ length: count }, (_, i) => node(`e_${String(i).padStart(5, "0")}`, ["Entity", "Person"], { name: `Person ${i}` }));

    test("in the middle of a commit, again and again: it is made in the end, and once", async () => {
      await through(async (store) => {
        await store.migrate();
        proxy.cutAfter(100_000, 3);
        expect(await failure(store.commit(change({ nodes: persons(4_000) })))).toEqual({ code: "done", message: "" });
        expect(proxy.lost).toBe(3);
      });
      await using(async (store) => expect(byId(await all(store.nodes()))).toEqual(persons(4_000)));
    }, 120_000);

    test("before the answer to a commit: it is not made twice, and the next one follows", async () => {
      await through(async (store) => {
        await store.migrate();
        proxy.loseAnswers(1);
        await store.commit(change({ nodes: persons(3) }));
        expect(proxy.lost).toBe(1);
        await store.commit(change({ deletedNodes: [{ id: "e_00001", labels: ["Entity", "Person"] }] }));
      });
      await using(async (store) => expect((await all(store.nodes())).map((n) => n.id)).toEqual(["e_00000", "e_00002"]));
    }, 120_000);

    test("and stays so: it is reported, and nothing is half written", async () => {
      await through(async (store) => {
        await store.migrate();
        await store.commit(change({ nodes: persons(1) }));
        proxy.cutAfter(60_000, Infinity);
        const { code, message } = await failure(store.commit(change({ nodes: persons(3_000), deletedNodes: [{ id: "e_00000", labels: ["Entity", "Person"] }] })));
        expect([code, message]).toEqual(["STORE_UNREACHABLE", expect.stringContaining(proxy.uri)]);
        expect(proxy.lost).toBeGreaterThan(1);
      }, 4_000);
      await using(async (store) => expect(await all(store.nodes())).toEqual(persons(1)));
    }, 120_000);

    test("while reading: what is left follows, none of it twice", async () => {
      await using(async (store) => {
        await store.migrate();
        await store.commit(change({ nodes: persons(4_000) }));
      });
      await through(async (store) => {
        const seen: string[] = [];
        for await (const { id } of store.nodes()) {
          seen.push(id);
          if (seen.length === 2_500 || seen.length === 3_200) {
            proxy.block(true);
            setTimeout(() => proxy.block(false), 400);
          }
        }
        expect(seen).toEqual(persons(4_000).map((n) => n.id));
      });
    }, 120_000);
  });

  test("several builds at once: none is locked out for good, and the graph is that of all of them", async () => {
    const inputs = reports(12);
    const stores = await Promise.all([open(), open(), open()]);
    const extractor = () => Promise.reject(new Error("records need no extractor"));
    try {
      await stores[0]!.migrate();
      await Promise.all(stores.map((store, i) => build(inputs.filter((_, j) => j % 3 === i), { store, schema, extractor, version: "test", batch: 2 })));
      const graph = foldRecords(inputs.map((r) => r.record), schema);
      expect(byId(await all(stores[0]!.nodes()))).toEqual(byId([...graph.nodes()]));
      expect(byId(await all(stores[0]!.edges()))).toEqual(byId([...graph.edges()]));
    } finally {
      for (const store of stores) await store.close();
    }
  }, 240_000);

  describe("from the command line", () => {
    const env = () => ({ NEO4J_USERNAME: server.credentials.username, NEO4J_PASSWORD: server.credentials.password });
    const buildRecords = (records: ReturnType<typeof reports>, more: Record<string, string> = {}) =>
      cli(["build", "--records", "-", "--db", server.uri], { env: { ...env(), ...more }, input: records.map(({ record }) => `${JSON.stringify(record)}\n`).join("") });

    test("hostile names go in; status and remove tell and take out", async () => {
      expect(await buildRecords([...reports(2), hostileReport()])).toMatchObject({ status: 0, stderr: expect.stringContaining("3 added") });
      const { stdout } = await cli(["query", "MATCH (n:Person) RETURN n.name AS name", "--json", "--db", server.uri], { env: env() });
      for (const name of Object.values(HOSTILE)) expect(stdout).toContain(JSON.stringify(name.replace("\ud800", "\ufffd")).slice(1, -1));
      expect(await cli(["remove", "report-1.txt", "hostile.txt", "--db", server.uri], { env: env() })).toMatchObject({ status: 0 });
      expect((await cli(["status", "--list", "--db", server.uri], { env: env() })).stdout).toMatch(/^loaded +1\n.*report-0.txt\nfailed +0\npending +0\n/m);
    }, 300_000);

    test("a wrong password, a database of others, a newer version: a message, exit status 1, nothing touched", async () => {
      const wrong = await buildRecords(reports(1), { NEO4J_PASSWORD: "geheim-und-falsch" });
      expect(wrong).toMatchObject({ status: 1, stderr: expect.stringContaining("the user name or password is wrong; set NEO4J_USERNAME and NEO4J_PASSWORD") });
      expect(wrong.stderr).not.toContain("geheim");
      await using(async (store) => void (await store.query("CREATE (:Person {name: 'of another'})", { write: true })));
      expect(await buildRecords(reports(1))).toMatchObject({ status: 1, stderr: expect.stringContaining("holds data that sitgraph did not write; it was left untouched") });
      expect((await cli(["status", "--db", server.uri], { env: env() }))).toMatchObject({ status: 1, stderr: expect.stringContaining("no graph of sitgraph here") });
      await using(async (store) => {
        expect((await store.query("MATCH (n) RETURN labels(n), properties(n)")).rows).toEqual([[["Person"], { name: "of another" }]]);
        await server.clear();
        await store.migrate();
        await store.query("MATCH (m:SitgraphMeta) SET m.schema = 999", { write: true });
      });
      expect(await buildRecords(reports(1))).toMatchObject({ status: 1, stderr: expect.stringContaining("written by a newer sitgraph") });
    }, 120_000);
  });

  ownTest("a database that may only be read is told from others, and read all the same", async () => {
    await using(async (store) => {
      await store.migrate();
      await store.commit(change(sample()));
    });
    await server.kill("SIGTERM");
    await server.restart({ settings: "server.databases.read_only=neo4j\n" });
    try {
      await using(async (store) => {
        await store.migrate();
        const { code, message } = await failure(store.commit(change({ nodes: [node("e_x", ["Entity", "Person"], { name: "X" })] })));
        expect([code, message]).toEqual(["STORE_WRITE", `${server.uri}: the database is read-only`]);
        expect(await all(store.nodes())).toHaveLength(sample().nodes.length);
        expect((await store.search("weil"))).toHaveLength(1);
      });
    } finally {
      await server.kill();
      await server.restart();
    }
  }, 480_000);

  ownTest("a server whose disk is full: what was there stays, and nothing is half written", async () => {
    const big = (count: number) => Array.from({ length: count }, (_, i) => node(`e_${i}`, ["Entity", "Person"], { name: `${i} ${"x".repeat(3000)}` }));
    await using(async (store) => {
      await store.migrate();
      await store.commit(change(sample()));
    });
    await server.kill("SIGTERM");
    await server.restart({ settings: "db.tx_log.preallocate=false\n", fileLimit: 12_000 });
    try {
      await using(async (store) => {
        await store.migrate();
        const { code, message } = await failure(store.commit(change({ nodes: big(8_000) })));
        expect([code, message]).toEqual(["STORE_WRITE", `${server.uri}: nothing was written: the server cannot write to its disk, which is full or fails; see the server's log, then restart it`]);
      }, { retryMs: 3_000 });
    } finally {
      await server.kill();
      await server.restart();
    }
    await using(async (store) => expect(byId(await all(store.nodes()))).toEqual(byId(sample().nodes)));
  }, 480_000);

  test(`the graph is whole after ${KILLS} builds killed at any moment`, async () => {
    const { killed } = await killBuilds({ target: server.uri, env: { NEO4J_USERNAME: server.credentials.username, NEO4J_PASSWORD: server.credentials.password }, open, count: 10 });
    expect(killed).toBe(KILLS);
  }, 120_000 + KILLS * 60_000);
});

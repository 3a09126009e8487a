import { jest } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSchema } from "../../src/resources/schema.js";
import { openStore } from "../../src/store/index.js";
import type { GraphStore } from "../../src/store/types.js";
import { all, byId, change, sample } from "../contract/store/sample.js";
import { build } from "../../src/pipeline/build.js";
import { createExtractor, EXTRACTOR_VERSION } from "../../src/pipeline/extractor.js";
import { loadDocuments } from "../../src/load/index.js";
import { seedsPath } from "../../src/resources/paths.js";
import { describeNeo4j, startNeo4j, type TestNeo4j } from "../support/neo4j.js";
import { answers } from "./questions.js";

// A server on a busy machine takes its time.
jest.setTimeout(60_000);

describeNeo4j("saved questions on Neo4j", () => {
  let server: TestNeo4j;
  const folder = mkdtempSync(join(tmpdir(), "sitgraph-query-"));
  beforeAll(async () => void (server = await startNeo4j({ heap: "512m" })), 150_000);
  beforeEach(() => server.clear(), 60_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("give the rows that the embedded store gives", async () => {
    const filled = async (store: GraphStore) => {
      try {
        await store.migrate();
        await store.commit(change(sample()));
        return await answers(store);
      } finally {
        await store.close();
      }
    };
    const embedded = await filled(await openStore(join(folder, "q.db"), { schema: loadSchema() }));
    const neo4j = await filled(await openStore(server.uri, { schema: loadSchema(), credentials: server.credentials }));
    expect(neo4j).toEqual(embedded);
  }, 300_000);

  test("the seeds make the same graph, found and asked alike, on both", async () => {
    const schema = loadSchema();
    const built = async (store: GraphStore) => {
      try {
        await build(loadDocuments([seedsPath()]), { store, schema, extractor: () => createExtractor(schema), version: EXTRACTOR_VERSION, batch: 2 });
        const hits: Record<string, string[]> = {};
        for (const text of ["Mosul", "الموصل", "daesh", "داعش", "Le Dri", "وزاره الدفاع", "iraqi forces", "a"]) hits[text] = (await store.search(text)).map((h) => `${h.id} ${h.matched} ${h.score}`);
        return { nodes: byId(await all(store.nodes())), edges: byId(await all(store.edges())), hits, answers: await answers(store, {}) };
      } finally {
        await store.close();
      }
    };
    const embedded = await built(await openStore(join(folder, "seeds.db"), { schema }));
    const neo4j = await built(await openStore(server.uri, { schema, credentials: server.credentials }));
    expect(embedded.nodes.length).toBeGreaterThan(100);
    expect(neo4j).toEqual(embedded);
  }, 400_000);
});

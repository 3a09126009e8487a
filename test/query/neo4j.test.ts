import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSchema } from "../../src/resources/schema.js";
import { openStore } from "../../src/store/index.js";
import type { GraphStore } from "../../src/store/types.js";
import { change, sample } from "../contract/store/sample.js";
import { describeNeo4j, startNeo4j, type TestNeo4j } from "../support/neo4j.js";
import { answers } from "./questions.js";

describeNeo4j("saved questions on Neo4j", () => {
  let server: TestNeo4j;
  const folder = mkdtempSync(join(tmpdir(), "sitgraph-query-"));
  beforeAll(async () => void (server = await startNeo4j({ heap: "512m" })), 150_000);
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
  }, 120_000);
});

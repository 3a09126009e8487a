import { jest } from "@jest/globals";
import { loadSchema } from "../../../src/resources/schema.js";
import { SitgraphError } from "../../../src/errors.js";
import { openStore } from "../../../src/store/index.js";
import type { GraphStore } from "../../../src/store/types.js";
import { describeNeo4j, startNeo4j, type TestNeo4j } from "../../support/neo4j.js";
import { ENDLESS } from "./hostile.js";
import { queryContract } from "./suite.js";

// A server on a busy machine takes its time.
jest.setTimeout(60_000);

describeNeo4j("asking Neo4j", () => {
  let server: TestNeo4j;
  beforeAll(async () => void (server = await startNeo4j({ heap: "512m" })), 150_000);
  afterAll(() => server?.stop());
  const open = () => openStore(server.uri, { schema: loadSchema(), credentials: server.credentials });
  queryContract(async () => {
    await server.clear();
    return open();
  });

  describe("what has no end", () => {
    let store: GraphStore;
    beforeAll(async () => void (store = await open()));
    afterAll(() => store?.close());

    test.each(ENDLESS)("%s", async (query) => {
      const start = performance.now();
      const outcome = await store.query(query, { timeoutMs: 1000, maxRows: 10 }).then(() => "done", (error: unknown) => (error instanceof SitgraphError ? error.code : String(error)));
      expect(outcome).toMatch(/^(?:done|QUERY_LIMIT|QUERY_INVALID)$/);
      expect(performance.now() - start).toBeLessThan(15_000);
    });

    // a server short of memory may still be clearing up what was stopped, and take no connection meanwhile
    test("and the server answers again", async () => {
      const ask = () => store.query("MATCH (n:Person) RETURN count(n)", { timeoutMs: 30_000 }).then(({ rows }) => rows, (error: unknown) => String(error));
      const end = performance.now() + 120_000;
      let answer = await ask();
      while (typeof answer === "string" && performance.now() < end) answer = await ask();
      expect(answer).toEqual([[2]]);
    }, 170_000);
  });
});

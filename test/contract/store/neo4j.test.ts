import { jest } from "@jest/globals";
import { openStore } from "../../../src/store/index.js";
import { loadSchema } from "../../../src/resources/schema.js";
import { describeNeo4j, startNeo4j, type TestNeo4j } from "../../support/neo4j.js";
import { storeContract } from "./suite.js";

// A server on a busy machine takes its time.
jest.setTimeout(60_000);

describeNeo4j("the Neo4j store", () => {
  let server: TestNeo4j;
  beforeAll(async () => {
    server = await startNeo4j();
  }, 150_000);
  afterAll(() => server?.stop());

  storeContract({
    open: async (fresh, options) => {
      if (fresh) await server.clear();
      return openStore(server.uri, { schema: loadSchema(), credentials: server.credentials, ...options });
    },
  });
});

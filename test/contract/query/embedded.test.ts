import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSchema } from "../../../src/resources/schema.js";
import { openStore } from "../../../src/store/index.js";
import { run } from "../../support/program.js";
import { change, sample } from "../store/sample.js";
import { ENDLESS } from "./hostile.js";
import { queryContract } from "./suite.js";

const folder = mkdtempSync(join(tmpdir(), "sitgraph-ask-"));
const open = (name: string) => openStore(join(folder, name), { schema: loadSchema() });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("asking the embedded store", () => {
  queryContract(() => open("g.db"));

  // The engine cannot end a query: the end of the program does, so that each is asked in one of its own.
  describe("what has no end, with the program", () => {
    const path = join(folder, "asked.db");
    beforeAll(async () => {
      const store = await open("asked.db");
      await store.migrate();
      await store.commit(change(sample()));
      await store.close();
    });
    test.each(ENDLESS)("%s", async (query) => {
      const start = performance.now();
      const { status, stderr } = await run(["query", query, "--timeout", "1", "--limit", "10", "--db", path]);
      expect(status === 0 || /took longer than 1000 ms|more than 2 GB|Invalid regular expression|range|depth/i.test(stderr)).toBe(true);
      expect(performance.now() - start).toBeLessThan(45_000);
    }, 60_000);
  });
});

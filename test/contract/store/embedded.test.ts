import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../../src/store/index.js";
import { loadSchema } from "../../../src/resources/schema.js";
import { storeContract } from "./suite.js";

const folder = mkdtempSync(join(tmpdir(), "sitgraph-store-"));
let count = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the embedded store", () => {
  storeContract({
    open: (fresh, options) => openStore(join(folder, `${fresh ? ++count : count}.db`), { schema: loadSchema(), ...options }),
  });
});

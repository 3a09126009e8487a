import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSchema } from "../../src/resources/schema.js";
import { openStore } from "../../src/store/index.js";
import { KILLS, killBuilds } from "./killed.js";

test(`an embedded graph is whole after ${KILLS} builds killed at any moment`, async () => {
  const folder = mkdtempSync(join(tmpdir(), "sitgraph-killed-"));
  const target = join(folder, "k.db");
  try {
    const { killed } = await killBuilds({ target, env: {}, open: () => openStore(target, { schema: loadSchema() }), count: 24 });
    expect(killed).toBe(KILLS);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 30_000 + KILLS * 10_000);

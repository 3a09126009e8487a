import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SitgraphError } from "../../src/errors.js";
import { loadSchema } from "../../src/resources/schema.js";
import { openStore } from "../../src/store/index.js";
import { all, change, node, sample } from "../contract/store/sample.js";

const schema = loadSchema();
const folder = mkdtempSync(join(tmpdir(), "sitgraph-embedded-"));
const disk = join(folder, "disk");
const root = process.getuid?.() === 0;
const mounted = root && spawnSync("sh", ["-c", `mkdir -p ${disk} && mount -t tmpfs -o size=2m tmpfs ${disk}`]).status === 0;
afterAll(() => {
  if (mounted) spawnSync("umount", ["-l", disk]);
  rmSync(folder, { recursive: true, force: true });
});
const failure = (promise: Promise<unknown>) => promise.then(() => ({ code: "done", message: "" }), (e: unknown) => (e instanceof SitgraphError ? { code: e.code, message: e.message } : { code: "other", message: String(e) }));

async function filled(name: string): Promise<string> {
  const path = join(folder, name);
  const store = await openStore(path, { schema });
  await store.migrate();
  await store.commit(change(sample()));
  await store.close();
  return path;
}

test("makes the folders of a new graph; reads none that is not there", async () => {
  const path = join(folder, "a", "b", "new.db");
  expect(await failure(openStore(path, { schema, readOnly: true }))).toEqual({ code: "NOT_FOUND", message: expect.stringContaining(path) });
  const store = await openStore(path, { schema });
  await store.migrate();
  await store.close();
  await store.close();
  await (await openStore(path, { schema, readOnly: true })).close();
});

test("a file that is something else is named and left as it is", async () => {
  const path = join(folder, "notes.txt");
  writeFileSync(path, "These are my notes, not a graph.");
  for (const readOnly of [true, false]) {
    expect(await failure(openStore(path, { schema, readOnly }))).toEqual({ code: "STORE_FOREIGN", message: expect.stringContaining(path) });
  }
  expect(readFileSync(path, "utf8")).toBe("These are my notes, not a graph.");
});

test("readers share a graph; whoever writes has it alone", async () => {
  const path = await filled("shared.db");
  const one = await openStore(path, { schema, readOnly: true });
  const two = await openStore(path, { schema, readOnly: true });
  expect(await all(one.nodes())).toEqual(await all(two.nodes()));
  expect((await failure(openStore(path, { schema }))).code).toBe("STORE_LOCKED");
  expect((await failure(one.commit(change(sample())))).code).toBe("STORE_WRITE");
  expect((await failure(one.query("MATCH (n) SET n.x = 1", { write: true }))).code).toBe("QUERY_REFUSED");
  expect(await one.search("weil")).toHaveLength(1);
  await one.close();
  await two.close();
  const writer = await openStore(path, { schema });
  expect(await failure(openStore(path, { schema, readOnly: true }))).toEqual({ code: "STORE_LOCKED", message: expect.stringContaining("another process") });
  await writer.close();
});

test("a lock dies with its process", async () => {
  const path = await filled("dead.db");
  const script = "const { GrafeoDB } = require('@grafeo-db/js'); GrafeoDB.open(process.argv[1]); console.log('open'); setInterval(() => {}, 1000);";
  const child = spawn(process.execPath, ["-e", script, path], { env: { ...process.env, NODE_OPTIONS: "" } });
  await once(child.stdout, "data");
  expect((await failure(openStore(path, { schema }))).code).toBe("STORE_LOCKED");
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
  const store = await openStore(path, { schema });
  expect(await all(store.nodes())).toHaveLength(sample().nodes.length);
  await store.close();
});

test("a place that cannot be written", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "x");
  const { code, message } = await failure(openStore(join(file, "x.db"), { schema }));
  expect([code, message]).toEqual(["STORE_WRITE", expect.stringContaining("x.db: its folder cannot be made")]);
  if (root) return; // root may write everywhere else
  const locked = mkdtempSync(join(folder, "locked-"));
  chmodSync(locked, 0o500);
  expect((await failure(openStore(join(locked, "x.db"), { schema }))).code).toBe("STORE_WRITE");
});

if (!mounted) process.stderr.write("left out: a full disk: only root can mount a small one\n");
else test("a full disk", async () => {
  const path = join(disk, "full.db");
  const person = (id: string, name: string) => node(id, ["Entity", "Person"], { name });
  const store = await openStore(path, { schema });
  await store.migrate();
  await store.commit(change({ nodes: [person("e_first", "First")] }));
  const big = Array.from({ length: 3000 }, (_, i) => person(`e_${i}`, "x".repeat(2000)));
  expect(await failure(store.commit(change({ nodes: big })))).toEqual({ code: "STORE_WRITE", message: expect.stringContaining("disk is full") });
  await store.commit(change({ nodes: [person("e_last", "Last")] }));
  await store.close();
  const again = await openStore(path, { schema });
  expect((await all(again.nodes())).map((n) => n.id)).toEqual(["e_first", "e_last"]);
  await again.close();
});

test("errors show the query as it was asked", async () => {
  const store = await openStore(await filled("errors.db"), { schema });
  try {
    const { message } = await failure(store.query("MATCH (n)\nRETURN n.`x` AS a b"));
    expect(message).not.toContain("EXPLAIN");
    expect(message).toContain("query:2:");
  } finally {
    await store.close();
  }
});

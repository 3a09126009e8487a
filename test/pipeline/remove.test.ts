import { remove } from "../../src/pipeline/remove.js";
import { status } from "../../src/pipeline/status.js";
import { build } from "../../src/pipeline/build.js";
import { loadSchema } from "../../src/resources/schema.js";
import { SitgraphError } from "../../src/errors.js";
import { MemoryStore } from "../support/memoryStore.js";
import { reports } from "../store/reports.js";

const schema = loadSchema();
const extractor = () => Promise.reject(new Error("records need no extractor"));
const load = (store: MemoryStore, inputs: Parameters<typeof build>[0]) => build(inputs, { store, schema, extractor, version: "1" });
const [one, two, three] = reports(3) as [ReturnType<typeof reports>[0], ReturnType<typeof reports>[0], ReturnType<typeof reports>[0]];
const bad = (path: string) => ({ path, error: new SitgraphError("INPUT_EMPTY", `${path}: the file is empty`) });

test("what remains is what a build of the others would have given", async () => {
  const [store, fresh] = [new MemoryStore(), new MemoryStore()];
  await load(store, [one, two, three]);
  await load(fresh, [one, three]);
  const report = await remove([two.path], { store, schema });
  expect(report).toMatchObject({ removed: [two.path], forgotten: [], graph: { documents: 2 } });
  expect(store.snapshot()).toEqual(fresh.snapshot());
});

test("finds a document by its id, by another way to write its path, or in its folder", async () => {
  const store = new MemoryStore();
  const in2 = { ...two, path: "in/two.txt" };
  const in3 = { ...three, path: "in/deep/three.txt" };
  const out = { ...one, path: "inside.txt" };
  await load(store, [out, in2, in3]);
  expect((await remove(["in/"], { store, schema })).removed).toEqual(["in/deep/three.txt", "in/two.txt"]);
  expect((await remove([one.record.document.id], { store, schema })).removed).toEqual(["inside.txt"]);
  expect(store.nodeMap.size).toBe(0);
  await load(store, [in2]);
  expect((await remove(["./in//two.txt"], { store, schema, normal: (path) => path.replace("./", "").replace("//", "/") })).removed).toEqual(["in/two.txt"]);
});

test("takes nothing out when one of the targets is not there", async () => {
  const store = new MemoryStore();
  await load(store, [one, two]);
  const { length } = store.commits;
  await expect(remove([one.path, "nowhere.txt"], { store, schema })).rejects.toMatchObject({ code: "NOT_FOUND", message: expect.stringContaining("nowhere.txt") });
  expect(store.commits).toHaveLength(length);
});

test("a text that stands under another path stays", async () => {
  const [store, fresh] = [new MemoryStore(), new MemoryStore()];
  const copy = { path: "0.txt", record: { ...one.record, document: { ...one.record.document, path: "0.txt" } } };
  await load(store, [one, copy, two]);
  await load(fresh, [one, two]);
  await remove(["0.txt"], { store, schema });
  expect(store.snapshot()).toEqual(fresh.snapshot());
});

test("forgets what failed", async () => {
  const store = new MemoryStore();
  await load(store, [one, bad("x.txt")]);
  expect(await remove(["x.txt"], { store, schema })).toMatchObject({ removed: [], forgotten: ["x.txt"] });
  expect(await store.notes()).toEqual([]);
  expect((await status(store, schema)).loaded).toEqual([{ path: one.path, document: one.record.document.id }]);
});

test("the status tells what is loaded, failed and pending", async () => {
  const store = new MemoryStore();
  await expect(status(store, schema)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await load(store, [two, bad("x.txt"), one]);
  store.noteMap.set("y.txt", { path: "y.txt", state: "pending" });
  expect(await status(store, schema)).toEqual({
    loaded: [one, two].map(({ path, record }) => ({ path, document: record.document.id })),
    failed: [{ path: "x.txt", code: "INPUT_EMPTY", message: "x.txt: the file is empty" }],
    pending: ["y.txt"],
    graph: expect.objectContaining({ documents: 2, nodes: store.nodeMap.size, edges: store.edgeMap.size }),
  });
});

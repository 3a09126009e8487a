import { SitgraphError } from "../../src/errors.js";
import { documentId, type ExtractionRecord, type SourceDocument } from "../../src/model/index.js";
import { build, type BuildInput, type BuildOptions } from "../../src/pipeline/build.js";
import type { Pool } from "../../src/pipeline/threads/pool.js";
import { loadSchema } from "../../src/resources/schema.js";
import { MemoryStore } from "../support/memoryStore.js";

const doc = (path: string, text: string, more: Partial<SourceDocument> = {}): BuildInput => ({
  path,
  document: { id: documentId(text), path, title: null, language: "en", publisher: null, published: null, retrieved: null, text, ...more },
});
const bad = (path: string): BuildInput => ({ path, error: new SitgraphError("INPUT_EMPTY", `${path}: the file is empty`) });

/** Every capitalised word is a place; "boom" makes it throw. */
function extract(document: SourceDocument): ExtractionRecord {
  if (document.text.includes("boom")) throw new Error("boom");
  const mentions = [...document.text.matchAll(/[A-Z]\w+/g)].map((match, i) => ({
    id: `m${i}`, entity: `e${i}`, kind: "Place" as const, start: match.index, end: match.index + match[0].length, text: match[0], form: "name" as const,
  }));
  return {
    document: { ...document },
    sentences: [{ id: `s_${document.id}_0`, start: 0, end: document.text.length }],
    mentions,
    entities: mentions.map(({ entity, text }) => ({ id: entity, kind: "Place", name: text, aliases: [text] })),
    relations: [],
    events: [],
    statements: [],
    diagnostics: document.text.includes("odd") ? [{ severity: "warning", code: "ODD", message: "odd text" }] : [],
  };
}

let extracted: string[];
beforeEach(() => (extracted = []));

const run = (store: MemoryStore, inputs: BuildInput[], more: Partial<BuildOptions> = {}) =>
  build(inputs, {
    store,
    schema: loadSchema(),
    version: "1",
    extractor: () =>
      Promise.resolve({
        version: "1",
        extract: (document) => {
          extracted.push(document.path);
          return extract(document);
        },
      }),
    ...more,
  });

const names = (store: MemoryStore): string[] =>
  [...store.nodeMap.values()].filter(({ labels }) => labels.includes("Entity")).map(({ props }) => String(props["name"])).sort();
const paths = (store: MemoryStore): string[] => [...store.recordMap.values()].map(({ path }) => path).sort();

const A = doc("a.txt", "they left Quxville.");
const B = doc("b.txt", "they reached Fooburg.");
const C = doc("c.txt", "Barstadt and Fooburg are far.");

describe("build", () => {
  it("puts documents into the store and counts what the graph holds", async () => {
    const store = new MemoryStore();
    const report = await run(store, [A, B, C]);
    expect(report).toMatchObject({ added: 3, changed: 0, unchanged: 0, failed: [], interrupted: false });
    expect(report.graph).toMatchObject({ documents: 3, languages: { en: 3 }, sentences: 3, kinds: { Place: report.graph.entities } });
    expect(names(store)).toEqual(expect.arrayContaining(["Quxville", "Fooburg", "Barstadt"]));
    expect(report.graph.nodes).toBe(store.nodeMap.size);
    expect(report.graph.edges).toBe(store.edgeMap.size);
  });

  it("does nothing for documents that are there, and does not even load the extractor", async () => {
    const store = new MemoryStore();
    await run(store, [A, B]);
    const { length } = store.commits;
    const report = await run(store, [B, A], { extractor: () => Promise.reject(new Error("loaded")) });
    expect(report).toMatchObject({ added: 0, unchanged: 2, failed: [] });
    expect(store.commits).toHaveLength(length);
    expect(report.graph.documents).toBe(2);
  });

  it("gives the same graph in any order, at once, one by one, or in small batches", async () => {
    const stores = await Promise.all(
      [
        async (store: MemoryStore) => run(store, [A, B, C]),
        async (store: MemoryStore) => run(store, [C, A, B], { batch: 1 }),
        async (store: MemoryStore) => {
          for (const input of [B, C, A, B]) await run(store, [input]);
        },
      ].map(async (way) => {
        const store = new MemoryStore();
        await way(store);
        return store;
      }),
    );
    expect(stores[1]!.snapshot()).toEqual(stores[0]!.snapshot());
    expect(stores[2]!.snapshot()).toEqual(stores[0]!.snapshot());
    expect(stores[1]!.commits.length).toBeGreaterThan(1);
  });

  it("lets a changed file replace its own contribution only", async () => {
    const store = new MemoryStore();
    await run(store, [A, B]);
    const report = await run(store, [doc("a.txt", "they left Newtown.")]);
    expect(report).toMatchObject({ added: 0, changed: 1 });
    expect(names(store)).toEqual(["Fooburg", "Newtown"]);
    const fresh = new MemoryStore();
    await run(fresh, [doc("a.txt", "they left Newtown."), B]);
    expect(store.snapshot()).toEqual(fresh.snapshot());
  });

  it("takes a document in again when its metadata or the extractor changed", async () => {
    const store = new MemoryStore();
    await run(store, [A]);
    expect(await run(store, [doc("a.txt", "they left Quxville.", { published: "2016-12-08" })])).toMatchObject({ changed: 1 });
    expect([...store.nodeMap.values()].find(({ labels }) => labels[0] === "Document")!.props["published"]).toBe("2016-12-08");
    expect(await run(store, [doc("a.txt", "they left Quxville.", { published: "2016-12-08" })], { version: "2" })).toMatchObject({ changed: 1 });
  });

  it("holds the same text under two paths as one document, whichever came first", async () => {
    const copy = doc("0/copy.txt", "they left Quxville.");
    const [one, other] = [new MemoryStore(), new MemoryStore()];
    expect(await run(one, [A, copy])).toMatchObject({ added: 1, duplicates: 1, graph: { documents: 1 } });
    expect(await run(other, [copy, A])).toMatchObject({ added: 1, duplicates: 1, graph: { documents: 1 } });
    expect(await run(one, [A, copy])).toMatchObject({ unchanged: 1, duplicates: 1 });
    expect(one.documents().map((n) => n.props["path"])).toEqual(["0/copy.txt"]);
    expect(one.snapshot()).toEqual(other.snapshot());
  });

  it("keeps a text that stands under another path when one of them takes another text", async () => {
    const [store, fresh] = [new MemoryStore(), new MemoryStore()];
    const changed = doc("0/copy.txt", "they left Newtown.");
    await run(store, [A, doc("0/copy.txt", "they left Quxville.")]);
    await run(store, [changed]);
    await run(fresh, [A, changed]);
    expect(names(store)).toEqual(["Newtown", "Quxville"]);
    expect(store.snapshot()).toEqual(fresh.snapshot());
  });

  it("keeps a text that moved to another path in the same run", async () => {
    const store = new MemoryStore();
    await run(store, [A]);
    await run(store, [doc("moved.txt", "they left Quxville."), doc("a.txt", "they left Newtown.")]);
    expect(names(store)).toEqual(["Newtown", "Quxville"]);
  });

  it("goes on after documents that fail, and names each", async () => {
    const store = new MemoryStore();
    const report = await run(store, [bad("x.txt"), doc("y.txt", "boom"), A]);
    expect(report.failed).toEqual([
      { path: "x.txt", code: "INPUT_EMPTY", message: "x.txt: the file is empty" },
      { path: "y.txt", code: "INTERNAL", message: "y.txt: boom" },
    ]);
    expect(report.added).toBe(1);
    expect(names(store)).toEqual(["Quxville"]);
  });

  it("keeps the former contribution of a file that fails now", async () => {
    const store = new MemoryStore();
    await run(store, [A]);
    await run(store, [bad("a.txt"), doc("a.txt", "boom")]);
    expect(names(store)).toEqual(["Quxville"]);
  });

  it("collects the warnings of extraction", async () => {
    expect((await run(new MemoryStore(), [doc("o.txt", "odd")])).warnings).toEqual([{ path: "o.txt", code: "ODD", message: "odd text" }]);
  });

  it("stops between documents when told to, with what was committed in place", async () => {
    const store = new MemoryStore();
    const controller = new AbortController();
    const report = await run(store, [A, B, C], { batch: 1, signal: controller.signal, onProgress: ({ done }) => done === 2 && controller.abort() });
    expect(report.interrupted).toBe(true);
    expect(paths(store)).toEqual(["a.txt"]);
    await run(store, [A, B, C]);
    const fresh = new MemoryStore();
    await run(fresh, [A, B, C]);
    expect(store.snapshot()).toEqual(fresh.snapshot());
  });

  it("passes a failure of the store on", async () => {
    const store = new MemoryStore();
    store.failNext = true;
    await expect(run(store, [A])).rejects.toThrow("disk full");
  });

  it("leaves word of what failed and what is to come, until it is done", async () => {
    const store = new MemoryStore();
    const controller = new AbortController();
    const inputs = [A, bad("x.txt"), B, C];
    const expected = inputs.map(({ path }) => path);
    await run(store, inputs, { expected, batch: 1, signal: controller.signal, onProgress: ({ done }) => done === 2 && controller.abort() });
    const notes = async () => (await store.notes()).map(({ path, state, code }) => `${path} ${code ?? state}`).sort();
    expect(await notes()).toEqual(["b.txt pending", "c.txt pending", "x.txt pending"]);
    await run(store, inputs, { expected });
    expect(await notes()).toEqual(["x.txt INPUT_EMPTY"]);
    const { length } = store.commits;
    await run(store, inputs, { expected });
    expect(store.commits).toHaveLength(length);
    await run(store, [doc("x.txt", "they saw Quxville.")]);
    expect(await notes()).toEqual([]);
  });

  it("writes down what there is to do before it begins", async () => {
    const store = new MemoryStore();
    const seen: string[][] = [];
    await run(store, [A, B], {
      expected: ["a.txt", "b.txt"],
      extractor: async () => ({
        version: "1",
        extract: (document) => {
          seen.push([...store.noteMap.values()].map(({ path, state }) => `${path} ${state}`));
          return extract(document);
        },
      }),
    });
    expect(seen[0]).toEqual(["a.txt pending", "b.txt pending"]);
    expect(await store.notes()).toEqual([]);
  });

  it("takes its changes up again where another build was faster, and loses neither's", async () => {
    const [store, fresh] = [new MemoryStore(), new MemoryStore()];
    store.overtaken = 2;
    const other = [B, C];
    store.overtake = async () => {
      const left = store.overtaken;
      store.overtaken = 0;
      await run(store, other.splice(0, 1));
      store.overtaken = left;
    };
    await run(store, [A]);
    await run(fresh, [A, B, C]);
    expect(store.snapshot()).toEqual(fresh.snapshot());
  });

  it("gives up when others are always faster", async () => {
    const store = new MemoryStore();
    store.overtaken = Infinity;
    await expect(run(store, [A])).rejects.toMatchObject({ code: "STORE_LOCKED" });
    expect(store.commits).toEqual([]);
  }, 60_000);

  it("writes anew what an earlier version has folded, even where no document is new", async () => {
    const [store, fresh] = [new MemoryStore(), new MemoryStore()];
    await run(fresh, [A, B]);
    await run(store, [A, B]);
    const [document] = store.documents();
    store.nodeMap.set(document!.id, { ...document!, props: { ...document!.props, title: "of old" } });
    store.nodeMap.set("n_old", { id: "n_old", labels: ["Entity", "Place"], props: { id: "n_old" } });
    expect(await run(store, [A, B])).toMatchObject({ unchanged: 2 });
    expect(store.nodeMap.has("n_old")).toBe(true);
    store.kept = JSON.stringify({ ...(JSON.parse(store.kept!) as object), fold: "0.0" });
    expect(await run(store, [A, B])).toMatchObject({ unchanged: 2 });
    expect(store.snapshot()).toEqual(fresh.snapshot());
  });

  it("refuses a path that is longer than a server can index, and that alone", async () => {
    const report = await run(new MemoryStore(), [doc("a".repeat(5000), "they left Quxville."), A]);
    expect(report).toMatchObject({ added: 1, failed: [{ code: "INPUT_FORMAT" }] });
  });

  it("folds records made elsewhere into the same graph", async () => {
    const [direct, folded] = [new MemoryStore(), new MemoryStore()];
    await run(direct, [A, B]);
    const records = [A, B].map(({ path, document }): BuildInput => ({ path, record: extract(document!) }));
    expect(await run(folded, records)).toMatchObject({ added: 2 });
    expect(await run(folded, records)).toMatchObject({ unchanged: 2 });
    expect([...folded.nodeMap.keys()].sort()).toEqual([...direct.nodeMap.keys()].sort());
  });

  describe("with a pool", () => {
    /** Answers when all that can be asked for is: nobody waits for one document before the next is asked for. */
    function pool(room = 1_000_000): Pool {
      return {
        room,
        rest: () => {},
        extract: async (document: SourceDocument) => {
          extracted.push(document.path);
          await new Promise((resolve) => setTimeout(resolve, 5));
          const record = extract(document);
          return { json: JSON.stringify(record), diagnostics: record.diagnostics };
        },
      } as unknown as Pool;
    }
    const never = () => Promise.reject(new Error("the pool extracts"));
    const report = ({ graph, ...rest }: Awaited<ReturnType<typeof run>>) => ({ ...rest, nodes: graph.nodes });

    it("builds the same, document by document and in the same order", async () => {
      const inputs = [A, bad("x"), doc("odd.txt", "odd Quxville."), doc("b.txt", "boom"), B, C, doc("a2.txt", A.document!.text)];
      const [alone, shared] = [new MemoryStore(), new MemoryStore()];
      const expected = await run(alone, inputs, { batch: 2 });
      extracted = [];
      expect(report(await run(shared, inputs, { batch: 2, pool: pool(), extractor: never }))).toEqual(report(expected));
      expect(shared.snapshot()).toEqual(alone.snapshot());
      expect(extracted).toHaveLength(6);
    });

    it("asks for nothing that is there", async () => {
      const store = new MemoryStore();
      await run(store, [A, B]);
      extracted = [];
      expect(await run(store, [A, C, B], { pool: pool(), extractor: never })).toMatchObject({ added: 1, unchanged: 2 });
      expect(extracted).toEqual(["c.txt"]);
    });

    it("takes the last text of a path, though it was there before the run", async () => {
      const store = new MemoryStore();
      await run(store, [A]);
      const other = doc("a.txt", "they left Fooburg.");
      await run(store, [other, A], { pool: pool() });
      const fresh = new MemoryStore();
      await run(fresh, [A]);
      expect(store.snapshot()).toEqual(fresh.snapshot());
    });

    it("blames no document for an end that was asked for", async () => {
      const controller = new AbortController();
      const stop = (_: unknown, reject: (error: Error) => void) => void setTimeout(() => (controller.abort(), reject(new Error("stopped"))), 20);
      const stopped = { ...pool(), extract: () => new Promise(stop) } as unknown as Pool;
      expect(await run(new MemoryStore(), [A], { pool: stopped, signal: controller.signal })).toMatchObject({ interrupted: true, failed: [], added: 0 });
    });
  });

  it("tells of its progress", async () => {
    const seen: unknown[] = [];
    await run(new MemoryStore(), [A, bad("x")], { total: 2, onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([{ done: 1, failed: 0, total: 2 }, { done: 1, failed: 1, total: 2 }]);
  });
});

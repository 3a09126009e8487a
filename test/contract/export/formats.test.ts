/** What every export format does, whatever it writes. */
import { SitgraphError } from "../../../src/errors.js";
import { exportFormat, exportFormats, filterGraph, formatOfFile } from "../../../src/export/index.js";
import type { GraphSource } from "../../../src/model/index.js";
import { loadSchema } from "../../../src/resources/schema.js";
import { collect, sourceOf } from "../../support/collect.js";
import { EDGES, hostileGraph, NODES } from "../../support/hostileGraph.js";
import { sampleGraph } from "../../support/sample-graph.js";

const schema = loadSchema();
const sample = sampleGraph();
/** Each format, and each flavour of it. */
const WAYS = exportFormats.flatMap((format) => [undefined, ...(format.flavors ?? [])].map((flavor) => [[format.name, flavor].filter(Boolean).join(" "), format, flavor] as const));

const asynchronous = ({ nodes, edges }: { nodes: typeof NODES; edges: typeof EDGES }): GraphSource => ({
  nodes: async function* () { yield* nodes; },
  edges: async function* () { yield* edges; },
});

describe.each(WAYS)("%s", (_name, format, flavor) => {
  const write = (source: GraphSource) => collect(format, source, { schema, flavor });

  it("is found by its name in any case, and by the names of its files", () => {
    expect(exportFormat(format.name.toUpperCase())).toBe(format);
    for (const extension of format.extensions) expect(formatOfFile(`Some.Reports${extension.toUpperCase()}`)).toBe(format);
  });

  it("says what it is for", () => expect(format.description.length).toBeGreaterThan(20));

  it("writes an empty graph", async () => {
    const { report, files } = await write({ nodes: () => [], edges: () => [] });
    expect(report).toEqual({ nodes: 0, edges: 0, stripped: 0 });
    // a folder of tables without rows may be empty; JSON Lines without lines are nothing
    for (const text of Object.values(files)) if (/\.json$|^\{/.test(text)) expect(() => JSON.parse(text)).not.toThrow();
  });

  it("counts what it writes", async () => {
    const { report } = await write(hostileGraph);
    if (format.partial) expect(report.nodes).toBeLessThanOrEqual(NODES.length);
    else expect(report).toMatchObject({ nodes: NODES.length, edges: EDGES.length });
  });

  it("writes the same graph in the same way twice, also from an asynchronous source and without a schema", async () => {
    const once = await write(sourceOf(sample));
    expect((await write(asynchronous(sample))).files).toEqual(once.files);
    expect(Object.values(once.files).join("").length).toBeGreaterThan(100);
    expect((await collect(format, sourceOf(sample), { flavor })).report).toEqual(once.report);
  });

  it("writes Unicode text only, whatever the names are", async () => {
    for (const text of Object.values((await write(hostileGraph)).files)) {
      expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
      expect(text).not.toMatch(/\\ud[89ab][0-9a-f]{2}(?!\\ud[c-f])/i);
    }
  });

  it("hands over its text in pieces and waits for the sink", async () => {
    const nodes = Array.from({ length: 4000 }, (_, i) => ({ id: `v_${i}`, labels: ["Event"], props: { id: `v_${i}`, type: "ASSAULT", trigger: `word ${i}`, dateText: "on Monday" } }));
    const place = { id: "e_0", labels: ["Entity", "Place"], props: { name: "Somewhere", lat: 1, lon: 2 } };
    const edges = nodes.map(({ id }, i) => ({ id: `r_${i}`, type: "OCCURRED_AT", source: id, target: "e_0", props: {} }));
    let waiting = 0;
    let most = 0;
    const sizes: number[] = [];
    await format.write({ nodes: () => [place, ...nodes], edges: () => edges }, async (chunk) => {
      sizes.push(chunk.length);
      most = Math.max(most, ++waiting);
      await new Promise((resolve) => setImmediate(resolve));
      waiting -= 1;
    }, { schema, flavor });
    expect(sizes.reduce((a, b) => a + b)).toBeGreaterThan(150_000);
    expect(Math.max(...sizes)).toBeLessThan(100_000);
    expect(most).toBe(1);
  });

  it("writes what a filter leaves", async () => {
    const places = filterGraph(sourceOf(sample), { kinds: ["Person"] }, schema);
    const { report, files } = await write(places);
    expect(report.nodes).toBe(format.name === "geojson" ? 0 : 4);
    expect(Object.values(files).join("")).not.toMatch(/Islamic State|al-Qa'im/);
  });
});

it("refuses a format that it does not know, and names those that it does", () => {
  expect(() => exportFormat("docx")).toThrow(SitgraphError);
  expect(() => exportFormat("docx")).toThrow(/unknown export format "docx".*graphml.*gexf/);
  expect(formatOfFile("notes.docx")).toBeUndefined();
});

it("has no two formats with one name or one ending", () => {
  const names = exportFormats.map(({ name }) => name);
  const endings = exportFormats.flatMap(({ extensions }) => extensions);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(endings).size).toBe(endings.length);
});

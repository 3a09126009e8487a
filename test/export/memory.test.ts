/** Exports stream: a graph ten times as large takes no more memory, but for a few bytes a node. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { exportFormats, filterGraph } from "../../src/export/index.js";
import type { GraphEdge, GraphNode, GraphSource } from "../../src/model/index.js";
import { loadSchema } from "../../src/resources/schema.js";

setFlagsFromString("--expose-gc");
const gc = runInNewContext("gc") as () => void;
const schema = loadSchema();
const TEXT = "Iraqi forces retook the town on Thursday, the army said. ".repeat(40);

/** Sentences of 2 KB, an event and its place for each: never held, made as they are asked for. */
function graphOf(size: number): GraphSource {
  return {
    *nodes(): Iterable<GraphNode> {
      yield { id: "d_0", labels: ["Document"], props: { title: "One", text: TEXT } };
      for (let i = 0; i < size; i++) {
        yield { id: `s_${i}`, labels: ["Sentence"], props: { document: "d_0", index: i, text: `${i} ${TEXT}` } };
        yield { id: `p_${i}`, labels: ["Entity", "Place"], props: { name: `Place ${i}`, lat: i % 90, lon: i % 180 } };
        yield { id: `v_${i}`, labels: ["Event"], props: { type: "ASSAULT", trigger: `word ${i}`, dateFrom: "2016-12-07", text: `${i} ${TEXT}` } };
      }
    },
    *edges(): Iterable<GraphEdge> {
      for (let i = 0; i < size; i++) {
        yield { id: `r_${i}`, type: "OCCURRED_AT", source: `v_${i}`, target: `p_${i}`, props: { text: TEXT } };
        yield { id: `q_${i}`, type: "EVIDENCED_BY", source: `v_${i}`, target: `s_${i}`, props: { start: 0, end: 4 } };
      }
    },
  };
}

/** The most memory in use while it is written, over what was in use before, in bytes; looked at every few megabytes. */
async function peak(write: (source: GraphSource, sink: () => void) => Promise<unknown>, size: number): Promise<number> {
  const used = (): number => {
    gc();
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    return heapUsed + external + arrayBuffers;
  };
  const before = used();
  let most = 0;
  let chunks = 0;
  await write(graphOf(size), () => {
    if (++chunks % 60 === 0) most = Math.max(most, used() - before);
  });
  return most;
}

const SMALL = 500;
const LARGE = 5_000;
/** Nodes that the larger graph has more, and what is allowed for each: an id, a row and links in tables that double. */
const MORE = (LARGE - SMALL) * 3;
const ALLOWED = 4 * 1024 * 1024 + MORE * 150;

it.each([
  ...exportFormats.map((format) => [format.name, (source: GraphSource, sink: () => void) => format.write(source, sink, { schema })] as const),
  ["a filter", (source: GraphSource, sink: () => void) => exportFormats[0]!.write(filterGraph(source, { types: ["ASSAULT"], from: "2016" }, schema), sink)] as const,
])("%s", async (_name, write) => {
  const small = await peak(write, SMALL);
  const large = await peak(write, LARGE);
  // as text, the larger graph takes 30 MB and more
  expect(large - small).toBeLessThan(ALLOWED);
}, 120_000);

it("is measured in a way that sees what is held", async () => {
  const hold = (size: number) => {
    const held: string[] = [];
    return peak(async (source, sink) => exportFormats[0]!.write(source, (chunk) => { held.push(Buffer.from(chunk).toString("latin1")); sink(); }), size);
  };
  expect((await hold(LARGE)) - (await hold(SMALL))).toBeGreaterThan(2 * ALLOWED);
}, 120_000);

/** The tables read back by Python's own reader of CSV, which is strict. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { csv } from "../../../src/export/formats/csv.js";
import { collectFiles, sourceOf } from "../../support/collect.js";
import { hostileGraph, NODES } from "../../support/hostileGraph.js";
import { hasPython, needs, python } from "../../support/readers.js";
import { sampleGraph } from "../../support/sample-graph.js";

const FILES = ["nodes.csv", "edges.csv"];

needs(hasPython("csv"), "Python")("is read by Python, row by row and heading by heading", async () => {
  for (const graph of [hostileGraph, sourceOf(sampleGraph())]) {
    const { folder } = await collectFiles(csv, graph);
    const paths = FILES.map((name) => join(folder, name));
    const tables = python("tables.py", ...paths) as Record<string, Record<string, string>[]>;
    const [nodes, edges] = paths.map((path) => tables[path]!);
    expect(nodes!.map((row) => row["Id"])).toEqual([...(await toArray(graph.nodes()))].map(({ id }) => id));
    expect(edges!.map((row) => [row["Id"], row["Source id"], row["Target id"]])).toEqual([...(await toArray(graph.edges()))].map(({ id, source, target }) => [id, source, target]));
    // no row has more cells than headings, and none has less
    for (const row of [...nodes!, ...edges!]) expect(Object.values(row).every((cell) => typeof cell === "string")).toBe(true);
    if (graph === hostileGraph) expect(nodes![0]).toMatchObject({ Type: "Document", Title: NODES[0]!.props["title"], Published: "2016-12-08" });
    rmSync(folder, { recursive: true });
  }
});

async function toArray<T>(items: AsyncIterable<T> | Iterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

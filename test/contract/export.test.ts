/** Every export format, read back by programs that others wrote. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exportFormat, exportFormats } from "../../src/export/index.js";
import type { GraphEdge, GraphNode } from "../../src/model/index.js";
import { EDGES, hostileGraph, NODES } from "../support/hostileGraph.js";

const dir = mkdtempSync(join(tmpdir(), "sitgraph-export-"));
afterAll(() => rmSync(dir, { recursive: true }));

const python = (...args: string[]) => spawnSync("python3", args, { encoding: "utf8" });
const has = (module: string): boolean => python("-c", `import ${module}`).status === 0;
const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;

/** A test that needs a program says why it did not run; SITGRAPH_REQUIRE_READERS=1 makes that a failure. */
function needs(available: boolean, what: string): typeof it {
  if (available || process.env["SITGRAPH_REQUIRE_READERS"] === "1") return it;
  process.stderr.write(`skipped: ${what} is not installed\n`);
  return it.skip as typeof it;
}

describe.each(exportFormats.map((format) => [format.name, format] as const))("%s", (_name, format) => {
  it("is found by its name in any case", () => expect(exportFormat(format.name.toUpperCase())).toBe(format));

  it("writes an empty graph", async () => {
    let text = "";
    expect(await format.write({ nodes: () => [], edges: () => [] }, (chunk) => void (text += chunk))).toEqual({ nodes: 0, edges: 0, stripped: 0 });
  });

  it("counts what it writes", async () => {
    expect(await format.write(hostileGraph, () => {})).toMatchObject({ nodes: NODES.length, edges: EDGES.length });
  });

  it("writes the same graph in the same way twice, also from an asynchronous source", async () => {
    const texts = ["", ""];
    await format.write(hostileGraph, (chunk) => void (texts[0] += chunk));
    await format.write({ nodes: async function* () { yield* NODES; }, edges: async function* () { yield* EDGES; } }, (chunk) => void (texts[1] += chunk));
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]!.length).toBeGreaterThan(100);
  });
});

describe("GraphML read by others", () => {
  const file = join(dir, "graph.graphml");
  beforeAll(async () => {
    let text = "";
    await exportFormat("graphml").write(hostileGraph, (chunk) => void (text += chunk));
    writeFileSync(file, text);
  });

  needs(hasXmllint, "xmllint")("is well-formed XML for xmllint", () => {
    const { status, stderr } = spawnSync("xmllint", ["--noout", file], { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
  });

  describe.each(["networkx", "igraph"])("%s", (reader) => {
    needs(has(reader), `the Python package ${reader}`)("finds every node, edge and attribute", () => {
      const { stdout, stderr } = python(fileURLToPath(new URL("../support/graphml_readers.py", import.meta.url)), file);
      expect(stderr).toBe("");
      const graph = JSON.parse(stdout)[reader] as { directed: boolean; nodes: Record<string, object>; edges: Record<string, object> };
      expect(graph.directed).toBe(true);
      expect(Object.keys(graph.nodes).sort()).toEqual(NODES.map(({ id }) => id).sort());
      expect(Object.keys(graph.edges)).toHaveLength(EDGES.length);
      for (const node of NODES) expect(graph.nodes[node.id]).toMatchObject(expectedProps(node));
      for (const [i, edge] of EDGES.entries()) expect(graph.edges[edge.id] ?? graph.edges[i]).toMatchObject({ source: edge.source, target: edge.target, label: edge.type, ...expectedProps(edge) });
    });
  });
});

/** Lists as JSON text; what XML cannot hold left out. */
const expectedProps = ({ props }: GraphNode | GraphEdge): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(props).map(([name, value]) => [name, typeof value === "object" ? JSON.stringify(value) : typeof value === "string" ? value.replace(/\0|\u0008|[\ud800-\udfff](?![\udc00-\udfff])(?<!\ud83d\ude00)/g, "") : value]),
  );

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as sitgraph from "../src/index.js";

it("exports what the documentation says, and nothing else", () => {
  expect(Object.keys(sitgraph).sort()).toEqual(
    ["ExtractionPool", "SitgraphError", "build", "createExtractor", "exportFormat", "exportFormats", "filterGraph", "graphModel", "loadDocuments", "loadQuestions", "loadSchema", "neighbourhood", "openStore",
      "rankEntities", "readDocumentLines", "remove", "search", "shortestPath", "startServer", "status", "toNetwork"].sort(),
  );
});

it("builds and asks a graph without the command line", async () => {
  const dir = mkdtempSync(join(tmpdir(), "sitgraph-api-"));
  const schema = sitgraph.loadSchema();
  const store = await sitgraph.openStore(join(dir, "graph.db"), { schema });
  const text = "Rebel fighters entered Aleppo on Friday, the Syrian army said.";
  async function* documents() {
    yield* sitgraph.readDocumentLines((async function* () { yield JSON.stringify({ path: "a", text }); })());
  }
  const extractor = await sitgraph.createExtractor();
  const report = await sitgraph.build(documents(), { store, schema, extractor: () => Promise.resolve(extractor), version: extractor.version });
  expect(report).toMatchObject({ added: 1, failed: [] });
  expect(await store.query("MATCH (d:Document) RETURN d.path AS path")).toMatchObject({ columns: ["path"], rows: [["a"]] });
  await store.close();
  rmSync(dir, { recursive: true });
}, 60_000);

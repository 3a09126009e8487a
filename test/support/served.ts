/** A running server over a small graph in an embedded store of its own, for the tests of the API and of the viewer. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSchema } from "../../src/resources/schema.js";
import { startServer, type RunningServer, type ServeOptions } from "../../src/serve/index.js";
import { openStore } from "../../src/store/index.js";
import type { GraphStore, StoreOptions } from "../../src/store/types.js";
import type { SampleGraph } from "./sample-graph.js";

export interface Served {
  server: RunningServer;
  store: GraphStore;
  stop(): Promise<void>;
}

/** Served from an embedded store of its own, unless another store is named. */
export async function serveGraph(
  graph: Pick<SampleGraph, "nodes" | "edges">,
  { target, ...options }: Pick<ServeOptions, "staticDir"> & Partial<ServeOptions> & { target?: Pick<StoreOptions, "credentials"> & { uri: string } },
): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), "sitgraph-serve-"));
  const schema = loadSchema();
  const store = await openStore(target?.uri ?? join(folder, "graph.db"), { schema, ...(target ? { credentials: target.credentials } : {}) });
  await store.migrate();
  await store.commit({ delta: { nodes: graph.nodes, edges: graph.edges, deletedNodes: [], deletedEdges: [] }, records: [], deletedRecords: [] });
  const server = await startServer(store, { schema, port: 0, version: "0.0.0-test", ...options });
  return {
    server,
    store,
    async stop() {
      await server.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

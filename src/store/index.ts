import { SitgraphError } from "../errors.js";
import type { GraphStore, StoreOptions } from "./types.js";

export const DEFAULT_STORE = ".sitgraph/graph.db";

/** Opens the store that an address or path names. Engines are loaded only when asked for: they are most of the start-up time. */
export async function openStore(target: string, options: StoreOptions): Promise<GraphStore> {
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(target)?.[1]?.toLowerCase();
  if (!scheme) return (await import("./embedded/store.js")).openEmbedded(target, options);
  if (!NEO4J_SCHEMES.has(scheme)) {
    throw new SitgraphError("USAGE", `${scheme}:// is no database that sitgraph knows; expected a file path or one of ${[...NEO4J_SCHEMES].join(", ")} with ://`);
  }
  return (await import("./neo4j/store.js")).openNeo4j(target, options);
}

/** True for an address of a server, false for a path. */
export const isServer = (target: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(target);

const NEO4J_SCHEMES = new Set(["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"]);

export type * from "./types.js";

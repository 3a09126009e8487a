import { existsSync, readFileSync } from "node:fs";
import { SitgraphError } from "../errors.js";
import type { GraphStore, StoreOptions } from "../store/types.js";
import type { Io } from "./io.js";

export const DEFAULT_DB = ".sitgraph/graph.db";
export const DB_HELP = "graph store: a file, or a bolt:// or neo4j:// address";

/** Shown below the options of every command that can use Neo4j. */
export const DB_ENVIRONMENT = `
Neo4j takes its credentials from the environment alone: NEO4J_USERNAME, NEO4J_PASSWORD or NEO4J_PASSWORD_FILE, NEO4J_DATABASE.`;

/** A store that is there already; for reading unless said otherwise. */
export async function openExisting(target: string, io: Io, { write = false } = {}): Promise<GraphStore> {
  if (!isAddress(target) && !existsSync(target)) {
    throw new SitgraphError("NOT_FOUND", `${target}: no graph there; "sitgraph build <path...>${target === DEFAULT_DB ? "" : ` --db ${target}`}" makes one`);
  }
  return open(target, io, !write);
}

export async function open(target: string, io: Io, readOnly = false): Promise<GraphStore> {
  if (isAddress(target) && /^[^/]*\/\/[^/]*@/.test(target)) {
    throw new SitgraphError("USAGE", "--db: credentials in an address can be read by every user of the machine; set NEO4J_USERNAME and NEO4J_PASSWORD or NEO4J_PASSWORD_FILE instead");
  }
  const { openStore } = await import("../store/index.js");
  const { loadSchema } = await import("../resources/schema.js");
  return openStore(target, { schema: loadSchema(), readOnly, ...serverOptions(io.env) });
}

/** Credentials and database of Neo4j, from the environment alone: command lines can be read by every user of the machine. */
function serverOptions(env: NodeJS.ProcessEnv): Pick<StoreOptions, "credentials" | "database"> {
  const { NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_PASSWORD_FILE, NEO4J_DATABASE } = env;
  const password = NEO4J_PASSWORD_FILE ? passwordFrom(NEO4J_PASSWORD_FILE) : NEO4J_PASSWORD;
  return {
    ...(password === undefined ? {} : { credentials: { username: NEO4J_USERNAME ?? "neo4j", password } }),
    ...(NEO4J_DATABASE ? { database: NEO4J_DATABASE } : {}),
  };
}

function passwordFrom(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/\r?\n$/, "");
  } catch (error) {
    throw new SitgraphError("USAGE", `NEO4J_PASSWORD_FILE: ${file} cannot be read (${(error as Error).message})`, { cause: error });
  }
}

const isAddress = (target: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(target);

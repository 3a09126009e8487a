import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder that holds package.json, schema/ and data/. This module sits two folders below it both as source
 * (src/resources) and as built code (dist/resources), so one relative step serves both, wherever the package is installed.
 */
export const packageRoot = (): string => ROOT;

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The five sample articles. */
export const seedsPath = (): string => join(ROOT, "seeds");
/** The built viewer. */
export const viewerPath = (): string => join(ROOT, "viz", "dist");
/** The saved questions. */
export const queriesPath = (): string => join(ROOT, "schema", "queries");
export const packageJsonPath = (): string => join(ROOT, "package.json");

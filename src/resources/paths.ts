import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { SitgraphError } from "../errors.js";

/**
 * The folder that holds package.json, schema/ and data/. The same whether the code runs from src/ or dist/, and wherever
 * the package is installed.
 */
export function packageRoot(): string {
  if (root) return root;
  for (let dir = dirname(fileURLToPath(import.meta.url)); ; dir = dirname(dir)) {
    if (existsSync(join(dir, "package.json")) && existsSync(join(dir, "schema"))) return (root = dir);
    if (dir === dirname(dir)) throw new SitgraphError("SCHEMA_INVALID", "the schema/ folder of the package is missing");
  }
}

let root: string | undefined;

import { buildSync } from "esbuild";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

/** A script of the tests as one JavaScript file: many processes that start it at once need not compile it each time. */
export function program(script: string): string {
  // As deep in the repository as the sources, which find schema/ and data/ from where they are.
  const outfile = fileURLToPath(new URL(`../../.cache/tests/${basename(script, ".ts")}-${process.pid}.mjs`, import.meta.url));
  buildSync({ entryPoints: [script], outfile, bundle: true, platform: "node", format: "esm", packages: "external", logLevel: "error" });
  return outfile;
}

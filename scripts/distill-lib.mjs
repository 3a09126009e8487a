/** What the distilling scripts share: reading source tables, writing ours, and the product's own folding. */
import { readFileSync, writeFileSync, mkdirSync, mkdtempSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { join, dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { tmpdir } from "node:os";
import { transformFileSync } from "@swc/core";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Rows of a source TSV (first row dropped unless `header` is false). */
export function rows(file, header = true) {
  const bytes = readFileSync(file);
  const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n").filter(Boolean);
  return (header ? lines.slice(1) : lines).map((l) => l.split("\t"));
}

export function text(file) {
  const bytes = readFileSync(file);
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** Writes a TSV; the gzip header carries no time, so the same rows give the same bytes. */
export function write(name, header, data) {
  const path = join(ROOT, "data", name);
  mkdirSync(dirname(path), { recursive: true });
  const body = [header, ...data].map((r) => r.map((c) => String(c ?? "").replace(/[\t\n\r]+/g, " ").trim()).join("\t")).join("\n") + "\n";
  const bytes = name.endsWith(".gz") ? gzipSync(body, { level: 9 }) : Buffer.from(body);
  writeFileSync(path, bytes);
  console.error(`${name}: ${data.length} rows, ${(bytes.length / 1024).toFixed(0)} KB`);
}

/** fold, lookupKey, nameKey … from the product's sources, compiled on the fly. */
export async function textModules() {
  const dir = mkdtempSync(join(tmpdir(), "distill-"));
  writeFileSync(join(dir, "package.json"), '{"type":"module"}');
  for (const f of ["fold", "namekey"]) {
    const { code } = transformFileSync(join(ROOT, `src/text/${f}.ts`), { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "es6" } });
    writeFileSync(join(dir, `${f}.js`), code);
  }
  return { ...(await import(pathToFileURL(join(dir, "fold.js")))), ...(await import(pathToFileURL(join(dir, "namekey.js")))) };
}

/** English words that WordNet's sense-tagged texts have, which is to say common ones: word → letters for its parts of speech (NVAR in capitals). */
export function commonWords() {
  const found = new Map();
  for (const line of text(join(ROOT, "data/morph/en_words.txt.gz")).split("\n")) {
    const tab = line.indexOf("\t");
    const letters = line.slice(0, tab);
    if (!/[NVAR]/.test(letters)) continue;
    let previous = "";
    for (const [, shared, rest] of line.slice(tab + 1).matchAll(/([A-Z])([^A-Z]*)/g)) found.set((previous = previous.slice(0, shared.charCodeAt(0) - 65) + rest), letters);
  }
  return found;
}

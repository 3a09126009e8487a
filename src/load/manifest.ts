import { readFile } from "node:fs/promises";
import { SitgraphError } from "../errors.js";
import { toMetadata } from "./metadata.js";
import type { Metadata } from "./types.js";

export const MANIFEST = "manifest.json";

/** File name → what the manifest says of it. */
export type Manifest = ReadonlyMap<string, Metadata>;

const NONE: Manifest = new Map();

/** A folder's manifest.json; empty when there is none, or when it is another program's (no `documents` list). */
export async function readManifest(path: string): Promise<Manifest> {
  let source: string;
  try {
    source = await readFile(path, "utf8");
  } catch {
    return NONE;
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(source.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new SitgraphError("INPUT_FORMAT", `${path}: not valid JSON (${(error as Error).message}); its metadata is not used`, { cause: error });
  }
  const documents = (parsed as { documents?: unknown } | null)?.documents;
  if (!Array.isArray(documents)) return NONE;
  const manifest = new Map<string, Metadata>();
  for (const entry of documents as unknown[]) {
    if (typeof entry !== "object" || entry === null) continue;
    const { file, ...rest } = entry as Record<string, unknown>;
    if (typeof file === "string") manifest.set(file.replace(/^\.\//, ""), toMetadata(rest));
  }
  return manifest;
}

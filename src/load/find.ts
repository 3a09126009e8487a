import { readdir, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { escapePath, glob, isDynamicPattern } from "tinyglobby";
import { SitgraphError } from "../errors.js";
import { formats } from "./formats/index.js";
import { MANIFEST } from "./manifest.js";

const EXTENSIONS = new Set(formats.flatMap((format) => format.extensions));

/** A document to load, or the reason why an argument gave none. */
export type Found = { path: string; error?: undefined } | { path: string; error: SitgraphError };

/**
 * Files, folders (recursive, hidden ones skipped) and globs, in the order given and sorted within each; no file twice.
 * A file that is named outright is always tried; a folder gives only what some format reads.
 */
export async function findDocuments(inputs: readonly string[]): Promise<Found[]> {
  const found = new Map<string, Found>();
  for (const input of inputs) {
    for (const item of await expand(input)) if (!found.has(item.path)) found.set(item.path, item);
  }
  return [...found.values()];
}

async function expand(input: string): Promise<Found[]> {
  const path = slashes(input).replace(/^(?:\.\/+)+(?=.)/, ""); // "./a.txt" and "a.txt" are one path
  const kind = await stat(input).catch((error: NodeJS.ErrnoException) => error);
  if (!(kind instanceof Error)) {
    if (!kind.isDirectory()) return [{ path }];
    const inside = await walk(path);
    return inside.length > 0 ? inside : [missing(path, `no document in this folder; expected files ending in ${[...EXTENSIONS].join(", ")}`)];
  }
  if (kind.code !== "ENOENT" && kind.code !== "ENOTDIR") return [missing(path, reason(kind))];
  if (!isDynamicPattern(path)) return [missing(path, "no such file or folder; expected a document, a folder of documents or a glob")];
  const matches = await glob(path, { expandDirectories: false, onlyFiles: true });
  if (matches.length === 0) return [missing(path, "the pattern matches no file")];
  return sorted(matches.map(slashes)).filter((match) => basename(match) !== MANIFEST).map((match) => ({ path: match }));
}

async function walk(folder: string): Promise<Found[]> {
  const base = folder.replace(/\/+$/, "") || "/";
  try {
    await readdir(base);
  } catch (error) {
    return [missing(folder, reason(error as NodeJS.ErrnoException))];
  }
  const files = await glob(`${escapePath(base)}/**/*`, { dot: false, onlyFiles: true, expandDirectories: false, followSymbolicLinks: false });
  return sorted(files.map(slashes))
    .filter((file) => EXTENSIONS.has(extname(file).toLowerCase()))
    .map((path) => ({ path }));
}

/** By code unit, so that the order is the same on every machine. */
const sorted = (paths: string[]): string[] => paths.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
const slashes = (path: string): string => (process.platform === "win32" ? path.replaceAll("\\", "/") : path);
const missing = (path: string, why: string): Found => ({ path, error: new SitgraphError("INPUT_UNREADABLE", `${path}: ${why}`) });

/** A system error in words. */
export function reason(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case "ENOENT": return "no such file";
    case "EACCES":
    case "EPERM": return "permission denied";
    case "EISDIR": return "is a folder, not a file";
    default: return error.message;
  }
}

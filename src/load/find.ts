import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, extname, isAbsolute } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
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
  let folder: boolean;
  try {
    folder = (await stat(input)).isDirectory();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTDIR") return [missing(path, reason(error as NodeJS.ErrnoException))];
    if (!isDynamicPattern(path)) return [missing(path, "no such file or folder; expected a document, a folder of documents or a glob")];
    const matches = await glob(path, { expandDirectories: false, onlyFiles: true, absolute: isAbsolute(path) });
    if (matches.length === 0) return [missing(path, "the pattern matches no file")];
    return sorted(matches.map(slashes)).filter((match) => basename(match) !== MANIFEST).map((match) => ({ path: match }));
  }
  if (!folder) return [{ path }];
  const inside = await walk(path.replace(/(?<=.)\/+$/, ""));
  return inside.length > 0 ? inside : [missing(path, `no document in this folder; expected files ending in ${[...EXTENSIONS].join(", ")}`)];
}

/** Links to folders are not followed: they may lead round in a circle. */
async function walk(folder: string): Promise<Found[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    return [missing(folder, reason(error as NodeJS.ErrnoException))];
  }
  const inside: Found[] = [];
  // a pipe or socket in a folder would be waited for
  const readable = new Set(entries.filter((entry) => entry.isFile() || entry.isSymbolicLink()).map((entry) => entry.name));
  const within = folder === "." ? "" : folder.endsWith("/") ? folder : `${folder}/`;
  for (const name of sorted(entries.filter((entry) => !entry.name.startsWith(".")).map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)))) {
    if (name.endsWith("/")) inside.push(...(await walk(`${within}${name.slice(0, -1)}`)));
    else if (readable.has(name) && EXTENSIONS.has(extname(name).toLowerCase())) inside.push({ path: `${within}${name}` });
  }
  return inside;
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

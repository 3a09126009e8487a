import { readFile, stat } from "node:fs/promises";
import { basename, dirname, extname } from "node:path";
import { SitgraphError } from "../errors.js";
import type { SourceDocument } from "../model/index.js";
import { countBroken, decode, isBlank } from "./decode.js";
import { refusal, toDocument } from "./document.js";
import { findDocuments, reason } from "./find.js";
import { formats } from "./formats/index.js";
import { MANIFEST, readManifest, type Manifest } from "./manifest.js";
import { mergeMetadata } from "./metadata.js";
import type { DocumentFormat, Loaded, LoadOptions, Metadata } from "./types.js";

export { findDocuments } from "./find.js";
export { readDocumentLines } from "./jsonLines.js";
export { isoDate } from "./metadata.js";
export type { Loaded, LoadOptions } from "./types.js";

/** Larger files are refused before they are read: no page with a report in it is that long. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Loads files, folders and globs one document at a time, in order. */
export async function* loadDocuments(inputs: readonly string[], options: LoadOptions = {}): AsyncGenerator<Loaded> {
  const load = createLoader(options);
  for (const { path, error } of await findDocuments(inputs)) yield error ? { path, error } : await load(path);
}

/** A loader that reads each folder's manifest once. */
export function createLoader(options: LoadOptions = {}): (path: string) => Promise<Loaded> {
  const manifests = new Map<string, Promise<Manifest>>();
  const manifestOf = (folder: string): Promise<Manifest> => {
    let manifest = manifests.get(folder);
    if (!manifest) {
      manifest = readManifest(`${folder}/${MANIFEST}`).catch((error: Error) => {
        options.onWarning?.(error.message);
        return new Map();
      });
      manifests.set(folder, manifest);
    }
    return manifest;
  };
  return async (path) => {
    try {
      const sidecar = (await manifestOf(dirname(path))).get(basename(path)) ?? {};
      return { path, document: await loadFile(path, sidecar, options) };
    } catch (error) {
      if (error instanceof SitgraphError) return { path, error };
      return { path, error: new SitgraphError("INPUT_FORMAT", `${path}: cannot be read (${(error as Error).message})`, { cause: error }) };
    }
  };
}

async function loadFile(path: string, sidecar: Metadata, options: LoadOptions): Promise<SourceDocument> {
  const named = formatOf(path);
  const decoded = decode(await readBytes(path), path, named.declaredEncoding);
  const format = formats.find(({ opens }) => opens?.(decoded.slice(0, OPENING))) ?? named;
  const { text, metadata } = await format.read(decoded, path);
  const broken = countBroken(text);
  if (broken > 0) options.onWarning?.(`${path}: ${broken} broken character${broken === 1 ? "" : "s"}, read as U+FFFD`);
  if (isBlank(text)) throw new SitgraphError("INPUT_EMPTY", `${path}: the ${format.name} holds no text`);
  const refused = refusal(text);
  if (refused) throw new SitgraphError("INPUT_UNREADABLE", `${path}: ${refused}`);
  return toDocument(path, text, mergeMetadata(sidecar, metadata, { published: options.published ?? null }));
}

/** As much of a text as shows that it is a web page whatever its name says. */
const OPENING = 1_000;

function formatOf(path: string): DocumentFormat {
  const extension = extname(path).toLowerCase();
  const format = extension === "" ? formats[0] : formats.find(({ extensions }) => extensions.includes(extension));
  if (format) return format;
  const known = formats.flatMap(({ extensions }) => extensions).join(", ");
  throw new SitgraphError("INPUT_FORMAT", `${path}: "${extension}" is no document format known here; expected ${known}`);
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) throw new SitgraphError("INPUT_UNREADABLE", `${path}: larger than ${MAX_BYTES / 2 ** 20} MB`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof SitgraphError) throw error;
    throw new SitgraphError("INPUT_UNREADABLE", `${path}: ${reason(error as NodeJS.ErrnoException)}`, { cause: error });
  }
}

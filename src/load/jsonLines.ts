import { SitgraphError } from "../errors.js";
import { documentId } from "../model/index.js";
import { isBlank } from "./decode.js";
import { refusal, toDocument } from "./document.js";
import { mergeMetadata, toMetadata } from "./metadata.js";
import type { Loaded, LoadOptions } from "./types.js";

/**
 * Documents as JSON Lines: `{"path", "text", …metadata}`, one a line. A bad line is reported by its number and the next
 * one read. Offsets point into `text` as given.
 */
export async function* readDocumentLines(lines: AsyncIterable<string>, options: LoadOptions = {}): AsyncGenerator<Loaded> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim()) yield parse(line.replace(/^\ufeff/, ""), number, options);
  }
}

function parse(line: string, number: number, options: LoadOptions): Loaded {
  const where = `line ${number}`;
  const failed = (code: "INPUT_FORMAT" | "INPUT_EMPTY" | "INPUT_UNREADABLE", why: string, path = where): Loaded => ({
    path,
    error: new SitgraphError(code, `${path === where ? where : `${path} (${where})`}: ${why}`),
  });
  let fields: unknown;
  try {
    fields = JSON.parse(line);
  } catch (error) {
    return failed("INPUT_FORMAT", `not JSON (${(error as Error).message}); expected {"path": …, "text": …}`);
  }
  if (typeof fields !== "object" || fields === null) return failed("INPUT_FORMAT", 'expected an object {"path": …, "text": …}');
  const { path, text, ...rest } = fields as Record<string, unknown>;
  if (typeof text !== "string") return failed("INPUT_FORMAT", 'has no "text"', typeof path === "string" ? path : where);
  if (path !== undefined && typeof path !== "string") return failed("INPUT_FORMAT", '"path" is not a string');
  if (isBlank(text)) return failed("INPUT_EMPTY", '"text" is empty', path);
  const refused = refusal(text);
  if (refused) return failed("INPUT_UNREADABLE", refused, path);
  const metadata = mergeMetadata(toMetadata(rest), { published: options.published ?? null });
  const document = toDocument(path ?? documentId(text), text, metadata);
  return { path: document.path, document };
}

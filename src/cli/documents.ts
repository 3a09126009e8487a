import { SitgraphError } from "../errors.js";
import { isoDate, loadDocuments, readDocumentLines, type Loaded, type LoadOptions } from "../load/index.js";
import type { Io } from "./io.js";
import { plain } from "./io.js";
import { linesOf } from "./lines.js";

export const PUBLISHED_HELP = "publication date (YYYY-MM-DD) of the documents whose own metadata gives none";

/** Documents from paths, or from JSON Lines on stdin when the one path is "-". */
export function documentsFrom(paths: string[], published: string | undefined, io: Io): AsyncIterable<Loaded> {
  if (published !== undefined && isoDate(published) !== published) {
    throw new SitgraphError("USAGE", `--published: "${published}" is no date; expected YYYY-MM-DD`);
  }
  const options: LoadOptions = { published, onWarning: (message) => io.complain(`warning: ${plain(message)}`) };
  if (!paths.includes("-")) return loadDocuments(paths, options);
  if (paths.length > 1) throw new SitgraphError("USAGE", '"-" (stdin) cannot be mixed with paths');
  return readDocumentLines(linesOf(io.stdin), options);
}

import { SitgraphError } from "../../errors.js";

/** What went wrong when a query ran, in words of ours. */
export function queryError(cause: unknown): SitgraphError {
  if (cause instanceof SitgraphError) return cause;
  const message = String((cause as Error).message ?? cause);
  if (/read-only/i.test(message)) return new SitgraphError("QUERY_REFUSED", "the query was refused: it writes, and the graph is open for reading", { cause });
  if (/exceeded timeout/i.test(message)) return new SitgraphError("QUERY_LIMIT", "the query took too long", { cause });
  return new SitgraphError("QUERY_INVALID", message.replace(PREFIX, "").trim(), { cause });
}

/** Why the file could not be opened. */
export function openError(cause: unknown, path: string): SitgraphError {
  if (cause instanceof SitgraphError) return cause;
  const message = String((cause as Error).message ?? cause);
  if (/locked/i.test(message)) {
    return new SitgraphError("STORE_LOCKED", `${path}: another process has this graph open (a build, or a server that writes); wait for it or use another --db`, { cause });
  }
  if (/permission|read-only file system/i.test(message)) return new SitgraphError("STORE_WRITE", `${path}: ${strip(message)}`, { cause });
  return new SitgraphError("STORE_FOREIGN", `${path}: not a graph that sitgraph can open (${strip(message)})`, { cause });
}

export function writeError(cause: unknown, path: string): SitgraphError {
  if (cause instanceof SitgraphError) return cause;
  const message = String((cause as Error).message ?? cause);
  const why = /no space|storage is full|ENOSPC/i.test(message) ? "the disk is full" : /file too large|EFBIG/i.test(message) ? "the file may not grow any further (a limit of the system or of this process)" : strip(message);
  return new SitgraphError("STORE_WRITE", `${path}: nothing was written: ${why}`, { cause });
}

const strip = (message: string) => message.replace(PREFIX, "").trim();
const PREFIX = /^(?:(?:Database|Query|Transaction) error: )?(?:GRAFEO-[A-Z]\d+: )?(?:Internal error: )?/;

/** The built viewer's files. They are listed once at the start, so a request can name only what was there: no path is ever joined. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { SitgraphError } from "../errors.js";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};
/** Vite puts a content hash into the names of these. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

interface StaticFile {
  body: Buffer;
  type: string;
  etag: string;
}

export class StaticFiles {
  private constructor(private readonly files: Map<string, StaticFile>) {}

  static async load(directory: string): Promise<StaticFiles> {
    const files = new Map<string, StaticFile>();
    let entries;
    try {
      entries = await readdir(directory, { recursive: true, withFileTypes: true });
    } catch (cause) {
      throw new SitgraphError("INPUT_UNREADABLE", `The viewer's files are not in ${directory}: build them with "npm run build:viz".`, { cause });
    }
    for (const entry of entries) {
      const type = TYPES[extname(entry.name)];
      if (!entry.isFile() || !type) continue;
      const path = join(entry.parentPath, entry.name);
      const body = await readFile(path);
      const url = path.slice(directory.length).replaceAll("\\", "/").replace(/^\/*/, "/");
      files.set(url, { body, type, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"` });
    }
    if (!files.has("/index.html")) throw new SitgraphError("INPUT_UNREADABLE", `The viewer's index.html is not in ${directory}: build it with "npm run build:viz".`);
    return new StaticFiles(files);
  }

  /** False when there is no such file. */
  serve(pathname: string, request: IncomingMessage, response: ServerResponse): boolean {
    const name = pathname === "/" ? "/index.html" : pathname;
    const file = this.files.get(name);
    if (!file) return false;
    response.setHeader("etag", file.etag);
    response.setHeader("cache-control", HASHED.test(name) ? "public, max-age=31536000, immutable" : "no-cache");
    if (matches(request.headers["if-none-match"], file.etag)) {
      response.writeHead(304).end();
      return true;
    }
    response.writeHead(200, { "content-type": file.type, "content-length": file.body.length });
    response.end(request.method === "HEAD" ? undefined : file.body);
    return true;
  }
}

function matches(header: string | undefined, etag: string): boolean {
  return header !== undefined && header.split(",").some((x) => x.trim().replace(/^W\//, "") === etag || x.trim() === "*");
}

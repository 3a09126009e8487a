/** The viewer and its API on the loopback address, with node:http alone. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { SitgraphError, type ErrorCode } from "../errors.js";
import type { Schema } from "../model/index.js";
import type { GraphStore } from "../store/types.js";
import { refuse, secure } from "./guard.js";
import { BadRequest } from "./params.js";
import type { ServedQuestion } from "./questions.js";
import { GraphReader } from "./reader.js";
import { ROUTES, type Context } from "./routes.js";
import { StaticFiles } from "./static.js";

export const DEFAULT_PORT = 4173;
/** Ports tried after the default one, when nobody asked for a particular port. */
const PORTS_TRIED = 20;
const HOST = "127.0.0.1";
/** What one answer may weigh: far above any view that can be drawn. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

export interface ServeOptions {
  schema: Schema;
  /** Folder of the built viewer. */
  staticDir: string;
  questions?: readonly ServedQuestion[];
  /** Exactly this port (0: any free one); without it the default or the next free one. */
  port?: number;
  version?: string;
  /** Told of errors that are ours; the client only learns that one happened. */
  onError?: (error: unknown) => void;
}

export interface RunningServer {
  url: string;
  port: number;
  /** Ends open connections too. The store stays open: it is the caller's. */
  close(): Promise<void>;
}

export async function startServer(store: GraphStore, options: ServeOptions): Promise<RunningServer> {
  const files = await StaticFiles.load(options.staticDir);
  const context: Context = { reader: new GraphReader(store, options.schema), questions: options.questions ?? [], product: { name: "sitgraph", version: options.version ?? "" } };
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    void handle(request, response, context, files, options.onError ?? (() => undefined));
  });
  const port = await listen(server, options.port);
  return {
    url: `http://${HOST}:${port}/`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(request: IncomingMessage, response: ServerResponse, context: Context, files: StaticFiles, onError: (error: unknown) => void): Promise<void> {
  secure(response);
  try {
    const refusal = refuse(request);
    if (refusal) {
      if (refusal.status === 405) response.setHeader("allow", "GET, HEAD");
      return fail(request, response, refusal.status, refusal.code, refusal.message);
    }
    const { pathname, searchParams } = target(request);
    const route = ROUTES.get(pathname);
    if (route) return json(request, response, 200, await route(context, searchParams));
    if (files.serve(pathname, request, response)) return;
    fail(request, response, 404, "NOT_FOUND", pathname.startsWith("/api/") ? "The API has no such path." : "There is no such page.");
  } catch (error) {
    if (error instanceof BadRequest) fail(request, response, error.status, error.code, error.message);
    else if (error instanceof SitgraphError) fail(request, response, statusOf(error.code), error.code, error.message);
    else {
      onError(error);
      fail(request, response, 500, "FAILED", "The server failed to answer this; its log says why.");
    }
  }
}

function target(request: IncomingMessage): URL {
  try {
    // "//host/x" would otherwise be taken for another host.
    return new URL(`http://${HOST}${(request.url ?? "/").replace(/^\/+/, "/")}`);
  } catch {
    throw new BadRequest("The address cannot be read.");
  }
}

function statusOf(code: ErrorCode): number {
  const known: Partial<Record<ErrorCode, number>> = { NOT_FOUND: 404, USAGE: 400, QUERY_INVALID: 400, QUERY_REFUSED: 403, QUERY_LIMIT: 503, STORE_UNREACHABLE: 503, STORE_LOCKED: 503 };
  return known[code] ?? 500;
}

function fail(request: IncomingMessage, response: ServerResponse, status: number, code: string, message: string): void {
  json(request, response, status, { error: { code, message } });
}

function json(request: IncomingMessage, response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) return void response.destroy();
  const text = JSON.stringify(body);
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_ANSWER_BYTES && status === 200) return fail(request, response, 413, "TOO_LARGE", "The answer is too large; ask for less.");
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", "content-length": bytes });
  response.end(request.method === "HEAD" ? undefined : text);
}

async function listen(server: Server, wanted: number | undefined): Promise<number> {
  const ports = wanted === undefined ? Array.from({ length: PORTS_TRIED }, (_, i) => DEFAULT_PORT + i) : [wanted];
  for (const port of ports) {
    const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once("error", resolve);
      server.listen(port, HOST, () => {
        server.removeListener("error", resolve);
        resolve(null);
      });
    });
    if (!error) return (server.address() as AddressInfo).port;
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    if (wanted !== undefined) {
      throw new SitgraphError("USAGE", error.code === "EACCES" ? `Port ${wanted} may not be used by this user; choose one above 1023.` : `Port ${wanted} is in use; choose another or leave --port out.`);
    }
  }
  throw new SitgraphError("USAGE", `No port from ${DEFAULT_PORT} to ${DEFAULT_PORT + PORTS_TRIED - 1} is free; choose one with --port.`);
}

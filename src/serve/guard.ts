/** What every request must pass and every answer carries: the viewer is for this machine and this page alone. */
import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * No inline script or style, nothing from elsewhere, no framing. Pages that another site opens get no handle on ours,
 * and other sites cannot load our answers as scripts or images.
 */
const HEADERS: Record<string, string> = {
  "content-security-policy": "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** Longer request targets are refused before they are parsed. */
const MAX_TARGET = 8192;
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

export interface Refusal {
  status: number;
  code: string;
  message: string;
}

export function secure(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

/** Null when the request may be answered. */
export function refuse(request: IncomingMessage): Refusal | null {
  // A page of another site can make its own name point here (DNS rebinding); its requests still carry that name.
  if (!isLoopback(request.headers.host)) {
    return { status: 421, code: "FORBIDDEN_HOST", message: "This server answers only under localhost, 127.0.0.1 or [::1]." };
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    return { status: 405, code: "METHOD", message: `${request.method ?? "This method"} is not supported; the server is read-only (GET).` };
  }
  if ((request.url ?? "").length > MAX_TARGET) return { status: 414, code: "TOO_LONG", message: `The address is longer than ${MAX_TARGET} characters.` };
  if (request.headers["sec-fetch-site"] === "cross-site" && request.headers["sec-fetch-mode"] !== "navigate") {
    return { status: 403, code: "FORBIDDEN_ORIGIN", message: "Another site's page may not read this server." };
  }
  return null;
}

function isLoopback(host: string | undefined): boolean {
  const name = /^(\[[0-9a-f:]+\]|[^:]+)(?::\d{1,5})?$/i.exec(host ?? "")?.[1];
  return name !== undefined && LOOPBACK.has(name.toLowerCase());
}

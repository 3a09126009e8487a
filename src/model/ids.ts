import { createHash } from "node:crypto";

/** A short content hash: 16 hex digits of SHA-256 over the parts, joined with U+001F. Ids never depend on order or run. */
export function hashId(prefix: string, ...parts: (string | number)[]): string {
  return `${prefix}_${createHash("sha256").update(parts.join("\u001f"), "utf8").digest("hex").slice(0, 16)}`;
}

/** Id of a document: of its text alone, after line ends and trailing space are unified. */
export function documentId(text: string): string {
  return hashId("d", text.replace(/\r\n?/g, "\n").trim().normalize("NFC"));
}

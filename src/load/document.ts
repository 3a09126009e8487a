import { documentId, type SourceDocument } from "../model/index.js";
import type { Metadata } from "./types.js";

/** Longer texts are refused: no report is that long, and one document is held in memory as a whole while it is read. */
const MAX_LENGTH = 8_000_000;

/** Why a text makes no document, or null. */
export function refusal(text: string): string | null {
  return text.length > MAX_LENGTH ? `longer than ${MAX_LENGTH / 1e6} million characters; split it into its documents` : null;
}

/** Unknown fields become null, so that every document has the same shape. */
export function toDocument(path: string, text: string, metadata: Metadata): SourceDocument {
  return {
    id: documentId(text),
    path,
    title: metadata.title ?? null,
    language: metadata.language ?? null,
    publisher: metadata.publisher ?? null,
    published: metadata.published ?? null,
    retrieved: metadata.retrieved ?? null,
    text,
  };
}

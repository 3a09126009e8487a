import { documentId, type SourceDocument } from "../model/index.js";
import type { Metadata } from "./types.js";

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

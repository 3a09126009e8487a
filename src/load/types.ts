import type { SitgraphError } from "../errors.js";
import type { SourceDocument } from "../model/index.js";

/** What is known of a document beside its text; every field may be missing. */
export type Metadata = Partial<Pick<SourceDocument, "title" | "publisher" | "published" | "language" | "retrieved">>;

/** What a format makes of decoded text. */
export interface FormattedText {
  text: string;
  metadata: Metadata;
}

/** One document format: one file in formats/ and one line in formats/index.ts. */
export interface DocumentFormat {
  name: string;
  /** Lower case, with the dot. */
  extensions: string[];
  /** Says in the bytes themselves which encoding they are in, where the format has a way to (a meta element). */
  declaredEncoding?(head: string): string | null;
  /** Whether a text that begins so is in this format, whatever the file is called. */
  opens?(head: string): boolean;
  /** `path` is for error messages only. */
  read(text: string, path: string): FormattedText | Promise<FormattedText>;
}

export interface LoadOptions {
  /** For documents whose own metadata gives no publication date. */
  published?: string | undefined;
  /** Told of what is wrong beside the documents (an unreadable manifest). */
  onWarning?: (message: string) => void;
}

/** A document, or the reason why a path gave none: one bad file never stops the others. */
export type Loaded = { path: string; document: SourceDocument; error?: undefined } | { path: string; document?: undefined; error: SitgraphError };

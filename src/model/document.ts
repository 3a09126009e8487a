/** What a loader knows of a report before anything is extracted from it. Unknown values are null, never guessed. */
export interface SourceDocument {
  /** Content hash of `text` (see ids.ts): the same text under another path is the same document. */
  id: string;
  /** As given by the user, with forward slashes; never made absolute. */
  path: string;
  title: string | null;
  /** BCP 47 primary subtag (en, fr, ar), or null when it is to be identified from the text. */
  language: string | null;
  publisher: string | null;
  /** ISO date (YYYY-MM-DD), only when stated by metadata. */
  published: string | null;
  /** ISO date-time of retrieval, from metadata only. */
  retrieved: string | null;
  /** The text that every offset points into (UTF-16 code units). */
  text: string;
}

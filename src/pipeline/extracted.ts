import type { Diagnostic, ExtractionRecord } from "../model/index.js";

/** A record as it is stored and printed, and what of it is told at once: text passes between threads quicker than objects. */
export interface Extracted {
  json: string;
  diagnostics: Diagnostic[];
}

export const extracted = (record: ExtractionRecord): Extracted => ({ json: JSON.stringify(record), diagnostics: record.diagnostics });

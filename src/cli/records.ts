import { createReadStream } from "node:fs";
import { SitgraphError } from "../errors.js";
import type { ExtractionRecord } from "../model/index.js";
import type { BuildInput } from "../pipeline/build.js";
import { checkRecord } from "../pipeline/checkRecord.js";
import { loadRecordShape } from "../resources/recordShape.js";
import { loadSchema } from "../resources/schema.js";
import type { Io } from "./io.js";
import { linesOf } from "./lines.js";

/** Extraction records from a JSON Lines file, or from stdin ("-"). A bad line fails alone. */
export async function* recordsFrom(file: string, io: Io): AsyncGenerator<BuildInput> {
  const name = file === "-" ? "stdin" : file;
  const shape = loadRecordShape();
  const schema = loadSchema();
  const check = (value: unknown): string | null => checkRecord(value, schema, shape);
  let number = 0;
  try {
    for await (const line of linesOf(file === "-" ? io.stdin : createReadStream(file))) {
      number += 1;
      if (line.trim()) yield parse(line, `${name}:${number}`, check);
    }
  } catch (error) {
    if (error instanceof SitgraphError) throw error;
    throw new SitgraphError("INPUT_UNREADABLE", `${name}: ${(error as Error).message}; expected a file of extraction records (JSON Lines)`, { cause: error });
  }
}

function parse(line: string, where: string, check: (value: unknown) => string | null): BuildInput {
  let record: unknown;
  try {
    record = JSON.parse(line.replace(/^\ufeff/, ""));
  } catch (error) {
    return { path: where, error: new SitgraphError("RECORD_INVALID", `${where}: not JSON (${(error as Error).message})`) };
  }
  const fault = check(record);
  if (fault) return { path: where, error: new SitgraphError("RECORD_INVALID", `${where}: no extraction record: ${fault}`) };
  const valid = record as ExtractionRecord;
  return { path: valid.document.path, record: valid };
}

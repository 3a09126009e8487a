import { Ajv } from "ajv";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./paths.js";

/** A validator of schema/extraction.schema.json: says in words what is wrong with a value, or null. */
export function loadRecordShape(): (value: unknown) => string | null {
  const schema = JSON.parse(readFileSync(join(packageRoot(), "schema", "extraction.schema.json"), "utf8")) as object;
  const validate = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);
  return (value) => {
    if (validate(value)) return null;
    const error = validate.errors![0]!;
    return `${error.instancePath.slice(1).replaceAll("/", ".") || "the record"} ${error.message ?? "is not valid"}`;
  };
}

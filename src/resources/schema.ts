import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { SitgraphError } from "../errors.js";
import {
  compileSchema,
  type EntityKindDef,
  type EventTypeDef,
  type RelationDef,
  type Schema,
  type StatementKindDef,
} from "../model/index.js";
import { packageRoot } from "./paths.js";

/** Raised whenever a stored graph of the former shape can no longer be read or extended. */
const SCHEMA_VERSION = 1;

/** Reads and compiles the ontology. The result is shared: the files are read once. */
export function loadSchema(): Schema {
  return (cached ??= readSchema(join(packageRoot(), "schema")));
}

/** The same from any folder that holds entities/, relations/, events/ and statements/. */
export function readSchema(folder: string): Schema {
  return compileSchema({
    version: SCHEMA_VERSION,
    entities: readAll<EntityKindDef>(folder, "entities"),
    relations: readAll<RelationDef>(folder, "relations"),
    events: readAll<EventTypeDef>(folder, "events"),
    statements: readAll<StatementKindDef>(folder, "statements"),
  });
}

let cached: Schema | undefined;

/** One definition a file, in the order of the file names, so that the order never depends on the machine. */
function readAll<T extends { name: string }>(folder: string, part: string): T[] {
  const dir = join(folder, part);
  let names: string[];
  try {
    names = readdirSync(dir).filter((name) => name.endsWith(".json")).sort();
  } catch (cause) {
    throw new SitgraphError("SCHEMA_INVALID", `cannot read ${dir}: ${(cause as Error).message}`, { cause });
  }
  return names.map((name) => {
    const file = join(dir, name);
    let def: T;
    try {
      def = JSON.parse(readFileSync(file, "utf8")) as T;
    } catch (cause) {
      throw new SitgraphError("SCHEMA_INVALID", `${file}: ${(cause as Error).message}`, { cause });
    }
    if (`${def.name?.toLowerCase()}.json` !== name) {
      throw new SitgraphError("SCHEMA_INVALID", `${file}: holds "${def.name}"; the file must be named after it`);
    }
    return def;
  });
}

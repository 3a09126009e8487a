/** Constraints and indexes as data (schema/constraints/), one version a file: a store turns each into its own statements. */
import { readFileSync, readdirSync } from "node:fs";
import { SitgraphError } from "../errors.js";
import type { Schema } from "../model/index.js";
import { INTERNAL_LABELS } from "./internal.js";

export interface Migration {
  /** Counts up from 1 without gaps. */
  version: number;
  description: string;
  /** Labels whose `id` is unique. */
  unique?: string[];
  /** Whether `id` is unique among the relationships of each type of the schema. */
  uniqueRelationships?: boolean;
  indexes?: { label: string; property: string }[];
  fullText?: { name: string; label: string; properties: string[]; analyzer: string }[];
  /** Labels that got a search key: nodes that stand already get theirs, of the property. */
  keys?: { label: string; property: string }[];
  points?: { label: string; property: string }[];
  /** Statements that bring stored data from the version before to this one; the same on every store. */
  statements?: string[];
}

/** Reads and checks all migrations, in order. */
export function loadMigrations(schema: Schema, folder: URL = FOLDER): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json")).sort();
  return names.map((name, i) => {
    const migration = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Migration;
    if (migration.version !== i + 1) throw new SitgraphError("SCHEMA_INVALID", `schema/constraints/${name}: version ${migration.version} where ${i + 1} was expected`);
    const labels = [migration.unique ?? [], ...[migration.indexes, migration.fullText, migration.keys, migration.points].map((l) => (l ?? []).map((x) => x.label))].flat();
    for (const label of labels) if (!INTERNAL_LABELS.includes(label)) schema.label(label);
    return migration;
  });
}

const FOLDER = new URL("../../schema/constraints/", import.meta.url);

import type { Schema } from "../../model/index.js";
import type { Migration } from "../migrations.js";

/**
 * Grafeo checks a constraint but does not look nodes up by it, so every unique id is indexed as well. It has no indexes on
 * relationships, no points and no full-text index that Cypher could ask: names are matched by their folded forms.
 */
export function migrationStatements(migration: Migration, schema: Schema): string[] {
  const label = (name: string) => (name.startsWith("Sitgraph") ? name : schema.label(name));
  return [
    ...(migration.unique ?? []).flatMap((name) => [
      `CREATE INDEX sitgraph_${name.toLowerCase()}_id_index IF NOT EXISTS FOR (n:${label(name)}) ON (n.id)`,
      `CREATE CONSTRAINT sitgraph_${name.toLowerCase()}_id IF NOT EXISTS FOR (n:${label(name)}) REQUIRE n.id IS UNIQUE`,
    ]),
    ...(migration.indexes ?? []).map(
      (x) => `CREATE INDEX sitgraph_${x.label.toLowerCase()}_${x.property.toLowerCase()} IF NOT EXISTS FOR (n:${label(x.label)}) ON (n.${x.property})`,
    ),
  ];
}

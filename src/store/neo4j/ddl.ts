import type { Schema } from "../../model/index.js";
import type { Migration } from "../migrations.js";

/** Constraints and indexes in Neo4j 5's Cypher (Community has all of these). */
export function migrationStatements(migration: Migration, schema: Schema): string[] {
  const label = (name: string) => (name.startsWith("Sitgraph") ? name : schema.label(name));
  const id = (name: string) => `sitgraph_${name.toLowerCase()}`;
  const types = migration.uniqueRelationships ? schema.relations.map((r) => schema.relationType(r.name)) : [];
  return [
    ...(migration.unique ?? []).map((name) => `CREATE CONSTRAINT ${id(name)}_id IF NOT EXISTS FOR (n:${label(name)}) REQUIRE n.id IS UNIQUE`),
    ...types.map((type) => `CREATE CONSTRAINT ${id(type)}_rel_id IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`),
    ...(migration.indexes ?? []).map((x) => `CREATE INDEX ${id(x.label)}_${x.property.toLowerCase()} IF NOT EXISTS FOR (n:${label(x.label)}) ON (n.${x.property})`),
    ...(migration.points ?? []).map((x) => `CREATE POINT INDEX ${id(x.label)}${x.property} IF NOT EXISTS FOR (n:${label(x.label)}) ON (n.${x.property})`),
    ...(migration.fullText ?? []).map((x) => {
      const properties = x.properties.map((p) => `n.${p}`).join(", ");
      return `CREATE FULLTEXT INDEX ${x.name} IF NOT EXISTS FOR (n:${label(x.label)}) ON EACH [${properties}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${x.analyzer}'}}`;
    }),
  ];
}

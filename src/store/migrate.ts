import { SitgraphError } from "../errors.js";
import type { Schema } from "../model/index.js";
import { META_ID, META_LABEL, SEARCH_PROPERTY } from "./internal.js";
import { loadMigrations, type Migration } from "./migrations.js";
import { sentenceKey } from "./sentenceKey.js";
import type { Run } from "./writer.js";

export interface MigrateOptions {
  /** Each statement on its own: databases do not mix schema changes and data in one transaction. */
  run: Run;
  schema: Schema;
  location: string;
  ddl: (migration: Migration, schema: Schema) => string[];
}

/**
 * Brings a database to the newest version; gives the mark of its last commit, and whether anything was to be done. Refuses one that holds another's data, before anything
 * is touched, and one that a newer sitgraph has written. Every step can be repeated, and the version is written last: an interrupted
 * migration is made good by the next.
 */
export async function applyMigrations({ run, schema, location, ddl }: MigrateOptions): Promise<{ commit: string; migrated: boolean }> {
  const migrations = loadMigrations(schema);
  const newest = migrations.length;
  const [meta] = await run(`MATCH (m:${META_LABEL} {id: $id}) RETURN m.schema AS schema, m.migration AS migration, m.commit AS commit`, { id: META_ID });
  if (!meta) {
    const [nodes] = await run("MATCH (n) RETURN count(n) AS count");
    if (Number(nodes?.count ?? 0) > 0) {
      throw new SitgraphError("STORE_FOREIGN", `${location}: this database holds data that sitgraph did not write; it was left untouched. Use an empty database`);
    }
  } else if (Number(meta.schema) > schema.version || Number(meta.migration) > newest) {
    throw new SitgraphError("STORE_VERSION", `${location}: this graph was written by a newer sitgraph (version ${String(meta.schema)}.${String(meta.migration)}, this one knows ${schema.version}.${newest}); update sitgraph`);
  }
  const done = Number(meta?.migration ?? 0);
  for (const migration of migrations.slice(done)) {
    for (const statement of ddl(migration, schema)) await run(statement);
    for (const statement of migration.statements ?? []) await run(statement);
    for (const { label, property } of migration.keys ?? []) await writeKeys(run, schema.label(label), property);
  }
  if (done < newest || Number(meta?.schema) !== schema.version) {
    await run(
      `MERGE (m:${META_LABEL} {id: $id}) SET m.schema = $schema, m.migration = $migration, m.commit = coalesce(m.commit, '')`,
      { id: META_ID, schema: schema.version, migration: newest },
    );
  }
  return { commit: String(meta?.commit ?? ""), migrated: done < newest };
}

/** A part at a time, so that no transaction is large; what has a key is left out when it is repeated. */
async function writeKeys(run: Run, label: string, property: string): Promise<void> {
  const next = `MATCH (n:${label}) WHERE n.${SEARCH_PROPERTY} IS NULL RETURN n.id AS id, n.${property} AS text LIMIT 2000`;
  for (;;) {
    const found = await run(next);
    if (found.length === 0) return;
    const rows = found.map(({ id, text }) => ({ id, key: sentenceKey(String(text ?? "")) }));
    await run(`UNWIND $rows AS row MATCH (n:${label} {id: row.id}) SET n.${SEARCH_PROPERTY} = row.key`, { rows });
  }
}

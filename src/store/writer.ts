/**
 * The one Cypher writer of every store: deletions, nodes, relationships, then the records they came from. The caller runs it in one
 * transaction. Labels and types are looked up in the compiled schema; all else goes as parameters.
 */
import { SitgraphError } from "../errors.js";
import { hashId, type GraphDelta, type GraphEdge, type GraphNode, type Props, type RelationDef, type Schema } from "../model/index.js";
import { batches } from "./batches.js";
import { META_ID, META_LABEL, NOTE_LABEL, RECORD_LABEL, SEARCH_PROPERTY } from "./internal.js";
import { searchText } from "./searchKey.js";
import { sentenceKey } from "./sentenceKey.js";
import type { CellValue, StoreChange } from "./types.js";
import { cleanProps, wellFormed } from "./wellFormed.js";

/** Runs one statement in the transaction at hand and gives its rows by column. */
export type Run = (cypher: string, params?: Record<string, unknown>) => Promise<Record<string, CellValue>[]>;

/** What one store adds to the common Cypher. */
export interface Dialect {
  /** Appended to the upsert of nodes of a kind, e.g. to keep a point. */
  nodeClause?: (kind: string) => string;
}

export async function writeChange(run: Run, schema: Schema, change: StoreChange, dialect: Dialect = {}): Promise<void> {
  const { delta } = change;
  await deleteEdges(run, schema, delta.deletedEdges);
  await deleteNodes(run, schema, delta.deletedNodes);
  await upsertNodes(run, schema, delta.nodes, dialect);
  await upsertEdges(run, schema, delta);
  await writeRecords(run, change);
  await writeNotes(run, change.notes);
  if (change.memo !== undefined) await run(`MATCH (m:${META_LABEL} {id: $id}) SET m.memo = $memo`, { id: META_ID, memo: change.memo });
}

/**
 * Takes the lock of the database and says whether the change is still to be made: false when a lost answer makes us repeat what is
 * done already. Refuses when someone else has written since we last looked: what we want to write was folded without it.
 */
export async function beginCommit(run: Run, expected: string, token: string, location: string): Promise<boolean> {
  const rows = await run(`MATCH (m:${META_LABEL} {id: $id}) SET m.locked = $token RETURN m.commit AS commit`, { id: META_ID, token });
  const last = rows[0]?.commit;
  if (last === token) return false;
  if (last !== expected) {
    throw new SitgraphError("STORE_LOCKED", `${location}: another build has changed this graph meanwhile; nothing was written, run again`);
  }
  await run(`MATCH (m:${META_LABEL} {id: $id}) SET m.commit = $token`, { id: META_ID, token });
  return true;
}

/** A change that has nothing in it. */
export function isEmptyChange({ delta, records, deletedRecords, notes, memo }: StoreChange): boolean {
  const lists = [delta.nodes, delta.edges, delta.deletedNodes, delta.deletedEdges, records, deletedRecords, notes?.put ?? [], notes?.cleared ?? []];
  return memo === undefined && lists.every((list) => list.length === 0);
}

async function upsertNodes(run: Run, schema: Schema, nodes: GraphNode[], dialect: Dialect): Promise<void> {
  for (const [, group] of groupBy(nodes, (n) => n.labels.join(":"))) {
    const [primary, ...kinds] = group[0]!.labels.map((label) => schema.label(label));
    if (!primary) throw new SitgraphError("STORE_WRITE", `node ${group[0]!.id} has no label`);
    // An entity can be recognised as of another kind later: the kind it had must go.
    const others = primary === "Entity" ? schema.entities.map((e) => e.name).filter((name) => !kinds.includes(name)) : [];
    const cypher = [
      `UNWIND $rows AS row MERGE (n:${primary} {id: row.id}) SET n = row.props`,
      others.length ? ` REMOVE n:${others.join(":")}` : "",
      kinds.length ? ` SET n:${kinds.join(":")}` : "",
      dialect.nodeClause?.(kinds[0] ?? primary) ?? "",
    ].join("");
    for (const rows of batches(group.map((n) => nodeRow(n, primary)))) await run(cypher, { rows });
  }
}

function nodeRow(node: GraphNode, primary: string): { id: string; props: Record<string, unknown> } {
  const props: Props & { id: string } = { ...cleanProps(node.props), id: wellFormed(node.id) };
  if (primary === "Entity") return { id: props.id, props: { ...props, [SEARCH_PROPERTY]: searchText(props) } };
  if (primary === "Sentence") return { id: props.id, props: { ...props, [SEARCH_PROPERTY]: sentenceKey(String(props.text ?? "")) } };
  return { id: props.id, props };
}

async function upsertEdges(run: Run, schema: Schema, delta: GraphDelta): Promise<void> {
  const labelOf = new Map(delta.nodes.map((n) => [n.id, n.labels[0]!]));
  for (const [type, group] of groupBy(delta.edges, (e) => e.type)) {
    let left = group;
    for (const [from, to] of endLabels(schema, schema.relation(type))) {
      const fits = (id: string, label: string) => (labelOf.get(id) ?? label) === label;
      const ends = `UNWIND $rows AS row MATCH (a:${from} {id: row.source}) MATCH (b:${to} {id: row.target}) `;
      const written = new Set<string>();
      for (const batch of batches(left.filter((e) => fits(e.source, from) && fits(e.target, to)).map(edgeRow))) {
        const [{ count } = { count: 0 }] = await run(`${ends}MERGE (a)-[r:${schema.relationType(type)} {id: row.id}]->(b) SET r = row.props RETURN count(*) AS count`, { rows: batch });
        // Which ones were written is asked only where some were not: their ends are of other labels.
        const met = count === batch.length ? batch : count === 0 ? [] : await run(`${ends}RETURN row.id AS id`, { rows: batch });
        for (const { id } of met) written.add(String(id));
      }
      if (written.size > 0) left = left.filter((e) => !written.has(wellFormed(e.id)));
    }
    const [lost] = left;
    if (lost) {
      const ends = `${lost.source} -> ${lost.target}`;
      throw new SitgraphError("STORE_WRITE", `relationship ${lost.id} (${type}, ${ends}): an end is not in the graph or of a kind the schema does not allow`);
    }
  }
}

const edgeRow = (e: GraphEdge) => {
  const id = wellFormed(e.id);
  return { id, source: wellFormed(e.source), target: wellFormed(e.target), props: { ...cleanProps(e.props), id } };
};

/** The pairs of indexed labels that the ends of a relation can have: an entity of any kind is found as Entity. */
function endLabels(schema: Schema, relation: RelationDef): [string, string][] {
  const entity = new Set(schema.entities.map((e) => e.name));
  const primaries = (names: string[]) => [...new Set(names.map((name) => schema.label(entity.has(name) ? "Entity" : name)))];
  return primaries(relation.from).flatMap((from) => primaries(relation.to).map((to): [string, string] => [from, to]));
}

async function deleteEdges(run: Run, schema: Schema, edges: GraphDelta["deletedEdges"]): Promise<void> {
  for (const [type, group] of groupBy(edges, (e) => e.type)) {
    const relation = schema.relation(type);
    const placed = group.filter((e) => e.source !== undefined).map((e) => ({ id: wellFormed(e.id), source: wellFormed(e.source!) }));
    for (const from of new Set(endLabels(schema, relation).map(([label]) => label))) {
      const cypher = `UNWIND $rows AS row MATCH (a:${from} {id: row.source})-[r:${schema.relationType(type)}]->() WHERE r.id = row.id DELETE r`;
      for (const rows of batches(placed)) await run(cypher, { rows });
    }
    const cypher = `MATCH ()-[r:${schema.relationType(type)}]->() WHERE r.id IN $ids DELETE r`;
    for (const ids of batches(group.filter((e) => e.source === undefined).map((e) => wellFormed(e.id)))) await run(cypher, { ids });
  }
}

async function deleteNodes(run: Run, schema: Schema, nodes: GraphDelta["deletedNodes"]): Promise<void> {
  for (const [label, group] of groupBy(nodes, (n) => n.labels[0] ?? "Entity")) {
    const cypher = `UNWIND $ids AS id MATCH (n:${schema.label(label)} {id: id}) DETACH DELETE n`;
    for (const ids of batches(group.map((n) => wellFormed(n.id)))) await run(cypher, { ids });
  }
}

async function writeRecords(run: Run, { records, deletedRecords }: StoreChange): Promise<void> {
  for (const ids of batches(deletedRecords)) await run(`UNWIND $ids AS id MATCH (r:${RECORD_LABEL} {id: id}) DETACH DELETE r`, { ids });
  const rows = records.map((r) => ({ id: r.key, props: cleanProps({ id: r.key, document: r.documentId, path: r.path, hash: r.hash, json: r.json }) }));
  for (const batch of batches(rows)) await run(`UNWIND $rows AS row MERGE (r:${RECORD_LABEL} {id: row.id}) SET r = row.props`, { rows: batch });
}

async function writeNotes(run: Run, { put, cleared }: NonNullable<StoreChange["notes"]> = { put: [], cleared: [] }): Promise<void> {
  const id = (path: string) => hashId("o", path);
  for (const ids of batches(cleared.map(id))) await run(`UNWIND $ids AS id MATCH (o:${NOTE_LABEL} {id: id}) DETACH DELETE o`, { ids });
  const rows = put.map((note) => ({ id: id(note.path), props: cleanProps({ id: id(note.path), ...note }) }));
  for (const batch of batches(rows)) await run(`UNWIND $rows AS row MERGE (o:${NOTE_LABEL} {id: row.id}) SET o = row.props`, { rows: batch });
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    const group = groups.get(k);
    if (group) group.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}

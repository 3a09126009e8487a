/** The graph in one file, through Grafeo: no server, one writer at a time, any number of readers. */
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { randomUUID } from "node:crypto";
import grafeo, { type GrafeoDB, type QueryResult as GrafeoResult, type Transaction } from "@grafeo-db/js";
import { SitgraphError } from "../../errors.js";
import { STRUCTURE_LABELS, type GraphEdge, type GraphNode, type Props, type Schema } from "../../model/index.js";
import { guardQuery, withLimit } from "../guard.js";
import { META_ID, META_LABEL, NOTE_LABEL, RECORD_LABEL, SEARCH_PROPERTY } from "../internal.js";
import { entryOf, memoOf, noteOf } from "../kept.js";
import { applyMigrations } from "../migrate.js";
import { rank, rankSentences, searchWords, type Candidate } from "../ranking.js";
import { sentenceWords } from "../sentenceKey.js";
import type { CellValue, GraphStore, QueryOptions, Note, QueryResult, RecordEntry, ResultNode, SearchHit, SentenceHit, StoreChange, StoredRecord, StoreOptions } from "../types.js";
import { watched } from "../watch.js";
import { beginCommit, isEmptyChange, writeChange, type Run } from "../writer.js";
import { migrationStatements } from "./ddl.js";
import { openError, queryError, writeError } from "./errors.js";
import { checkPlan } from "./plan.js";
import { properties, toCell, type IdOf, type RawProperties } from "./values.js";

export function openEmbedded(path: string, { schema, readOnly = false }: StoreOptions): GraphStore {
  if (readOnly && !existsSync(path)) throw new SitgraphError("NOT_FOUND", `${path}: there is no graph here; make one with "sitgraph build"`);
  if (!readOnly) makeFolder(path);
  try {
    return new EmbeddedStore(readOnly ? grafeo.GrafeoDB.openReadOnly(path) : grafeo.GrafeoDB.create(path), path, schema);
  } catch (cause) {
    throw openError(cause, path);
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (cause) {
    throw new SitgraphError("STORE_WRITE", `${path}: its folder cannot be made: ${(cause as Error).message}`, { cause });
  }
}

/** Grafeo cannot stop a query that runs: this many may still be running, given up on, before new ones are refused. */
const MAX_RUNAWAYS = 2;
const PAGE = 2000;
/** Candidates that are ranked in one search: the most mentioned first. */
const MAX_CANDIDATES = 5000;

class EmbeddedStore implements GraphStore {
  readonly kind = "embedded";
  #commit = "";
  #runaways = 0;
  #closed = false;

  constructor(
    readonly db: GrafeoDB,
    readonly location: string,
    readonly schema: Schema,
  ) {}

  async migrate(): Promise<void> {
    try {
      const run = this.#run(this.db);
      this.#commit = (await applyMigrations({ run, schema: this.schema, location: this.location, ddl: migrationStatements })).commit;
    } catch (cause) {
      throw writeError(cause, this.location);
    }
  }

  async *records(): AsyncGenerator<StoredRecord> {
    for await (const { props } of this.#nodesOf(RECORD_LABEL)) {
      yield { ...entryOf(props), json: String(props.json) };
    }
  }

  async *index(): AsyncGenerator<RecordEntry> {
    const result = await this.db.executeCypher(`MATCH (n:${RECORD_LABEL}) RETURN n.id AS id, n.document AS document, n.path AS path, n.hash AS hash ORDER BY n.id`);
    for (let i = 0; i < result.length; i++) yield entryOf(result.get(i));
  }

  async notes(): Promise<Note[]> {
    const rows = await this.#run(this.db)(`MATCH (n:${NOTE_LABEL}) RETURN n.path AS path, n.state AS state, n.code AS code, n.message AS message ORDER BY n.path`);
    return rows.map(noteOf);
  }

  async memo(): Promise<string | null> {
    const rows = await this.#run(this.db)(`MATCH (m:${META_LABEL} {id: $id}) RETURN m.memo AS memo`, { id: META_ID });
    return memoOf(rows);
  }

  async *nodes(): AsyncGenerator<GraphNode> {
    for (const label of STRUCTURE_LABELS) {
      for await (const node of this.#nodesOf(label)) yield { id: node.$node, labels: node.labels, props: node.props as Props };
    }
  }

  /** By type and id: only numbers and ends of all relationships of a type are held, what they hold is looked up one by one. */
  async *edges(): AsyncGenerator<GraphEdge> {
    for (const { name } of this.schema.relations) {
      const found = await this.db.executeCypher(`MATCH (a)-[r:${name}]->(b) RETURN id(r) AS n, a.id AS source, b.id AS target ORDER BY r.id`);
      for (let i = 0; i < found.length; i++) {
        const { n, source, target } = found.get(i);
        const props = this.db.getEdge(Number(n))?.properties() as RawProperties | undefined;
        if (props) yield { id: String(props.id), type: name, source: String(source), target: String(target), props: properties(props, () => "") as Props };
        // what was looked up is let go of between turns of the event loop
        if (i % PAGE === PAGE - 1) await new Promise(setImmediate);
      }
    }
  }

  async commit(change: StoreChange): Promise<void> {
    if (isEmptyChange(change)) return;
    const token = randomUUID();
    const tx = this.db.beginTransaction();
    try {
      const run = this.#run(tx);
      await beginCommit(run, this.#commit, token, this.location);
      await writeChange(run, this.schema, change);
      tx.commit();
    } catch (cause) {
      rollback(tx);
      throw writeError(cause, this.location);
    }
    this.#commit = token;
  }

  async query(cypher: string, { params = {}, write = false, timeoutMs, maxRows }: QueryOptions = {}): Promise<QueryResult> {
    const guarded = guardQuery(cypher, { write });
    if (this.#runaways >= MAX_RUNAWAYS) throw new SitgraphError("QUERY_LIMIT", "earlier queries that took too long are still running; try again later");
    const tx = this.db.beginTransaction();
    const text = maxRows === undefined ? guarded : withLimit(guarded, maxRows + 1);
    const work = (async () => {
      try {
        await checkPlan((q) => tx.executeCypher(q, params), guarded, write);
        return await tx.executeCypher(text, params);
      } catch (cause) {
        throw queryError(cause);
      }
    })();
    let result: GrafeoResult;
    try {
      result = await this.#inTime(work, timeoutMs);
      const { nodesCreated, nodesDeleted, edgesCreated, edgesDeleted, propertiesSet, labelsAdded, labelsRemoved } = result.counters;
      const writes = nodesCreated + nodesDeleted + edgesCreated + edgesDeleted + propertiesSet + labelsAdded + labelsRemoved;
      if (writes > 0 && !write) throw new SitgraphError("QUERY_REFUSED", "the query was refused: it writes; use --write to change the graph");
    } catch (error) {
      void work.catch(() => undefined).then(() => rollback(tx));
      throw error;
    }
    if (write) commit(tx, this.location);
    const answer = this.#rows(result, maxRows);
    if (!write) rollback(tx);
    return answer;
  }

  async search(text: string, { kinds, limit = 20 }: { kinds?: string[]; limit?: number } = {}): Promise<SearchHit[]> {
    const test = "AND ($kinds IS NULL OR any(l IN labels(n) WHERE l IN $kinds)) ";
    const found = await this.#containing("Entity", searchWords(text), `${test}RETURN n ORDER BY coalesce(n.mentions, 0) DESC, n.id`, { kinds: kinds ?? null });
    return rank(text, found, limit);
  }

  async searchSentences(text: string, { limit = 20 }: { limit?: number } = {}): Promise<SentenceHit[]> {
    return rankSentences(text, await this.#containing("Sentence", sentenceWords(text).map((word) => ` ${word}`), "RETURN n ORDER BY n.id"), limit);
  }

  /** Nodes whose search key contains all of the words: there is no index to ask, but the keys alone are looked at. */
  async #containing(label: string, words: string[], rest: string, params: Record<string, unknown> = {}): Promise<Iterable<Candidate>> {
    if (words.length === 0) return [];
    const tests = words.map((_, i) => `n.${SEARCH_PROPERTY} CONTAINS $w${i}`).join(" AND ");
    const asked = Object.fromEntries(words.map((word, i) => [`w${i}`, word]));
    return candidates(await this.db.executeCypher(`MATCH (n:${label}) WHERE ${tests} ${rest} LIMIT ${MAX_CANDIDATES}`, { ...params, ...asked }));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    // A query that was given up on would be waited for: it reads only, and the end of the process ends it.
    if (this.#runaways === 0) this.db.close();
  }

  /** Nodes of a label by id, a page at a time: the ids are held, the nodes are not. */
  async *#nodesOf(label: string): AsyncGenerator<ResultNode> {
    const ids = (await this.db.executeCypher(`MATCH (n:${label}) RETURN n.id ORDER BY n.id`)).rows().map((row) => row[0]);
    for (let i = 0; i < ids.length; i += PAGE) {
      const page = await this.db.executeCypher(`UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN n`, { ids: ids.slice(i, i + PAGE) });
      const byId = new Map<string, ResultNode>();
      for (let j = 0; j < page.length; j++) {
        const node = toCell(page.get(j).n, this.#idOf) as ResultNode;
        byId.set(node.$node, node);
      }
      for (const id of ids.slice(i, i + PAGE)) {
        const node = byId.get(String(id));
        if (node) yield node;
      }
    }
  }

  #run(db: GrafeoDB | Transaction): Run {
    return async (cypher, params) => {
      const result = await db.executeCypher(cypher, params ?? {});
      return result.toArray().map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, toCell(v, this.#idOf)])));
    };
  }

  #rows(result: GrafeoResult, maxRows = Infinity): QueryResult {
    const idOf = memo(this.#idOf);
    const rows = result.rows();
    const kept = rows.length > maxRows ? rows.slice(0, maxRows) : rows;
    return { columns: result.columns, rows: kept.map((row) => row.map((v): CellValue => toCell(v, idOf))), truncated: rows.length > maxRows };
  }

  #idOf: IdOf = (internal) => String(this.db.getNode(internal)?.get("id") ?? `n:${internal}`);

  /** Within time and memory. The query itself runs on when it is given up: Grafeo has no way to stop it. */
  #inTime<T>(work: Promise<T>, timeoutMs: number | undefined): Promise<T> {
    const free = () => void this.#runaways--;
    return watched(work, {
      timeoutMs,
      onGiveUp: () => {
        this.#runaways++;
        work.then(free, free);
      },
    });
  }
}

/** What failed before is what matters, not that there is nothing left to take back. */
function rollback(tx: Transaction): void {
  try {
    if (tx.isActive) tx.rollback();
  } catch {
    // A commit that failed has ended the transaction already.
  }
}

function commit(tx: Transaction, location: string): void {
  try {
    tx.commit();
  } catch (cause) {
    rollback(tx);
    throw writeError(cause, location);
  }
}

function* candidates(result: GrafeoResult): Generator<Candidate> {
  for (let i = 0; i < result.length; i++) {
    const node = toCell(result.get(i).n, () => "") as ResultNode;
    yield { id: node.$node, labels: node.labels, props: node.props as Props };
  }
}

function memo(idOf: IdOf): IdOf {
  const known = new Map<number, string>();
  return (internal) => {
    let id = known.get(internal);
    if (id === undefined) known.set(internal, (id = idOf(internal)));
    return id;
  };
}

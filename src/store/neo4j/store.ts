/** The graph in a Neo4j server, 5.x and later, over Bolt. */
import { randomUUID } from "node:crypto";
import neo4j, { type Driver, type ManagedTransaction, type Record as Row, type Session, type Transaction } from "neo4j-driver";
import { SitgraphError } from "../../errors.js";
import { STRUCTURE_LABELS, type GraphEdge, type GraphNode, type Props, type Schema } from "../../model/index.js";
import { guardQuery, splitPrefix } from "../guard.js";
import { META_ID, META_LABEL, NOTE_LABEL, POINT_PROPERTY, RECORD_LABEL } from "../internal.js";
import { entryOf, memoOf, noteOf } from "../kept.js";
import { applyMigrations } from "../migrate.js";
import { rank, rankSentences, searchWords, type Candidate } from "../ranking.js";
import { sentenceWords } from "../sentenceKey.js";
import type { CellValue, GraphStore, QueryOptions, Note, QueryResult, RecordEntry, ResultEdge, ResultNode, SearchHit, SentenceHit, StoreChange, StoredRecord, StoreOptions } from "../types.js";
import { watched } from "../watch.js";
import { beginCommit, isEmptyChange, writeChange, type Dialect, type Run } from "../writer.js";
import { migrationStatements } from "./ddl.js";
import { storeError } from "./errors.js";
import { checkPlan } from "./plan.js";
import { Retry } from "./retry.js";
import { collectEnds, toCell, toParam } from "./values.js";

export async function openNeo4j(uri: string, options: StoreOptions): Promise<GraphStore> {
  const location = withoutSecrets(uri);
  const { credentials, database, retryMs = 30_000 } = options;
  const auth = credentials ? neo4j.auth.basic(credentials.username, credentials.password) : undefined;
  const makeDriver = (): Driver => {
    try {
      return neo4j.driver(uri, auth, {
        useBigInt: true,
        maxTransactionRetryTime: retryMs,
        connectionAcquisitionTimeout: 20_000,
        connectionTimeout: 10_000,
        userAgent: "sitgraph",
        disableLosslessIntegers: false,
      });
    } catch (cause) {
      throw new SitgraphError("USAGE", `${location}: not an address of a Neo4j server: ${(cause as Error).message}`, { cause });
    }
  };
  const store = new Neo4jStore(makeDriver, location, options.schema, database, retryMs);
  try {
    await store.connect();
  } catch (cause) {
    await store.close();
    throw storeError(cause, location, "STORE_UNREACHABLE");
  }
  return store;
}

/** Uniqueness of relationships, which every edge relies on, came with 5.7; releases by year are later than all of 5. */
function checkVersion(agent: string, location: string): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  if (major !== undefined && (Number(major) < 5 || (Number(major) === 5 && Number(minor) < 7))) {
    throw new SitgraphError("STORE_VERSION", `${location}: this server is ${agent}; sitgraph needs Neo4j 5.7 or later`);
  }
}

/** An address may hold no user or password: it would end up in histories, process lists and logs. */
function withoutSecrets(uri: string): string {
  const userInfo = /^[a-z0-9+.-]+:\/\/[^/?#]*@/i;
  if (userInfo.test(uri)) {
    throw new SitgraphError("USAGE", `${uri.replace(userInfo, (m) => `${m.split("://")[0]}://…@`)}: give the user and password by NEO4J_USERNAME and NEO4J_PASSWORD, not in the address`);
  }
  return uri;
}

const ENTRY = "n.id AS id, n.document AS document, n.path AS path, n.hash AS hash";
/** Rows that a read stops at when the caller names no bound. */
const FETCH_SIZE = 1000;
/** What the server is given to end a query by itself, after its time is up. */
const GRACE_MS = 2000;
/** Candidates that are ranked in one search. */
const MAX_CANDIDATES = 5000;
/** A place is also a point, for distance queries; the id and coordinates stay the same on every store. */
const DIALECT: Dialect = {
  nodeClause: (kind) =>
    kind === "Place" ? ` SET n.${POINT_PROPERTY} = CASE WHEN n.lat IS NULL OR n.lon IS NULL THEN null ELSE point({latitude: n.lat, longitude: n.lon}) END` : "",
};

class Neo4jStore implements GraphStore {
  readonly kind = "neo4j";
  #commit = "";
  /** On a cluster each read sees what this store has written, whichever member answers. */
  readonly #bookmarks = neo4j.bookmarkManager();

  #driver: Driver;

  constructor(
    private readonly makeDriver: () => Driver,
    readonly location: string,
    readonly schema: Schema,
    readonly database: string | undefined,
    readonly retryMs: number,
  ) {
    this.#driver = makeDriver();
  }

  async connect(): Promise<void> {
    // A member that answers is not yet one that lets this user in: a query is.
    const session = this.#session(neo4j.session.READ);
    try {
      const { summary } = await session.run("RETURN 1");
      checkVersion(summary.server.agent ?? "", this.location);
    } finally {
      await session.close();
    }
  }

  async migrate(): Promise<void> {
    const retry = new Retry(this.retryMs);
    for (;;) {
      const session = this.#session(neo4j.session.WRITE);
      try {
        const run: Run = async (cypher, params) => objects((await session.run(cypher, toParam(params ?? {}) as object)).records);
        const { commit, migrated } = await applyMigrations({ run, schema: this.schema, location: this.location, ddl: migrationStatements });
        this.#commit = commit;
        // Only then are they new; a database that may only be read would never finish one that a crash has left behind.
        if (migrated) await session.run("CALL db.awaitIndexes(300)");
        return;
      } catch (cause) {
        if (!(await retry.again(cause))) throw storeError(cause, this.location, "STORE_WRITE");
      } finally {
        await session.close().catch(() => undefined);
      }
    }
  }

  async *records(): AsyncGenerator<StoredRecord> {
    for await (const row of this.#stream(`MATCH (n:${RECORD_LABEL}) RETURN ${ENTRY}, n.json AS json ORDER BY n.id`)) {
      yield { ...entryOf(row.toObject()), json: String(row.get("json")) };
    }
  }

  async *index(): AsyncGenerator<RecordEntry> {
    for await (const row of this.#stream(`MATCH (n:${RECORD_LABEL}) RETURN ${ENTRY} ORDER BY n.id`)) yield entryOf(row.toObject());
  }

  async notes(): Promise<Note[]> {
    const notes: Note[] = [];
    const cypher = `MATCH (n:${NOTE_LABEL}) RETURN n.path AS path, n.state AS state, n.code AS code, n.message AS message ORDER BY n.path`;
    for await (const row of this.#stream(cypher)) notes.push(noteOf(row.toObject()));
    return notes;
  }

  async memo(): Promise<string | null> {
    const rows: object[] = [];
    for await (const row of this.#stream(`MATCH (m:${META_LABEL} {id: $id}) RETURN m.memo AS memo`, { id: META_ID })) rows.push(row.toObject());
    return memoOf(rows);
  }

  async *nodes(): AsyncGenerator<GraphNode> {
    for (const label of STRUCTURE_LABELS) {
      for await (const row of this.#stream(`MATCH (n:${label}) RETURN n ORDER BY n.id`)) {
        const { $node, labels, props } = toCell(row.get("n"), String) as ResultNode;
        yield { id: $node, labels, props: props as Props };
      }
    }
  }

  async *edges(): AsyncGenerator<GraphEdge> {
    for (const { name } of this.schema.relations) {
      for await (const row of this.#stream(`MATCH (a)-[r:${name}]->(b) RETURN r, a.id AS source, b.id AS target ORDER BY r.id`)) {
        const { $edge, type, props } = toCell(row.get("r"), String) as ResultEdge;
        yield { id: $edge, type, source: String(row.get("source")), target: String(row.get("target")), props: props as Props };
      }
    }
  }

  async commit(change: StoreChange): Promise<void> {
    if (isEmptyChange(change)) return;
    const token = randomUUID();
    const session = this.#session(neo4j.session.WRITE);
    try {
      // The driver repeats the whole transaction with back-off when the connection is lost; the token tells what is done already.
      await session.executeWrite(async (tx) => {
        const run = runIn(tx);
        if (await beginCommit(run, this.#commit, token, this.location)) await writeChange(run, this.schema, change, DIALECT);
      });
    } catch (cause) {
      throw storeError(cause, this.location, "STORE_WRITE");
    } finally {
      await session.close();
    }
    this.#commit = token;
  }

  async query(cypher: string, options: QueryOptions = {}): Promise<QueryResult> {
    const { write = false, timeoutMs } = options;
    const guarded = guardQuery(cypher, { write });
    return watched(this.#query(guarded, options), {
      timeoutMs: timeoutMs === undefined ? undefined : timeoutMs + GRACE_MS,
      // The connection would wait for an answer that may never come: it is cut, and later questions get new ones.
      onGiveUp: () => {
        const stuck = this.#driver;
        this.#driver = this.makeDriver();
        void stuck.close().catch(() => undefined);
      },
    });
  }

  async #query(guarded: string, { params = {}, write = false, timeoutMs, maxRows = Infinity }: QueryOptions): Promise<QueryResult> {
    const session = this.#session(write ? neo4j.session.WRITE : neo4j.session.READ);
    try {
      const values = toParam(params) as object;
      const tx = await session.beginTransaction(timeoutMs === undefined ? {} : { timeout: timeoutMs });
      try {
        const { prefix, rest } = splitPrefix(guarded);
        // SHOW has no plan worth the name; what it may show, the words have settled. PROFILE would run what it is to show.
        if (prefix !== "SHOW") checkPlan((await tx.run(`${EXPLAIN}${rest}`, values).catch(withoutExplain)).summary as never, write);
        const result = tx.run(guarded, values);
        const columns = (await result.keys()).map(String);
        const raw: unknown[][] = [];
        let truncated = false;
        for await (const record of result) {
          if (raw.length >= maxRows) {
            truncated = true;
            break;
          }
          raw.push(columns.map((_, i) => record.get(i)));
        }
        if (prefix === "EXPLAIN") return explained(await result.summary());
        const idOf = await idsOfEnds(tx, raw);
        const rows = raw.map((row) => row.map((v): CellValue => toCell(v, idOf)));
        if (write) await tx.commit();
        return { columns, rows, truncated };
      } finally {
        if (tx.isOpen()) await tx.rollback().catch(() => undefined);
      }
    } catch (cause) {
      throw storeError(cause, this.location, "QUERY_INVALID");
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  async search(text: string, { kinds, limit = 20 }: { kinds?: string[]; limit?: number } = {}): Promise<SearchHit[]> {
    const rest = "WHERE $kinds IS NULL OR any(l IN labels(n) WHERE l IN $kinds) RETURN n ORDER BY coalesce(n.mentions, 0) DESC, n.id";
    return rank(text, await this.#containing("sitgraph_names", searchWords(text), rest, { kinds: kinds ?? null }), limit);
  }

  async searchSentences(text: string, { limit = 20 }: { limit?: number } = {}): Promise<SentenceHit[]> {
    return rankSentences(text, await this.#containing("sitgraph_sentence_keys", sentenceWords(text), "RETURN n ORDER BY n.id"), limit);
  }

  async #containing(index: string, words: string[], rest: string, params: Record<string, unknown> = {}): Promise<Candidate[]> {
    if (words.length === 0) return [];
    // Folded words are letters and digits alone: nothing in them is Lucene syntax.
    const query = words.map((w) => `+${w}*`).join(" ");
    const candidates: Candidate[] = [];
    const cypher = `CALL db.index.fulltext.queryNodes($index, $query) YIELD node AS n ${rest} LIMIT ${MAX_CANDIDATES}`;
    for await (const row of this.#stream(cypher, { ...params, index, query })) {
      const { $node, labels, props } = toCell(row.get("n"), String) as ResultNode;
      candidates.push({ id: $node, labels, props: props as Props });
    }
    return candidates;
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  #session(mode: typeof neo4j.session.READ | typeof neo4j.session.WRITE): Session {
    return this.#driver.session({ defaultAccessMode: mode, fetchSize: FETCH_SIZE, bookmarkManager: this.#bookmarks, ...(this.database ? { database: this.database } : {}) });
  }

  /** Rows as they come, never more than a few fetches held. After a lost connection the rest follows: the rows must be in a certain order. */
  async *#stream(cypher: string, params: object = {}): AsyncGenerator<Row> {
    const retry = new Retry(this.retryMs);
    for (let given = 0; ; ) {
      const session = this.#session(neo4j.session.READ);
      try {
        let met = 0;
        for await (const row of session.run(cypher, toParam(params) as object)) {
          met += 1;
          if (met <= given) continue;
          given = met;
          yield row;
        }
        return;
      } catch (cause) {
        if (!(await retry.again(cause))) throw storeError(cause, this.location, "STORE_UNREACHABLE");
      } finally {
        await session.close().catch(() => undefined);
      }
    }
  }
}

const EXPLAIN = "EXPLAIN ";
/** Errors tell the place: the word we put before the query is not counted. */
function withoutExplain(error: Error): never {
  const back = (n: string): number => Math.max(0, Number(n) - EXPLAIN.length);
  error.message = error.message.replace(/\(line (\d+), column (\d+) \(offset: (\d+)\)\)/, (_, line: string, column: string, offset: string) => `(line ${line}, column ${line === "1" ? back(column) : column} (offset: ${back(offset)}))`);
  throw error;
}

const runIn = (tx: ManagedTransaction): Run => async (cypher, params) => objects((await tx.run(cypher, toParam(params ?? {}) as object)).records);

const objects = (records: Row[]) => records.map((record) => Object.fromEntries(record.keys.map((key) => [String(key), toCell(record.get(key), String)])));

/** Relationships name their ends by Neo4j's own ids; ours are asked for in the same transaction. */
async function idsOfEnds(tx: Transaction, rows: unknown[][]): Promise<(elementId: string) => string> {
  const ends = new Set<string>();
  for (const row of rows) for (const value of row) collectEnds(value, ends);
  const ids = new Map<string, string>();
  if (ends.size > 0) {
    const found = await tx.run("MATCH (n) WHERE elementId(n) IN $ends RETURN elementId(n) AS element, n.id AS id", { ends: [...ends] });
    for (const record of found.records) ids.set(record.get("element"), String(record.get("id") ?? record.get("element")));
  }
  return (elementId) => ids.get(elementId) ?? elementId;
}

/** A plan as one text, an operator a line. */
function explained(summary: { plan: unknown }): QueryResult {
  const lines: string[] = [];
  const walk = (plan: { operatorType: string; arguments: Record<string, unknown>; children: never[] }, depth: number) => {
    lines.push(`${"  ".repeat(depth)}${plan.operatorType.split("@")[0]} (${String(plan.arguments["Details"] ?? "")})`);
    for (const child of plan.children) walk(child, depth + 1);
  };
  if (summary.plan) walk(summary.plan as never, 0);
  return { columns: ["plan"], rows: [[`${lines.join("\n")}\n`]], truncated: false };
}

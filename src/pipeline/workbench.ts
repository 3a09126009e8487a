import { SitgraphError } from "../errors.js";
import { diffGraphs } from "../graph/diff.js";
import { foldRecords } from "../graph/fold.js";
import type { ExtractionRecord, GraphEdge, GraphNode, Schema } from "../model/index.js";
import type { GraphStore } from "../store/types.js";
import { Ledger } from "./ledger.js";
import { Shelf } from "./shelf.js";
import { summarise, type GraphSummary } from "./summary.js";
import type { MemoryGraph } from "./types.js";
import { FOLD_VERSION } from "./version.js";

/** How often a commit is tried anew because other builds were faster; one of them goes through each time. */
const ATTEMPTS = 12;
/** Milliseconds before the first of them; later ones wait longer. */
const PAUSE = 30;

/** What is kept in the store as its memo. */
interface Memo {
  /** What the graph was folded by. */
  fold: string;
  summary: GraphSummary;
}

/**
 * The records of a store and the graph they fold to. Changes are made on the shelf and in the ledger; a commit writes what
 * they make different, in one transaction. What is dear (records, folding) is left until a commit needs it.
 */
export class Workbench {
  /** The graph in the store, once it is known. */
  private graph: MemoryGraph | undefined;
  private loaded = false;

  private constructor(
    private readonly store: GraphStore,
    private readonly schema: Schema,
    public shelf: Shelf,
    public ledger: Ledger,
    private memo: Memo | null,
  ) {}

  /** Brings the store to this version first; refuses one that is not ours. */
  static async open(store: GraphStore, schema: Schema): Promise<Workbench> {
    await store.migrate();
    return Workbench.look(store, schema);
  }

  /** For reading alone. */
  static async look(store: GraphStore, schema: Schema): Promise<Workbench> {
    const shelf = new Shelf();
    for await (const entry of store.index()) shelf.keep(entry);
    return new Workbench(store, schema, shelf, new Ledger(await store.notes()), readMemo(await store.memo()));
  }

  /** Whether the graph in the store is one that this version would make. */
  get outdated(): boolean {
    return this.shelf.size > 0 && this.memo?.fold !== foldMark(this.schema);
  }

  async commit(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.write();
      } catch (error) {
        const overtaken = error instanceof SitgraphError && error.code === "STORE_LOCKED";
        if (!overtaken || attempt === ATTEMPTS) throw error;
        await new Promise((wake) => setTimeout(wake, PAUSE * attempt));
        await this.takeUpAgain();
      }
    }
  }

  /** Counts of the graph in the store. */
  async summary(): Promise<GraphSummary> {
    if (this.memo) return this.memo.summary;
    return summarise((this.graph ??= this.shelf.size === 0 ? EMPTY : await collect(this.store)));
  }

  private async write(): Promise<void> {
    const notes = this.ledger.difference() ?? undefined;
    const folds = this.shelf.changes > 0 || this.outdated;
    if (!folds && !notes) return;
    if (!folds) {
      const delta = { nodes: [], edges: [], deletedNodes: [], deletedEdges: [] };
      // A graph without documents is one, too.
      const memo: Memo = (this.memo ??= { fold: foldMark(this.schema), summary: summarise(EMPTY) });
      await this.store.commit({ delta, records: [], deletedRecords: [], ...(notes ? { notes } : {}), memo: JSON.stringify(memo) });
    } else {
      await this.loadRecords();
      const parsed = new Map<string, ExtractionRecord>();
      const fold = (when: "before" | "after") => foldRecords(this.shelf.texts(when).map((text) => parsed.get(text) ?? keep(parsed, text)), this.schema);
      // What an earlier version has folded is known by reading it alone.
      const before = this.graph ?? (this.outdated ? await collect(this.store) : fold("before"));
      const after = fold("after");
      parsed.clear();
      const memo: Memo = { fold: foldMark(this.schema), summary: summarise(after) };
      await this.store.commit({ delta: diffGraphs(before, after), ...this.shelf.difference(), ...(notes ? { notes } : {}), memo: JSON.stringify(memo) });
      this.graph = after;
      this.memo = memo;
    }
    this.shelf.settle();
    this.ledger.settle();
  }

  /** Another build has changed the store: what it left is read anew, and our changes are made on that. */
  private async takeUpAgain(): Promise<void> {
    const fresh = await Workbench.open(this.store, this.schema);
    fresh.shelf.repeat(this.shelf);
    fresh.ledger.repeat(this.ledger);
    this.shelf = fresh.shelf;
    this.ledger = fresh.ledger;
    this.memo = fresh.memo;
    this.graph = undefined;
    this.loaded = false;
  }

  private async loadRecords(): Promise<void> {
    if (this.loaded) return;
    this.loaded = true;
    for await (const record of this.store.records()) this.shelf.fill(record);
  }
}

const EMPTY: MemoryGraph = { nodes: () => [], edges: () => [] };

const foldMark = (schema: Schema): string => `${schema.version}.${FOLD_VERSION}`;

function keep(parsed: Map<string, ExtractionRecord>, text: string): ExtractionRecord {
  const record = JSON.parse(text) as ExtractionRecord;
  parsed.set(text, record);
  return record;
}

function readMemo(text: string | null): Memo | null {
  try {
    return text === null ? null : (JSON.parse(text) as Memo);
  } catch {
    return null;
  }
}

async function collect(store: GraphStore): Promise<MemoryGraph> {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for await (const node of store.nodes()) nodes.push(node);
  for await (const edge of store.edges()) edges.push(edge);
  return { nodes: () => nodes, edges: () => edges };
}

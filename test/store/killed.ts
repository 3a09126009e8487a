/** Kills builds at random moments and checks what they leave behind, on whichever store. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { foldRecords } from "../../src/graph/fold.js";
import type { ExtractionRecord, GraphEdge, GraphNode } from "../../src/model/index.js";
import { loadSchema } from "../../src/resources/schema.js";
import type { GraphStore } from "../../src/store/types.js";
import { all, byId } from "../contract/store/sample.js";
import { program } from "./bundle.js";
import { randomFrom } from "./random.js";
import { reports } from "./reports.js";

export const KILLS = Number(process.env.SITGRAPH_KILLS ?? 50);
/** A failure names its seed: with SITGRAPH_SEED the same moments come again, as far as the machine lets them be. */
const SEED = Number(process.env.SITGRAPH_SEED ?? Date.now() % 1_000_000);

export interface Killable {
  target: string;
  env: NodeJS.ProcessEnv;
  open(): Promise<GraphStore>;
  /** Documents of one build. */
  count: number;
}

/**
 * Builds, killed `KILLS` times; after each the graph is what its records fold to, and whatever is missing is noted as pending. Each
 * build goes on where the one before was cut off; once all is in, the graph must be that of an undisturbed build, and it begins anew.
 */
export async function killBuilds({ target, env, open, count }: Killable): Promise<{ killed: number; survived: number }> {
  const random = randomFrom(SEED);
  const expected = graphOf(reports(count).map((r) => r.record));
  const outcome = { killed: 0, survived: 0 };
  const script = program(fileURLToPath(new URL("./buildReports.ts", import.meta.url)));
  let next = new Build(script, target, env, count);
  const build = async (killAfter: number | null): Promise<number> => {
    const now = next;
    next = new Build(script, target, env, count);
    return now.run(killAfter);
  };
  try {
    // How long a build from nothing takes: servers get faster as they warm up, so the last that came through tells.
    let span = await build(null);
    let left = 0;
    while (outcome.killed < KILLS && outcome.survived < KILLS) {
      const whole = left === count;
      const time = await build(random() * span * (0.15 + (0.85 * left) / count));
      if (time >= 0) {
        outcome.survived++;
        if (whole) span = time;
      } else outcome.killed++;
      left = count - (await check(open, expected, count));
    }
    await build(null);
    expect(await check(open, expected, count)).toBe(0);
  } catch (error) {
    (error as Error).message = `SITGRAPH_SEED=${SEED}, after ${outcome.killed} kills: ${(error as Error).message}`;
    throw error;
  } finally {
    next.stop();
  }
  return outcome;
}

/** Checks what is in the store, and gives how many documents are. A complete graph is checked, then taken out: then none are. */
async function check(open: () => Promise<GraphStore>, expected: ReturnType<typeof graphOf>, count: number): Promise<number> {
  const store = await open();
  try {
    await store.migrate();
    const records = await all(store.records());
    const graph = await read(store);
    expect(graph).toEqual(graphOf(records.map((r) => JSON.parse(r.json) as ExtractionRecord)));
    const pending = (await store.notes()).map(({ path }) => path);
    if (records.length < count) {
      const missing = reports(count).map(({ path }) => path).filter((path) => !records.some((r) => r.path === path));
      // Before a build has begun there is no word of it.
      if (records.length + pending.length > 0) expect(pending.sort()).toEqual(missing.sort());
      return records.length;
    }
    expect(pending).toEqual([]);
    expect(graph).toEqual(expected);
    await store.commit({ delta: { nodes: [], edges: [], deletedNodes: graph.nodes, deletedEdges: graph.edges }, records: [], deletedRecords: records.map(({ key }) => key) });
    return 0;
  } finally {
    await store.close();
  }
}

/** A process that has loaded everything and waits to begin. */
class Build {
  private readonly child: ChildProcess;
  private readonly ready: Promise<unknown>;
  private readonly exit: Promise<[number | null, string | null]>;
  private out = "";
  private errors = "";

  constructor(script: string, target: string, env: NodeJS.ProcessEnv, count: number) {
    this.child = spawn(process.execPath, [script, target, String(count)], { env: { ...process.env, ...env, NODE_OPTIONS: "" } });
    this.exit = once(this.child, "exit") as Promise<[number | null, string | null]>;
    this.child.stderr!.on("data", (data) => (this.errors += String(data)));
    const ready = new Promise<void>((resolve) => this.child.stdout!.on("data", (data) => (this.out += String(data)).includes("ready") && resolve()));
    this.ready = Promise.race([ready, this.exit]);
  }

  /** Lets it build and kills it after some milliseconds; gives how long it took, or -1 when it was killed. */
  async run(killAfter: number | null): Promise<number> {
    await this.ready;
    const start = performance.now();
    this.child.stdin!.on("error", () => undefined).write("go\n");
    const timer = killAfter === null ? undefined : setTimeout(() => this.child.kill("SIGKILL"), killAfter);
    const [code, signal] = await this.exit;
    clearTimeout(timer);
    if (signal === "SIGKILL") return -1;
    if (code !== 0) throw new Error(`the build ended with ${code}: ${this.errors}`);
    return performance.now() - start;
  }

  stop(): void {
    this.child.kill("SIGKILL");
  }
}

const read = async (store: GraphStore) => ({ nodes: byId(await all(store.nodes())), edges: byId(await all(store.edges())) });

function graphOf(records: ExtractionRecord[]): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const graph = foldRecords(records, loadSchema());
  return { nodes: byId([...graph.nodes()]), edges: byId([...graph.edges()]) };
}

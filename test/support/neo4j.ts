/** A real Neo4j for tests, the bench and CI: started from its jars on a free port, or the one that SITGRAPH_TEST_NEO4J names. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import neo4j, { type Driver } from "neo4j-driver";

export interface TestNeo4j {
  uri: string;
  credentials: { username: string; password: string };
  /** Removes all data; constraints and indexes too when `schema`, which takes seconds. */
  clear(options?: { schema?: boolean }): Promise<void>;
  /** Ends the server at once, as a crash would, or in order; only for a server of our own. */
  kill(signal?: "SIGKILL" | "SIGTERM"): Promise<void>;
  /** Starts it again on the same port and data, for once with other settings or a limit to the size of its files (in kB). */
  restart(options?: { settings?: string; fileLimit?: number }): Promise<void>;
  stop(): Promise<void>;
}

/** Why there is no Neo4j to test against, or null when there is. */
export function whyNoNeo4j(): string | null {
  if (process.env.SITGRAPH_TEST_NEO4J) return null;
  if (spawnSync("java", ["-version"]).status !== 0) return "no java on the PATH (17 or 21), and SITGRAPH_TEST_NEO4J is not set";
  if (!existsSync(JARS) || !readdirSync(JARS).some((f) => /^neo4j-5.*\.jar$/.test(f))) return "no Neo4j jars: run `npm run neo4j:jars` once, or set SITGRAPH_TEST_NEO4J=bolt://…";
  return null;
}

/** `describe` where a Neo4j can be had; else skipped with the reason printed, or failing when SITGRAPH_REQUIRE_NEO4J=1. */
export function describeNeo4j(name: string, body: () => void): void {
  const reason = whyNoNeo4j();
  if (!reason) return describe(name, body);
  if (process.env.SITGRAPH_REQUIRE_NEO4J === "1") {
    return describe(name, () => {
      test("needs a Neo4j", () => {
        throw new Error(`SITGRAPH_REQUIRE_NEO4J=1, but ${reason}`);
      });
    });
  }
  process.stderr.write(`skipped: ${name}: ${reason}\n`);
  describe.skip(`${name} (skipped: ${reason})`, body);
}

export interface StartOptions {
  heap?: string;
  /** More lines of neo4j.conf. */
  settings?: string;
  /** Works on the home folder (data, import, plugins, conf) before the first start. Only for a server of our own. */
  prepare?(home: string): void;
}

export async function startNeo4j({ heap = "1g", settings = "", prepare }: StartOptions = {}): Promise<TestNeo4j> {
  if (process.env.SITGRAPH_TEST_NEO4J) return external(process.env.SITGRAPH_TEST_NEO4J);
  const home = mkdtempSync(join(tmpdir(), "sitgraph-neo4j-"));
  for (const folder of ["conf", "data", "logs", "import", "plugins", "run"]) mkdirSync(join(home, folder));
  const port = await freePort();
  writeFileSync(join(home, "conf", "neo4j.conf"), config(port, heap) + settings);
  prepare?.(home);
  const uri = `bolt://127.0.0.1:${port}`;
  let server = launch(home, heap);
  const end = async (signal: NodeJS.Signals) => {
    const gone = new Promise((done) => (server.exitCode !== null || server.signalCode ? done(null) : server.once("exit", done)));
    server.kill(signal);
    await gone;
  };
  const stop = async () => {
    await end("SIGKILL");
    rmSync(home, { recursive: true, force: true });
  };
  const orphan = () => server.kill("SIGKILL");
  process.once("exit", orphan);
  try {
    await untilUp(uri, FIRST, () => server, home);
    await changePassword(uri);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    uri,
    credentials: CREDENTIALS,
    clear: (options) => clear(uri, CREDENTIALS, options),
    kill: (signal = "SIGKILL") => end(signal),
    restart: async ({ settings: more = "", fileLimit } = {}) => {
      writeFileSync(join(home, "conf", "neo4j.conf"), config(port, heap) + settings + more);
      server = launch(home, heap, fileLimit);
      await untilUp(uri, CREDENTIALS, () => server, home);
    },
    stop: async () => {
      process.off("exit", orphan);
      await stop();
    },
  };
}

/** `neo4j-admin` on the data of a server that is not running; what it prints when it fails. */
export function neo4jAdmin(home: string, cwd: string, ...args: string[]): { status: number | null; output: string } {
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") };
  const { status, stdout, stderr } = spawnSync("java", ["-Xmx1g", ...OPENS, "-cp", `${JARS}*`, "org.neo4j.cli.AdminTool", ...args], { cwd, env, encoding: "utf8" });
  return { status, output: `${stdout}\n${stderr}` };
}

const JARS = fileURLToPath(new URL("../../.cache/neo4j/jars/", import.meta.url));
const FIRST = { username: "neo4j", password: "neo4j" };
const CREDENTIALS = { username: "neo4j", password: "sitgraph-test" };
/** Generous: the machine may be busy with other tests. */
const START_MS = 120_000;

const config = (port: number, heap: string): string => `server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${port}
server.http.enabled=false
server.memory.heap.max_size=${heap}
server.memory.pagecache.size=256m
dbms.usage_report.enabled=false
dbms.security.allow_csv_import_from_file_urls=false
`;

const OPENS = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"].map((p) => `--add-opens=java.base/${p}=ALL-UNNAMED`);

/** The import tool brings a part of Hadoop; plugins that see it take it for the whole, and fail. */
function serverPath(home: string): string {
  const jars = readdirSync(JARS).filter((name) => !name.startsWith("hadoop-"));
  return [...jars.map((name) => join(JARS, name)), join(home, "plugins", "*")].join(delimiter);
}

function launch(home: string, heap: string, fileLimit?: number): ChildProcess {
  const log = openSync(join(home, "logs", "out.log"), "a");
  const args = [`-Xmx${heap}`, ...OPENS, "-cp", serverPath(home), "org.neo4j.server.CommunityEntryPoint", `--home-dir=${home}`, `--config-dir=${join(home, "conf")}`];
  if (fileLimit === undefined) return spawn("java", args, { stdio: ["ignore", log, log] });
  return spawn("bash", ["-c", 'ulimit -f "$0" && exec java "$@"', String(fileLimit), ...args], { stdio: ["ignore", log, log] });
}

async function untilUp(uri: string, { username, password }: typeof FIRST, server: () => ChildProcess, home: string): Promise<void> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { connectionTimeout: 2000 });
    try {
      await driver.verifyAuthentication();
      return;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === "Neo.ClientError.Security.CredentialsExpired") return;
      const failed = server().exitCode !== null || Date.now() > deadline;
      if (failed) throw new Error(`Neo4j did not start: ${String(error)}\n${readFileSync(join(home, "logs", "out.log"), "utf8").slice(-2000)}`, { cause: error });
    } finally {
      await driver.close();
    }
    await new Promise((wake) => setTimeout(wake, 250));
  }
}

async function changePassword(uri: string): Promise<void> {
  await withDriver(uri, FIRST, async (driver) => {
    const session = driver.session({ database: "system" });
    await session.run("ALTER CURRENT USER SET PASSWORD FROM $old TO $new", { old: FIRST.password, new: CREDENTIALS.password });
    await session.close();
  });
  await withDriver(uri, CREDENTIALS, async (driver) => void (await driver.verifyConnectivity()));
}

/** A server that others run: it is emptied between tests, so one that holds anything but our test data is refused. */
async function external(uri: string): Promise<TestNeo4j> {
  const credentials = { username: process.env.NEO4J_USERNAME ?? "neo4j", password: process.env.NEO4J_PASSWORD ?? "" };
  await withDriver(uri, credentials, async (driver) => {
    const { records } = await driver.executeQuery("MATCH (n) RETURN count(n) AS all, sum(CASE WHEN n:SitgraphMeta THEN 1 ELSE 0 END) AS ours");
    if (Number(records[0]!.get("all")) > 0 && Number(records[0]!.get("ours")) === 0) throw new Error(`${uri} holds other data; the tests would delete it`);
  });
  const none = async () => {
    throw new Error("this server is not ours to stop");
  };
  return { uri, credentials, clear: (options) => clear(uri, credentials, options), kill: none, restart: none, stop: async () => undefined };
}

async function clear(uri: string, credentials: typeof FIRST, { schema = false } = {}): Promise<void> {
  await withDriver(uri, credentials, async (driver) => {
    const run = (cypher: string) => driver.executeQuery(cypher);
    await run("MATCH (n) DETACH DELETE n");
    if (!schema) return;
    for (const record of (await run("SHOW CONSTRAINTS YIELD name RETURN name")).records) await run(`DROP CONSTRAINT ${record.get("name")} IF EXISTS`);
    const indexes = await run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
    for (const record of indexes.records) await run(`DROP INDEX ${record.get("name")} IF EXISTS`);
  });
}

async function withDriver(uri: string, { username, password }: typeof FIRST, use: (driver: Driver) => Promise<void>): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    await use(driver);
  } finally {
    await driver.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

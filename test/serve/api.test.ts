/** The HTTP API over a real store: what it answers, what it refuses. */
import { request as httpRequest } from "node:http";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSchema } from "../../src/resources/schema.js";
import { startServer, type ApiEvidence, type ApiMeta, type ApiNeighbourhood, type ApiNodeDetail, type ApiPath, type ApiQuestionResult, type ApiStartView, type ServedQuestion } from "../../src/serve/index.js";
import type { GraphStore } from "../../src/store/types.js";
import { hostileGraph, sampleGraph } from "../support/sample-graph.js";
import { serveGraph, type Served } from "../support/served.js";

const graph = sampleGraph();
const questions: ServedQuestion[] = [
  {
    name: "events-in", title: "Events in a place", description: "In order.",
    params: [{ name: "place", type: "string", description: "A place", default: null }, { name: "least", type: "integer", description: "At least so many", default: 0 }],
    cypher: "MATCH (e:Event)-[r:OCCURRED_AT]->(p:Place {name: $place}) WHERE coalesce(e.killedMin, 0) >= $least RETURN e.id AS event, e.subtype AS what, r, p ORDER BY what",
  },
  { name: "slow", title: "Broken", description: "", params: [], cypher: "MATCH (n:Entity RETURN n" },
];

let files: string;
let served: Served;
const id = (key: string) => graph.ids[key]!;

beforeAll(async () => {
  files = mkdtempSync(join(tmpdir(), "sitgraph-static-"));
  const site = join(files, "site");
  mkdirSync(join(site, "assets"), { recursive: true });
  writeFileSync(join(site, "index.html"), "<!doctype html><title>viewer</title>");
  writeFileSync(join(site, "assets", "index-AbCd1234.js"), "export {};");
  writeFileSync(join(site, "notes.secret"), "not served");
  writeFileSync(join(files, "outside.txt"), "outside");
  served = await serveGraph(graph, { staticDir: site, questions });
});

afterAll(async () => {
  await served?.stop();
  rmSync(files, { recursive: true, force: true });
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** Sends a path exactly as written: fetch would tidy it. */
function raw(path: string, { method = "GET", headers = {}, port = served.server.port }: { method?: string; headers?: Record<string, string>; port?: number } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk)).on("end", () => resolve({ status: response.statusCode!, headers: response.headers, text }));
    });
    sent.on("error", reject).end();
  });
}

async function get<T>(path: string, params: Record<string, string> = {}): Promise<T> {
  const { status, text } = await raw(`/api/${path}?${new URLSearchParams(params)}`);
  if (status !== 200) throw new Error(`${status}: ${text}`);
  return JSON.parse(text) as T;
}

async function refusal(path: string, params: Record<string, string> | string = {}): Promise<[number, string, string]> {
  const { status, text } = await raw(`/api/${path}?${typeof params === "string" ? params : new URLSearchParams(params)}`);
  const { error } = JSON.parse(text) as { error: { code: string; message: string } };
  return [status, error.code, error.message];
}

describe("answers", () => {
  test("meta counts what is there and gives each kind its looks", async () => {
    const meta = await get<ApiMeta>("meta");
    expect(meta.counts).toMatchObject({ Document: 4, Sentence: 12, Entity: 18, Event: 9, Statement: 8, Person: 4, Organization: 7, Place: 7 });
    expect(meta.kinds.map((kind) => kind.name)).toEqual([...loadSchema().entities.map((kind) => kind.name), "Event", "Statement"]);
    expect(meta.kinds.every((kind) => /^#[0-9a-f]{6}$/i.test(kind.color) && kind.shape)).toBe(true);
    expect(meta.eventTypes.find((type) => type.name === "ASSAULT")?.count).toBe(6);
    expect(meta.relations.find((type) => type.name === "CONTRADICTS")).toMatchObject({ symmetric: true, count: 1 });
    expect(meta.languages).toEqual([
      { code: "en", name: "English", rightToLeft: false, documents: 2 },
      { code: "ar", name: "Arabic", rightToLeft: true, documents: 1 },
      { code: "fr", name: "French", rightToLeft: false, documents: 1 },
    ]);
    expect(meta.start.focus).toMatchObject({ kind: "edge", id: id("COORDINATES_WITH:leDrian:shoigu") });
  });

  test("the start is the best-evidenced link between persons with the events behind it", async () => {
    const start = await get<ApiStartView>("start");
    expect(start.focus!.nodes.sort()).toEqual([id("leDrian"), id("shoigu")].sort());
    const shown = new Set(start.nodes.map((node) => node.id));
    for (const key of ["leDrian", "shoigu", "sharing", "meeting", "france", "russia", "exchange"]) expect(shown).toContain(id(key));
    for (const key of ["amaq", "ramadi", "talks", "mosulCity"]) expect(shown).not.toContain(id(key));
    expect(start.edges.every((edge) => shown.has(edge.source) && shown.has(edge.target))).toBe(true);
  });

  test("without such a link the start is the best-connected entity; an empty graph has none", async () => {
    const without = sampleGraph();
    const other = await serveGraph({ nodes: without.nodes, edges: without.edges.filter((edge) => edge.type !== "COORDINATES_WITH" && edge.type !== "MET_WITH") }, { staticDir: join(files, "site") });
    const { focus } = JSON.parse((await raw("/api/start", { port: other.server.port })).text) as ApiStartView;
    await other.stop();
    expect(focus).toMatchObject({ kind: "node", id: id("islamicState") });
    const empty = await serveGraph({ nodes: [], edges: [] }, { staticDir: join(files, "site") });
    expect(JSON.parse((await raw("/api/start", { port: empty.server.port })).text)).toEqual({ focus: null, nodes: [], edges: [], truncated: false });
    expect((await raw("/api/meta", { port: empty.server.port })).status).toBe(200);
    await empty.stop();
  });

  test("search finds a name in any script and says what matched", async () => {
    const { hits } = await get<{ hits: unknown[] }>("search", { q: "داعش" });
    expect(hits).toEqual([{ id: id("islamicState"), kind: "Organization", name: "Islamic State", subtype: "armed_group", matched: "داعش" }]);
  });

  test("a neighbourhood is bounded, says so, and completes its events", async () => {
    const full = await get<ApiNeighbourhood>("neighbourhood", { id: id("alQaim") });
    expect(full.truncated).toBe(false);
    expect(full.nodes.map((node) => node.id).sort()).toEqual(["alQaim", "strikes", "civiliansHit", "carBomb", "airForce", "islamicState"].map(id).sort());
    const denied = full.edges.filter((edge) => edge.target === id("civiliansHit") || edge.source === id("civiliansHit"));
    expect(denied.map((edge) => edge.status)).toEqual(["denied", "denied"]);
    const cut = await get<ApiNeighbourhood>("neighbourhood", { id: id("islamicState"), limit: "4", depth: "2" });
    expect(cut.nodes).toHaveLength(4);
    expect(cut.truncated).toBe(true);
    const center = cut.nodes.find((node) => node.id === id("islamicState"))!;
    expect(center.degree).toBe(7);
  });

  test("a node comes with its relations, events, statements and sources, and without document text", async () => {
    const detail = await get<ApiNodeDetail>("node", { id: id("joc") });
    expect(detail.statements.map((link) => link.edge.type)).toEqual(["STATED", "STATED", "STATED"]);
    expect(detail.sources).toEqual([expect.objectContaining({ path: "seeds/001_c7c02c071c8dc4f0.txt", language: "en", sentences: 2 })]);
    const document = await get<ApiNodeDetail>("node", { id: id("qaim") });
    expect(JSON.stringify(document)).not.toContain("Joint Operations Command");
  });

  test("evidence of a relation: its sentences, both ends marked by offsets into the sentence", async () => {
    const evidence = await get<ApiEvidence>("evidence", { id: id("COORDINATES_WITH:leDrian:shoigu") });
    expect(evidence.edge).toMatchObject({ type: "COORDINATES_WITH", symmetric: true });
    expect(evidence.sentences.map((sentence) => sentence.id)).toEqual([id("talks"), id("coordinating")]);
    const { text, highlights, document } = evidence.sentences[0]!;
    expect(highlights.map(({ start, end, role }) => [role, text.slice(start, end)])).toEqual([["mention", "Jean-Yves Le Drian"], ["mention", "Sergei Shoigu"]]);
    expect(document).toMatchObject({ title: "Daesh using Iraqi civilians as human shields in Ramadi", language: "en", publisher: "Press TV" });
  });

  test("evidence of an Arabic event: right to left, the trigger and who took part", async () => {
    const { sentences, names } = await get<ApiEvidence>("evidence", { id: id("sniperKilled") });
    const { text, highlights, rightToLeft, language } = sentences[0]!;
    expect([language, rightToLeft]).toEqual(["ar", true]);
    expect(highlights.map(({ start, end, role }) => [role, text.slice(start, end)])).toEqual([["mention", "التحالف الدولي"], ["evidence", "قتلت"], ["mention", "الموصل"]]);
    expect(names[id("coalition")]).toBe("International Coalition");
  });

  test("evidence of a contradiction: what each side said", async () => {
    const { sentences } = await get<ApiEvidence>("evidence", { id: id("CONTRADICTS:jocDenies:amaqClaims") });
    expect(sentences.map((sentence) => sentence.id).sort()).toEqual([id("amaqVideo"), id("jocRejects")].sort());
    const marked = sentences.flatMap(({ text, highlights }) => highlights.filter((x) => x.role === "evidence").map((x) => text.slice(x.start, x.end)));
    expect(marked).toContain("dozens of civilians had died in air attacks by Iraqi jets");
  });

  test("evidence of an entity: where it is mentioned, in every language", async () => {
    const { sentences } = await get<ApiEvidence>("evidence", { id: id("islamicState") });
    expect(new Set(sentences.map((sentence) => sentence.language))).toEqual(new Set(["en", "fr", "ar"]));
    expect(sentences.every(({ highlights }) => highlights.length === 1)).toBe(true);
  });

  test("a path between two picks, or none", async () => {
    const path = await get<ApiPath>("path", { from: id("amaq"), to: id("joc") });
    expect(path.found).toBe(true);
    expect(path.nodes.map((node) => node.id)).toEqual(expect.arrayContaining([id("amaq"), id("amaqClaims"), id("jocDenies"), id("joc")]));
    const none = await get<ApiPath>("path", { from: id("amaq"), to: id("leDrian") });
    expect(none).toMatchObject({ found: false, edges: [] });
    expect(none.nodes).toHaveLength(2);
  });

  test("a saved question: typed parameters, rows, and the graph among them", async () => {
    expect(await get("questions")).toMatchObject({ questions: [{ name: "events-in", params: [{ name: "place", default: null }, { name: "least", default: 0 }] }, { name: "slow" }] });
    const result = await get<ApiQuestionResult>("questions/run", { name: "events-in", "p.place": "al-Qa'im", "p.least": "1" });
    expect(result.columns).toEqual(["event", "what", "r", "p"]);
    expect(result.rows).toEqual([[id("civiliansHit"), "airstrike", { $edge: id("OCCURRED_AT:civiliansHit:alQaim"), type: "OCCURRED_AT" }, { $node: id("alQaim"), name: "al-Qa'im", kind: "Place" }]]);
    const shown = result.graph.nodes.map((node) => node.id);
    expect(shown).toEqual(expect.arrayContaining([id("civiliansHit"), id("alQaim"), id("airForce")]));
    expect(result.graph.edges.map((edge) => edge.type).sort()).toEqual(["ACTOR_IN", "OCCURRED_AT"]);
  });

  test("hostile names are data like any other", async () => {
    const hostile = hostileGraph();
    const enemy = await serveGraph(hostile, { staticDir: join(files, "site") });
    const { headers, text } = await raw(`/api/node?id=${hostile.ids["a"]}`, { port: enemy.server.port });
    await enemy.stop();
    expect(headers["content-type"]).toBe("application/json; charset=utf-8");
    expect((JSON.parse(text) as ApiNodeDetail).node.name).toBe(hostile.nodes.find((node) => node.id === hostile.ids["a"])!.props["name"]);
  });
});

describe("refuses", () => {
  test.each([
    ["search", {}, 400, '"q" is missing.'],
    ["search", { q: "  " }, 400, '"q" is missing.'],
    ["search", { q: "x".repeat(201) }, 400, '"q" is longer than 200 characters.'],
    ["search", "q=a&q=b", 400, '"q" is given more than once.'],
    ["search", { q: "a", limt: "3" }, 400, 'Unknown parameter "limt"; expected q, limit.'],
    ["neighbourhood", { id: "x'}) DETACH DELETE n //" }, 400, '"id" is not an id.'],
    ["neighbourhood", { id: "e_0", depth: "9" }, 404, "Nothing in the graph has the id e_0."],
    ["node", { id: "e_0000" }, 404, "Nothing in the graph has the id e_0000."],
    ["evidence", { id: "r_0000" }, 404, "Nothing in the graph has the id r_0000."],
    ["questions/run", { name: "nope" }, 404, 'There is no saved question "nope".'],
    ["questions/run", { name: "events-in" }, 400, 'The question "events-in" needs a value for "place": A place'],
    ["questions/run", { name: "events-in", "p.place": "x", "p.least": "1.5" }, 400, '"least" must be a whole number, not "1.5".'],
    ["questions/run", { name: "events-in", "p.plaec": "x" }, 400, 'The question "events-in" has no parameter "plaec"; it takes place, least.'],
    ["nothing", {}, 404, "The API has no such path."],
  ] as const)("/api/%s %j", async (path, params, status, message) => {
    const [got, , words] = await refusal(path, params);
    expect([got, words]).toEqual([status, message]);
  });

  test("numbers out of bounds, the same node twice, what cannot be drawn", async () => {
    expect(await refusal("neighbourhood", { id: id("joc"), depth: "4" })).toEqual([400, "BAD_REQUEST", '"depth" must be a whole number from 1 to 3, not "4".']);
    expect(await refusal("neighbourhood", { id: id("joc"), limit: "1e9" })).toEqual([400, "BAD_REQUEST", '"limit" must be a whole number from 1 to 150, not "1e9".']);
    expect((await refusal("path", { from: id("joc"), to: id("joc") }))[0]).toBe(400);
    expect((await refusal("neighbourhood", { id: id("talks") }))[2]).toContain("only entities, events and statements are drawn");
  });

  test("a question the store cannot run is the store's error, in its words", async () => {
    const [status, code] = await refusal("questions/run", { name: "slow" });
    expect([status, code]).toEqual([400, "QUERY_INVALID"]);
  });

  test("every method but GET and HEAD", async () => {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"]) {
      const { status, headers } = await raw("/api/meta", { method });
      expect([method, status, headers["allow"]]).toEqual([method, 405, "GET, HEAD"]);
    }
    const head = await raw("/api/questions", { method: "HEAD" });
    expect([head.status, head.text]).toEqual([200, ""]);
  });

  test("any other host name: a rebound domain reads nothing", async () => {
    for (const host of ["example.com", "evil.localhost.example.com", "127.0.0.1.example.com:80", "localhost@example.com", "192.168.0.1", "127.0.0.1:1:2", "["]) {
      expect([host, (await raw("/api/meta", { headers: { host } })).status]).toEqual([host, 421]);
    }
    for (const host of ["localhost", "LOCALHOST:4173", "127.0.0.1:9", "[::1]:80"]) {
      expect([host, (await raw("/api/questions", { headers: { host } })).status]).toEqual([host, 200]);
    }
  });

  test("another site's script", async () => {
    expect((await raw("/api/meta", { headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" } })).status).toBe(403);
    expect((await raw("/", { headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" } })).status).toBe(200);
  });

  test("an error of our own is told to the log and not to the client", async () => {
    const seen: unknown[] = [];
    const broken = { search: () => Promise.reject(new Error("disk at /secret/path")) } as unknown as GraphStore;
    const server = await startServer(broken, { schema: loadSchema(), staticDir: join(files, "site"), port: 0, onError: (error) => seen.push(error) });
    const { status, text } = await raw("/api/search?q=a", { port: server.port });
    await server.close();
    expect(status).toBe(500);
    expect(text).not.toContain("secret");
    expect(seen).toEqual([expect.objectContaining({ message: "disk at /secret/path" })]);
  });
});

describe("files", () => {
  test("every answer carries the security headers, and allows no inline script", async () => {
    for (const path of ["/", "/api/questions", "/none", "/api/none"]) {
      const { headers } = await raw(path);
      expect(headers["content-security-policy"]).toContain("default-src 'self'");
      expect(headers["content-security-policy"]).not.toContain("unsafe");
      expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "cross-origin-resource-policy": "same-origin", "referrer-policy": "no-referrer", "x-frame-options": "DENY" });
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
  });

  test("are served with their type, an ETag, and long caching only where the name has a hash", async () => {
    const page = await raw("/");
    expect(page).toMatchObject({ status: 200, text: "<!doctype html><title>viewer</title>", headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" } });
    const again = await raw("/", { headers: { "if-none-match": `"x", ${page.headers["etag"] as string}` } });
    expect([again.status, again.text]).toEqual([304, ""]);
    expect((await raw("/assets/index-AbCd1234.js")).headers["cache-control"]).toContain("immutable");
  });

  test("nothing outside the folder, nor of a kind the viewer does not have, can be reached", async () => {
    for (const path of ["/../outside.txt", "/%2e%2e/outside.txt", "/..%2foutside.txt", "/assets/../../outside.txt", "//outside.txt", "/..\\outside.txt", "/notes.secret", "/assets/", "/etc/passwd", "/index.html%00.js"]) {
      const { status, text } = await raw(path);
      expect([path, status]).toEqual([path, 404]);
      expect(text).not.toContain("outside\n");
    }
  });

  test("a folder without the viewer says how to make it", async () => {
    await expect(startServer(served.store, { schema: loadSchema(), staticDir: files, port: 0 })).rejects.toMatchObject({ code: "INPUT_UNREADABLE", message: expect.stringContaining("npm run build:viz") });
    await expect(startServer(served.store, { schema: loadSchema(), staticDir: join(files, "none"), port: 0 })).rejects.toMatchObject({ code: "INPUT_UNREADABLE" });
  });
});

describe("port", () => {
  test("a port asked for and taken is an error that names it; without one the next free port is used", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const { port } = taken.address() as { port: number };
    const options = { schema: loadSchema(), staticDir: join(files, "site") };
    await expect(startServer(served.store, { ...options, port })).rejects.toMatchObject({ code: "USAGE", message: `Port ${port} is in use; choose another or leave --port out.` });
    taken.close();
    const [one, two] = [await startServer(served.store, options), await startServer(served.store, options)];
    expect(two.port).toBeGreaterThan(one.port);
    expect(one.url).toBe(`http://127.0.0.1:${one.port}/`);
    await Promise.all([one.close(), two.close()]);
  });
});

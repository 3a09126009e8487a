/** The viewer in a real Chromium, over a real server and store. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { jest } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import type { ServedQuestion } from "../../src/serve/index.js";
import { chromiumMissing, launchChromium } from "../support/chromium.js";
import { hostileGraph, sampleGraph, type SampleGraph } from "../support/sample-graph.js";
import { serveGraph, type Served } from "../support/served.js";

jest.setTimeout(90_000);

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const missing = chromiumMissing();
if (missing) process.stderr.write(`SKIPPED: the viewer's tests, since there is ${missing}\n`);
const withBrowser = missing ? describe.skip : describe;

const QUESTIONS: ServedQuestion[] = [
  {
    name: "contradictions",
    title: "Who contradicts whom?",
    description: "Statements that cannot both be true.",
    params: [],
    cypher: "MATCH (a:Entity)-[:STATED]->(s:Statement)-[:CONTRADICTS]-(t:Statement) RETURN a.name AS speaker, s.kind AS kind, s, t ORDER BY speaker",
  },
  {
    name: "said-by",
    title: "What does someone say?",
    description: "Statements of one speaker.",
    params: [{ name: "speaker", type: "string", description: "A name", default: null }],
    cypher: "MATCH (a:Entity {name: $speaker})-[:STATED]->(s:Statement) RETURN s.text AS words, s.id AS statement ORDER BY words",
  },
];

withBrowser("viewer", () => {
  const built = mkdtempSync(join(tmpdir(), "sitgraph-viz-"));
  const graph = sampleGraph();
  let browser: Browser;
  let served: Served;
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    execFileSync(process.execPath, [join(ROOT, "node_modules/vite/bin/vite.js"), "build", "viz", "--outDir", built, "--emptyOutDir", "--logLevel", "error"], { cwd: ROOT });
    [browser, served] = await Promise.all([launchChromium(), serveGraph(graph, { staticDir: built, questions: QUESTIONS })]);
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    rmSync(built, { recursive: true, force: true });
  });

  beforeEach(async () => {
    problems = [];
    page = await newPage(served.server.url);
  });

  afterEach(async () => {
    await page.context().close();
    expect(problems).toEqual([]);
  });

  test("starts on the best-evidenced link, with its sentences and not with everything", async () => {
    await open();
    expect(await page.textContent("#view-title")).toMatch(/^(Sergei Shoigu coordinates with Jean-Yves Le Drian|Jean-Yves Le Drian coordinates with Sergei Shoigu)$/);
    expect(await page.textContent("#detail .edge-head")).toContain("coordinates with");
    await page.waitForSelector("#detail .sentence");
    expect(await page.textContent("#detail .evidence-list")).toContain("We have agreed to strengthen our exchange of military information");
    const { nodes } = await inView();
    expect(nodes).toEqual(expect.arrayContaining(["Jean-Yves Le Drian", "Sergei Shoigu", "France", "Russia", "intelligence sharing"]));
    expect(nodes).not.toContain("Amaq");
    // Sentences and documents are read, not drawn.
    expect(await page.locator("#legend [data-kind]").allTextContents()).toEqual(["Person2", "Place2", "Event2", "Statement2"]);
  });

  test("the same graph gives the same picture", async () => {
    await open(`#node=${graph.ids["islamicState"]}`);
    const drawn = Object.values(graph.ids);
    const places = async () => page.evaluate<unknown[]>(`${JSON.stringify(drawn)}.map((id) => sitgraph.at(id))`);
    const first = await places();
    await open(`#node=${graph.ids["islamicState"]}`);
    expect(await places()).toEqual(first);
    expect(first.filter(Boolean).length).toBeGreaterThan(10);
  });

  test("suggests while typing, in any script, and opens what is picked with the keyboard", async () => {
    await open();
    await page.fill("#search", "داعش");
    await page.waitForSelector("#search-list [role=option]");
    expect(await page.textContent("#search-list [role=option] .hit-name")).toBe("Islamic State");
    await page.fill("#search", "iraqi");
    await page.locator("#search-list [role=option]").nth(1).waitFor();
    const second = await page.textContent("#search-list li:nth-child(2) .hit-name");
    await page.press("#search", "ArrowDown");
    expect(await page.getAttribute("#search", "aria-activedescendant")).toBe("search-list-1");
    await page.press("#search", "Enter");
    await titled(`Around ${second}`);
    expect(await page.textContent("#detail h2")).toBe(second);
    await page.fill("#search", "zzzz");
    await page.waitForSelector("#search-list .note");
    expect(await page.textContent("#search-list")).toContain("Nothing is named “zzzz”.");
  });

  test("expands a node by the button and by a double click, and keeps it in the address", async () => {
    await open(`#node=${graph.ids["leDrian"]}&sel=${graph.ids["shoigu"]}`);
    const before = await inView();
    expect(before.nodes).not.toContain("Amaq");
    await open(`#node=${graph.ids["alQaim"]}&sel=${graph.ids["islamicState"]}`);
    expect((await inView()).nodes).not.toContain("Amaq");
    await page.click("#detail .actions .primary");
    await listed("Amaq", true);
    expect(page.url()).toContain(`open=${graph.ids["islamicState"]}`);
    const at = await position(graph.ids["amaq"]!);
    await page.mouse.dblclick(at.x, at.y);
    await listed("dozens of civilians", true);
    const expanded = await inView();
    await page.reload();
    await ready();
    expect((await inView()).nodes.sort()).toEqual(expanded.nodes.sort());
    await page.goBack();
    await listed("dozens of civilians", false);
  });

  test("a click on a relationship shows its sentences with both ends marked", async () => {
    await open(`#node=${graph.ids["leDrian"]}`);
    const at = await position(graph.ids["HOLDS_ROLE:leDrian:france"]!);
    await page.mouse.click(at.x, at.y);
    await page.waitForSelector("#detail .sentence");
    expect(await page.textContent("#detail .edge-type")).toContain("holds role");
    expect(await page.textContent("#detail .facts")).toContain("Defense Minister");
    expect(await page.locator("#detail mark.mention").allTextContents()).toEqual(["Jean-Yves Le Drian"]);
    expect(await page.textContent("#detail figcaption")).toContain("Daesh using Iraqi civilians as human shields in Ramadi");
    expect(await page.textContent("#detail figcaption .badge")).toBe("EN");
  });

  test("Arabic evidence runs right to left and the highlight covers the right characters", async () => {
    await open(`#node=${graph.ids["mosulCity"]}&sel=${graph.ids["sniperKilled"]}`);
    const sentence = page.locator("#detail .sentence");
    await sentence.waitFor();
    expect(await sentence.getAttribute("dir")).toBe("rtl");
    expect(await sentence.getAttribute("lang")).toBe("ar");
    expect(await page.evaluate("getComputedStyle(document.querySelector('#detail .sentence')).direction")).toBe("rtl");
    expect(await page.locator("#detail mark.evidence").allTextContents()).toEqual(["قتلت"]);
    expect(await page.locator("#detail mark.mention").allTextContents()).toEqual(["التحالف الدولي", "الموصل"]);
    expect(await sentence.textContent()).toBe(graph.nodes.find((node) => node.id === graph.ids["sniper"])!.props["text"]);
    // Drawn right to left: the word that comes later in the sentence stands further left on its line, or lower.
    const [first, second] = await Promise.all([0, 1].map((i) => page.locator("#detail mark").nth(i).boundingBox()));
    expect(second!.y > first!.y || second!.x < first!.x).toBe(true);
    expect(await page.textContent("#detail figcaption .badge")).toBe("AR");
  });

  test("a saved question with a parameter gives a table and a graph; its cells select nodes", async () => {
    await open();
    await page.click("summary:text('What does someone say?')");
    await page.fill("[data-question=said-by] input", "Joint Operations Command");
    await page.press("[data-question=said-by] input", "Escape");
    await page.click("[data-question=said-by] button[type=submit]");
    await page.waitForSelector("#result table");
    expect(await page.locator("#result tbody tr").count()).toBe(3);
    expect(page.url()).toContain("q=said-by");
    expect((await inView()).nodes).toContain("Joint Operations Command");
    await page.click("#result tbody tr:first-child td button");
    await page.waitForSelector("#detail .said");
    expect(await page.textContent("#detail .said")).toContain("a blast there was caused by a car bomb");
  });

  test("contradictions are red, and each side can be read", async () => {
    await open("#q=contradictions");
    const edge = graph.ids["CONTRADICTS:jocDenies:amaqClaims"]!;
    const at = await position(edge);
    await page.mouse.click(at.x, at.y);
    await page.waitForSelector("#detail .edge-head.danger");
    await page.waitForSelector("#detail .sentence");
    expect(await page.locator("#detail mark.evidence").allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining("dozens of civilians had died"), expect.stringContaining("the air force had targeted civilians")]),
    );
    expect(await page.textContent("#legend")).toContain("contradicts");
  });

  test("finds the path between two picks, and says so when there is none", async () => {
    await open();
    await page.click("#tab-path");
    await pick("#path-from", "amaq");
    await pick("#path-to", "joint");
    await page.click("#panel-path button[type=submit]");
    await titled("From Amaq to Joint Operations Command");
    expect((await inView()).edges).toBeGreaterThanOrEqual(2);
    await pick("#path-to", "drian");
    await page.click("#panel-path button[type=submit]");
    await titled("No path from Amaq to Jean-Yves Le Drian");
  });

  test("the legend hides a kind, and the address keeps it", async () => {
    await open();
    await page.click("#legend [data-kind=Statement]");
    await listed("Statement", false);
    expect(page.url()).toContain("hide=Statement");
    expect(await page.getAttribute("#legend [data-kind=Statement]", "aria-pressed")).toBe("false");
  });

  test("names the trouble when the address asks for what is not there", async () => {
    await page.goto(`${served.server.url}#node=e_0000000000000000`);
    await page.waitForSelector("#stage-message.error");
    expect(await page.textContent("#stage-message")).toContain("Nothing in the graph has the id e_0000000000000000.");
    // The browser itself reports the 404 to the console.
    problems = problems.filter((problem) => !problem.includes("404"));
  });

  test("fits a small screen: nothing is wider than the window and the panels open over the graph", async () => {
    await page.setViewportSize({ width: 390, height: 780 });
    await open();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    expect(await page.isVisible("#left")).toBe(false);
    await page.click("#toggle-left");
    expect(await page.isVisible("#panel-questions")).toBe(true);
    const canvas = await page.locator("#graph").boundingBox();
    const detail = await page.locator("#detail").boundingBox();
    expect(canvas!.height).toBeGreaterThan(200);
    expect(detail!.y).toBeGreaterThanOrEqual(canvas!.y + canvas!.height - 1);
  });

  describe("with hostile names", () => {
    const hostile: SampleGraph = hostileGraph();
    let enemy: Served;

    beforeAll(async () => {
      enemy = await serveGraph(hostile, { staticDir: built, questions: [{ ...QUESTIONS[0]!, title: "<img src=x onerror=\"document.title='owned'\">", cypher: "MATCH (n:Entity) RETURN n, n.name AS name ORDER BY name" }] });
    });
    afterAll(() => enemy?.stop());

    test("text stays text wherever it is shown", async () => {
      await page.context().close();
      page = await newPage(enemy.server.url);
      for (const hash of ["", `#sel=${hostile.ids["a"]}`, `#sel=${hostile.ids["e"]}`, `#sel=${hostile.ids["s"]}`, "#q=contradictions"]) {
        await open(hash, enemy.server.url);
        await page.locator("#detail:not([aria-busy])").waitFor();
      }
      await page.fill("#search", "img");
      await page.waitForSelector("#search-list [role=option]");
      expect(await page.textContent("#search-list")).toContain("<img src=x onerror=");
      expect(await page.textContent("#result")).toContain("<script>");
      expect(await page.locator("img, iframe, body script:not([src])").count()).toBe(0);
      expect(await page.title()).toBe("sitgraph");
    });
  });

  async function newPage(url: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1360, height: 820 }, reducedMotion: "reduce" });
    const made = await context.newPage();
    made.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") problems.push(`console: ${message.text()}`);
    });
    made.on("pageerror", (error) => problems.push(`page: ${error.message}`));
    made.on("request", (request) => {
      if (!request.url().startsWith(url)) problems.push(`request: ${request.url()}`);
    });
    return made;
  }

  async function open(hash = "", url = served.server.url): Promise<void> {
    // A new document each time, even when only the part after "#" differs.
    await page.goto("about:blank");
    await page.goto(url + hash);
    await ready();
  }

  async function ready(): Promise<void> {
    await page.waitForSelector("body[data-ready]");
    await page.locator("#stage-message").waitFor({ state: "hidden" });
    await page.locator("#panel-list > *").first().waitFor({ state: "attached" });
  }

  async function titled(title: string): Promise<void> {
    await page.locator("#view-title", { hasText: new RegExp(`^${title}$`) }).waitFor();
  }

  /** Waits until the list of what is in view names something, or no longer does. */
  async function listed(text: string, there: boolean): Promise<void> {
    await page.locator("#panel-list", { hasText: text }).waitFor({ state: there ? "attached" : "detached" });
  }

  async function inView(): Promise<{ nodes: string[]; edges: number }> {
    const nodes = await page.locator("#panel-list details:not(:last-of-type) li, #panel-list details:only-of-type li").allTextContents();
    const summary = await page.textContent("#panel-list > p");
    return { nodes, edges: Number(/(\d+) relationship/.exec(summary ?? "")?.[1]) };
  }

  async function position(id: string): Promise<{ x: number; y: number }> {
    const at = await page.evaluate<{ x: number; y: number } | null>(`sitgraph.at(${JSON.stringify(id)})`);
    if (!at) throw new Error(`${id} is not drawn`);
    return at;
  }

  async function pick(field: string, text: string): Promise<void> {
    await page.fill(field, text);
    await page.waitForSelector(`${field}-list [role=option][id]`);
    await page.press(field, "Enter");
  }
});

/** Holds the shape of the code: who may import whom, and what stays in one place. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SRC = join(ROOT, "src");

/** A layer is a folder of src/. `may` lists layers, or single modules of one; every layer may import `errors` and itself. */
const LAYERS: Record<string, { may: string[]; why: string }> = {
  errors: { may: [], why: "everyone throws these, so they can depend on no one" },
  model: { may: [], why: "pure data that every other layer speaks in" },
  text: { may: ["model"], why: "language-neutral: it knows offsets and tokens, no language and no files" },
  lang: { may: ["model", "text", "resources/arabicWords", "resources/englishWords", "resources/frenchLexicon"], why: "a language is data and a few rules, and its word tables are too big for code; what uses it stays elsewhere" },
  resources: { may: ["model", "text", "lang", "annotate", "query/saved"], why: "reads data/ and schema/ into the forms that languages, annotators and questions declare" },
  load: { may: ["model", "text"], why: "bytes become documents before anything is understood" },
  annotate: { may: ["model", "text", "lang/types"], why: "shared code asks a language what it declares, never which one it is" },
  extract: { may: ["model", "text", "lang/types", "annotate"], why: "works on annotated documents, in any language" },
  resolve: { may: ["model", "text", "lang/types"], why: "identity compares entities, whatever found them" },
  graph: { may: ["model", "text", "resolve"], why: "folds records, without knowing how they were made or where they go" },
  store: { may: ["model", "text/fold"], why: "keeps any graph; folds names only so as to search them" },
  query: { may: ["model", "graph", "store/types"], why: "questions run on every store, so no store is known here" },
  export: { may: ["model", "graph", "store/types"], why: "writes any graph source, stored or in memory" },
  pipeline: { may: ["model", "text", "lang", "resources", "load", "annotate", "extract", "resolve", "graph", "query", "export", "store/types"], why: "puts the stages together; the store is given to it" },
  serve: { may: ["*"], why: "an outermost layer" },
  cli: { may: ["*"], why: "an outermost layer" },
  index: { may: ["*"], why: "the public API" },
};

/** Packages and built-in modules that belong in one place. */
const PLACES: { what: string; pattern: RegExp; only: string[]; why: string }[] = [
  { what: "neo4j-driver", pattern: /^neo4j-driver/, only: ["store/neo4j"], why: "its integers, dates and points must not leak" },
  { what: "@grafeo-db/js", pattern: /^@grafeo-db\//, only: ["store/embedded"], why: "the embedded engine can be replaced behind the store interface" },
  { what: "commander", pattern: /^commander$/, only: ["cli"], why: "only the command line parses arguments" },
  { what: "cytoscape", pattern: /^cytoscape/, only: [], why: "drawing happens in viz/, from JSON" },
  { what: "graphology", pattern: /^graphology/, only: ["graph/network", "graph/rank"], why: "algorithms on the whole graph; a fold needs ids alone, and adjacency would cost more than the fold" },
  { what: "document readers", pattern: /^(?:@mozilla\/readability|linkedom|marked|chardet|tinyglobby)$/, only: ["load"], why: "formats and encodings end at the loader" },
  { what: "ajv", pattern: /^ajv/, only: ["resources"], why: "JSON Schemas are loaded, compiled and run in one place" },
  { what: "node:fs", pattern: /^node:fs/, only: ["load", "store", "export", "cli", "resources", "serve/static"], why: "the rest works on values, so that it can be tested and run anywhere" },
  { what: "node:http", pattern: /^node:(?:http|https|net|tls|dgram|http2)$/, only: ["serve"], why: "nothing else talks to a network: extraction is offline" },
  { what: "node:worker_threads", pattern: /^node:worker_threads$/, only: ["pipeline/threads"], why: "only extraction is dear enough for threads; the rest sees promises" },
  { what: "node:child_process", pattern: /^node:(?:child_process|vm)$/, only: [], why: "no program is started and no text is run as code" },
];

/** Names in the code that belong in one place. */
const NAMES: { what: string; pattern: RegExp; only: string[]; why: string }[] = [
  { what: "process.env", pattern: /\bprocess\.env\b/, only: ["cli", "serve"], why: "settings arrive as arguments, so that a library user decides" },
  { what: "console", pattern: /\bconsole\.\w+\(/, only: ["cli", "serve"], why: "a library does not print" },
  { what: "process.exit", pattern: /\bprocess\.exit/, only: ["cli"], why: "only the program may end itself" },
  { what: "the clock", pattern: /\bDate\.now\(|\bnew Date\(\)/, only: ["cli", "serve", "store"], why: "an unknown date is never today, and the same input gives the same output; stores only time their queries" },
  { what: "chance", pattern: /\bMath\.random\(|\brandomUUID\(/, only: ["store"], why: "ids are content hashes: running twice changes nothing; stores wait a random while before they try again" },
  { what: "network access", pattern: /\bfetch\(/, only: [], why: "nothing is fetched: the product works offline" },
  { what: "a language by its code", pattern: /[=!]==? *["'](?:en|fr|ar)["']/, only: ["lang"], why: "shared code asks what a language declares, never which one it is" },
];

/** Folders whose parts never import one another: each is one implementation of an interface. */
const SIBLINGS: { folder: string; why: string }[] = [
  { folder: "lang", why: "a language can be added or removed alone" },
  { folder: "load/formats", why: "a document format can be added or removed alone" },
  { folder: "export/formats", why: "an export can be added or removed alone" },
  { folder: "store", why: "a store can be added or removed alone" },
  { folder: "cli/commands", why: "a command loads only what it needs" },
];

interface Import {
  specifier: string;
  /** Gone when the code runs. */
  typeOnly: boolean;
  /** Module path under src/ without extension, for relative imports. */
  target: string | null;
}

interface Module {
  /** Path under src/ without extension, with forward slashes. */
  path: string;
  code: string;
  imports: Import[];
}

const modules = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readModule(file.replaceAll("\\", "/")));

function readModule(file: string): Module {
  const code = readFileSync(join(SRC, file), "utf8").replace(/\/\*[\s\S]*?\*\/|(?<![:"'`\w\\])\/\/.*$/gm, "");
  const imports = [...code.matchAll(/(?:\b(?:import|export)\s+(type\b)?[^;"]*?\bfrom\s+|\bimport\s+|\bimport\(\s*)"([^"]+)"/g)].map(([, type, specifier]): Import => ({
    specifier: specifier!,
    typeOnly: type !== undefined,
    target: specifier!.startsWith(".") ? relative(SRC, resolve(dirname(join(SRC, file)), specifier!)).replaceAll("\\", "/").replace(/\.js$/, "") : null,
  }));
  return { path: file.replace(/\.ts$/, ""), code, imports };
}

const layerOf = (path: string): string => path.split("/")[0]!;
const within = (path: string, places: string[]): boolean => places.some((place) => path === place || path.startsWith(`${place}/`));

it("knows every layer", () => {
  expect(modules.length).toBeGreaterThan(50);
  expect([...new Set(modules.map(({ path }) => layerOf(path)))].filter((layer) => !(layer in LAYERS))).toEqual([]);
});

it.each(Object.entries(LAYERS))("%s imports only what is below it", (layer, { may }) => {
  const wrong = modules
    .filter(({ path }) => layerOf(path) === layer)
    .flatMap(({ path, imports }) => imports.filter(({ target }) => target !== null).map(({ target }) => ({ path, target: target! })))
    .filter(({ target }) => !may.includes("*") && layerOf(target) !== layer && !within(target, ["errors", ...may]))
    .map(({ path, target }) => `${path} → ${target}`);
  expect(wrong).toEqual([]);
});

it.each(PLACES)("$what is used in its place only: $why", ({ pattern, only }) => {
  expect(modules.filter(({ path, imports }) => !within(path, only) && imports.some(({ specifier }) => pattern.test(specifier))).map(({ path }) => path)).toEqual([]);
});

it.each(NAMES)("$what appears in its place only: $why", ({ pattern, only }) => {
  expect(modules.filter(({ path, code }) => !within(path, only) && pattern.test(code)).map(({ path }) => path)).toEqual([]);
});

it.each(SIBLINGS)("parts of $folder do not import one another: $why", ({ folder }) => {
  const part = (path: string): string => path.slice(folder.length + 1).split("/")[0]!;
  const isPart = (path: string): boolean => path.startsWith(`${folder}/`) && (path.slice(folder.length + 1).includes("/") || folder.includes("/")) && part(path) !== "index";
  const wrong = modules
    .filter(({ path }) => isPart(path))
    .flatMap(({ path, imports }) => imports.filter(({ target }) => target !== null && isPart(target) && part(target) !== part(path)).map(({ target }) => `${path} → ${target}`));
  expect(wrong).toEqual([]);
});

it("has no import cycles in running code", () => {
  const targets = new Map(modules.map(({ path, imports }) => [path, imports.flatMap(({ target, typeOnly }) => (target === null || typeOnly ? [] : [target]))]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    if (trail.includes(path)) return void cycles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
    if (done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of modules) visit(path, []);
  expect(cycles).toEqual([]);
});

it("imports every package it uses from its own dependencies", () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { dependencies: Record<string, string> };
  const used = new Set(modules.flatMap(({ imports }) => imports.filter(({ target, specifier }) => target === null && !specifier.startsWith("node:")).map(({ specifier }) => specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/"))));
  expect([...used].filter((name) => !(name in dependencies))).toEqual([]);
});

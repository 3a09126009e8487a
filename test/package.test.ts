/** What npm would publish: all that the product needs, and nothing else. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/resources/paths.js";

const manifest = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as { files: string[]; bin: Record<string, string>; version: string };

describe("the package", () => {
  // --ignore-scripts: what is built is listed, not built anew
  const [{ files }] = JSON.parse(execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: packageRoot(), encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })) as [
    { files: { path: string }[] },
  ];
  const paths = files.map(({ path }) => path);

  it("holds schema, data, seeds, licence and notice", () => {
    expect(paths).toEqual(expect.arrayContaining(["LICENSE", "NOTICE", "README.md", "CHANGELOG.md", "schema/extraction.schema.json", "seeds/manifest.json", "docker-compose.yml"]));
    expect(paths.some((path) => path.startsWith("data/"))).toBe(true);
    expect(paths.filter((path) => path.startsWith("schema/queries/")).length).toBeGreaterThanOrEqual(10);
  });

  it("holds no tests, sources, maps, corpora or build leftovers", () => {
    expect(paths.filter((path) => /^(?:src|test|bench|scripts|viz\/src|\.)|\.map$|\.tsbuildinfo$|\.conllu|\.db$/.test(path))).toEqual([]);
  });

  it("starts from a file that says which program runs it", () => {
    expect(manifest.bin["sitgraph"]).toBe("dist/cli/main.js");
    expect(readFileSync(join(packageRoot(), "src/cli/main.ts"), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it("has what it was told to hold", () => {
    for (const file of manifest.files.filter((name) => !name.startsWith("!") && !/dist$/.test(name))) expect([file, existsSync(join(packageRoot(), file))]).toEqual([file, true]);
  });
});

it("has every platform package in its lock file, without which npm ci refuses (scripts/complete-lock.mjs adds them)", () => {
  const lock = JSON.parse(readFileSync(join(packageRoot(), "package-lock.json"), "utf8")) as { packages: Record<string, { optionalDependencies?: Record<string, string> }> };
  const locked = new Set(Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)));
  const wanted = Object.values(lock.packages).flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}));
  expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
});

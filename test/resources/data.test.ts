import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { readTable } from "../../src/resources/data.js";
import { packageRoot } from "../../src/resources/paths.js";

const folder = join(packageRoot(), "data");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((f) => f.replaceAll("\\", "/")).filter((f) => statSync(join(folder, f)).isFile() && !f.endsWith("README.md")).sort();
const readme = readFileSync(join(folder, "README.md"), "utf8");
const notice = readFileSync(join(packageRoot(), "NOTICE"), "utf8");

test("every data file is described in data/README.md, with source, maker and precision", () => {
  for (const file of files) {
    const row = readme.split("\n").find((line) => line.startsWith("|") && line.split("|")[1]!.includes(`\`${file}\``));
    expect([file, row !== undefined]).toEqual([file, true]);
    for (const cell of row!.split("|").slice(1, -1)) expect([file, cell.trim().length > 0]).toEqual([file, true]);
  }
});

test("data/README.md describes no file that is not there", () => {
  const named = [...readme.matchAll(/^\|([^|]*)\|/gm)].flatMap(([, cell]) => [...cell!.matchAll(/`([^`]+\.\w+)`/g)].map((m) => m[1]!));
  expect(named.filter((f) => !files.includes(f))).toEqual([]);
});

test("NOTICE credits each source whose licence asks for it", () => {
  for (const credit of ["GeoNames", "Natural Earth", "Who's On First", "Unicode", "United Nations Security Council Consolidated List", "Office of Foreign Assets Control", "Phoenix", "WikiGold", "Universal NER", "NewsFANE", "WikiFANE", "Europeana", "Universal Dependencies", "Sequoia", "WordNet", "MPL-2.0", "CC BY-SA 4.0"]) {
    expect([credit, notice.includes(credit)]).toEqual([credit, true]);
  }
  for (const file of files.filter((f) => !f.startsWith("actors/") && f !== "romanization_usual.tsv")) expect([file, notice.includes(file.split("/").at(-1)!)]).toEqual([file, true]);
});

test("the data stay small enough for a package", () => {
  expect(files.reduce((sum, f) => sum + statSync(join(folder, f)).size, 0)).toBeLessThan(12 * 1024 * 1024);
});

const ACTORS = ["armed", "states", "world", "media", "persons", "regions"];
const actorRows = (name: string) => readTable(`actors/${name}.tsv`, ["id", "subtype", "country", "wikidata", "name", "en", "fr", "ar", "weak", "links"]);

/** Single words by which one person alone is known. */
const NOMS_DE_GUERRE = new Set(["حميدتي"]);

describe("hand-made actors", () => {
  test("ids are unique and plain", () => {
    const ids = ACTORS.flatMap((name) => actorRows(name).map((r) => r[0]!));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9][a-z0-9-]*$/.test(id))).toEqual([]);
  });
  test("Arabic names are in Arabic letters, the others are not", () => {
    for (const row of ACTORS.flatMap(actorRows)) {
      for (const form of (row[7] ?? "").split("|").filter(Boolean)) expect([row[0], form, /[\u0600-\u06ff]/.test(form)]).toEqual([row[0], form, true]);
      for (const form of [row[4]!, ...(row[5] ?? "").split("|"), ...(row[6] ?? "").split("|")]) expect([row[0], form, /[\u0600-\u06ff]/.test(form)]).toEqual([row[0], form, false]);
    }
  });
  test("ties lead to actors that are there", () => {
    const ids = new Set(ACTORS.flatMap((name) => actorRows(name).map((r) => `actor:${r[0]}`)));
    const refs = ACTORS.flatMap((name) => actorRows(name).flatMap((r) => (r[9] ?? "").split("|").filter((l) => l.includes(">actor:")).map((l) => l.split(">")[1]!)));
    expect(refs.filter((ref) => !ids.has(ref))).toEqual([]);
  });
  test("persons have full names only, and one in each script", () => {
    for (const [id, , , , name, , , ar] of actorRows("persons")) {
      expect([id, name!.split(/[\s-]/).length > 1]).toEqual([id, true]);
      expect([id, Boolean(ar) && ar!.split("|").every((form) => form.includes(" ") || NOMS_DE_GUERRE.has(form))]).toEqual([id, true]);
    }
  });
});

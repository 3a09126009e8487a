/** What exports look up by id while the graph streams past. */
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { IdTable } from "../../src/export/idTable.js";
import { Links } from "../../src/export/links.js";
import { Shelf } from "../../src/export/shelf.js";
import { hashId } from "../../src/model/index.js";

describe("IdTable", () => {
  it("tells a hundred thousand ids apart, content hashes and counted ones alike", () => {
    const ids = Array.from({ length: 50_000 }, (_, i) => [hashId("e", i), `node-${i}`]).flat();
    const table = new IdTable();
    ids.forEach((id, i) => table.set(id, i));
    expect(table.size).toBe(ids.length);
    ids.forEach((id, i) => {
      if (table.get(id) !== i) throw new Error(`${id}: ${table.get(id)}, not ${i}`);
    });
    for (let i = 0; i < 50_000; i++) if (table.has(hashId("x", i))) throw new Error(`${hashId("x", i)} was never put`);
  });

  it("keeps the last value of an id, 0 included", () => {
    const table = new IdTable();
    expect(table.get("")).toBeUndefined();
    table.set("", 7);
    table.set("", 0);
    expect([table.get(""), table.size]).toEqual([0, 1]);
  });
});

describe("Links", () => {
  it("gives each number once, in the order of adding", () => {
    const links = new Links();
    for (let i = 0; i < 5000; i++) links.add(`k${i % 10}`, i % 30);
    expect(links.of("k3")).toEqual([3, 13, 23]);
    expect(links.of("none")).toEqual([]);
  });
});

describe("Shelf", () => {
  it("gives back values of any script and length, and leaves no file behind", () => {
    const before = readdirSync(tmpdir());
    const shelf = new Shelf<{ name: string; i: number }>();
    const name = (i: number): string => `${"الموصل 😀 ".repeat(i % 40)}${i}`;
    for (let i = 0; i < 20_000; i++) shelf.put(`e_${i}`, { name: name(i), i });
    for (const i of [0, 1, 19_999, 12_345, 1]) expect(shelf.get(`e_${i}`)).toEqual({ name: name(i), i });
    expect(shelf.read(shelf.row("e_77")!)).toEqual({ name: name(77), i: 77 });
    expect([shelf.get("e_x"), shelf.row("e_x"), shelf.has("e_x"), shelf.has("e_5")]).toEqual([undefined, undefined, false, true]);
    shelf.close();
    expect(readdirSync(tmpdir()).filter((file) => file.startsWith("sitgraph-") && !before.includes(file) && /^sitgraph-[A-Za-z0-9]{6}$/.test(file))).toEqual([]);
  });
});

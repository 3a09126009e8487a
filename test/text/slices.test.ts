import { Slices } from "../../src/text/slices.js";

test("a piece is found wherever it stands in whatever text", () => {
  const kept = new Slices<number>(10);
  kept.set("the road to Tessalit", 12, 20, 7);
  expect(kept.get("Tessalit", 0, 8)).toBe(7);
  expect(kept.get("near Tessalit, and", 5, 13)).toBe(7);
  expect(kept.get("near Tessalit, and", 5, 12)).toBeUndefined();
  expect(kept.get("near Tessalik", 5, 13)).toBeUndefined();
  kept.set("Tessalit", 0, 8, 8);
  expect(kept.get("the road to Tessalit", 12, 20)).toBe(8);
});

test("every piece is told from every other until there are too many, and then all is begun anew", () => {
  const text = Array.from({ length: 40 }, (_, n) => String.fromCharCode(0x61 + (n % 26), 0x41 + n)).join("");
  const kept = new Slices<number>(40);
  for (let n = 0; n < 40; n++) kept.set(text, n * 2, n * 2 + 2, n);
  expect(Array.from({ length: 40 }, (_, n) => kept.get(text, n * 2, n * 2 + 2))).toEqual(Array.from({ length: 40 }, (_, n) => n));
  kept.set("Gourma", 0, 6, 99);
  expect([kept.get(text, 0, 2), kept.get(text, 78, 80), kept.get("Gourma", 0, 6)]).toEqual([undefined, undefined, 99]);
});

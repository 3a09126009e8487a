import { linesOf } from "../../src/cli/lines.js";

async function* bytes(text: string, size: number): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(text);
  for (let i = 0; i < all.length; i += size) yield all.subarray(i, i + size);
}

const lines = async (text: string, size: number): Promise<string[]> => {
  const found: string[] = [];
  for await (const line of linesOf(bytes(text, size))) found.push(line);
  return found;
};

it.each([1, 2, 3, 7, 1000])("cuts at line feeds alone, in pieces of %d bytes", async (size) => {
  expect(await lines("a\r\n\nداعش\u2028b\u2029c\n😀", size)).toEqual(["a", "", "داعش\u2028b\u2029c", "😀"]);
  expect(await lines("a\n", size)).toEqual(["a"]);
  expect(await lines("", size)).toEqual([]);
});

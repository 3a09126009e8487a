import { readDocumentLines, type Loaded } from "../../src/load/index.js";
import { documentId } from "../../src/model/index.js";

async function* lines(...items: string[]): AsyncGenerator<string> {
  yield* items;
}

const read = async (...items: string[]): Promise<Loaded[]> => {
  const loaded: Loaded[] = [];
  for await (const item of readDocumentLines(lines(...items), { published: "2017-01-01" })) loaded.push(item);
  return loaded;
};

describe("documents as JSON Lines", () => {
  it("take path, text and metadata", async () => {
    const [a, b] = await read(JSON.stringify({ path: "q/1", text: " Troops entered.\n", title: "T", published: "2016-12-08" }), "", JSON.stringify({ text: "More." }));
    expect(a!.document).toMatchObject({ path: "q/1", text: " Troops entered.\n", title: "T", published: "2016-12-08", id: documentId("Troops entered.") });
    expect(b!.document).toMatchObject({ path: documentId("More."), published: "2017-01-01" });
  });

  it("report a bad line by number and go on", async () => {
    const loaded = await read("{", "[]", '{"path": "p"}', '{"path": "p", "text": " "}', '{"text": "Good."}');
    expect(loaded.map(({ error }) => error?.code)).toEqual(["INPUT_FORMAT", "INPUT_FORMAT", "INPUT_FORMAT", "INPUT_EMPTY", undefined]);
    expect(loaded[0]!.error!.message).toContain("line 1");
    expect(loaded[2]!.error!.message).toContain("p (line 3)");
  });

  it("report a text that shows nothing, or is too long, by its path and line", async () => {
    const loaded = await read(JSON.stringify({ path: "p", text: "\u200b\u200f" }), JSON.stringify({ path: "q", text: "word ".repeat(1_700_000) }), JSON.stringify({ path: "p", text: "Good." }));
    expect(loaded.map(({ error }) => error?.message)).toEqual(['p (line 1): "text" is empty', expect.stringMatching(/^q \(line 2\): longer than/), undefined]);
  });
});

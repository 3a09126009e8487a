import { execFileSync } from "node:child_process";
import { chmod, mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findDocuments, loadDocuments, type LoadOptions } from "../../src/load/index.js";
import type { SourceDocument } from "../../src/model/index.js";

let dir: string;
beforeEach(async () => {
  dir = (await mkdtemp(join(tmpdir(), "sitgraph-load-"))).replaceAll("\\", "/");
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const write = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = `${dir}/${name}`;
  await mkdir(path.slice(0, path.lastIndexOf("/")), { recursive: true });
  await writeFile(path, content);
  return path;
};

async function load(inputs: string[], options: LoadOptions = {}) {
  const documents: SourceDocument[] = [];
  const failures: { path: string; code: string; message: string }[] = [];
  for await (const { path, document, error } of loadDocuments(inputs, options)) {
    if (document) documents.push(document);
    else failures.push({ path: path.replace(`${dir}/`, ""), code: error.code, message: error.message });
  }
  return { documents, failures };
}

const one = async (name: string, content: string | Uint8Array, options: LoadOptions = {}): Promise<SourceDocument> => {
  const { documents, failures } = await load([await write(name, content)], options);
  expect(failures).toEqual([]);
  return documents[0]!;
};

const utf16 = (text: string, bigEndian: boolean, mark: boolean): Buffer => {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};

const ENGLISH = "Troops entered the town.\r\n\r\n  “Calm” has returned – slowly.\n";
const ARABIC = "أعلنت وزارة الدفاع السبت أن القوات دخلت المدينة. وقال المتحدث إن السكان عادوا إلى منازلهم بعد أسابيع من القتال.";
/** Windows-1256 of ARABIC, by table: this runtime decodes the encoding but does not write it. */
const windows1256 = (text: string): Uint8Array => {
  const decoder = new TextDecoder("windows-1256");
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (c) => table.get(c)!);
};

describe("plain text", () => {
  it("stays exactly as it is, so that offsets match the file", async () => {
    expect((await one("a.txt", ENGLISH)).text).toBe(ENGLISH);
  });

  it.each<[string, string, Uint8Array]>([
    ["UTF-8 with a mark", ENGLISH, Buffer.from(`\ufeff${ENGLISH}`)],
    ["UTF-16 LE with a mark", ARABIC, utf16(ARABIC, false, true)],
    ["UTF-16 BE with a mark", ARABIC, utf16(ARABIC, true, true)],
    ["UTF-16 LE without a mark", ARABIC, utf16(ARABIC, false, false)],
    ["UTF-16 BE without a mark", ENGLISH, utf16(ENGLISH, true, false)],
    ["windows-1256", ARABIC, windows1256(ARABIC)],
    ["windows-1252", "L’armée a libéré la ville : « c’est un succès », a déclaré le général.", Buffer.from("L\x92armée a libéré la ville : « c\x92est un succès », a déclaré le général.", "latin1")],
  ])("is decoded from %s", async (_name, text, bytes) => {
    expect((await one("a.txt", bytes)).text).toBe(text);
  });

  it("takes what front matter says and leaves the offsets of the rest", async () => {
    const head = '---\ntitle: "A town: retaken"\ndate: 2016-12-08T23:10:00Z\npublisher: \'The Paper\'\nlang: fr-FR\ntags:\n  - war\n---\n';
    const document = await one("a.txt", `${head}Troops entered.`);
    expect(document).toMatchObject({ title: "A town: retaken", published: "2016-12-08", publisher: "The Paper", language: "fr" });
    expect(document.text.indexOf("Troops")).toBe(head.length);
    expect(document.text.slice(0, head.length).trim()).toBe("");
  });

  it("is the same document with and without front matter", async () => {
    const [a, b] = [await one("a.txt", "---\ntitle: T\n---\nBody.\n"), await one("b.txt", "Body.")];
    expect(a.id).toBe(b.id);
  });

  it.each(["---\nTroops entered.\n---\nMore.", "---\nunknown: field\n---\nMore.", "--- no block ---\nMore."])("keeps what only looks like front matter: %j", async (text) => {
    expect(await one("a.txt", text)).toMatchObject({ text, title: null });
  });

  it("never takes a malformed or impossible date", async () => {
    for (const date of ["08/12/2016", "2016-02-30", "2016", "yesterday"]) {
      expect((await one("a.txt", `---\ntitle: T\ndate: ${date}\n---\nBody.`)).published).toBeNull();
    }
  });
});

describe("Markdown", () => {
  it("leaves the words, one block a paragraph", async () => {
    const text = "# Town *retaken*\n\nTroops [entered](http://x.test/a) the **town**.\nThey stayed.\n\n- one\n- two\n\n> “Calm”\n\n<script>alert(1)</script>\n";
    expect((await one("a.md", text)).text).toBe("Town retaken\n\nTroops entered the town. They stayed.\n\none\n\ntwo\n\n“Calm”");
  });
});

const paragraph = (n: number): string =>
  `<p>Paragraph ${n}: the army said on Monday that its troops, after weeks of heavy fighting, had entered the town, and that residents were returning to their homes.</p>`;
const page = (head: string, body: string): string => `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const article = page(
  '<title>Town retaken | The Paper</title><meta property="og:title" content="Town retaken"><meta property="og:site_name" content="The Paper"><meta property="article:published_time" content="2016-12-08T10:00:00+03:00">',
  `<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav><article><h1>Town retaken</h1>${[1, 2, 3, 4, 5].map(paragraph).join("")}</article><div class="share">Share on Facebook</div><footer>Copyright</footer><script>var x = "hidden"</script>`,
);

describe("web pages", () => {
  it("give their main text in blocks, without menus, share lines and scripts", async () => {
    const { text } = await one("a.html", article);
    const blocks = text.split("\n\n");
    expect(blocks[0]).toBe("Town retaken");
    expect(blocks.slice(1).map((block) => block.slice(0, 12))).toEqual([1, 2, 3, 4, 5].map((n) => `Paragraph ${n}:`));
    expect(text).not.toMatch(/Sport|Facebook|Copyright|hidden/);
  });

  it("give the metadata they state", async () => {
    expect(await one("a.html", article)).toMatchObject({ title: "Town retaken", publisher: "The Paper", published: "2016-12-08", language: null });
  });

  it("give the whole body where there is no article", async () => {
    expect((await one("a.html", page("<title>x</title>", "<div>Troops entered.<br>They stayed.</div><div>More.</div>"))).text).toContain("Troops entered.\nThey stayed.\n\nMore.");
  });

  it("are read as XHTML with an XML declaration", async () => {
    const source = `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><p>One &amp; two.</p><p>Three.</p></body></html>`;
    expect((await one("a.xhtml", source)).text).toContain("One & two.\n\nThree.");
  });

  it("are decoded by their meta element", async () => {
    const text = "عاد السكان";
    const bytes = Buffer.concat([Buffer.from('<html><head><meta charset="windows-1256"></head><body><p>'), windows1256(text), Buffer.from("</p></body></html>")]);
    expect((await one("a.html", bytes)).text).toContain(text);
  });

  it("are decoded by their bytes when the meta element is wrong", async () => {
    expect((await one("a.html", Buffer.from('<html><head><meta charset="iso-8859-1"></head><body><p>La libération</p></body></html>'))).text).toContain("libération");
  });

  it("survive very deep nesting", async () => {
    const depth = 20_000;
    expect((await one("a.html", `${"<div>".repeat(depth)}Troops entered.${"</div>".repeat(depth)}`)).text).toContain("Troops entered.");
  });
});

describe("what cannot be read", () => {
  it("is reported by file and reason, and the rest goes on", async () => {
    await write("1.txt", "");
    await write("2.txt", " \n\t\n");
    await write("3.txt", Buffer.from([1, 2, 3, 0, 0, 5, 6, 0, 9]));
    await write("4.txt", "%PDF-1.4\n…");
    await write("5.txt", "Troops entered.");
    await write("6.html", page("", "<script>x</script>"));
    const { documents, failures } = await load([dir, `${dir}/none.txt`, await write("report.docx", "PK")]);
    expect(documents.map(({ text }) => text)).toEqual(["Troops entered."]);
    expect(failures.map(({ path, code }) => [path, code])).toEqual([
      ["1.txt", "INPUT_EMPTY"],
      ["2.txt", "INPUT_EMPTY"],
      ["3.txt", "INPUT_BINARY"],
      ["4.txt", "INPUT_BINARY"],
      ["6.html", "INPUT_EMPTY"],
      ["none.txt", "INPUT_UNREADABLE"],
      ["report.docx", "INPUT_FORMAT"],
    ]);
    for (const { message, path } of failures) expect(message).toContain(path);
    expect(failures[3]!.message).toMatch(/PDF.*expected/);
    expect(failures[6]!.message).toContain(".txt");
  });

  it("is a folder without documents, or a pattern without matches", async () => {
    await mkdir(`${dir}/empty`);
    const found = await findDocuments([`${dir}/empty`, `${dir}/*.html`]);
    expect(found.map(({ error }) => error?.message)).toEqual([expect.stringContaining("no document"), expect.stringContaining("matches no file")]);
  });
});

describe("what is damaged", () => {
  it.each<[string, string, Uint8Array]>([
    ["UTF-8 cut short", `${ARABIC.slice(0, -1)}\ufffd`, Buffer.concat([Buffer.from(ARABIC.slice(0, -1)), Buffer.from([0xd9])])],
    ["UTF-8 with a stray byte", `${ARABIC}\ufffd${ARABIC}`, Buffer.concat([Buffer.from(ARABIC), Buffer.from([0xff]), Buffer.from(ARABIC)])],
  ])("%s is read, with a warning", async (_, text, bytes) => {
    const warnings: string[] = [];
    expect((await one("a.txt", bytes, { onWarning: (message) => warnings.push(message) })).text).toBe(text);
    expect(warnings).toEqual([expect.stringMatching(/a\.txt: 1 broken character,/)]);
  });

  it("is a web page under the name of a text: its tags and scripts are no text", async () => {
    expect((await one("a.txt", page("<title>T</title>", "<script>alert('x')</script><p>Troops entered.</p>"))).text).toBe("Troops entered.");
    expect((await one("b.txt", "In <html> the army said troops entered.")).text).toBe("In <html> the army said troops entered.");
  });

  it("is reported where nothing shows, where it is no text, and where it is too long", async () => {
    await write("1.txt", "\u200b\u200f\u00ad\ufeff \n");
    await write("2.txt", Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(90)]));
    await write("3.txt", Buffer.from([0x1f, 0x8b, 8, 0, 0]));
    await write("4.txt", "word ".repeat(1_700_000));
    await write("5.txt/inner.txt", "Troops entered.");
    const { documents, failures } = await load([dir]);
    expect(documents.map(({ path }) => path)).toEqual([`${dir}/5.txt/inner.txt`]);
    expect(failures.map(({ path, code }) => [path, code])).toEqual([["1.txt", "INPUT_EMPTY"], ["2.txt", "INPUT_BINARY"], ["3.txt", "INPUT_BINARY"], ["4.txt", "INPUT_UNREADABLE"]]);
    expect(failures[3]!.message).toMatch(/longer than 8 million characters/);
  });

  it("is a file that may not be read", async () => {
    await chmod(await write("a.txt", "Troops entered."), 0);
    await chmod(dir, 0o755);
    // to the superuser no file is closed: read as somebody else
    const superuser = process.getuid?.() === 0;
    if (superuser) process.seteuid!(65534);
    try {
      expect((await load([dir])).failures).toEqual([{ path: "a.txt", code: "INPUT_UNREADABLE", message: expect.stringContaining("permission denied") as string }]);
    } finally {
      if (superuser) process.seteuid!(0);
    }
  });

  (process.platform === "win32" ? it.skip : it)("is a pipe in a folder, which would be waited for (Windows has none)", async () => {
    execFileSync("mkfifo", [`${dir}/a.txt`]);
    await write("b.txt", "Troops entered.");
    expect((await load([dir])).documents).toHaveLength(1);
  });
});

describe("finding documents", () => {
  const names = async (...inputs: string[]): Promise<string[]> => (await findDocuments(inputs)).map(({ path }) => path.replace(`${dir}/`, ""));

  beforeEach(async () => {
    for (const name of ["b.txt", "a.md", "sub/c.html", ".hidden.txt", ".git/d.txt", "image.png", "manifest.json", "sub/[x].txt"]) await write(name, "x");
  });

  it("walks folders in order, skipping hidden files and what no format reads", async () => {
    expect(await names(dir)).toEqual(["a.md", "b.txt", "sub/[x].txt", "sub/c.html"]);
  });

  it("expands globs, keeps the order of arguments and names no file twice", async () => {
    expect(await names(`${dir}/**/*.html`, `${dir}/b.txt`, dir)).toEqual(["sub/c.html", "b.txt", "a.md", "sub/[x].txt"]);
  });

  it("takes a name with glob characters for the file of that name", async () => {
    expect(await names(`${dir}/sub/[x].txt`)).toEqual(["sub/[x].txt"]);
  });
});

describe("metadata beside the text", () => {
  it("comes from the manifest first, then from the document, then from the command line", async () => {
    await write("a.txt", "---\ntitle: Own\npublisher: Own\n---\nBody.");
    await write("b.txt", "Body b.");
    await write("manifest.json", JSON.stringify({ documents: [{ file: "a.txt", title: "Listed", published: "2016-01-01", language: "en", retrieved: "2024-11-23T13:01:00+02:00" }, { file: "b.txt", published: null }] }));
    const { documents } = await load([dir], { published: "2017-01-01" });
    expect(documents).toMatchObject([
      { title: "Listed", publisher: "Own", published: "2016-01-01", language: "en", retrieved: "2024-11-23T13:01:00+02:00" },
      { title: null, publisher: null, published: "2017-01-01", language: null, retrieved: null },
    ]);
  });

  it("warns of a broken manifest and goes on without it", async () => {
    await write("a.txt", "Body.");
    await write("manifest.json", "{");
    const warnings: string[] = [];
    const { documents } = await load([dir], { onWarning: (message) => warnings.push(message) });
    expect(documents).toHaveLength(1);
    expect(warnings).toEqual([expect.stringContaining("manifest.json")]);
  });

  it("ignores a manifest of another program", async () => {
    await write("a.txt", "Body.");
    await write("manifest.json", '{"name": "app"}');
    expect((await load([dir], { onWarning: (message) => { throw new Error(message); } })).documents).toHaveLength(1);
  });
});

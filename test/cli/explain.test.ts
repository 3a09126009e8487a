import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { explain } from "../../src/pipeline/explain.js";

test("an explanation names the signals behind names and events", async () => {
  const text = "Boko Haram fighters killed at least 12 soldiers near Maiduguri, the Nigerian army said.";
  const [sentence] = await explain({ id: "", path: "a.txt", title: null, language: null, publisher: null, published: null, retrieved: null, text });
  expect(sentence!.names.map((n) => n.entity)).toEqual(["Boko Haram", "Maiduguri", "Nigerian army"]);
  for (const name of sentence!.names) expect(name.reasons.reduce((sum, [, weight]) => sum + weight, 0)).toBeCloseTo(name.score, 1);
  expect(sentence!.events[0]).toMatchObject({ subtype: "killing", trigger: "killed", actors: ["Boko Haram"], status: "asserted" });
  expect(sentence!.events[0]!.reasons.length).toBeGreaterThan(2);
  expect(sentence!.statements[0]).toMatchObject({ speaker: "Nigerian army", cue: "said" });
  expect(sentence!.events[0]!.counts).toBe("at least 12");
  expect(sentence!.relations).toContainEqual(expect.objectContaining({ type: "FROM", source: "Nigerian army", target: "Nigeria", event: null }));
});

test("a relation is shown with each sentence it rests on, and the event it follows from", async () => {
  const text = "The weather was mild. Minister Anna Berg met President Omar Haddad in Tunis on Monday.";
  const sentences = await explain({ id: "", path: "a.txt", title: null, language: null, publisher: null, published: null, retrieved: null, text });
  expect(sentences[0]!.relations).toEqual([]);
  expect(sentences[1]!.relations).toContainEqual(expect.objectContaining({ type: "MET_WITH", event: "met" }));
});

test("each relation says which rules gave it, and what each adds to its confidence", async () => {
  const text = "General Omar Haddad, commander of the Libyan National Army, spoke in Tunis. The Libyan National Army's commander, Omar Haddad, met President Anna Berg on Monday.";
  const relations = (await explain({ id: "", path: "a.txt", title: null, language: null, publisher: null, published: null, retrieved: null, text })).flatMap((s) => s.relations);
  expect(relations.length).toBeGreaterThan(3);
  for (const { confidence, reasons } of relations) expect(reasons.reduce((sum, [, added]) => sum + added, 0)).toBeCloseTo(confidence, 5);
  const leads = relations.find((r) => r.type === "LEADS")!;
  expect(leads.reasons.map(([rule]) => rule)).toEqual(["office behind the name", "office before the name"]);
  expect(leads.reasons[1]![1]).toBeLessThan(leads.reasons[0]![1]);
  expect(relations.find((r) => r.type === "MET_WITH")!.reasons[0]![0]).toBe("event: meeting");
});

test("a statement is shown with what speaks for its kind, and with what it contradicts and why", async () => {
  const text = "The Turkish army said that Kurdish fighters had shelled the town of Azaz. The Syrian Democratic Forces denied that their fighters had shelled Azaz.\n\n\"We will answer every attack,\" the commander said.";
  const said = (await explain({ id: "", path: "a.txt", title: null, language: null, publisher: null, published: null, retrieved: null, text })).flatMap((s) => s.statements);
  expect(said[1]).toMatchObject({ kind: "denial", reasons: [["denial: reporting word", 4]], contradicts: [{ speaker: "Turkish army", reason: "denies what the other says" }] });
  expect(said[2]!.reasons.map(([name]) => name)).toContain("pledge: one's own future act");
});

test("the command prints one block a sentence and reports what it cannot read", async () => {
  const { run } = await import("../../src/cli/run.js");
  const folder = await mkdtemp(join(tmpdir(), "explain-"));
  await writeFile(join(folder, "a.txt"), "Rebels shelled Aleppo, Syria.");
  await writeFile(join(folder, "empty.txt"), "");
  let out = "";
  let err = "";
  const io = { quiet: false, interrupted: false, env: {}, columns: 80, terminal: false, data: async (t: string) => void (out += t), say: (t: string) => void (err += t), complain: (t: string) => void (err += t), interruptible: () => new AbortController().signal };
  const status = await run(["explain", folder], io as never);
  await rm(folder, { recursive: true });
  expect(status).toBe(3);
  expect(out).toMatch(/event +ASSAULT\/shelling by "shelled"/);
  expect(out).toMatch(/relation +Aleppo LOCATED_IN Syria, .* = place, larger place \+0\.85/);
  expect(err).toMatch(/empty\.txt/);
});

test("the words that name a source are told", async () => {
  const text = "Selon le gouverneur, les assaillants ont fui.";
  const [sentence] = await explain({ id: "", path: "a.txt", title: null, language: "fr", publisher: null, published: null, retrieved: null, text });
  expect(sentence!.statements[0]!.cue).toBe("Selon");
});

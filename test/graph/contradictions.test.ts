import { foldRecords } from "../../src/graph/fold.js";
import { loadSchema } from "../../src/resources/schema.js";
import { read } from "../extract/support.js";

const schema = loadSchema();

async function fold(...texts: [published: string | null, text: string][]) {
  const records = await Promise.all(texts.map(async ([published, text]) => (await read(text, published ? { published } : {})).record));
  const view = (order: typeof records) => {
    const graph = foldRecords(order, schema);
    const nodes = new Map([...graph.nodes()].map((n) => [n.id, n]));
    return {
      contradictions: [...graph.edges()].filter((e) => e.type === "CONTRADICTS").map((e) => ({ texts: [e.source, e.target].map((id) => String(nodes.get(id)!.props.text)).sort(), reason: e.props.reason, ordered: e.source < e.target })),
      status: (trigger: string) => [...nodes.values()].filter((n) => n.labels.includes("Event") && n.props.trigger === trigger).map((n) => n.props.status).sort(),
    };
  };
  const forward = view(records);
  // whatever is tested holds in any order
  expect(view([...records].reverse()).contradictions).toEqual(forward.contradictions);
  return forward;
}

const CLAIM: [string, string] = ["2031-05-02", "Russia's Defense Ministry said on Thursday that its troops had captured the town of Kherson."];

describe("contradictions across documents", () => {
  test("a denial meets the claim it denies, in three languages, and the event is contested", async () => {
    for (const denial of [
      "The Ukrainian army denied on Friday that Russian forces had captured Kherson.",
      "L'armée ukrainienne a démenti vendredi que les forces russes aient pris Kherson.",
      "نفى الجيش الأوكراني الجمعة أن تكون القوات الروسية قد سيطرت على خيرسون.",
    ]) {
      const graph = await fold(CLAIM, ["2031-05-02", denial]);
      expect(graph.contradictions.map((c) => c.reason)).toEqual(["denies what the other says"]);
      expect(graph.contradictions[0]).toMatchObject({ ordered: true });
      expect(graph.contradictions[0]!.texts).toContain("its troops had captured the town of Kherson");
      expect(graph.status("captured")).toContain("alleged");
    }
  });

  test("another town, another year or one's own side is no contradiction", async () => {
    for (const [published, text] of [
      ["2031-05-02", "The Ukrainian army denied on Friday that Russian forces had captured Pokrovsk."],
      ["2034-11-20", "The Ukrainian army denied that Russian forces had captured Kherson."],
      ["2031-05-02", "The Russian army denied on Friday that Russian forces had captured Kherson."],
      ["2031-05-02", "The Ukrainian army said on Friday that Russian forces had shelled Kherson."],
    ] as [string, string][]) {
      const graph = await fold(CLAIM, [published, text]);
      expect(graph.contradictions).toEqual([]);
      expect(graph.status("captured")).not.toContain("alleged");
    }
  });

  test("who holds the place is contested by whoever says it holds it", async () => {
    const graph = await fold(["2031-05-02", "The Rapid Support Forces said they had captured El Fasher."], ["2031-05-03", "The Sudanese army said its soldiers still hold El Fasher."]);
    expect(graph.contradictions.map((c) => c.reason)).toEqual(["both claim to hold the place"]);
  });

  test("a report that another document's denial is about is contested, and a report alone is not", async () => {
    const told: [string, string] = ["2031-05-02", "Israeli jets killed 20 civilians in Rafah on Thursday."];
    expect((await fold(told)).status("killed")).toEqual(["asserted"]);
    const graph = await fold(told, ["2031-05-03", "The Israeli army denied that its jets had killed civilians in Rafah on Thursday."]);
    expect(graph.status("killed")).toEqual(["alleged", "denied"]);
    expect(graph.contradictions).toEqual([]);
  });
});

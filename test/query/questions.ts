/** Every saved question against a graph: the same rows on every store. */
import { loadQuestions } from "../../src/resources/queries.js";
import type { CellValue, GraphStore } from "../../src/store/types.js";

/** Parameters that fit the sample graph. */
const GIVEN: Record<string, Record<string, string | number>> = {
  coordination: { one: "WEIL", other: "سامي الحريري" },
  statements: { speaker: "ministry of defence" },
  "events-in-place": { place: "تل قصر" },
  "both-report": { one: "a.txt", other: "b.txt" },
  said: { speaker: "Military Council" },
  "mentioned-with": { name: "Tall Qasr" },
  "said-about": { name: "Northern Brigades" },
  connection: { from: "Adam Weil", to: "Brigades" },
  names: { name: "tell qasr" },
  timeline: { name: "Northern Brigades" },
  where: { name: "ألوية الشمال" },
  who: { name: "Sami Hariri" },
  evidence: { one: "Northern Brigades", other: "Tall Qasr" },
};

export async function answers(store: GraphStore, given = GIVEN): Promise<Record<string, CellValue[][]>> {
  const all: Record<string, CellValue[][]> = {};
  for (const question of loadQuestions()) {
    const params = { ...Object.fromEntries(question.params.map((p) => [p.name, p.default])), ...given[question.name] };
    try {
      const { columns, rows } = await store.query(question.cypher, { params, maxRows: 500 });
      all[question.name] = [columns, ...rows];
    } catch (error) {
      throw new Error(`${question.name}: ${(error as Error).message}`, { cause: error });
    }
  }
  return all;
}

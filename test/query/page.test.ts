import { readFileSync } from "node:fs";
import { questionsPage } from "../../src/query/page.js";
import { loadQuestions } from "../../src/resources/queries.js";

test("docs/questions.md is what the questions make (npm run docs writes it)", () => {
  expect(readFileSync(new URL("../../docs/questions.md", import.meta.url), "utf8")).toBe(questionsPage(loadQuestions()));
});

test("the page tells each question with its parameters, and no bar breaks its tables", () => {
  const page = questionsPage([{ name: "q", title: "One | other", description: "Why.", params: [{ name: "p", description: "a | b", type: "string", default: "x" }], cypher: "RETURN $p" }]);
  expect(page).toContain("| [`q`](#q) | One \\| other | `p` |");
  expect(page).toContain('| `p` | `"x"` | a \\| b |');
  expect(page).toContain("```cypher\nRETURN $p\n```");
});

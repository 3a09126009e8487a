/** `npm run docs`: writes the pages that are made from schema/. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { questionsPage } from "../src/query/page.js";
import { loadQuestions } from "../src/resources/queries.js";

writeFileSync(fileURLToPath(new URL("../docs/questions.md", import.meta.url)), questionsPage(loadQuestions()));

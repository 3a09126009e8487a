import { existsSync, readFileSync, writeFileSync } from "node:fs";

const FILE = "bench/models.md";
const START = `# Scores of the trained models

Written by \`npm run train\` and \`npm run train:names\` (see CONTRIBUTING). Every figure is on text that the model was not trained on; tokens are
those of the product's own tokenizer, each with the annotation of the treebank word it stands for.
`;

/** Replaces the rows of one language in a section's table, or adds the section. */
export function report(section: string, columns: string[], language: string, rows: string[][]): void {
  const text = existsSync(FILE) ? readFileSync(FILE, "utf8") : START;
  const [head, ...sections] = text.split(/\n(?=## )/);
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  const title = `## ${section}`;
  let at = sections.findIndex((s) => s.startsWith(title));
  if (at < 0) at = sections.push(`${title}\n\n${line(columns)}\n${line(columns.map(() => "---"))}\n`) - 1;
  const lines = sections[at]!.split("\n").filter((l) => !l.startsWith(`| ${language} `));
  const last = lines.findLastIndex((l) => l.startsWith("|"));
  lines.splice(last + 1, 0, ...rows.map((cells) => line([language, ...cells])));
  sections[at] = lines.join("\n");
  writeFileSync(FILE, [head, ...sections].join("\n"));
}

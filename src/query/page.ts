import type { SavedQuestion } from "./saved.js";

/** The saved questions as a page of Markdown: docs/questions.md, which `npm run docs` writes and a test compares. */
export function questionsPage(questions: readonly SavedQuestion[]): string {
  const parts = [
    "# The saved questions",
    "Made from `schema/queries/` by `npm run docs`; change it there. Each answers alike from the embedded store and from Neo4j.",
    "```sh\nsitgraph query --list                                  # all, with their parameters\nsitgraph query statements -p speaker=\"Le Drian\"         # one, with a parameter\nsitgraph query                                         # the shell: statements speaker=\"Le Drian\"\n```",
    ["| Question | What it tells | Parameters |", "|---|---|---|", ...questions.map(({ name, title, params }) => `| [\`${name}\`](#${name}) | ${cell(title)} | ${params.map((param) => `\`${param.name}\``).join(", ")} |`)].join("\n"),
  ];
  for (const { name, title, description, params, cypher } of questions) {
    parts.push(`## ${name}`, `**${title}.** ${description}`);
    if (params.length > 0) {
      parts.push(["| Parameter | Default | |", "|---|---|---|", ...params.map((param) => `| \`${param.name}\` | \`${cell(JSON.stringify(param.default))}\` | ${cell(param.description)} |`)].join("\n"));
    }
    parts.push(`\`\`\`cypher\n${cypher}\n\`\`\``);
  }
  return `${parts.join("\n\n")}\n`;
}

const cell = (text: string): string => text.replaceAll("|", "\\|");

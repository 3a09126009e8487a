import type { SentenceExplanation } from "../../pipeline/explain.js";
import { EXIT } from "../exit.js";
import { plain } from "../io.js";
import type { Register } from "../types.js";

export const registerExplain: Register = (program, io, exit) => {
  program
    .command("explain")
    .summary("show why a document reads as it does")
    .description("Prints each sentence with its names, clauses, statements, events and relations, and the rules and weights behind them.")
    .argument("<path...>", "documents, folders or globs")
    .option("--json", "one JSON object a sentence")
    .option("--tags", "parts of speech and clauses too")
    .addHelpText(
      "after",
      `
Examples:
  $ sitgraph explain report.txt
  $ sitgraph explain --tags report.txt | less -R
  $ sitgraph explain --json report.txt | jq 'select(.events | length > 0)'`,
    )
    .action(async (paths: string[], options: { json?: boolean; tags?: boolean }) => {
      const { documentsFrom } = await import("../documents.js");
      const { explain } = await import("../../pipeline/explain.js");
      let failed = 0;
      for await (const loaded of documentsFrom(paths, undefined, io)) {
        if (loaded.error) {
          failed += 1;
          io.complain(`failed: ${plain(loaded.error.message)}`);
          continue;
        }
        if (!options.json) await io.data(`${plain(loaded.path)}\n`);
        for (const sentence of await explain(loaded.document)) {
          await io.data(options.json ? `${JSON.stringify({ path: loaded.path, ...sentence })}\n` : `\n${readable(sentence, options.tags ?? false)}\n`);
        }
      }
      if (failed > 0) exit(EXIT.someFailed);
    });
};

function readable(s: SentenceExplanation, tags: boolean): string {
  const weights = (reasons: readonly (readonly [string, number])[]) => reasons.map(([why, weight]) => `${plain(why)} ${weight > 0 ? "+" : ""}${Math.round(weight * 100) / 100}`).join(", ");
  const lines = [`[${s.start}–${s.end} ${s.language}] ${plain(s.text)}`];
  if (tags) {
    lines.push(`  tags      ${s.tokens.map(plain).join(" ")}`);
    for (const c of s.clauses) lines.push(`  clause    ${plain(c.verb)}${c.passive ? " (passive)" : ""}${c.negated ? " (negated)" : ""}: subject ${plain(c.subject ?? "–")}, object ${plain(c.object ?? "–")}${c.phrases.length ? `, ${plain(c.phrases.join("; "))}` : ""}`);
  }
  for (const n of s.names) lines.push(`  name      ${plain(n.text)} → ${n.kind}${n.subtype ? `/${n.subtype}` : ""} ${plain(n.entity)}  ${n.score} = ${weights(n.reasons)}`);
  for (const r of s.references) lines.push(`  refers    ${plain(r.text)} → ${plain(r.entity)}`);
  for (const st of s.statements) {
    lines.push(`  statement ${plain(st.speaker ?? "nobody named")}${st.via ? ` via ${plain(st.via)}` : ""} (${st.kind}, ${st.stance}${st.cue ? `, by "${plain(st.cue)}"` : ""}): ${plain(st.text)}  ${st.confidence} = ${weights(st.reasons)}`);
    for (const c of st.contradicts) lines.push(`    against ${plain(c.speaker ?? "nobody named")}, ${plain(c.reason)}: ${plain(c.text)}`);
  }
  for (const e of s.events) {
    lines.push(`  event     ${e.type}/${e.subtype} by "${plain(e.trigger)}", ${e.status}: ${plain(e.actors.join(", ") || "–")} → ${plain(e.targets.join(", ") || "–")}${e.place ? `, at ${plain(e.place)}` : ""}${e.date ? `, ${plain(e.date)}` : ""}${e.counts ? `, ${plain(e.counts)}` : ""}  ${e.confidence}${e.reasons.length ? ` = ${weights(e.reasons)}` : ""}`);
  }
  for (const r of s.relations) {
    lines.push(`  relation  ${plain(r.source)} ${r.type}${r.title ? ` (${plain(r.title)})` : ""} ${plain(r.target)}${r.event ? `, from "${plain(r.event)}"` : ""}, in "${plain(r.text)}"  ${r.confidence} = ${weights(r.reasons)}`);
  }
  return lines.join("\n");
}

import type { BuildReport } from "../pipeline/build.js";
import { plain, type Io } from "./io.js";

/** Warnings listed one by one before the rest is only counted. */
const LISTED = 10;

const LANGUAGE_NAMES = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });

export function summaryText(report: BuildReport, location: string, io: Io): string {
  const { graph } = report;
  const lines = [io.style("bold", `Graph in ${location}`)];
  const row = (what: string, total: number, parts: Record<string, number>, name: (key: string) => string = (key) => key): void => {
    const detail = Object.entries(parts).map(([key, n]) => `${name(key)} ${n}`).join(", ");
    lines.push(`  ${what.padEnd(11)}${String(total).padStart(7)}${detail ? `   ${io.style("dim", detail)}` : ""}`);
  };
  row("documents", graph.documents, graph.languages, languageName);
  row("sentences", graph.sentences, {});
  row("entities", graph.entities, graph.kinds);
  row("events", graph.events, graph.eventTypes);
  row("statements", graph.statements, {});
  row("relations", graph.relations, graph.relationTypes);
  const { added, changed, unchanged, duplicates, failed, warnings } = report;
  const parts = [`${added} added`, `${changed} changed`, `${unchanged} unchanged`];
  if (duplicates > 0) parts.push(`${duplicates} with the text of another`);
  parts.push(failed.length > 0 ? io.style("red", `${failed.length} failed`) : "0 failed");
  lines.push(`This run: ${parts.join(", ")}`);
  if (warnings.length > 0) {
    lines.push(io.style("yellow", `${warnings.length} ${warnings.length === 1 ? "warning" : "warnings"}`));
    for (const { path, message } of warnings.slice(0, LISTED)) lines.push(`  ${plain(path)}: ${plain(message)}`);
    if (warnings.length > LISTED) lines.push(`  … and ${warnings.length - LISTED} more (--json lists all)`);
  } else lines.push("0 warnings");
  return lines.join("\n");
}

function languageName(code: string): string {
  try {
    return LANGUAGE_NAMES.of(code) ?? code;
  } catch {
    return code;
  }
}

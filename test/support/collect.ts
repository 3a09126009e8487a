/** Exports held as text, for tests: files by name; the one file of a format that makes no folder is "". */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExportFormat, ExportOptions, ExportReport } from "../../src/export/index.js";
import type { GraphEdge, GraphNode, GraphSource } from "../../src/model/index.js";
import { loadSchema } from "../../src/resources/schema.js";

export interface Collected {
  report: ExportReport;
  files: Record<string, string>;
  /** Of the one file. */
  text: string;
}

export async function collect(format: ExportFormat, source: GraphSource, options: ExportOptions = { schema: loadSchema() }): Promise<Collected> {
  const files: Record<string, string> = {};
  const report = await format.write(source, (chunk, name = "") => void (files[name] = (files[name] ?? "") + chunk), options);
  return { report, files, text: files[""] ?? "" };
}

/** The same as files of a new folder. */
export async function collectFiles(format: ExportFormat, source: GraphSource, options?: ExportOptions): Promise<{ folder: string; file: string }> {
  const { files } = await collect(format, source, options);
  const folder = mkdtempSync(join(tmpdir(), "sitgraph-export-"));
  const usual = `graph${format.extensions[0] ?? ""}`;
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name || usual), text);
  return { folder, file: join(folder, usual) };
}

export const sourceOf = ({ nodes, edges }: { nodes: GraphNode[]; edges: GraphEdge[] }): GraphSource => ({ nodes: () => nodes, edges: () => edges });

import { SitgraphError } from "../errors.js";
import { csv } from "./formats/csv.js";
import { cytoscape } from "./formats/cytoscape.js";
import { followTheMoney } from "./formats/followTheMoney.js";
import { geojson } from "./formats/geojson.js";
import { gexf } from "./formats/gexf.js";
import { graphml } from "./formats/graphml.js";
import { jsonl } from "./formats/jsonl.js";
import { neo4jCsv } from "./formats/neo4jCsv.js";
import type { ExportFormat } from "./types.js";

export { filterGraph, type GraphFilter } from "./filter.js";
export type { ExportFormat, ExportOptions, ExportReport, Sink } from "./types.js";

export const exportFormats: readonly ExportFormat[] = [graphml, gexf, cytoscape, jsonl, csv, neo4jCsv, geojson, followTheMoney];

export function exportFormat(name: string): ExportFormat {
  const format = exportFormats.find((candidate) => candidate.name === name.toLowerCase());
  if (format) return format;
  throw new SitgraphError("USAGE", `unknown export format "${name}"; expected ${exportFormats.map((f) => f.name).join(", ")}`);
}

/** The format of a file by the ending of its name; undefined where none fits. */
export function formatOfFile(name: string): ExportFormat | undefined {
  const lower = name.toLowerCase();
  return exportFormats.find(({ extensions }) => extensions.some((extension) => lower.endsWith(extension)));
}

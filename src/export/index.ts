import { SitgraphError } from "../errors.js";
import { graphml } from "./formats/graphml.js";
import type { ExportFormat } from "./types.js";

export type { ExportFormat, ExportReport, Sink } from "./types.js";

export const exportFormats: readonly ExportFormat[] = [graphml];

export function exportFormat(name: string): ExportFormat {
  const format = exportFormats.find((candidate) => candidate.name === name.toLowerCase());
  if (format) return format;
  throw new SitgraphError("USAGE", `unknown export format "${name}"; expected ${exportFormats.map((f) => f.name).join(", ")}`);
}

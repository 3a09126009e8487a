import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { SitgraphError } from "../errors.js";

/** Text of a file of data/ (unzipped when its name ends in .gz). The folder stands beside src/ and beside dist/ alike. */
export function readData(name: string): string {
  const path = fileURLToPath(new URL(`../../data/${name}`, import.meta.url));
  try {
    const bytes = readFileSync(path);
    return (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  } catch (cause) {
    throw new SitgraphError("DATA_INVALID", `cannot read the data file ${name}: ${(cause as Error).message}`, { cause });
  }
}

/** Rows of a TSV file with a header row; lines that start with # are comments. `columns` are checked against the header. */
export function readTable(name: string, columns: readonly string[]): string[][] {
  const rows: string[][] = [];
  let header: string[] | undefined;
  let number = 0;
  for (const line of readData(name).split("\n")) {
    number++;
    if (!line || line.startsWith("#")) continue;
    const cells = line.split("\t");
    if (!header) {
      header = cells;
      if (header.join() !== columns.join()) throw new SitgraphError("DATA_INVALID", `${name}: columns are "${header.join()}", expected "${columns.join()}"`);
      continue;
    }
    if (cells.length > columns.length) throw new SitgraphError("DATA_INVALID", `${name}, line ${number}: ${cells.length} cells, expected ${columns.length}`);
    rows.push(cells);
  }
  return rows;
}

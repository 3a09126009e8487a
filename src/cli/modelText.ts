import type { GraphModel, PropertyModel } from "../query/model.js";
import { table } from "./table.js";

/** Labels and relationship types with their counts, ends and properties. */
export function modelText({ nodes, relationships, labels, types }: GraphModel, width: number): string {
  const kinds = labels.map(({ label, count, properties }) => [label, String(count), propertyText(properties)]);
  const used = types.filter(({ count }) => count > 0);
  const links = used.map(({ type, symmetric, count, ends, properties }) => [type, String(count), ends.map((end) => `${end.from} ${symmetric ? "—" : "→"} ${end.to} ${end.count}`).join(", "), propertyText(properties)]);
  const unused = types.filter(({ count }) => count === 0).map(({ type, from, to }) => `${type} (${from.join("|")} → ${to.join("|")})`);
  const parts = [
    `${nodes} nodes`,
    section(["label", "count", "properties"], kinds, width),
    `${relationships} relationships`,
    section(["type", "count", "from → to", "properties"], links, width),
  ];
  if (unused.length > 0) parts.push(`None of these in this graph: ${unused.join(", ")}`);
  return `${parts.join("\n\n")}\n`;
}

/** Long lists go on below, so that nothing of the model is cut. */
function section(columns: string[], rows: string[][], width: number): string {
  const last = columns.length - 1;
  const fixed = Math.max(...columns.slice(0, last).map((name) => name.length), 0);
  const room = Math.max(30, Math.floor((width - fixed) / (columns.length > 3 ? 3 : 2)));
  const folded = rows.flatMap((row) => {
    const cells = row.map((cell, i) => (i < 2 ? [cell] : wrap(cell, i === last ? room : Math.max(30, room - 10))));
    return Array.from({ length: Math.max(...cells.map((lines) => lines.length)) }, (_, i) => cells.map((lines) => lines[i] ?? ""));
  });
  return table(columns, folded, Math.max(width, 80));
}

function wrap(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const part of text.split(", ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length + 2 <= room) lines[lines.length - 1] = `${last}, ${part}`;
    else lines.push(part);
  }
  return lines.map((line, i) => (i < lines.length - 1 ? `${line},` : line));
}

const propertyText = (properties: PropertyModel[]): string => properties.map(({ name, type, count }) => `${name}: ${type} ${count}`).join(", ");

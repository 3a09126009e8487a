import { graphemes, stringWidth } from "./width.js";

/** Widest cell, in columns, before it is cut, when the terminal leaves room. */
const MIN_CELL = 8;

/** A plain table for people, cut to the width of the terminal; Arabic, wide and combining characters keep its columns. */
export function table(columns: string[], rows: string[][], width: number): string {
  const widths = columns.map((name, i) => Math.max(stringWidth(name), ...rows.map((row) => stringWidth(row[i] ?? ""))));
  shrink(widths, width - 2 * (columns.length - 1));
  const line = (cells: string[]): string => leftToRight(cells.map((cell, i) => pad(cut(cell, widths[i]!), widths[i]!)).join("  ").trimEnd());
  return [line(columns), widths.map((w) => "─".repeat(w)).join("  "), ...rows.map(line)].join("\n");
}

/** Takes from the widest columns until the whole fits. */
function shrink(widths: number[], room: number): void {
  for (let total = widths.reduce((a, b) => a + b, 0); total > room; ) {
    const widest = Math.max(...widths);
    if (widest <= MIN_CELL) return;
    const next = Math.max(MIN_CELL, ...widths.filter((w) => w < widest));
    const these = widths.filter((w) => w === widest).length;
    const to = Math.max(next, widest - Math.ceil((total - room) / these));
    widths.forEach((w, i) => w === widest && (widths[i] = to));
    total -= these * (widest - to);
  }
}

function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const character of graphemes(text)) {
    const w = stringWidth(character);
    if (used + w > width - 1) break;
    kept += character;
    used += w;
  }
  return `${kept}…`;
}

const pad = (text: string, width: number): string => `${closed(text)}${" ".repeat(Math.max(0, width - stringWidth(text)))}`;

/**
 * A terminal that reorders text would take two Arabic cells side by side for one run, and show the second one first. A mark without width
 * (U+200E) behind each keeps it in its column; one before the line keeps the columns in their order.
 */
const closed = (text: string): string => (RIGHT_TO_LEFT.test(text) ? text + MARK : text);
const leftToRight = (line: string): string => (RIGHT_TO_LEFT.test(line) ? MARK + line : line);
const MARK = "\u200e";
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

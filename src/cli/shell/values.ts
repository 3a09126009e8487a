import { SitgraphError } from "../../errors.js";

/** `name=value` pairs parted by spaces; a value in quotation marks may hold spaces. */
export function pairs(text: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  let rest = text.trim();
  while (rest) {
    const match = PAIR.exec(rest);
    if (!match) throw new SitgraphError("USAGE", `"${rest}" is not name=value; a value with spaces stands in quotation marks: name="Le Drian"`);
    found[match[1]!] = valueOf(match[2]!);
    rest = rest.slice(match[0].length).trim();
  }
  return found;
}

/** JSON where it is JSON, else text; single quotation marks hold text too. */
export function valueOf(text: string): unknown {
  if (/^'(?:[^'\\]|\\.)*'$/s.test(text)) return text.slice(1, -1).replace(/\\(.)/gs, "$1");
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

const PAIR = /^\$?([A-Za-z_]\w*)=("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\S+)(?=\s|$)/s;

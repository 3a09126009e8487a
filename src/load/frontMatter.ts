import { toMetadata } from "./metadata.js";
import type { FormattedText, Metadata } from "./types.js";

/** Longest front matter looked for, in characters: a document that merely opens with a rule is not searched to its end. */
const LIMIT = 8_000;
const LINE = /^([A-Za-z][\w -]{0,40}):(?:[ \t]+(.*))?$/;

/**
 * Front matter is a block of `key: value` lines between two `---` lines at the very start. It is blanked rather than cut,
 * so that every offset still points into the file as it is. A block without any field we know stays text.
 */
export function takeFrontMatter(text: string): FormattedText {
  const none: FormattedText = { text, metadata: {} };
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (!opening) return none;
  const closing = /^(?:---|\.\.\.)[ \t]*\r?$/m.exec(text.slice(opening[0].length, LIMIT));
  if (!closing) return none;
  const metadata = parse(text.slice(opening[0].length, opening[0].length + closing.index));
  if (!metadata || Object.keys(metadata).length === 0) return none;
  const end = opening[0].length + closing.index + closing[0].length;
  return { text: text.slice(0, end).replace(/[^\r\n]/g, " ") + text.slice(end), metadata };
}

/** Null when a line is neither a field, a list item or continuation, a comment nor empty. */
function parse(block: string): Metadata | null {
  const fields: Record<string, string> = {};
  for (const line of block.split(/\r?\n/)) {
    if (!line.trim() || /^\s|^#|^-\s/.test(line)) continue;
    const match = LINE.exec(line);
    if (!match) return null;
    fields[match[1]!] ??= unquote((match[2] ?? "").trim());
  }
  return toMetadata(fields);
}

function unquote(value: string): string {
  if (/^(?:null|~)$/i.test(value)) return "";
  const quoted = /^(["'])([\s\S]*)\1$/.exec(value);
  return quoted ? quoted[2]! : value.replace(/\s+#.*$/, "");
}

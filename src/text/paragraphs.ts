import type { Span } from "../model/index.js";
import { isLower, isUpper } from "./chars.js";

/**
 * Paragraphs of a text, trimmed, in order. Blank lines always part them; a single line break does when the document puts
 * one paragraph on a line, and does not when its lines are wrapped at a width. Which of the two is decided per document.
 */
export function paragraphs(text: string): Span[] {
  const lines = splitLines(text);
  markCrumbs(lines);
  const width = wrapWidth(text, lines);
  const out: Span[] = [];
  let open: Span | null = null;
  let last: Line | null = null;
  let gap = false;
  for (const line of lines) {
    if (line.start === line.end) {
      gap = true;
      continue;
    }
    // crumbs are not parted by blank lines either
    if (open && last && ((line.crumb && last.crumb) || (!gap && continues(text, last, line, width)))) open.end = line.end;
    else out.push((open = { start: line.start, end: line.end }));
    last = line;
    gap = false;
  }
  return out;
}

/** A line without the white space around it; empty when blank. `indent` is what was trimmed in front. */
interface Line extends Span {
  indent: number;
  /** One of very many lines of a few letters: the text runs downwards, as a broken conversion leaves it, and lines part nothing. */
  crumb: boolean;
}

/** No line of a crumbled text is longer. */
const CRUMB = 3;
/** Fewer lines of that length in a row may be a list. */
const MANY_CRUMBS = 100;

function markCrumbs(lines: readonly Line[]): void {
  for (let from = 0; from < lines.length; ) {
    let to = from;
    let filled = 0;
    for (; to < lines.length && lines[to]!.end - lines[to]!.start <= CRUMB; to++) if (lines[to]!.end > lines[to]!.start) filled++;
    if (filled >= MANY_CRUMBS) for (let i = from; i < to; i++) lines[i]!.crumb = true;
    from = to + 1;
  }
}

const BULLET = /^(?:[-–—•*●▪■►>·]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s/;
const TERMINAL = /[.!?؟…:;؛۔]["'”’»)\]]*$/;
/** No newspaper or terminal wraps wider than this. */
const MAX_WIDTH = 140;

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length; ) {
    let to = from;
    while (to < text.length) {
      const c = text.charCodeAt(to);
      if (c === 10 || c === 13 || c === 0x2028 || c === 0x2029 || c === 12 || c === 11 || c === 0x85) break;
      to++;
    }
    let start = from;
    let end = to;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    lines.push({ start, end, indent: start - from, crumb: false });
    from = to + (text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? 2 : 1);
  }
  return lines;
}

/** White space and what shows nothing: zero-width space, direction marks, byte order mark. */
const isBlank = (c: number) =>
  c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0xfeff || (c >= 0x2000 && c <= 0x200f) || c === 0x202f || c === 0x3000 || c === 0x1680 || c === 0x205f || (c >= 0x202a && c <= 0x202e);

/** The width at which the document's lines are wrapped, or 0 when they are not. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  const lengths: number[] = [];
  for (const line of lines) if (line.end > line.start) lengths.push(line.indent + line.end - line.start);
  if (lengths.length < 3) return 0;
  const sorted = [...lengths].sort((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.95)]!;
  if (width > MAX_WIDTH || width < 30) return 0;
  let breaks = 0;
  let inside = 0;
  let roomy = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    if (line.start === line.end || next.start === next.end) continue;
    breaks++;
    if (!TERMINAL.test(tail(text, line)) && (isLower(text[next.start]!) || line.indent + line.end - line.start >= width * 0.7)) inside++;
    // a wrapped line breaks because the next word has no room left; headlines in a list break where they end
    const word = /^\S*/.exec(text.slice(next.start, next.start + 40))![0].length;
    if (!isLower(text[next.start]!) && line.indent + line.end - line.start + 1 + word <= width * 0.95) roomy++;
  }
  return breaks > 0 && inside / breaks >= 0.5 && roomy / breaks < 0.5 ? width : 0;
}

function continues(text: string, line: Line, next: Line, width: number): boolean {
  if (BULLET.test(text.slice(next.start, next.start + 6))) return false;
  if (isBrokenWord(text, line.end, next.start)) return true;
  const ended = TERMINAL.test(tail(text, line));
  const length = line.indent + line.end - line.start;
  if (width > 0) {
    if (next.indent >= line.indent + 2 && ended) return false;
    return length >= width * 0.6 || (!ended && isLower(text[next.start]!));
  }
  // One line a paragraph: only a line broken in mid-sentence goes on.
  return !ended && length >= 25 && isLower(text[next.start]!) && !/\.[a-z]{2,}(?:\/|$)/.test(text.slice(next.start, Math.min(next.end, next.start + 60)));
}

/** "Mos-" at a line's end, "ul" in front of the next; "al-", "Assad". */
const isBrokenWord = (text: string, end: number, start: number) => /-|\u00ad|\u2010/.test(text[end - 1]!) && isLower(text[end - 2] ?? "") && (isLower(text[start]!) || isUpper(text[start]!));

const tail = (text: string, line: Line) => text.slice(Math.max(line.start, line.end - 6), line.end);

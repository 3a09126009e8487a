import type { Span } from "../model/index.js";
import { charClass, DIGIT, LETTER, SPACE } from "../text/chars.js";

/** Words in quotation marks: `start`/`end` with the marks, `innerStart`/`innerEnd` without them and their white space. */
export interface QuoteSpan extends Span {
  innerStart: number;
  innerEnd: number;
  /** Index of its paragraph. */
  block: number;
  /** 0 for a quotation, 1 for one inside another ... */
  depth: number;
  /** False when the paragraph ends before the quotation does: by custom it goes on in the next paragraph. */
  closed: boolean;
}

/**
 * Quotation spans of each paragraph, in order of their start. Marks of all three languages, nested or mixed; a mark without
 * its partner spoils no more than its own paragraph.
 */
export function quotes(text: string, blocks: readonly Span[]): QuoteSpan[] {
  const out: QuoteSpan[] = [];
  blocks.forEach((block, index) => scan(text, block, index, out));
  return out;
}

interface Open {
  at: number;
  size: number;
  kind: Kind;
}
type Kind = "double" | "guillemet" | "single" | "angle" | "straight" | "tick";

const MAX_DEPTH = 8;
/** A single straight quote pairs only within so many code units: beyond, it is an apostrophe. */
const SINGLE_REACH = 300;

function scan(text: string, { start, end }: Span, block: number, out: QuoteSpan[]): void {
  const stack: Open[] = [];
  const first = out.length;
  const open = (at: number, size: number, kind: Kind) => {
    if (stack.length < MAX_DEPTH) stack.push({ at, size, kind });
  };
  const close = (at: number, size: number, kind: Kind): boolean => {
    let k = stack.length - 1;
    while (k >= 0 && stack[k]!.kind !== kind) k--;
    if (k < 0) return false;
    const { at: from, size: lead } = stack[k]!;
    stack.length = k; // what was opened inside and never closed is dropped
    emit(from, lead, at, at + size, k, true);
    return true;
  };
  const emit = (from: number, lead: number, innerEnd: number, to: number, depth: number, closed: boolean) => {
    let a = from + lead;
    let b = innerEnd;
    while (a < b && charClass(text.charCodeAt(a)) === SPACE) a++;
    while (b > a && charClass(text.charCodeAt(b - 1)) === SPACE) b--;
    if (a < b) out.push({ start: from, end: to, innerStart: a, innerEnd: b, block, depth, closed });
  };
  const wordAt = (i: number) => i >= start && i < end && (charClass(text.charCodeAt(i)) === LETTER || charClass(text.charCodeAt(i)) === DIGIT);
  const spaceAt = (i: number) => i < start || i >= end || charClass(text.charCodeAt(i)) === SPACE;

  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c !== 0x22 && c !== 0x27 && c !== 0x60 && c !== 0xab && c !== 0xbb && (c < 0x2018 || c > 0x203a) && c !== 0xff02) continue;
    switch (c) {
      case 0x201c:
      case 0x201e:
      case 0x201f:
        // German and some Arabic pages close with “.
        if (c === 0x201c && stack.at(-1)?.kind === "double" && !spaceAt(i - 1) && !wordAt(i + 1)) close(i, 1, "double");
        else open(i, 1, "double");
        break;
      case 0x201d:
        // ” … ”: the same mark on both sides.
        if (!close(i, 1, "double") && !close(i, 1, "straight") && spaceAt(i - 1) && !spaceAt(i + 1)) open(i, 1, "double");
        break;
      case 0xab:
        open(i, 1, "guillemet");
        break;
      case 0xbb:
        close(i, 1, "guillemet");
        break;
      case 0x2039:
        open(i, 1, "angle");
        break;
      case 0x203a:
        close(i, 1, "angle");
        break;
      case 0x22:
      case 0xff02:
        if (!close(i, 1, "straight") && !(stack.length > 0 && stack.at(-1)!.kind === "double" && spaceAt(i + 1) && close(i, 1, "double"))) open(i, 1, "straight");
        break;
      case 0x60:
        if (text.charCodeAt(i + 1) === 0x60) open(i++, 2, "tick");
        break;
      case 0x2018:
        if (!wordAt(i - 1) && !spaceAt(i + 1)) open(i, 1, "single");
        break;
      case 0x2019:
        if (!wordAt(i + 1)) {
          if (text.charCodeAt(i + 1) === 0x2019) close(i++, 2, "tick");
          // "residents’ homes": a possessive, unless nothing later could close.
          else if (!(plural(text, i, end) && laterCloses(text, i, end, 0x2019))) close(i, 1, "single");
        }
        break;
      case 0x27:
        if (text.charCodeAt(i + 1) === 0x27) {
          if (!close(i, 2, "tick") && !close(i, 2, "straight")) open(i, 2, "tick");
          i++;
        } else if (stack.some((o) => o.kind === "single")) {
          if (!wordAt(i + 1) && !(plural(text, i, end) && laterCloses(text, i, end, 0x27))) close(i, 1, "single");
        } else if (!wordAt(i - 1) && !spaceAt(i + 1) && charClass(text.charCodeAt(i + 1)) === LETTER && laterCloses(text, i, end, 0x27)) open(i, 1, "single");
        break;
    }
  }
  // A quotation of several paragraphs is opened at the head of each and closed once. Elsewhere a lone mark is noise,
  // unless a colon or a space before it shows that words are quoted.
  for (let k = 0; k < stack.length; k++) {
    const { at, size, kind } = stack[k]!;
    if (kind === "single" || kind === "tick" || kind === "angle") continue;
    if (at === start || (kind !== "straight" && spaceAt(at - 1)) || /[:,]\s*$/.test(text.slice(Math.max(start, at - 4), at))) {
      emit(at, size, end, end, k, false);
      break;
    }
  }
  const mine = out.splice(first);
  mine.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const span of mine) out.push(span);
}

/** "…s' x": looks like a plural's possessive. */
const plural = (text: string, i: number, end: number) => i + 2 < end && /[sS]/.test(text[i - 1]!) && text[i + 1] === " " && /\p{L}/u.test(text[i + 2]!);

/** Whether a later mark of the same kind could close: no word goes on behind it, and what is before it is no space. */
function laterCloses(text: string, i: number, end: number, mark: number): boolean {
  const limit = Math.min(end, i + SINGLE_REACH);
  for (let k = i + 2; k < limit; k++) {
    if (text.charCodeAt(k) === mark && charClass(text.charCodeAt(k - 1)) !== SPACE) {
      const after = k + 1 < end ? charClass(text.charCodeAt(k + 1)) : SPACE;
      if (after !== LETTER && after !== DIGIT) return true;
    }
  }
  return false;
}

import type { BlockLexicon } from "../lang/types.js";
import type { Span } from "../model/index.js";
import { charClass, LETTER } from "../text/chars.js";
import { fold } from "../text/fold.js";
import { paragraphs } from "../text/paragraphs.js";
import type { LanguageGuess, LanguageIdentifier } from "./language.js";

/**
 * headline, subheading, body, caption (evidence, but of a picture); credit (names whom the report is from: a mention,
 * never an event); boilerplate (page furniture: nothing is taken from it).
 */
export type BlockRole = "headline" | "subheading" | "body" | "caption" | "credit" | "boilerplate";

export interface Block extends Span {
  role: BlockRole;
  /** Code of its language; "und" when it is surely none the product reads. */
  language: string;
  /** The same words as the block before: kept as evidence, counted once. */
  repeat?: boolean;
}

/** The place and agency line a report opens with: "BAGHDAD (Reuters) —". */
export interface Dateline extends Span {
  block: number;
  places: Span[];
  agency: Span | null;
}

export interface Layout {
  blocks: Block[];
  language: LanguageGuess;
  /** Index of the headline block, and the headline in it without the site's name; null when there is none. */
  headline: { block: number; start: number; end: number } | null;
  datelines: Dateline[];
  /** Names of the outlet itself as the page's furniture gives them: title bars, "X's website …". */
  outlets: Span[];
}

export interface LayoutOptions {
  identify: LanguageIdentifier;
  lexicons: readonly BlockLexicon[];
  /** The document's language, when metadata states it. */
  language?: string | null;
}

/** Cuts a report into paragraphs and says what each is. Rules over wording, form and position; no knowledge of any site. */
export function createLayout({ identify, lexicons }: Omit<LayoutOptions, "language">): (text: string, language?: string | null) => Layout {
  const words = new Furniture(lexicons);
  return (text, stated) => {
    const language = stated ? { language: stated, confidence: 1 } : identify(text);
    const lines = paragraphs(text).map((span) => describe(text, span, words));
    markRepeats(text, lines);
    markEnds(lines);
    const headline = findHeadline(text, lines, words);
    lines.forEach((line, i) => {
      if (line.role) return;
      line.role = headline?.block === i || (line.repeat && headline && lines[headline.block]!.key === line.key) ? "headline" : line.short && i + 1 < lines.length ? "subheading" : "body";
    });
    const blocks = lines.map((line): Block => {
      const own = line.end - line.start >= 20 ? identify(text.slice(line.start, Math.min(line.end, line.start + 240))) : null;
      const sure = own && own.confidence >= (line.end - line.start >= 80 ? 0.6 : 0.8);
      return { start: line.start, end: line.end, role: line.role ?? "body", language: sure ? own.language : language.language, ...(line.repeat ? { repeat: true } : {}) };
    });
    return { blocks, language, headline, datelines: findDatelines(text, blocks, words), outlets: lines.flatMap((l) => l.outlets) };
  };
}

interface Line extends Span {
  /** Folded words: equal for equal wording. */
  key: string;
  /** Number of its words; 0 of prose. */
  count: number;
  /** Few words and no full stop: a heading, a menu entry. */
  short: boolean;
  role: BlockRole | null;
  repeat: boolean;
  outlets: Span[];
}

const TERMINAL = /[.!?؟…۔]["'”’»)\]\s]*$/;
const ADDRESS = /^\W*(?:(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|ir|tv|news|fr|iq|sy|co\.uk)(?:\/\S*)?)\W*$/i;
const CLOCK = /\b\d{1,2}[:h]\d{2}\b/;
const DATE_LIKE = /\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|\b(?:19|20)\d{2}\b|[٠-٩]{4}/;
/** Between the parts of a title bar or breadcrumb trail. */
const BAR = /\s+[|»›>→•·]\s+|\s+\/\s+|\s+[-–—]\s+/;

class Furniture {
  /** Terms by their first word. */
  readonly furniture: Map<string, string[][]>;
  readonly notices: Map<string, string[][]>;
  readonly stamps: Set<string>;
  readonly credits: Set<string>;
  readonly photo: Map<string, string[][]>;
  readonly agencies: Set<string>;
  readonly ownSite: Set<string>;

  constructor(lexicons: readonly BlockLexicon[]) {
    const terms = (key: keyof BlockLexicon) => lexicons.flatMap((l) => l[key].map((t) => wordsOf(t)));
    const set = (key: keyof BlockLexicon) => new Set(terms(key).map((t) => t.join(" ")));
    const index = (key: keyof BlockLexicon) => {
      const map = new Map<string, string[][]>();
      for (const t of terms(key)) map.set(t[0]!, [...(map.get(t[0]!) ?? []), t]);
      return map;
    };
    this.furniture = index("furniture");
    this.notices = index("notices");
    this.photo = index("photo");
    this.stamps = set("stamps");
    this.credits = set("credits");
    this.agencies = set("agencies");
    this.ownSite = set("ownSite");
  }
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
/** The terms of an index that stand at word `i`. */
const at = (words: readonly string[], i: number, index: ReadonlyMap<string, string[][]>): string[][] =>
  (index.get(words[i]!) ?? []).filter((term) => i + term.length <= words.length && term.every((w, k) => words[i + k] === w));
const begins = (words: readonly string[], index: ReadonlyMap<string, string[][]>): boolean => words.length > 0 && at(words, 0, index).length > 0;

function describe(text: string, { start, end }: Span, lex: Furniture): Line {
  // Prose: nothing in its words matters here, only whether a credit ends it.
  if (end - start > 400) {
    const caption = end - start < 900 && isCaption(text.slice(start, end), null, lex);
    return { start, end, key: text.slice(start, end), count: 0, short: false, role: caption ? "caption" : null, repeat: false, outlets: [] };
  }
  const raw = text.slice(start, end);
  const words = wordsOf(raw);
  const ended = TERMINAL.test(raw.slice(-8));
  const line: Line = { start, end, key: words.join(" "), count: words.length, short: !ended && !/[:：]$/.test(raw) && words.length <= 14, role: null, repeat: false, outlets: [] };
  line.role = roleOf(raw, line, words, ended, lex, text);
  return line;
}

/** The role that wording and form alone decide, or null. */
function roleOf(raw: string, line: Line, words: readonly string[], ended: boolean, lex: Furniture, text: string): BlockRole | null {
  const { count } = line;
  if (count === 0 || ADDRESS.test(raw)) return "boilerplate";
  if (count <= 60 && words.some((w, i) => lex.notices.has(w) && at(words, i, lex.notices).length > 0)) {
    line.outlets.push(...possessor(text, line, lex));
    return "boilerplate";
  }
  const colon = raw.search(/[:：]/);
  if (colon > 0 && count <= 14) {
    const head = wordsOf(raw.slice(0, colon)).join(" ");
    if (lex.credits.has(head)) return "credit";
  }
  const bare = raw.replace(/^[\s([{«"“*—–-]+|[\s)\]}»"”.*]+$/g, "");
  if (count <= 6 && lex.agencies.has(wordsOf(bare).join(" "))) return "credit";
  if (isCaption(raw, words, lex)) return "caption";
  if (CLOCK.test(raw) && count <= 14 && !ended && (DATE_LIKE.test(raw) || count <= 6)) return "boilerplate";
  if (count <= 12 && !ended) {
    for (let n = Math.min(3, count); n > 0; n--) {
      if (lex.stamps.has(words.slice(0, n).join(" ")) && (DATE_LIKE.test(raw) || CLOCK.test(raw) || (colon > 0 && colon < 30) || (n === count && n > 1))) return "boilerplate";
    }
    // "By Jane Doe": capitals alone after the word.
    if (count <= 5 && count >= 3 && lex.stamps.has(words[0]!) && /^\S+(?:\s+\p{Lu}[\p{L}.'’-]*){2,}\s*$/u.test(raw)) return "credit";
  }
  if (!ended || count <= 4) {
    // A line of furniture says hardly more than its phrase; behind a one-word phrase almost nothing may follow.
    const hit = at(words, 0, lex.furniture).some((term) => count <= term.length + (term.length === 1 ? 0 : term.length === 2 ? 4 : 6));
    if (hit) return "boilerplate";
    if (/^[#@]\S+$/.test(raw.trim())) return "boilerplate";
  }
  return trail(raw, line, ended, lex);
}

/** Breadcrumbs and title bars: short parts between bars. */
function trail(raw: string, line: Line, ended: boolean, lex: Furniture): BlockRole | null {
  if (ended || line.count > 30) return null;
  const parts = raw.split(BAR);
  if (parts.length < 2) return null;
  const sizes = parts.map((p) => wordsOf(p).length);
  if (/[|»›>→]|\s\/\s/.test(raw) && sizes.every((n) => n <= 4) && (parts.length >= 3 || sizes.reduce((a, b) => a + b, 0) <= 8)) {
    line.outlets.push(...titleParts(raw, line.start, lex).slice(-1));
    return "boilerplate";
  }
  return null;
}

/** Parts of a title bar that look like an outlet's name: two or more words all capitalised, behind "|" or at the end. */
function titleParts(raw: string, offset: number, lex: Furniture): Span[] {
  const out: Span[] = [];
  const bar = /\s+[|»›]\s+|\s+[-–—]\s+/g;
  let from = 0;
  let mark = "";
  for (let m = bar.exec(raw); m; m = bar.exec(raw)) {
    from = m.index + m[0].length;
    mark = m[0].trim();
  }
  if (from === 0) return out;
  let part = raw.slice(from).trimEnd();
  // "… English Archive", "… News": what the outlet calls this page.
  for (const own of lex.ownSite) {
    const folded = fold(part);
    if (folded.length === part.length && folded.endsWith(` ${own}`)) part = part.slice(0, -own.length - 1).trimEnd();
  }
  const pieces = part.split(/\s+/);
  if (part.length > 2 && part.length <= 40 && pieces.length <= 5 && (pieces.length > 1 || mark === "|") && pieces.every((w) => w !== w.toLowerCase() || w.length <= 3)) out.push({ start: offset + from, end: offset + from + part.length });
  return out;
}

/** "X's website …", « le site de X … »: X is the outlet. */
function possessor(text: string, line: Line, lex: Furniture): Span[] {
  const raw = text.slice(line.start, line.end);
  const found = /^((?:\p{Lu}[\p{L}\p{N}.-]*\s?){1,4})['’]s\s+(\p{L}+)/u.exec(raw);
  return found && lex.ownSite.has(fold(found[2]!)) ? [{ start: line.start, end: line.start + found[1]!.trimEnd().length }] : [];
}

/** @param words null for a long text, of which only the end is looked at. */
function isCaption(raw: string, words: readonly string[] | null, lex: Furniture): boolean {
  const tail = raw.slice(-90);
  if (/[)\]]\s*\.?\s*$/.test(tail)) {
    const bracket = /[([]([^()[\]]{1,60})[)\]]\s*[.]?\s*$/.exec(tail);
    if (bracket && bracket.index + raw.length - tail.length > 0) {
      const inner = wordsOf(bracket[1]!);
      if (inner.length <= 8 && (isAgency(inner, lex) || begins(inner, lex.photo))) return true;
    }
  }
  const bar = tail.lastIndexOf("/");
  if (bar >= 0) {
    // "Stands guard near Mosul. REUTERS/Jane Doe", "Jane Doe/AFP"
    const before = /(?:^|[.\s])([\p{L}.]{2,20}(?: [\p{L}.]{2,20})?)$/u.exec(tail.slice(0, bar));
    const after = /^[\p{L}.'-]+(?: [\p{L}.'-]+){0,3}\s*$/u.exec(tail.slice(bar + 1));
    if (before && after && raw.length > 25 && (isAgency(wordsOf(before[1]!), lex) || isAgency(wordsOf(after[0]), lex))) return true;
  }
  const mark = Math.max(tail.lastIndexOf("©"), bar, tail.lastIndexOf("–"), tail.lastIndexOf("—"), tail.lastIndexOf(" - ") + 1);
  if (mark > 0 && tail.length - mark <= 32 && raw.length > 25 && !raw.includes("|")) {
    const inner = wordsOf(tail.slice(mark + 1));
    if (inner.length > 0 && inner.length <= 4 && isAgency(inner, lex)) return true;
  }
  if (words === null) return false;
  if (/^\s*©/.test(raw)) return true;
  return begins(words, lex.photo) && words.length <= 60 && /^[^\p{L}]*(?:\p{L}+\s+){0,3}\p{L}*\s*[:|/]/u.test(raw) && wordsOf(raw.slice(0, raw.search(/[:|/]/))).length <= 4;
}

const isAgency = (words: readonly string[], lex: Furniture): boolean => {
  for (let n = Math.min(4, words.length); n > 0; n--) {
    if (lex.agencies.has(words.slice(0, n).join(" ")) || lex.agencies.has(words.slice(-n).join(" "))) return true;
  }
  return false;
};

/**
 * A line that says the same as the one before. On the very next line it is a picture's alternative text and its caption;
 * after a blank line, a title and its headline.
 */
function markRepeats(text: string, lines: Line[]): void {
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    const before = lines[i - 1]!;
    if (line.key === "" || (line.short && line.count < 3) || line.key !== before.key) continue;
    line.repeat = true;
    const between = text.slice(before.end, line.start);
    if (line.role === null && before.role === null && (between.match(/\n/g) ?? []).length === 1) before.role = line.role = "caption";
    else if (line.role === null) line.role = before.role;
  }
}

/** Short lines beyond the last, or before the first, piece of prose are page furniture where furniture stands among them. */
function markEnds(lines: Line[]): void {
  const prose = (l: Line) => !l.short && (l.role === null || l.role === "caption");
  let last = lines.length - 1;
  while (last >= 0 && !prose(lines[last]!)) last--;
  if (last < 0) return;
  let furniture = false;
  for (let i = last + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.role === "boilerplate") furniture = true;
    else if (furniture && line.role === null) {
      line.role = "boilerplate";
    }
  }
}

/** The first line before the prose that can be a headline, unless it is the page's title bar and a better one follows. */
function findHeadline(text: string, lines: readonly Line[], lex: Furniture): Layout["headline"] {
  let bar: { line: Line; found: NonNullable<Layout["headline"]> } | null = null;
  for (let i = 0; i < lines.length && i < 25 && lines.length > 1; i++) {
    const line = lines[i]!;
    if (line.role !== null) continue;
    const last = text.slice(Math.max(line.start, line.end - 8), line.end);
    // A line with a full stop is prose: a headline has none.
    if (TERMINAL.test(last) && !/[!?؟]\W*$/.test(last)) break;
    if (line.count < 3 || line.count > 32) continue;
    const raw = text.slice(line.start, line.end);
    const site = titleParts(raw, line.start, lex)[0];
    let end = line.end;
    // A dash may also stand inside a headline; what follows is the site's name only if it is spelt like a name.
    if (site && site.start - line.start > 15) {
      line.outlets.push(site);
      end = line.start + raw.slice(0, site.start - line.start).replace(/[\s|»›–—-]+$/, "").length;
    }
    const found = { block: i, start: line.start, end };
    if (!raw.includes("|") || bar) {
      if (bar) bar.line.role = "boilerplate";
      return found;
    }
    bar = { line, found };
  }
  return bar?.found ?? null;
}

const DATELINE_WORDS = 8;

function findDatelines(text: string, blocks: readonly Block[], lex: Furniture): Dateline[] {
  const out: Dateline[] = [];
  let body = 0;
  blocks.forEach((block, index) => {
    if (block.role !== "body" || body >= 3) return;
    body++;
    const found = dateline(text.slice(block.start, Math.min(block.end, block.start + 160)), lex);
    if (!found) return;
    const shift = (s: Span): Span => ({ start: s.start + block.start, end: s.end + block.start });
    out.push({ block: index, ...shift(found), places: found.places.map(shift), agency: found.agency && shift(found.agency) });
  });
  return out;
}

function dateline(raw: string, lex: Furniture): (Span & { places: Span[]; agency: Span | null }) | null {
  // Up to the last dash or colon of the opening that has only names, brackets and dates before it.
  const opening = /^(.{2,90}?)(?:\s[-–—]+\s|[-–—]+\s+|\s*:\s+|\s*[/]\s*)(?=["“«']?\S)/su.exec(raw);
  if (!opening) return null;
  let to = opening[0].length;
  // "Baghdad-Irbil- Paris- The …": more of the same kind.
  for (let more = /^([\p{L}'’ ]{2,30})(?:\s?[-–—]+\s+|\s*[/]\s*)/u.exec(raw.slice(to)); more && isNames(more[1]!) && /\p{Lu}|^[^/]*\/\s/u.test(more[0]) && to < 120; more = /^([\p{L}'’ ]{2,30})(?:\s?[-–—]+\s+|\s*[/]\s*)/u.exec(raw.slice(to))) to += more[0].length;
  const head = raw.slice(0, to);
  const sep = head.replace(/[\s/:–—-]+$/, "");
  const tail = head.slice(sep.length);
  const bracket = /\(([^()]{2,40})\)|\/\s*([^/]{2,30})$/u.exec(sep);
  let agency: Span | null = null;
  if (bracket) {
    const inner = bracket[1] ?? bracket[2]!;
    if (isAgency(wordsOf(inner), lex)) {
      const at = bracket.index + bracket[0].indexOf(inner);
      agency = { start: at, end: at + inner.trimEnd().length };
    }
  }
  const names = bracket ? sep.slice(0, bracket.index) : sep;
  if (!isNames(names) || wordsOf(names).length > DATELINE_WORDS) return null;
  const upper = /\p{Lu}{3,}/u.test(names) && names === names.toUpperCase();
  const cased = /\p{Lu}/u.test(names);
  // Where all is in capitals, capitals tell nothing: only an agency or a date does.
  if (cased && !agency && !/\p{Ll}/u.test(raw.slice(to)) && !/\d/.test(names)) return null;
  // What alone could also be an ordinary opening ("Exclusive: …", "رأي: …") needs an agency, capitals, or several places.
  const several = /[-–—/]\s|[-–—/]\p{Lu}/u.test(sep);
  const dash = /[–—-]/.test(tail);
  if (!agency && !(dash && (upper || (cased && several) || (cased && wordsOf(names.replace(/,.*$/su, "")).length <= 4) || (!cased && wordsOf(names).length <= 2 && !/[-–—]/.test(raw.slice(to, to + 80)))))) return null;
  const places: Span[] = [];
  const split = /[^,/–—-]+/gu;
  for (let m = split.exec(names); m; m = split.exec(names)) {
    const piece = m[0].trim();
    if (piece.length < 2 || /\d/.test(piece)) continue;
    const at = m.index + m[0].indexOf(piece);
    places.push({ start: at, end: at + piece.length });
  }
  // Hyphenated single names ("Tel-Aviv") come out in parts; the text between tells them from "Baghdad-Irbil- Paris-".
  return places.length > 0 || agency ? { start: 0, end: to, places, agency } : null;
}

/** Only names and dates: every word capitalised (where the script has case), a number, or a short particle. */
function isNames(text: string): boolean {
  const pieces = text.split(/[\s,/–—-]+/u).filter(Boolean);
  if (pieces.length === 0) return false;
  return pieces.every((w, i) => {
    const c = w[0]!;
    if (charClass(c.charCodeAt(0)) !== LETTER) return /^\d/.test(w);
    return c !== c.toLowerCase() || c.toLowerCase() === c.toUpperCase() || (i > 0 && (w.length <= 3 || /^(?:janv|fevr|mars|avril|mai|juin|juil|aout|sept|octo|nove|dece)/.test(fold(w))));
  });
}

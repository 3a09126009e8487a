/**
 * Spoils texts the way scanning and hasty typing do, the same way each time, and puts what was extracted from the spoilt text back onto the
 * clean one, so that the gold of the clean text still fits.
 */
import type { ExtractionRecord, Span } from "../src/model/index.js";

/** "5": that many per cent of the words; "lower", "upper": the whole text in one case; "0": as it is. */
export type Noise = string;

export interface Noisy {
  text: string;
  /** The offset in the clean text of an offset in the spoilt one. */
  back(offset: number): number;
}

export function spoil(text: string, noise: Noise): Noisy {
  if (noise === "lower" || noise === "upper") return recase(text, noise);
  const share = Number(noise) / 100;
  if (!(share >= 0 && share <= 1)) throw new Error(`"${noise}" is no noise: a percentage of words, "lower" or "upper"`);
  const chance = chances(text);
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (chance() >= share) continue;
    const spoilt = spoilWord(word, chance);
    if (spoilt === null) continue;
    if (index > from) pieces.push({ text: text.slice(from, index), start: from, end: index });
    const space = spoilt === word && text[index + word.length] === " " ? 1 : 0;
    pieces.push({ text: spoilt, start: index, end: index + word.length + space });
    from = index + word.length + space;
  }
  pieces.push({ text: text.slice(from), start: from, end: text.length });
  return assemble(pieces);
}

/** What was extracted from a spoilt text, as if the clean one had been read: offsets, and the names as they stand there. */
export function restore(record: ExtractionRecord, clean: string, { back }: Noisy, id: string): ExtractionRecord {
  const spans = <T extends Span>(list: T[]): T[] => list.map((s) => span(s));
  const span = <T extends Span>(s: T): T => ({ ...s, start: back(s.start), end: back(s.end) });
  const clear = new Map<string, Map<string, string>>();
  const mentions = record.mentions.map((m) => {
    const moved = { ...span(m), ...(m.phrase ? { phrase: span(m.phrase) } : {}) };
    moved.text = clean.slice(moved.start, moved.end);
    const names = clear.get(m.entity) ?? new Map<string, string>();
    clear.set(m.entity, names.set(m.text.replace(/\s+/g, " "), moved.text.replace(/\s+/g, " ")));
    return moved;
  });
  const named = (entity: string, name: string): string => clear.get(entity)?.get(name) ?? name;
  return {
    ...record,
    document: { ...record.document, id, text: clean },
    sentences: spans(record.sentences),
    mentions,
    entities: record.entities.map((e) => ({ ...e, name: named(e.id, e.name), aliases: [...new Set(e.aliases.map((a) => named(e.id, a)))].sort() })),
    relations: record.relations.map((r) => ({ ...r, evidence: spans(r.evidence), ...(r.ends ? { ends: r.ends.map(({ source, target }) => ({ source: span(source), target: span(target) })) } : {}) })),
    events: record.events.map((e) => {
      const trigger = span(e.trigger);
      return { ...e, trigger: { ...trigger, text: clean.slice(trigger.start, trigger.end) }, evidence: spans(e.evidence) };
    }),
    statements: record.statements.map((s) => ({ ...span(s), ...(s.evidence ? { evidence: spans(s.evidence) } : {}) })),
  };
}

interface Piece extends Span {
  text: string;
}

function assemble(pieces: readonly Piece[]): Noisy {
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    length += piece.text.length;
  }
  return {
    text: pieces.map((p) => p.text).join(""),
    back(offset) {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const mid = (low + high) >> 1;
        if (starts[mid]! < offset) low = mid + 1;
        else high = mid;
      }
      // an offset on the seam belongs to both pieces: it is the end of the one before
      const piece = pieces[Math.max(0, low - 1)];
      if (!piece) return offset;
      const inside = offset - starts[Math.max(0, low - 1)]!;
      const whole = inside === piece.text.length ? piece.end : piece.start + inside;
      return Math.min(piece.end, whole);
    },
  };
}

/** Letters whose other case is as long: offsets stay. */
function recase(text: string, noise: "lower" | "upper"): Noisy {
  const other = [...text].map((c) => {
    const changed = noise === "lower" ? c.toLowerCase() : c.toUpperCase();
    return changed.length === c.length ? changed : c;
  });
  return { text: other.join(""), back: (offset) => offset };
}

const WORD = /[\p{L}\p{M}\p{Nd}]+/gu;

/** Numbers in [0, 1) that depend on the text alone (mulberry32, seeded by FNV-1a). */
function chances(text: string): () => number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Change = (word: string, chance: () => number) => string | null;

/** One of the changes that can be made to the word; null when none can. The word itself: the space behind it goes. */
function spoilWord(word: string, chance: () => number): string | null {
  const changes = ARABIC.test(word) ? ARABIC_CHANGES : LATIN_CHANGES;
  const first = Math.floor(chance() * changes.length);
  for (let k = 0; k < changes.length; k++) {
    const spoilt = changes[(first + k) % changes.length]!(word, chance);
    if (spoilt !== null) return spoilt;
  }
  return null;
}

const ARABIC = /\p{Script=Arabic}/u;

/** Replaces one, drawn, of the places where a pattern stands. */
const replaceOne = (pattern: RegExp, by: (found: string) => string): Change => (word, chance) => {
  const found = [...word.matchAll(pattern)];
  const one = found[Math.floor(chance() * found.length)];
  return one ? word.slice(0, one.index) + by(one[0]) + word.slice(one.index + one[0].length) : null;
};
const pairs = (list: string): Change => {
  const map = new Map(list.split(" ").map((p) => p.split(">") as [string, string]));
  return replaceOne(new RegExp([...map.keys()].join("|"), "gu"), (found) => map.get(found)!);
};
const inside = (word: string, chance: () => number, least: number): number | null => (word.length < least ? null : 1 + Math.floor(chance() * (word.length - 2)));

const accentLost = replaceOne(/[à-öø-ÿ]/giu, (c) => c.normalize("NFD").replace(/\p{M}/gu, ""));
const swapped: Change = (word, chance) => {
  const at = inside(word, chance, 4);
  return at === null ? null : word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
};
const doubled: Change = (word, chance) => {
  const at = inside(word, chance, 3);
  return at === null ? null : word.slice(0, at) + word[at]! + word.slice(at);
};
const hyphenated = (mark: string): Change => (word, chance) => {
  const at = inside(word, chance, 6);
  return at === null ? null : word.slice(0, at + 1) + mark + word.slice(at + 1);
};
const unspaced: Change = (word) => word;

const LATIN_CHANGES: readonly Change[] = [
  pairs("rn>m m>rn cl>d vv>w ii>n"), pairs("l>1 I>l i>l 1>l O>0 o>0 0>O S>5 e>c c>e h>b u>n"), accentLost, swapped, doubled, hyphenated("-\n"), hyphenated("\u00ad"), unspaced,
];
const ARABIC_CHANGES: readonly Change[] = [
  pairs("ى>ي ي>ى"), pairs("ة>ه"), pairs("أ>ا إ>ا آ>ا ؤ>و ئ>ي"), hyphenated("ـ"), pairs("ث>ت ت>ن ن>ت خ>ح ج>ح ش>س ذ>د ز>ر ض>ص ظ>ط غ>ع ق>ف ب>ن"), swapped, doubled, unspaced,
];

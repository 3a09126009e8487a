import type { CountLexicon } from "../lang/types.js";
import type { Span } from "../model/index.js";
import { Terms } from "../text/terms.js";
import type { Token } from "../text/token.js";
import type { NumberSpan } from "./numbers.js";

export type CountKind = "killed" | "injured" | "displaced";

/** How many people were killed, injured or displaced, in words and bounds, for the event whose trigger is near. */
export interface CountPiece extends Span {
  kind: CountKind;
  /** 0 when only the most is said. */
  min: number;
  max: number | null;
  approximate: boolean;
  /** The number's words, «ما لا يقل عن 12», with those behind it that bound it left out. */
  text: string;
  /** Tokens of the number, and of the word that says what became of them. */
  tokenStart: number;
  tokenEnd: number;
  cueStart: number;
  cueEnd: number;
  /** Folded noun behind the number, or null: "families" counts no persons. */
  noun: string | null;
}

export type CountAnnotator = (tokens: readonly Token[], numbers: readonly NumberSpan[], classOf?: (token: Token) => "people" | "thing" | undefined) => CountPiece[];

/** A subject may stand this far before its verb ("500 people, civilians or members of the security forces, have since been killed"). */
const LEFT = 18;
/** An object stands close behind: "killed an estimated 12", "left dead at least 12". */
const RIGHT = 3;

export function createCountAnnotator(lexicon: CountLexicon): CountAnnotator {
  const cues = new Terms<CountKind>();
  for (const kind of ["killed", "injured", "displaced"] as const) for (const term of lexicon[kind]) cues.add(term, kind);
  const passive = Terms.list(lexicon.passive);
  const including = Terms.list(lexicon.including);
  const joins = Terms.list(lexicon.joins);
  const people = Terms.list(lexicon.people);
  const bare = Terms.list(lexicon.bare);
  const machines = Terms.list(lexicon.machines);
  const offspring = Terms.list((lexicon.parents ?? []).flatMap(({ nouns, of }) => nouns.map((noun) => `${noun} ${of}`)));
  const none = Terms.list(lexicon.none ?? []);
  const same = Terms.list(lexicon.same ?? []);

  return (tokens, numbers, classOf = () => undefined) => {
    if (numbers.length === 0) return [];
    const out: CountPiece[] = [];
    const found: { kind: CountKind; from: number; to: number }[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const cue = cues.at(tokens, i);
      if (cue) {
        found.push({ kind: cue.value, from: i, to: i + cue.length });
        i += cue.length - 1;
      }
    }
    const taken = new Map<NumberSpan, CountKind>();

    /** The noun counted, or that it is left out ("12 were killed", "30 wounded"); undefined when something else is counted. */
    const counted = (n: NumberSpan): string | null | undefined => {
      if (offspring.at(tokens, n.tokenStart - 2) || same.at(tokens, n.coreEnd)) return undefined;
      if (n.dual) {
        const dual = tokens[n.coreStart]!;
        if (machines.at(tokens, n.coreStart)) return undefined;
        return people.at(tokens, n.coreStart) || classOf(dual) === "people" || cues.at(tokens, n.coreStart) ? dual.norm : undefined;
      }
      for (let k = n.coreEnd; k < Math.min(n.coreEnd + 5, tokens.length); k++) {
        const token = tokens[k]!;
        if (cues.at(tokens, k) || passive.at(tokens, k)) return null;
        const what = people.at(tokens, k) ? "people" : machines.at(tokens, k) ? "thing" : classOf(token);
        if (what === "people") return token.norm;
        // "shot down two drones"
        if (what === "thing" && k === n.coreEnd) return undefined;
        if (/^[.;:!?؛؟()«»“”"،,]/.test(token.text)) return k === n.coreEnd ? null : undefined;
        // "dozens when", «العشرات عندما»: a noun of quantity can stand alone
        if (n.vague && k === n.coreEnd && ALONE.has(token.pos ?? "X")) return null;
        if (numbers.some((o) => o !== n && o.coreStart === k)) return undefined;
      }
      return n.coreEnd >= tokens.length ? null : undefined;
    };
    /** What may stand between a verb and its number: a few words, but no further verb, punctuation, or preposition at its end ("died in 2014"). */
    const clear = (from: number, to: number): boolean => {
      for (let k = from; k < to; k++) if (!/^[\p{L}'’]/u.test(tokens[k]!.text) || (k === to - 1 && bare.at(tokens, k)) || cues.at(tokens, k)) return false;
      return true;
    };
    const part = (n: NumberSpan): boolean => {
      // "including 31 women and 18 children": what is joined to a part is a part
      const before = numbers[numbers.indexOf(n) - 1];
      if (before && n.tokenStart - before.tokenEnd <= 3 && (joins.at(tokens, n.tokenStart - 1) ?? (tokens[n.tokenStart - 1]!.text === "," ? true : undefined)) && part(before)) return true;
      for (let k = Math.max(0, n.tokenStart - 3); k < n.tokenStart; k++) {
        const hit = including.at(tokens, k);
        if (hit && k + hit.length >= n.tokenStart - 1 && k + hit.length <= n.tokenStart) return true;
      }
      return false;
    };
    const add = (kind: CountKind, n: NumberSpan, noun: string | null, cue: { from: number; to: number }, shared = false) => {
      taken.set(n, kind);
      out.push({
        start: n.start, end: n.end, kind, min: shared ? 0 : n.min, max: shared ? (n.max ?? null) : n.max, approximate: n.approximate,
        text: n.text, tokenStart: n.tokenStart, tokenEnd: n.tokenEnd, cueStart: cue.from, cueEnd: cue.to, noun,
      });
    };

    /** "killed 34 soldiers and five civilians", "six soldiers and nine rebels were killed": the other number that a conjunction sets beside this one. */
    const beside = (n: NumberSpan, step: 1 | -1): NumberSpan | undefined => {
      const other = numbers[numbers.indexOf(n) + step];
      if (!other || taken.has(other) || part(other) || part(n)) return undefined;
      const [first, second] = step > 0 ? [n, other] : [other, n];
      const gap = second.tokenStart - first.coreEnd;
      if (gap < 2 || gap > 5 || !joins.at(tokens, second.tokenStart - 1) || !clear(first.coreEnd, second.tokenStart - 1) || !counted(n) || !counted(other)) return undefined;
      // "killed two people and left 12 injured": the number has a word of its own
      if (step < 0) return other;
      for (let k = second.coreEnd; k < Math.min(second.coreEnd + 4, tokens.length); k++) if (cues.at(tokens, k)) return undefined;
      return other;
    };
    found.forEach((cue, c) => {
      const before = found[c - 1];
      const isPassive = cue.from > 0 && [1, 2].some((back) => cue.from - back >= 0 && passive.at(tokens, cue.from - back) !== undefined);
      // Right: "killed 12", "killing at least 12 civilians", «مقتل 12», « fait 12 morts » is left.
      if (!isPassive) {
        const next = numbers.find((n) => n.tokenStart >= cue.to && n.tokenStart - cue.to <= RIGHT && !taken.has(n) && clear(cue.to, n.tokenStart));
        const follows = next && found[c + 1] && found[c + 1]!.from === next.coreEnd; // "killed, 30 wounded": the number is the next cue's
        if (next && !follows && !part(next)) {
          const noun = counted(next);
          if (noun !== undefined || bare.at(tokens, next.coreEnd)) {
            add(cue.kind, next, noun ?? null, cue);
            const more = beside(next, 1);
            if (more) add(cue.kind, more, counted(more) ?? null, cue);
            return;
          }
        }
      }
      // "killed or wounded": one number for both, of which neither has all.
      if (before && cue.from - before.to <= 1 && cue.kind !== before.kind && (cue.from === before.to || joins.at(tokens, before.to))) {
        const last = out.at(-1);
        if (last && last.cueEnd === before.to && cue.from > before.to) {
          last.min = 0;
          out.push({ ...last, kind: cue.kind, min: 0, cueStart: cue.from, cueEnd: cue.to });
          return;
        }
      }
      // A dual says number and people at once: «مقتل شخصين», «إصابة جنديين».
      // Left: the nearest number not yet taken, skipping parts of a whole ("12 people, including 3 children, were killed").
      const own = numbers.find((n) => n.dual && n.coreStart === cue.from && !taken.has(n));
      if (own) {
        add(cue.kind, own, tokens[cue.from]!.norm, cue);
        return;
      }
      // "accused of ordering the killing": a noun with an article of its own counts nobody before it
      if (tokens[cue.from]!.pos === "NOUN" && tokens[cue.from - 1]?.pos === "DET") return;
      for (let k = numbers.length - 1; k >= 0; k--) {
        const n = numbers[k]!;
        if (n.tokenEnd > cue.from || none.at(tokens, n.tokenStart - 1)) continue;
        if (cue.from - n.tokenEnd > LEFT) break;
        if (before && n.tokenStart < before.from && taken.has(n)) break;
        if (taken.has(n) || part(n)) continue;
        if (stops(tokens, n.coreEnd, cue.from)) break;
        const noun = counted(n);
        if (noun === undefined) continue;
        // A number without a noun must stand right before the cue or its auxiliary.
        if (noun === null && cue.from - n.coreEnd > 3) continue;
        add(cue.kind, n, noun, cue);
        const more = beside(n, -1);
        if (more && cue.from - more.tokenEnd <= LEFT) add(cue.kind, more, counted(more) ?? null, cue);
        break;
      }
    });
    return out.sort((a, b) => a.start - b.start || a.cueStart - b.cueStart);
  };
}

/** What may follow a quantity that stands for people by itself. */
const ALONE: ReadonlySet<string> = new Set(["SCONJ", "CCONJ", "ADP", "VERB", "AUX"]);

/** A full stop, semicolon or quotation between subject and verb parts them. */
const stops = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (/^[.;:!?؛؟“”"«»]/.test(tokens[k]!.text)) return true;
  return false;
};

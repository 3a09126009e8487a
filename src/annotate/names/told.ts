import type { Reason } from "../types.js";
import type { Candidate } from "./candidate.js";
import type { NameContext } from "./context.js";
import type { Chosen } from "./select.js";

/** Persons and acronyms told in full somewhere in a document: last names and acronyms stand for them elsewhere, though nothing there says so. */
export class Told {
  private readonly last = new Set<string>();
  /** Acronyms that the document explains in brackets. */
  private readonly short = new Set<string>();
  /** Places that no table has, of one word, where something says that they are places: "the town of Minova". */
  private readonly places = new Set<string>();

  read(context: NameContext, chosen: readonly Chosen[]): void {
    const { tokens, hasCase, shapes } = context;
    if (!hasCase) {
      for (const c of chosen) {
        if (c.thing || c.entry || c.total <= SURE || (c.kind === "Person" ? c.to - c.from < 2 : c.kind !== "Place" || c.to - c.from > 1)) continue;
        if (standsAlone(context, c.to - 1)) (c.kind === "Person" ? this.last : this.places).add(tokens[c.to - 1]!.norm);
      }
      return;
    }
    for (const c of chosen) if (c.kind === "Organization" && !c.thing && c.to - c.from === 1 && shapes[c.from] === "upper" && tokens[c.from - 1]?.text === "(") this.short.add(tokens[c.from]!.text);
    for (const c of chosen) if (c.kind === "Place" && c.entry === null && c.to - c.from === 1 && c.total > SURE) this.places.add(tokens[c.from]!.norm);
    for (const c of chosen) if (c.kind === "Person" && !c.thing && c.to - c.from > 1 && c.total > SURE) this.last.add(tokens[c.to - 1]!.norm);
  }

  /** Whether any such knowledge could speak for or against one of the candidates: it does of single words only. Where no capitals propose names, any word may be one. */
  static mayChange({ hasCase }: NameContext, candidates: readonly Candidate[]): boolean {
    return !hasCase || candidates.some((c) => c.to - c.from === 1);
  }

  /** Whether a sentence has a candidate that this knowledge speaks for. */
  changes(context: NameContext, candidates: readonly Candidate[]): boolean {
    if (!context.hasCase) return this.knowsAny && context.tokens.some(({ norm }) => this.last.has(norm) || this.places.has(norm));
    return this.knowsAny && candidates.some((c) => this.speaksFor(context, c) || this.doubt(context, c) !== undefined);
  }

  /** The candidates, those spoken for with one reason more. */
  support(context: NameContext, candidates: readonly Candidate[]): Candidate[] {
    if (!this.knowsAny) return [...candidates];
    if (!context.hasCase) return [...candidates, ...this.elsewhere(context, candidates)];
    return candidates.map((c) => {
      const reason: Reason | undefined = this.speaksFor(context, c) ? ["told in full elsewhere", 2] : this.doubt(context, c);
      return reason ? { ...c, reasons: [...c.reasons, reason] } : c;
    });
  }

  /** Where no capitals propose names: words that are one elsewhere, and that nothing here takes for another. */
  private *elsewhere(context: NameContext, candidates: readonly Candidate[]): Iterable<Candidate> {
    const { tokens } = context;
    for (let i = 0; i < tokens.length; i++) {
      const { norm } = tokens[i]!;
      const place = this.places.has(norm);
      if (place === this.last.has(norm) || candidates.some((c) => c.from <= i && i < c.to)) continue;
      yield { from: i, to: i + 1, kind: place ? "Place" : "Person", subtype: null, entry: null, inner: [], reasons: [[place ? "told as a place elsewhere" : "told in full elsewhere", 2]] };
    }
  }

  private get knowsAny(): boolean {
    return this.last.size + this.short.size + this.places.size > 0;
  }

  /** Against a place whose name is that of a person told in full, and a person or body whose name is that of a place told as one. */
  doubt({ tokens }: NameContext, c: Candidate): Reason | undefined {
    if (c.to - c.from !== 1 || c.thing) return undefined;
    const { norm } = tokens[c.from]!;
    if (c.kind === "Place") return c.subtype !== "country" && this.last.has(norm) ? ["a person's name elsewhere", -2.5] : undefined;
    return c.entry === null && this.places.has(norm) && !this.last.has(norm) ? ["a place's name elsewhere", -2.5] : undefined;
  }

  private speaksFor({ tokens }: NameContext, c: Candidate): boolean {
    if (c.to - c.from !== 1) return false;
    if (c.kind === "Place") return this.places.has(tokens[c.from]!.norm) && !this.last.has(tokens[c.from]!.norm);
    return c.kind === "Person" ? this.last.has(tokens[c.from]!.norm) : c.kind === "Organization" && !c.thing && this.short.has(tokens[c.from]!.text);
  }
}

/** Whether a word that ends a name may be one by itself: no everyday word, as far as the lexicon and the tagger know. */
function standsAlone({ tokens, lexicon, knowledge }: NameContext, i: number): boolean {
  const { norm, pos } = tokens[i]!;
  return pos === "PROPN" && norm.length > 3 && !norm.startsWith(lexicon.article ?? "\0") && !lexicon.givenNames.has(norm) && !lexicon.notNames.has(norm) && !knowledge.demonym(norm) && lexicon.nouns.match(tokens, i) === undefined && lexicon.nounTriggers.match(tokens, i) === undefined;
}

/** A full name this certain may lend its last word. */
const SURE = 3;

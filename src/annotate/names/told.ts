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

  read({ tokens, hasCase, shapes }: NameContext, chosen: readonly Chosen[]): void {
    if (!hasCase) return;
    for (const c of chosen) if (c.kind === "Organization" && !c.thing && c.to - c.from === 1 && shapes[c.from] === "upper" && tokens[c.from - 1]?.text === "(") this.short.add(tokens[c.from]!.text);
    for (const c of chosen) if (c.kind === "Place" && c.entry === null && c.to - c.from === 1 && c.total > SURE) this.places.add(tokens[c.from]!.norm);
    for (const c of chosen) if (c.kind === "Person" && !c.thing && c.to - c.from > 1 && c.total > SURE) this.last.add(tokens[c.to - 1]!.norm);
  }

  /** Whether any such knowledge could speak for or against one of the candidates: it does of single words only. */
  static mayChange(candidates: readonly Candidate[]): boolean {
    return candidates.some((c) => c.to - c.from === 1);
  }

  /** Whether a sentence has a candidate that this knowledge speaks for. */
  changes(context: NameContext, candidates: readonly Candidate[]): boolean {
    return this.knowsAny && candidates.some((c) => this.speaksFor(context, c) || this.doubts(context, c));
  }

  /** The candidates, those spoken for with one reason more. */
  support(context: NameContext, candidates: readonly Candidate[]): Candidate[] {
    if (!this.knowsAny) return [...candidates];
    const withReason = (c: Candidate, name: string, weight: number): Candidate => ({ ...c, reasons: [...c.reasons, [name, weight]] });
    return candidates.map((c) => (this.speaksFor(context, c) ? withReason(c, "told in full elsewhere", 2) : this.doubts(context, c) ? withReason(c, c.kind === "Place" ? PERSON_ELSEWHERE : "a place's name elsewhere", -2.5) : c));
  }

  private get knowsAny(): boolean {
    return this.last.size + this.short.size + this.places.size > 0;
  }

  /** Against a place whose name is that of a person told in full, and a person or body whose name is that of a place told as one. */
  doubts({ tokens }: NameContext, c: Candidate): boolean {
    if (c.to - c.from !== 1 || c.thing) return false;
    const { norm } = tokens[c.from]!;
    return c.kind === "Place" ? c.subtype !== "country" && this.last.has(norm) : c.entry === null && this.places.has(norm) && !this.last.has(norm);
  }

  private speaksFor({ tokens }: NameContext, c: Candidate): boolean {
    if (c.to - c.from !== 1) return false;
    if (c.kind === "Place") return this.places.has(tokens[c.from]!.norm) && !this.last.has(tokens[c.from]!.norm);
    return c.kind === "Person" ? this.last.has(tokens[c.from]!.norm) : c.kind === "Organization" && !c.thing && this.short.has(tokens[c.from]!.text);
  }
}

export const PERSON_ELSEWHERE = "a person's name elsewhere";

/** A full name this certain may lend its last word. */
const SURE = 3;

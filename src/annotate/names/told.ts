import type { Candidate } from "./candidate.js";
import type { NameContext } from "./context.js";
import type { Chosen } from "./select.js";

/** Persons and acronyms told in full somewhere in a document: last names and acronyms stand for them elsewhere, though nothing there says so. */
export class Told {
  private readonly last = new Set<string>();
  /** Acronyms that the document explains in brackets. */
  private readonly short = new Set<string>();

  read({ tokens, hasCase, shapes }: NameContext, chosen: readonly Chosen[]): void {
    if (!hasCase) return;
    for (const c of chosen) if (c.kind === "Organization" && !c.thing && c.to - c.from === 1 && shapes[c.from] === "upper" && tokens[c.from - 1]?.text === "(") this.short.add(tokens[c.from]!.text);
    for (const c of chosen) if (c.kind === "Person" && !c.thing && c.to - c.from > 1 && c.total > SURE) this.last.add(tokens[c.to - 1]!.norm);
  }

  /** Whether any such knowledge could speak for or against one of the candidates: it does of single words only. */
  static mayChange(candidates: readonly Candidate[]): boolean {
    return candidates.some((c) => c.to - c.from === 1);
  }

  /** Whether a sentence has a candidate that this knowledge speaks for. */
  changes(context: NameContext, candidates: readonly Candidate[]): boolean {
    return this.last.size + this.short.size > 0 && candidates.some((c) => this.speaksFor(context, c) || this.doubts(context, c));
  }

  /** The candidates, those spoken for with one reason more. */
  support(context: NameContext, candidates: readonly Candidate[]): Candidate[] {
    if (this.last.size + this.short.size === 0) return [...candidates];
    const withReason = (c: Candidate, name: string, weight: number): Candidate => ({ ...c, reasons: [...c.reasons, [name, weight]] });
    return candidates.map((c) => (this.speaksFor(context, c) ? withReason(c, "told in full elsewhere", 2) : this.doubts(context, c) ? withReason(c, "a person's name elsewhere", -2.5) : c));
  }

  /** Against a place whose name is that of a person told in full. */
  doubts({ tokens }: NameContext, c: Candidate): boolean {
    return c.kind === "Place" && c.subtype !== "country" && c.to - c.from === 1 && this.last.has(tokens[c.from]!.norm);
  }

  private speaksFor({ tokens }: NameContext, c: Candidate): boolean {
    if (c.to - c.from !== 1) return false;
    return c.kind === "Person" ? this.last.has(tokens[c.from]!.norm) : c.kind === "Organization" && !c.thing && this.short.has(tokens[c.from]!.text);
  }
}

/** A full name this certain may lend its last word. */
const SURE = 3;

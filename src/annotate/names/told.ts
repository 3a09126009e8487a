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
    return this.knowsAny && candidates.some((c) => this.speaksFor(context, c) || this.doubt(context, c) !== undefined);
  }

  /** The candidates, those spoken for with one reason more. */
  support(context: NameContext, candidates: readonly Candidate[]): Candidate[] {
    if (!this.knowsAny) return [...candidates];
    return candidates.map((c) => {
      const reason: Reason | undefined = this.speaksFor(context, c) ? ["told in full elsewhere", 2] : this.doubt(context, c);
      return reason ? { ...c, reasons: [...c.reasons, reason] } : c;
    });
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

/** A full name this certain may lend its last word. */
const SURE = 3;

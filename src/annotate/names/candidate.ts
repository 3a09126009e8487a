/** A possible name in a sentence, with the signals that speak for it. */
import type { EntityKind } from "../../model/index.js";
import type { GazetteerEntry, InnerName, Reason } from "../types.js";

export interface Candidate {
  from: number;
  to: number;
  kind: EntityKind;
  subtype: string | null;
  entry: GazetteerEntry | null;
  institution?: { concept: string; country: string };
  inner: InnerName[];
  reasons: Reason[];
  /** Built around other names ("northern Iraq", "the Government of Iraq"): what speaks for those speaks for it. */
  compound?: boolean;
  /** Looks like a name, but of a thing this model has no kind for (an operation, a ship, a treaty): wins its words and is dropped. */
  thing?: boolean;
}

export function score(c: Candidate): number {
  let sum = 0;
  for (const reason of c.reasons) sum += reason[1];
  return sum;
}

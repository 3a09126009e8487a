import { fold } from "../text/fold.js";
import type { Argument } from "./context.js";

/** True: somebody in common; false: both name somebody and nobody is in common; null: one side names nobody. */
export function overlap(a: readonly Argument[], b: readonly Argument[]): boolean | null {
  if (!a.length || !b.length) return null;
  return a.some((x) => b.some((y) => ("entity" in x && "entity" in y ? x.entity === y.entity : "group" in x && "group" in y && sharesWord(x.group, y.group))));
}

function sharesWord(a: string, b: string): boolean {
  const words = (text: string) => fold(text).split(/[^\p{L}\p{N}]+/u).filter((w) => w.length > 3);
  const left = new Set(words(a));
  return words(b).some((w) => left.has(w)) || fold(a) === fold(b);
}

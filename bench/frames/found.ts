/** What the product's clause frames say of a sentence of a treebank, in its tokens. */
import type { AlignedSentence } from "../../scripts/train/align.js";
import type { SentenceContext } from "../../src/extract/context.js";
import type { NounPhrase } from "../../src/extract/chunks.js";
import type { Case } from "../../src/lang/types.js";
import type { Slot } from "./gold.js";

export interface FoundArgument {
  verb: number;
  slot: Slot;
  head: number;
  /** Of obliques. */
  case: Case | null;
  pronoun: boolean;
}

export interface FoundFrames {
  arguments: FoundArgument[];
  /** Tokens in expressions of time, which the product reads apart from who did what. */
  dated: ReadonlySet<number>;
  caseAt(token: number): Case | null;
}

/** Frames of one sentence of a treebank, which the product may have cut into several. */
export function foundFrames(sentence: AlignedSentence, contexts: readonly SentenceContext[]): FoundFrames {
  const at = new Map(sentence.tokens.map((t, i) => [t.start, i]));
  const out: FoundArgument[] = [];
  const dated = new Set<number>();
  const cases = new Map<number, Case>();
  for (const { tokens, clauses, dates, lexicon } of contexts) {
    const place = (k: number): number | undefined => at.get(tokens[k]!.start);
    const add = (verb: number, slot: Slot, np: NounPhrase | null): void => {
      for (const one of np ? [np, ...np.and] : []) {
        const head = place(one.head);
        if (head !== undefined) out.push({ verb, slot, head, case: slot === "oblique" ? np!.case : null, pronoun: one.pronoun });
      }
    };
    for (const d of dates) for (let k = d.tokenStart; k < d.tokenEnd; k++) dated.add(place(k) ?? -1);
    tokens.forEach((_, k) => {
      const found = lexicon.prepositions.match(tokens, k);
      if (found) cases.set(place(k) ?? -1, found.value);
    });
    for (const c of clauses) {
      const verb = place(c.verb.head);
      if (verb === undefined) continue;
      add(verb, "subject", c.subject);
      add(verb, "object", c.object);
      for (const p of c.phrases) add(verb, p.case === "by" && c.verb.passive ? "agent" : "oblique", p);
    }
  }
  return { arguments: out, dated, caseAt: (token) => cases.get(token) ?? null };
}

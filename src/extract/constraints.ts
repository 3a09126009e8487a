import type { TriggerEntry } from "../lang/types.js";
import type { NounPhrase } from "./chunks.js";
import type { SentenceContext } from "./context.js";

/** Whether a noun phrase is of one of the classes a trigger asks for; an absent phrase is not. */
export function fits(np: NounPhrase | null, wanted: TriggerEntry["object"], context: SentenceContext): boolean {
  if (!wanted) return true;
  if (!np) return false;
  return [np, ...np.and].some((one) => classOf(one, context).some((c) => (wanted as string[]).includes(c)));
}

/** Noun class and entity kinds of a phrase; an armed group is also "armed", a military also "forces", a person "person". */
export function classOf(np: NounPhrase, context: SentenceContext, depth = 0): string[] {
  const out: string[] = np.noun ? [np.noun] : [];
  const { annotated, references, lexicon, tokens } = context;
  const entity = np.mention !== null ? annotated.mentions[np.mention]!.entity : references.get(np.head);
  if (entity !== undefined) {
    const e = annotated.entities[entity]!;
    out.push(e.kind);
    if (e.kind === "Person") out.push("person");
    if (e.kind === "Place") out.push("territory");
    if (e.subtype === "armed_group") out.push("armed");
    if (e.kind === "Organization" && /military|armed|police|security|coalition/.test(e.subtype ?? "")) out.push("forces");
  }
  // "freed them", "arrested him": somebody
  if (np.pronoun && entity === undefined && (lexicon.pronouns.get(tokens[np.head]!.norm)?.refers ?? "thing") !== "thing") out.push("group", "person");
  // "20 Palestinians", «12 فلسطينيا»
  if (out.length === 0 && entity === undefined && isDemonym(np, context)) out.push("group");
  if (np.of && depth < 2 && (out.length === 0 || out[0] === "group")) out.push(...classOf(np.of, context, depth + 1));
  return out;
}

/** A people's name as a noun, counted or in the plural. */
function isDemonym({ head, from }: NounPhrase, { tokens, knowledge, lexicon }: SentenceContext): boolean {
  const { norm, lemma, pos } = tokens[head]!;
  if (pos === "ADJ" && lexicon.grammar.hasCase && head > from && tokens[head - 1]!.pos === "NOUN") return false;
  const ending = lexicon.grammar.accusativeEnding;
  const bare = ending !== undefined && norm.endsWith(ending) ? norm.slice(0, -ending.length) : undefined;
  return [norm, lemma, bare].some((w) => w !== undefined && knowledge.demonym(w) !== undefined);
}

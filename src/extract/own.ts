/** Whom "we", "our forces", and in reported speech "its troops" stand for: whoever the speaker speaks for. */
import type { NounPhrase } from "./chunks.js";
import type { SentenceContext } from "./context.js";
import { isFirstPerson } from "./statements/firstPerson.js";

export function speakersOwn(np: NounPhrase, { voices, tokens, lexicon, annotated }: SentenceContext): number | undefined {
  if (!voices.length || np.mention !== null) return undefined;
  const voice = voices.find((v) => np.start >= v.start && np.start < v.end);
  if (!voice || annotated.entities[voice.side]!.kind === "Person") return undefined;
  const first = tokens[np.from]!;
  const head = tokens[np.head]!;
  if (np.head === np.from && voice.direct && lexicon.firstPerson.words.has(head.norm)) return voice.side;
  if (np.noun !== "forces" && np.noun !== "armed") return undefined;
  // "our forces", «قواتنا»
  const own = [tokens[np.from - 1], first, head].some((t) => t !== undefined && t.start >= voice.start && isFirstPerson(t.norm, lexicon.firstPerson, false));
  if (voice.direct && own) return voice.side;
  // the ministry said that "its troops", «قواته»
  if (voice.direct) return undefined;
  return (np.head > np.from && lexicon.possessives.has(first.norm)) || lexicon.ownSuffix?.test(head.norm) === true ? voice.side : undefined;
}

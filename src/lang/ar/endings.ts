import type { Token } from "../../text/token.js";

/** What unvocalised Arabic still shows of case and number: ـون and ـان of the subject, ـين of the object, ـا of the indefinite accusative. */
export function slotOf(verb: Token, noun: Token): "subject" | "object" | null {
  // before its subject a verb stands in the singular: «أسروا جنديين»
  if (/.{2,}(?:وا|ون)$/.test(verb.norm) && verb.norm !== verb.lemma) return "object";
  if (isWholePlural(noun, /(?:ون|ان)$/)) return "subject";
  if (isWholePlural(noun, /ين$/)) return "object";
  return null;
}

/** A plural or dual with its ن takes no noun behind it, and the noun that another takes is never in the accusative. */
export function genitiveEnds(first: Token, second: Token): boolean {
  if (first.pos === "NUM") return false;
  return isWholePlural(first, /(?:ون|ين|ان)$/) || (isAccusative(second) && !isAccusative(first));
}

const isWholePlural = ({ norm, lemma, pos }: Token, ending: RegExp): boolean => pos !== "PROPN" && norm.length > 4 && ending.test(norm) && lemma !== undefined && lemma !== norm && norm.replace(/^ال/, "").startsWith(lemma.replace(/ه$/, ""));

const isAccusative = ({ norm, lemma, pos }: Token): boolean => pos !== "PROPN" && norm.length > 3 && norm.endsWith("ا") && lemma === norm.slice(0, -1);

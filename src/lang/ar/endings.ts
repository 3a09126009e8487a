import type { Token } from "../../text/token.js";

/** What unvocalised Arabic still shows of case and number: ـون and ـان of the subject, ـين of the object, ـا of the indefinite accusative. */
export function slotOf(verb: Token, noun: Token): "subject" | "object" | null {
  // before its subject a verb stands in the singular: «أسروا جنديين»
  if (/.{2,}(?:وا|ون)$/.test(verb.norm) && verb.norm !== verb.lemma) return "object";
  if (isWholePlural(noun, /(?:ون|ان)$/)) return "subject";
  if (isWholePlural(noun, /ين$/)) return "object";
  return null;
}

/** «إنها دمرت», «أنهم أسروا», «إنه اغتال»; a verb of «إنه تم» or «إنه قتل ثلاثة», whose pronoun stands for nothing, is another matter. */
export function agrees(complementizer: string, verb: string): boolean {
  if (/(?:ن)ها$/.test(complementizer)) return /ت$|^س?ت/.test(verb);
  if (/(?:ن)هم$/.test(complementizer)) return /وا$|^س?ي.+ون$/.test(verb);
  return /نه$/.test(complementizer) && /^(?:ا...?.?|است...|س?ي...+)$/.test(verb);
}

/** A plural or dual with its ن takes no noun behind it, and the noun that another takes is never in the accusative. */
export function genitiveEnds(first: Token, second: Token): boolean {
  if (first.pos === "NUM") return false;
  return isWholePlural(first, /(?:ون|ين|ان)$/) || (isAccusative(second) && !isAccusative(first));
}

const isWholePlural = ({ norm, lemma, pos }: Token, ending: RegExp): boolean => pos !== "PROPN" && norm.length > 4 && ending.test(norm) && lemma !== undefined && lemma !== norm && norm.replace(/^ال/, "").startsWith(lemma.replace(/ه$/, ""));

const isAccusative = ({ norm, lemma, pos }: Token): boolean => pos !== "PROPN" && norm.length > 3 && norm.endsWith("ا") && lemma === norm.slice(0, -1);

/**
 * Words as they were before a line's end broke them ("Mos-⏎ul" → "Mosul", "al-⏎Assad" → "al-Assad"), without soft hyphens, and with single
 * spaces: how a piece of text is shown and compared. Never for offsets.
 */
export const oneLine = (text: string): string => unbroken(text).replace(/\s+/g, " ");

/** The same, with white space between words left as it is. */
export const unbroken = (text: string): string => (BROKEN.test(text) ? text.replace(LINE_END, "").replace(KEPT, "-").replaceAll("\u00ad", "") : text);

const BROKEN = /[-\u2010]\s*[\n\r]|\u00ad/u;
/** A hyphen that only the line's end calls for: small letters on both sides. */
const LINE_END = /(?<=\p{Ll})(?:[-\u2010]|\u00ad)[^\S\n\r]*(?:\r\n?|\n)\s*(?=\p{Ll})/gu;
/** Before a capital it belongs to the name. */
const KEPT = /(?<=\p{Ll})[-\u2010][^\S\n\r]*(?:\r\n?|\n)\s*(?=\p{Lu})/gu;

/** The languages. To add one: a folder beside these, and a line here. */
import * as ar from "./ar/index.js";
import * as en from "./en/index.js";
import * as fr from "./fr/index.js";
import type { Language } from "./types.js";

export const languages: readonly Language[] = [en.language, fr.language, ar.language];

const byCode = new Map(languages.map((l) => [l.code, l]));

/** The language of a code; text in another language is read with the first (names are still found by shape and table). */
export const languageOf = (code: string): Language => byCode.get(code) ?? languages[0]!;

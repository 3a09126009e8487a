import { words, type TokenRules } from "../../text/rules.js";
import { splitProclitics } from "./clitics.js";

export const tokenRules: TokenRules = {
  language: "ar",
  hasCase: false,
  titles: words("د ا م ص ج ت ه"),
  abbreviations: words("الخ"),
  starters: words(""),
  elisions: words(""),
  whole: words(""),
  endings: ["'s"],
  hyphenHeads: words(""),
  hyphenPrefixes: words("جان ماري آن لي كيم"),
  hyphenClitics: words(""),
  smallWords: words(""),
  decimalComma: false,
  proclitics: splitProclitics,
};

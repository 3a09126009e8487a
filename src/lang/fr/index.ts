import type { Language } from "../types.js";
import { dates } from "./dates.js";
import { languageProfile as profile } from "./detect.js";
import { grammar } from "./grammar.js";
import { layout } from "./layout.js";
import { forms, morphology } from "./morphology.js";
import { names } from "./names.js";
import { counts, numbers } from "./numbers.js";
import { reporting } from "./reporting.js";
import { tokenRules as tokens } from "./tokens.js";
import { triggers } from "./triggers.js";

export const language: Language = { code: "fr", tokens, profile, layout, grammar, names, numbers, counts, dates, triggers, reporting, morphology, forms };

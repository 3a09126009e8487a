import { createLanguageIdentifier } from "../../src/annotate/language.js";
import { languageProfile as ar } from "../../src/lang/ar/detect.js";
import { languageProfile as en } from "../../src/lang/en/detect.js";
import { languageProfile as fr } from "../../src/lang/fr/detect.js";
import { otherLanguages } from "../../src/lang/others.js";

export const identify = createLanguageIdentifier([en, fr, ar, ...otherLanguages], ["en", "fr", "ar"]);

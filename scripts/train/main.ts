/** npm run train -- TREEBANKS_FOLDER [en|fr|ar]: trains the part-of-speech taggers into data/models and prints their scores. */
import { arabic, english, french, type Row } from "./posLanguages.js";

const [folder, only] = process.argv.slice(2);
if (!folder) throw new Error("expected the folder of the treebanks");
const rows: Row[] = [];
for (const [language, train] of Object.entries({ en: english, fr: french, ar: arabic })) if (!only || only === language) train(folder, "data/models", rows);

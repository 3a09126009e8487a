/** npm run train -- TREEBANKS_FOLDER [en|fr|ar]: trains the part-of-speech taggers into data/models and prints their scores. */
import { report } from "./report.js";
import { arabic, english, french, type Row } from "./posLanguages.js";

const [folder, only] = process.argv.slice(2);
if (!folder) throw new Error("expected the folder of the treebanks");
const rows: Row[] = [];
for (const [language, train] of Object.entries({ en: english, fr: french, ar: arabic })) {
  if (only && only !== language) continue;
  train(folder, "data/models", rows);
  const own = rows.filter((r) => r.language === language);
  report("Parts of speech", ["language", "test", "tokens", "part of speech %", "with verb form %", "verbs found %"], language, own.map((r) => [r.test, String(r.tokens), r.upos.toFixed(2), r.full.toFixed(2), r.verbs.toFixed(2)]));
}

/** npm run train:clitics -- DATA_FOLDER: writes data/morph/ar_words.txt.gz and prints how well it splits. */
import { evaluateClitics, writeArabicWords } from "./arabicWords.js";

const data = process.argv[2];
if (!data) throw new Error("expected the folder of the corpora");
console.log(evaluateClitics(data));
writeArabicWords(data);

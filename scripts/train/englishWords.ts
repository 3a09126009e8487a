/**
 * npm run train:words-en -- WORDNET_DICT_FOLDER: builds data/morph/en_words.txt.gz, the single lower-case words of WordNet by
 * their parts of speech. One line for each combination: its letters (n, v, a, r; in capitals where WordNet's sense-tagged texts
 * have the word so), a tab, and the words in alphabetical order, each without the letters it shares with the word before: a
 * letter A-Z says how many.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const folder = process.argv[2];
if (!folder) throw new Error("expected the dict folder of WordNet");
const classes = new Map<string, string>();
for (const [name, letter] of [["noun", "n"], ["verb", "v"], ["adj", "a"], ["adv", "r"]] as const) {
  for (const line of readFileSync(`${folder}/index.${name}`, "utf8").split("\n")) {
    const f = line.trim().split(" ");
    const word = f[0]!;
    if (line.startsWith(" ") || !/^[a-z][a-z'-]+$/.test(word)) continue;
    const tagged = Number(f[f.length - Number(f[2]) - 1]);
    classes.set(word, (classes.get(word) ?? "") + (tagged > 0 ? letter.toUpperCase() : letter));
  }
}
const groups = new Map<string, string[]>();
for (const [word, letters] of classes) groups.set(letters, [...(groups.get(letters) ?? []), word]);
const lines = [...groups].map(([letters, words]) => {
  let previous = "";
  const coded = words.sort().map((word) => {
    let same = 0;
    while (same < 25 && same < word.length - 1 && word[same] === previous[same]) same++;
    previous = word;
    return String.fromCharCode(65 + same) + word.slice(same);
  });
  return `${letters}\t${coded.join("")}`;
});
writeFileSync("data/morph/en_words.txt.gz", gzipSync(lines.sort().join("\n"), { level: 9 }));
console.log(`${classes.size} words, ${groups.size} combinations`);

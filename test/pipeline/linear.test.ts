/** Work grows with the length of a text and no faster, whatever the text: measured in processor time of this process. */
import { createExtractor, type Extractor } from "../../src/pipeline/extractor.js";

let extractor: Extractor;
beforeAll(async () => {
  extractor = await createExtractor();
  for (const make of Object.values(TEXTS)) read(make(2_000));
}, 120_000);

const fill = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const SYLLABLES = ["ba", "ri", "ko", "mu", "ta", "el", "so", "gha", "di", "na"];
/** The nth of very many made-up names. */
function name(n: number): string {
  let word = "";
  for (let k = n + 10; k > 0; k = Math.floor(k / 10)) word += SYLLABLES[k % 10]!;
  return word[0]!.toUpperCase() + word.slice(1);
}
function lines(length: number, line: (n: number) => string): string {
  let text = "";
  for (let n = 0; text.length < length; n++) text += line(n);
  return text;
}

const TEXTS: Record<string, (length: number) => string> = {
  "letters without a space": (n) => fill("abcdefghij", n),
  "words without punctuation": (n) => fill("the troops moved towards the town and the village ", n),
  "one sentence of names": (n) => lines(n, (k) => `General ${name(k)} ${name(k * 7)} and the ${name(k * 3)} army attacked `),
  "new names in each sentence": (n) => lines(n, (k) => `General ${name(k)} ${name(k * 7)} killed 5 fighters of the ${name(k * 3)} Brigade near ${name(k * 11)}. `),
  "statements about one event": (n) => fill("The Iraqi army killed 12 fighters in Mosul on Monday, a spokesman said. The ministry denied it. ", n),
  "quotations in one line": (n) => fill("“We attacked them in the night,” he said. ", n),
  "Arabic in one line": (n) => fill("قتل الجيش العراقي 12 مسلحا قرب الموصل وقال المتحدث ان العملية مستمرة ", n),
  "title bars": (n) => fill("Home | Daily News\n", n),
  "short lines": (n) => lines(n, (k) => `Bomb kills 5 in ${name(k)}\n`),
  commas: (n) => ",".repeat(n),
  "quotation marks": (n) => '"'.repeat(n),
  brackets: (n) => "(".repeat(n),
  digits: (n) => "7".repeat(n),
  emoji: (n) => "😀".repeat(n / 2),
  "direction marks": (n) => "\u200f".repeat(n),
};

function read(text: string): void {
  extractor.extract({ id: "", path: "long.txt", title: null, language: null, publisher: null, published: null, retrieved: null, text });
}

/** Milliseconds of processor time. */
function cost(text: string): number {
  const before = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test.each(Object.entries(TEXTS))("%s", (_, make) => {
  const one = Math.min(cost(make(4_000)), cost(make(4_000)));
  // quadratic work would take 64 times as long; the constant is for texts that take hardly any time at all
  const limit = 24 * one + 200;
  const text = make(32_000);
  // others use the machine too: measured again only if it was too much
  const eight = cost(text);
  expect(eight < limit ? eight : cost(text)).toBeLessThan(limit);
}, 120_000);

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Lexicon } from "../annotate/lexicon.js";
import { nameClasses } from "../annotate/ner/classes.js";
import { createNameTagger } from "../annotate/ner/tagger.js";
import type { NameTagger } from "../annotate/ner/types.js";
import { decodeParser } from "../annotate/parse/model.js";
import { createParser, type Parser } from "../annotate/parse/parser.js";
import type { Knowledge } from "../annotate/types.js";
import { createTagger } from "../annotate/tagger.js";
import { decodeWeights, type Weights } from "../annotate/tagger/weights.js";
import type { WordClasses } from "../annotate/tagger/words.js";
import { SitgraphError } from "../errors.js";
import { arabicClasses, morphology as ar } from "../lang/ar/morphology.js";
import { retag } from "../lang/ar/retag.js";
import { englishClasses, morphology as en } from "../lang/en/morphology.js";
import { frenchClasses, morphology as fr } from "../lang/fr/morphology.js";
import type { Morphology, Tagger } from "../lang/types.js";
import type { Token } from "../text/token.js";
import { nameHints } from "./nameHints.js";
import { packageRoot } from "./paths.js";

/** The tagger of a language, its weights read when first asked for. */
export function loadTagger(language: string): Tagger {
  let tagger = taggers.get(language);
  if (!tagger) {
    const known = LANGUAGES[language];
    if (!known) throw new SitgraphError("DATA_INVALID", `no tagger for the language "${language}": expected one of ${Object.keys(LANGUAGES).join(", ")}`);
    const trained = createTagger(loadWeights(`${language}.pos`), known.morphology, known.classes);
    taggers.set(language, (tagger = known.retag ? corrected(trained, known.retag) : trained));
  }
  return tagger;
}

/** A tagger whose tags the rules of its language go over. */
const corrected = (tagger: Tagger, retag: (tokens: Token[]) => void): Tagger => ({
  tag(tokens) {
    tagger.tag(tokens);
    retag(tokens);
  },
});

const taggers = new Map<string, Tagger>();
const LANGUAGES: Readonly<Record<string, { morphology: Morphology; classes: WordClasses; retag?(this: void, tokens: Token[]): void }>> = {
  ar: { morphology: ar, classes: arabicClasses, retag },
  en: { morphology: en, classes: englishClasses },
  fr: { morphology: fr, classes: frenchClasses },
};

/** The name tagger of a language, or null where none was trained. `lexicon` and `knowledge` are what its codes come from. */
export function loadNameTagger(language: string, lexicon: Lexicon, knowledge: Knowledge): NameTagger | null {
  if (!existsSync(join(packageRoot(), `data/models/${language}.ner.bin.gz`))) return null;
  return createNameTagger(loadWeights(`${language}.ner`), nameClasses(lexicon, knowledge, nameHints(language)));
}

/** The dependency parser of a language, or null where none was trained. */
export function loadParser(language: string): Parser | null {
  let parser = parsers.get(language);
  if (parser === undefined) {
    const file = modelFile(`${language}.parse`);
    parsers.set(language, (parser = existsSync(join(packageRoot(), file)) ? createParser(decodeParser(readModel(file), file)) : null));
  }
  return parser;
}

const parsers = new Map<string, Parser | null>();

/** The weights data/models/NAME.bin.gz. */
export function loadWeights(name: string): Weights {
  const file = modelFile(name);
  return decodeWeights(readModel(file), file);
}

const modelFile = (name: string): string => `data/models/${name}.bin.gz`;

function readModel(file: string): Uint8Array {
  try {
    return gunzipSync(readFileSync(join(packageRoot(), file)));
  } catch (cause) {
    throw new SitgraphError("DATA_INVALID", `${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { createTagger } from "../annotate/tagger.js";
import { decodeWeights, type Weights } from "../annotate/tagger/weights.js";
import { SitgraphError } from "../errors.js";
import { morphology as ar } from "../lang/ar/morphology.js";
import { morphology as en } from "../lang/en/morphology.js";
import { morphology as fr } from "../lang/fr/morphology.js";
import type { Morphology, Tagger } from "../lang/types.js";
import { packageRoot } from "./paths.js";

/** The tagger of a language, its weights read when first asked for. */
export function loadTagger(language: string): Tagger {
  let tagger = taggers.get(language);
  if (!tagger) taggers.set(language, (tagger = createTagger(loadWeights(`${language}.pos`), morphologyOf(language))));
  return tagger;
}

const taggers = new Map<string, Tagger>();
const MORPHOLOGIES: Readonly<Record<string, Morphology>> = { ar, en, fr };

function morphologyOf(language: string): Morphology {
  const found = MORPHOLOGIES[language];
  if (!found) throw new SitgraphError("DATA_INVALID", `no tagger for the language "${language}": expected one of ${Object.keys(MORPHOLOGIES).join(", ")}`);
  return found;
}

/** The weights data/models/NAME.bin.gz. */
export function loadWeights(name: string): Weights {
  const file = `data/models/${name}.bin.gz`;
  let bytes: Uint8Array;
  try {
    bytes = gunzipSync(readFileSync(join(packageRoot(), file)));
  } catch (cause) {
    throw new SitgraphError("DATA_INVALID", `${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
  return decodeWeights(bytes, file);
}

import type { Token, Upos, VerbForm } from "../../text/token.js";
import { hashText } from "../tagger/hash.js";

const POS: Readonly<Record<Upos, number>> = { ADJ: 1, ADP: 2, ADV: 3, AUX: 4, CCONJ: 5, DET: 6, INTJ: 7, NOUN: 8, NUM: 9, PART: 10, PRON: 11, PROPN: 12, PUNCT: 13, SCONJ: 14, SYM: 15, VERB: 16, X: 17 };
const FORM: Readonly<Record<VerbForm, number>> = { fin: 1, inf: 2, part: 3, ger: 4 };
/** Kind of feature in the hash of a word. */
const WORD = 64;
const CAPACITY = 512;

/** The tokens of one sentence as numbers, with places for the root (index n) and for none (n + 1). */
export class Words {
  word = new Int32Array(CAPACITY);
  tag = new Int32Array(CAPACITY);
  /** Part of speech alone. */
  pos = new Uint8Array(CAPACITY);
  /** Word and tag in one. */
  both = new Int32Array(CAPACITY);
  /** How many verbs stand before each token. */
  verbs = new Int32Array(CAPACITY);
  /** Punctuation marks before each token, and sixteen times the coordinators, and 256 times the subordinators. */
  marks = new Int32Array(CAPACITY);

  read(tokens: readonly Token[]): void {
    const n = tokens.length;
    if (n + 2 > this.word.length) for (const key of ["word", "tag", "both", "verbs", "marks"] as const) this[key] = new Int32Array(2 * n + 2);
    if (n + 2 > this.pos.length) this.pos = new Uint8Array(2 * n + 2);
    const { word, tag, both, verbs, marks } = this;
    verbs[0] = 0;
    marks[0] = 0;
    for (let i = 0; i < n; i++) {
      const t = tokens[i]!;
      const pos = POS[t.pos ?? "X"];
      this.pos[i] = pos;
      // the forms of a verb take the same arguments
      word[i] = hashText(WORD, pos === POS.VERB || pos === POS.AUX ? (t.lemma ?? t.norm) : t.norm);
      tag[i] = pos + 18 * (t.verb ? FORM[t.verb] : 0) + 90 * (t.past ? 1 : 0) + 180 * (t.passive ? 1 : 0) + (pos === POS.PUNCT && (t.text === "," || t.text === "،") ? 360 : 0);
      both[i] = Math.imul(word[i]! ^ tag[i]!, 0x9e3779b1);
      verbs[i + 1] = verbs[i]! + (pos === POS.VERB ? 1 : 0);
      marks[i + 1] = marks[i]! + (pos === POS.PUNCT ? 1 : pos === POS.CCONJ ? 16 : pos === POS.SCONJ ? 256 : 0);
    }
    for (const [at, code] of [[n, 1], [n + 1, 2]] as const) {
      word[at] = code;
      this.pos[at] = 0;
      tag[at] = 400 + code;
      both[at] = 2 + code;
    }
  }
}

/**
 * What cutting text into words and sentences needs to know of a language. Every set holds folded terms (see fold.ts);
 * the dot of an abbreviation is left out.
 */
export interface TokenRules {
  language: string;
  /** Whether the script tells names and sentence starts by capitals. */
  hasCase: boolean;
  /** Abbreviations that stand before a name or number and so never end a sentence: gen, mr, no. */
  titles: ReadonlySet<string>;
  /** Abbreviations that may also end a sentence: corp, etc, a.m. */
  abbreviations: ReadonlySet<string>;
  /** Ends of text whose last letter is the name of a network, not the initial of a person: "wrote on X". */
  network?: RegExp;
  /** Words that, capitalised after an abbreviation or initial, show that a new sentence began: the, he, but. */
  starters: ReadonlySet<string>;
  /** Clitics cut off before an apostrophe and a vowel: l, d, qu. */
  elisions: ReadonlySet<string>;
  /** Words with an apostrophe that stay whole: aujourd'hui. */
  whole: ReadonlySet<string>;
  /** Endings cut off, longest first, apostrophe included: n't, 's. */
  endings: readonly string[];
  /** Last parts of a compound that make what stands before them a word of its own: led, backed, held. */
  hyphenHeads: ReadonlySet<string>;
  /** First parts that are cut off before a capital: anti, pro, ex. */
  hyphenPrefixes: ReadonlySet<string>;
  /** Last parts that are cut off together with their hyphen: -il, -t-il, -là. */
  hyphenClitics: ReadonlySet<string>;
  /** Words that a text without its spaces may have written onto a name: inMosul, UKhas. None that a name itself may begin or end with (deLuca, alHajj). */
  smallWords: ReadonlySet<string>;
  /** Folded words that keep their accents where they have them, since they are other words then: marche, marché. */
  accented?: ReadonlyMap<string, string>;
  /** True where a comma before one or two digits is a decimal point. */
  decimalComma: boolean;
  /**
   * Lengths, in letters of the folded word, of the particles written onto its front (Arabic conjunctions and
   * prepositions); empty when it stays whole.
   */
  proclitics?: (norm: string) => readonly number[];
}

/** Terms separated by white space, as a set. */
export const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

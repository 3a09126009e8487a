const ASCII = /^[\x20-\x7e]*$/;
/** Marks that stand on the letter before them, joiners, vowels and finals of Hangul syllables written out. */
const NOTHING = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u;
/** Of these formatting characters, the ones that are drawn (Unicode Standard, 9.2 and 23.2). */
const DRAWN = /[\u00ad\u0600-\u0605\u06dd\u070f\u08e2]/;
/** East Asian wide characters, in broad ranges (Unicode Standard Annex 11). */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Drawn as a picture: by itself, or because a variation selector says so. */
const PICTURE = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;

const clusters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** What a reader takes for one character: a letter with its marks, a family of emoji. */
export function* graphemes(text: string): Generator<string> {
  for (const { segment } of clusters.segment(text)) yield segment;
}

/** Columns that a text takes on a terminal. */
export function stringWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const cluster of graphemes(text)) width += PICTURE.test(cluster) ? 2 : widthOfCluster(cluster);
  return width;
}

function widthOfCluster(cluster: string): number {
  let width = 0;
  for (const character of cluster) {
    if (NOTHING.test(character) && !DRAWN.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** Hashes of features: 32 bits, FNV-1a over UTF-16 code units with a last mixing, seeded by the kind of feature. */
export function hashText(kind: number, text: string, from = 0, to = text.length): number {
  let h = Math.imul(kind ^ 0x811c9dc5, 0x01000193);
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

export function hashPair(kind: number, a: number, b: number): number {
  return mix(Math.imul(Math.imul(kind ^ 0x811c9dc5, 0x01000193) ^ a, 0x01000193) ^ Math.imul(b, 0x85ebca6b));
}

function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

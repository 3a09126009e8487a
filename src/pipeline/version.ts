/** Changes whenever the extractor may read the same text differently; part of the hash that tells what is up to date. */
export const EXTRACTOR_VERSION = "5";
/** Changes whenever the same records may fold to another graph: what an earlier version has folded is then written anew. */
export const FOLD_VERSION = "2";

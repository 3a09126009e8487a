/** Changes whenever the extractor may read the same text differently; part of the hash that tells what is up to date. */
export const EXTRACTOR_VERSION = "1";

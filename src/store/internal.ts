/** What a store keeps for itself, beside the graph: never part of nodes(), edges(), search or exports. */
export const RECORD_LABEL = "SitgraphRecord";
export const META_LABEL = "SitgraphMeta";
export const META_ID = "meta";
export const NOTE_LABEL = "SitgraphNote";
export const INTERNAL_LABELS: readonly string[] = [RECORD_LABEL, META_LABEL, NOTE_LABEL];

/** What an entity or a sentence is found by (see searchKey.ts, sentenceKey.ts). */
export const SEARCH_PROPERTY = "_search";
/** Place as a point, where the store has points. */
export const POINT_PROPERTY = "_point";
/** Properties that start so are the store's own and never leave it as part of a node. */
export const isInternalProperty = (name: string): boolean => name.startsWith("_");

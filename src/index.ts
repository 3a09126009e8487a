/** The public API: nothing else is exported. */
export { SitgraphError, type ErrorCode } from "./errors.js";
export { exportFormat, exportFormats, filterGraph, type ExportFormat, type ExportOptions, type ExportReport, type GraphFilter, type Sink } from "./export/index.js";
export { toNetwork, type NetworkNode } from "./graph/network.js";
export { rankEntities, type RankedEntity } from "./graph/rank.js";
export { loadDocuments, readDocumentLines, type Loaded, type LoadOptions } from "./load/index.js";
export type * from "./model/index.js";
export { build, type BuildInput, type BuildOptions, type BuildReport } from "./pipeline/build.js";
export { createExtractor, type Extractor } from "./pipeline/extractor.js";
export { remove, type RemoveOptions, type RemoveReport } from "./pipeline/remove.js";
export { status, type StatusReport } from "./pipeline/status.js";
export { Pool as ExtractionPool, type PoolOptions as ExtractionPoolOptions } from "./pipeline/threads/pool.js";
export { graphModel, neighbourhood, search, shortestPath, type GraphModel, type NeighbourhoodOptions, type PathOptions, type SearchOptions, type Subgraph } from "./query/index.js";
export { loadQuestions } from "./resources/queries.js";
export { loadSchema } from "./resources/schema.js";
export { startServer, type RunningServer, type ServeOptions } from "./serve/index.js";
export { openStore } from "./store/index.js";
export type * from "./store/types.js";

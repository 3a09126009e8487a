/** The public API: nothing else is exported. */
export { SitgraphError, type ErrorCode } from "./errors.js";
export type * from "./model/index.js";

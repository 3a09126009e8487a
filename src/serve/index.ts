export { startServer, DEFAULT_PORT, type RunningServer, type ServeOptions } from "./server.js";
export type { ServedQuestion } from "./questions.js";
export type * from "./api.js";

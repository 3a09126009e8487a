/** Preloaded beside tsx, which compiles the sources on the main thread alone: has it do so on worker threads as well. */
import { isMainThread } from "node:worker_threads";
import { register } from "tsx/esm/api";

if (!isMainThread) register();

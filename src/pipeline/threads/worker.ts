/** The program of a thread: an extractor of its own, documents in, records out. */
import { parentPort } from "node:worker_threads";
import { SitgraphError } from "../../errors.js";
import type { SourceDocument } from "../../model/index.js";
import { extracted } from "../extracted.js";
import { createExtractor } from "../extractor.js";
import type { Answer } from "./messages.js";

const port = parentPort!;
const answer = (message: Answer): void => port.postMessage(message);
const { extract } = await createExtractor();
port.on("message", (document: SourceDocument) => {
  try {
    answer(extracted(extract(document)));
  } catch (error) {
    answer({ error: { code: error instanceof SitgraphError ? error.code : null, message: (error as Error).message } });
  }
});
answer("ready");

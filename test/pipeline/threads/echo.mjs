/** Stands in for the program of a thread: what it does is said by the text of the document. */
import { parentPort, threadId } from "node:worker_threads";

parentPort.on("message", ({ path, text }) => {
  const word = text.split(" ")[0];
  if (word === "throw") return parentPort.postMessage({ error: { code: null, message: "no way" } });
  if (word === "refuse") return parentPort.postMessage({ error: { code: "INPUT_FORMAT", message: "not so" } });
  if (word === "end") return process.exit(7);
  if (word === "crash") throw new Error("broken inside");
  if (word === "fill") for (const all = []; ; ) all.push([...text]);
  if (word === "hang") for (;;);
  if (word === "slow") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  parentPort.postMessage({ json: JSON.stringify({ path, thread: threadId, length: text.length }), diagnostics: [] });
});
parentPort.postMessage("ready");

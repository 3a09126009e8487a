import { tenths, type OnProgress } from "../pipeline/progress.js";
import type { Io } from "./io.js";

/** Milliseconds between two drawings of the line. */
const INTERVAL = 100;

/** A line that is drawn over on a terminal; elsewhere one line for every tenth. */
export function progressLine(io: Io): { show: OnProgress; clear(): void } {
  if (io.quiet) return { show: () => {}, clear: () => {} };
  if (!io.notesAreTerminal) {
    const due = tenths();
    return {
      show: (progress) => {
        if (due(progress)) io.note(`${progress.done + progress.failed} of ${progress.total} documents`);
      },
      clear: () => {},
    };
  }
  let last = 0;
  return {
    show({ done, failed, total }) {
      const now = performance.now();
      if (now - last < INTERVAL) return;
      last = now;
      const share = total ? ` of ${total} (${Math.floor(((done + failed) * 100) / total)} %)` : "";
      process.stderr.write(`\r\u001b[K${done + failed}${share} documents${failed ? `, ${failed} failed` : ""}`);
    },
    clear: () => void process.stderr.write("\r\u001b[K"),
  };
}

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Entries kept. */
const KEPT = 1000;

/** Where the history lies: SITGRAPH_HISTORY (empty for none), else the user's folder for state (XDG Base Directory Specification). */
export function historyFile(env: NodeJS.ProcessEnv): string | null {
  const { SITGRAPH_HISTORY, XDG_STATE_HOME, HOME, USERPROFILE } = env;
  if (SITGRAPH_HISTORY !== undefined) return SITGRAPH_HISTORY || null;
  const home = HOME ?? USERPROFILE;
  if (XDG_STATE_HOME) return join(XDG_STATE_HOME, "sitgraph", "history");
  return home ? join(home, ".local", "state", "sitgraph", "history") : null;
}

/** Statements asked before, the oldest first; one a line. A history that cannot be read or written is none: no question fails over it. */
export class History {
  readonly entries: string[];

  constructor(private readonly file: string | null) {
    this.entries = file === null ? [] : read(file);
  }

  add(entry: string): void {
    if (entry === "" || entry === this.entries.at(-1)) return;
    this.entries.push(entry);
    this.entries.splice(0, this.entries.length - KEPT);
    if (this.file === null) return;
    try {
      mkdirSync(dirname(this.file), { recursive: true, mode: 0o700 });
      writeFileSync(this.file, this.entries.map((one) => `${one}\n`).join(""), { mode: 0o600 });
    } catch {
      // A read-only home: the history lasts as long as the shell.
    }
  }
}

function read(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n").filter(Boolean).slice(-KEPT);
  } catch {
    return [];
  }
}

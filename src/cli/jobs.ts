import { Option } from "commander";
import type { Pool } from "../pipeline/threads/pool.js";
import type { Io } from "./io.js";
import { plain } from "./io.js";
import { positive } from "./positive.js";

export interface JobsOption {
  jobs?: number;
}

export const jobsOption = (): Option =>
  new Option("-j, --jobs <n>", "threads that extract at the same time (default: one for each core that memory allows; few documents are not shared out)").argParser(positive);

/** Threads for the run, or null where it does without. */
export async function poolFor(io: Io, signal: AbortSignal, { jobs = usualJobs(io.cores, io.memory) }: JobsOption): Promise<Pool | null> {
  if (jobs === 1) return null;
  const { Pool } = await import("../pipeline/threads/pool.js");
  return new Pool({ jobs, signal, onWarning: (message) => io.complain(`warning: ${plain(message)}`) });
}

/** One a core, while they fit into half of the memory (bytes). */
export const usualJobs = (cores: number, memory: number): number => Math.max(1, Math.min(cores, Math.floor(memory / 2 / PER_THREAD)));

/** Bytes that a thread comes to take. */
const PER_THREAD = 500 * 2 ** 20;

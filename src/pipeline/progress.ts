/** Where a run stands; `total` is null while it is not known. */
export interface Progress {
  done: number;
  failed: number;
  total: number | null;
}

export type OnProgress = (progress: Progress) => void;

/** Says when another tenth of a known total is done: true at most ten times in a run. */
export function tenths(): (progress: Progress) => boolean {
  let reached = 0;
  return ({ done, failed, total }) => {
    if (!total) return false;
    const tenth = Math.floor(((done + failed) * 10) / total);
    if (tenth <= reached) return false;
    reached = tenth;
    return true;
  };
}

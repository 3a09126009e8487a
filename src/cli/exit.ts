/** What the program's exit status means. */
export const EXIT = {
  ok: 0,
  failure: 1,
  usage: 2,
  /** The run went through, but some documents failed; each was listed with its reason. */
  someFailed: 3,
  /** Ctrl-C. */
  interrupted: 130,
} as const;

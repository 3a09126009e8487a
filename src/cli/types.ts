import type { Command } from "commander";
import type { Io } from "./io.js";

/** Adds a subcommand to the program. `exit` sets the status to end with; without it the status is 0. */
export type Register = (program: Command, io: Io, exit: (code: number) => void) => void;

import { setFlagsFromString } from "node:v8";

/**
 * Lets code run a while before it is optimized. A run over some hundred reports reaches many functions often, and none for long: left alone,
 * V8 11 (Node 20) spends half of the processor time of such a run on compiling code it soon throws away. Later versions have a compiler
 * between the two, and other names for these settings; an unknown name would be complained about, so they are left alone.
 */
export function tuneEngine(version: string = process.versions.v8, set: (flag: string) => void = setFlagsFromString): void {
  if (!version.startsWith("11.")) return;
  for (const flag of FLAGS) set(flag);
}

const FLAGS = [
  // plain machine code at once, instead of interpreting first
  "--always-sparkplug",
  // bytes of bytecode run in a function until it is optimized; 132 kB by default
  "--interrupt-budget=1000000",
  // how much is inlined into one function; 920 by default, which makes large functions slow to compile
  "--max-inlined-bytecode-size-cumulative=300",
];

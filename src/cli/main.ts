#!/usr/bin/env node
import { tuneEngine } from "./engine.js";
import { run } from "./run.js";

tuneEngine();
process.exitCode = await run(process.argv.slice(2));
// What is still under way now is waited for by nobody: input that was not read to its end, or a query that was given up and that the
// embedded engine cannot stop.
for (const stream of [process.stdout, process.stderr]) await new Promise<void>((written) => stream.write("", () => written()));
process.exit();

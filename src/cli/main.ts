#!/usr/bin/env node
import { run } from "./run.js";

process.exitCode = await run(process.argv.slice(2));

// A query that was given up on cannot be stopped and would hold the process up: what was written goes out, then all ends.
process.stdout.write("", () => process.stderr.write("", () => process.exit()));

#!/usr/bin/env node
import { EXIT } from "./exit.js";
import { run } from "./run.js";

process.exitCode = await run(process.argv.slice(2));
// An interrupted run may still wait for its input.
if (process.exitCode === EXIT.interrupted) process.exit();

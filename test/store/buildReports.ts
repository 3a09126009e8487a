/** A build in a process of its own, to be killed: `tsx buildReports.ts TARGET COUNT`. Says "ready" once the build begins. */
import { build } from "../../src/pipeline/build.js";
import { loadSchema } from "../../src/resources/schema.js";
import { openStore } from "../../src/store/index.js";
import { reports } from "./reports.js";

const [target, count] = process.argv.slice(2);
const password = process.env.NEO4J_PASSWORD;
const schema = loadSchema();
const store = await openStore(target!, { schema, ...(password ? { credentials: { username: process.env.NEO4J_USERNAME ?? "neo4j", password } } : {}) });
process.stdout.write("ready\n");
const extractor = async () => {
  throw new Error("records need no extractor");
};
await build(reports(Number(count)), { store, schema, extractor, version: "test", batch: 2 });
await store.close();
process.stdout.write("done\n");

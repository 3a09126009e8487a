/** A build in a process of its own, to be killed: `buildReports TARGET COUNT`. Says "ready" once it is loaded, and begins when it is told to. */
import { once } from "node:events";
import { build } from "../../src/pipeline/build.js";
import { loadSchema } from "../../src/resources/schema.js";
import { openStore } from "../../src/store/index.js";
import { reports } from "./reports.js";

const [target, count] = process.argv.slice(2);
const password = process.env.NEO4J_PASSWORD;
const schema = loadSchema();
const inputs = reports(Number(count));
process.stdout.write("ready\n");
await once(process.stdin, "data");
if (process.env.SITGRAPH_TEST_UID && process.getuid?.() === 0) process.seteuid!(Number(process.env.SITGRAPH_TEST_UID));
const store = await openStore(target!, { schema, ...(password ? { credentials: { username: process.env.NEO4J_USERNAME ?? "neo4j", password } } : {}) });
const extractor = async () => {
  throw new Error("records need no extractor");
};
await build(inputs, { store, schema, extractor, version: "test", batch: 2, expected: inputs.map(({ path }) => path) });
await store.close();
process.stdout.write("done\n");
process.exit();

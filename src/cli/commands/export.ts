import { exportFormats, filterGraph, formatOfFile, type GraphFilter } from "../../export/index.js";
import type { GraphStore } from "../../store/types.js";
import type { Register } from "../types.js";
import { DB_ENVIRONMENT, DB_HELP, DEFAULT_DB, openExisting } from "../store.js";
import type { Io } from "../io.js";

interface Options {
  db: string;
  format?: string;
  output: string;
  flavor?: string;
  kind?: string[];
  type?: string[];
  from?: string;
  to?: string;
  around?: string[];
  depth?: number;
  minConfidence?: number;
  withoutText?: boolean;
}

const FORMATS = exportFormats.map(({ name, description }) => `  ${name.padEnd(10)} ${description}`).join("\n");

export const registerExport: Register = (program, io) => {
  program
    .command("export")
    .summary("write the graph, or a part of it, to files that other programs open")
    .description("Writes the graph to a file, a folder (csv, neo4j-csv) or stdout. What is asked for together has to hold together.")
    .option("--db <target>", DB_HELP, DEFAULT_DB)
    .option("-f, --format <format>", "one of the formats below; without it, what the name of the file says, else graphml")
    .requiredOption("-o, --output <target>", 'file or folder to write; "-" is stdout')
    .option("--flavor <flavor>", "graphml for one reader: yed (labels, shapes and colours)")
    .option("--kind <kind>", "only nodes of these kinds (Person, Event, Document ...); may be repeated or a list with commas", list)
    .option("--type <type>", "only relationships, events or statements of these types, subtypes or kinds (FIGHTS, ASSAULT, airstrike, denial ...), and what they join", list)
    .option("--from <date>", "only events known to have happened from this year, month or day on, and what belongs to them")
    .option("--to <date>", "only events known to have happened up to this year, month or day")
    .option("--around <entity>", "only what is near this person, organization or place: a name in any script, or an id; may be repeated", collect)
    .option("--depth <steps>", "steps from --around; evidence comes along and counts for none (default: 1)", Number)
    .option("--min-confidence <number>", "only events, statements and relationships at least so sure, from 0 to 1", Number)
    .option("--without-text", "leave out the texts of documents and sentences")
    .addHelpText(
      "after",
      `
Formats:
${FORMATS}

Examples:
  $ sitgraph export -o reports.graphml
  $ sitgraph export -o reports.graphml --flavor yed --without-text --kind Person,Organization,Place
  $ sitgraph export -o december.gexf --from 2016-12 --to 2016-12
  $ sitgraph export -o mosul.cyjs --around Mosul --depth 2 --min-confidence 0.6
  $ sitgraph export -o strikes.geojson --type airstrike
  $ sitgraph export -f jsonl -o - --type FIGHTS | jq -r 'select(.type == "relationship") | .label'
  $ sitgraph export -f neo4j-csv -o import/ && cd import && neo4j-admin database import full neo4j @import.args
  $ sitgraph export -f ftm -o reports.ftm.json --db bolt://localhost:7687${DB_ENVIRONMENT}`,
    )
    .action(async (options: Options) => {
      const { exportTo } = await import("../exportTo.js");
      const { loadSchema } = await import("../../resources/schema.js");
      const schema = loadSchema();
      const { flavor } = options;
      const format = options.format ?? formatOfFile(options.output)?.name ?? "graphml";
      const store = await openExisting(options.db, io);
      try {
        const around = await idsOf(store, options.around, io);
        const { kind: kinds, type: types, from, to, depth, minConfidence, withoutText } = options;
        const filter: GraphFilter = { kinds, types, from, to, around, depth, minConfidence, withoutText };
        await exportTo(filterGraph(store, filter, schema), format, options.output, io, { schema, flavor });
      } finally {
        await store.close();
      }
    });
};

const collect = (value: string, before: string[] = []): string[] => [...before, value];
const list = (value: string, before: string[] = []): string[] => [...before, ...value.split(",").filter((part) => part.trim() !== "")];

/** Names become ids; which entity was taken for a name is said, since several may bear it. */
async function idsOf(store: GraphStore, names: string[] | undefined, io: Io): Promise<string[] | undefined> {
  if (!names) return undefined;
  const { SitgraphError } = await import("../../errors.js");
  const { plain } = await import("../io.js");
  const ids: string[] = [];
  for (const name of names) {
    if (/^[a-z]+_[0-9a-f]{16}$/.test(name)) {
      ids.push(name);
      continue;
    }
    const [best] = await store.search(name, { limit: 1 });
    if (!best) throw new SitgraphError("NOT_FOUND", `--around: no person, organization or place is called "${name}" in ${store.location}`);
    io.note(`around ${plain(best.name)} (${best.labels.at(-1)}, ${best.id})`);
    ids.push(best.id);
  }
  return ids;
}

import { SitgraphError } from "../../errors.js";
import type { GraphSource, Props, PropValue } from "../../model/index.js";
import { Chunks } from "../chunks.js";
import { Clean } from "../clean.js";
import type { ExportFormat } from "../types.js";

/** Between the elements of a list: a character that no text holds (and that is stripped where one does). */
const LIST = "\u001f";

type Type = "boolean" | "long" | "double" | "string";
interface Column {
  type: Type;
  list: boolean;
}

/** One kind of node or relationship: a file of its rows, and one that names and types its columns. */
interface Table {
  /** File name without its ending. */
  name: string;
  /** Labels or type, as the importer takes them. */
  what: string;
  domain: "nodes" | "relationships";
  columns: Map<string, Column>;
}

/**
 * A folder for `neo4j-admin database import full`: a header and a data file for each set of labels and each relationship
 * type, typed, lists as lists; and `import.args`, the options that they are to be read with.
 */
export const neo4jCsv: ExportFormat = {
  name: "neo4j-csv",
  description: "a folder for `neo4j-admin database import full`, the fastest way into an empty Neo4j",
  extensions: [],
  folder: true,
  async write(source, sink) {
    const { tables, nodes, edges } = await survey(source);
    const clean = new Clean();
    const out = new Map<Table, Chunks>();
    for (const table of tables.values()) {
      await sink(header(table), `${table.name}.header.csv`);
      // also a kind without rows has its file
      await sink("", `${table.name}.csv`);
      out.set(table, new Chunks(sink, `${table.name}.csv`));
    }
    await sink(args([...tables.values()]), "import.args");
    const row = async (key: string, first: string[], props: Props): Promise<void> => {
      const table = tables.get(key);
      if (!table) throw changed();
      for (const name of Object.keys(own(props))) if (!table.columns.has(name)) throw changed();
      const values = [...table.columns].map(([name, column]) => cell(props[name], column, clean));
      await out.get(table)!.flushAfter(`${[...first.map((id) => quoted(clean.text(id))), ...values].join(",")}\n`);
    };
    for await (const node of source.nodes()) await row(nodeKey(node.labels), [node.id], node.props);
    for await (const edge of source.edges()) await row(edgeKey(edge.type), [edge.source, edge.target, edge.id], edge.props);
    for (const chunks of out.values()) await chunks.flush();
    return { nodes, edges, stripped: clean.stripped };
  },
};

const nodeKey = (labels: string[]): string => `nodes ${labels.join(":")}`;
const edgeKey = (type: string): string => `relationships ${type}`;
const changed = () => new SitgraphError("OUTPUT", "the graph changed while it was being exported; run the export again");

async function survey(source: GraphSource): Promise<{ tables: Map<string, Table>; nodes: number; edges: number }> {
  const tables = new Map<string, Table>();
  const see = (key: string, domain: Table["domain"], names: string[], props: Props): void => {
    let table = tables.get(key);
    if (!table) {
      for (const name of names) plainName(name);
      tables.set(key, (table = { name: `${domain}.${names.join("-")}`, what: names.join(":"), domain, columns: new Map() }));
    }
    for (const [name, value] of Object.entries(own(props))) table.columns.set(plainName(name), widen(table.columns.get(name), columnOf(value)));
  };
  let nodes = 0;
  let edges = 0;
  for await (const { labels, props } of source.nodes()) {
    nodes += 1;
    see(nodeKey(labels), "nodes", labels, props);
  }
  for await (const { type, props } of source.edges()) {
    edges += 1;
    see(edgeKey(type), "relationships", [type], props);
  }
  return { tables, nodes, edges };
}

/** Labels, types and property names come from the schema; anything else would be read as syntax of the header. */
function plainName(name: string): string {
  if (!/^\w+$/.test(name)) throw new SitgraphError("OUTPUT", `"${name}" is no name that neo4j-admin can import`);
  return name;
}

/** What is no value (null, NaN, an empty list: Neo4j's importer cannot tell it from null) is left out; the id stands apart. */
function own(props: Props): Props {
  const kept: Props = {};
  for (const [name, value] of Object.entries(props) as [string, PropValue | null | undefined][]) {
    const none = value === null || value === undefined || (typeof value === "number" && !Number.isFinite(value)) || (Array.isArray(value) && value.length === 0);
    if (!none && name !== "id") kept[name] = value;
  }
  return kept;
}

function columnOf(value: PropValue): Column {
  if (!Array.isArray(value)) return { type: scalar(value), list: false };
  return { type: [...(value as PropValue[])].map(scalar).reduce(wider), list: true };
}

function scalar(value: PropValue): Type {
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return Number.isSafeInteger(value) ? "long" : "double";
  return "string";
}

function wider(a: Type, b: Type): Type {
  if (a === b) return a;
  const numbers = (type: Type): boolean => type === "long" || type === "double";
  return numbers(a) && numbers(b) ? "double" : "string";
}

const widen = (a: Column | undefined, b: Column): Column => (a ? { type: wider(a.type, b.type), list: a.list || b.list } : b);

/** Neo4j has the ids of nodes and relationships as the property `id`, and nodes are found by it during the import. */
function header({ domain, columns }: Table): string {
  const first = domain === "nodes" ? ["id:ID"] : [":START_ID", ":END_ID", "id:string"];
  return `${[...first, ...[...columns].map(([name, { type, list }]) => `${name}:${type}${list ? "[]" : ""}`)].join(",")}\n`;
}

function args(tables: Table[]): string {
  const files = tables.map(({ domain, what, name }) => `--${domain}=${what}=${name}.header.csv,${name}.csv`);
  return `${["--id-type=string", "--array-delimiter=U+001F", "--multiline-fields=true", ...files].join("\n")}\n`;
}

function cell(value: PropValue | null | undefined, { type, list }: Column, clean: Clean): string {
  if (value === null || value === undefined || (typeof value === "number" && !Number.isFinite(value))) return "";
  const text = (part: PropValue): string => (typeof part === "string" ? clean.text(part) : String(part));
  if (Array.isArray(value)) return value.length === 0 ? "" : quoted((value as PropValue[]).map(text).join(LIST));
  return type === "string" || list ? quoted(text(value)) : String(value);
}

/** An empty string in quotation marks is one, without them it is null. */
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

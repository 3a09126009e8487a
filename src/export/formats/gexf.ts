import { SitgraphError } from "../../errors.js";
import type { GraphEdge, GraphNode, GraphSource, Props } from "../../model/index.js";
import { caption } from "../caption.js";
import { Chunks } from "../chunks.js";
import { Columns, flatten, type ColumnType } from "../columns.js";
import { kindOf, styleOf } from "../style.js";
import { spanOf } from "../time.js";
import type { ExportFormat } from "../types.js";
import { XmlText } from "../xml.js";

type Domain = "node" | "edge";
type Value = string | number | boolean;

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
  <meta>
    <creator>sitgraph</creator>
    <description>Knowledge graph of news reports</description>
  </meta>
`;
/** What GEXF calls our types. */
const TYPES: Record<ColumnType, string> = { boolean: "boolean", int: "integer", long: "long", double: "double", string: "string" };

/**
 * GEXF 1.3 for Gephi, with time: what has a date is there from its first to its last day, what has none is always there.
 * Two passes, as for GraphML: the first finds the attributes and their types, the second writes. Every edge is directed,
 * since readers refuse a mixture; what holds in both directions carries `symmetric`.
 */
export const gexf: ExportFormat = {
  name: "gexf",
  description: "GEXF 1.3 for Gephi, with time and colours",
  extensions: [".gexf"],
  async write(source, sink, { schema } = {}) {
    const plan = await survey(source);
    const xml = new XmlText();
    const out = new Chunks(sink);
    out.add(HEAD);
    out.add(`  <graph defaultedgetype="directed" idtype="string" mode="${plan.dated ? "dynamic" : "static"}"${plan.dated ? ' timeformat="date" timerepresentation="interval"' : ""}>\n`);
    for (const domain of ["node", "edge"] as const) {
      out.add(`    <attributes class="${domain}" mode="static">\n`);
      // some readers call an attribute by its id, others by its title: they are the same
      for (const { name, type } of plan.attributes[domain].values()) out.add(`      <attribute id="${xml.attribute(name)}" title="${xml.attribute(name)}" type="${TYPES[type]}"/>\n`);
      out.add("    </attributes>\n");
    }
    const values = (domain: Domain, flat: Iterable<[string, Value]>): string => {
      let text = "";
      for (const [name, value] of flat) {
        if (!plan.attributes[domain].has(name)) throw new SitgraphError("OUTPUT", "the graph changed while it was being exported; run the export again");
        text += `<attvalue for="${xml.attribute(name)}" value="${xml.attribute(String(value))}"/>`;
      }
      return text && `<attvalues>${text}</attvalues>`;
    };
    const times = (props: Props): string => {
      const { start, end } = spanOf(props);
      return `${start ? ` start="${start}"` : ""}${end ? ` end="${end}"` : ""}`;
    };
    out.add(`    <nodes count="${plan.nodes}">\n`);
    for await (const node of source.nodes()) {
      const [r, g, b] = rgb(styleOf(node, schema).color);
      const own = values("node", nodeValues(node));
      await out.flushAfter(`      <node id="${xml.attribute(node.id)}" label="${xml.attribute(caption(node))}"${times(node.props)}>${own}<viz:color r="${r}" g="${g}" b="${b}"/></node>\n`);
    }
    out.add(`    </nodes>\n    <edges count="${plan.edges}">\n`);
    for await (const edge of source.edges()) {
      const ends = `source="${xml.attribute(edge.source)}" target="${xml.attribute(edge.target)}"`;
      // Gephi joins parallel edges of one kind, so the kind is the type
      const kind = `kind="${xml.attribute(edge.type)}" label="${xml.attribute(edge.type)}" weight="${weight(edge)}"`;
      await out.flushAfter(`      <edge id="${xml.attribute(edge.id)}" ${ends} ${kind}${times(edge.props)}>${values("edge", edgeValues(edge))}</edge>\n`);
    }
    out.add("    </edges>\n  </graph>\n</gexf>\n");
    await out.flush();
    return { nodes: plan.nodes, edges: plan.edges, stripped: xml.stripped };
  },
};

interface Attribute {
  name: string;
  type: ColumnType;
}

interface Plan {
  attributes: Record<Domain, Map<string, Attribute>>;
  nodes: number;
  edges: number;
  /** Something has a date. */
  dated: boolean;
}

async function survey(source: GraphSource): Promise<Plan> {
  const columns: Record<Domain, Columns> = { node: new Columns(), edge: new Columns() };
  let nodes = 0;
  let edges = 0;
  let dated = false;
  const time = (props: Props): void => {
    const { start, end } = spanOf(props);
    dated ||= start !== null || end !== null;
  };
  for await (const node of source.nodes()) {
    nodes += 1;
    time(node.props);
    for (const [name, value] of nodeValues(node)) columns.node.see(name, value);
  }
  for await (const edge of source.edges()) {
    edges += 1;
    time(edge.props);
    for (const [name, value] of edgeValues(edge)) columns.edge.see(name, value);
  }
  const attributes = (domain: Domain) => new Map(columns[domain].entries().map(([name, type]) => [name, { name, type }]));
  return { attributes: { node: attributes("node"), edge: attributes("edge") }, nodes, edges, dated };
}

/** `class` is the column to colour and filter by. The id and the label stand in attributes of their own. */
function nodeValues(node: GraphNode): [string, Value][] {
  const { id: _id, label: _label, class: _class, labels: _labels, ...own } = node.props;
  return [["class", kindOf(node)], ["labels", node.labels.join(":")], ...flatten(own)];
}

function edgeValues(edge: GraphEdge): [string, Value][] {
  const { id: _id, label: _label, type: _type, weight: _weight, ...own } = edge.props;
  return [["type", edge.type], ...flatten(own)];
}

const weight = ({ props: { count } }: GraphEdge): number => (typeof count === "number" && Number.isFinite(count) && count > 0 ? count : 1);

const rgb = (color: string): number[] => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) || 0);

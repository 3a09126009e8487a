import { SitgraphError } from "../../errors.js";
import type { GraphEdge, GraphNode, GraphSource } from "../../model/index.js";
import { caption } from "../caption.js";
import { Chunks } from "../chunks.js";
import { Columns, flatten, Lists, type ColumnType } from "../columns.js";
import type { ExportFormat } from "../types.js";
import { nameToken, XmlText } from "../xml.js";
import { yedEdge, yedKeys, yedNamespace, yedNode } from "../yed.js";

const head = (namespaces: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"${namespaces} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;
type Domain = "node" | "edge";
type Value = string | number | boolean;

/**
 * GraphML that NetworkX, igraph, graphology, Gephi, Cytoscape Desktop and Neo4j (APOC) all read: keys first, one directed
 * graph, scalar types only. Two passes: the first finds the keys and their types, the second writes. The flavour "yed" adds
 * labels, shapes and colours as yEd draws them; every other reader passes over them.
 */
export const graphml: ExportFormat = {
  name: "graphml",
  description: "GraphML for Gephi, Cytoscape Desktop, yEd, NetworkX, igraph and Neo4j",
  extensions: [".graphml", ".xml"],
  flavors: ["yed"],
  async write(source, sink, { flavor, schema } = {}) {
    const yed = flavor === "yed";
    const plan = await survey(source);
    const xml = new XmlText();
    const out = new Chunks(sink);
    out.add(head(yed ? yedNamespace : ""));
    for (const key of plan.keys.values()) {
      out.add(`  <key id="${key.id}" for="${key.domain}" attr.name="${xml.attribute(key.name)}" attr.type="${key.type}"${key.list ? ` attr.list="${key.list}"` : ""}/>\n`);
    }
    if (yed) out.add(yedKeys);
    for (const [id, , type] of graphData(plan)) out.add(`  <key id="${id}" for="graph" attr.name="${id.slice(2)}" attr.type="${type}"/>\n`);
    out.add(`  <graph id="sitgraph" edgedefault="directed" parse.nodes="${plan.nodes}" parse.edges="${plan.edges}" parse.order="nodesfirst">\n`);
    for (const [id, value] of graphData(plan)) out.add(`    <data key="${id}">${xml.content(String(value))}</data>\n`);
    const data = (domain: Domain, values: Iterable<[string, Value]>): string => {
      let text = "";
      for (const [name, value] of values) {
        const key = plan.keys.get(`${domain} ${name}`);
        if (!key) throw new SitgraphError("OUTPUT", "the graph changed while it was being exported; run the export again");
        text += `<data key="${key.id}">${xml.content(String(value))}</data>`;
      }
      return text;
    };
    for await (const node of source.nodes()) {
      const labels = xml.attribute(labelsOf(node));
      await out.flushAfter(`    <node id="${plan.nodeId(node.id)}" labels="${labels}">${data("node", nodeValues(node))}${yed ? yedNode(node, xml, schema) : ""}</node>\n`);
    }
    for await (const edge of source.edges()) {
      const ends = `source="${plan.nodeId(edge.source)}" target="${plan.nodeId(edge.target)}"`;
      await out.flushAfter(`    <edge id="${plan.edgeId(edge.id)}" ${ends} label="${xml.attribute(edge.type)}">${data("edge", edgeValues(edge))}${yed ? yedEdge(edge, xml) : ""}</edge>\n`);
    }
    out.add("  </graph>\n</graphml>\n");
    await out.flush();
    return { nodes: plan.nodes, edges: plan.edges, stripped: xml.stripped };
  },
};

interface Key {
  id: string;
  domain: Domain;
  name: string;
  type: ColumnType;
  /** What the elements of a list are: its JSON text is a list to Neo4j (APOC), and text to everyone else. */
  list: ColumnType | undefined;
}

interface Plan {
  /** By domain and name. */
  keys: Map<string, Key>;
  nodes: number;
  edges: number;
  nodeId(id: string): string;
  edgeId(id: string): string;
}

async function survey(source: GraphSource): Promise<Plan> {
  const columns: Record<Domain, Columns> = { node: new Columns(), edge: new Columns() };
  const lists: Record<Domain, Lists> = { node: new Lists(), edge: new Lists() };
  const families: Record<Domain, Set<string>> = { node: new Set(), edge: new Set() };
  let nodes = 0;
  let edges = 0;
  for await (const node of source.nodes()) {
    nodes += 1;
    families.node.add(family(node.id));
    lists.node.see(node.props);
    for (const [name, value] of nodeValues(node)) columns.node.see(name, value);
  }
  for await (const edge of source.edges()) {
    edges += 1;
    families.edge.add(family(edge.id));
    lists.edge.see(edge.props);
    for (const [name, value] of edgeValues(edge)) columns.edge.see(name, value);
  }
  const keys = new Map<string, Key>();
  for (const domain of ["node", "edge"] as const) {
    for (const [name, type] of columns[domain].entries()) keys.set(`${domain} ${name}`, { id: keyId(domain, name), domain, name, type, list: lists[domain].of(name) });
  }
  // Ids are unique across nodes and edges as they stand when no family of ids is on both sides; else each side gets a prefix.
  const apart = [...families.edge].every((name) => !families.node.has(name) && !RESERVED.has(name));
  const safe = apart && [...families.node].every((name) => !RESERVED.has(name));
  return {
    keys,
    nodes,
    edges,
    nodeId: safe ? nameToken : (id) => `node:${nameToken(id)}`,
    edgeId: safe ? nameToken : (id) => `edge:${nameToken(id)}`,
  };
}

/** Our ids are a letter or two, an underscore and a hash: the part before the underscore tells what they are of. */
const family = (id: string): string => (id.includes("_") ? id.slice(0, id.indexOf("_")) : "");
/** Families that the ids of keys and of the graph itself could fall in; ids without an underscore are in "". */
const RESERVED = new Set(["", "n.", "e.", "g.", "labels", "label", "sitgraph"]);

/** APOC knows labels and types by the ids of these two keys; every other id is made from domain and name. */
function keyId(domain: Domain, name: string): string {
  if (domain === "node" && name === "labels") return "labels";
  if (domain === "edge" && name === "label") return "label";
  return `${domain[0]}.${nameToken(name)}`;
}

const labelsOf = (node: GraphNode): string => node.labels.map((label) => `:${label}`).join("");

/**
 * The id stands in the attribute alone: NetworkX and igraph make a property of it themselves and clash with one of ours.
 * `labels` for Neo4j, `label` for Gephi, `name` for Cytoscape Desktop, then the node's own properties.
 */
function nodeValues(node: GraphNode): [string, Value][] {
  const label = caption(node);
  const { id: _id, labels: _labels, label: _label, ...own } = node.props;
  return [["labels", labelsOf(node)], ["label", label], ...flatten({ name: label, ...own })];
}

/** `label` for Neo4j and Gephi, `interaction` for Cytoscape Desktop, `weight` for layouts, then the edge's own properties. */
function edgeValues(edge: GraphEdge): [string, Value][] {
  const { id: _id, label: _label, interaction: _interaction, weight: _weight, ...own } = edge.props;
  const weight = typeof own["count"] === "number" && own["count"] > 0 ? own["count"] : 1;
  return [["label", edge.type], ["interaction", edge.type], ["weight", weight], ...flatten(own)];
}

const graphData = (plan: Plan): [string, Value, ColumnType][] => [
  ["g.name", "sitgraph", "string"],
  ["g.nodes", plan.nodes, "int"],
  ["g.edges", plan.edges, "int"],
];

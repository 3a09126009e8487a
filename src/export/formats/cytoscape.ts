import type { PropValue, Props } from "../../model/index.js";
import { caption } from "../caption.js";
import { Chunks } from "../chunks.js";
import { Clean } from "../clean.js";
import { kindOf, styleOf } from "../style.js";
import type { ExportFormat } from "../types.js";

/**
 * The JSON of Cytoscape Desktop (.cyjs) and cytoscape.js, which NetworkX reads as well. `name` and `interaction` are what
 * Cytoscape Desktop shows, `value` is what NetworkX calls the node.
 */
export const cytoscape: ExportFormat = {
  name: "cytoscape",
  description: "Cytoscape JSON for Cytoscape Desktop, cytoscape.js and NetworkX",
  extensions: [".cyjs"],
  async write(source, sink, { schema } = {}) {
    const clean = new Clean();
    const out = new Chunks(sink);
    let nodes = 0;
    let edges = 0;
    out.add('{\n"format_version": "1.0",\n"generated_by": "sitgraph",\n"directed": true,\n"multigraph": true,\n"data": {"name": "sitgraph"},\n"elements": {\n"nodes": [');
    for await (const node of source.nodes()) {
      const name = caption(node);
      const { color, shape } = styleOf(node, schema);
      const data = { ...shown(node.props), id: node.id, value: node.id, kind: kindOf(node), labels: node.labels, name: node.props["name"] ?? name, label: name, color, shape };
      const { kind } = node.props;
      const own = kind === undefined || kind === data.kind ? {} : { ownKind: kind };
      await out.flushAfter(`${nodes++ === 0 ? "\n" : ",\n"}${clean.json({ data: { ...data, ...own } })}`);
    }
    out.add('\n],\n"edges": [');
    for await (const edge of source.edges()) {
      const data = { ...shown(edge.props), id: edge.id, key: edge.id, source: edge.source, target: edge.target, interaction: edge.type, label: edge.type };
      await out.flushAfter(`${edges++ === 0 ? "\n" : ",\n"}${clean.json({ data })}`);
    }
    out.add("\n]\n}\n}\n");
    await out.flush();
    return { nodes, edges, stripped: clean.stripped };
  },
};

/** An empty list has no type that Cytoscape Desktop could give its column. */
const shown = (props: Props): Props => Object.fromEntries((Object.entries(props) as [string, PropValue | null][]).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))) as Props;

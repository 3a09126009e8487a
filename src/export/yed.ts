import type { GraphEdge, GraphNode, Schema } from "../model/index.js";
import { caption } from "./caption.js";
import { styleOf } from "./style.js";
import type { XmlText } from "./xml.js";

/** What yEd calls our shapes. */
const SHAPES: Record<string, string> = {
  ellipse: "ellipse", diamond: "diamond", hexagon: "hexagon", rectangle: "rectangle", triangle: "triangle", octagon: "octagon",
  "round-rectangle": "roundrectangle", tag: "parallelogram", star: "star5",
};
const HEIGHT = 36;
/** Points that a character of a label takes, and what the shape's border needs. */
const CHARACTER = 7;
const BORDER = 34;

/** Keys that yEd finds its drawing under; ids that no other key has. */
export const yedKeys = '  <key id="y.node" for="node" yfiles.type="nodegraphics"/>\n  <key id="y.edge" for="edge" yfiles.type="edgegraphics"/>\n';
export const yedNamespace = ' xmlns:y="http://www.yworks.com/xml/graphml"';

/** Label, shape and colour of a node. Where it stands is left to yEd's layouts. */
export function yedNode(node: GraphNode, xml: XmlText, schema?: Schema): string {
  const { color, shape } = styleOf(node, schema);
  const label = caption(node);
  const width = Math.max(2 * HEIGHT, Array.from(label).length * CHARACTER + BORDER);
  return (
    `<data key="y.node"><y:ShapeNode><y:Geometry height="${HEIGHT}.0" width="${width}.0" x="0.0" y="0.0"/>` +
    `<y:Fill color="${color}" transparent="false"/><y:BorderStyle color="#333333" type="line" width="1.0"/>` +
    `<y:NodeLabel textColor="${inkOn(color)}">${xml.content(label)}</y:NodeLabel><y:Shape type="${SHAPES[shape] ?? "ellipse"}"/></y:ShapeNode></data>`
  );
}

/** Label and arrow of a relationship; one that holds in both directions has no arrow. What is not asserted is dashed. */
export function yedEdge(edge: GraphEdge, xml: XmlText): string {
  const { symmetric, status } = edge.props;
  const line = status === undefined || status === "asserted" ? "line" : "dashed";
  return (
    `<data key="y.edge"><y:PolyLineEdge><y:LineStyle color="#666666" type="${line}" width="1.0"/>` +
    `<y:Arrows source="none" target="${symmetric === true ? "none" : "standard"}"/>` +
    `<y:EdgeLabel>${xml.content(edge.type.replaceAll("_", " ").toLowerCase())}</y:EdgeLabel></y:PolyLineEdge></data>`
  );
}

/** Black or white, whichever is read better on the colour (WCAG relative luminance, without its gamma). */
function inkOn(color: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 120 ? "#000000" : "#ffffff";
}

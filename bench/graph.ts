import type { GraphEdge, GraphNode } from "../src/model/index.js";

/** Shaped like a real graph: documents of 20 sentences, 3 mentions a sentence, entities with a long tail, an event every other sentence. */
export function syntheticGraph(size: number): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const node = (id: string, labels: string[], props: object) => void nodes.push({ id, labels, props: { id, ...props } });
  const edge = (type: string, source: string, target: string, props: object = {}) => {
    const id = `r_${edges.length}`;
    edges.push({ id, type, source, target, props: { id, ...props } });
  };
  const documents = Math.ceil(size / 125);
  const entities = documents * 4;
  for (let e = 0; e < entities; e++) node(`n_${e}`, ["Entity", e % 3 ? "Organization" : "Person"], { name: `Name of ${e}`, aliases: [`Name of ${e}`, `N. ${e}`], mentions: 1 + (entities % (e + 1)) });
  for (let d = 0; d < documents; d++) {
    node(`d_${d}`, ["Document"], { path: `${d}.txt`, language: "en", text: "A sentence of about eighty characters, as reports on conflicts have them. ".repeat(20) });
    for (let s = 0; s < 20; s++) {
      const id = `s_${d}_${s}`;
      node(id, ["Sentence"], { document: `d_${d}`, index: s, start: s * 74, end: s * 74 + 73, text: "A sentence of about eighty characters, as reports on conflicts have them.", language: "en" });
      edge("IN_DOCUMENT", id, `d_${d}`);
      for (let m = 0; m < 3; m++) edge("MENTIONS", id, `n_${Math.floor((((d * 60 + s * 3 + m) * 2654435761) % 4294967296) / 4294967296 * entities)}`, { start: m * 10, end: m * 10 + 5, text: "Name" });
      if (s % 2 === 0) {
        node(`v_${d}_${s}`, ["Event"], { type: "ASSAULT", subtype: "attack", status: "asserted", confidence: 0.7, ...(s % 4 ? { datePrecision: "unknown" } : { datePrecision: "day", dateFrom: `20${10 + (d % 10)}-12-08`, dateTo: `20${10 + (d % 10)}-12-08` }) });
        edge("ACTOR_IN", `n_${(d * 7 + s) % entities}`, `v_${d}_${s}`, { confidence: 0.7 });
        edge("EVIDENCED_BY", `v_${d}_${s}`, id, { start: 1, end: 5 });
      }
    }
  }
  return { nodes, edges };
}

import type { GraphEdge, GraphNode } from "../../model/index.js";
import { Chunks } from "../chunks.js";
import { Clean } from "../clean.js";
import { IdTable } from "../idTable.js";
import type { ExportFormat } from "../types.js";

/**
 * JSON Lines: a node or a relationship a line, nodes first, every property as it is. The shape is that of APOC's JSON
 * export, so that Neo4j reads it, and jq, pandas and DuckDB with it.
 */
export const jsonl: ExportFormat = {
  name: "jsonl",
  description: "JSON Lines for scripts, jq, pandas, DuckDB and Neo4j (apoc.import.json)",
  extensions: [".jsonl", ".ndjson"],
  async write(source, sink) {
    const clean = new Clean();
    const out = new Chunks(sink);
    const labels = new Labels();
    let nodes = 0;
    let edges = 0;
    for await (const node of source.nodes()) {
      labels.put(node);
      await out.flushAfter(`${clean.json({ type: "node", id: node.id, labels: node.labels, properties: properties(node) })}\n`);
      nodes += 1;
    }
    for await (const edge of source.edges()) {
      const end = (id: string) => ({ id, labels: labels.of(id) });
      await out.flushAfter(`${clean.json({ type: "relationship", id: edge.id, label: edge.type, start: end(edge.source), end: end(edge.target), properties: properties(edge) })}\n`);
      edges += 1;
    }
    await out.flush();
    return { nodes, edges, stripped: clean.stripped };
  },
};

/** With the id among them, as in the store. */
const properties = ({ id, props }: GraphNode | GraphEdge) => ({ id, ...props });

/** The labels of every node seen, a few bytes each. */
class Labels {
  private readonly sets: string[][] = [];
  private readonly known = new Map<string, number>();
  private readonly byNode = new IdTable();

  put({ id, labels }: GraphNode): void {
    const key = labels.join("\u0000");
    if (!this.known.has(key)) this.known.set(key, this.sets.push(labels) - 1);
    this.byNode.set(id, this.known.get(key)!);
  }

  of(id: string): string[] {
    return this.sets[this.byNode.get(id) ?? -1] ?? [];
  }
}

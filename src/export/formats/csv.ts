import type { GraphEdge, GraphNode, PropValue, Props } from "../../model/index.js";
import { caption } from "../caption.js";
import { Chunks } from "../chunks.js";
import { Clean } from "../clean.js";
import { kindOf } from "../style.js";
import { Shelf } from "../shelf.js";
import type { ExportFormat } from "../types.js";

/** Excel takes a file without it for one in the encoding of the machine, and then Arabic is lost. */
const BYTE_ORDER_MARK = "\ufeff";
/**
 * What a spreadsheet would run rather than show, at the start of a cell (OWASP, CSV injection), full-width forms included;
 * also after a semicolon, which starts a cell where Excel is set to a language that writes decimals with a comma.
 */
const FORMULA = /(^|;\s*)(?=[=+\-@＝＋－＠])/g;
/** A cell of Excel holds 32,767 characters. */
const LONGEST = 32_000;
/** Words of the model, not of the texts: shown as people write them. */
const WORDS = new Set(["subtype", "kind", "type", "mode", "status", "stance", "datePrecision", "geoPrecision", "precision"]);

/**
 * Two tables for i2 Analyst's Notebook and spreadsheets: nodes.csv and edges.csv, with readable headings and types, both
 * ends of a relationship by name, lists joined by "; ". Whole texts of documents are left out: no cell could hold them.
 */
export const csv: ExportFormat = {
  name: "csv",
  description: "a folder with nodes.csv and edges.csv for i2 Analyst's Notebook, Excel and other tables",
  extensions: [],
  folder: true,
  async write(source, sink) {
    const clean = new Clean();
    const text = (value: string): string => oneCell(clean.text(value));
    const cell = (name: string, value: PropValue | null | undefined): string => shown(name, value, text);
    const shelf = new Shelf<[kind: string, name: string]>();
    try {
      const nodeColumns = new Map<string, string>();
      const edgeColumns = new Map<string, string>();
      for await (const node of source.nodes()) {
        shelf.put(node.id, [kindOf(node), caption(node)]);
        for (const name of Object.keys(nodeProps(node))) if (!nodeColumns.has(name)) nodeColumns.set(name, heading(name));
      }
      for await (const edge of source.edges()) for (const name of Object.keys(edgeProps(edge))) if (!edgeColumns.has(name)) edgeColumns.set(name, heading(name));

      let nodes = 0;
      const nodeRows = new Chunks(sink, "nodes.csv");
      nodeRows.add(BYTE_ORDER_MARK + row(["Id", "Type", "Label", ...nodeColumns.values()]));
      for await (const node of source.nodes()) {
        const props = nodeProps(node);
        await nodeRows.flushAfter(row([text(node.id), kindOf(node), text(caption(node)), ...[...nodeColumns.keys()].map((name) => cell(name, props[name]))]));
        nodes += 1;
      }
      await nodeRows.flush();

      let edges = 0;
      const edgeRows = new Chunks(sink, "edges.csv");
      edgeRows.add(BYTE_ORDER_MARK + row(["Id", "Type", "Source id", "Source type", "Source", "Target id", "Target type", "Target", "Direction", ...edgeColumns.values()]));
      for await (const edge of source.edges()) {
        const props = edgeProps(edge);
        const end = (id: string): string[] => {
          const [kind, name] = shelf.get(id) ?? ["", ""];
          return [text(id), kind, text(name)];
        };
        const direction = edge.props["symmetric"] === true ? "both" : "source to target";
        await edgeRows.flushAfter(row([text(edge.id), readable(edge.type), ...end(edge.source), ...end(edge.target), direction, ...[...edgeColumns.keys()].map((name) => cell(name, props[name]))]));
        edges += 1;
      }
      await edgeRows.flush();
      return { nodes, edges, stripped: clean.stripped };
    } finally {
      shelf.close();
    }
  },
};

function nodeProps(node: GraphNode): Props {
  const { id: _id, ...props } = node.props;
  if (kindOf(node) !== "Document") return props;
  const { text: _text, ...rest } = props;
  return rest;
}

function edgeProps(edge: GraphEdge): Props {
  const { id: _id, symmetric: _symmetric, ...props } = edge.props;
  return props;
}

/** `dateFrom` → "Date from", `names_ar` → "Names ar"; what the first columns are called is kept apart. */
function heading(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("_", " ").toLowerCase();
  return words === "type" || words === "source" || words === "target" || words === "label" ? `Own ${words}` : words.charAt(0).toUpperCase() + words.slice(1);
}

/** HOLDS_ROLE → "Holds role" */
function readable(word: string): string {
  const words = word.replaceAll("_", " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function shown(name: string, value: PropValue | null | undefined, text: (value: string) => string): string {
  if (value === null || value === undefined || (typeof value === "number" && !Number.isFinite(value))) return "";
  if (Array.isArray(value)) return text(value.join("; "));
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value);
  return text(WORDS.has(name) ? readable(value) : value);
}

/** Text on one line, that no spreadsheet takes for a formula. */
function oneCell(value: string): string {
  const line = value.replace(/\s+/g, " ").trim();
  return (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line).replace(FORMULA, "$1'");
}

const row = (cells: string[]): string => `${cells.map((value) => (/[",;]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(",")}\r\n`;

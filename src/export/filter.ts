import { SitgraphError } from "../errors.js";
import { STRUCTURE_LABELS, type GraphEdge, type GraphNode, type GraphSource, type Props, type Schema } from "../model/index.js";
import { IdTable } from "./idTable.js";
import { firstDay, lastDay } from "./time.js";

/** What of a graph is to be taken away. All that is given holds together. */
export interface GraphFilter {
  /** Labels: Person, Event, Document ... */
  kinds?: string[];
  /** Types of relationships; types and subtypes of events; kinds of statements. */
  types?: string[];
  /** ISO date, month or year: events that are known to have happened from then on ... */
  from?: string;
  /** ... and up to then. */
  to?: string;
  /** Ids of nodes to start from. */
  around?: string[];
  /** Steps from these, at most; 1 when not given. */
  depth?: number;
  /** Between 0 and 1. What has no confidence of its own stays. */
  minConfidence?: number;
  /** Leaves out the texts of documents and sentences; the words of statements stay. */
  withoutText?: boolean;
}

/**
 * The part of a graph that a filter leaves, as a source like any other. The graph streams past once for every step and
 * twice or three times more for the evidence; memory holds a few bytes for each node that may be kept.
 *
 * Where the filter picks something (events by type or time, statements by kind, nodes to start from), what is kept is what
 * was picked, what is linked to it within `depth` steps, who said the statements among it, and the sentences and documents
 * that are evidence for it. Types of relationships leave these alone, and the nodes that they join.
 */
export function filterGraph(source: GraphSource, filter: GraphFilter, schema: Schema): GraphSource {
  const test = compile(filter, schema);
  const shown = filter.withoutText ? withoutText : (node: GraphNode): GraphNode => node;
  let kept: Promise<IdTable | null> | undefined;
  const plan = (): Promise<IdTable | null> => (kept ??= select(source, test));
  return {
    async *nodes() {
      const ids = await plan();
      for await (const node of source.nodes()) if (isKept(ids, node.id)) yield shown(node);
    },
    async *edges() {
      const ids = await plan();
      for await (const edge of source.edges()) if (isKept(ids, edge.source) && isKept(ids, edge.target) && test.edge(edge)) yield edge;
    },
  };
}

/** Relationships that lead to the text: nobody is near to another because one report has both. */
const EVIDENCE = new Set(["MENTIONS", "EVIDENCED_BY", "IN_DOCUMENT", "PUBLISHED_BY"]);
/** Value of a node that may be kept but was not reached; that of others is their distance from the start + 1. */
const UNREACHED = 0;

const isKept = (ids: IdTable | null, id: string): boolean => ids === null || (ids.get(id) ?? UNREACHED) > UNREACHED;

interface Test {
  /** Null where all nodes stay. */
  node: ((node: GraphNode) => boolean) | null;
  edge(edge: GraphEdge): boolean;
  /** Where nodes are picked to start from. */
  picks: ((node: GraphNode) => boolean) | null;
  around: Set<string> | null;
  depth: number;
  /** Some types of relationships only. */
  someEdges: boolean;
}

/** The nodes that are kept; null where all are. */
async function select(source: GraphSource, test: Test): Promise<IdTable | null> {
  const { node: admits, picks, depth } = test;
  if (!admits && !picks && !test.someEdges) return null;
  const ids = new IdTable();
  const missing = new Set(test.around);
  for await (const node of source.nodes()) {
    missing.delete(node.id);
    const start = test.around?.has(node.id) ?? false;
    if (!start && admits && !admits(node)) continue;
    ids.set(node.id, start || (picks ? picks(node) : !test.someEdges) ? 1 : UNREACHED);
  }
  if (missing.size > 0) throw new SitgraphError("NOT_FOUND", `nothing in the graph has the id "${[...missing][0]}"`);
  const reach = (id: string, value: number): boolean => {
    if (ids.get(id) !== UNREACHED) return false;
    ids.set(id, value);
    return true;
  };
  if (picks) {
    await walk(source, test, ids, depth, reach);
    if (!test.someEdges) await addEvidence(source, test, ids, reach);
  } else if (test.someEdges) {
    for await (const edge of source.edges()) {
      if (!ids.has(edge.source) || !ids.has(edge.target) || !test.edge(edge)) continue;
      reach(edge.source, 1);
      reach(edge.target, 1);
    }
  }
  return ids;
}

type Reach = (id: string, value: number) => boolean;

async function walk(source: GraphSource, test: Test, ids: IdTable, depth: number, reach: Reach): Promise<void> {
  for (let step = 1; step <= depth; step++) {
    let found = false;
    for await (const edge of source.edges()) {
      if (EVIDENCE.has(edge.type) || !test.edge(edge)) continue;
      if (ids.get(edge.source) === step) found = reach(edge.target, step + 1) || found;
      if (ids.get(edge.target) === step) found = reach(edge.source, step + 1) || found;
    }
    if (!found) return;
  }
}

/** Who said it, the sentences it rests on, and their documents. */
async function addEvidence(source: GraphSource, test: Test, ids: IdTable, reach: Reach): Promise<void> {
  const speakers = new Set<string>();
  for await (const { type, source: from, target: to } of source.edges()) {
    if (type === "STATED" && isKept(ids, to)) speakers.add(from);
    else if (type === "CARRIED_BY" && isKept(ids, from)) speakers.add(to);
  }
  for (const id of speakers) reach(id, 1);
  for await (const edge of source.edges()) {
    if (!isKept(ids, edge.source)) continue;
    if (edge.type === "EVIDENCED_BY") reach(edge.target, 1);
    else if (isKept(ids, edge.target) && !EVIDENCE.has(edge.type) && test.edge(edge) && Array.isArray(edge.props["evidence"])) {
      for (const sentence of edge.props["evidence"]) reach(String(sentence), 1);
    }
  }
  for await (const { type, source: from, target: to } of source.edges()) if (type === "IN_DOCUMENT" && isKept(ids, from)) reach(to, 1);
}

function compile(filter: GraphFilter, schema: Schema): Test {
  const { minConfidence, depth = 1 } = filter;
  if (minConfidence !== undefined && !(minConfidence >= 0 && minConfidence <= 1)) throw usage(`confidence lies between 0 and 1, not at ${minConfidence}`);
  if (!Number.isInteger(depth) || depth < 0 || depth > MAX_DEPTH) throw usage(`depth is a whole number from 0 to ${MAX_DEPTH}, not ${depth}`);
  if (filter.depth !== undefined && !filter.around?.length) throw usage("depth needs an entity to count from (--around)");
  const kinds = names(filter.kinds, [...STRUCTURE_LABELS, ...schema.entities.map(({ name }) => name)], "kind of node");
  const types = typesOf(filter.types, schema);
  const from = limit(filter.from, firstDay);
  const to = limit(filter.to, lastDay);
  if (from && to && from > to) throw usage(`the time ends (${filter.to}) before it begins (${filter.from})`);
  const timed = from !== null || to !== null;
  /** Known to overlap the time asked for. */
  const within = (start: string | null, end: string | null): boolean => start !== null && (to === null || start <= to) && (from === null || (end ?? start) >= from);
  const sure = (props: Props): boolean => minConfidence === undefined || typeof props["confidence"] !== "number" || props["confidence"] >= minConfidence;
  const isEvent = (node: GraphNode): boolean => node.labels.includes("Event");
  const isStatement = (node: GraphNode): boolean => node.labels.includes("Statement");

  const nodeTests: ((node: GraphNode) => boolean)[] = [];
  if (kinds) nodeTests.push(({ labels }) => labels.some((label) => kinds.has(label)));
  if (minConfidence !== undefined) nodeTests.push(({ props }) => sure(props));
  if (types.events) nodeTests.push((node) => !isEvent(node) || [node.props["type"], node.props["subtype"]].some((type) => types.events!.has(String(type))));
  if (types.statements) nodeTests.push((node) => !isStatement(node) || types.statements!.has(String(node.props["kind"])));
  if (timed) nodeTests.push((node) => !isEvent(node) || within(firstDay(node.props["dateFrom"]), lastDay(node.props["dateTo"] ?? node.props["dateFrom"])));

  const around = filter.around?.length ? new Set(filter.around) : null;
  const picksEvents = types.events !== null || timed;
  const picks = around
    ? () => false
    : picksEvents || types.statements
      ? (node: GraphNode) => (picksEvents && isEvent(node)) || (types.statements !== null && isStatement(node))
      : null;
  return {
    node: nodeTests.length > 0 ? (node) => nodeTests.every((holds) => holds(node)) : null,
    edge: (edge) => (!types.edges || types.edges.has(edge.type)) && sure(edge.props) && (!timed || holdsThen(edge.props, from, to)),
    picks,
    around,
    depth,
    someEdges: types.edges !== null,
  };
}

/** Farther away nearly everything is linked to everything. */
const MAX_DEPTH = 10;

const usage = (message: string) => new SitgraphError("USAGE", message);

/** A relationship holds from its first to its last day; where either is not known, it may. */
function holdsThen(props: Props, from: string | null, to: string | null): boolean {
  const start = firstDay(props["from"] ?? props["since"]);
  const end = lastDay(props["to"]);
  return !(start !== null && to !== null && start > to) && !(end !== null && from !== null && end < from);
}

function limit(date: string | undefined, day: (date: string) => string | null): string | null {
  if (date === undefined) return null;
  const found = day(date);
  if (found === null) throw usage(`"${date}" is no date; expected a year, month or day such as 2016, 2016-12 or 2016-12-08`);
  return found;
}

/** As people may write it: airstrike, Holds-Role, "armed clash". */
const plain = (name: string): string => name.trim().toLowerCase().replace(/[\s-]+/g, "_");

function names(given: string[] | undefined, known: string[], what: string): Set<string> | null {
  if (!given?.length) return null;
  return new Set(
    given.map((name) => {
      const found = known.find((candidate) => candidate.toLowerCase() === plain(name));
      if (!found) throw usage(`no ${what} is called "${name}"; expected ${known.join(", ")}`);
      return found;
    }),
  );
}

/** A name may be of several sorts at once: every one of them is meant. */
function typesOf(given: string[] | undefined, schema: Schema): { edges: Set<string> | null; events: Set<string> | null; statements: Set<string> | null } {
  const relations = schema.relations.map(({ name }) => name);
  const events = schema.events.flatMap(({ name, subtypes }) => [name, ...subtypes.map((subtype) => subtype.name)]);
  const statements = schema.statements.map(({ name }) => name);
  const found = { edges: new Set<string>(), events: new Set<string>(), statements: new Set<string>() };
  for (const name of given ?? []) {
    let any = false;
    for (const [known, set] of [[relations, found.edges], [events, found.events], [statements, found.statements]] as const) {
      const match = known.find((candidate) => candidate.toLowerCase() === plain(name));
      if (match) set.add(match);
      any ||= match !== undefined;
    }
    if (!any) {
      const all = `relationships: ${relations.join(", ")}; events: ${schema.events.map((event) => event.name).join(", ")} and their subtypes; statements: ${statements.join(", ")}`;
      throw usage(`no type is called "${name}"; expected one of ${all}`);
    }
  }
  const some = (set: Set<string>): Set<string> | null => (set.size > 0 ? set : null);
  return { edges: some(found.edges), events: some(found.events), statements: some(found.statements) };
}

function withoutText(node: GraphNode): GraphNode {
  if (!node.labels.includes("Document") && !node.labels.includes("Sentence")) return node;
  const { text: _text, ...props } = node.props;
  return { ...node, props };
}

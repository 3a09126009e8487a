/** The sentences behind a node or relationship, with the spans that matter in each. */
import type { CellValue, ResultEdge, ResultNode } from "../store/types.js";
import { LIMITS, type ApiDocument, type ApiEvidence, type ApiHighlight, type ApiSentence } from "./api.js";
import { clip, isNode } from "./elements.js";
import { isRightToLeft } from "./language.js";
import { primary, type GraphReader } from "./reader.js";

/** Longer sentences (a text without full stops) are cut around what is marked in them. */
const MAX_SENTENCE = 3000;

interface Gathered {
  sentences: Map<string, ResultNode>;
  /** Highlights by sentence, in offsets of the document. */
  marks: Map<string, ApiHighlight[]>;
  truncated: boolean;
}

export async function nodeEvidence(reader: GraphReader, node: ResultNode): Promise<ApiEvidence> {
  const gathered: Gathered = { sentences: new Map(), marks: new Map(), truncated: false };
  if (node.labels.includes("Sentence")) gathered.sentences.set(node.$node, node);
  else if (node.labels.includes("Entity")) await mentions(reader, gathered, [node.$node], null);
  else if (node.labels.includes("Document")) await documentStart(reader, gathered, node);
  else await carried(reader, gathered, [node]);
  const named = node.labels.includes("Entity") ? [node] : await participants(reader, [node]);
  if (!node.labels.includes("Entity")) await mentions(reader, gathered, named.map((x) => x.$node), [...gathered.sentences.keys()]);
  return answer(reader, node.$node, gathered, named);
}

export async function edgeEvidence(reader: GraphReader, { edge, source, target }: { edge: ResultEdge; source: ResultNode; target: ResultNode }): Promise<ApiEvidence> {
  const gathered: Gathered = { sentences: new Map(), marks: new Map(), truncated: false };
  const listed = strings(edge.props["evidence"]);
  if (listed.length) {
    gathered.truncated = listed.length > LIMITS.sentences;
    for (const sentence of (await reader.findNodes(listed.slice(0, LIMITS.sentences), ["Sentence"])).values()) gathered.sentences.set(sentence.$node, sentence);
  }
  const carriers = [source, target].filter((node) => !node.labels.includes("Entity"));
  const events = strings(edge.props["event"]);
  if (events.length) carriers.push(...(await reader.findNodes(events, ["Event"])).values());
  // The words of the event are marked in the sentences that the relationship names; without such a list they are the evidence.
  await carried(reader, gathered, carriers, listed.length ? [...gathered.sentences.keys()] : null);
  const named = [source, target].filter((node) => node.labels.includes("Entity"));
  if (!named.length) named.push(...(await participants(reader, carriers)));
  await mentions(reader, gathered, named.map((x) => x.$node), [...gathered.sentences.keys()]);
  const ends = await reader.apiNodes([source, target]);
  const known = new Map([source, target].map((node) => [node.$node, node]));
  return { ...(await answer(reader, edge.$edge, gathered, named)), edge: reader.apiEdge(edge, known), ends };
}

/** Sentences by EVIDENCED_BY, with the trigger or quotation marked. */
async function carried(reader: GraphReader, gathered: Gathered, nodes: ResultNode[], within: string[] | null = null): Promise<void> {
  for (const node of nodes) {
    const { rows, truncated } = await reader.rows(
      `MATCH (n:${primary(node)} {id: $id})-[e:EVIDENCED_BY]->(s:Sentence) ${within ? "WHERE s.id IN $within " : ""}RETURN s, e.start, e.end ORDER BY s.document, s.index`,
      { id: node.$node, ...(within ? { within } : {}) },
      LIMITS.sentences,
    );
    gathered.truncated ||= truncated;
    for (const row of rows) add(gathered, row, "evidence", node.$node);
  }
}

/** Sentences that mention the entities: all of them, or marks within given ones. */
async function mentions(reader: GraphReader, gathered: Gathered, entities: string[], within: string[] | null): Promise<void> {
  if (!entities.length || within?.length === 0) return;
  const cypher = within
    ? "UNWIND $within AS sid MATCH (s:Sentence {id: sid})-[m:MENTIONS]->(n:Entity) WHERE n.id IN $entities RETURN s, m.start, m.end, n.id"
    : "UNWIND $entities AS id MATCH (n:Entity {id: id})<-[m:MENTIONS]-(s:Sentence) RETURN s, m.start, m.end, n.id ORDER BY s.document, s.index";
  const { rows, truncated } = await reader.rows(cypher, { entities, ...(within ? { within } : {}) }, within ? 2000 : LIMITS.sentences * 2);
  gathered.truncated ||= truncated && !within;
  for (const row of rows) add(gathered, row, "mention", String(row[3]));
}

async function documentStart(reader: GraphReader, gathered: Gathered, document: ResultNode): Promise<void> {
  const { rows, truncated } = await reader.rows("MATCH (d:Document {id: $id})<-[:IN_DOCUMENT]-(s:Sentence) RETURN s ORDER BY s.index", { id: document.$node }, LIMITS.sentences);
  gathered.truncated = truncated;
  for (const [sentence] of rows) if (isNode(sentence)) gathered.sentences.set(sentence.$node, sentence);
}

/** The entities that take part in events, or say and are told of in statements. */
async function participants(reader: GraphReader, nodes: ResultNode[]): Promise<ResultNode[]> {
  const found = await reader.around(nodes.filter((node) => node.labels.includes("Event") || node.labels.includes("Statement")), LIMITS.links);
  return [...found.nodes.values()].filter((node) => node.labels.includes("Entity"));
}

function add(gathered: Gathered, [sentence, start, end]: CellValue[], role: ApiHighlight["role"], node: string): void {
  if (!isNode(sentence)) return;
  if (!gathered.sentences.has(sentence.$node)) {
    if (gathered.sentences.size >= LIMITS.sentences) {
      gathered.truncated = true;
      return;
    }
    gathered.sentences.set(sentence.$node, sentence);
  }
  if (typeof start !== "number" || typeof end !== "number") return;
  const marks = gathered.marks.get(sentence.$node) ?? [];
  gathered.marks.set(sentence.$node, marks);
  if (!marks.some((x) => x.start === start && x.end === end && x.role === role)) marks.push({ start, end, role, node });
}

async function answer(reader: GraphReader, id: string, gathered: Gathered, named: ResultNode[]): Promise<ApiEvidence> {
  const sentences = [...gathered.sentences.values()];
  const documents = await readDocuments(reader, sentences.map((x) => String(x.props["document"])));
  const shown = sentences.flatMap((sentence): ApiSentence[] => {
    const document = documents.get(String(sentence.props["document"]));
    return document ? [toSentence(sentence, document, gathered.marks.get(sentence.$node) ?? [])] : [];
  });
  shown.sort((a, b) => (a.document.id < b.document.id ? -1 : a.document.id > b.document.id ? 1 : a.index - b.index));
  const names = Object.fromEntries(named.map((node) => [node.$node, clip(String(node.props["name"] ?? ""), 300)]));
  return { id, edge: null, ends: [], sentences: shown, names, truncated: gathered.truncated };
}

/** Offsets of the document become offsets of the sentence; what lies outside is cut off. */
function toSentence(sentence: ResultNode, document: ApiDocument, marks: ApiHighlight[]): ApiSentence {
  const full = String(sentence.props["text"] ?? "");
  const at = Number(sentence.props["start"] ?? 0);
  const highlights = marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start - at), end: Math.min(full.length, mark.end - at) }))
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const text = clip(full, Math.max(MAX_SENTENCE, highlights[0]?.end ?? 0));
  const language = typeof sentence.props["language"] === "string" ? sentence.props["language"] : document.language;
  return { id: sentence.$node, text, language, rightToLeft: isRightToLeft(language), index: Number(sentence.props["index"] ?? 0), document, highlights: highlights.filter((x) => x.end <= text.length) };
}

export async function readDocuments(reader: GraphReader, ids: string[]): Promise<Map<string, ApiDocument>> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  // Never the text: it may be megabytes.
  const { rows } = await reader.rows(
    "UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN d.id, d.title, d.path, d.language, d.publisher, d.published",
    { ids: [...counts.keys()] },
  );
  const text = (value: CellValue | undefined) => (typeof value === "string" && value !== "" ? clip(value, 300) : null);
  return new Map(
    rows.map(([id, title, path, language, publisher, published]) => [
      String(id),
      { id: String(id), title: text(title), path: text(path) ?? "", language: text(language), publisher: text(publisher), published: text(published), sentences: counts.get(String(id)) ?? 0 },
    ]),
  );
}

function strings(value: CellValue | undefined): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((x): x is string => typeof x === "string") : [];
}

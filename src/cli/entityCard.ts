import type { CellValue, GraphStore, ResultNode } from "../store/types.js";

export interface EntityCard {
  id: string;
  kind: string;
  name: string;
  subtype: string | null;
  country: string | null;
  wikidata: string | null;
  aliases: string[];
  mentions: number;
  relations: { type: string; outgoing: boolean; other: string; otherKind: string; title: string | null; status: string | null; documents: number; confidence: number | null }[];
  events: { role: string; type: string; subtype: string | null; status: string; date: string | null; place: string | null; sentence: string | null }[];
  statements: { kind: string; text: string; quote: string | null }[];
  sources: { path: string; title: string | null; language: string | null; mentions: number }[];
}

const ROWS = 200;

/** All that the graph knows of one entity. */
export async function entityCard(store: GraphStore, id: string): Promise<EntityCard> {
  const ask = async (cypher: string): Promise<CellValue[][]> => (await store.query(cypher, { params: { id }, maxRows: ROWS })).rows;
  const [node] = (await ask("MATCH (e:Entity {id: $id}) RETURN e"))[0] as [ResultNode];
  const relations = (outgoing: boolean): Promise<CellValue[][]> =>
    ask(
      `MATCH (e:Entity {id: $id})${outgoing ? "-[r]->" : "<-[r]-"}(o:Entity) WHERE o.id <> $id OR ${outgoing}
       RETURN type(r) AS type, o.name AS other, labels(o) AS labels, r.title AS title, r.status AS status, r.documents AS documents, r.confidence AS confidence
       ORDER BY type, other`,
    );
  const events = (role: string, pattern: string): Promise<CellValue[][]> =>
    ask(
      `MATCH (e:Entity {id: $id})${pattern}(v:Event)
       OPTIONAL MATCH (v)-[:OCCURRED_AT]->(p:Place)
       OPTIONAL MATCH (v)-[:EVIDENCED_BY]->(s:Sentence)
       WITH v, p, min(s.text) AS sentence
       RETURN '${role}' AS role, v.type, v.subtype, v.status, v.dateFrom, v.dateText, p.name, sentence
       ORDER BY v.dateFrom, v.type, v.id`,
    );
  const labels = (value: CellValue): string => (value as string[]).find((label) => label !== "Entity") ?? "Entity";
  return {
    id,
    kind: labels(node.labels),
    name: String(node.props["name"]),
    subtype: text(node.props["subtype"]),
    country: text(node.props["country"]),
    wikidata: text(node.props["wikidata"]),
    aliases: (node.props["aliases"] ?? []) as string[],
    mentions: Number(node.props["mentions"] ?? 0),
    relations: (
      await Promise.all([true, false].map(async (outgoing) => (await relations(outgoing)).map((row) => ({ row, outgoing }))))
    )
      .flat()
      .map(({ row: [type, other, kinds, title, status, documents, confidence], outgoing }) => ({
        type: String(type),
        outgoing,
        other: String(other),
        otherKind: labels(kinds!),
        title: text(title),
        status: text(status),
        documents: Array.isArray(documents) ? documents.length : 0,
        confidence: typeof confidence === "number" ? confidence : null,
      })),
    events: [...(await events("actor", "-[:ACTOR_IN]->")), ...(await events("target", "-[:TARGET_OF]->")), ...(await events("place", "<-[:OCCURRED_AT]-"))].map(
      ([role, type, subtype, status, from, dateText, place, sentence]) => ({
        role: String(role),
        type: String(type),
        subtype: text(subtype),
        status: String(status),
        date: text(from) ?? text(dateText),
        place: text(place),
        sentence: text(sentence),
      }),
    ),
    statements: (await ask("MATCH (e:Entity {id: $id})-[:STATED]->(t:Statement) RETURN t.kind, t.text, t.quote ORDER BY t.id")).map(([kind, said, quote]) => ({
      kind: String(kind),
      text: text(said) ?? "",
      quote: text(quote),
    })),
    sources: (
      await ask(
        `MATCH (d:Document)<-[:IN_DOCUMENT]-(s:Sentence)-[m:MENTIONS]->(e:Entity {id: $id})
         RETURN d.path AS path, d.title AS title, d.language AS language, count(m) AS mentions ORDER BY mentions DESC, path`,
      )
    ).map(([path, title, language, mentions]) => ({ path: String(path), title: text(title), language: text(language), mentions: Number(mentions) })),
  };
}

const text = (value: CellValue | undefined): string | null => (typeof value === "string" && value !== "" ? value : null);

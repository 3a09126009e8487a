// title: What is planned, threatened or only thought of
// description: Events that have not happened, as far as the reports say: planned, hypothetical or negated.
MATCH (v:Event) WHERE v.status IN ['planned', 'hypothetical', 'negated']
MATCH (v)-[:EVIDENCED_BY]->(s:Sentence)-[:IN_DOCUMENT]->(d:Document)
WITH v, s, d ORDER BY d.path, s.index
WITH v, head(collect(s.text)) AS sentence, head(collect(d.path)) AS document
OPTIONAL MATCH (a:Entity)-[:ACTOR_IN]->(v)
WITH v, sentence, document, a ORDER BY a.name
WITH v, sentence, document, collect(DISTINCT a.name) AS actors
RETURN v.status AS status, coalesce(v.subtype, v.type) AS event, actors, coalesce(v.dateFrom, v.dateText) AS date, sentence, document, v.id AS id
ORDER BY status, document, event, id

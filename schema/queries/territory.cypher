// title: Territory that changes hands
// description: Captures, liberations, advances and withdrawals, in order: who took what from whom, according to which document.
MATCH (v:Event) WHERE v.subtype IN ['capture_territory', 'liberate_territory', 'advance', 'offensive_launched', 'siege', 'withdrawal'] OR v.mode = 'withdraw'
OPTIONAL MATCH (a:Entity)-[:ACTOR_IN]->(v)
WITH v, a ORDER BY a.name
WITH v, collect(DISTINCT a.name) AS actors
OPTIONAL MATCH (t:Entity)-[:TARGET_OF]->(v)
WITH v, actors, t ORDER BY t.name
WITH v, actors, collect(DISTINCT t.name) AS targets
OPTIONAL MATCH (v)-[:OCCURRED_AT]->(p:Place)
WITH v, actors, targets, min(p.name) AS place
MATCH (v)-[:EVIDENCED_BY]->(s:Sentence)-[:IN_DOCUMENT]->(d:Document)
WITH v, actors, targets, place, s, d ORDER BY d.path, s.index
WITH v, actors, targets, place, head(collect(s.text)) AS sentence, collect(DISTINCT d.path) AS documents
RETURN coalesce(v.dateFrom, v.dateText) AS date, coalesce(v.subtype, v.type) AS event, actors, targets, place, v.status AS status, sentence, documents, v.id AS id
ORDER BY coalesce(v.dateFrom, '9999'), documents[0], event, id

// title: What someone or something did and met with, in order
// description: The events in which an entity acts, is the target, or which happen at it: dated ones first, by date; then as they stand in the documents.
// param name: Islamic State — name or alias
// param limit: 100 — how many
MATCH (e:Entity) WHERE (toLower(e.name) = toLower($name) OR any(x IN coalesce(e.aliases, []) WHERE toLower(x) = toLower($name)))
MATCH (e)-[r:ACTOR_IN|TARGET_OF|OCCURRED_AT]-(v:Event)
WITH e, v, r ORDER BY type(r)
WITH e, v, collect(DISTINCT CASE type(r) WHEN 'ACTOR_IN' THEN 'actor' WHEN 'TARGET_OF' THEN 'target' ELSE 'place' END) AS roles
OPTIONAL MATCH (v)-[:OCCURRED_AT]->(p:Place)
WITH e, v, roles, min(p.name) AS place
MATCH (v)-[:EVIDENCED_BY]->(s:Sentence)-[:IN_DOCUMENT]->(d:Document)
WITH e, v, roles, place, s, d ORDER BY d.path, s.index
WITH e, v, roles, place, head(collect(s.text)) AS sentence, head(collect(d.path)) AS document, head(collect(s.index)) AS at
RETURN v.dateFrom AS `from`, v.dateText AS date, e.name AS name, roles, coalesce(v.subtype, v.type) AS event, place, v.status AS status, sentence, document, v.id AS id
ORDER BY coalesce(v.dateFrom, '9999'), document, at, id
LIMIT $limit

// title: Where someone is active
// description: The places of the events in which a person or body acts or is the target, most events first.
// param name: Islamic State — name or alias
MATCH (e:Entity) WHERE (toLower(e.name) = toLower($name) OR any(x IN coalesce(e.aliases, []) WHERE toLower(x) = toLower($name)))
MATCH (e)-[r:ACTOR_IN|TARGET_OF]->(v:Event)-[:OCCURRED_AT]->(p:Place)
WITH e, p, v, r ORDER BY v.id
WITH e, p, collect(DISTINCT v.id) AS events, collect(DISTINCT coalesce(v.subtype, v.type)) AS kinds, sum(CASE WHEN type(r) = 'ACTOR_IN' THEN 1 ELSE 0 END) AS acts, min(v.dateFrom) AS first, max(v.dateFrom) AS last
RETURN e.name AS name, p.name AS place, p.subtype AS kind, p.country AS country, size(events) AS eventCount, acts, kinds, first, last, p.id AS id
ORDER BY eventCount DESC, acts DESC, place, id

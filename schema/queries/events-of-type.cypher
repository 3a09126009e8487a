// title: Events of a type
// description: All events of one PLOVER type or one of our subtypes, with actors, targets and place.
// param type: ASSAULT — a type such as ASSAULT or a subtype such as airstrike
MATCH (v:Event) WHERE toUpper(v.type) = toUpper($type) OR toLower(v.subtype) = toLower($type)
OPTIONAL MATCH (a:Entity)-[:ACTOR_IN]->(v)
WITH v, a ORDER BY a.name
WITH v, collect(DISTINCT a.name) AS actors
OPTIONAL MATCH (t:Entity)-[:TARGET_OF]->(v)
WITH v, actors, t ORDER BY t.name
WITH v, actors, collect(DISTINCT t.name) AS targets
OPTIONAL MATCH (v)-[:OCCURRED_AT]->(p:Place)
WITH v, actors, targets, min(p.name) AS place
RETURN coalesce(v.subtype, v.type) AS event, v.status AS status, actors + coalesce(v.actorGroups, []) AS actors, targets + coalesce(v.targetGroups, []) AS targets,
  place, coalesce(v.dateFrom, v.dateText) AS date, v.confidence AS confidence, v.id AS id
ORDER BY coalesce(v.dateFrom, '9999'), event, id

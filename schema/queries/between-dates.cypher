// title: What happened between two dates
// description: Dated events of a period, in order, with actors and targets. Events without a date are not among them.
// param from: 2000-01-01 — first day, YYYY-MM-DD
// param to: 2100-01-01 — last day, YYYY-MM-DD
MATCH (v:Event) WHERE v.dateFrom >= $from AND coalesce(v.dateTo, v.dateFrom) <= $to
OPTIONAL MATCH (a:Entity)-[:ACTOR_IN]->(v)
WITH v, a ORDER BY a.name
WITH v, collect(DISTINCT a.name) AS actors
OPTIONAL MATCH (t:Entity)-[:TARGET_OF]->(v)
WITH v, actors, t ORDER BY t.name
WITH v, actors, collect(DISTINCT t.name) AS targets
OPTIONAL MATCH (v)-[:OCCURRED_AT]->(p:Place)
WITH v, actors, targets, min(p.name) AS place
RETURN v.dateFrom AS `from`, v.dateTo AS `to`, v.datePrecision AS precision, coalesce(v.subtype, v.type) AS event, actors, targets, place, v.status AS status, v.id AS id
ORDER BY `from`, `to`, event, id

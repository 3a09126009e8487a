// title: Where most happens
// description: Places by the number of events reported there, with how many were violent.
// param limit: 25 — how many
MATCH (v:Event)-[:OCCURRED_AT]->(p:Place)
WITH p, count(v) AS events, sum(CASE WHEN v.type = 'ASSAULT' THEN 1 ELSE 0 END) AS assaults, min(v.dateFrom) AS first, max(v.dateFrom) AS last
RETURN p.name AS place, p.subtype AS kind, p.country AS country, events, assaults, first, last, p.lat AS lat, p.lon AS lon, p.id AS id
ORDER BY events DESC, assaults DESC, place, id
LIMIT $limit

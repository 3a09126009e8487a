// title: The events in a place, in order
// description: Events in a place or in what lies within it: dated ones first, by date; then as they stand in the documents.
// param place: Ramadi — name or alias of the place
MATCH (w:Place) WHERE (toLower(w.name) = toLower($place) OR any(x IN coalesce(w.aliases, []) WHERE toLower(x) = toLower($place)))
MATCH (p:Place)-[:LOCATED_IN*0..3]->(w)
WITH DISTINCT p
MATCH (v:Event)-[:OCCURRED_AT]->(p)
MATCH (v)-[:EVIDENCED_BY]->(s:Sentence)-[:IN_DOCUMENT]->(d:Document)
WITH v, p, s, d ORDER BY d.path, s.index
WITH v, p, head(collect(s.text)) AS sentence, head(collect(d.path)) AS document, head(collect(s.index)) AS at
RETURN v.dateFrom AS `from`, v.dateText AS date, p.name AS place, coalesce(v.subtype, v.type) AS event, v.status AS status, sentence, document, v.id AS id
ORDER BY coalesce(v.dateFrom, '9999'), document, at, id

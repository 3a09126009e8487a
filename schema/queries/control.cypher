// title: Who controls which place, according to whom
// description: Each holder of a place, with the speakers whose words the link rests on and the documents that report it.
// param place: "" — name or alias of a place; empty for all
MATCH (h:Entity)-[r:CONTROLS]->(p:Place) WHERE ($place = '' OR toLower(p.name) = toLower($place) OR any(x IN coalesce(p.aliases, []) WHERE toLower(x) = toLower($place)))
UNWIND r.evidence AS sid
MATCH (s:Sentence {id: sid})-[:IN_DOCUMENT]->(d:Document)
OPTIONAL MATCH (s)<-[:EVIDENCED_BY]-(t:Statement)<-[:STATED]-(x:Entity)
WITH h, r, p, d, s, x ORDER BY d.path, s.index, x.name
WITH h, r, p, collect(DISTINCT x.name) AS speakers, collect(DISTINCT d.path) AS documents, collect(DISTINCT s.text) AS sentences
RETURN p.name AS place, h.name AS holder, r.extent AS extent, r.since AS since, r.status AS status, speakers, documents, sentences, [p.id, h.id] AS ids
ORDER BY place, holder

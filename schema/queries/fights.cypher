// title: Who fights whom
// description: Pairs that fight or attack each other, best evidenced first, with a sentence for each.
// param name: "" — name or alias of one of the two; empty for all
MATCH (a:Entity)-[r:FIGHTS]->(b:Entity) WHERE ($name = '' OR toLower(a.name) = toLower($name) OR any(x IN coalesce(a.aliases, []) WHERE toLower(x) = toLower($name))) OR ($name = '' OR toLower(b.name) = toLower($name) OR any(x IN coalesce(b.aliases, []) WHERE toLower(x) = toLower($name)))
UNWIND r.evidence AS sid
MATCH (s:Sentence {id: sid})-[:IN_DOCUMENT]->(d:Document)
WITH a, b, r, s, d ORDER BY d.path, s.index
WITH a, b, r, head(collect(s.text)) AS sentence, collect(DISTINCT d.path) AS documents
RETURN a.name AS one, b.name AS other, r.status AS status, r.count AS sentences, r.confidence AS confidence, sentence, documents, [a.id, b.id] AS ids
ORDER BY size(documents) DESC, sentences DESC, one, other

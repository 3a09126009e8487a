// title: Who is named together with whom
// description: Names that stand in one sentence with a name, most often first.
// param name: Islamic State — name or alias
// param limit: 25 — how many
MATCH (e:Entity) WHERE (toLower(e.name) = toLower($name) OR any(x IN coalesce(e.aliases, []) WHERE toLower(x) = toLower($name)))
MATCH (e)<-[:MENTIONS]-(s:Sentence)-[:MENTIONS]->(o:Entity) WHERE o.id <> e.id
MATCH (s)-[:IN_DOCUMENT]->(d:Document)
WITH e, o, s, d ORDER BY d.path, s.index
WITH e, o, collect(DISTINCT s.id) AS sentences, collect(DISTINCT d.path) AS documents
RETURN e.name AS name, o.name AS other, [l IN labels(o) WHERE l <> 'Entity'][0] AS kind, size(sentences) AS sentenceCount, documents, [e.id, o.id] AS ids
ORDER BY sentenceCount DESC, size(documents) DESC, other, o.id
LIMIT $limit

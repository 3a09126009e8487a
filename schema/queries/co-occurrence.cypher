// title: Which names stand together most often
// description: Pairs of names in one sentence over the whole graph, with the number of sentences and documents, and whether a relation between the two is known.
// param kind: "" — Person, Organization or Place for both; empty for all
// param limit: 50 — how many
MATCH (a:Entity)<-[:MENTIONS]-(s:Sentence)-[:MENTIONS]->(b:Entity)
WHERE a.id < b.id AND ($kind = '' OR ($kind IN labels(a) AND $kind IN labels(b)))
WITH a, b, s ORDER BY s.id
WITH a, b, collect(DISTINCT s.id) AS sentences, collect(DISTINCT s.document) AS documents
WITH a, b, size(sentences) AS sentenceCount, size(documents) AS documentCount
ORDER BY sentenceCount DESC, documentCount DESC, a.name, b.name, a.id, b.id
LIMIT $limit
OPTIONAL MATCH (a)-[r]-(b)
WITH a, b, sentenceCount, documentCount, r ORDER BY type(r)
WITH a, b, sentenceCount, documentCount, collect(DISTINCT type(r)) AS relations
RETURN a.name AS one, b.name AS other, sentenceCount, documentCount, relations, [a.id, b.id] AS ids
ORDER BY sentenceCount DESC, documentCount DESC, one, other, ids[0], ids[1]

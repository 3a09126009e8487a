// title: The best corroborated events
// description: Events by how many documents report them, then by how many sentences.
// param limit: 25 — how many
MATCH (v:Event)-[:EVIDENCED_BY]->(s:Sentence)-[:IN_DOCUMENT]->(d:Document)
WITH v, s, d ORDER BY d.path, s.index
WITH v, collect(DISTINCT d.path) AS documents, collect(DISTINCT d.language) AS languages, collect(DISTINCT s.text) AS sentences
OPTIONAL MATCH (v)-[:OCCURRED_AT]->(p:Place)
WITH v, documents, languages, sentences, min(p.name) AS place
RETURN coalesce(v.subtype, v.type) AS event, place, coalesce(v.dateFrom, v.dateText) AS date, v.status AS status, v.confidence AS confidence,
  size(documents) AS documentCount, size(sentences) AS sentenceCount, languages, sentences[0] AS sentence, v.id AS id
ORDER BY documentCount DESC, sentenceCount DESC, confidence DESC, id
LIMIT $limit

// title: What reports in different languages both tell
// description: Events and names that stand in documents of two or more languages: those in most documents first.
// param least: 2 — in how many languages at least
CALL {
  MATCH (v:Event)-[:EVIDENCED_BY]->(:Sentence)-[:IN_DOCUMENT]->(d:Document)
  RETURN 'event' AS what, coalesce(v.subtype, v.type) AS name, v.id AS id, d AS d
  UNION
  MATCH (e:Entity)<-[:MENTIONS]-(:Sentence)-[:IN_DOCUMENT]->(d:Document)
  RETURN 'name' AS what, e.name AS name, e.id AS id, d AS d
}
WITH what, name, id, d ORDER BY d.language, d.path
WITH what, name, id, collect(DISTINCT d.language) AS languages, collect(DISTINCT d.path) AS documents
WHERE size(languages) >= $least
RETURN what, name, languages, size(documents) AS count, documents, id
ORDER BY what, size(languages) DESC, count DESC, name, id

// title: What two documents have in common
// description: Names and events that stand in both of two documents.
// param one: 001 — a part of the path or title of the one
// param other: 004 — a part of the path or title of the other
MATCH (a:Document) WHERE a.path CONTAINS $one OR toLower(a.title) CONTAINS toLower($one)
MATCH (b:Document) WHERE (b.path CONTAINS $other OR toLower(b.title) CONTAINS toLower($other)) AND b.id <> a.id
CALL {
  WITH a, b
  MATCH (a)<-[:IN_DOCUMENT]-(:Sentence)-[:MENTIONS]->(e:Entity)<-[:MENTIONS]-(:Sentence)-[:IN_DOCUMENT]->(b)
  RETURN 'name' AS what, e.name AS name, e.id AS id
  UNION
  WITH a, b
  MATCH (a)<-[:IN_DOCUMENT]-(:Sentence)<-[:EVIDENCED_BY]-(v:Event)-[:EVIDENCED_BY]->(:Sentence)-[:IN_DOCUMENT]->(b)
  RETURN 'event' AS what, coalesce(v.subtype, v.type) AS name, v.id AS id
}
RETURN DISTINCT a.path AS one, a.language AS language, b.path AS other, b.language AS otherLanguage, what, name, id
ORDER BY one, other, what, name, id

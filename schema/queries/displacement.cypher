// title: Who had to flee, from where
// description: Displacement and evacuation: how many people, where, when, with the sentence.
MATCH (v:Event) WHERE v.type = 'DISPLACEMENT' OR v.displacedMin IS NOT NULL
MATCH (v)-[:EVIDENCED_BY]->(s:Sentence)-[:IN_DOCUMENT]->(d:Document)
WITH v, s, d ORDER BY d.path, s.index
WITH v, head(collect(s.text)) AS sentence, collect(DISTINCT d.path) AS documents
OPTIONAL MATCH (v)-[:OCCURRED_AT]->(p:Place)
WITH v, sentence, documents, p ORDER BY p.name
WITH v, sentence, documents, collect(p.name) AS places
RETURN coalesce(v.subtype, v.type) AS event, places, v.displacedMin AS atLeast, v.displacedMax AS atMost, v.countText AS words, v.targetGroups AS people,
  coalesce(v.dateFrom, v.dateText) AS date, v.status AS status, sentence, documents, v.id AS id
ORDER BY coalesce(atMost, 0) DESC, id

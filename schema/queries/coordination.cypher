// title: Who works with whom: the links between two names
// description: Relations and shared events of two persons or bodies, and what one says where the other is named, each with the sentence it rests on.
// param one: Le Drian — name or alias of the one
// param other: Shoigu — name or alias of the other
MATCH (a:Entity) WHERE (toLower(a.name) = toLower($one) OR any(x IN coalesce(a.aliases, []) WHERE toLower(x) = toLower($one))) OR toLower(a.name) ENDS WITH ' ' + toLower($one)
MATCH (b:Entity) WHERE ((toLower(b.name) = toLower($other) OR any(x IN coalesce(b.aliases, []) WHERE toLower(x) = toLower($other))) OR toLower(b.name) ENDS WITH ' ' + toLower($other)) AND b.id <> a.id
CALL {
  WITH a, b
  MATCH (a)-[r:COORDINATES_WITH|MET_WITH|ALLY_OF|SUPPORTS|AFFILIATED_WITH]-(b)
  UNWIND r.evidence AS sid
  MATCH (s:Sentence {id: sid})
  RETURN type(r) AS link, r.status AS status, s AS s
  UNION
  WITH a, b
  MATCH (a)-[:ACTOR_IN|TARGET_OF]->(v:Event)<-[:ACTOR_IN|TARGET_OF]-(b)
  MATCH (v)-[:EVIDENCED_BY]->(s:Sentence)
  RETURN coalesce(v.subtype, v.type) AS link, v.status AS status, s AS s
  UNION
  WITH a, b
  MATCH (a)-[:STATED]->(t:Statement)-[:EVIDENCED_BY]->(s:Sentence)-[:MENTIONS]->(b)
  RETURN 'in a statement of ' + a.name AS link, t.kind AS status, s AS s
  UNION
  WITH a, b
  MATCH (b)-[:STATED]->(t:Statement)-[:EVIDENCED_BY]->(s:Sentence)-[:MENTIONS]->(a)
  RETURN 'in a statement of ' + b.name AS link, t.kind AS status, s AS s
}
MATCH (s)-[:IN_DOCUMENT]->(d:Document)
RETURN DISTINCT a.name AS one, b.name AS other, link, status, s.text AS sentence, d.path AS document, [a.id, b.id] AS ids
ORDER BY document, sentence, link, one, other

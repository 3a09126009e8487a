// title: What is said about someone or something
// description: Statements about an entity, or about events it takes part in, with stance and speaker.
// param name: Islamic State — name or alias
MATCH (e:Entity) WHERE (toLower(e.name) = toLower($name) OR any(x IN coalesce(e.aliases, []) WHERE toLower(x) = toLower($name)))
CALL {
  WITH e
  MATCH (t:Statement)-[r:ABOUT]->(e)
  RETURN t AS t, r.stance AS stance, 'itself' AS about
  UNION
  WITH e
  MATCH (t:Statement)-[r:ABOUT]->(v:Event)<-[:ACTOR_IN|TARGET_OF]-(e)
  RETURN t AS t, r.stance AS stance, coalesce(v.subtype, v.type) AS about
}
OPTIONAL MATCH (t)<-[:STATED]-(x:Entity)
WITH e, t, stance, about, min(x.name) AS speaker
RETURN e.name AS name, coalesce(speaker, t.speakerGroup) AS speaker, t.kind AS kind, stance, about, t.text AS says, t.id AS id
ORDER BY speaker, about, says, id

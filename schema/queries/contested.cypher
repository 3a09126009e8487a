// title: Contested events
// description: Events that someone denies or questions, or that statements contradict each other about: who stands where.
MATCH (v:Event)<-[r:ABOUT]-(t:Statement)
OPTIONAL MATCH (t)<-[:STATED]-(x:Entity)
WITH v, r, t, x ORDER BY x.name, t.id
WITH v, r, t, coalesce(head(collect(x.name)), t.speakerGroup, '(nobody named)') AS speaker
OPTIONAL MATCH (t)-[:CONTRADICTS]-(o:Statement)
WITH v, r, t, speaker, count(o) AS against
ORDER BY speaker, t.id
WITH v, collect({speaker: speaker, stance: r.stance, says: t.text, against: against}) AS views
WHERE v.status IN ['alleged', 'denied'] AND size(views) > 1 OR any(x IN views WHERE x.stance IN ['denies', 'questions'] OR x.against > 0)
OPTIONAL MATCH (v)-[:OCCURRED_AT]->(p:Place)
WITH v, views, min(p.name) AS place
RETURN coalesce(v.subtype, v.type) AS event, place, v.status AS status,
  [x IN views WHERE x.stance = 'affirms' | x.speaker + ': ' + x.says] AS affirm,
  [x IN views WHERE x.stance IN ['denies', 'questions'] | x.speaker + ': ' + x.says] AS deny,
  [x IN views WHERE x.stance = 'demands' | x.speaker + ': ' + x.says] AS demand, v.id AS id
ORDER BY size(views) DESC, event, id

// title: What a speaker states, and who contradicts it
// description: Every statement of a person or body, newest document first, with what stands against it and whose words that is.
// param speaker: Joint Operations Command — name or alias of the speaker
MATCH (e:Entity)-[:STATED]->(t:Statement) WHERE (toLower(e.name) = toLower($speaker) OR any(x IN coalesce(e.aliases, []) WHERE toLower(x) = toLower($speaker)))
MATCH (t)-[:EVIDENCED_BY]->(s:Sentence)-[:IN_DOCUMENT]->(d:Document)
WITH e, t, min(d.path) AS document
WITH e, t, document, [(t)-[:CONTRADICTS]-(o:Statement) | o.id] + [(t)-[r:ABOUT]->(:Event)<-[q:ABOUT]-(o:Statement)
  WHERE r.stance = 'affirms' AND q.stance = 'denies' OR r.stance = 'denies' AND q.stance = 'affirms' | o.id] AS against
UNWIND CASE WHEN size(against) = 0 THEN [null] ELSE against END AS other
OPTIONAL MATCH (o:Statement {id: other})
OPTIONAL MATCH (o)<-[:STATED]-(x:Entity)
WITH e, t, document, o, min(x.name) AS opponent
RETURN DISTINCT e.name AS speaker, t.kind AS kind, t.text AS says, o.text AS against, coalesce(opponent, o.speakerGroup) AS `by`, document, t.id AS id
ORDER BY document, says, against

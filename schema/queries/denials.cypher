// title: Who denies what
// description: Denials with what they deny and whose claim that was.
MATCH (t:Statement) WHERE t.kind = 'denial' OR EXISTS { MATCH (t)-[a:ABOUT]->() WHERE a.stance = 'denies' }
OPTIONAL MATCH (t)<-[:STATED]-(x:Entity)
WITH t, min(x.name) AS speaker
WITH t, speaker, [(t)-[:CONTRADICTS]-(o:Statement) | o.id] + [(t)-[r:ABOUT]->(:Event)<-[q:ABOUT]-(o:Statement)
  WHERE r.stance = 'denies' AND q.stance = 'affirms' | o.id] AS denied
UNWIND CASE WHEN size(denied) = 0 THEN [null] ELSE denied END AS other
OPTIONAL MATCH (o:Statement {id: other})
OPTIONAL MATCH (o)<-[:STATED]-(y:Entity)
WITH t, speaker, o, min(y.name) AS claimant
OPTIONAL MATCH (t)-[:ABOUT]->(v:Event)
WITH t, speaker, o, claimant, min(coalesce(v.subtype, v.type)) AS event
RETURN DISTINCT coalesce(speaker, t.speakerGroup) AS denier, t.text AS denial, o.text AS claim, coalesce(claimant, o.speakerGroup) AS claimant, event, t.id AS id
ORDER BY denier, denial, claim, id

// title: Killed and injured by place
// description: Reported figures added up by place: events that are denied, planned or hypothetical are left out.
MATCH (v:Event) WHERE (v.killedMin IS NOT NULL OR v.injuredMin IS NOT NULL) AND NOT v.status IN ['denied', 'negated', 'planned', 'hypothetical']
OPTIONAL MATCH (v)-[:OCCURRED_AT]->(p:Place)
WITH v, p ORDER BY v.id
WITH coalesce(p.name, '(no place)') AS place, p.id AS placeId, collect(v.id) AS ids, count(v) AS events,
  sum(coalesce(v.killedMin, 0)) AS killedAtLeast, sum(coalesce(v.killedMax, v.killedMin, 0)) AS killedAtMost,
  sum(coalesce(v.injuredMin, 0)) AS injuredAtLeast, sum(coalesce(v.injuredMax, v.injuredMin, 0)) AS injuredAtMost
RETURN place, events, killedAtLeast, killedAtMost, injuredAtLeast, injuredAtMost, ids
ORDER BY killedAtMost DESC, injuredAtMost DESC, place, placeId

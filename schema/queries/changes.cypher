// title: What changed between two dates
// description: Dated events that change who holds what, and relations that the reports say began or ended in a period: control, offices, memberships, alliances. In order of time.
// param from: 2000-01-01 — first day, YYYY-MM-DD
// param to: 2100-01-01 — last day, YYYY-MM-DD
CALL {
  MATCH (v:Event) WHERE v.dateFrom >= $from AND coalesce(v.dateTo, v.dateFrom) <= $to AND NOT v.status IN ['denied', 'negated', 'planned', 'hypothetical']
    AND (v.subtype IN ['capture_territory', 'liberate_territory', 'advance', 'withdrawal', 'siege', 'prisoner_release', 'resignation', 'ceasefire', 'agreement'] OR v.type IN ['AGREE', 'RETREAT', 'DISPLACEMENT'])
  OPTIONAL MATCH (a:Entity)-[:ACTOR_IN]->(v)
  WITH v, min(a.name) AS who
  OPTIONAL MATCH (v)-[:OCCURRED_AT]->(p:Place)
  WITH v, who, min(p.name) AS place
  OPTIONAL MATCH (t:Entity)-[:TARGET_OF]->(v)
  WITH v, who, place, min(t.name) AS target
  RETURN v.dateFrom AS date, coalesce(v.subtype, v.type) AS change, coalesce(who, head(coalesce(v.actorGroups, []))) AS who, coalesce(place, target, head(coalesce(v.targetGroups, []))) AS what, v.status AS status, v.id AS id
  UNION
  MATCH (a:Entity)-[r:CONTROLS|HOLDS_ROLE|LEADS|MEMBER_OF|SPOKESPERSON_FOR|ALLY_OF|SUPPORTS|PART_OF|AFFILIATED_WITH]->(b:Entity)
  WITH a, r, b, coalesce(r.`from`, r.since) AS began WHERE began >= $from AND began <= $to
  RETURN began AS date, type(r) + ' begins' AS change, a.name AS who, b.name AS what, r.status AS status, r.id AS id
  UNION
  MATCH (a:Entity)-[r:CONTROLS|HOLDS_ROLE|LEADS|MEMBER_OF|SPOKESPERSON_FOR|ALLY_OF|SUPPORTS|PART_OF|AFFILIATED_WITH]->(b:Entity)
  WHERE r.`to` >= $from AND r.`to` <= $to
  RETURN r.`to` AS date, type(r) + ' ends' AS change, a.name AS who, b.name AS what, r.status AS status, r.id AS id
}
RETURN date, change, who, what, status, id
ORDER BY date, change, who, what, id

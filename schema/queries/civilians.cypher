// title: What happens to civilians
// description: Events whose targets are people rather than named bodies: residents, families, prisoners, the displaced.
// param group: civil — a part of the words for the group; empty for every group
MATCH (v:Event) WHERE size(coalesce(v.targetGroups, [])) > 0 AND any(g IN v.targetGroups WHERE $group = '' OR toLower(g) CONTAINS toLower($group))
MATCH (v)-[:EVIDENCED_BY]->(s:Sentence)-[:IN_DOCUMENT]->(d:Document)
WITH v, s, d ORDER BY d.path, s.index
WITH v, head(collect(s.text)) AS sentence, head(collect(d.path)) AS document
OPTIONAL MATCH (a:Entity)-[:ACTOR_IN]->(v)
WITH v, sentence, document, a ORDER BY a.name
WITH v, sentence, document, collect(DISTINCT a.name) AS actors
RETURN coalesce(v.subtype, v.type) AS event, actors + coalesce(v.actorGroups, []) AS actors, v.targetGroups AS people, v.countText AS count, v.status AS status, sentence, document, v.id AS id
ORDER BY document, event, id

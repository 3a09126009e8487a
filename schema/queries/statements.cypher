// title: What a speaker states, and who contradicts it
// description: Every statement of a person or body, newest document first, with what stands against it and whose words that is.
// param speaker: Joint Operations Command — name or alias of the speaker
MATCH (e:Entity)-[:STATED]->(t:Statement) WHERE (toLower(e.name) = toLower($speaker) OR any(x IN coalesce(e.aliases, []) WHERE toLower(x) = toLower($speaker)))
MATCH (t)-[:EVIDENCED_BY]->(s:Sentence)-[:IN_DOCUMENT]->(d:Document)
WITH e, t, min(d.path) AS document
OPTIONAL MATCH (t)-[:CONTRADICTS]-(o:Statement)
OPTIONAL MATCH (o)<-[:STATED]-(x:Entity)
WITH e, t, document, o, x ORDER BY x.name
WITH e, t, document, o, collect(x.name) AS others
RETURN e.name AS speaker, t.kind AS kind, t.text AS says, o.text AS against, coalesce(others[0], o.speakerGroup) AS `by`, document, t.id AS id
ORDER BY document, says, against

// title: What a speaker said, in the words of the report
// description: Statements and quotations of one speaker with kind, outlet that carried them and document.
// param speaker: Le Drian — name or alias of the speaker
MATCH (e:Entity)-[:STATED]->(t:Statement) WHERE (toLower(e.name) = toLower($speaker) OR any(x IN coalesce(e.aliases, []) WHERE toLower(x) = toLower($speaker))) OR toLower(e.name) ENDS WITH ' ' + toLower($speaker)
MATCH (t)-[:EVIDENCED_BY]->(s:Sentence)-[:IN_DOCUMENT]->(d:Document)
WITH e, t, s, d ORDER BY d.path, s.index
WITH e, t, head(collect(d.path)) AS document, head(collect(s.index)) AS at
OPTIONAL MATCH (t)-[:CARRIED_BY]->(o:Organization)
WITH e, t, document, at, min(o.name) AS outlet
RETURN e.name AS speaker, t.kind AS kind, t.text AS says, t.quote AS quote, outlet, t.language AS language, document, t.id AS id
ORDER BY document, at, id

// title: Who holds which office
// description: Persons with their titles, the body or state they stand for, and the sentence that says so.
// param name: "" — name or alias of a person or body; empty for all
MATCH (p:Person)-[r:HOLDS_ROLE|LEADS|SPOKESPERSON_FOR|MEMBER_OF]->(o:Entity) WHERE ($name = '' OR toLower(p.name) = toLower($name) OR any(x IN coalesce(p.aliases, []) WHERE toLower(x) = toLower($name))) OR ($name = '' OR toLower(o.name) = toLower($name) OR any(x IN coalesce(o.aliases, []) WHERE toLower(x) = toLower($name)))
UNWIND r.evidence AS sid
MATCH (s:Sentence {id: sid})
WITH p, r, o, s ORDER BY s.document, s.index
WITH p, r, o, head(collect(s.text)) AS sentence
RETURN p.name AS person, type(r) AS role, r.title AS title, o.name AS body, r.confidence AS confidence, sentence, [p.id, o.id] AS ids
ORDER BY person, body, role

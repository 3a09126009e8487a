// title: The sentences behind a link
// description: Every sentence on which the relations between two names rest, in its own language, with document and date.
// param one: Islamic State — name or alias of the one
// param other: Ramadi — name or alias of the other
MATCH (a:Entity) WHERE (toLower(a.name) = toLower($one) OR any(x IN coalesce(a.aliases, []) WHERE toLower(x) = toLower($one)))
MATCH (b:Entity) WHERE (toLower(b.name) = toLower($other) OR any(x IN coalesce(b.aliases, []) WHERE toLower(x) = toLower($other))) AND b.id <> a.id
MATCH (a)-[r]-(b)
UNWIND coalesce(r.evidence, []) AS sid
MATCH (s:Sentence {id: sid})-[:IN_DOCUMENT]->(d:Document)
RETURN DISTINCT a.name AS one, type(r) AS link, b.name AS other, r.status AS status, s.text AS sentence, s.language AS language, d.path AS document, d.published AS published, s.id AS id
ORDER BY link, document, id
